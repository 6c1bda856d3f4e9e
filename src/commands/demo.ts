// cto-check demo: the report of Jon, the made-up CTO of the source article. Nothing is saved.
import type { Report } from '../core/report.ts';
import { reportOf } from '../core/report-of.ts';
import { readDemo } from '../store/banks.ts';
import { checkShowing, show, type Showing } from './output.ts';
import { callOf, exit, type World } from './world.ts';

export async function demo(world: World, flags: Showing): Promise<number> {
  checkShowing(world, flags);
  await show(demoReport(world, flags), world, flags, `${callOf(world)} demo`);
  return exit.done;
}

/** Jon's report, marked as made up. */
export function demoReport(world: World, flags: Showing): Report {
  return reportOf(readDemo(world.root), { audience: flags.for ?? 'self', madeUp: true });
}
