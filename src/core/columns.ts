// Text in terminal columns: wide characters count two, combining ones none.
import measure from 'fast-string-truncated-width';

/** ASCII, Latin letters, and the marks and drawings of our own screens: one column and one code unit each. Measuring them by the library costs the start-up 3 ms. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2190-\u2193\u2212\u221a\u2248\u2500-\u259f\u25a0-\u25fc\u2713\u276f\u2800-\u28ff\u29eb]*$/;

/** Columns that a line takes on a terminal; colour codes take none. */
export const columnsOf = (text: string): number => (narrow.test(text) ? text.length : measure(text).width);

/** Whether a line takes more than `columns`; a long one is not measured to its end. */
const isWider = (text: string, columns: number): boolean => (narrow.test(text) ? text.length > columns : measure(text, { limit: columns, ellipsis: '' }).truncated);

/** Filled with spaces to at least `columns`. */
export const padEnd = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

export const padStart = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - columnsOf(text))) + text;

/** Cut to at most `columns`, ending in `…` (or `...`) when cut. For text without colour codes. */
export function clip(text: string, columns: number, ellipsis = '…'): string {
  if (!isWider(text, columns)) return text;
  const room = columns - columnsOf(ellipsis);
  return room < 0 ? '' : head(text, room).trimEnd() + ellipsis;
}

/** As many characters from the start as fit into `columns`. */
function head(text: string, columns: number): string {
  let fits = text.slice(0, measure(text, { limit: columns, ellipsis: '' }).index);
  // For some scripts the library's index is one character too far.
  while (columnsOf(fits) > columns) fits = [...fits].slice(0, -1).join('');
  return fits;
}

/** Lines of at most `columns`, broken at spaces, and between Chinese, Japanese and Korean characters where their rules allow it. A word longer than a line is broken too, or, with `keep`, stands whole on its own. For text without colour codes. */
export function wrap(text: string, columns: number, longWords: 'break' | 'keep' = 'break'): string[] {
  const width = Math.max(2, columns);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const { space, word } of wordsIn(text)) {
    let rest = word;
    const gap = line === '' ? '' : space;
    const needed = gap.length + columnsOf(rest);
    if (taken + needed <= width) {
      line += gap + rest;
      taken += needed;
      continue;
    }
    if (line !== '') lines.push(line);
    const most = longWords === 'break' ? width : Infinity;
    while (isWider(rest, most)) {
      const part = head(rest, width);
      lines.push(part);
      rest = rest.slice(part.length);
    }
    line = rest;
    taken = columnsOf(rest);
  }
  return line === '' ? lines : [...lines, line];
}

/** Characters that lines may break around without a space. */
const ideograph = /[\u2e80-\u2fdf\u3001-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3ffff}]/u;

/** What may not begin a line, and what may not end one (after the W3C's requirements for Chinese text layout); quotes that open and close alike may do neither. */
const closing = /^[、。，．：；！？）〕］｝〉》」』】〙〗〞’”…‥—～·ー々%‰℃)\]}!,.:;?"'«»‹›]/u;
const opening = /[（〔［｛〈《「『【〘〖〝‘“$￥#([{"'«»‹›]$/u;

/** What belongs to the character before it. */
const isAttached = (character: string): boolean => /^[\p{M}\u200d]/u.test(character);

/** The parts that a line may break between, each with the space before it. */
function wordsIn(text: string): { space: '' | ' '; word: string }[] {
  const words = text.split(/\s+/).filter(Boolean);
  if (narrow.test(text)) return words.map((word) => ({ space: ' ', word }));
  return words.flatMap((word) => (ideograph.test(word) ? pieces(word) : [word]).map((piece, at) => ({ space: at === 0 ? ' ' : '', word: piece }) as const));
}

/** Each ideograph by itself, with the marks that may not be parted from it; runs of other letters whole. */
function pieces(word: string): string[] {
  const all: string[] = [];
  for (const character of word) {
    const last = all.at(-1);
    const joined = last !== undefined && (isAttached(character) || last.endsWith('\u200d') || closing.test(character) || opening.test(last) || !(ideograph.test(character) || ideograph.test(last.at(-1)!)));
    if (joined) all[all.length - 1] = last + character;
    else all.push(character);
  }
  return all;
}
