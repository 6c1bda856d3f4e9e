// The second voice through the real program: what a report shows of others, and what it never does.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/review/assessment.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { View } from '../../src/core/voices/view-file.ts';
import type { Group } from '../../src/core/terms.ts';
import { rater } from '../core/raters.ts';
import { bin, dataOf, emptyFolder, run } from './cli.ts';

/** A home with Jon's review in it. */
function withReview(): { home: string; review: Assessment } {
  const home = emptyFolder();
  expect(run(['run', '--answers', resolve('examples/jon.yaml')], { home }).status).toBe(0);
  const folder = join(dataOf(home), 'assessments');
  return { home, review: JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]!), 'utf8')) as Assessment };
}

/** What `collect` keeps of somebody who chose one level for every question with described levels. */
function answer(home: string, review: Assessment, id: string, group: Group, level: number, comment?: string): void {
  const items = review.practices.flatMap((practice) => practice.items).filter(({ type }) => type === 'anchored');
  const kept = rater(review, id, group, Object.fromEntries(items.map((item) => [item.id, level])), comment);
  const answers = kept.answers.map((one) => ({ ...one, rev: items.find((item) => item.id === one.item)!.rev }));
  mkdirSync(join(dataOf(home), 'raters'), { recursive: true });
  writeFileSync(join(dataOf(home), 'raters', `${id}.json`), JSON.stringify({ ...kept, answers }));
}

const shown = (home: string, args: string[] = [], env: Record<string, string> = {}): Report => JSON.parse(run(['report', '--format', 'json', ...args], { home, env }).out) as Report;
const groupsIn = ({ voices }: Report): [string, number][] => voices!.groups.map(({ group, answers }) => [group, answers]);

