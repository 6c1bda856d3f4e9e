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
