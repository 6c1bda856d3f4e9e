// Titled blocks of words, of which the part below the first screen is made.
import { wrap } from '../core/columns.ts';
import type { Palette } from '../core/palette.ts';

export interface Block {
  title: string;
  /** At most `width` columns each. */
  lines: (width: number, palette: Palette) => string[];
}

/** A block of paragraphs, or none without any. */
export function paragraphs(title: string, texts: readonly string[]): Block | null {
  return texts.length === 0 ? null : { title, lines: (width) => texts.flatMap((text) => (texts.length === 1 ? wrap(text, width) : hanging(text, width))) };
}

/** Wrapped, with all lines but the first indented by two. */
export const hanging = (text: string, width: number): string[] => wrap(text, width - 2).map((line, at) => (at === 0 ? line : `  ${line}`));
