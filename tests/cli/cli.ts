// The program as a user runs it: a process of its own, with a folder of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach } from 'vitest';

export const bin = resolve('bin/cto-check.cjs');

const folders: string[] = [];

/** An empty folder that goes after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cto-check-test-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Ran {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the program to its end; `home` holds its private folder. */
export function run(args: readonly string[], { home, input = '', env = {}, cwd = home, uid }: { home: string; input?: string; env?: Record<string, string>; cwd?: string; uid?: number | undefined }): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, input, encoding: 'utf8', timeout: 20_000, env: { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: join(home, '.local', 'share'), LANG: 'C.UTF-8', ...env }, ...(uid === undefined ? {} : { uid }) });
  if (stderr.includes('This is a bug')) throw new Error(stderr);
  return { status, out: stdout, err: stderr };
}

/** What a command costs in seconds of the processor. */
export function secondsOf(args: readonly string[], home: string): number {
  const { output } = spawnSync(process.execPath, ['--require', resolve('tests/measured.cjs'), bin, ...args], { cwd: home, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], HOME: home } });
  return (JSON.parse(output[3]!) as { milliseconds: number }).milliseconds / 1000;
}

/** Where `run` keeps its data. */
export const dataOf = (home: string): string => join(home, '.local', 'share', 'cto-check');
