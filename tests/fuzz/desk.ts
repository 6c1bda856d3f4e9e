// Runs cases in a process of their own, which may hang, or die for want of memory, without harm.
import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from './targets.ts';

/** One file of the world replaced, and what is run then. */
export interface Case {
  path: string;
  bytes: Uint8Array;
  commands: readonly Command[];
}

export interface Said {
  argv: readonly string[];
  status: number;
  out: string;
  err: string;
  /** Of the processor. */
  milliseconds: number;
}

export interface Outcome {
  said: Said[];
  polluted: boolean;
  /** How the process died, or that it hangs; null when it goes on. */
  died: string | null;
  /** What was written past the program's own messages, as a warning of Node. */
  stray: string;
}

export interface Desk {
  /** Where the world lies, and its files as they are before a case. */
  root: string;
  files: ReadonlyMap<string, Uint8Array>;
  run(one: Case): Promise<Outcome>;
  close(): void;
}

/** In MiB: with Node's own some 60 the process stays under 300. */
const heap = 220;

/** After so long a case hangs, however busy the machine is. */
const patience = 30_000;

interface Born {
  root: string;
  files: Map<string, Uint8Array>;
}

export async function openDesk(): Promise<Desk> {
  let child = start();
  let born = await child.born;
  const close = (): void => {
    child.process.kill('SIGKILL');
    rmSync(born.root, { recursive: true, force: true });
  };
  return {
    get root() {
      return born.root;
    },
    get files() {
      return born.files;
    },
    async run(one) {
      const outcome = await child.run(one);
      if (outcome.died !== null) {
        close();
        child = start();
        born = await child.born;
      }
      return outcome;
    },
    close,
  };
}

function start() {
  const child = fork(resolve('tests/fuzz/child.mjs'), { execArgv: [`--max-old-space-size=${heap}`], stdio: ['ignore', 'pipe', 'pipe', 'ipc'], serialization: 'advanced' });
  let stray = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (stray += chunk.toString()));
  const born = answerOf<Born>(child).then((answer) => {
    if (typeof answer === 'string') throw new Error(`no world: ${answer}\n${stray}`);
    return answer;
  });
  const run = async (one: Case): Promise<Outcome> => {
    const answer = answerOf<Pick<Outcome, 'said' | 'polluted'>>(child);
    child.send(one);
    const ended = await answer;
    const outcome = { ...(typeof ended === 'string' ? { said: [], polluted: false, died: ended } : { ...ended, died: null }), stray };
    stray = '';
    return outcome;
  };
  return { process: child, born, run };
}

/** The next message of a process, or how it ended. */
function answerOf<T>(child: ChildProcess): Promise<T | string> {
  return new Promise((done) => {
    const settle = (answer: T | string): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      done(answer);
    };
    const onMessage = (message: unknown): void => settle(message as T);
    const onExit = (code: number | null, signal: string | null): void => settle(`the process ended by ${signal ?? code}`);
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle(`still running after ${patience / 1000} s`);
    }, patience);
    child.on('message', onMessage).on('exit', onExit);
  });
}
