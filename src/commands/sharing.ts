// What of one's own reviews and plan a project's repository gets: the lower of what the project asks for and what this person confirmed.
import { relative } from 'node:path';
import type { Assessment } from '../core/review/assessment.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import { planCopyOf } from '../core/plan/plan-copy.ts';
import { reviewOf } from '../core/review/review.ts';
import { Fault, isFault, type Mistake } from '../core/fault.ts';
import { safe } from '../core/safe.ts';
import { lowerOf, type Confirmed, type Share } from '../core/terms.ts';
import { phrases } from '../core/language/phrases.ts';
import { capital } from '../core/words.ts';
import { readAssessment } from '../store/assessments.ts';
import { readProjectConfig } from '../store/config.ts';
import { readConfirmed, type Project } from '../store/confirmed.ts';
import { levelOfCopy, ownCopies, removeCopy, saveCopy, type CopyKind } from '../store/copies.ts';
import { repositoryAround, tilde, type Places } from '../store/folder.ts';
import { readPlan, readPlanEvent } from '../store/plan.ts';
import { projectWords } from './places.ts';
import { callOf, passOver, say, type World } from './world.ts';

const phrase = phrases('sharing', {
  gets: { nothing: 'nothing', dates: 'the dates only', scores: 'dates and scores', all: 'all of it' },
  got: '{project} gets {what}',
  gotAt: '{project} gets {what}: {path}',
  notConfirmed: 'Nothing was copied to {project}: say first what it may get, such as: {command}',
  untilSaid: '{project} gets {what} until you say what it may get',
  takenOut: { one: '{n} earlier copy was taken out of it. Commits already made keep the old ones.', other: '{n} earlier copies were taken out of it. Commits already made keep the old ones.' },
  rewritten: { one: '{n} earlier copy was rewritten to hold {what}. Commits already made keep the old ones.', other: '{n} earlier copies were rewritten to hold {what}. Commits already made keep the old ones.' },
  outcomes: { one: '{project} was told what became of {n} step.', other: '{project} was told what became of {n} steps.' },
  outside: 'outside any git repository',
  inside: 'inside the git repository {folder}: do not commit it',
});

/** What a repository gets, in words. */
export const gets = (confirmed: Confirmed): string => phrase.gets[confirmed]();

interface Agreed {
  /** Null where this person was not asked yet. */
  confirmed: Confirmed | null;
  /** What the project asks for. */
  asks: Share;
  /** What holds: the lower of both. */
  level: Confirmed;
}

export async function agreedOn(places: Project): Promise<Agreed> {
  const confirmed = await readConfirmed(places);
  const { share: asks = 'dates' } = await readProjectConfig(places.project);
  return { confirmed, asks, level: lowerOf(confirmed ?? 'nothing', asks) };
}

const isProject = (places: Places): places is Project => places.project !== null;

/** Copies a review to the project's folder, where there is one, at the level agreed on; says so. */
export async function shareReview(world: World, places: Places, assessment: Assessment): Promise<void> {
  if (!isProject(places)) return;
  const { confirmed, level } = await agreedOn(places);
  const name = projectWords(places.project);
  if (confirmed === null) {
    say(world.stderr, `${notConfirmed(world, places.project)}\n`);
    return;
  }
  const told = { project: name, what: gets(level) };
  const said = level === 'nothing' ? phrase.got(told) : phrase.gotAt({ ...told, path: safe(relative(world.cwd, saveCopy(places.project, 'assessments', reviewCopy(assessment, level)))) });
  say(world.stderr, `${capital(said)}\n`);
  await bringToLevel(world, places, level);
}

/** Nobody's reviews go anywhere without their own word. */
export const notConfirmed = (world: World, project: string): string => phrase.notConfirmed({ project: projectWords(project), command: callOf(world)('init --share dates') });

/** The same for events of the plan; without a word, for their review said it. */
export async function sharePlanEvents(world: World, places: Places, events: readonly PlanEvent[]): Promise<void> {
  if (!isProject(places)) return;
  const { confirmed, level } = await agreedOn(places);
  if (confirmed === null) return;
  if (level !== 'nothing') for (const event of events) saveCopy(places.project, 'plan', planEventCopy(event, level));
  await bringToLevel(world, places, level);
}

