// What of one's own reviews and plan a project's repository gets: the lower of what the project asks for and what this person confirmed.
import { relative } from 'node:path';
import type { Assessment } from '../core/review/assessment.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import { planCopyOf } from '../core/plan/plan-copy.ts';
import { reviewOf } from '../core/review/review.ts';
import { safe } from '../core/safe.ts';
import { lowerOf, type Confirmed, type Share } from '../core/terms.ts';
import { phrases } from '../core/language/phrases.ts';
import { capital } from '../core/words.ts';
import { readAssessment } from '../store/assessments.ts';
import { readProjectConfig } from '../store/config.ts';
import { readConfirmed, type Project } from '../store/confirmed.ts';
import { levelOfCopy, ownCopies, removeCopy, saveCopy, type CopyKind } from '../store/copies.ts';
import { repositoryAround, tilde } from '../store/folder.ts';
import { readPlanEvent } from '../store/plan.ts';
import type { Places } from '../store/reviews.ts';
import { projectWords } from './places.ts';
import { callOf, say, type World } from './world.ts';

const phrase = phrases('sharing', {
  gets: { nothing: 'nothing', dates: 'the dates only', scores: 'dates and scores', all: 'all of it' },
  got: '{project} gets {what}',
  gotAt: '{project} gets {what}: {path}',
  notConfirmed: 'Nothing was copied to {project}: say first what it may get, such as: {command}',
  untilSaid: '{project} gets {what} until you say what it may get',
  takenOut: { one: '{n} earlier copy was taken out of it. Commits already made keep the old ones.', other: '{n} earlier copies were taken out of it. Commits already made keep the old ones.' },
  rewritten: { one: '{n} earlier copy was rewritten to hold {what}. Commits already made keep the old ones.', other: '{n} earlier copies were rewritten to hold {what}. Commits already made keep the old ones.' },
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
export const notConfirmed = (world: World, project: string): string => phrase.notConfirmed({ project: projectWords(project), command: `${callOf(world)} init --share dates` });

/** The same for an event of the plan; without a word, for its review said it. */
export async function sharePlanEvent(places: Places, event: PlanEvent): Promise<void> {
  if (!isProject(places)) return;
  const { level } = await agreedOn(places);
  if (level !== 'nothing') saveCopy(places.project, 'plan', planEventCopy(event, level));
}

export const reviewCopy = (assessment: Assessment, level: Share): { id: string } => (level === 'all' ? assessment : reviewOf(assessment, level));

export const planEventCopy = (event: PlanEvent, level: Share): { id: string } => (level === 'all' ? event : planCopyOf(event));

/** Rewrites the copies of one's own that hold more or less than is agreed on, and says so. */
export async function bringToLevel(world: World, { data, ...places }: Project, level: Confirmed): Promise<void> {
  const outdated = (kind: CopyKind, wanted: Confirmed): string[] => ownCopies({ data, ...places }, kind).filter((id) => levelOfCopy(places.project, kind, id) !== wanted);
  const reviews = outdated('assessments', level);
  const events = outdated('plan', level === 'scores' ? 'dates' : level);
  for (const id of reviews) {
    if (level === 'nothing') removeCopy(places.project, 'assessments', id);
    else saveCopy(places.project, 'assessments', reviewCopy(await readAssessment(data, id), level));
  }
  for (const id of events) {
    if (level === 'nothing') removeCopy(places.project, 'plan', id);
    else saveCopy(places.project, 'plan', planEventCopy(await readPlanEvent(data, id), level));
  }
  const changed = reviews.length + events.length;
  if (changed === 0) return;
  say(world.stderr, `${level === 'nothing' ? phrase.takenOut({ n: changed }) : phrase.rewritten({ n: changed, what: gets(level) })}\n`);
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
