// A saved review by its id, with a word on the damaged ones that were passed over.
import type { Assessment } from '../core/assessment.ts';
import { safe } from '../core/safe.ts';
import { findAssessment } from '../store/assessments.ts';
import { privateFolder } from '../store/folder.ts';
import type { Everywhere, World } from './world.ts';

/** The newest without an id. Throws a Fault when there is none. */
export async function found(world: World, id: string | undefined, flags: Everywhere): Promise<Assessment> {
  const { assessment, damaged } = await findAssessment(privateFolder(world, flags.data), id ?? 'latest', world.cwd);
  for (const fault of damaged) world.stderr.write(`Passed over: ${safe(fault.message)}\n`);
  return assessment;
}
