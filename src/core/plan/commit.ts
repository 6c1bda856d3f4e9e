// Taking a next step on, and saying how it went: what a user says, as an event of the plan.
import type { Assessment } from '../review/assessment.ts';
import { addDays, atNoon, dayOf, daysBetween, isDay, isPast, longDate } from '../calendar.ts';
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
  vow: 'When …, I will …',
});

/** An event's id, and its time in UTC. */
export interface Stamp {
  id: string;
  at: string;
}

/** What somebody adds to a step: its last day, "When …, I will …", whom to tell. */
export type Vow = Pick<TakenEvent, 'due' | 'if_then' | 'tell'>;

/** A vow to be filled in. */
export const openVow = (): string => phrase.vow();

/** Whether a line is only what an example leaves open: dots, or a vow as it was shown. */
export const isLeftOpen = (text: string): boolean => ['…', plainly(openVow())].includes(plainly(text));

const plainly = (text: string): string => text.toLowerCase().replace(/…+|\.{3,}/g, '…').replace(/["“”「」\s]/g, '');

/** A step of a review's suggestions, taken on. */
export function takenEvent(step: Suggestion, review: Pick<Assessment, 'id' | 'bank' | 'practices'>, { id, at }: Stamp, vow: Vow): TakenEvent {
  const { rank: _, chosen: __, commitment: ___, ...taken } = step;
  const value = review.practices.flatMap(({ items }) => items).find((item) => item.id === step.item)?.value ?? null;
  const { language } = review.bank;
  return { format: planFormat, id, at, type: 'taken', assessment: review.id, ...taken, ...(language === undefined ? {} : { language }), value, ...vow };
}

/** What became of a commitment. */
export function outcomeEvent(type: OutcomeEvent['type'], commitment: Pick<Commitment, 'id'>, { id, at }: Stamp, said: Pick<OutcomeEvent, 'proven' | 'why' | 'due'> = {}): OutcomeEvent {
  return { format: planFormat, id, at, type, commitment: commitment.id, ...said };
}

/** The last day of a step that shows in so many weeks, such as `2026-12-20`. */
export const dueIn = (weeks: number, now: Date): string => dayOf(addDays(now, Math.max(1, Math.round(weeks * 7))));

/** A day that would do, for a user who gave none. */
export const exampleDay = (now: Date): string => dayOf(addDays(now, 28));

/** Why a text is no last day of a commitment; null when it is one. */
export function dayFlaw(text: string, now: Date): 'noDay' | 'notDate' | 'past' | null {
  if (text === '') return 'noDay';
  if (!isDay(text)) return 'notDate';
  return isPast(text, now) ? 'past' : null;
}

/** The same for a command, as its mistake. */
export function dayMistake(text: string, now: Date): Mistake | null {
  const flaw = dayFlaw(text, now);
  if (flaw === null) return null;
  const what = flaw === 'noDay' ? 'no day is given' : flaw === 'notDate' ? `"${text}" is not a date` : `${longDate(atNoon(text))} is past`;
  return { what, expected: `a day such as ${exampleDay(now)}` };
}

/** `by 20 December 2026`, `was due 20 November 2026, 5 days ago` */
export function dueWords(commitment: Pick<Commitment, 'state' | 'due'>, now: Date): string {
  const last = atNoon(commitment.due);
  const day = longDate(last);
  if (!isOverdue(commitment, now)) return phrase[commitment.due === dayOf(now) ? 'byToday' : 'by']({ day });
  return phrase.wasDue({ day, n: daysBetween(last, now) });
}

/** `put off once`; empty for one that was never said not to be kept yet. */
export const notKeptWords = ({ not_kept }: Pick<Commitment, 'not_kept'>): string => (not_kept === 0 ? '' : phrase.putOff({ times: times(not_kept) }));
