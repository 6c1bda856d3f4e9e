// The boundary: every text of a report made harmless before anything is drawn from it.
import type { Report } from '../../core/report.ts';
import { safe } from '../../core/safe.ts';
import { inAscii } from '../ascii.ts';
import { named } from '../named.ts';

/** A report made harmless, with a name wherever one is needed. */
export function cleaned(report: Report, unicode: boolean): Report {
  return named(harmless(report, unicode));
}

/** The same content with every text on one line, without control or direction characters; in ASCII when asked. */
export const harmless = <T>(content: T, unicode: boolean): T => eachText(content, unicode ? safe : (text) => inAscii(safe(text)));

function eachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => eachText(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, eachText(one, change)])) as T;
}
