// Rows as CSV (RFC 4180): one way to quote, and nothing that a spreadsheet would run as a formula.
import { safe } from '../core/safe.ts';

/** Lines end in CRLF; null is an empty cell. A text that begins like a formula gets an apostrophe in front; numbers stay numbers. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = safe(value).replace(/^(?=[=+\-@])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
