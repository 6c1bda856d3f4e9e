// What can be typed, as data: commands, their options and what may stand where, and what a half-typed line can go on with.

/** What may stand in a place: one of a few words, or whatever its name says, such as `file` or `practice|item`. */
export interface Place {
  name: string;
  words: readonly string[];
}

export interface Flag {
  /** `-h` and `--help`. */
  names: readonly string[];
  description: string;
  /** Null for a switch. */
  value: Place | null;
  /** Whether several values may follow. */
  many: boolean;
}

/** A command, or the program itself, as it is registered. */
export interface Syntax {
  name: string;
  description: string;
  /** What it is for, with a colon. */
  group: string;
  flags: readonly Flag[];
  places: readonly Place[];
  commands: readonly Syntax[];
  /** Whether its flags may stand where no command is named. */
  isDefault: boolean;
}

/** A word that fits, and what it means. */
export interface Word {
  word: string;
  description: string;
}

/** What a half-typed line can go on with. */
export interface Expected {
  words: Word[];
  /** What else may stand here, by its place. */
  place: Place | null;
  /** `--format=`, where the value is typed in the same word. */
  before: string;
  /** The value of a flag that was typed already. */
  valued: (flag: string) => string | undefined;
}

/** Where the words before the one being typed lead. */
interface Way {
  /** From the program to the command. */
  path: readonly Syntax[];
  /** Words that stand in the command's places. */
  placed: number;
  given: ReadonlyMap<Flag, string>;
  /** The flag whose value is due. */
  due: Flag | null;
  /** After `--` a word is no flag. */
  literal: boolean;
}

/** `words`: all after the program's name; the last one is being typed, and may be empty. */
export function expected(program: Syntax, words: readonly string[]): Expected {
  const typed = words.at(-1) ?? '';
  const way = words.slice(0, -1).reduce(onwards, { path: [program], placed: 0, given: new Map(), due: null, literal: false } as Way);
  const valued = (name: string): string | undefined => [...way.given].find(([flag]) => flag.names.includes(name))?.[1];
  const going = (parts: Partial<Expected>): Expected => ({ words: [], place: null, before: '', valued, ...parts });

  const isFlag = typed.startsWith('-') && !way.literal;
  // Where several values may follow, a flag ends them.
  if (way.due && !(isFlag && way.due.many)) return going({ place: way.due.value });
  return going(isFlag ? ofFlag(typed, way) : ofWord(way));
}

/** Flags that begin so are left to whoever shows them. */
function ofFlag(typed: string, way: Way): Partial<Expected> {
  const [name = '', value] = split(typed);
  if (value === undefined) return { words: openFlags(way) };
  return { place: flagNamed(name, flagsAt(way))?.value ?? null, before: `${name}=` };
}

/** A command or what may stand in the next place; flags where there is neither. */
function ofWord(way: Way): Partial<Expected> {
  const { commands, places } = way.path.at(-1)!;
  const named = way.placed > 0 ? [] : commands.map(({ name, description }) => ({ word: name, description }));
  const place = places[way.placed] ?? null;
  if (named.length === 0 && place === null) return { words: openFlags(way) };
  return { words: named, place };
}

/** By their long names, those that may still be given. */
function openFlags(way: Way): Word[] {
  if (way.literal) return [];
  const open = flagsAt(way).filter((flag) => flag.many || !way.given.has(flag));
  return open.flatMap(({ names, description }) => names.filter(isLong).map((word) => ({ word, description })));
}

function onwards(way: Way, word: string): Way {
  const { path, placed, given, due, literal } = way;
  const isFlag = word.startsWith('-') && word !== '-' && !literal;
  if (due && !(isFlag && due.many)) return { ...way, given: new Map([...given, [due, word]]), due: due.many ? due : null };
  if (word === '--' && !literal) return { ...way, due: null, literal: true };
  if (isFlag) {
    const [name = '', value] = split(word);
    const flag = flagNamed(name, flagsAt(way));
    return flag ? { ...way, given: new Map([...given, [flag, value ?? '']]), due: flag.value && value === undefined ? flag : null } : { ...way, due: null };
  }
  const command = placed === 0 && !literal ? path.at(-1)!.commands.find(({ name }) => name === word) : undefined;
  return command ? { ...way, path: [...path, command], due: null } : { ...way, placed: placed + 1, due: null };
}

/** `--format=json` → `--format`, `json`; the value is undefined where there is no `=`. */
const split = (word: string): string[] => (word.includes('=') ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word]);

const isLong = (name: string): boolean => name.startsWith('--');

const flagNamed = (name: string, flags: readonly Flag[]): Flag | undefined => flags.find(({ names }) => names.includes(name));

/** A command's own flags first; those of the program hold everywhere. */
function flagsAt({ path }: Way): Flag[] {
  const fallback = path.length === 1 ? path[0]!.commands.filter(({ isDefault }) => isDefault) : [];
  const all = [...path, ...fallback].toReversed().flatMap(({ flags }) => flags);
  return all.filter((flag, at) => all.findIndex(({ names }) => names.some((name) => flag.names.includes(name))) === at);
}
