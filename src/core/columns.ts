// Text in terminal columns: wide characters count two, combining ones none.
import fastStringWidth from 'fast-string-width';

/** Columns that a line takes on a terminal; colour codes take none. */
export const columnsOf = (text: string): number => (isPrintableAscii(text) ? text.length : fastStringWidth(text));

const isPrintableAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** Filled with spaces to at least `columns`. */
export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

export const padStart = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;

/** Cut to at most `columns`, ending in `…` (or `...`) when cut. For text without colour codes. */
export function clip(text: string, columns: number, ellipsis = '…'): string {
  if (columnsOf(text) <= columns) return text;
  const room = columns - columnsOf(ellipsis);
  if (room < 0) return '';
  return head(text, room).trimEnd() + ellipsis;
}

/** As many characters from the start as fit into `columns`. */
function head(text: string, columns: number): string {
  let fits = '';
  for (const character of text) {
    if (columnsOf(fits + character) > columns) break;
    fits += character;
  }
  return fits;
}

/** Lines of at most `columns`: broken at spaces, and inside a word only when it is longer than a line. For text without colour codes. */
export function wrap(text: string, columns: number): string[] {
  const width = Math.max(2, columns);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word;
    if (line !== '' && columnsOf(line) + 1 + columnsOf(rest) <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (columnsOf(rest) > width) {
      const part = head(rest, width);
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line = rest;
  }
  return line === '' ? lines : [...lines, line];
}
