// Rows as CSV: RFC 4180, and nothing in it that a spreadsheet would run.

// A spreadsheet takes a cell that begins so for a formula.
const formula = /^[=+\-@\t\r]/;

// oxlint-disable-next-line no-control-regex
const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A row a line, ended as the standard says; a text that looks like a formula gets an apostrophe in front. Numbers stay numbers, null is empty. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = value.replace(steering, ' ');
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
