// A year of four reviews tells its story by history, compare and the gate alone.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/review/assessment.ts';
import type { Comparison } from '../../src/core/change/comparison.ts';
import type { History } from '../../src/core/change/history.ts';
import { dataOf, emptyFolder, run } from './cli.ts';
import { liveTheYear } from './year.ts';

const yearAt = (quarters?: number): string => {
  const home = emptyFolder();
  liveTheYear(home, quarters);
  return home;
};

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the gate, after a year', () => {
  it('names what fell, what is overdue and what lies below its floor, each with its figure and what to do', () => {
    const { status, out } = run(['gate', '--max-age', '9999d', '--drop', 'clear', '--overdue', '--min', 'network=3'], { home: yearAt() });
    expect(status).toBe(1);
    expect(out).toContain('The gate says no: 3 of 4 rules fail.');
    expect(flat(out)).toContain('Team Management by 25.0 points (clear; a clear drop begins at 22.2). See which answers moved: cto-check compare');
    expect(flat(out)).toContain('1 commitment is past the date: "Ask each person the news passed through');
    expect(flat(out)).toContain('Maintaining a Strong Network is clearly below its least level: 23, likely 14 to 33');
  });

  it('says yes to a quarter in which nothing slid', () => {
    expect(run(['gate', '--max-age', '9999d', '--drop', 'clear'], { home: yearAt(2) }).status).toBe(0);
  });
});

