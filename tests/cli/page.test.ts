// report --open and the formats for other programs, as a user runs them.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsedCsv } from '../render/csv-reader.ts';
import { emptyFolder, run } from './cli.ts';

const jon = resolve('examples/jon.yaml');

/** A home with a saved review, and a desktop whose browser writes down what it was asked to open, then ends with `status`. */
function desktop(status = 0): { home: string; env: Record<string, string>; opened: () => string | null } {
  const home = emptyFolder();
  run(['run', '--answers', jon], { home });
  const bin = join(home, 'bin');
  mkdirSync(bin);
  mkdirSync(join(home, 'tmp'));
  writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf %s "$*" > "${join(home, 'opened')}"\nexit ${status}\n`);
  chmodSync(join(bin, 'xdg-open'), 0o755);
  const opened = (): string | null => (existsSync(join(home, 'opened')) ? readFileSync(join(home, 'opened'), 'utf8') : null);
  return { home, env: { PATH: `${bin}:${process.env['PATH']}`, TMPDIR: join(home, 'tmp'), DISPLAY: ':7' }, opened };
}

describe.runIf(process.platform === 'linux')('--open', () => {
  it('shows the newest review in the browser, from a file that nobody else can read', () => {
    const { home, env, opened } = desktop();
    const { status, out, err } = run(['report', '--open'], { home, env });
    const path = opened()!;
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: `Opened in the browser: ${path}\n` });
    expect(path).toMatch(/\/tmp\/cto-check-\w+\/review\.html$/);
    expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>\n/);
    expect([statSync(path).mode & 0o777, statSync(dirname(path)).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it('shows the file that --output names, for the reader asked for', () => {
    const { home, env, opened } = desktop();
    expect(run(['report', '--open', '--output', 'my review.html', '--for', 'ceo'], { home, env }).status).toBe(0);
    expect(opened()).toBe(join(home, 'my review.html'));
    expect(readFileSync(opened()!, 'utf8')).toContain('For the CEO');
    expect(run(['demo', '--open', '--output', 'demo.html'], { home, env }).err).toContain('Opened in the browser');
    expect(readFileSync(opened()!, 'utf8')).toContain('Made up.');
  });

  it.each([
    ['no display', { DISPLAY: '' }, false],
    ['CI', { CI: 'true' }, false],
  ])('with %s says where the page is, and starts nothing', (_why, more, started) => {
    const { home, env, opened } = desktop();
    const { status, err } = run(['report', '--open'], { home, env: { ...env, ...more } });
    expect(status).toBe(0);
    const path = /^No browser could be opened\. The page is here: (.*)\n$/.exec(err)![1]!;
    expect(existsSync(path)).toBe(true);
    expect(opened() !== null).toBe(started);
  });

  it('says where the page is when the browser fails, or there is none', () => {
    const { home, env } = desktop(3);
    expect(run(['report', '--open'], { home, env }).err).toMatch(/^No browser could be opened\. The page is here: .*review\.html\n$/);
    rmSync(join(home, 'bin', 'xdg-open'));
    const only = join(home, 'bin');
    expect(run(['report', '--open'], { home, env: { ...env, PATH: only } }).err).toMatch(/^No browser could be opened\. The page is here: .*review\.html\n$/);
  });

  it.each([[['--format', 'json']], [['--output', 'x.md']], [['--format', 'html', '--output', 'x.svg']]])('refuses %j', (args) => {
    const { home, env, opened } = desktop();
    const { status, err } = run(['report', '--open', ...args], { home, env });
    expect({ status, err }).toEqual({ status: 2, err: '--open shows an HTML page, and another format was asked for. Leave out --format, and let the file end in .html.\n' });
    expect(opened()).toBeNull();
  });
});

describe('the formats for other programs', () => {
  it('follow from the ending of a file', () => {
    const home = emptyFolder();
    for (const [file, beginning] of [['a.html', '<!doctype html>'], ['a.htm', '<!doctype html>'], ['a.svg', '<svg xmlns='], ['a.csv', 'practice,practice_name,score']] as const) {
      expect(run(['demo', '--output', file], { home }).status).toBe(0);
      expect(readFileSync(join(home, file), 'utf8').startsWith(beginning)).toBe(true);
    }
  });

  it('are the same on any terminal, in any locale', () => {
    const home = emptyFolder();
    for (const format of ['html', 'svg', 'csv']) {
      const usual = run(['demo', '--format', format], { home }).out;
      expect(run(['demo', '--format', format, '--plain'], { home, env: { LANG: 'C', COLUMNS: '20', FORCE_COLOR: '3' } }).out).toBe(usual);
    }
  });

  it('CSV has a row for each question, under columns that keep their names', () => {
    const [header, ...rows] = parsedCsv(run(['demo', '--format', 'csv'], { home: emptyFolder() }).out);
    expect(header).toEqual(['practice', 'practice_name', 'score', 'level', 'target', 'standing', 'item', 'rev', 'type', 'about', 'question', 'state', 'answer', 'value', 'scored', 'chosen', 'next_level', 'evidence', 'note']);
    expect(rows).toHaveLength(35);
    const record = Object.fromEntries(header!.map((name, at) => [name, rows.find((row) => row.includes('decisions.trail'))![at]]));
    expect(record).toMatchObject({ practice: 'decisions', score: '65', level: 'Deliberate', standing: 'on target', type: 'checklist', state: 'answered', value: '60', scored: 'yes' });
  });

  it('CSV for a CEO has a row for each practice, and no answers', () => {
    const [header, ...rows] = parsedCsv(run(['demo', '--format', 'csv', '--for', 'ceo'], { home: emptyFolder() }).out);
    expect(rows.map((row) => row[0])).toEqual(['code', 'decisions', 'comm', 'strategy', 'core', 'team', 'network', 'customers']);
    for (const row of rows) expect(row.slice(header!.indexOf('item')).join('')).toBe('');
  });
});
