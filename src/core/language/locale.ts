// A locale file: a language's words by id, for the bank beside it and for what the program says.
import type { Document, Parsed, Path } from '../document.ts';
import type { Mistake } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import { show } from '../shape.ts';
import type { Language } from './phrases.ts';

/** A parsed locale file. */
export interface Locale extends Language {
  /** The language's own name for itself. */
  name: string;
  /** Where each text stands in the file. */
  paths: ReadonlyMap<string, Path>;
  document: Document;
}

const groups = ['bank', 'level_names', 'stages', 'practices', 'items', 'claims', 'sources', 'phrases'] as const;
const mostCharacters = 2000;

/** Texts in groups, any deep: `items: {code.role: {ask: …}}` gives `items.code.role.ask`, an entry of a list its number. `tag`: the file's name without its ending. */
export function parseLocale(document: Document, tag: string): Parsed<Locale> {
  const mistakes: Mistake[] = [...document.mistakes];
  const wrong = (path: Path, what: string, expected: string, more: Partial<Mistake> = {}): void => void mistakes.push({ place: document.place(path), what, expected, ...more });
  const words: Record<string, string> = {};
  const paths = new Map<string, Path>();
  const take = (value: unknown, id: string, path: Path): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) take(part, `${id}.${Array.isArray(value) ? Number(key) + 1 : key}`, [...path, Array.isArray(value) ? Number(key) : key]);
    } else if (id.endsWith('.rev') && Number.isInteger(value)) {
      words[id] = String(value);
    } else if (typeof value !== 'string' || (value.trim() === '' && !id.startsWith('phrases.')) || value.length > mostCharacters) {
      wrong(path, `${id} is ${show(value)}`, `a text of at most ${mostCharacters} characters`, typeof value === 'number' || typeof value === 'boolean' ? { remedy: 'Put it in quotes.' } : {});
    } else {
      words[id] = value;
      paths.set(id, path);
    }
  };
  const given = typeof document.value === 'object' && document.value !== null && !Array.isArray(document.value) ? (document.value as Record<string, unknown>) : {};
  if (given['language'] !== tag) wrong(['language'], `language is ${show(given['language'] ?? null)}`, `"${tag}", as the file's name says`);
  if (typeof given['name'] !== 'string') wrong(['name'], `name is ${show(given['name'] ?? null)}`, "the language's own name for itself");
  for (const [key, value] of Object.entries(given)) {
    if (key === 'language' || key === 'name') continue;
    if (!groups.includes(key as (typeof groups)[number])) mistakes.push({ place: document.place([key], 'key'), what: `unknown key "${key}"`, expected: `one of language, name, ${groups.join(', ')}`, ...didYouMean(key, groups) });
    else take(value, key, [key]);
  }
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: { tag, name: given['name'] as string, words, paths, document } };
}
