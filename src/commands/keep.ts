// What the two ways to a review share, survey and answer file: its flags, its circumstances, and saving it.
import type { Assessment, Circumstances } from '../core/review/assessment.ts';
import type { Stamp } from '../core/plan/commit.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import { isFault } from '../core/fault.ts';
import { safe } from '../core/safe.ts';
import { phrases } from '../core/language/phrases.ts';
import { nameOf, newId, saveAssessment } from '../store/assessments.ts';
import { tilde, type Places } from '../store/folder.ts';
import type { ShowingReport } from './output.ts';
import type { Choosing, Setting } from './setting.ts';
import { say, type Everywhere, type World } from './world.ts';

const phrase = phrases('keep', { saved: 'Saved to {path}', notCopied: 'Not copied to the project: {reason}' });

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

/** Of an event: its id begins with its time. */
export const stampOf = (world: World, now = world.now()): Stamp => ({ id: newId(now, world.random()), at: now.toISOString() });

/** Saves the assessment and says where; returns it as saved. */
export function keep(world: World, { places }: Setting, assessment: Assessment): Assessment {
  const { saved, path } = saveAssessment(places.data, assessment, () => world.random());
  say(world.stderr, `${phrase.saved({ path: safe(tilde(path, world.home)) })}\n`);
  return saved;
}

/** The command that shows a saved review again: by its name where a newer one is saved. */
export const reportCommand = (data: string, { id }: Assessment): string => ['report', nameOf(data, id)].filter((word) => word !== null).join(' ');

/** Gives the project's repository, where there is one, what it may get of a saved review; asks that first where nobody did and `ask` holds. Not while a survey has the screen. */
export async function share(world: World, places: Places, flags: Everywhere, assessment: Assessment, ask = true): Promise<void> {
  if (places.project === null) return;
  await orSay(world, async () => {
    if (ask && world.stdin.isTTY && world.stderr.isTTY) await (await import('./confirm.ts')).confirmOnce(world, places, flags);
    await (await import('./sharing.ts')).shareReview(world, places, assessment);
  });
}

/** The same for events of the plan that were saved; what was said elsewhere goes with them. */
export async function sharePlan(world: World, places: Places, events: readonly PlanEvent[]): Promise<void> {
  if (places.project === null) return;
  await orSay(world, async () => {
    await (await import('./sharing.ts')).sharePlanEvents(world, places, events);
  });
}

/** What is one's own is safe by then: a copy that cannot be made is told, and ends nothing. */
async function orSay(world: World, copy: () => Promise<void>): Promise<void> {
  try {
    await copy();
  } catch (error) {
    if (!isFault(error)) throw error;
    say(world.stderr, `${phrase.notCopied({ reason: safe(error.message) })}\n`);
  }
}
