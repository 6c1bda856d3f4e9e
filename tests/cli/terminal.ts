// The program on a real terminal, and what its survey leaves on the disk.
import { closeSync, constants, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import type { Draft } from '../../src/core/review/draft.ts';
import { bin, dataOf } from './cli.ts';

/** The program on a terminal. */
export function open(home: string, args: string[] = [], [cols, rows]: readonly [number, number] = [80, 24], more: Record<string, string> = {}) {
  const screen = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, XDG_DATA_HOME: join(home, '.local', 'share'), LANG: 'C.UTF-8', TERM: 'xterm-256color', ...more };
  const pty = spawn(process.execPath, [bin, ...args], { cols, rows, cwd: home, env });
  // While somebody holds the terminal's other end, what the program wrote last is not lost when it exits.
  const other = openSync((pty as IPty & { ptsName: string }).ptsName, constants.O_RDWR | constants.O_NOCTTY);
  let seen = '';
  pty.onData((data) => {
    screen.write(data);
    seen += data;
  });
  const ended = new Promise<{ exitCode: number; signal?: number | undefined }>((done) => {
    pty.onExit((how) => {
      closeSync(other);
      screen.write('', () => done(how)); // once all is drawn
    });
  });
  const text = (): string => Array.from({ length: rows }, (_, row) => screen.buffer.active.getLine(screen.buffer.active.baseY + row)?.translateToString(true) ?? '').join('\n');
  const shows = async (words: string | RegExp): Promise<void> => {
    for (let tries = 0; tries < 1500; tries += 1) {
      if (typeof words === 'string' ? text().includes(words) : words.test(text())) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error(`never showed ${words}:\n${text()}`);
  };
  return { pty, ended, text, shows, output: () => seen };
}

export const draftsOf = (home: string): Draft[] =>
  readdirSync(join(dataOf(home), 'drafts')).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(join(dataOf(home), 'drafts', name), 'utf8')) as Draft);

/** What the plan's events say, oldest first. */
export const planOf = (home: string): string[] => readdirSync(join(dataOf(home), 'plan')).sort().map((name) => (JSON.parse(readFileSync(join(dataOf(home), 'plan', name), 'utf8')) as { type: string }).type);

/** Answers to a quick review, in order, as keys. */
export const keys = ['2', '3\r', '5\r', '3', '4', '4\r', '2', '2\r', '4', '3\r', '4', '2\r', '1\r', '2', '2\r', '3'];

/** Answers the questions from `from` on (0 is the first) and skips the evidence; the summary is shown then. */
export async function toSummary({ pty, shows }: Pick<ReturnType<typeof open>, 'pty' | 'shows'>, from = 0): Promise<void> {
  pty.write(keys.slice(from).join(''));
  await shows('Evidence');
  pty.write('\r\r\r\r');
  await shows('Enter saves');
}
