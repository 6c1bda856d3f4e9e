// cto-check explain: the whole arithmetic behind a number of a saved review.
import { explain as explanationOf } from '../core/report/explain.ts';
import type { Call } from '../core/call.ts';
import { Fault } from '../core/fault.ts';
import { safe } from '../core/safe.ts';
import { renderExplanation } from '../render/explanation.ts';
import { commitmentsIn } from './commitments.ts';
import { found } from './found.ts';
import { canvasOf } from './screen.ts';
import { callOf, exit, quoted, type Everywhere, type World } from './world.ts';

export async function explain(world: World, what: string | undefined, flags: Everywhere & { id?: string }): Promise<number> {
  const { assessment, own } = await found(world, flags.id, flags);
  const call = callOf(world);
  if (what === undefined) {
    const asked = assessment.practices.filter(({ items }) => items.length > 0).map(({ id }) => id);
    throw new Fault({ what: 'explain what', expected: `a practice (${asked.join(', ')}) or a question's id`, remedy: `Such as: ${call(`explain ${asked[0] ?? 'decisions'}`)}` });
  }
  // Around a review from elsewhere lie somebody else's steps.
  const commitments = own ? await commitmentsIn(world, flags) : [];
  const ofThis: Call = (words) => call(flags.id === undefined ? words : `${words} --id ${quoted(safe(flags.id), world.platform)}`);
  world.stdout.write(renderExplanation(explanationOf(assessment, what, commitments, ofThis), await canvasOf(world, world.stdout, flags)));
  return exit.done;
}
