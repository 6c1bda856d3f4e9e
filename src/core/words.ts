// Words that every format shares; no marks, no markup.
import type { Standing } from './review/score.ts';
import type { Effort } from './terms.ts';

/** Where a practice stands against its target. */
export const standingWords: Record<Standing | 'unscored', string> = {
  below: 'clearly below target',
  close: 'too close to call',
  'on target': 'on target',
  unscored: 'not scored',
};

/** Of one's own time in all. */
export const effortWords: Record<Effort, string> = { S: 'under 2 hours', M: '2 days', L: 'more than 2 days' };

/** `1 week`, `2 weeks` */
export const plural = (number: number, one: string, other = `${one}s`): string => `${number} ${number === 1 ? one : other}`;

/** `once`, `twice`, `3 times` */
export const times = (number: number): string => (number === 1 ? 'once' : number === 2 ? 'twice' : `${number} times`);

/** The size of a difference in points of 100, rounded; a half goes up, whatever floating point made of it. */
export const wholePoints = (difference: number): number => Math.floor(Math.abs(difference) + 0.5 + 1e-9);

/** `+6`, `−25`, `0`: points of a score. */
export function signed(difference: number, minus = '−'): string {
  const size = wholePoints(difference);
  return size === 0 ? '0' : `${difference < 0 ? minus : '+'}${size}`;
}

/** `a, b and c` */
export function listed(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
}

/** A stop of any script, with the quotes and brackets that close behind it. */
const end = /[.!?…。！？｡．؟।]\s*["'”’“»«›‹)\]）」』】]*$/u;

/** With a full stop, unless the text ends a sentence already. */
export function withStop(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed === '' || end.test(trimmed) ? trimmed : `${trimmed}.`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
