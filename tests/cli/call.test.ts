// Every sentence that names a command names it so that this user can type it: as the program was called, and in the folder that it was told.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, emptyFolder, run } from './cli.ts';
import { review } from './reviews.ts';

/** Commands that a text names, as they would be typed. */
const named = (text: string): string[] => text.replaceAll(/\s+/g, ' ').match(/(npx )?cto-check(?![\w/.@-])/g) ?? [];

describe('under npx', () => {
  const env = { npm_lifecycle_event: 'npx' };

  it.each([['report'], ['history'], ['plan'], ['plan', 'add'], ['explain', 'decisions'], ['explain'], ['run'], ['compare'], ['gate']])('%s %s without a review names the program by it', (...args) => {
    const { out, err } = run(args, { home: emptyFolder(), env });
    expect(named(`${out}${err}`).filter((name) => name !== 'npx cto-check')).toEqual([]);
    expect(`${out}${err}`).toContain('npx cto-check');
  });

  it.each([['report', '--all'], ['report', '--all', '--plain'], ['report', '--format', 'markdown'], ['report', '--format', 'html'], ['explain', 'decisions.date'], ['run', '--answers', 'saved.json']])('%s %s %s of a review names the program by it', (...args) => {
    const home = emptyFolder();
    review(home);
    writeFileSync(join(home, 'saved.json'), '{"format": "cto-check/assessment@1"}');
    const { out, err } = run(args, { home, env });
    const names = named(`${out.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ')}${err}`);
    expect(names.filter((name) => name !== 'npx cto-check')).toEqual([]);
    expect(names).not.toEqual([]);
  });
});

describe('with --data', () => {
  const kept = (): string => {
    const home = emptyFolder();
    review(home);
    run(['plan', 'add', '1'], { home });
    return home;
  };

  it.each([
    [['report'], /more: cto-check report --all --data (\S+)/],
    [['plan'], /cto-check plan done 1 --proof "…" --data (\S+)/],
    [['explain', 'decisions.date'], /see cto-check explain decisions --data (\S+)/],
    [['plan', 'add'], /cto-check plan add \d+ --when "When …, I will …" --tell "…" --data (\S+)/],
  ])('%j names commands that look in that folder', (args, command) => {
    const home = kept();
    const data = join('.local', 'share', 'cto-check');
    const { out } = run([...args, '--data', data], { home, env: { COLUMNS: '200' } });
    expect(command.exec(out)?.[1]).toBe(data);
  });

  it('a survey that is left says how to go on there, the folder quoted where the shell needs it', () => {
    const home = emptyFolder();
    for (const [data, typed] of [['x', 'x'], ['my reviews', "'my reviews'"]] as const) {
      expect(run(['--plain', '--quick', '--stage', 'startup', '--data', data], { home, input: '\n3\nq\n' }).err).toContain(`Go on with: cto-check --data ${typed}\n`);
    }
  });

  it('the JSON of a report and what a CEO gets say nothing of it', () => {
    const home = kept();
    for (const args of [['--format', 'json'], ['--format', 'markdown', '--for', 'ceo']]) expect(run(['report', ...args, '--data', dataOf(home)], { home }).out).not.toContain('--data');
  });
});

it('a question of an older review is explained with the practice of that review', () => {
  const home = emptyFolder();
  const id = review(home, { ago: 100 });
  review(home, { ago: 3 });
  expect(run(['explain', 'decisions.date', '--id', id], { home }).out.replaceAll(/\s+/g, ' ')).toContain(`see cto-check explain decisions --id ${id}`);
  expect(run(['explain', 'decisions.date'], { home }).out).not.toContain('--id');
});

it('how others are asked can be typed as it stands', () => {
  const home = emptyFolder();
  review(home);
  const [, command] = /To ask others: cto-check ([^.]*)\./.exec(run(['report', '--format', 'markdown'], { home }).out.replaceAll(/\s+/g, ' '))!;
  expect(run([...command!.split(' '), '--output', 'form.html'], { home }).status).toBe(0);
});

it('a word behind -- is no flag', () => {
  const home = emptyFolder();
  expect(run(['note', '--', '--lang', 'zz', 'hi'], { home }).status).toBe(0);
  expect(run(['note'], { home }).out).toContain('--lang zz hi');
});
