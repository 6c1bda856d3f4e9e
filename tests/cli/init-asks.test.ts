// What init and a first save in a project ask on a terminal: line by line, under a pty.
import { spawn } from '@lydell/node-pty';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, dataOf, emptyFolder } from './cli.ts';
import { answers, filesIn, review } from './reviews.ts';

/** Runs the program on a terminal, and types each answer once its question stands there. */
const onTerminal = (home: string, args: readonly string[], typed: readonly (readonly [question: string, answer: string])[]) => typing(home, [...args, '--plain'], typed.map(([question, answer]) => [question, `${answer}\r`]));

/** The same on whole screens, with keys. */
async function typing(home: string, args: readonly string[], typed: readonly (readonly [question: string, answer: string])[], LANG = 'C.UTF-8'): Promise<{ status: number; text: string }> {
  const env = { PATH: process.env['PATH'] ?? '', TERM: 'xterm', HOME: home, XDG_DATA_HOME: join(home, '.local', 'share'), LANG };
  const pty = spawn(process.execPath, [bin, ...args], { cols: 100, rows: 40, cwd: join(home, 'shop'), env });
  let text = '';
  const left = [...typed];
  pty.onData((data) => {
    text += data;
    const [next] = left;
    if (next && text.includes(next[0])) {
      left.shift();
      text = text.replace(next[0], '');
      pty.write(next[1]);
    }
  });
  const status = await new Promise<number>((done) => pty.onExit(({ exitCode }) => done(exitCode)));
  expect(left).toEqual([]);
  return { status, text };
}

function shop(): { home: string; project: string } {
  const home = emptyFolder();
  mkdirSync(join(home, 'shop'));
  return { home, project: join(home, 'shop', '.cto-check') };
}

const may = 'get of your reviews?';

describe('on a terminal', () => {
  it('set up for Chinese, init draws no sign that may be two columns wide', async () => {
    const { home } = shop();
    const { text } = await typing(home, ['init'], [['可以', 'q']], 'zh_CN.UTF-8');
    expect(text).not.toMatch(/[·↑↓]/);
  });

  it('init asks what git may see and which earlier reviews it gets', async () => {
    const { home, project } = shop();
    review(home, { ago: 90 });
    const newest = review(home, { ago: 2 });
    const { status } = await onTerminal(home, ['init'], [[may, '3'], ['Which of your 2 earlier reviews', '3'], ['The full review of', '2'], ['The full review of', '1']]);
    expect(status).toBe(0);
    expect(filesIn(join(project, 'assessments'))).toMatchObject([{ id: newest, share: 'scores' }]);
    expect(filesIn(join(dataOf(home), 'projects'))).toMatchObject([{ share: 'scores' }]);
    expect(readFileSync(join(project, 'config.yaml'), 'utf8')).toContain('share: scores');
  });

  it('init that is left makes nothing', async () => {
    const { home, project } = shop();
    expect((await onTerminal(home, ['init'], [[may, 'q']])).status).toBe(130);
    expect(existsSync(project) || existsSync(dataOf(home))).toBe(false);
  });

  it('a first save in a project asks once, and keeps a no', async () => {
    const { home, project } = shop();
    mkdirSync(project);
    writeFileSync(join(project, 'config.yaml'), 'share: all\n');
    writeFileSync(join(home, 'a.json'), answers());
    const run = ['run', '--answers', join(home, 'a.json')];
    expect((await onTerminal(home, run, [[may, '1']])).status).toBe(0);
    const { status, text } = await onTerminal(home, run, []);
    expect(status).toBe(0);
    expect(text).toContain('The folder shop gets nothing');
    expect(existsSync(join(project, 'assessments'))).toBe(false);
    expect(filesIn(join(dataOf(home), 'assessments'))).toHaveLength(2);
  });

  it('a survey in a project asks when it has given its screen back, and copies what it may', async () => {
    for (const [how, begin, number, end] of [[typing, '\r', '3\r', '\r'], [onTerminal, '', '3', '']] as const) {
      const { home, project } = shop();
      mkdirSync(project);
      writeFileSync(join(project, 'config.yaml'), 'share: dates\n');
      const { status } = await how(home, ['--quick', '--practice', 'code', '--stage', 'startup'], [['you say what it may get', begin], ['what decided how much code', '3'], ['how many half-days', number], ['Your answers: 2 of 2', end], ['1 of ', 'q'], [may, '2']]);
      expect(status).toBe(0);
      expect(filesIn(join(project, 'assessments'))).toMatchObject([{ share: 'dates' }]);
    }
  });
});
