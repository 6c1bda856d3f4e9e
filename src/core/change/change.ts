// The arithmetic of change between two reviews: what moved, whether luck could explain it, where a difference comes from.
// Sources: docs/measurement.md, "Change between two reviews".
import type { AssessedItem, Assessment } from '../review/assessment.ts';
import type { Outline, OutlinedItem } from '../review/outline.ts';
import { isAtLeast, mean, sum } from '../numbers.ts';
import { scorePractice, z80 } from '../review/score.ts';

/** The standard error of one item: a stated prior, 25·√(1 − .6) = 15.81 rounded, from an item reliability of about .60 (Wanous, Reichers and Hudy 1996/97). */
export const itemError = 16;

/** 95 % of a normal distribution lies within this many standard errors. */
export const z95 = 1.96;

/** What a change of a practice comes to. */
export interface Change {
  /** Mean of after − before over the items common to both, −100 to 100. */
  delta: number;
  /** How many items that is, from 2. */
  items: number;
  /** From here on, in size, a change is possible; and clear. */
  possible_from: number;
  clear_from: number;
  verdict: 'clear' | 'possible' | 'no clear change';
}

/** The error of a mean over so many items. */
export const errorOfMean = (items: number): number => itemError / Math.sqrt(items);

/** The error of a difference between two measurements that have this error each (Jacobson and Truax 1991); a difference in units of it is their reliable change index. */
export const errorOfDifference = (error: number): number => Math.SQRT2 * error;

/** Could luck explain it? */
export const luckWords = { 'no clear change': 'yes', possible: 'perhaps', clear: 'hardly' } as const satisfies Record<Change['verdict'], string>;

/** The thresholds for the mean change of `items` items. */
export function thresholdsOf(items: number): Pick<Change, 'possible_from' | 'clear_from'> {
  const error = errorOfDifference(errorOfMean(items));
  return { possible_from: z80 * error, clear_from: z95 * error };
}

/** One item answered with a value both times, in the same words. */
export interface Pair {
  before: OutlinedItem;
  after: AssessedItem;
}

type Practice = Pick<Assessment['practices'][number], 'id' | 'items'>;
type Earlier = Pick<Outline['practices'][number], 'id' | 'items'>;

const isValued = (item: OutlinedItem): boolean => item.scored && item.value !== null;

/** Scored items that both reviews asked with the same id and rev. */
function askedTwice(before: Earlier, after: Practice): Pair[] {
  const earlier = new Map(before.items.filter(({ scored }) => scored).map((item) => [item.id, item]));
  return after.items.flatMap((item) => {
    const same = item.scored ? earlier.get(item.id) : undefined;
    return same?.rev === item.rev ? [{ before: same, after: item }] : [];
  });
}

/** Of those, the ones with a value both times. */
export const pairsOf = (before: Earlier, after: Practice): Pair[] => askedTwice(before, after).filter((pair) => isValued(pair.before) && isValued(pair.after));

/** The change over some pairs; null with fewer than two, which are not comparable. */
export function changeOf(pairs: readonly Pair[]): Change | null {
  if (pairs.length < 2) return null;
  const delta = mean(pairs.map(({ before, after }) => after.value! - before.value!));
  const thresholds = thresholdsOf(pairs.length);
  const size = Math.abs(delta) + 1e-9;
  return { delta, items: pairs.length, ...thresholds, verdict: size >= thresholds.clear_from ? 'clear' : size >= thresholds.possible_from ? 'possible' : 'no clear change' };
}

interface OfBank {
  bank: { id: string; extends?: string[] };
}

/** A bank's id and those of the banks it extends. */
const familyOf = ({ bank }: OfBank): string[] => [bank.id, ...(bank.extends ?? [])];

/** Whether two reviews may be compared at all: the same bank, or the same one extended. Which practices can be is for `changeOf` to say. */
export function sameBank(before: OfBank, after: OfBank): boolean {
  const family = familyOf(after);
  return familyOf(before).some((id) => family.includes(id));
}

/** The pairs of every practice of two reviews, by practice id, in the later one's order; none where the banks differ. */
export function pairsByPractice(before: Outline, after: Assessment): Map<string, Pair[]> {
  if (!sameBank(before, after)) return new Map();
  const earlier = new Map(before.practices.map((practice) => [practice.id, practice]));
  return new Map(after.practices.flatMap((practice) => (earlier.has(practice.id) ? [[practice.id, pairsOf(earlier.get(practice.id)!, practice)]] : [])));
}

/** Whether two reviews have a practice that can be compared. */
export const isComparable = (before: Outline, after: Assessment): boolean => [...pairsByPractice(before, after).values()].some((pairs) => pairs.length >= 2);

/** The least difference that counts as a move of a level, with `levels` practice levels. */
export const oneLevel = (levels: number): number => 100 / (levels - 1);

/** What one kept step moves a practice by, on average over these changes, in points; null without any. */
export function oneStepOf(changes: readonly Pick<Change, 'items'>[], levels: number): number | null {
  return changes.length === 0 ? null : mean(changes.map(({ items }) => oneLevel(levels) / items));
}

/** Of some pairs, those whose value moved by so many levels or more. */
export function movedBy(least: number, pairs: readonly Pair[], levels: number): Pair[] {
  return pairs.filter(({ before, after }) => isAtLeast(Math.abs(after.value! - before.value!), least * oneLevel(levels)));
}

/** Where the difference between two scores comes from; the three add up to it. */
export interface Split {
  /** Other answers to the same questions. */
  behaviour: number;
  /** Answered only once of the questions asked both times. */
  coverage: number;
  /** Asked only once, or reworded. */
  items: number;
}

/** Null where no question was answered both times, or a score is missing. `levels`: practice levels of each review. */
export function splitOf(before: Earlier, after: Practice, levels: { before: number; after: number }): Split | null {
  const scored = ({ items }: Earlier, count: number): number | null => scorePractice(items.filter((item) => item.scored), count).score;
  const [was, is] = [scored(before, levels.before), scored(after, levels.after)];
  const both = askedTwice(before, after);
  const common = both.filter((pair) => isValued(pair.before) && isValued(pair.after));
  if (was === null || is === null || common.length === 0) return null;
  const meanBefore = (pairs: readonly Pair[]): number => mean(pairs.map((pair) => pair.before.value!));
  const meanAfter = (pairs: readonly Pair[]): number => mean(pairs.map((pair) => pair.after.value!));
  const behaviour = meanAfter(common) - meanBefore(common);
  const coverage = meanAfter(both.filter((pair) => isValued(pair.after))) - meanAfter(common) - (meanBefore(both.filter((pair) => isValued(pair.before))) - meanBefore(common));
  return { behaviour, coverage, items: is - was - behaviour - coverage };
}

/** A least-squares slope over days and whether it stands out from the error of measurement (McAleavey, reliable trend). */
export interface Trend {
  /** Points a day. */
  slope: number;
  /** slope / its standard error. */
  z: number;
  reliable: boolean;
}

/** Of means over the same items at three or more times; null with fewer, or all on one day. `error`: the standard error of each mean. */
export function trendOf(points: readonly { day: number; mean: number }[], error: number): Trend | null {
  if (points.length < 3) return null;
  const days = mean(points.map(({ day }) => day));
  const spread = sum(points.map(({ day }) => (day - days) ** 2));
  if (spread === 0) return null;
  const slope = sum(points.map((point) => (point.day - days) * point.mean)) / spread;
  const z = slope / Math.sqrt(error ** 2 / spread);
  return { slope, z, reliable: Math.abs(z) >= z95 };
}
