// Cells side by side in terminal columns: clipped to one line, or wrapped to as many as they need.
import { clip, columnsOf, padEnd, padStart, wrap } from '../core/columns.ts';

export interface Cell {
  text: string;
  columns: number;
  right?: boolean;
}

/** With `ellipsis` the cells are cut, without it wrapped. Two spaces stand between them. */
export function row(cells: readonly Cell[], ellipsis?: string): string[] {
  const columns = cells.map(({ text, columns: most }) => (ellipsis === undefined ? wrap(text, most) : [clip(text, most, ellipsis)]));
  const height = Math.max(1, ...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => cells.map(({ columns: most, right }, at) => (right ? padStart : padEnd)(columns[at]![line] ?? '', most)).join('  ').trimEnd());
}

/** Columns of the longest text, at most so many. */
export const longest = (texts: readonly string[], most: number): number => texts.reduce((columns, text) => Math.max(columns, Math.min(most, columnsOf(text))), 0);

/** As many whole blocks as fit into `rows`, at least one; the rest is counted in a line of its own. */
export function fitting(blocks: readonly string[][], rows: number, more: (left: number) => string): string[] {
  if (blocks.flat().length <= rows) return blocks.flat();
  let fit = blocks.length - 1;
  while (fit > 1 && blocks.slice(0, fit).flat().length + 1 > rows) fit -= 1;
  return [...blocks.slice(0, fit).flat(), more(blocks.length - fit)];
}
