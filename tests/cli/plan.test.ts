// The quarterly loop as a user walks it: steps taken on after a review, asked about before the next, notes that become evidence.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanEvent } from '../../src/core/plan/plan-file.ts';
import { manifest, practiceA, simplePractice } from '../core/samples.ts';
import { bin, dataOf, emptyFolder, run } from './cli.ts';

/** The small bank; the step of its lowest rung costs more than all others. */
function withBank(): string {
  const home = emptyFolder();
  mkdirSync(join(home, 'bank'));
  const large = practiceA.replace('do: "Do one this week.", effort: S, weeks: 2', 'do: "Do one this week.", effort: L, weeks: 6');
  for (const [name, text] of [['bank.yaml', manifest], ['a.yaml', large], ['b.yaml', simplePractice('b')], ['c.yaml', simplePractice('c')]] as const) writeFileSync(join(home, 'bank', name), text);
  return home;
}

const ask = (home: string, lines: string[], ...args: string[]) => run(['--plain', '--quick', '--bank', 'bank', '--stage', 'big', ...args], { home, input: `${lines.join('\n')}\n` });
const plan = (home: string, ...args: string[]) => run(['plan', ...args, '--bank', 'bank', '--plain'], { home });

const eventsOf = (home: string): PlanEvent[] => {
  const folder = join(dataOf(home), 'plan');
  return existsSync(folder) ? readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PlanEvent) : [];
};
const types = (home: string): string[] => eventsOf(home).map(({ type }) => type);
const reportOf = (home: string) => JSON.parse(run(['report', '--format', 'json'], { home }).out) as { practices: { items: Record<string, unknown>[] }[]; commitments: Record<string, unknown>[] };

/** Six answers, of which the first is as low as can be. */
const low = ['1', '4', '1', '0', '1', '1'];
const high = ['3', ...low.slice(1)];

describe('four reviews', () => {
  it('take a step on, ask twice whether it was kept, offer a smaller one, and drop that', () => {
    const home = withBank();
    const first = ask(home, ['', ...low, '', '1', 'When Monday begins, I will sit down', 'Anna', 'q']);
    expect(first.status).toBe(0);
    expect(first.err).not.toContain('What you took on');
    expect(first.out).toContain('6 of 6 answered');
    expect(eventsOf(home)).toMatchObject([{ type: 'taken', item: 'a.rungs', rung: 1, effort: 'L', value: 0, if_then: 'When Monday begins, I will sit down', tell: 'Anna' }]);

    const second = ask(home, ['', '2', '2999-01-01', ...low, '', 'q']);
    expect(second.status).toBe(0);
    expect(second.err).toContain('Did you keep it?\nDo one this week.\nWhen Monday begins, I will sit down.\nProof: One note.\nTo tell: Anna.');
    expect(second.err).not.toContain('smaller');
    expect(second.err).toContain('Next steps, B, 1 of 1.');
    expect(plan(home).out).toContain('1. A, by 1 January 2999, put off once. Do one this week.');

    run(['note', 'Climbed both', '--practice', 'a', '--bank', 'bank'], { home });
    const third = ask(home, ['', '2', '1', ...high, 'n1', '1', '', 'q']);
    expect(third.status).toBe(0);
    expect(third.err).toContain('Not kept twice: it may be too large. A smaller step:');
    expect(third.err).toMatch(/What moved: Rungs\.\n.*\n\d+ \w+: Nothing\.\nNow: All of it\.\nDid this change/);
    expect(reportOf(home).practices[0]!.items[0]).toMatchObject({ value: 100, moved: 'changed', evidence: expect.stringMatching(/^\d+ \w{3}: Climbed both$/) as string });
    expect(plan(home).out).toMatch(/^Taken on\n1\. A, by .*\. Make five this month\.[^]*\nLately\nA, dropped on .* Why: replaced by a smaller\s+step\./);

    const fourth = ask(home, ['', '3', 'The customer left', 'q']);
    expect(fourth.err).toContain('Kept: what became of 1 step.');
    expect(fourth.status).toBe(130);
    expect(plan(home).out).toMatch(/^Lately\n[^]*Why: The customer left\.[^]*Nothing is taken on/);
    expect(types(home).toSorted()).toEqual(['dropped', 'dropped', 'not_kept', 'taken', 'taken']);
  });

  it('say a kept step in the report, with what shows it', () => {
    const home = withBank();
    ask(home, ['', ...low, '', '1', 'q']);
    ask(home, ['', '1', 'Two pages', ...high, '', '2', '', 'q']);
    expect(reportOf(home).commitments).toMatchObject([{ do: 'Do one this week.', state: 'kept', proven: 'Two pages', moved: true }]);
    expect(reportOf(home).practices[0]!.items[0]).toMatchObject({ moved: 'reread' });
  });
});

