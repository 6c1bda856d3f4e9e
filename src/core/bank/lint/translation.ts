// The rules on a bank's words in another language: which are missing, which nobody asks for, which speak of something else.
import { isOf, wordsOf } from '../../language/bank-words.ts';
import type { Locale } from '../../language/locale.ts';
import type { Place } from '../../fault.ts';
import type { English, Language } from '../../language/phrases.ts';
import { nearest } from '../../nearest.ts';
import { listedInEnglish } from '../../words.ts';
import type { Bank } from '../bank.ts';
import { found, when, type Found } from './finding.ts';
import { sourceIn, trapsOf } from './traps.ts';

/** A locale file, and what it is held against. */
export interface Translation {
  locale: Locale;
  /** The file's own. */
  text: string;
  /** Its words, and those of the banks that are extended as far as they serve. */
  words: Language['words'];
  /** All that the program says, by id. */
  phrases: ReadonlyMap<string, English>;
  /** Whether the program can say them in this language by itself. */
  spoken: boolean;
}

export function lintTranslation(bank: Bank, { locale, text: source, words, phrases, spoken }: Translation): Found[] {
  const at = (id: string): Place => locale.document.place(wayTo(id, locale), 'key');
  const own = [...locale.paths.keys()];
  const worded = new Set(Object.keys(words).flatMap((id) => (id.endsWith('.rev') ? [] : [id.split('.').slice(0, 3).join('.')])));
  const stale = bank.practices.flatMap((practice) => practice.items).filter((item) => worded.has(`items.${item.id}`) && !isOf({ ...locale, words }, item));
  const isStale = (id: string): boolean => stale.some((item) => id.startsWith(`items.${item.id}.`));
  const ofBank = new Map([...wordsOf(bank)].filter(([id]) => !isStale(id)));
  const ofProgram = new Map([...phrases].flatMap(([id, text]) => englishOf(`phrases.${id}`, text)));
  const known = new Map([...ofBank, ...ofProgram]);
  // A language that the program cannot say is asked for its sentences only where the file has some.
  const asked = !spoken && own.some((id) => id.startsWith('phrases.')) ? known : ofBank;
  const isSaid = saidIn(words);
  return [
    ...stale.map(({ id, rev }) => found('words-stale', at(`items.${id}`), `the question ${id} has the revision ${rev}, and these words were made from ${words[`items.${id}.rev`] ?? 1}`, `Read the question again, then say rev: ${rev}.`)),
    ...missing([...asked.keys()].filter((id) => !isSaid(id))).map(({ owner, ids }) => found('words-missing', at(owner), `there are no words for ${listedInEnglish(ids)} in ${owner}`, "Add them: until then the bank's own are shown.")),
    ...own.filter((id) => !isStale(id)).flatMap((id) => {
      const text = known.get(id) ?? known.get(`${pluralOf(id)}.other`) ?? known.get(pluralOf(id));
      return text === undefined ? [found('words-unknown', at(id), `nothing asks for ${id}`, remedyFor(id, known))] : values(id, text, words[id]!, at);
    }),
    // Its values in braces were looked at above.
    ...trapsOf(locale.document, sourceIn(new Map([[locale.document.place([]).file, source]]))).flatMap(({ found: trap }) => (trap.code === 'unknown-placeholder' ? [] : [trap])),
  ];
}

const englishOf = (id: string, text: English): [id: string, text: string][] => (typeof text === 'string' ? [[id, text]] : [[`${id}.one`, text.one], [`${id}.other`, text.other]]);

/** Without the plural category. */
const pluralOf = (id: string): string => id.replace(/\.(zero|one|two|few|many|other)$/, '');

/** Whether a text is said. A plural may be said in one text, and any category by `other`. */
function saidIn(words: Language['words']): (id: string) => boolean {
  const said = new Set(Object.keys(words).flatMap((id) => [id, id.replace(/\.other$/, '')]));
  return (id) => said.has(id) || said.has(pluralOf(id));
}

/** By the question, the practice, the stage, or the first two words of the id. */
function missing(ids: readonly string[]): { owner: string; ids: string[] }[] {
  const owners = new Map<string, string[]>();
  for (const id of ids) {
    const parts = id.split('.');
    const owner = parts.slice(0, parts[0] === 'items' ? 3 : Math.min(2, parts.length - 1)).join('.');
    owners.set(owner, [...(owners.get(owner) ?? []), id.slice(owner.length + 1)]);
  }
  return [...owners].map(([owner, own]) => ({ owner, ids: own }));
}

/** Of the known ids, only one that differs in a single word was meant. */
function remedyFor(id: string, known: ReadonlyMap<string, string>): string {
  const words = id.split('.');
  const ids = [...known.keys()].map((one) => one.split('.')).filter(({ length }) => length === words.length);
  for (const [at, word] of words.entries()) {
    const beside = ids.filter((one) => one.every((other, depth) => depth === at || other === words[depth])).map((one) => one[at]!);
    const near = nearest(word, beside.filter((other) => Number.isNaN(Number(other))));
    if (near !== undefined) return `Did you mean ${words.with(at, near).join('.')}?`;
  }
  return 'Take it out.';
}

/** What stands in braces becomes a value: the translation may use what the English uses; a number `n` may be said without it. */
function values(id: string, text: string, said: string, at: (id: string) => Found['place']): Found[] {
  const [given, used] = [namesIn(text), namesIn(said)];
  const unknown = used.filter((name) => !given.includes(name) && name !== 'n');
  const left = given.filter((name) => !used.includes(name) && name !== 'n');
  return [
    ...when(unknown.length > 0, 'words-values', at(id), `{${unknown[0]}} stays as it stands in ${id}`, given.length > 0 ? `Use ${listedInEnglish(given.map((name) => `{${name}}`))}.` : 'Write it without braces.'),
    ...when(left.length > 0, 'words-values', at(id), `the words of ${id} leave out {${left[0]}}`, 'Put it where it belongs: a value takes its place.'),
  ];
}

const namesIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];

/** The way in the file to a text, or to what comes nearest to it. */
function wayTo(id: string, { paths }: Locale): readonly (string | number)[] {
  const exact = paths.get(id);
  if (exact) return exact;
  for (let owner = id; owner.includes('.'); owner = owner.slice(0, owner.lastIndexOf('.'))) {
    const [inside, path] = [...paths].find(([known]) => known.startsWith(`${owner}.`)) ?? [];
    if (inside !== undefined) return path!.slice(0, path!.length - inside.slice(owner.length + 1).split('.').length);
  }
  return [id.split('.')[0]!];
}