describe('compare, after a year', () => {
  it('leads with what was kept and what was done differently, in words, on one screen', () => {
    const { status, out, err } = run(['compare', '2026-02', '2026-05'], { home: yearAt() });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^From 20 Feb 2026 to 21 May 2026, 90 days +commitments kept: 2 of 3$/);
    expect(lines[1]).toMatch(/^What you did differently +February +May$/);
    expect(out).toMatch(/↑ Customers {2}First-hand talks with +2 +4 customers\n/);
    expect(flat(out)).toContain('I did not find out. From remarks, or one');
    expect(out).toMatch(/\n {2}Customers +33 +48 {2}perhaps \(15; clear from 20\)\n {2}Code +19 +25 {2}yes \(6; clear from 22\)\n {2}six others +yes\n/);
    expect(flat(out)).toContain('One kept step moves a practice by about 6 points, too few to tell from luck. About one practice in five looks like a possible change by luck alone. So trust the first block more than the second.');
    expect(lines.length).toBeLessThanOrEqual(24);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('by itself compares the last two, with the fall of a practice and the trends of the year', () => {
    const home = yearAt();
    const { out } = run(['compare'], { home });
    expect(out).toMatch(/^Since 20 Aug, 91 days +commitments kept: 1 of 2\n/);
    expect(out).toMatch(/↓ Team +Bad news reaches/);
    expect(out).toMatch(/\n {2}Team +54 +29 {2}hardly \(−25; clear from 22\)\n/);
    expect(flat(out)).toContain('Over 4 reviews, hardly luck: Code rising, Team falling and Customers rising.');
    for (const args of [['previous', 'latest'], ['latest', 'previous'], ['previous']]) expect(run(['compare', ...args, '--plain', '--all'], { home }).out).toBe(run(['compare', '--plain', '--all'], { home }).out);
  });

  it('with --all tells the steps, every practice and where each difference comes from', () => {
    const out = flat(run(['compare', '2026-02', '2026-05', '--all'], { home: yearAt() }).out);
    for (const words of ['Customers, kept: Block one hour every second Tuesday', 'You wrote: Two calls in April, one in May.', 'not kept yet', 'Core 77 77 yes (0; possible from 13, clear from 20)', 'Comms, 62 to 59: 0 from other answers, −3 from questions answered only once.', 'Customers, 33 to 48: +15 from other answers.', 'outline: May, dashed: February']) expect(out).toContain(words);
  });

  it('as JSON has parts that add up, and as Markdown a table of them', () => {
    const home = yearAt();
    const comparison = JSON.parse(run(['compare', '2026-02', 'latest', '--format', 'json'], { home }).out) as Comparison;
    expect(comparison).toMatchObject({ format: 'cto-check/comparison@1', days: 272, newest: true, kept: { kept: 5, dropped: 1, of: 7 } });
    expect(comparison.practices.map(({ id }) => id)).toEqual(['code', 'decisions', 'comm', 'strategy', 'core', 'team', 'network', 'customers']);
    for (const { before, after, split } of comparison.practices) expect(split!.behaviour + split!.coverage + split!.items).toBeCloseTo(after! - before!, 9);
    run(['compare', '2026-02', '2026-05', '--output', 'change.md'], { home });
    const markdown = readFileSync(join(home, 'change.md'), 'utf8');
    expect(markdown).toMatch(/^# What changed · 20 February 2026 to 21 May 2026\n\n\*\*Commitments kept: 2 of 3\.\*\*\n/);
    expect(markdown).toContain('| Customers | 33 | 48 | perhaps (15; possible from 13, clear from 20) | +15 | 0 | 0 |');
  });

  it('of the worked example finds Δ 17.5: a possible change', () => {
    const home = emptyFolder();
    const answers = (date: string, values: string): string => `date: ${date}\nanswers: {${values}}\n`;
    run(['run', '--practice', 'comm', '--answers', '-'], { home, input: answers('2026-08-20', 'comm.no: 3, comm.stake: 1, comm.retell: 4, comm.team: [back, work]') });
    run(['run', '--practice', 'comm', '--answers', '-'], { home, input: answers('2026-11-19', 'comm.no: 4, comm.stake: 3, comm.retell: 4, comm.team: [back, work, far]') });
    const [comm] = (JSON.parse(run(['compare', '--format', 'json'], { home }).out) as Comparison).practices;
    expect(comm).toMatchObject({ id: 'comm', luck: 'perhaps', change: { delta: 17.5, items: 4, verdict: 'possible' } });
    expect([comm!.change!.clear_from.toFixed(2), comm!.change!.possible_from.toFixed(2)]).toEqual(['22.17', '14.50']);
    expect(run(['compare'], { home }).out).toMatch(/ {2}Comms +47\.5 +65\.0 {2}perhaps \(17\.5; clear from 22\.2\)\n/);
  });

  it('for screen readers is sentences, and without UTF-8 is ASCII', () => {
    const home = yearAt();
    const plain = run(['compare', '--plain'], { home }).out;
    expect(plain).not.toMatch(/[\u2190-\u21ff\u2500-\u259f\u2800-\u28ff]/);
    expect(flat(plain)).toContain('Team: 54, then 29. Hardly (down 25; clear from 22).');
    expect(run(['compare', '--all'], { home, env: { LANG: 'C' } }).out).toMatch(/^[\n -~]+$/);
  });

  it('says what is missing or wrong, and what to do', () => {
    const home = yearAt(1);
    const one = run(['compare'], { home });
    expect(one).toMatchObject({ status: 2, out: '' });
    expect(one.err).toBe('there is only one review, of 20 February 2026, and a comparison takes two. The next is due on 21 May 2026: cto-check. An earlier one can be entered later: cto-check run --answers FILE, with its date in the file.\n');
    expect(run(['compare', 'latest'], { home }).err).toContain('latest and the newest review are the same review; expected two reviews. cto-check history lists them.');
    expect(run(['compare', '2025'], { home }).err).toContain('no review begins with 2025');
    expect(run(['compare'], { home: emptyFolder() }).err).toMatch(/^no review is saved in .* Start with: cto-check\n$/);
  });
});

describe('history, after a year', () => {
  it('tells the year on one screen: every review, where each practice went, what was kept, what is due, where it lies', () => {
    const home = yearAt();
    const { status, out, err } = run(['history'], { home });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('2026-02-20  full  startup  33/34       19   65   62   50   77   54   30   33\n');
    expect(out).toMatch(/\nCustomers {2}▃▄▅▇ {3}33 → {2}76 {2}rising, hardly luck\n/);
    expect(out).toMatch(/\nTeam {7}▅▅▅▃ {3}54 → {2}29 {2}falling, hardly luck\n/);
    expect(out).toMatch(/\nDecisions .*71\n/);
    expect(out).toContain('\nCommitments kept: 5 of 7 (1 dropped), 1 open\n');
    expect(out).toMatch(/\nNext review due .*17 February 2027/);
    expect(out).toMatch(/\nKept in ~\/\.local\/share\/cto-check\n$/);
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    const ids = out.match(/^2026-\d\d-\d\d/gm)!;
    for (const id of ids) expect(run(['report', id, '--format', 'json'], { home }).status).toBe(0);
  });

  it('with --due is one line, for a prompt or cron', () => {
    const home = yearAt(1);
    expect(run(['history', '--due'], { home })).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/^next review due since 21 May 2026, \d+ days ago\n$/) });
    run(['run', '--answers', '-', '--practice', 'comm'], { home, input: 'date: 2026-03-01\nanswers: {comm.no: 3, comm.stake: 1}\n' });
    expect(run(['history', '--due'], { home }).out).toContain('21 May 2026');
    expect(run(['history', '--due', '--format', 'json'], { home })).toMatchObject({ status: 2, err: '--due prints one line, and takes no --format. Leave one out.\n' });
    const partly = emptyFolder();
    run(['run', '--answers', '-', '--practice', 'comm'], { home: partly, input: 'answers: {comm.no: 3, comm.stake: 1}\n' });
    expect(run(['history', '--due'], { home: partly })).toMatchObject({ status: 0, out: 'no review of every practice yet: one is due now\n' });
  });

  it('counts from no review of the future, as the gate does', () => {
    const home = yearAt(1);
    const folder = join(dataOf(home), 'assessments');
    const [first] = readdirSync(folder);
    const ahead = '2999-01-01-120000000-aaaa';
    const { finished_at, ...review } = JSON.parse(readFileSync(join(folder, first!), 'utf8')) as Assessment;
    writeFileSync(join(folder, `${ahead}.json`), JSON.stringify({ ...review, id: ahead, finished_at: finished_at.replace(/^.{10}/, '2999-01-01') }));
    expect(run(['history', '--due'], { home }).out).toContain('21 May 2026');
    expect(run(['history'], { home }).out).toContain('2999-01-01');
  });

  it('is read by spreadsheets and scripts', () => {
    const home = yearAt();
    run(['history', '--output', 'year.csv'], { home });
    const rows = readFileSync(join(home, 'year.csv'), 'utf8').split('\r\n').map((row) => row.split(','));
    expect(rows[0]).toEqual(['id', 'finished_at', 'mode', 'stage', 'bank', 'bank_version', 'answered', 'asked', 'code', 'decisions', 'comm', 'strategy', 'core', 'team', 'network', 'customers']);
    expect(rows[1]!.slice(2)).toEqual(['full', 'startup', 'cto-eight-practices', '1.1.0', '33', '34', '18.75', '65', '61.666666666666664', '50', '77', '53.75', '30', '33']);
    expect(rows).toHaveLength(6);
    const history = JSON.parse(run(['history', '--format', 'json'], { home }).out) as History;
    expect(history).toMatchObject({ format: 'cto-check/history@1', kept: { kept: 5, dropped: 1, of: 7 }, open: 1, due: { on: '2027-02-17' }, folders: ['~/.local/share/cto-check'] });
    expect(history.reviews.map(({ begins }) => begins)).toEqual(['2026-02-20', '2026-05-21', '2026-08-20', '2026-11-19']);
    expect(run(['history', '--format', 'markdown'], { home }).out).toContain('| Investing Time for Customers | 33 | 76 | rising, hardly luck |');
  });

  it('names damaged files and passes them over', () => {
    const home = yearAt(2);
    const folder = join(dataOf(home), 'assessments');
    const [first] = readdirSync(folder).sort();
    writeFileSync(join(folder, first!), '{"format":');
    const { status, out, err } = run(['history'], { home });
    expect(status).toBe(0);
    expect(err).toMatch(/^Passed over: .*2026-02-20.*: is damaged: not whole JSON\. Put a copy of it back, or remove it\.\n$/);
    expect(out).toContain('2026-05-21');
    expect(run(['history', '--due'], { home }).err).toBe('');
  });

  it('without any review says how to start', () => {
    for (const args of [['history'], ['history', '--due']]) expect(run(args, { home: emptyFolder() })).toEqual({ status: 2, out: '', err: 'no review is saved in ~/.local/share/cto-check. Start with: cto-check\n' });
  });
});
