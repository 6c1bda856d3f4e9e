// The few characters beyond ASCII that the screens draw with, and what stands for them without Unicode.
import { phrases } from '../core/language/phrases.ts';

const phrase = phrases('survey.glyphs', { arrows: 'arrows' });

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

const ascii = (): Glyphs => ({ pointer: '>', filled: '=', rest: '-', dot: '-', arrows: phrase.arrows(), up: '^', down: 'v', caret: '|', ellipsis: '...' });

/** Where the others may be two columns wide, only the pointer is sure to be one. */
export function glyphsOf(unicode: boolean, eastAsian = false): Glyphs {
  if (!unicode) return ascii();
  if (eastAsian) return { ...ascii(), pointer: '❯' };
  return { pointer: '❯', filled: '━', rest: '─', dot: '·', arrows: '↑↓', up: '↑', down: '↓', caret: '▏', ellipsis: '…' };
}
