// The boundary to the terminal: text that is not ours, on one line, without control or direction characters; in ASCII where nothing else can be shown.
import { eachText, safe } from '../core/safe.ts';
import { inAscii, narrowed } from './ascii.ts';
import type { Canvas } from './canvas.ts';

export const printable = (text: string, { unicode }: Pick<Canvas, 'unicode'>): string => (unicode ? safe(text) : inAscii(safe(text)));

/** The same content with every text in it printable; `narrow`: with no sign of arithmetic that may be drawn wide. */
export const harmless = <T>(content: T, unicode: boolean, narrow = false): T => eachText(content, (text) => (narrow ? narrowed(printable(text, { unicode })) : printable(text, { unicode })));
