// cto-check report: a saved review, rendered again.
import { reportOf } from '../core/report/report-of.ts';
import { found } from './found.ts';
import type { ShowingReport } from './output.ts';
import { checkShowingReport, showReport } from './page.ts';
import { reported } from './reported.ts';
import { exit, type World } from './world.ts';

export async function report(world: World, id: string | undefined, flags: ShowingReport & { pool?: boolean; pair?: boolean }): Promise<number> {
  if (flags.pair) return (await import('./pair.ts')).pair(world, id, flags);
  checkShowingReport(world, flags);
  const { assessment, own } = await found(world, id, flags);
  const again = `report${id === undefined || id === 'latest' ? '' : ` ${id}`}`;
  const shown = own ? await reported(world, flags, assessment, flags.for, flags.pool) : reportOf(assessment, { audience: flags.for ?? 'self' });
  await showReport(shown, world, flags, again);
  return exit.done;
}