export const reviewCopy = (assessment: Assessment, level: Share): { id: string } => (level === 'all' ? assessment : reviewOf(assessment, level));

export const planEventCopy = (event: PlanEvent, level: Share): { id: string } => (level === 'all' ? event : planCopyOf(event));

/** Rewrites the copies of one's own that hold more or less than is agreed on, adds what was said elsewhere of steps that the project knows, and says so. Damaged files are named and passed over, but no copy holds more than may be there. */
export async function bringToLevel(world: World, places: Project, level: Confirmed): Promise<void> {
  let changed = 0;
  const refused: Mistake[] = [];
  for (const kind of ['assessments', 'plan'] as const) {
    const wanted = kind === 'plan' && level === 'scores' ? 'dates' : level;
    for (const id of ownCopies(places, kind).filter((one) => levelOfCopy(places.project, kind, one) !== wanted)) {
      try {
        if (await rewrite(world, places, kind, id, level)) changed += 1;
      } catch (error) {
        // One that may not be written, such as a link, keeps no other from its level.
        if (!isFault(error)) throw error;
        refused.push(...error.mistakes);
      }
    }
  }
  if (changed > 0) say(world.stderr, `${level === 'nothing' ? phrase.takenOut({ n: changed }) : phrase.rewritten({ n: changed, what: gets(level) })}\n`);
  if (refused.length > 0) throw new Fault(refused);
  const outcomes = level === 'nothing' ? [] : await outcomesMissing(places);
  for (const event of outcomes) saveCopy(places.project, 'plan', planEventCopy(event, level as Share));
  if (outcomes.length > 0) say(world.stderr, `${phrase.outcomes({ n: outcomes.length, project: projectWords(places.project) })}\n`);
}

/** Makes a copy anew from one's own file; where that is damaged, from the copy itself, or takes it out where it holds more than is agreed on. Whether anything changed. */
async function rewrite(world: World, { data, project }: Project, kind: CopyKind, id: string, level: Confirmed): Promise<boolean> {
  if (level === 'nothing') {
    removeCopy(project, kind, id);
    return true;
  }
  const held = levelOfCopy(project, kind, id) ?? 'all';
  const made = (await copyFrom(world, data, kind, id, level)) ?? (held === 'all' ? await copyFrom(null, project, kind, id, level) : null);
  if (made !== null) {
    saveCopy(project, kind, made);
    return true;
  }
  if (lowerOf(held, level) === held) return false;
  removeCopy(project, kind, id);
  return true;
}

/** What of a file in a folder may be copied; null where it is damaged, which the world is told. */
async function copyFrom(world: World | null, folder: string, kind: CopyKind, id: string, level: Share): Promise<{ id: string } | null> {
  try {
    return kind === 'assessments' ? reviewCopy(await readAssessment(folder, id), level) : planEventCopy(await readPlanEvent(folder, id), level);
  } catch (error) {
    if (!isFault(error)) throw error;
    if (world) passOver(world, [error]);
    return null;
  }
}

/** What became of steps that the project knows and of which it was not told: said in another folder. */
async function outcomesMissing({ data, project }: Project): Promise<PlanEvent[]> {
  const copied = new Set(ownCopies({ data, project }, 'plan'));
  if (copied.size === 0) return [];
  const { values } = await readPlan(data);
  return values.filter((event) => event.type !== 'taken' && copied.has(event.commitment) && !copied.has(event.id));
}

/** Where answers are kept and what git sees of that, as the first screen says it. */
export async function privacyOf(world: World, places: Places): Promise<{ folder: string; privacy: string }> {
  const folder = tilde(places.data, world.home);
  if (isProject(places)) {
    const { confirmed, level } = await agreedOn(places);
    return { folder, privacy: phrase[confirmed === null ? 'untilSaid' : 'got']({ project: projectWords(places.project), what: gets(level) }) };
  }
  const repository = repositoryAround(places.data);
  return { folder, privacy: repository === null ? phrase.outside() : phrase.inside({ folder: tilde(repository, world.home) }) };
}
