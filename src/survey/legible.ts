// A bank's texts as they may stand on a terminal: dated, and without control characters.
import type { Bank } from '../core/bank/bank.ts';
import { resolveSince } from '../core/calendar.ts';
import { eachText, safe } from '../core/safe.ts';

/** The bank with `{since}` resolved in every text, and nothing in it that could move a cursor. */
export function legible(bank: Bank, end: Date): Bank {
  return eachText(bank, (text) => safe(resolveSince(text, end, bank.period_days)));
}
