// What the gate says of a review: every rule at its border, and what a copy cannot answer.
import { describe, expect, it } from 'vitest';
import { installed } from '../../../src/core/call.ts';
import { thresholdsOf } from '../../../src/core/change/change.ts';
import type { Gate } from '../../../src/core/project/config.ts';
import { planCopyOf, standingsOf, type Standing } from '../../../src/core/plan/plan-copy.ts';
import type { PlanEvent } from '../../../src/core/plan/plan-file.ts';
import type { Review } from '../../../src/core/review/review.ts';
import { unanswerable, verdictOf, type ChangeSince, type Facts } from '../../../src/core/project/verdict.ts';

type Practice = Review['practices'][number];

const practice = (id: string, given: Partial<Practice> = {}): Practice => ({ id, answered: 4, asked: 4, score: 65, band: [57, 73], target: { level: 3, start: 37.5 }, ...given });

const review = (finished_at: string, practices: Practice[] = [practice('a'), practice('b')]): Review => ({
  format: 'cto-check/copy@1', share: 'scores', id: 'r', finished_at, mode: 'full', bank: { id: 'x', version: '1.0.0' }, levels: 5, complete: true, practices,
});

const change = (delta: number, verdict: ChangeSince['verdict'], since = 'q'): ChangeSince => ({ delta, items: 4, ...thresholdsOf(4), verdict, since });

function judge(rules: Gate, given: Partial<Facts> = {}) {
  const facts: Facts = {
    now: new Date('2026-11-25T12:00:00Z'), review: review('2026-11-22T12:00:00.000Z'), partly: false,
    names: { practice: (id) => `Practice ${id}`, level: (number) => ['None', 'Some', 'Half', 'Most', 'All'][number - 1]! },
    changes: new Map(), commitments: [], call: installed, ...given,
  };
  return verdictOf(rules, facts);
}

const only = (rules: Gate, given: Partial<Facts>, rule: string) => {
  const verdict = judge(rules, given);
  const found = verdict.checks.find((check) => check.rule === rule)!;
  expect(verdict.passed).toBe(verdict.checks.every(({ passed }) => passed));
  return found;
};

describe('max_age', () => {
  it.each([
    ['100 days, the last day included', {}, '2026-08-17T23:59:59.999Z', true],
    ['the day after', {}, '2026-08-16T23:59:59.999Z', false],
    ['weeks', { max_age: '1w' }, '2026-11-18T00:00:00.000Z', true],
    ['a day more than a week', { max_age: '1w' }, '2026-11-17T23:00:00.000Z', false],
    ['nothing but today', { max_age: '0d' }, '2026-11-25T00:00:00.000Z', true],
    ['a clock that runs ahead', {}, '2026-11-26T00:00:00.000Z', true],
  ])('%s', (_title, rules, finished, passed) => {
    expect(only(rules, { review: review(finished) }, 'max_age').passed).toBe(passed);
  });

  it('says how old, the limit, its last day, and what to do', () => {
    const { what, remedy, figure, limit } = only({}, { review: review('2026-08-16T12:00:00.000Z') }, 'max_age');
    expect({ what, remedy, figure, limit }).toEqual({ what: 'The newest review of every practice, of 16 August 2026, is 101 days old; the limit is 100 days, to 24 November 2026.', remedy: 'Review again: cto-check', figure: 101, limit: 100 });
  });

  it('is part of a verdict on one review', () => {
    expect(judge({}, { review: review('2026-11-22T12:00:00.000Z') })).toMatchObject({ format: 'cto-check/verdict@1', judged_at: '2026-11-25T12:00:00.000Z', passed: true, review: { id: 'r', finished_at: '2026-11-22T12:00:00.000Z' }, checks: [{ rule: 'max_age', remedy: null }] });
  });

  it('is the only rule without a config', () => {
    expect(judge({}).checks.map(({ rule }) => rule)).toEqual(['max_age']);
  });
});

describe('without a review of every practice', () => {
  it.each([[false, 'There is no review yet.'], [true, 'No review has asked every practice yet.']])('the gate says no and how to start', (partly, what) => {
    expect(judge({ answered: 1, overdue: true }, { review: null, partly })).toMatchObject({ passed: false, review: null, checks: [{ rule: 'max_age', figure: null, limit: 100, what, remedy: 'Start with: cto-check' }] });
  });
});

