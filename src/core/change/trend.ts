// Where a practice has been going over three or more reviews, as far as the error of measurement lets that be told.
import type { Assessment } from '../review/assessment.ts';
import { mean } from '../numbers.ts';
import { errorOfMean, sameBank, trendOf, type Trend } from './change.ts';

/** The trend of one practice over the questions that were answered in the same words every time. */
export interface PracticeTrend extends Trend {
  /** How many reviews that is, from 3; the first of them, UTC. */
  reviews: number;
  since: string;
  /** How many questions, from 2. */
  items: number;
}

/** Four years of quarters: no trend, and no search for a review to compare with, looks further back; ten thousand reviews take no longer than ten. */
export const mostLookedAt = 16;

export const directionOf = ({ slope }: Pick<Trend, 'slope'>): 'rising' | 'falling' => (slope > 0 ? 'rising' : 'falling');

type Values = ReadonlyMap<string, number>;

/** Of every practice of the newest review, by id; null where too few reviews can be compared. `reviews`: newest first. A review that shares fewer than two of the questions is passed over. */
export function trendsOf(reviews: readonly Assessment[]): Map<string, PracticeTrend | null> {
  const [newest] = reviews;
  if (!newest) return new Map();
  const comparable = reviews.slice(0, mostLookedAt).filter((one) => sameBank(one, newest));
  return new Map(newest.practices.map(({ id }) => [id, trendIn(comparable.map((one) => ({ at: one.finished_at, values: valuesIn(one, id) })))]));
}

/** An item's value by its id and rev. */
function valuesIn({ practices }: Assessment, id: string): Values {
  const items = practices.find((practice) => practice.id === id)?.items ?? [];
  return new Map(items.flatMap((item) => (item.scored && item.value !== null ? [[`${item.id}@${item.rev}`, item.value] as const] : [])));
}

function trendIn(reviews: readonly { at: string; values: Values }[]): PracticeTrend | null {
  let common: string[] | null = null;
  const used: { at: string; values: Values }[] = [];
  for (const review of reviews) {
    const shared: string[] = (common ?? [...review.values.keys()]).filter((key) => review.values.has(key));
    if (shared.length < 2) continue;
    common = shared;
    used.push(review);
  }
  if (common === null) return null;
  const items = common;
  const points = used.map(({ at, values }) => ({ day: Date.parse(at) / 86_400_000, mean: mean(items.map((key) => values.get(key)!)) }));
  const trend = trendOf(points, errorOfMean(items.length));
  return trend && { ...trend, reviews: used.length, since: used.at(-1)!.at, items: items.length };
}
