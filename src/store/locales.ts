// The languages there are: the program's own, compiled at build time from `questions/locales/`, and those beside somebody's bank.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '../core/bank/bank.ts';
import { inLanguage, wordsOf } from '../core/language/bank-words.ts';
import type { Locale } from '../core/language/locale.ts';
import type { Translation } from '../core/bank/lint/translation.ts';
import type { English, Language } from '../core/language/phrases.ts';
import type { BankAt } from './banks.ts';
import { parsedFrom } from './documents.ts';
import { readText, sizes } from './files.ts';

const namesIn = (folder: string, ending: string): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).sort() : []);

const compiled = (root: string): string => join(root, 'dist', 'locales');

/** Tags of the languages besides English that the program speaks. `root`: the package's folder. */
export const programTags = (root: string): string[] => namesIn(compiled(root), '.json');

/** Tags of the languages that a bank's folder has words in, besides its own. */
export const tagsBeside = (folder: string): string[] => namesIn(join(folder, 'locales'), '.yaml');

const readCompiled = (root: string, tag: string): Language => ({ tag, words: JSON.parse(readFileSync(join(compiled(root), `${tag}.json`), 'utf8')) as Language['words'] });

/** The English of every phrase that the program says, by id. */
const readPhrases = (root: string): Map<string, English> => new Map(Object.entries(JSON.parse(readFileSync(join(root, 'dist', 'phrases.json'), 'utf8')) as Record<string, English>));

const localeIn = (folder: string, tag: string): string => join(folder, 'locales', `${tag}.yaml`);

const textOf = (folder: string, tag: string, shownAs: string): string => readText(localeIn(folder, tag), sizes.bankFile, localeIn(shownAs, tag));

/** A bank's words in another language; null where there is no file. Throws a Fault with all its mistakes. */
export async function readLocale(folder: string, tag: string, shownAs: string): Promise<Locale | null> {
  if (!existsSync(localeIn(folder, tag))) return null;
  const { parseLocale } = await import('../core/language/locale.ts');
  return parsedFrom(textOf(folder, tag, shownAs), localeIn(shownAs, tag), (document) => parseLocale(document, tag));
}

/** What the program says in a language: its own words, and over them those of a bank's folder. */
export async function readLanguage(root: string, tag: string, folder: string | null, shownAs: string): Promise<Language> {
  const own = programTags(root).includes(tag) ? readCompiled(root, tag).words : {};
  const beside = folder === null ? null : await readLocale(folder, tag, shownAs);
  return { tag, words: { ...own, ...beside?.words } };
}

/** The built-in bank in one of the program's languages. */
export const builtInBankIn = (bank: Bank, root: string, tag: string): Bank => (programTags(root).includes(tag) ? inLanguage(bank, readCompiled(root, tag)) : bank);

/** A bank in another language, as far as its folder, and those of the banks that it extends, have words for it. */
export const bankIn = async (read: BankAt, root: string, tag: string): Promise<Bank> => inLanguage(read.bank, { tag, words: await wordsFor(read, root, tag) });

/** Every language beside a bank, with what it is held against. Throws a Fault with the mistakes of all. */
export async function readTranslations(read: BankAt, root: string): Promise<Translation[]> {
  const own = read.folder === join(root, 'questions');
  const phrases = readPhrases(root);
  return Promise.all(
    tagsBeside(read.folder).map(async (tag) => {
      const locale = (await readLocale(read.folder, tag, read.shownAs))!;
      return { locale, text: textOf(read.folder, tag, read.shownAs), words: own ? locale.words : await wordsFor(read, root, tag), phrases, spoken: !own && programTags(root).includes(tag) };
    }),
  );
}

/** Words of a bank that is extended serve those texts only that it still has. */
async function wordsFor({ bank, folder, shownAs, base }: BankAt, root: string, tag: string): Promise<Language['words']> {
  const own = folder === join(root, 'questions') && programTags(root).includes(tag) ? readCompiled(root, tag) : await readLocale(folder, tag, shownAs);
  if (!base) return own?.words ?? {};
  const [here, there] = [wordsOf(bank), wordsOf(base.bank)];
  const inherited = Object.entries(await wordsFor(base, root, tag)).filter(([id]) => id.endsWith('.rev') || (here.has(id) && here.get(id) === there.get(id)));
  return { ...Object.fromEntries(inherited), ...own?.words };
}