describe('min', () => {
  it.each([
    ['the whole band below where level 4 begins, 62.5', { score: 50, band: [40, 62.4] }, 4, false],
    ['a band that reaches it', { score: 50, band: [40, 62.5] }, 4, true],
    ['level 1, which everybody has', { score: 0, band: [0, 0] }, 1, true],
    ['no score', { score: null, band: null, answered: 1 }, 1, false],
  ])('%s', (_title, given, level, passed) => {
    expect(only({ min: { a: level } }, { review: review('2026-11-22T12:00:00.000Z', [practice('a', given)]) }, 'min.a').passed).toBe(passed);
  });

  it('judges the practice that it names, and takes a copy without scores for one without a score', () => {
    const practices = [practice('a', { score: 90, band: [80, 100] }), practice('b', { score: 20, band: [10, 30] })];
    expect(only({ min: { b: 3 } }, { review: review('2026-11-22T12:00:00.000Z', practices) }, 'min.b')).toMatchObject({ passed: false, figure: 30, limit: 37.5 });
    for (const given of [{ score: null, band: [10, 20] }, { score: 50, band: null }]) expect(only({ min: { a: 2 } }, { review: review('2026-11-22T12:00:00.000Z', [practice('a', given as Partial<Practice>)]) }, 'min.a').figure).toBeNull();
    const { score: _, band: __, ...dates } = practice('a');
    expect(only({ min: { a: 2 } }, { review: review('2026-11-22T12:00:00.000Z', [dates]) }, 'min.a')).toMatchObject({ passed: false, figure: null, limit: 12.5 });
  });

  it('names the practice and the level in words, with the figures', () => {
    const told = only({ min: { a: 4 } }, { review: review('2026-11-22T12:00:00.000Z', [practice('a', { score: 50, band: [40, 60] })]) }, 'min.a');
    expect(told.what).toBe('Practice a is clearly below its least level: 50, likely 40 to 60; level 4, Most, begins at 63.');
  });

  it.each([
    [[40, 83.27], 'clearly below its least level: 62.00, likely 40.00 to 83.27; level 4, Most, begins at 83.33.'],
    [[40, 82.96], 'clearly below its least level: 62.0, likely 40.0 to 83.0; level 4, Most, begins at 83.3.'],
    [[40, 82.4], 'clearly below its least level: 62, likely 40 to 82; level 4, Most, begins at 83.'],
    [[40, 83.34], 'not clearly below its least level: 62, likely 40 to 83; level 4, Most, begins at 83.'],
  ])('of four levels, with %j has figures that do not contradict it', (band, words) => {
    const four = { ...review('2026-11-22T12:00:00.000Z', [practice('a', { score: 62, band })]), levels: 4 };
    expect(only({ min: { a: 4 } }, { review: four }, 'min.a').what).toBe(`Practice a is ${words}`);
  });

  it('says where the next steps are, by the id where a newer review would be shown', () => {
    const below = { review: review('2026-11-22T12:00:00.000Z', [practice('a', { score: 50, band: [40, 60] })]) };
    expect(only({ min: { a: 4 } }, below, 'min.a').remedy).toBe('Next steps for it: cto-check report');
    expect(only({ min: { a: 4 } }, { ...below, partly: true }, 'min.a').remedy).toBe('Next steps for it: cto-check report r');
  });

  it('tells of too few answers as what they are, and of no zero', () => {
    const told = only({ min: { a: 4 } }, { review: review('2026-11-22T12:00:00.000Z', [practice('a', { score: null, band: null, answered: 1 })]) }, 'min.a');
    expect(told).toMatchObject({ figure: null, what: 'Practice a has no score: 1 of 4 questions were answered.' });
  });
});

