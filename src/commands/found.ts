// A saved review by its id, with a word on the damaged ones that were passed over.
import type { Assessment } from '../core/review/assessment.ts';
import { findAssessment } from '../store/assessments.ts';
import { privateFolder } from '../store/folder.ts';
import { toldAgain } from './told.ts';
import { callOf, passOver, type Everywhere, type World } from './world.ts';

/** The newest without an id, and the private folder. Throws a Fault when there is none. */
export async function found(world: World, id: string | undefined, flags: Everywhere): Promise<{ assessment: Assessment; own: boolean; data: string }> {
  const data = privateFolder(world, flags.data);
  const { assessment, own, damaged } = await findAssessment(data, id ?? 'latest', { cwd: world.cwd, call: callOf(world) });
  passOver(world, damaged);
  return { assessment: await toldAgain(world, flags, assessment), own, data };
}
