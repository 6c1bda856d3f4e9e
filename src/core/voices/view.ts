// Which raters' answers a report may show: taken into view in batches that are never taken apart, so that no two reports differ by fewer than three people.
import type { Rater } from './rater-file.ts';
import { groups, isNamed, viewFormat, type ShownGroup } from '../terms.ts';
import type { View } from './view-file.ts';

/** A group is shown from so many answers on, and grows by no fewer. These two numbers stand here alone: no flag, config or variable of the environment reaches them. */
export const leastShown = 3;

/** From so many on: agreement, comments, and a practice of which the group was asked a single question. */
export const leastDetailed = 5;

/** Boss and board are named, and told so before they answer. */
const leastOf = (group: ShownGroup): number => (isNamed(group) ? 1 : leastShown);

/** How many answers a practice's figure rests on at least, where the group was asked so many questions about it. The boss was told that single answers are shown. */
export function leastFor(group: ShownGroup, questions: number): number {
  return group !== 'boss' && questions < 2 ? leastDetailed : leastOf(group);
}

export type Batch = View['batches'][number];

/** What is in view of a review, in the order it was taken: as far as the record is sound, and nothing from where it is not. */
export function recordOf(views: readonly View[], review: string): { batches: Batch[]; isWhole: boolean } {
  const own = views.filter((view) => view.review === review).toSorted((a, b) => a.number - b.number);
  const broken = own.findIndex((view, at) => view.number !== at + 1 || !isSound(view, own.slice(0, at)));
  return { batches: (broken === -1 ? own : own.slice(0, broken)).flatMap(({ batches }) => batches), isWhole: broken === -1 };
}

const ratersIn = (views: readonly View[]): string[] => views.flatMap(({ batches }) => batches.flatMap(({ raters }) => raters));

/** No batch too small, nobody in view twice. */
function isSound(view: View, before: readonly View[]): boolean {
  const ids = ratersIn([...before, view]);
  return new Set(ids).size === ids.length && view.batches.every(({ group, raters }) => raters.length >= leastOf(group));
}

/** The answers of a review that are not in view yet. */
export function waitingOf(raters: readonly Rater[], review: string, batches: readonly Batch[]): Rater[] {
  const seen = new Set(batches.flatMap((batch) => batch.raters));
  return raters.filter((rater) => rater.review === review && !seen.has(rater.id));
}

/** What can come into view: of each group everything that waits, when that is enough. `pool`: no more will come, so what is left of all groups goes together as others. */
function nextBatches(waiting: readonly Rater[], pool: boolean): Batch[] {
  const sorted = waiting.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const byGroup = groups.map((group): Batch => ({ group, raters: sorted.filter((rater) => rater.group === group).map(({ id }) => id) }));
  const enough = byGroup.filter(({ group, raters }) => raters.length >= leastOf(group));
  const left = byGroup.filter((batch) => !enough.includes(batch)).flatMap(({ raters }) => raters);
  return pool && left.length >= leastShown ? [...enough, { group: 'others', raters: left }] : enough;
}

/** The next view of a review; null when nothing can come into view, or when the record is broken: then nothing more is shown. */
export function nextView(views: readonly View[], raters: readonly Rater[], review: string, pool: boolean): View | null {
  const { batches: before, isWhole } = recordOf(views, review);
  const batches = isWhole ? nextBatches(waitingOf(raters, review, before), pool) : [];
  return batches.length === 0 ? null : { format: viewFormat, review, number: views.filter((view) => view.review === review).length + 1, batches };
}

/** The batches with their answers, up to the first of which some are gone: without them the others would tell what they said. */
export function answersIn(batches: readonly Batch[], raters: readonly Rater[]): Rater[][] {
  const byId = new Map(raters.map((rater) => [rater.id, rater]));
  const all = batches.map((batch) => batch.raters.map((id) => byId.get(id)));
  const whole = all.findIndex((batch) => batch.includes(undefined));
  return (whole === -1 ? all : all.slice(0, whole)) as Rater[][];
}

/** Of batches in the order they came into view, all that one figure may rest on: it grows by no fewer than `least`, and what is too few waits for more. */
export function inBlocks<T>(batches: readonly (readonly T[])[], least: number): T[] {
  const shown: T[] = [];
  let waiting: T[] = [];
  for (const batch of batches) {
    waiting.push(...batch);
    if (waiting.length < least) continue;
    shown.push(...waiting);
    waiting = [];
  }
  return shown;
}
