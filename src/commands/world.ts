// What a command may touch of the process it runs in; tests hand in their own.
import { installed, type Call } from '../core/call.ts';
import { columnsOf, wrap } from '../core/columns.ts';
import { sentence, type Fault } from '../core/fault.ts';
import { safe } from '../core/safe.ts';
import { phrases } from '../core/language/phrases.ts';
import { sentences } from '../core/words.ts';
import { valueOf } from './argv.ts';

const phrase = phrases('world', {
  passedOver: 'Passed over: {mistake}',
  more: { one: 'It has {n} other mistake.', other: 'It has {n} other mistakes.' },
});

/** Where text goes; a terminal also has a size, and tells when it changes. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
  rows?: number;
}

export interface World {
  /** Without node and the script. */
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The user's home folder; empty where none is known. */
  home: string;
  /** Where the system keeps temporary files. */
  temporary: string;
  platform: string;
  stdin: NodeJS.ReadStream;
  stdout: Output;
  stderr: Output;
  /** Standard error as Node's stream, for the survey. */
  screen: NodeJS.WriteStream;
  now(): Date;
  /** Four random letters or digits. */
  random(): string;
  /** Listens to a signal; returns the remover. */
  on(signal: NodeJS.Signals, listener: () => void): () => void;
  /** Stops this process as Ctrl-Z does. */
  suspend(): void;
  /** The package's folder. */
  root: string;
  version: string;
}

/** The flags that every command takes. */
export interface Everywhere {
  bank?: string;
  data?: string;
  plain?: boolean;
  lang?: string;
  color: boolean;
}

/** What this user types to run a command of the program: by `npx` where that ran it, and in the folder that --data names. */
export function callOf({ argv, env, platform }: Pick<World, 'argv' | 'env' | 'platform'>): Call {
  const data = valueOf(argv, '--data');
  const [before, behind] = [env['npm_lifecycle_event'] === 'npx' ? 'npx ' : '', data ? ` --data ${quoted(safe(data), platform)}` : ''];
  return (words) => `${before}${installed(words)}${behind}`;
}

/** One word for the shell, whatever is in it. */
export function quoted(word: string, platform: string): string {
  if (/^[\p{L}\p{N}_@%+=:,./\\-]+$/u.test(word) && (platform === 'win32' || !word.includes('\\'))) return word;
  return platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** Says which saved files were passed over, and why. */
export function passOver(world: World, damaged: readonly Fault[]): void {
  for (const { mistakes: [first, ...others] } of damaged) say(world.stderr, `${sentences(phrase.passedOver({ mistake: safe(sentence(first!)) }), others.length > 0 ? phrase.more({ n: others.length }) : '')}\n`);
}

/** Writes a message; on a terminal its lines break between words. */
export function say(output: Output, text: string): void {
  const { isTTY, columns } = output;
  const fitted = (line: string): string => wrap(line, columns!, 'keep').join('\n');
  output.write(isTTY && columns ? text.split('\n').map((line) => (columnsOf(line) > columns ? fitted(line) : line)).join('\n') : text);
}

/** Exit statuses; a contract. */
export const exit = { done: 0, no: 1, fault: 2, hangup: 129, interrupted: 130, terminated: 143 } as const;
