// cto-check explain: the whole arithmetic behind a number of a saved review.
import { explain as explanationOf } from '../core/explain.ts';
import { renderExplanation } from '../render/explanation.ts';
import { findAssessment } from '../store/assessments.ts';
import { privateFolder } from '../store/folder.ts';
import { canvasOf } from './screen.ts';
import { exit, type Everywhere, type World } from './world.ts';

export async function explain(world: World, what: string, flags: Everywhere & { id?: string }): Promise<number> {
  const { assessment } = await findAssessment(privateFolder(world, flags.data), flags.id ?? 'latest', world.cwd);
  world.stdout.write(renderExplanation(explanationOf(assessment, what), await canvasOf(world, world.stdout, flags)));
  return exit.done;
}
