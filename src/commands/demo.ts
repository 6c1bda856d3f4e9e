// cto-check demo: the report of Jon, the made-up CTO of the source article. Nothing is saved.
import type { Assessment } from '../core/review/assessment.ts';
import type { Audience } from '../core/terms.ts';
import type { Report } from '../core/report/report.ts';
import { reportOf } from '../core/report/report-of.ts';
import { readDemo } from '../store/banks.ts';
import type { ShowingReport } from './output.ts';
import { checkShowingReport, showReport } from './page.ts';
import { demoToldAgain } from './told.ts';
import { exit, type World } from './world.ts';

export async function demo(world: World, flags: ShowingReport): Promise<number> {
  checkShowingReport(world, flags);
  await showReport(demoReport(await demoTold(world), flags.for), world, flags, 'demo');
  return exit.done;
}

/** Jon's report, marked as made up. */
export const demoReport = (review: Assessment, audience: Audience = 'self'): Report => reportOf(review, { audience, madeUp: true });

/** In the language spoken. */
export const demoTold = (world: World): Promise<Assessment> => demoToldAgain(world, readDemo(world.root));
