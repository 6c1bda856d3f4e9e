// The phrases that every format of a history shares.
import { atNoon, longDate } from '../../core/calendar.ts';
import { scoresOver, type Due, type History, type HistoryPractice } from '../../core/change/history.ts';
import { keptInWords } from '../../core/report/since.ts';
import { directionOf } from '../../core/change/trend.ts';
import { phrases } from '../../core/language/phrases.ts';
import type { Mode } from '../../core/terms.ts';
import { listed } from '../../core/words.ts';

const phrase = phrases('history', {
  dueNow: 'no review of every practice yet: one is due now',
  dueToday: 'next review due today, {day}',
  due: { one: 'next review due {day}, in {n} day', other: 'next review due {day}, in {n} days' },
  overdue: { one: 'next review due since {day}, {n} day ago', other: 'next review due since {day}, {n} days ago' },
  alsoOpen: '{kept}, {open} open',
  trend: { rising: 'rising, hardly luck', falling: 'falling, hardly luck' },
  trendOver: { rising: 'rising over {reviews} reviews, hardly luck', falling: 'falling over {reviews} reviews, hardly luck' },
  shortTrend: { rising: 'rising', falling: 'falling' },
  keptIn: 'kept in {folders}',
  mode: { quick: 'quick', full: 'full', deep: 'deep' },
});

export const modeInWords = (mode: Mode): string => phrase.mode[mode]();

/** `kept in ~/.local/share/cto-check` */
export const whereInWords = ({ folders }: History): string => phrase.keptIn({ folders: listed(folders) });

/** `next review due 17 February 2027, in 84 days` */
export function dueInWords(due: Due | null): string {
  if (due === null) return phrase.dueNow();
  const day = longDate(atNoon(due.on));
  if (due.days === 0) return phrase.dueToday({ day });
  return due.days > 0 ? phrase.due({ day, n: due.days }) : phrase.overdue({ day, n: -due.days });
}

/** `commitments kept: 5 of 7 (1 dropped), 2 open`; null where nothing was ever taken on. */
export function followedThrough(history: History): string | null {
  if (history.kept.of === 0 && history.open === 0) return null;
  return history.open > 0 ? phrase.alsoOpen({ kept: keptInWords(history.kept), open: history.open }) : keptInWords(history.kept);
}

/** `rising, hardly luck`, or over how many reviews where it is not over all that have a score; nothing where that cannot be claimed. */
export function trendInWords(history: History, { id, trend }: HistoryPractice, words: 'long' | 'short' = 'long'): string {
  if (!trend?.reliable) return '';
  const direction = directionOf(trend);
  if (words === 'short') return phrase.shortTrend[direction]();
  return trend.reviews === known(scoresOver(history, id)).length ? phrase.trend[direction]() : phrase.trendOver[direction]({ reviews: trend.reviews });
}

/** First and last of the scores there are: of those that a trend is over, where one is claimed. */
export function ends(history: History, { id, trend }: HistoryPractice): [first: number, last: number] | null {
  const scores = scoresOver(history, id);
  const start = trend?.reliable ? history.reviews.findIndex(({ finished_at }) => finished_at >= trend.since) : 0;
  const [first, ...others] = [scores.slice(start), scores].map(known).find(({ length }) => length > 0) ?? [];
  return first === undefined ? null : [first, others.at(-1) ?? first];
}

const known = (scores: readonly (number | null)[]): number[] => scores.filter((score) => score !== null);