describe('a report', () => {
  it('without a second voice says that nobody else was asked, and how to ask', () => {
    const { home } = withReview();
    for (const args of [['--all'], ['--all', '--plain'], ['--format', 'markdown'], ['--format', 'html']]) {
      const text = run(['report', ...args], { home }).out.replaceAll(/\s+/g, ' ');
      expect(text).toMatch(/nobody else was asked/i);
      expect(text).toContain('cto-check invite');
    }
    expect(shown(home).voices).toBeNull();
  });

  it('with several views says how to read them, the 8 points, and not for pay, hiring or firing', () => {
    const { home, review } = withReview();
    for (const id of ['a', 'b', 'c']) answer(home, review, id, 'reports', 2);
    answer(home, review, 'd', 'boss', 4);
    for (const args of [['--all'], ['--all', '--plain'], ['--format', 'markdown'], ['--format', 'html']]) {
      const text = run(['report', ...args], { home }).out.replaceAll(/\s+/g, ' ');
      expect(text).not.toMatch(/nobody else was asked/i);
      for (const words of ['8 points above their boss', 'Not for pay, hiring or firing', 'never blended', 'clear gap: self higher, a blind spot']) expect(text).toContain(words);
    }
    expect(run(['report'], { home, env: { COLUMNS: '80', LINES: '24' } }).out.trimEnd().split('\n').length).toBeLessThanOrEqual(23);
    for (const args of [[], ['--plain']]) for (const words of ['about 8 points above their boss', 'Not for pay, hiring or firing']) expect(run(['report', ...args], { home }).out.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(run(['report'], { home }).out).toMatch(/^Others {2}boss.*reports \(dashed\)/m);
  });

  it('shows no group below three, whatever the environment, the config or the flags say', () => {
    const { home, review } = withReview();
    answer(home, review, 'a', 'peers', 2, 'A quiet word');
    answer(home, review, 'b', 'peers', 4);
    const bare = (env: Record<string, string>): Report => JSON.parse(run(['report', '--format', 'json', '--data', dataOf(home)], { home: emptyFolder(), env }).out) as Report;
    const names = ['LEAST', 'MIN', 'THRESHOLD', 'CTO_CHECK_LEAST', 'CTO_CHECK_MIN_RATERS', 'CTO_CHECK_THRESHOLD', 'NODE_ENV', 'DEBUG'];
    for (const value of ['', '0', '1', 'off']) expect(groupsIn(bare(Object.fromEntries(names.map((name) => [name, value]))))).toEqual([]);
    for (const args of [['--pool'], ['--all'], ['--for', 'coach']]) expect(groupsIn(shown(home, args))).toEqual([]);
    for (const flag of ['--least', '--min', '--threshold', '--force']) expect(run(['report', flag, '1'], { home }).status).toBe(2);
    writeFileSync(join(dataOf(home), 'config.yaml'), 'least: 1\n');
    const { out, err } = run(['report', '--all'], { home });
    expect(`${out}${err}`).not.toMatch(/peers \d|What others see: peers|A quiet word/);
    expect(readdirSync(dataOf(home))).not.toContain('views');
  });

  it('shows small groups together on demand, for good', () => {
    const { home, review } = withReview();
    for (const [id, group] of [['a', 'peers'], ['b', 'peers'], ['c', 'reports']] as const) answer(home, review, id, group, 2);
    expect(run(['report', '--all'], { home }).out.replaceAll(/\s+/g, ' ')).toContain('2 answers from peers and 1 answer from reports so far: shown from three on. When no more will come, cto-check report --pool');
    expect(groupsIn(shown(home, ['--pool']))).toEqual([['others', 3]]);
    for (const [id, group] of [['d', 'peers'], ['e', 'peers']] as const) answer(home, review, id, group, 2);
    expect(groupsIn(shown(home))).toEqual([['others', 3]]);
  });

  it('shows nothing new where it cannot be put on record first', () => {
    const { home, review } = withReview();
    for (const id of ['a', 'b', 'c']) answer(home, review, id, 'reports', 2);
    mkdirSync(join(dataOf(home), 'views'));
    if (process.getuid?.() === 0) {
      // Root may write anywhere; a file where the folder should be stops it too.
      rmSync(join(dataOf(home), 'views'), { recursive: true });
      writeFileSync(join(dataOf(home), 'views'), '');
    } else chmodSync(join(dataOf(home), 'views'), 0o500);
    const { out, status } = run(['report', '--format', 'json'], { home });
    if (status === 0) expect(groupsIn(JSON.parse(out) as Report)).toEqual([]);
    else expect(out).toBe('');
  });

  it('of another review knows nothing of these answers', () => {
    const { home, review } = withReview();
    for (const id of ['a', 'b', 'c']) answer(home, { ...review, id: 'another' }, id, 'reports', 2);
    expect(shown(home).voices).toBeNull();
  });
});

describe('the page for CTO and boss', () => {
  it('is there once the boss has answered, in the words of the bank, and of nobody else', () => {
    const { home, review } = withReview();
    answer(home, review, 'a', 'peers', 1);
    answer(home, review, 'b', 'board', 1);
    expect(run(['report', '--pair'], { home })).toMatchObject({ status: 2, out: '', err: expect.stringContaining('no boss has answered') as string });
    answer(home, review, 'c', 'boss', 1);
    const { status, out } = run(['report', '--pair'], { home });
    expect(status).toBe(0);
    expect(out).toMatch(/Two views: Jon and Name c/);
    expect(out).not.toContain('level 1');
    expect(run(['report', '--pair', '--format', 'json'], { home }).status).toBe(2);
    for (const more of [['--for', 'ceo'], ['--pool']]) expect(run(['report', '--pair', ...more], { home }).status).toBe(2);
  });
});

describe('several reports made at once while answers come in', () => {
  it('agree on who came into view together: no two differ by fewer than three', async () => {
    const { home, review } = withReview();
    const reports: Promise<Report>[] = [];
    for (let round = 0; round < 4; round += 1) {
      for (let at = 0; at < 3; at += 1) {
        answer(home, review, `r${round}${at}`, 'reports', 2);
        reports.push(reportSoon(home));
      }
      await Promise.all(reports.slice(-2));
    }
    const counts = new Set((await Promise.all(reports)).flatMap((report) => groupsIn(report).map(([, answers]) => answers)));
    const sorted = [0, ...[...counts].sort((a, b) => a - b)];
    for (const [at, count] of sorted.entries()) if (at > 0) expect(count - sorted[at - 1]!).toBeGreaterThanOrEqual(3);
    const views = readdirSync(join(dataOf(home), 'views')).map((name) => JSON.parse(readFileSync(join(dataOf(home), 'views', name), 'utf8')) as View);
    const ids = views.flatMap(({ batches }) => batches.flatMap(({ raters }) => raters));
    expect(new Set(ids).size).toBe(ids.length);
    expect(groupsIn(shown(home))).toEqual([['reports', ids.length]]);
  });
});

function reportSoon(home: string): Promise<Report> {
  const child = spawn(process.execPath, [bin, 'report', '--format', 'json', '--data', dataOf(home)], { env: { PATH: process.env['PATH'], HOME: home } });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((done) => child.on('close', () => done(JSON.parse(out) as Report)));
}
