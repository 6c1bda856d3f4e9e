// What the program says, as phrases with ids: the English stands beside the code that says it, other languages in questions/locales/.

/** A text with `{names}` of values in it; or, where a number `n` decides, one for 1 and one for every other. */
export type English = string | { readonly one: string; readonly other: string };

/** English by the words of an id: `{ effort: { S: … } }` makes `effort.S`. */
interface Tree {
  readonly [word: string]: English | Tree;
}

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<E> = E extends string ? NamesIn<E> : 'n' | NamesIn<E[keyof E]>;
type Said<E> = [NamesOf<E>] extends [never] ? () => string : (values: { readonly [Name in NamesOf<E>]: string | number }) => string;

/** One function a phrase: it takes the values and gives the text in the language spoken. */
export type Phrases<T> = { readonly [Word in keyof T]: T[Word] extends English ? Said<T[Word]> : Phrases<T[Word]> };

/** A translated phrase: a text, or one text a plural category of CLDR (`one`, `few`, `other` …). */
export type Translation = string | Readonly<Record<string, string>>;

/** `tag`: a BCP 47 language tag such as `zh-CN`; `words`: translations by the phrases' ids. */
export interface Language {
  readonly tag: string;
  readonly words: Readonly<Record<string, Translation>>;
}

export const english: Language = { tag: 'en', words: {} };

/** The one thing in the core that is set and not given: a program speaks one language a run, and every sentence would have to carry it. */
let spoken = english;

/** From here on phrases are said in this language; in English where it has no words. */
export function speak(language: Language): void {
  spoken = language;
}

/** The tag of the language that is spoken. */
export const spokenTag = (): string => spoken.tag;

/** The English of all phrases in the files that were loaded, by id: what a translation is checked against. */
export const known = new Map<string, English>();

/** Phrases whose ids begin with `room`. They are said when they are called: never call one while a file loads. */
export function phrases<const T extends Tree>(room: string, tree: T): Phrases<T> {
  return Object.fromEntries(Object.entries(tree).map(([word, part]) => [word, isEnglish(part) ? saying(`${room}.${word}`, part) : phrases(`${room}.${word}`, part)])) as Phrases<T>;
}

const isEnglish = (part: English | Tree): part is English => typeof part === 'string' || typeof part['other'] === 'string';

function saying(id: string, text: English): (values?: Record<string, string | number>) => string {
  known.set(id, text);
  return (values = {}) => filled(chosen(spoken.words[id] ?? text, values['n']), values);
}

/** English needs no rules of plural: reading them costs the start-up two milliseconds. */
function chosen(text: Translation, n: string | number | undefined): string {
  if (typeof text === 'string') return text;
  const category = spoken.tag === 'en' ? (Number(n) === 1 ? 'one' : 'other') : new Intl.PluralRules(spoken.tag).select(Number(n));
  return text[category] ?? text['other']!;
}

const filled = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
