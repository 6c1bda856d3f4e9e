// What is called saved outlives a power cut: each file is flushed before it has its name, and the name after that. A killed program cannot show it, since the system keeps what was not flushed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, emptyFolder, run } from './cli.ts';
import { byPeople, filled } from './forms.ts';
import { review } from './reviews.ts';

const preload = resolve('tests/cli/disk-log.cjs');

/** What a command did to the disk, in order. */
function logOf(args: readonly string[], home: string, input = ''): string[][] {
  const log = join(home, 'disk.log');
  const { status, err } = run(args, { home, input, env: { NODE_OPTIONS: `--require ${preload}`, DISK_LOG: log } });
  expect([status, err]).toEqual([input.endsWith('q\n') ? 130 : 0, err]);
  const lines = readFileSync(log, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as string[]);
  rmSync(log);
  return lines;
}

/** A review with steps and five answers of peers, in a repository. */
function begun(): string {
  const home = emptyFolder();
  mkdirSync(join(home, '.git'));
  review(home);
  run(['plan', 'add', '1'], { home });
  for (const [at, one] of byPeople(filled(home, ['--group', 'peers'], 3), 5).entries()) writeFileSync(join(home, `${at}.json`), JSON.stringify(one));
  return home;
}

const collect = ['collect', ...[0, 1, 2, 3, 4].map((at) => `${at}.json`)];

describe('a file that is saved', () => {
  it.each([
    ['a draft, after each answer', ['--quick', '--plain', '--stage', 'startup'], ['drafts', 'drafts', 'drafts'], '\n2\n3\nq\n', emptyFolder],
    ['the stage', ['--quick', '--plain'], ['', 'drafts', 'drafts'], '\n2\n2\nq\n', emptyFolder],
    ['an assessment', ['run', '--answers', resolve('examples/jon.yaml')], ['assessments']],
    ['a step taken on', ['plan', 'add', '2'], ['plan']],
    ['a step done', ['plan', 'done', '1'], ['plan']],
    ['a note', ['note', 'A word'], ['notes']],
    ['a form', ['invite', '--group', 'peers'], ['kits']],
    ['answers of others', collect, Array<string>(5).fill('raters')],
    ['what a repository may get', ['init', '--share', 'dates'], ['projects', '../../../.cto-check']],
  ] as [string, string[], string[], string?, (() => string)?][])('%s is flushed, put in its place, and its folder is flushed', (_, args, folders, input, start = begun) => {
    const home = start();
    const log = logOf(args, home, input);
    const puts = log.flatMap(([what], at) => (what === 'put' ? [at] : []));
    for (const at of puts) {
      const [, temporary, target] = log[at]!;
      expect(log.slice(0, at).filter(([, path]) => path === temporary).map(([what]) => what)).toEqual(['write', 'flush']);
      expect(log[at + 1]).toEqual(['flush', dirname(target!)]);
    }
    expect(puts.map((at) => relative(dataOf(home), dirname(log[at]![2]!))).sort()).toEqual(folders.sort());
  });

  it('what a report has begun to show is flushed likewise', () => {
    const home = begun();
    run(collect, { home });
    const log = logOf(['report'], home);
    expect(log.map(([what, path]) => [what, relative(dataOf(home), path!).replace(/\..*/, '')])).toEqual([['flush', ''], ['write', 'views/'], ['flush', 'views/'], ['put', 'views/'], ['flush', 'views']]);
  });

  it('in folders that were not there has each of them flushed into the one above', () => {
    const home = emptyFolder();
    const flushed = logOf(['note', 'A word'], home).filter(([what]) => what === 'flush').map(([, path]) => path);
    for (let at = join(dataOf(home), 'notes'); at !== dirname(home); at = dirname(at)) expect(flushed).toContain(at);
  });
});
