// The boundary to the terminal: text that is not ours, on one line, without control or direction characters; in ASCII where nothing else can be shown.
import { safe } from '../core/safe.ts';
import { inAscii } from './ascii.ts';
import type { Canvas } from './canvas.ts';

export const printable = (text: string, { unicode }: Pick<Canvas, 'unicode'>): string => (unicode ? safe(text) : inAscii(safe(text)));

/** The same content with every text in it printable. */
export const harmless = <T>(content: T, unicode: boolean): T => eachText(content, (text) => printable(text, { unicode }));

function eachText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => eachText(one, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const changed: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) changed[key] = eachText(one as unknown, change);
  return changed as T;
}
