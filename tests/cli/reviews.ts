// Reviews for the tests of the command line, made by answer files and dated relative to now.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Assessment } from '../../src/core/review/assessment.ts';
import { dataOf, run, type Ran } from './cli.ts';

const demo = JSON.parse(readFileSync(resolve('dist/demo.json'), 'utf8')) as Assessment;

/** The day so many days ago, in UTC. */
export const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** Jon's answers, some replaced; `null` leaves one out. */
export function answers(replaced: Record<string, unknown> = {}, ago = 3, practice?: string): string {
  const asked = demo.practices.filter(({ id }) => practice === undefined || id === practice);
  const own = Object.fromEntries(asked.flatMap(({ items }) => items.map(({ id, answer, na }) => [id, na ? { answer, na } : answer])));
  return JSON.stringify({ mode: 'full', stage: 'startup', date: day(ago), answers: { ...own, ...replaced } });
}

/** Saves a review; returns its id. */
export function review(home: string, { replaced = {}, ago = 3, cwd = home, practice }: { replaced?: Record<string, unknown>; ago?: number; cwd?: string; practice?: string } = {}): string {
  const { status, err } = run(['run', '--answers', '-', ...(practice === undefined ? [] : ['--practice', practice])], { home, cwd, input: answers(replaced, ago, practice) });
  if (status !== 0) throw new Error(err);
  return /([^/\s]+)\.json/.exec(err)![1]!;
}

/** Runs the gate with a config in the private folder. */
export function gate(home: string, args: readonly string[] = [], config?: string, cwd = home): Ran {
  if (config !== undefined) {
    mkdirSync(dataOf(home), { recursive: true });
    writeFileSync(join(dataOf(home), 'config.yaml'), config);
  }
  return run(['gate', ...args], { home, cwd });
}

/** The `.json` files of a folder, parsed. */
export const filesIn = (folder: string): Record<string, unknown>[] => readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>);
