// cto-check gate as CI uses it: each rule holds, fails, or cannot be judged; one status in every format.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/core/project/verdict.ts';
import { dataOf, emptyFolder, run } from './cli.ts';
import { day, gate, review } from './reviews.ts';

const formats = ['text', 'json', 'github', 'junit'] as const;

describe('without a review', () => {
  it('says no in one sentence with how to start, in every format', () => {
    const home = emptyFolder();
    expect(gate(home)).toEqual({ status: 1, out: 'There is no review yet. Start with: cto-check\n', err: '' });
    for (const format of formats) expect(gate(home, ['--format', format]).status, format).toBe(1);
    expect(existsSync(dataOf(home))).toBe(false);
  });

  it('of every practice, the others do not count', () => {
    const home = emptyFolder();
    review(home, { practice: 'decisions' });
    expect(gate(home).out).toBe('No review has asked every practice yet. Start with: cto-check\n');
  });
});

describe('a rule', () => {
  const few = { 'decisions.date': 'dk', 'decisions.heard': 'dk', 'decisions.trail': 'dk' };
  const low = { 'decisions.record': 0, 'decisions.date': 1, 'decisions.heard': 1, 'decisions.trail': [] };
  it.each([
    ['max_age', 'gate: {max_age: 3d}\n', {}, 0],
    ['max_age', 'gate: {max_age: 2d}\n', {}, 1],
    ['min.decisions', 'gate: {min: {decisions: 4}}\n', {}, 0],
    ['min.decisions', 'gate: {min: {decisions: 4}}\n', low, 1],
    ['min.decisions', 'gate: {min: {decisions: 1}}\n', few, 1],
    ['answered', 'gate: {answered: 0.7}\n', {}, 0],
    ['answered', 'gate: {answered: 0.8}\n', few, 1],
    ['overdue', 'gate: {overdue: true}\n', {}, 0],
    ['drop', 'gate: {drop: clear}\n', {}, 0],
  ])('%s of the config %j', (rule, config, replaced, status) => {
    const home = emptyFolder();
    review(home, { replaced });
    for (const format of formats) {
      const ran = gate(home, ['--format', format], config);
      expect({ status: ran.status, err: ran.err }, format).toEqual({ status, err: '' });
      expect(ran.out).toContain(rule);
    }
    const { checks, passed } = JSON.parse(gate(home, ['--format', 'json'], config).out) as Verdict;
    expect(checks.find((check) => check.rule === rule)!.passed).toBe(status === 0);
    expect(passed).toBe(status === 0);
  });

  it.each([
    ['a clear drop', 'clear', { 'decisions.record': 0, 'decisions.date': 1, 'decisions.heard': 1, 'decisions.trail': [] }, 1],
    ['a possible drop, which only "possible" counts', 'possible', { 'decisions.record': 0 }, 1],
    ['a possible drop', 'clear', { 'decisions.record': 0 }, 0],
    ['a rise', 'possible', { 'decisions.record': 20 }, 0],
  ])('drop: %s', (_title, drop, replaced, status) => {
    const home = emptyFolder();
    review(home, { ago: 90 });
    review(home, { replaced });
    const ran = gate(home, ['--drop', drop]);
    expect(ran.status).toBe(status);
    if (status === 1) expect(ran.out.replaceAll(/\s+/g, ' ')).toMatch(/Quick High-Quality Decisions by \d+\.\d points/);
  });

  it('drop: is no yes where the review before is damaged', () => {
    const home = emptyFolder();
    const [first, second] = [review(home, { ago: 180 }), review(home, { ago: 90 })].map((id) => join(dataOf(home), 'assessments', `${id}.json`));
    review(home);
    writeFileSync(second!, `<<<<<<< HEAD\n${readFileSync(second!, 'utf8')}`);
    // The one before that serves, and the damaged one is named.
    expect(gate(home, ['--drop', 'clear'])).toMatchObject({ status: 0, out: expect.stringContaining('holds drop'), err: expect.stringContaining(`Passed over: ${second}: is damaged`) });
    writeFileSync(first!, '');
    expect(gate(home, ['--drop', 'clear'])).toMatchObject({ status: 2, out: '', err: expect.stringContaining('the rule drop cannot be judged: no earlier review can be read.') });
  });

  it('passes over a review that lies in the future', () => {
    const home = emptyFolder();
    const id = review(home);
    const folder = join(dataOf(home), 'assessments');
    const later = `2999-01-01${id.slice(10)}`;
    writeFileSync(join(folder, `${later}.json`), readFileSync(join(folder, `${id}.json`), 'utf8').replaceAll(id, later).replace(/"finished_at": "[^"]+"/, '"finished_at": "2999-01-01T12:00:00.000Z"'));
    expect(gate(home, ['--max-age', '2d'])).toMatchObject({ status: 1, err: `Passed over: ${join(folder, `${later}.json`)}: is of 2999-01-01, which is still to come. Correct the clock, or remove the file.\n` });
    expect(gate(home, ['--max-age', '4d']).status).toBe(0);
  });

  it('drop: finds the review before also where a file was given another name', () => {
    const home = emptyFolder();
    review(home, { ago: 90 });
    const id = review(home);
    const folder = join(dataOf(home), 'assessments');
    renameSync(join(folder, `${id}.json`), join(folder, `${id}x.json`));
    expect(gate(home, ['--drop', 'clear'])).toMatchObject({ status: 0, err: '' });
  });

  it('overdue: a commitment past its date is named in its words', () => {
    const home = emptyFolder();
    const id = review(home);
    const plan = join(dataOf(home), 'plan');
    mkdirSync(plan);
    const event = (due: string) => ({ format: 'cto-check/plan@1', id: `${day(60)}-120000000-aaaa`, at: `${day(60)}T12:00:00.000Z`, type: 'taken', assessment: id, practice: 'decisions', item: 'decisions.record', rev: 1, rung: 2, do: 'Write three notes.', effort: 'S', weeks: 2, proof: 'Notes', value: 25, due });
    writeFileSync(join(plan, `${day(60)}-120000000-aaaa.json`), JSON.stringify(event(day(0))));
    expect(gate(home, ['--overdue']).status).toBe(0);
    writeFileSync(join(plan, `${day(60)}-120000000-aaaa.json`), JSON.stringify(event(day(2))));
    const { status, out } = gate(home, ['--overdue']);
    expect({ status, out: out.replaceAll(/\s+/g, ' ') }).toEqual({ status: 1, out: expect.stringContaining('1 commitment is past the date: "Write three notes."') });
    writeFileSync(join(plan, `${day(2)}-120000000-bbbb.json`), JSON.stringify({ format: 'cto-check/plan@1', id: `${day(2)}-120000000-bbbb`, at: `${day(2)}T12:00:00.000Z`, type: 'kept', commitment: `${day(60)}-120000000-aaaa` }));
    expect(gate(home, ['--overdue']).status).toBe(0);
  });
});

describe('flags', () => {
  it('override the config', () => {
    const home = emptyFolder();
    review(home);
    const config = 'gate: {max_age: 2d, min: {network: 5}, drop: clear}\n';
    expect(gate(home, [], config).status).toBe(1);
    expect(gate(home, ['--max-age', '1w', '--min', 'network=1', '--drop', 'off']).status).toBe(0);
    expect(gate(home, ['--max-age', '1w', '--min', 'network=1', 'decisions=5', '--min', 'code=1']).out).toContain('min.code');
  });

  it.each([
    [['--max-age', '10'], '--max-age: "10" is no length of time; expected days or weeks, such as 100d or 14w.'],
    [['--min', 'decisions'], '--min: "decisions" names no practice and level; expected such as decisions=3.'],
    [['--min', 'decisons=3'], '--min: unknown practice "decisons"; expected one of code, decisions, comm, strategy, core, team, network, customers. Did you mean decisions?'],
    [['--min', 'decisions=6'], '--min: level 6 does not exist; expected 1 to 5.'],
    [['--drop', 'claer'], '--drop: unknown word "claer"; expected one of clear, possible, off. Did you mean clear?'],
    [['--format', 'markdown'], '--format: unknown word "markdown"; expected one of text, json, github, junit.'],
  ])('%j are refused with status 2', (args, sentence) => {
    const home = emptyFolder();
    review(home);
    expect(gate(home, args)).toEqual({ status: 2, out: '', err: `${sentence}\n` });
  });
});

describe('a config with mistakes', () => {
  it('is refused with all of them, each at its place', () => {
    const home = emptyFolder();
    review(home);
    const { status, out, err } = gate(home, [], 'gate:\n  max_age: 100\n  min: {decisions: 0}\n  drop: sometimes\n  overdu: true\n  answered: 80\nshare: dates\n');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n').map((line) => line.replace(/^.*config\.yaml:/, ''))).toEqual([
      '2:12: gate.max_age is 100; expected days or weeks, such as 100d or 14w.',
      '3:20: gate.min.decisions is 0; expected at least 1.',
      '4:9: gate.drop is "sometimes"; expected one of clear, possible, off.',
      '5:3: unknown key "overdu" in gate; expected one of max_age, min, drop, overdue, answered. Did you mean overdue?',
      '6:13: gate.answered is 80; expected at most 1.',
      "7:1: share belongs to a project; expected it in a project's .cto-check/config.yaml. Make one there with: cto-check init",
      '',
    ]);
  });

  it('names an unknown practice and a level that does not exist at their places, to the gate and to the survey', () => {
    const home = emptyFolder();
    review(home);
    const config = 'gate: {min: {decisons: 3, network: 7}}\n';
    for (const ran of [gate(home, [], config), run(['template'], { home })]) {
      expect(ran.status).toBe(2);
      expect(ran.err).toMatch(/config\.yaml:1:14: .*unknown practice "decisons".*Did you mean decisions\?\n.*config\.yaml:1:36: .*level 7 does not exist; expected 1 to 5\.\n/);
    }
  });
});

