// cto-check report: a saved review, rendered again.
import { safe } from '../core/safe.ts';
import { reportOf } from '../core/report.ts';
import { findAssessment } from '../store/assessments.ts';
import { privateFolder } from '../store/folder.ts';
import { formatFor, show, type Showing } from './output.ts';
import { exit, type World } from './world.ts';

export async function report(world: World, id: string | undefined, flags: Showing): Promise<number> {
  formatFor(flags);
  const { assessment, damaged } = await findAssessment(privateFolder(world, flags.data), id ?? 'latest', world.cwd);
  for (const fault of damaged) world.stderr.write(`Passed over: ${safe(fault.message)}\n`);
  await show(reportOf(assessment, { audience: flags.for ?? 'self' }), world, flags);
  return exit.done;
}
