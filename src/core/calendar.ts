// Dates as users read them. All dates are UTC, so that a report reads the same wherever it is opened.

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `November` */
export const monthOf = (date: Date): string => months[date.getUTCMonth()]!;

/** `24 August` */
export const dayAndMonth = (date: Date): string => `${date.getUTCDate()} ${monthOf(date)}`;

/** `22 Nov` */
export const shortDay = (date: Date): string => `${date.getUTCDate()} ${monthOf(date).slice(0, 3)}`;

/** `22 Nov 2026` */
export const shortDate = (date: Date): string => `${shortDay(date)} ${date.getUTCFullYear()}`;

/** `22 November 2026` */
export const longDate = (date: Date): string => `${dayAndMonth(date)} ${date.getUTCFullYear()}`;

/** The same time `days` later, or earlier when negative. */
export const addDays = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

/** Replaces `{since}` by the day where the period begins. */
export function resolveSince(text: string, end: Date, periodDays: number): string {
  return text.replaceAll('{since}', dayAndMonth(addDays(end, -periodDays)));
}

/** `2026-11-22`: the day of a time, in UTC. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** A day such as `2026-11-22` at noon UTC. */
export const atNoon = (day: string): Date => new Date(`${day}T12:00:00.000Z`);

/** Whole days from one time to another, by their dates. */
export const daysBetween = (from: Date, to: Date): number => Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);
