// What the two ways to a review share, survey and answer file: its flags, its circumstances, and saving it.
import type { Assessment, Circumstances } from '../core/assessment.ts';
import type { PlanEvent } from '../core/plan-file.ts';
import { isFault } from '../core/fault.ts';
import { safe } from '../core/safe.ts';
import { newId, saveAssessment } from '../store/assessments.ts';
import { tilde } from '../store/folder.ts';
import { removePlanEvent, savePlanEvent } from '../store/plan.ts';
import type { Places } from '../store/reviews.ts';
import type { ShowingReport } from './output.ts';
import type { Choosing, Setting } from './setting.ts';
import type { Everywhere, World } from './world.ts';

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

/** Saves the assessment, and what of it the project's repository gets; says where. Returns it as saved. */
export async function keep(world: World, { places }: Setting, flags: Everywhere, assessment: Assessment): Promise<Assessment> {
  const { saved, path } = saveAssessment(places.data, assessment, () => world.random());
  world.stderr.write(`Saved to ${safe(tilde(path, world.home))}\n`);
  if (places.project !== null) {
    if (world.stdin.isTTY && world.stderr.isTTY) await (await import('./confirm.ts')).confirmOnce(world, places, flags);
    await orSay(world, async () => (await import('./sharing.ts')).shareReview(world, places, saved));
  }
  return saved;
}

/** Saves an event of the plan, and what of it the project's repository gets. */
export async function keepPlanEvent(world: World, places: Places, event: PlanEvent): Promise<void> {
  savePlanEvent(places.data, event);
  if (places.project !== null) await orSay(world, async () => (await import('./sharing.ts')).sharePlanEvent(places, event));
}

/** Takes an event of the plan back, and its copy. */
export async function dropPlanEvent(world: World, { data, project }: Places, id: string): Promise<void> {
  removePlanEvent(data, id);
  if (project !== null) await orSay(world, async () => (await import('../store/copies.ts')).removeCopy(project, 'plan', id));
}

/** What is one's own is safe by then: a copy that cannot be made is told, and ends nothing. */
async function orSay(world: World, copy: () => Promise<void>): Promise<void> {
  try {
    await copy();
  } catch (error) {
    if (!isFault(error)) throw error;
    world.stderr.write(`Not copied to the project: ${safe(error.message)}\n`);
  }
}
