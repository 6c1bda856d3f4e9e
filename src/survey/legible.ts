// A bank's texts as they may stand on a terminal: dated, and without control characters.
import type { Bank } from '../core/bank/bank.ts';
import { resolveSince } from '../core/calendar.ts';
import { safe } from '../core/safe.ts';

/** The bank with `{since}` resolved in every text, and nothing in it that could move a cursor. */
export function legible(bank: Bank, end: Date): Bank {
  return mapTexts(bank, (text) => safe(resolveSince(text, end, bank.period_days)));
}

/** A copy of plain data with every string (not the keys) replaced. */
export function mapTexts<T>(value: T, map: (text: string) => string): T {
  if (typeof value === 'string') return map(value) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => mapTexts(entry, map)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapTexts(entry, map)])) as T;
}
