// The phrases that every format of a history shares.
import { atNoon, longDate } from '../../core/calendar.ts';
import type { Due, History, HistoryPractice } from '../../core/change/history.ts';
import { keptInWords } from '../../core/report/since.ts';
import { directionOf } from '../../core/change/trend.ts';
import { plural } from '../../core/words.ts';

/** `next review due 17 February 2027, in 84 days` */
export function dueInWords(due: Due | null): string {
  if (due === null) return 'no review of every practice yet: one is due now';
  const day = longDate(atNoon(due.on));
  if (due.days === 0) return `next review due today, ${day}`;
  return due.days > 0 ? `next review due ${day}, in ${plural(due.days, 'day')}` : `next review due since ${day}, ${plural(-due.days, 'day')} ago`;
}

/** `commitments kept: 5 of 7 (1 dropped), 2 open`; null where nothing was ever taken on. */
export function followedThrough(history: History): string | null {
  if (history.kept.of === 0 && history.open === 0) return null;
  return `${keptInWords(history.kept)}${history.open > 0 ? `, ${history.open} open` : ''}`;
}

/** `rising, hardly luck`; nothing where that cannot be claimed. */
export const trendInWords = ({ trend }: HistoryPractice): string => (trend?.reliable ? `${directionOf(trend)}, hardly luck` : '');

/** First and last of the scores there are. */
export function ends(scores: readonly (number | null)[]): [first: number, last: number] | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : [known[0]!, known.at(-1)!];
}
