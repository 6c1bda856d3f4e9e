// A saved review's report, with what lies around it: the review before, the plan, and what others answered.
import type { Assessment } from '../core/review/assessment.ts';
import type { Report } from '../core/report/report.ts';
import { reportOf } from '../core/report/report-of.ts';
import type { Audience } from '../core/terms.ts';
import { comparableBefore } from '../store/assessments.ts';
import { hasRaters } from '../store/raters.ts';
import { commitmentsIn } from './commitments.ts';
import { beforeToldAgain } from './told.ts';
import { passOver, type World } from './world.ts';

/** `data`: the private folder. `pool`: see `voicesIn`. */
export async function reported(world: World, data: string, assessment: Assessment, audience: Audience = 'self', pool?: boolean): Promise<Report> {
  const voices = hasRaters(data) ? await (await import('./voices.ts')).voicesIn(world, data, assessment, pool) : null;
  const { earlier, damaged } = await comparableBefore(data, assessment);
  passOver(world, damaged);
  return reportOf(assessment, { audience, earlier: await beforeToldAgain(world, data, earlier), commitments: await commitmentsIn(world, data), voices, now: world.now() });
}