describe('drop', () => {
  const changes = (...all: ChangeSince[]) => ({ changes: new Map(all.map((one, at) => [`p${at}`, one])) });
  it.each([
    ['clear', change(-25, 'clear'), false],
    ['clear', change(-17.5, 'possible'), true],
    ['possible', change(-17.5, 'possible'), false],
    ['possible', change(-25, 'clear'), false],
    ['clear', change(25, 'clear'), true],
    ['possible', change(-5, 'no clear change'), true],
  ] as const)('%s, with %j', (drop, one, passed) => {
    expect(only({ drop }, changes(change(0, 'no clear change'), one), 'drop').passed).toBe(passed);
  });

  it('names each practice with its figure and the threshold, the largest first', () => {
    const told = only({ drop: 'possible' }, changes(change(-17.5, 'possible'), change(-25, 'clear')), 'drop');
    expect(told.what).toBe('Lower than in the review before: Practice p1 by 25.0 points (clear; a possible drop begins at 14.5) and Practice p0 by 17.5 points (possible; a possible drop begins at 14.5).');
    expect(told.figure).toBe(-25);
  });

  it('is held against the threshold of the practice that fell most', () => {
    const of = (delta: number, items: number): ChangeSince => ({ delta, items, ...thresholdsOf(items), verdict: 'clear', since: 'q' });
    expect(only({ drop: 'clear' }, changes(of(-25, 9), of(-40, 2), of(-30, 4)), 'drop')).toMatchObject({ figure: -40, limit: -thresholdsOf(2).clear_from });
    expect(only({ drop: 'possible' }, changes(of(-40, 2)), 'drop').limit).toBe(-thresholdsOf(2).possible_from);
  });

  it('holds where nothing fell, and says in how many practices', () => {
    const told = only({ drop: 'possible' }, { changes: new Map([['a', null], ['b', change(3, 'no clear change')], ['c', change(0, 'no clear change')]]) }, 'drop');
    expect(told).toMatchObject({ passed: true, figure: null, limit: 0, what: 'No possible drop in 2 practices that can be compared.', remedy: null });
  });

  it('holds for a first review, and says why', () => {
    expect(only({ drop: 'clear' }, { changes: new Map([['a', null]]) }, 'drop')).toMatchObject({ passed: true, what: 'There is no earlier review to compare with.' });
  });

  it.each([
    ['the review before', {}, 'q', 'q', 'cto-check compare'],
    ['it, where a newer review would be compared', { partly: true }, 'q', 'q', 'cto-check compare q r'],
    ['an earlier one, where the practice was not asked since', {}, 'q', 'p', 'cto-check compare and cto-check compare p r'],
    ['no file with another name than an id', { partly: true }, '$(x)', '$(x)', 'cto-check compare'],
  ])('says what compares with %s', (_title, given, one, other, command) => {
    expect(only({ drop: 'clear' }, { ...changes(change(-25, 'clear', one), change(-25, 'clear', other)), ...given }, 'drop').remedy).toBe(`See which answers moved: ${command}`);
  });

  it('can be off', () => {
    expect(judge({ drop: 'off' }).checks).toHaveLength(1);
  });
});

describe('overdue', () => {
  const due = (day: string, state: Standing['state'] = 'open', words?: string): Standing => ({ id: `c-${day}`, due: day, state, ...(words === undefined ? {} : { do: words }) });
  it.each([
    ['due today', due('2026-11-25'), true],
    ['due yesterday', due('2026-11-24'), false],
    ['kept', due('2026-11-01', 'kept'), true],
    ['dropped', due('2026-11-01', 'dropped'), true],
  ])('%s', (_title, one, passed) => {
    expect(only({ overdue: true }, { commitments: [one] }, 'overdue').passed).toBe(passed);
  });

  it('is judged once the day is over everywhere on earth', () => {
    const at = (now: string) => only({ overdue: true }, { now: new Date(now), commitments: [due('2026-11-24')] }, 'overdue').passed;
    expect([at('2026-11-25T11:59:59Z'), at('2026-11-25T12:00:00Z')]).toEqual([true, false]);
  });

  it('names each by its words, or by its id where only a copy is known', () => {
    expect(only({ overdue: true }, { commitments: [due('2026-11-02', 'open', 'Call Acme'), due('2026-11-01')] }, 'overdue').what).toBe('2 commitments are past the date: c-2026-11-01 (1 November 2026) and "Call Acme" (2 November 2026).');
  });
});

describe('many past their date', () => {
  const due = (day: number): Standing => ({ id: `c${day}`, due: `2026-11-${String(day).padStart(2, '0')}`, state: 'open' });
  it.each([
    [[3, 1, 2], '3 commitments are past the date: c1 (1 November 2026), c2 (2 November 2026) and c3 (3 November 2026).'],
    [[5, 4, 3, 2, 1], '5 commitments are past the date: c1 (1 November 2026), c2 (2 November 2026), c3 (3 November 2026), c4 (4 November 2026) and c5 (5 November 2026).'],
    [[2, 7, 4, 3, 6, 1, 5], '7 commitments are past the date: c1 (1 November 2026), c2 (2 November 2026), c3 (3 November 2026), c4 (4 November 2026), c5 (5 November 2026) and 2 more.'],
  ])('%j: the oldest come first, and five are named', (days, what) => {
    for (const commitments of [days.map(due), days.map(due).toReversed()]) expect(only({ overdue: true }, { commitments }, 'overdue')).toMatchObject({ what, figure: days.length });
  });
});

