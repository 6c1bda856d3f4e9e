// cto-check report --pair: one page for the CTO and the boss, from the answers of both.
import type { Assessment } from '../core/review/assessment.ts';
import { Fault } from '../core/fault.ts';
import { pairOf } from '../core/voices/pair.ts';
import { pairFormats } from '../render/formats.ts';
import { readRaters } from '../store/raters.ts';
import { found } from './found.ts';
import { checkShowing, show, type ShowingReport } from './output.ts';
import { settingOf } from './setting.ts';
import { callOf, exit, passOver, type World } from './world.ts';

export async function pair(world: World, id: string | undefined, flags: ShowingReport & { pool?: boolean }): Promise<number> {
  if (flags.for !== undefined || flags.open) throw new Fault({ what: `--pair is one page for the CTO and the boss, and takes no --${flags.open ? 'open' : 'for'}`, remedy: 'Leave it out. To get a file: --output pair.html' });
  if (flags.pool) throw new Fault({ what: '--pair shows the CTO and the boss alone, and takes no --pool', remedy: 'Leave one of them out.' });
  checkShowing(pairFormats, world, flags);
  const { bank } = await settingOf(world, flags);
  const { assessment, own, data } = await found(world, id, flags);
  const answers = own ? await bossOf(world, data, assessment) : undefined;
  if (!answers) throw new Fault({ what: `no boss has answered about the review ${assessment.id}`, remedy: `Ask with: ${callOf(world)('invite --group boss')}. Read what comes back with: ${callOf(world)('collect FILE')}` });
  await show(pairFormats, pairOf(assessment, answers, bank), world, flags, null);
  return exit.done;
}

/** Of several, the one who answered last. */
async function bossOf(world: World, data: string, { id }: Assessment) {
  const { values, damaged } = await readRaters(data);
  passOver(world, damaged);
  return values.filter(({ group, review }) => group === 'boss' && review === id).toSorted((a, b) => (a.collected_at < b.collected_at ? -1 : a.collected_at > b.collected_at ? 1 : 0)).at(-1);
}
