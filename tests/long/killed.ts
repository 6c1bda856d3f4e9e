// The program killed at a moment, and what must hold after that.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { bin, dataOf, run, type Ran } from '../cli/cli.ts';

const killer = resolve('tests/long/killer.cjs');

/** Runs the program and kills it at its n-th change of the disk; null when it came to its end before that. */
export function killedAtChange(n: number, args: readonly string[], home: string, input = ''): Ran | null {
  const ran = run(args, { home, input, env: { NODE_OPTIONS: `--require ${killer}`, KILLED_AT: String(n) } });
  return ran.status === null ? ran : null;
}

/** Runs the program and kills it after so many milliseconds; `status` is null unless it was faster. */
export async function killedAfter(milliseconds: number, args: readonly string[], home: string, input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...args], { cwd: home, env: { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: join(home, '.local', 'share'), LANG: 'C.UTF-8' } });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => (said.out += String(text)));
  child.stderr.on('data', (text) => (said.err += String(text)));
  child.stdin.on('error', () => undefined).end(input);
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(timer);
  return { status, ...said };
}

/** How long the program takes, in milliseconds: the middle one of five. */
export function timeOf(args: readonly string[], home: string, input = ''): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run(args, { home, input });
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[2]!;
}

/** Names of all files in the private folder. */
export const namesIn = (home: string): string[] => (existsSync(dataOf(home)) ? readdirSync(dataOf(home), { recursive: true, encoding: 'utf8' }) : []);

export const leftOvers = (home: string): string[] => namesIn(home).filter((name) => name.endsWith('.tmp'));

/** Whatever was called saved is there, and each file is whole. */
export function expectWhole(home: string, { err }: Pick<Ran, 'err'>): void {
  for (const [, path] of err.matchAll(/^Saved to (\S+\.json)/gm)) expect(existsSync(path!.replace('~', home))).toBe(true);
  for (const name of namesIn(home)) {
    if (name.endsWith('.json')) expect(() => JSON.parse(readFileSync(join(dataOf(home), name), 'utf8')) as unknown, name).not.toThrow();
  }
}

/** The next command works and has nothing to pass over. */
export function expectNext(args: readonly string[], home: string): void {
  const { status, err } = run(args, { home });
  if (/no review is saved/.test(err)) expect({ args, status, err }).toEqual({ args, status: 2, err: expect.not.stringContaining('damaged') as string });
  else expect({ args, status, err }).toEqual({ args, status: 0, err: '' });
}