describe('what became of a step', () => {
  it('is asked once for one review, also when that is left and gone on with', () => {
    const home = withBank();
    ask(home, ['', ...low, '', '1', 'q']);
    expect(ask(home, ['', '2', '', '1', 'q']).status).toBe(130);
    const again = ask(home, ['1', ...low.slice(1), '', 'q']);
    expect([again.status, again.err.includes('Did you keep it?')]).toEqual([0, false]);
    expect(ask(home, ['', 's', 'q']).err).toContain('Did you keep it?');
    // "Ask me next time" holds for this review too.
    expect(ask(home, ['', 's', '1', 'q']).err).toContain('Did you keep it?');
    expect(ask(home, ['1', '1', 'q']).err).not.toContain('Did you keep it?');
    expect(types(home)).toEqual(['taken', 'not_kept']);
  });

  it('is not asked of the smaller step that has just taken its place', () => {
    const home = withBank();
    ask(home, ['', ...low, '', '1', 'q']);
    ask(home, ['', '2', '', ...low, '', 'q']);
    ask(home, ['', '2', '1', '1', 'q']);
    const { status, err } = ask(home, ['1', ...low.slice(1), '', 'q']);
    expect([status, err.includes('Did you keep it?')]).toEqual([0, false]);
    expect(ask(home, ['', 'q']).err).toContain('Make five this month.');
  });

  it('is taken back by another answer, also on the disk; going back alone only shows it', () => {
    const home = withBank();
    ask(home, ['', ...low, '', '1', 'q']);
    expect(ask(home, ['', '3', 'b', 'q']).err).toContain('So far: Dropped.');
    expect(types(home)).toEqual(['taken', 'dropped']);
    const other = withBank();
    ask(other, ['', ...low, '', '1', 'q']);
    ask(other, ['', '3', 'b', 's', 'q']);
    expect(types(other)).toEqual(['taken']);
  });

  it('stays on the disk when the input ends right after it was said', () => {
    const home = withBank();
    ask(home, ['', ...low, '', '1', 'q']);
    expect(run(['--plain', '--quick', '--bank', 'bank', '--stage', 'big'], { home, input: '\n1\n' })).toMatchObject({ status: 2, err: expect.stringContaining('Kept: what became of 1 step.') as string });
    expect(types(home)).toEqual(['taken', 'kept']);
  });

  it('is not asked with --no-save, and nothing is offered', () => {
    const home = withBank();
    ask(home, ['', ...low, '', '1', 'q']);
    const { status, err } = ask(home, ['', ...low, ''], '--no-save');
    expect([status, /Did you keep it|I take it on/.test(err)]).toEqual([0, false]);
    expect(types(home)).toEqual(['taken']);
  });
});

describe('the offer of next steps', () => {
  it.each([[['q']], [['s', 's']], [[]]])('left by %j keeps the review and shows the report', (typed: string[]) => {
    const home = withBank();
    const { status, out, err } = run(['--plain', '--quick', '--bank', 'bank', '--stage', 'big'], { home, input: ['', ...low, '', ...typed].join('\n') + '\n' });
    expect({ status, events: types(home) }).toEqual({ status: 0, events: [] });
    expect(out).toContain('6 of 6 answered');
    expect(err).toContain('Saved to ~/.local/share/cto-check/assessments/');
  });

  it('takes another date, and refuses what is none', () => {
    const home = withBank();
    const { err } = ask(home, ['', ...low, '', '2', 'soon', '2020-01-01', '2999-02-30', '2999-02-28', '', '', 'q']);
    expect(err).toContain('"soon" is not a date; expected a day such as ');
    expect(err).toContain('1 January 2020 is past');
    expect(err).toContain('"2999-02-30" is not a date');
    expect(eventsOf(home)).toMatchObject([{ due: '2999-02-28' }]);
    expect(eventsOf(home)[0]).not.toHaveProperty('if_then');
  });

  it('is not made for an answer file', () => {
    const home = emptyFolder();
    writeFileSync(join(home, 'a.yaml'), 'answers: {decisions.date: 3, decisions.record: 5}\n');
    expect(run(['run', '--answers', 'a.yaml'], { home }).err).not.toContain('take it on');
  });
});