describe('answered', () => {
  it('tells the least share, and none where nothing was asked', () => {
    const at = (...practices: Practice[]) => only({ answered: 0.75 }, { review: review('2026-11-22T12:00:00.000Z', practices) }, 'answered');
    expect(at(practice('a', { answered: 3 }), practice('b', { answered: 0, asked: 0 }), practice('c'))).toMatchObject({ passed: true, figure: 0.75, limit: 0.75, remedy: null });
    expect(at(practice('a', { answered: 0, asked: 0 }))).toMatchObject({ passed: true, figure: null });
    expect(at(practice('a', { answered: 1 }), practice('b', { answered: 2 }), practice('c'))).toMatchObject({ passed: false, figure: 0.25 });
  });


  it.each([[0.8, 4, true], [0.8, 3, false], [0.75, 3, true], [0, 0, true], [1, 4, true]])('%f of the questions, %i of 5 and 4', (answered, count, passed) => {
    expect(only({ answered }, { review: review('2026-11-22T12:00:00.000Z', [practice('a', { answered: 5, asked: 5 }), practice('b', { answered: count })]) }, 'answered').passed).toBe(passed);
  });

  it('leaves out a practice where nothing applied', () => {
    expect(only({ answered: 1 }, { review: review('2026-11-22T12:00:00.000Z', [practice('a', { answered: 0, asked: 0 })]) }, 'answered').passed).toBe(true);
  });

  it('names the practices', () => {
    expect(only({ answered: 0.8 }, { review: review('2026-11-22T12:00:00.000Z', [practice('a', { answered: 2 })]) }, 'answered').what).toBe('Fewer than 80 % of the questions are answered in Practice a (2 of 4).');
  });
});

describe('what a copy cannot answer', () => {
  const all: Gate = { max_age: '1d', min: { a: 3 }, drop: 'clear', overdue: true, answered: 1 };
  it.each([
    ['dates', [{ rule: 'min', needs: 'scores' }, { rule: 'drop', needs: 'all' }]],
    ['scores', [{ rule: 'drop', needs: 'all' }]],
    ['all', []],
  ] as const)('at %s', (share, expected) => {
    expect(unanswerable(all, share)).toEqual(expected);
    expect(unanswerable({ max_age: '1d', overdue: true, answered: 1, min: {}, drop: 'off' }, share)).toEqual([]);
  });
});

describe('a plan', () => {
  const base = { format: 'cto-check/plan@1', at: '2026-09-01T10:00:00.000Z' } as const;
  const taken = { ...base, type: 'taken', id: '2026-09-01-1', assessment: 'r', practice: 'a', item: 'a.b', rev: 1, do: 'Call Acme', effort: 'S', weeks: 1, proof: 'A date', value: null, due: '2026-09-08', tell: 'Ida' } as const;
  const events: PlanEvent[] = [
    { ...base, type: 'kept', id: '2026-09-21-1', commitment: taken.id, proven: 'They answered' },
    taken,
    { ...base, type: 'not_kept', id: '2026-09-11-1', commitment: taken.id, why: 'Too busy', due: '2026-09-20' },
    { ...base, type: 'kept', id: '2026-09-30-1', commitment: 'on another branch' },
  ];

  it('stands the same from its events and from copies of them, in any order', () => {
    expect(standingsOf(events)).toEqual([{ id: taken.id, due: '2026-09-20', state: 'kept', do: 'Call Acme' }]);
    expect(standingsOf(events.map(planCopyOf))).toEqual([{ id: taken.id, due: '2026-09-20', state: 'kept' }]);
    expect(standingsOf(events.filter(({ type }) => type !== 'kept').map(planCopyOf))).toEqual([{ id: taken.id, due: '2026-09-20', state: 'open' }]);
  });

  it('leaves nothing in a copy but id, date and state', () => {
    const allowed = ['format', 'id', 'type', 'commitment', 'due'];
    for (const event of events) expect(Object.keys(planCopyOf(event)).filter((key) => !allowed.includes(key))).toEqual([]);
    expect(JSON.stringify(events.map(planCopyOf))).not.toMatch(/Acme|Ida|busy|answered/);
  });
});
