// The words of a bank by id, apart from its ids, values and structure: what a translation replaces.
import type { Bank } from '../bank/bank.ts';
import type { Language } from './phrases.ts';

/** What stands in a bank's files beside its words. */
const wordless = new Set(['id', 'type', 'mode', 'rev', 'effort', 'claims', 'sources', 'raters', 'allow', 'targets']);

/** The same bank with every text replaced. An id such as `items.code.role.levels.2.do` is the way to the text: entries of a list by their own id or their number, from 1; `next` is left out. */
function worded(bank: Bank, say: (id: string, text: string) => string): Bank {
  const told = <T>(value: T, id: string): T => {
    if (typeof value === 'string') return say(id, value) as T;
    if (Array.isArray(value)) return value.map((entry, at) => told(entry, `${id}.${(entry as { id?: string }).id ?? at + 1}`)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wordless.has(key) ? part : told(part, key === 'next' ? id : `${id}.${key}`)])) as T;
  };
  return {
    ...bank,
    title: told(bank.title, 'bank.title'),
    level_names: told(bank.level_names, 'level_names'),
    stages: told(bank.stages, 'stages'),
    practices: bank.practices.map(({ items, ...practice }) => ({ ...told(practice, `practices.${practice.id}`), items: told(items, 'items') })),
    claims: told(bank.claims, 'claims'),
    sources: told(bank.sources, 'sources'),
  };
}

/** Every text of a bank by its id. */
export function wordsOf(bank: Bank): Map<string, string> {
  const words = new Map<string, string>();
  worded(bank, (id, text) => {
    words.set(id, text);
    return text;
  });
  return words;
}

/** Whether a translation speaks of this item as it is now: it says the `rev` that it was made from, 1 when left out. */
export const isOf = ({ words }: Language, { id, rev }: { id: string; rev: number }): boolean => Number(words[`items.${id}.rev`] ?? 1) === rev;

/** A bank in another language; what is missing there, or was translated from an item's earlier meaning, stays in the bank's own. */
export function inLanguage(bank: Bank, language: Language): Bank {
  const current = new Set(bank.practices.flatMap(({ items }) => items.filter((item) => isOf(language, item)).map(({ id }) => `items.${id}.`)));
  const isStale = (id: string): boolean => id.startsWith('items.') && !current.has(`${id.split('.').slice(0, 3).join('.')}.`);
  return { ...worded(bank, (id, text) => (isStale(id) ? text : (language.words[id] ?? language.words[id.replace(/\.one$/, '.other')] ?? text))), language: language.tag };
}