describe('an answer that moved two levels', () => {
  it('is asked about once, also when nothing is said; and anew when it moves in the summary', () => {
    const home = withBank();
    ask(home, ['', ...low, '', 'q']);
    const { err, status } = ask(home, ['', ...high, '', 's', '1', '1', '1', '3', '2', '', 'q']);
    expect(status).toBe(0);
    expect(err.match(/What moved/g)).toHaveLength(2);
    expect(reportOf(home).practices[0]!.items[0]).toMatchObject({ moved: 'reread' });
  });

  it('of which nothing is said any more has no cause', () => {
    const home = withBank();
    ask(home, ['', ...low, '', 'q']);
    ask(home, ['', ...high, '', '1', '1', '1', '', 'q']);
    expect(reportOf(home).practices[0]!.items[0]).not.toHaveProperty('moved');
  });
});

describe('cto-check plan', () => {
  const reviewed = (): string => {
    const home = withBank();
    ask(home, ['', ...low, '', 'q']);
    return home;
  };

  it('takes on, lists, proves and drops', () => {
    const home = reviewed();
    expect(plan(home, 'add').out).toContain('1. A, more than 2 days, shows in 6 weeks. Do one this week. Proof: One note.');
    const added = plan(home, 'add', '1', '--due', '2999-12-20', '--when', 'When it rains, I will', '--tell', 'Ben');
    expect(added.err).toMatch(/^Taken on, by 20 December 2999: Do one this week\.\nSaved to ~\/\.local\/share\/cto-check\/plan\/.*\.json\n$/);
    expect(plan(home, 'add', '1')).toMatchObject({ status: 2, err: expect.stringContaining('step 1 is taken on already, by 20 December 2999.') as string });
    plan(home, 'add', '2');
    expect(plan(home).out).toMatch(/1\. A, by 20 December 2999\. Do one this week\. Proof: One note\. When it rains, I\s+will\. To tell: Ben\.\n2\. B/);
    expect(plan(home, 'done', '1', '--proof', 'see the wiki').err).toMatch(/^Kept: Do one this week\.\nSaved to /);
    expect(plan(home, 'drop', '1', '--why', 'no time').err).toMatch(/^Dropped: /);
    expect(plan(home).out).toMatch(/^Lately\n[^]*Shown by: see the wiki\./);
    expect(statSync(join(dataOf(home), 'plan')).mode & 0o777).toBe(0o700);
  });

  it('lists as many steps as one screen holds, and all with --all', () => {
    const home = emptyFolder();
    run(['run', '--answers', new URL('../fixtures/year/2026-11-19.yaml', import.meta.url).pathname], { home });
    const listed = (...args: string[]): string => run(['plan', 'add', ...args], { home }).out;
    expect(listed().split('\n').length).toBeLessThanOrEqual(24);
    expect(listed()).toMatch(/\n 3 {2}.*[^]*\n\n\d+ more: cto-check plan add --all\nTake one on: cto-check plan add 1 /);
    expect(listed('--all')).toMatch(/\n 42 {2}/);
    const { suggestions } = JSON.parse(run(['report', '--format', 'json'], { home }).out) as { suggestions: { rank: number; do: string; chosen: boolean }[] };
    expect(suggestions.filter(({ chosen }) => chosen).map(({ rank }) => rank)).not.toEqual([1, 2, 3]);
    expect(run(['report', '--plain'], { home }).out.replace(/\s+/g, ' ')).toContain(`Step 3. ${/\n 3 {2}(.*)\n/.exec(listed())![1]}.`);
    run(['plan', 'add', '1'], { home });
    expect(listed()).toContain('Take one on: cto-check plan add 2 ');
  });

  it('knows a step by the beginning of its id, and that it is closed', () => {
    const home = reviewed();
    plan(home, 'add', '1');
    const { id } = eventsOf(home)[0]!;
    expect(plan(home, 'done')).toMatchObject({ status: 2, err: 'no number is given; expected 1, or the beginning of an id. See them: cto-check plan\n' });
    expect(plan(home, 'done', id.slice(0, 20)).status).toBe(0);
    expect(plan(home, 'done', id)).toMatchObject({ status: 2, err: expect.stringMatching(/^this one was kept already, on /) as string });
  });

  it.each([
    [['add', '99'], 'no step 99; expected a number from 1 to '],
    [['add', '1', '--due', '2999-02-30', '--when', ' '], '"2999-02-30" is not a date; expected a day such as '],
    [['add', '1', '--due', '2020-01-01'], '1 January 2020 is past'],
    [['add', 'x', '--due', '2020-01-01'], /no step x; .*\n1 January 2020 is past; /],
    [['add', '1', '--when', 'When …, I will …', '--tell', '"..."'], /^--when is only what the example leaves open\. .*\n--tell is only what the example leaves open/],
    [['done', '1', '--proof', '…'], '--proof is only what the example leaves open'],
    [['done'], 'nothing is taken on.'],
    [['done', '3'], 'nothing is taken on. Choose a step: cto-check plan add'],
    [['dun'], 'unknown command "dun"; expected one of add, done, drop.'],
  ])('refuses %j with a sentence', (args, sentence) => {
    const home = reviewed();
    expect(plan(home, ...args)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(sentence) as string });
    expect(types(home)).toEqual([]);
  });

  it('without a review says how to start', () => {
    const home = emptyFolder();
    expect(run(['plan'], { home })).toMatchObject({ status: 0, out: expect.stringContaining('Nothing is taken on. A review offers next steps. Start with: cto-check') as string });
    expect(run(['plan', 'add', '1'], { home })).toMatchObject({ status: 2, err: expect.stringContaining('no review is saved') as string });
  });
});

