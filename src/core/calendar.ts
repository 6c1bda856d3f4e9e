// Dates as users read them. All dates are UTC, so that a report reads the same wherever it is opened.

import { phrases } from './language/phrases.ts';

const phrase = phrases('date', {
  month: { 1: 'January', 2: 'February', 3: 'March', 4: 'April', 5: 'May', 6: 'June', 7: 'July', 8: 'August', 9: 'September', 10: 'October', 11: 'November', 12: 'December' },
  shortMonth: { 1: 'Jan', 2: 'Feb', 3: 'Mar', 4: 'Apr', 5: 'May', 6: 'Jun', 7: 'Jul', 8: 'Aug', 9: 'Sep', 10: 'Oct', 11: 'Nov', 12: 'Dec' },
  dayAndMonth: '{day} {month}',
  shortDay: '{day} {month}',
  shortDate: '{day} {month} {year}',
  longDate: '{day} {month} {year}',
});

type Month = keyof typeof phrase.month;

const numberOf = (date: Date): Month => (date.getUTCMonth() + 1) as Month;
const partsOf = (date: Date) => ({ day: date.getUTCDate(), month: phrase.month[numberOf(date)](), year: date.getUTCFullYear() });
const shortPartsOf = (date: Date) => ({ ...partsOf(date), month: phrase.shortMonth[numberOf(date)]() });

/** `November` */
export const monthOf = (date: Date): string => partsOf(date).month;

/** `24 August` */
export const dayAndMonth = (date: Date): string => phrase.dayAndMonth(partsOf(date));

/** `22 Nov` */
export const shortDay = (date: Date): string => phrase.shortDay(shortPartsOf(date));

/** `22 Nov 2026` */
export const shortDate = (date: Date): string => phrase.shortDate(shortPartsOf(date));

/** `22 November 2026` */
export const longDate = (date: Date): string => phrase.longDate(partsOf(date));

/** The same time `days` later, or earlier when negative. */
export const addDays = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

/** Replaces `{since}` by the day where the period begins. */
export function resolveSince(text: string, end: Date, periodDays: number): string {
  return text.replaceAll('{since}', () => dayAndMonth(addDays(end, -periodDays)));
}

/** `2026-11-22`: the day of a time, in UTC. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** A day such as `2026-11-22` at noon UTC. */
export const atNoon = (day: string): Date => new Date(`${day}T12:00:00.000Z`);

/** How a day is written, whether there is one or not. */
export const dayPattern = /^\d{4}-\d\d-\d\d$/;

/** Whether there is such a day: `2026-02-30` is written like one only. */
export const isDay = (text: string): boolean => dayPattern.test(text) && !Number.isNaN(atNoon(text).getTime()) && dayOf(atNoon(text)) === text;

/** Whether a day such as `2026-11-22` is over wherever on earth somebody is: the last to end it are 12 hours behind UTC. */
export const isPast = (day: string, now: Date): boolean => day < dayOf(addDays(now, -12 / 24));

/** Whether it has begun nowhere yet: the first to begin it are 14 hours ahead of UTC. */
export const isToCome = (day: string, now: Date): boolean => day > dayOf(addDays(now, 14 / 24));

/** Whole days from one time to another, by their dates. */
export const daysBetween = (from: Date, to: Date): number => Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);

/** A length of time as a config writes it: days or weeks. */
export const lengthPattern = /^(\d{1,4})([dw])$/;
export const lengthExpected = 'days or weeks, such as 100d or 14w';

/** How many days that is; null where it is no such length. */
export function daysIn(length: string): number | null {
  const [, number, unit] = lengthPattern.exec(length) ?? [];
  return number === undefined ? null : Number(number) * (unit === 'w' ? 7 : 1);
}
