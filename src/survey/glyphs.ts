// The few characters beyond ASCII that the screens draw with, and what stands for them without Unicode.

export interface Glyphs {
  pointer: string;
  filled: string;
  rest: string;
  dot: string;
  arrows: string;
  up: string;
  down: string;
  caret: string;
  ellipsis: string;
}

export const glyphsOf = (unicode: boolean): Glyphs =>
  unicode
    ? { pointer: '❯', filled: '━', rest: '─', dot: '·', arrows: '↑↓', up: '↑', down: '↓', caret: '▏', ellipsis: '…' }
    : { pointer: '>', filled: '=', rest: '-', dot: '-', arrows: 'arrows', up: '^', down: 'v', caret: '|', ellipsis: '...' };