describe('cto-check note', () => {
  it('keeps a dated note and lists it', () => {
    const home = emptyFolder();
    expect(run(['note', 'Called\u001b[2J Acme', '--practice', 'customers'], { home }).err).toMatch(/^Saved to ~\/\.local\/share\/cto-check\/notes\/.*\.json\. The next review/);
    expect(run(['note', 'Second', 'of', 'two'], { home }).status).toBe(0);
    expect(run(['note', '--plain'], { home }).out).toMatch(/^Notes, the newest first\n.*, any practice\. Second of two\n.*, Customers\. Called \[2J Acme\n/);
    expect(run(['note', '--plain', '--practice', 'customers'], { home }).out).not.toContain('Second');
  });

  it.each([
    [['', '--practice', 'code'], 'the note is empty.'],
    [['…'], 'the note is only dots.'],
    [['x'.repeat(501)], 'the note has 501 characters; expected at most 500.'],
    [['Hello', '--practice', 'custommers'], 'unknown practice "custommers"; expected one of code, decisions, comm, strategy, core, team, network, customers. Did you mean customers?'],
  ])('refuses %j', (args, sentence) => {
    const home = emptyFolder();
    expect(run(['note', ...args], { home })).toMatchObject({ status: 2, err: expect.stringContaining(sentence) as string });
    expect(existsSync(join(dataOf(home), 'notes'))).toBe(false);
  });

  it('loses none of fifty that are jotted at once', async () => {
    const home = emptyFolder();
    const env = { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: join(home, '.local', 'share'), LANG: 'C.UTF-8' };
    const statuses = await Promise.all(
      Array.from({ length: 50 }, (_, at) => new Promise((resolve) => spawn(process.execPath, [bin, 'note', `Note ${at}`], { cwd: home, env, stdio: 'ignore' }).on('close', resolve))),
    );
    expect(statuses.filter((status) => status !== 0)).toEqual([]);
    const texts = readdirSync(join(dataOf(home), 'notes')).map((name) => (JSON.parse(readFileSync(join(dataOf(home), 'notes', name), 'utf8')) as { text: string }).text);
    expect(new Set(texts).size).toBe(50);
  });
});
