// What the two ways to a review share, survey and answer file: its flags, its circumstances, and saving it.
import type { Assessment, Circumstances } from '../core/assessment.ts';
import { safe } from '../core/safe.ts';
import { newId, saveAssessment } from '../store/assessments.ts';
import { tilde } from '../store/folder.ts';
import type { ShowingReport } from './output.ts';
import type { Choosing, Setting } from './setting.ts';
import type { World } from './world.ts';

export interface Running extends Choosing, ShowingReport {
  answers?: string;
  fresh?: boolean;
  save: boolean;
}

/** What every assessment made in a setting shares. */
export function circumstances(world: World, { config, practices }: Setting, finishedAt: Date): Omit<Circumstances, 'mode' | 'stage' | 'seconds'> {
  return {
    id: newId(finishedAt, world.random()),
    finishedAt,
    tool: world.version,
    ...(config.name === undefined ? {} : { name: config.name }),
    ...(practices === undefined ? {} : { practices }),
    ...(config.targets === undefined ? {} : { targets: config.targets }),
  };
}

/** Saves the assessment and says where. */
export function keep(world: World, { data }: Setting, assessment: Assessment): void {
  const path = saveAssessment(data, assessment);
  world.stderr.write(`Saved to ${safe(tilde(path, world.home))}\n`);
}
