// No network: every command of the real program, watched by strace in every process they start, make no internet socket.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { describe, expect, it } from 'vitest';
import { bin, dataOf, emptyFolder } from '../cli/cli.ts';
import { everyCommand, furnish } from '../every-command.ts';

const env = (home: string) => ({ PATH: process.env['PATH'] ?? '', HOME: home, XDG_DATA_HOME: join(home, '.local', 'share'), LANG: 'C.UTF-8', TERM: 'xterm-256color' });
const watch = (log: string): string[] => ['-f', '-qq', '-e', 'trace=network', '-o', log, process.execPath];

/** Internet sockets among what strace saw. */
const internet = (log: string): string[] => readFileSync(log, 'utf8').split('\n').filter((line) => /AF_INET|AF_PACKET|AF_NETLINK/.test(line));

function watched(home: string, args: readonly string[], input: string, more: Record<string, string>): { status: number | null; internet: string[] } {
  const log = join(home, 'strace.log');
  const { status, error } = spawnSync('strace', [...watch(log), bin, ...args], { cwd: home, input, encoding: 'utf8', timeout: 60_000, env: { ...env(home), ...more } });
  if (error) throw error;
  return { status, internet: internet(log) };
}

describe('no internet socket is made', () => {
  it('which strace would see', () => {
    const home = emptyFolder();
    const log = join(home, 'strace.log');
    spawnSync('strace', [...watch(log), '-e', "require('node:net').connect(9, '127.0.0.1').on('error', () => {})"], { env: env(home) });
    expect(internet(log).length).toBeGreaterThan(0);
  });

  it('by any command', () => {
    const home = emptyFolder();
    const more = furnish(home);
    for (const { args, status = 0, input = '', before } of everyCommand) {
      before?.(home);
      const seen = watched(home, args, input, more);
      expect([args, seen.status, seen.internet]).toEqual([args, status, []]);
    }
  });

  it('by the survey in a terminal, from its first screen to the saved review', async () => {
    const home = emptyFolder();
    const log = join(home, 'strace.log');
    const pty = spawn('strace', [...watch(log), bin, '--quick', '--stage', 'startup'], { cols: 80, rows: 24, cwd: home, env: env(home) });
    let seen = '';
    pty.onData((data) => (seen += data));
    const ended = new Promise<{ exitCode: number }>((done) => pty.onExit(done));
    const shows = async (words: RegExp): Promise<void> => {
      for (let tries = 0; tries < 3000 && !words.test(seen); tries += 1) await new Promise((done) => setTimeout(done, 10));
      expect(seen).toMatch(words);
      seen = '';
    };
    await shows(/Enter begins/);
    pty.write(`\r${['2', '3\r', '5\r', '3', '4', '4\r', '2', '2\r', '4', '3\r', '4', '2\r', '1\r', '2', '2\r', '3'].join('')}`);
    await shows(/Evidence/);
    pty.write('\r\r\r\r');
    await shows(/Enter saves/);
    pty.write('\r');
    await shows(/1 of 3/);
    pty.write('q');
    expect(await ended).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(dataOf(home), 'assessments'))).toBe(true);
    expect(internet(log)).toEqual([]);
  });
});
