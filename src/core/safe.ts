// Text that is not ours, made safe for a terminal: nothing in it can move the cursor, recolour or reorder.

// C0 and C1 controls, DEL, direction marks and overrides, zero-width characters, line separators, the byte order mark,
// halves of surrogate pairs.
// The zero-width joiner stays: it holds emoji together.
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]+/gu;

/** One line without control, bidirectional or invisible characters; each run of them becomes one space. */
export function safe(text: string): string {
  return text.replace(unsafe, ' ').trim();
}

/** A copy of plain data with every text in it (not the keys) changed. */
export function eachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => eachText(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachText(one as unknown, change)])) as T;
}
