// A saved review's report, with what lies around it: the review before, the plan, and what others answered.
import type { Assessment } from '../core/review/assessment.ts';
import type { Report } from '../core/report/report.ts';
import { reportOf } from '../core/report/report-of.ts';
import type { Audience } from '../core/terms.ts';
import { comparableBefore } from '../store/assessments.ts';
import { privateFolder } from '../store/folder.ts';
import { hasRaters } from '../store/raters.ts';
import { commitmentsIn } from './commitments.ts';
import { beforeToldAgain } from './told.ts';
import { passOver, type Everywhere, type World } from './world.ts';

/** `pool`: see `voicesIn`. */
export async function reported(world: World, flags: Everywhere, assessment: Assessment, audience: Audience = 'self', pool?: boolean): Promise<Report> {
  const data = privateFolder(world, flags.data);
  const voices = hasRaters(data) ? await (await import('./voices.ts')).voicesIn(world, data, assessment, pool) : null;
  const { earlier, damaged } = await comparableBefore(data, assessment);
  passOver(world, damaged);
  return reportOf(assessment, { audience, earlier: await beforeToldAgain(world, flags, earlier), commitments: await commitmentsIn(world, flags), voices, now: world.now() });
}
