// Taking a next step on, and saying how it went: what a user says, as an event of the plan.
import type { Assessment } from '../review/assessment.ts';
import { addDays, atNoon, dayOf, longDate } from '../calendar.ts';
import type { Mistake } from '../fault.ts';
import { isOverdue, type Commitment } from './plan.ts';
import type { OutcomeEvent, TakenEvent } from './plan-file.ts';
import type { Suggestion } from '../report/suggest.ts';
import { planFormat } from '../terms.ts';
import { phrases } from '../language/phrases.ts';
import { times } from '../words.ts';

const phrase = phrases('commitment', {
  by: 'by {day}',
  byToday: 'by today, {day}',
  wasDue: { one: 'was due {day}, {n} day ago', other: 'was due {day}, {n} days ago' },
  putOff: 'put off {times}',
});

/** An event's id, and its time in UTC. */
export interface Stamp {
  id: string;
  at: string;
}

/** What somebody adds to a step: its last day, "When …, I will …", whom to tell. */
export type Vow = Pick<TakenEvent, 'due' | 'if_then' | 'tell'>;

/** A step of a review's suggestions, taken on. */
export function takenEvent(step: Suggestion, review: Pick<Assessment, 'id' | 'practices'>, { id, at }: Stamp, vow: Vow): TakenEvent {
  const { rank: _, chosen: __, commitment: ___, ...taken } = step;
  const value = review.practices.flatMap(({ items }) => items).find((item) => item.id === step.item)?.value ?? null;
  return { format: planFormat, id, at, type: 'taken', assessment: review.id, ...taken, value, ...vow };
}

/** What became of a commitment. */
export function outcomeEvent(type: OutcomeEvent['type'], commitment: Pick<Commitment, 'id'>, { id, at }: Stamp, said: Pick<OutcomeEvent, 'proven' | 'why' | 'due'> = {}): OutcomeEvent {
  return { format: planFormat, id, at, type, commitment: commitment.id, ...said };
}

/** The last day of a step that shows in so many weeks, such as `2026-12-20`. */
export const dueIn = (weeks: number, now: Date): string => dayOf(addDays(now, Math.max(1, Math.round(weeks * 7))));

/** Why a text is no last day of a commitment; null when it is one. `today`: a day too. */
export function dayMistake(text: string, today: string): Mistake | null {
  const expected = `a day such as ${dayOf(addDays(atNoon(today), 28))}`;
  if (text === '') return { what: 'no day is given', expected };
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text)) || dayOf(new Date(text)) !== text) return { what: `"${text}" is not a date`, expected };
  return text < today ? { what: `${longDate(atNoon(text))} is past`, expected } : null;
}

/** `by 20 December 2026`, `was due 20 November 2026, 5 days ago` */
export function dueWords(commitment: Pick<Commitment, 'state' | 'due'>, today: string): string {
  const day = longDate(atNoon(commitment.due));
  if (!isOverdue(commitment, today)) return phrase[commitment.due === today ? 'byToday' : 'by']({ day });
  return phrase.wasDue({ day, n: Math.round((Date.parse(today) - Date.parse(commitment.due)) / 86_400_000) });
}

/** `put off once`; empty for one that was never said not to be kept yet. */
export const notKeptWords = ({ not_kept }: Pick<Commitment, 'not_kept'>): string => (not_kept === 0 ? '' : phrase.putOff({ times: times(not_kept) }));
