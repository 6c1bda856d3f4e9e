// What the page says while somebody fills it in: the words stand in the page, in its language.
import type { LiveWords } from '../core/voices/form-page-words.ts';

type Words = Omit<LiveWords, 'open'>;

/** Says one of the page's phrases, with values in the places of their `{names}`. */
export const speakerOf = (words: Words) => (key: keyof Words, values: Readonly<Record<string, string | number>> = {}): string => words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
