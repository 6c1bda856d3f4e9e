// Words that every format shares; no marks, no markup.
import { phrases } from './language/phrases.ts';
import { halfUp } from './numbers.ts';
import type { Standing } from './review/score.ts';
import type { Effort } from './terms.ts';

const phrase = phrases('common', {
  standing: { below: 'clearly below target', close: 'too close to call', on: 'on target', none: 'not scored' },
  sureness: { clear: 'clear', possible: 'possible', none: 'no clear change' },
  effort: { S: 'under 2 hours', M: '2 days', L: 'more than 2 days' },
  times: { one: 'once', two: 'twice', more: '{n} times' },
  and: { between: ', ', last: '{most} and {last}' },
  or: { between: ', ', last: '{most} or {last}' },
  labelled: '{label}: {text}',
  /** Ends a sentence, and stands between two. */
  stop: '.',
  space: ' ',
});

/** Where a practice stands against its target. */
export const standingInWords = (standing: Standing | 'unscored'): string => phrase.standing[({ below: 'below', close: 'close', 'on target': 'on', unscored: 'none' } as const)[standing]]();

/** How sure it is that a score has changed. */
export const surenessInWords = (verdict: 'clear' | 'possible' | 'no clear change'): string => phrase.sureness[verdict === 'no clear change' ? 'none' : verdict]();

/** Of one's own time in all. */
export const effortInWords = (effort: Effort): string => phrase.effort[effort]();

/** `1 week`, `2 weeks`: in sentences that are English in every language, as those about mistakes are. */
export const plural = (number: number, one: string, other = `${one}s`): string => `${number} ${number === 1 ? one : other}`;

/** `once`, `twice`, `3 times` */
export const times = (number: number): string => (number === 1 ? phrase.times.one() : number === 2 ? phrase.times.two() : phrase.times.more({ n: number }));

/** The size of a difference in points of 100, rounded; a half goes up, whatever floating point made of it. */
export const pointsOf = (difference: number, decimals = 0): number => halfUp(Math.abs(difference) * 10 ** decimals) / 10 ** decimals;

/** The fewest decimals, `least` or more, with which some figures say what holds. Numbers that differ at all differ with nine. */
export function decimalsFor(holds: (decimals: number) => boolean, least = 0): number {
  let decimals = least;
  while (decimals < 9 && !holds(decimals)) decimals += 1;
  return decimals;
}

/** `+6`, `−25`, `0`: points of a score. */
export function signed(difference: number, minus = '−', decimals = 0): string {
  const size = pointsOf(difference, decimals);
  return size === 0 ? '0' : `${difference < 0 ? minus : '+'}${size.toFixed(decimals)}`;
}

/** `a, b and c` */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return phrase[last].last({ most: words.slice(0, -1).join(phrase[last].between()), last: words.at(-1)! });
}

/** The same in sentences that are English in every language. */
export const listedInEnglish = (words: readonly string[], last: 'and' | 'or' = 'and'): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`);

/** `Team: 54` */
export const labelled = (label: string | number, text: string): string => phrase.labelled({ label, text });

/** Sentences behind one another; empty ones are left out. */
export const sentences = (...all: readonly string[]): string => all.filter((one) => one !== '').join(phrase.space());

/** A stop of any script, with the quotes and brackets that close behind it. */
const end = /[.!?…。！？｡．؟।]\s*["'”’“»«›‹)\]）」』】]*$/u;

/** With a full stop, unless the text ends a sentence already. */
export function withStop(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed === '' || end.test(trimmed) ? trimmed : `${trimmed}${phrase.stop()}`;
}

/** What a practice is called, in full or in short; its id where it is unknown or has no name. */
export const nameIn = (practices: readonly { id: string; name: string; short: string }[], id: string, as: 'name' | 'short'): string => practices.find((practice) => practice.id === id)?.[as] || id;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
