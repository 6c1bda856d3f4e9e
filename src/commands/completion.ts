// cto-check completion: a shell's script, and the words that the script asks for on every TAB.
import { join } from 'node:path';
import { Fault, isFault } from '../core/fault.ts';
import { safe } from '../core/safe.ts';
import { expected, type Expected, type Syntax, type Word } from '../core/syntax.ts';
import { shells } from '../core/terms.ts';
import { listedInEnglish } from '../core/words.ts';
import { readText, sizes } from '../store/files.ts';
import { privateFolder } from '../store/folder.ts';
import { reviewIds } from '../store/reviews.ts';
import { settingOf } from './setting.ts';
import { callOf, exit, type World } from './world.ts';

export async function completion(world: World, shell: string | undefined): Promise<number> {
  if (shell === undefined) throw new Fault({ what: 'completion for which shell', expected: listedInEnglish(shells, 'or'), remedy: `How to install it: ${callOf(world)('completion --help')}` });
  world.stdout.write(readText(join(world.root, 'completions', `cto-check.${shell}`), sizes.config));
  return exit.done;
}

/**
 * Answers a shell's script: a line each of the words that can stand at the end of `words`, with a tab and what it means.
 * A line that begins with the tab asks the shell for its own `files` or `folders`. A fault offers nothing: nobody reads a sentence while typing.
 */
export async function complete(world: World, program: Syntax, words: readonly string[]): Promise<number> {
  const going = expected(program, rejoined(words));
  const { files, words: more } = await offeredAt(world, going);
  const fits = [...going.words, ...more.filter(({ word }) => isPlain(word))];
  for (const { word, description } of fits) world.stdout.write(`${going.before}${word}\t${safe(description)}\n`);
  if (files) world.stdout.write(`\t${files}\n`);
  return exit.done;
}

/** The name of a file may hold anything: a line's end would break the answer, and a dash be taken for a flag. */
const isPlain = (word: string): boolean => word !== '' && word === safe(word) && !word.startsWith('-');

/** bash hands on `--format=json` as three words. */
const rejoined = (words: readonly string[]): string[] =>
  words.reduce<string[]>((joined, word, at) => {
    const last = joined.at(-1);
    const belongs = last !== undefined && /^--[^=]+$/.test(last) && word === '=';
    return belongs || (words[at - 1] === '=' && last?.endsWith('=')) ? [...joined.slice(0, -1), `${last}${word}`] : [...joined, word];
  }, []);

interface Offered {
  words: Word[];
  files: 'files' | 'folders' | null;
}

async function offeredAt(world: World, going: Expected): Promise<Offered> {
  const { place } = going;
  if (place === null) return { words: [], files: null };
  const names = place.name.split('|');
  const words: Word[] = place.words.map((word) => ({ word, description: '' }));
  try {
    for (const name of names) words.push(...(await (sources[name] ?? none)(world, going)));
  } catch (error) {
    if (!isFault(error)) throw error;
  }
  return { words, files: names.includes('file') ? 'files' : names.includes('dir') ? 'folders' : null };
}

const none = (): Word[] => [];

/** What a place's name stands for; a name that is not here takes words of one's own. */
const sources: Record<string, (world: World, going: Expected) => Word[] | Promise<Word[]>> = {
  practice: async (world, going) => (await bankOf(world, going)).practices.map(({ id, name }) => ({ word: id, description: name })),
  item: async (world, going) => (await bankOf(world, going)).practices.flatMap(({ items }) => items.map(({ id, about }) => ({ word: id, description: about }))),
  stage: async (world, going) => (await bankOf(world, going)).stages.map(({ id, name }) => ({ word: id, description: name })),
  id: reviews,
  from: reviews,
  to: reviews,
};

const bankOf = async (world: World, going: Expected) => (await settingOf(world, { ...folders(world, going), color: false })).bank;

function reviews(world: World, going: Expected): Word[] {
  const ids = reviewIds({ data: privateFolder(world, folders(world, going).data), project: null });
  const named = [{ word: 'latest', description: 'the newest review' }, { word: 'previous', description: 'the one before' }];
  return [...named, ...ids.toReversed().map((word) => ({ word, description: '' }))];
}

/** The folders that flags before the cursor name; the shell has not yet put the home folder for `~`. */
function folders({ home }: World, { valued }: Expected): { bank?: string; data?: string } {
  const [bank, data] = ['--bank', '--data'].map((flag) => valued(flag)?.replace(/^~(?=\/|$)/, home));
  return { ...(bank ? { bank } : {}), ...(data ? { data } : {}) };
}
