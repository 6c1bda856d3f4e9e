// Real terminals: the survey as a process under a pty, its screen read back.
import { spawn as spawnPty, type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../../src/core/review/draft.ts';

let folder = '';
let driver = '';
let drafts = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cto-check-survey-'));
  driver = join(folder, 'driver.mjs');
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await build({ entryPoints: [join(import.meta.dirname, 'driver.ts')], outfile: driver, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error', banner });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Terminal {
  type(text: string): void;
  /** Waits until the screen shows a text; gives the screen. */
  until(text: string | RegExp): Promise<string>;
  screen(): string;
  /** Everything that scrolled off. */
  scrollback(): string;
  resize(columns: number, rows: number): void;
  kill(signal: string): void;
  pid: number;
  exit: Promise<number>;
  file: string;
  draft(): Draft;
  sent(): string;
  pty: IPty;
}

function open(options: { file?: string; columns?: number; rows?: number; shell?: boolean; flags?: string[] } = {}): Terminal {
  const { file = join(folder, `draft-${(drafts += 1)}.json`), columns = 80, rows = 24, flags = [] } = options;
  const node = [driver, file, ...flags];
  const env = { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', HOME: folder, LC_ALL: 'C.UTF-8', PS1: '$ ' };
  const pty = options.shell ? spawnPty('/bin/bash', ['--norc', '--noprofile', '-i'], { cols: columns, rows, cwd: folder, env }) : spawnPty(process.execPath, node, { cols: columns, rows, cwd: folder, env });
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  let text = '';
  pty.onData((data) => {
    text += data;
    terminal.write(data);
  });
  const exit = new Promise<number>((resolve) => pty.onExit(({ exitCode }) => resolve(exitCode)));
  const line = (at: number): string => terminal.buffer.active.getLine(at)?.translateToString(true) ?? '';
  const screen = (): string => Array.from({ length: terminal.rows }, (_, at) => line(terminal.buffer.active.baseY + at)).join('\n');
  if (options.shell) pty.write(`${process.execPath} ${node.join(' ')}\r`);
  return {
    type: (typed) => pty.write(typed),
    screen,
    scrollback: () => Array.from({ length: terminal.buffer.active.baseY }, (_, at) => line(at)).join('\n'),
    async until(wanted) {
      const found = (): boolean => (typeof wanted === 'string' ? screen().includes(wanted) : wanted.test(screen()));
      for (let tries = 0; tries < 500 && !found(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
      if (!found()) throw new Error(`${String(wanted)} was never shown:\n${screen()}`);
      return screen();
    },
    resize(to, high) {
      terminal.resize(to, high);
      pty.resize(to, high);
    },
    kill: (signal) => pty.kill(signal),
    get pid() {
      return pty.pid;
    },
    exit,
    file,
    draft: () => JSON.parse(readFileSync(file, 'utf8')) as Draft,
    sent: () => text,
    pty,
  };
}

const result = (terminal: Terminal): { how: string; status: number; answers: [string, unknown][]; stage: string } => JSON.parse(/RESULT (.*)/.exec(terminal.sent())![1]!) as never;

/** What the terminal is left with: the alternate screen and bracketed paste off, the cursor shown. */
function expectSane(sent: string): void {
  const text = sent.slice(0, sent.indexOf('RESULT'));
  expect(text.lastIndexOf('\u001b[?1049l')).toBeGreaterThan(text.lastIndexOf('\u001b[?1049h'));
  expect(text.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(text.lastIndexOf('\u001b[?2004h'));
  expect(text.lastIndexOf('\u001b[?25h')).toBeGreaterThan(text.lastIndexOf('\u001b[?25l'));
}

describe('a terminal', () => {
  test('asks from the first screen to the summary and saves', async () => {
    const terminal = open();
    await terminal.until('What did you really do since 24 August?');
    terminal.type('\r');
    await terminal.until('What sort of company');
    terminal.type('2');
    await terminal.until('question 1 of 7');
    terminal.type('3');
    await terminal.until('question 2 of 7');
    terminal.type('12');
    await terminal.until('12▏ things');
    terminal.type('\r');
    await terminal.until('Which of these exist today?');
    terminal.type('13');
    await terminal.until('3 [x]');
    terminal.type('\r');
    await terminal.until('question 4 of 7');
    terminal.type('b');
    await terminal.until('1 [x]');
    terminal.type('\r');
    await terminal.until('question 4 of 7');
    terminal.type('445\r2');
    await terminal.until('You chose 2, the best of these.');
    terminal.type('\r');
    await terminal.until('Evidence');
    terminal.type('Acme 佐藤 👍\r\r');
    await terminal.until('Your answers: 7 of 7');
    terminal.type('\r');
    expect(await terminal.exit).toBe(0);
    expect(result(terminal)).toMatchObject({ how: 'finished', stage: 'scale_up' });
    expect(result(terminal).answers).toEqual([['one.level', 3], ['one.count', 12], ['two.list', ['a', 'c']], ['two.level', 4], ['three.level', 4], ['three.count', 5], ['three.case', 'y']]);
    expect(terminal.draft().responses.map(({ evidence }) => evidence ?? '').join('')).toBe('Acme 佐藤 👍');
    expectSane(terminal.sent());
  });

  test('takes a note, shows it again, and keeps it', async () => {
    const terminal = open({ flags: ['--quick'] });
    terminal.type('\r\r');
    await terminal.until('question 1 of 7');
    terminal.type('e');
    await terminal.until('Enter keeps it');
    terminal.type('busy\u001b[D\u001b[Dxy佐\u007f\r');
    await terminal.until('The note is kept.');
    expect(terminal.draft().responses[0]).toMatchObject({ answer: null, note: 'buxysy' });
    terminal.type('e');
    await terminal.until('buxysy▏');
    terminal.type('\u001b');
    await terminal.until('left as it was');
    terminal.type('q');
    expect(await terminal.exit).toBe(130);
  });

  test('takes everything typed in one burst before it has begun', async () => {
    const terminal = open();
    terminal.type('\r2312\r13\r425\r2\r\r\r\r');
    expect(await terminal.exit).toBe(0);
    expect(result(terminal)).toMatchObject({ how: 'finished', stage: 'scale_up' });
    expect(result(terminal).answers).toHaveLength(7);
  });

  test('leaves no ghost lines on 80x12, and none in the scrollback', async () => {
    const terminal = open({ rows: 12, flags: ['--real', join(import.meta.dirname, '../../questions')] });
    terminal.type('f\r');
    await terminal.until('saved: 0 of 35');
    for (const key of ['\u001b[B', '\u001b[B', '\u001b[B', '3', 'b', '\u001b[B', '?', '\u001b[B', '\u001b[B', '\r']) {
      terminal.type(key);
      await new Promise((resolve) => setTimeout(resolve, 60));
      await terminal.until('saved: ');
      expect(terminal.screen().match(/saved: /g), terminal.screen()).toHaveLength(1);
    }
    expect(terminal.scrollback()).toBe('');
    terminal.type('q');
    await terminal.exit;
  });

  test('is drawn anew when resized, without leftovers', async () => {
    const terminal = open();
    terminal.type('\r\r3');
    await terminal.until('question 2 of 7');
    for (const [columns, rows] of [[60, 20], [40, 16], [120, 40], [80, 12], [80, 24]] as const) {
      terminal.resize(columns, rows);
      await new Promise((resolve) => setTimeout(resolve, 150));
      const screen = await terminal.until('How many since 24 August?');
      expect(screen.match(/How many since/g)).toHaveLength(1);
      expect(screen.match(/saved: 1 of 7/g)).toHaveLength(1);
    }
    terminal.type('\u0003');
    expect(await terminal.exit).toBe(130);
  });

  test('Ctrl-C keeps what was answered and puts the terminal back', async () => {
    const terminal = open();
    terminal.type('\r\r312\r1');
    await terminal.until('1 [x]');
    terminal.type('\u0003');
    expect(await terminal.exit).toBe(130);
    expect(result(terminal)).toMatchObject({ how: 'left', answers: [['one.level', 3], ['one.count', 12]] });
    expect(terminal.draft().ticking).toEqual({ item: 'two.list', ticked: ['a'], na: [] });
    expectSane(terminal.sent());
  });

  // Finds the shell's child in /proc.
  test.skipIf(process.platform !== 'linux').each([['SIGTERM', 143], ['SIGHUP', 129], ['SIGINT', 130]] as const)('%s keeps what was answered, puts the terminal back and exits %i', async (signal, status) => {
    const terminal = open({ shell: true });
    await terminal.until('Enter begins');
    terminal.type('\r\r3');
    await terminal.until('question 2 of 7');
    const pid = childOf(terminal.pid);
    process.kill(pid, signal);
    await terminal.until(/RESULT.*left/);
    terminal.type('echo "rc $?"; stty -a | grep -o -- "-\\?icanon\\|-\\?echo " | tr "\\n" " "\r');
    await terminal.until(`rc ${status}`);
    await terminal.until(/(?<!-)icanon (?<!-)echo/);
    expect(terminal.draft().responses).toHaveLength(1);
    expectSane(terminal.sent());
    terminal.type('exit\r');
    await terminal.exit;
  });

  test('kill -9 loses nothing: one goes on at the same question', async () => {
    const first = open();
    first.type('\r\r312\r');
    await first.until('question 3 of 7');
    first.kill('SIGKILL');
    await first.exit;
    const second = open({ file: first.file });
    await second.until('question 3 of 7');
    second.type('b');
    await second.until('12▏ things');
    second.type('q');
    await second.exit;
    expect(result(second).answers).toEqual([['one.level', 3], ['one.count', 12]]);
  });

  test('Ctrl-Z stops it with the shell as it was; fg draws it anew and keys work', async () => {
    const terminal = open({ shell: true });
    await terminal.until('Enter begins');
    terminal.type('\r\r3');
    await terminal.until('question 2 of 7');
    terminal.type('\u001a');
    await terminal.until('Stopped');
    expect(terminal.screen()).not.toContain('question 2 of 7');
    terminal.type('stty -a | grep -o -- "-\\?icanon"\r');
    await terminal.until(/^icanon/m);
    terminal.type('fg\r');
    await terminal.until('question 2 of 7');
    terminal.type('7');
    await terminal.until('7▏ things');
    terminal.type('\r');
    await terminal.until('question 3 of 7');
    terminal.type('q');
    await terminal.until(/RESULT.*"how":"left"/);
    terminal.type('exit\r');
    await terminal.exit;
  });

  test('a stopped and continued dialog asks again', async () => {
    const terminal = open({ shell: true });
    await terminal.until('Enter begins');
    terminal.type('\r');
    await terminal.until('What sort of company');
    terminal.type('\u001a');
    await terminal.until('Stopped');
    terminal.type('fg\r');
    await terminal.until('What sort of company');
    terminal.type('2');
    await terminal.until('question 1 of 7');
    terminal.type('q');
    await terminal.until(/RESULT/);
    terminal.type('exit\r');
    await terminal.exit;
  });

  test('shows a finished report from the first screen and comes back', async () => {
    const terminal = open();
    await terminal.until('Enter begins');
    terminal.type('d');
    await terminal.until('demo 0 of 80x23');
    terminal.type('\r');
    await terminal.until('Enter begins');
    terminal.type('q');
    expect(await terminal.exit).toBe(130);
    expect(existsSync(terminal.file)).toBe(false);
  });
});

/** The process that a shell under a pty runs. */
const childOf = (shell: number): number => Number(readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ')[0]);

describe('a pipe into plain mode', () => {
  const piped = async (input: string): Promise<{ status: number | null; out: string; err: string; draft: Draft | null }> => {
    const file = join(folder, `draft-${(drafts += 1)}.json`);
    const child = spawn(process.execPath, [driver, file, '--plain'], { stdio: 'pipe' });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin.end(input);
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { status, out, err, draft: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Draft) : null };
  };

  test('answers everything and saves', async () => {
    const { status, out, err } = await piped('\n2\n3\n12\n1 3\n4\n2\n5\n2\n\n\n\n');
    expect(status).toBe(0);
    expect(out).toContain('"how":"finished"');
    expect(err).not.toContain('\u001b');
  });

  test('that ends early keeps the draft and exits 2', async () => {
    const { status, draft } = await piped('\n2\n3\n12');
    expect(status).toBe(2);
    expect(draft?.responses.map(({ answer }) => answer)).toEqual([3, 12]);
  });
});
