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
type Phrases<T> = { readonly [Word in keyof T]: T[Word] extends English ? Said<T[Word]> : Phrases<T[Word]> };

/** `tag`: a BCP 47 language tag such as `zh-CN`; `words`: its texts by id, as a locale file holds them. */
export interface Language {
  readonly tag: string;
  readonly words: Readonly<Record<string, string>>;
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

/** The tables of the files that were loaded, with the beginning of their ids. */
const tables: (readonly [room: string, tree: Tree])[] = [];

/** The English of all phrases in the files that were loaded, by id: what a translation is checked against. */
export const knownPhrases = (): Map<string, English> => new Map([...tables].flatMap(([room, tree]) => leavesOf(room, tree)));

const leavesOf = (id: string, part: English | Tree): [string, English][] => (isEnglish(part) ? [[id, part]] : Object.entries(part).flatMap(([word, inner]) => leavesOf(`${id}.${word}`, inner)));

/** Phrases whose ids begin with `room`. They are said when they are called: never call one while a file loads. */
export function phrases<const T extends Tree>(room: string, tree: T): Phrases<T> {
  tables.push([room, tree]);
  return lazy(room, tree) as Phrases<T>;
}

/** Each is made when it is first asked for: a file's whole table would cost the start-up as much as the file. */
const lazy = (id: string, tree: Tree): object =>
  new Proxy<Record<string, unknown>>({}, {
    get(made, word) {
      const part = typeof word === 'string' && Object.hasOwn(tree, word) ? tree[word] : undefined;
      return part === undefined ? undefined : (made[word as string] ??= isEnglish(part) ? saying(`${id}.${word as string}`, part) : lazy(`${id}.${word as string}`, part));
    },
  });

const isEnglish = (part: English | Tree): part is English => typeof part === 'string' || typeof part['other'] === 'string';

const saying = (id: string, text: English) => (values: Record<string, string | number> = {}): string => filled(translated(`phrases.${id}`, values['n']) ?? inEnglish(text, values['n']), values);

type Value = string | number | undefined;

const inEnglish = (text: English, n: Value): string => (typeof text === 'string' ? text : Number(n) === 1 ? text.one : text.other);

/** The text of an id in the language spoken; where a number decides, by its plural category in CLDR. */
function translated(id: string, n: Value): string | undefined {
  const { tag, words } = spoken;
  const other = words[`${id}.other`];
  if (other === undefined || n === undefined) return words[id] ?? other;
  return words[`${id}.${new Intl.PluralRules(tag).select(Number(n))}`] ?? other;
}

const filled = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