describe('in GitHub Actions', () => {
  it('adds the verdict to the page of the step, whatever the format', () => {
    const home = emptyFolder();
    review(home);
    const page = join(home, 'summary.md');
    writeFileSync(page, 'before\n');
    for (const format of formats) expect(run(['gate', '--format', format, '--min', 'network=5'], { home, env: { GITHUB_STEP_SUMMARY: page } }).status).toBe(1);
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/^before\n/);
    expect(text.match(/### cto-check/g)).toHaveLength(4);
    expect(text).toContain('| min.network | **fails** | Maintaining a Strong Network is clearly below');
  });

  it('gives the same verdict when that page cannot be written, and says so', () => {
    const home = emptyFolder();
    review(home);
    const ran = run(['gate'], { home, env: { GITHUB_STEP_SUMMARY: home } });
    expect(ran).toMatchObject({ status: 0, err: expect.stringMatching(/^No step summary: .*is a folder/) });
  });
});

describe('the newest review', () => {
  it('that is damaged is passed over with a word', () => {
    const home = emptyFolder();
    review(home, { ago: 40 });
    const damaged = review(home, { ago: 2 });
    writeFileSync(join(dataOf(home), 'assessments', `${damaged}.json`), '{');
    expect(gate(home, ['--max-age', '30d'])).toMatchObject({ status: 1, err: expect.stringMatching(/^Passed over: .*not whole JSON/) });
  });

  it('and the only one, damaged, gives no verdict', () => {
    const home = emptyFolder();
    const damaged = review(home);
    writeFileSync(join(dataOf(home), 'assessments', `${damaged}.json`), '{');
    expect(gate(home)).toMatchObject({ status: 2, out: '', err: expect.stringContaining('not whole JSON') });
  });

  it('of every practice is judged, not a newer one of some', () => {
    const home = emptyFolder();
    review(home, { ago: 40 });
    review(home, { ago: 1, practice: 'decisions' });
    expect(gate(home, ['--max-age', '39d']).status).toBe(1);
    expect(gate(home, ['--max-age', '40d']).status).toBe(0);
  });

  it('of every practice is the one that the commands it names show', () => {
    const home = emptyFolder();
    const before = review(home, { ago: 90 });
    const judged = review(home, { ago: 40, replaced: { 'decisions.record': 0, 'decisions.date': 1, 'decisions.heard': 1, 'decisions.trail': [] } });
    review(home, { ago: 1, practice: 'code' });
    const out = gate(home, ['--min', 'decisions=4', '--drop', 'clear']).out.replaceAll(/\s+/g, ' ');
    expect(out).toContain(`Next steps for it: cto-check report ${judged}`);
    expect(out).toContain(`See which answers moved: cto-check compare ${before} ${judged}`);
    expect(run(['compare', before, judged], { home }).out).toContain('Decisions');
  });
});

describe('output', () => {
  it('goes whole into a file, whose ending says the format, with the same status', () => {
    const home = emptyFolder();
    expect(gate(home, ['--output', 'gate.xml'])).toMatchObject({ status: 1, out: '', err: 'Written to gate.xml\n' });
    expect(readFileSync(join(home, 'gate.xml'), 'utf8')).toMatch(/^<\?xml/);
  });
});

it.each([
  [['--min', 'x=3'], '--min: unknown practice "x"; expected one of code'],
  [['--min', 'decisions=9'], '--min: level 9 does not exist; expected 1 to 5.'],
])('a flag that is wrong is told before there is any review: %j', (flags, sentence) => {
  expect(gate(emptyFolder(), flags)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(sentence) as string });
});
