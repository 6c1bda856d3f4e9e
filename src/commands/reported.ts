// A saved review's report, with what lies around it: the review before, the plan, and what others answered.
import type { Assessment } from '../core/assessment.ts';
import { dayOf } from '../core/calendar.ts';
import { commitmentsOf } from '../core/plan.ts';
import type { Report } from '../core/report.ts';
import { reportOf } from '../core/report-of.ts';
import type { Audience } from '../core/terms.ts';
import { comparableBefore } from '../store/assessments.ts';
import { readPlan } from '../store/plan.ts';
import { hasRaters } from '../store/raters.ts';
import { passOver, type World } from './world.ts';

/** `data`: the private folder. `pool`: see `voicesIn`. */
export async function reported(world: World, data: string, assessment: Assessment, audience: Audience = 'self', pool?: boolean): Promise<Report> {
  const { values, damaged } = await readPlan(data);
  passOver(world, damaged);
  const voices = hasRaters(data) ? await (await import('./voices.ts')).voicesIn(world, data, assessment, pool) : null;
  return reportOf(assessment, { audience, earlier: await comparableBefore(data, assessment), commitments: commitmentsOf(values), voices, today: dayOf(world.now()) });
}
