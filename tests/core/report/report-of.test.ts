// What a report makes of a review and of what lies around it, fact by fact.
import { describe, expect, it } from 'vitest';
import type { AssessedItem, Assessment } from '../../../src/core/review/assessment.ts';
import { answerInWords } from '../../../src/core/review/outline.ts';
import type { Commitment } from '../../../src/core/plan/plan.ts';
import { commitmentIn } from '../../../src/core/plan/commitment-in.ts';
import { reportOf } from '../../../src/core/report/report-of.ts';
import { chosenSteps, groupsOf, hasRadar } from '../../../src/core/report/report.ts';
import { jon, valued } from '../../render/fixtures.ts';

const withItems = (id: string, change: (items: AssessedItem[]) => AssessedItem[], review: Assessment = jon): Assessment => ({ ...review, practices: review.practices.map((one) => (one.id === id ? { ...one, items: change(one.items) } : one)) });
const practiceOf = (review: Assessment, id: string) => reportOf(review).practices.find((one) => one.id === id)!;
const reading = new Date('2026-11-29T12:00:00Z');
const code = jon.practices[0]!.items[0]!;

describe('a report', () => {
  it('says of which review it is', () => {
    const { practices: _, suggestions: __, talk: ___, ...head } = reportOf({ ...jon, name: 'Jon' });
    expect(head).toMatchObject({
      id: jon.id, finished_at: jon.finished_at, name: 'Jon', made_up: false, audience: 'self', left_out: [], mode: 'full', stage: 'startup', stage_name: 'Startup', stage_from: 'you',
      bank: { id: 'cto-eight-practices', version: '1.0.0', digest: 'sha256:0', title: 'Eight practices of a CTO' }, level_names: jon.level_names, answered: { answered: 33, asked: 34 }, since: null, moved: [], kept: { kept: 0, dropped: 0, of: 0 }, commitments: [], voices: null,
    });
    expect([reportOf(jon).name, reportOf(jon, { madeUp: true, audience: 'coach' }).made_up]).toEqual([null, true]);
  });

  it('has of each practice its level by name, and none without a score or a question', () => {
    expect(practiceOf(jon, 'decisions')).toMatchObject({ level: { number: 4, name: 'Deliberate' }, target: { level: 4, name: 'Deliberate', start: 62.5 }, standing: 'on target', gap: 0, change: null });
    expect(practiceOf(withItems('code', () => valued('code', [50, null, null])), 'code')).toMatchObject({ asked: true, score: null, level: null, standing: null, gap: 0.5 });
    const unasked = withItems('code', () => []);
    expect(practiceOf(unasked, 'code')).toMatchObject({ asked: false, level: null, gap: null });
    expect(reportOf(unasked)).toMatchObject({ headline: { below: 1, close: 4, on_target: 2, unscored: 0 }, answered: { answered: 29, asked: 30 } });
    expect(reportOf(withItems('code', () => valued('code', [50, null, null]))).headline.unscored).toBe(1);
    expect(Object.keys(practiceOf(jon, 'code').items![0]!)).not.toContain('steps');
  });

  it('of one practice alone asks nobody which is the lowest', () => {
    const one = { ...jon, practices: jon.practices.map((practice) => (practice.id === 'code' ? practice : { ...practice, items: [] })) };
    expect([reportOf(one).talk[0], reportOf(withItems('customers', () => [], jon)).talk[0]]).toEqual(['What have you seen that I have not?', 'Which practice would you have put lowest? What have you seen that I have not?']);
  });

  it('knows which practice is known and not done: judged best, and scored 40 at most', () => {
    const judged = (score: number | null, credit: number) => reportOf(withItems('code', () => [...valued('code', [score, score]), { ...code, id: 'code.s', type: 'scenario', scored: false, value: credit, chosen: ['x'] }])).know_do;
    expect(reportOf(withItems('code', () => [...valued('code', [100 / 3, 60, 100 / 3, 100 / 3]), { ...code, id: 'code.s', type: 'scenario', scored: false, value: 100, chosen: ['x'] }])).know_do).toEqual(['code']);
    expect([judged(40, 100), judged(41, 100), judged(0, 100), judged(40, 33), judged(null, 100)]).toEqual([['code'], [], ['code'], [], []]);
    expect(reportOf(withItems('code', () => [...valued('code', [0, 0, 100])])).know_do).toEqual([]);
  });

  it('tells since which review a practice changed, by the questions that count', () => {
    const earlier = { ...withItems('code', (items) => [...items.map((item) => ({ ...item, value: 0 })), { ...code, id: 'code.s', type: 'scenario' as const, scored: false, value: 100 }]), id: 'before', finished_at: '2026-08-20T12:00:00.000Z' };
    const report = reportOf(jon, { earlier });
    expect(report.since).toEqual({ id: 'before', finished_at: '2026-08-20T12:00:00.000Z', days: 94 });
    expect(report.practices[0]!.change).toMatchObject({ before: 0, delta: 18.75, items: 4 });
    expect(report.moved.map(({ item, levels }) => [item, levels])).toEqual([['code.role', 1], ['code.timing', 1], ['code.adapt', 1]]);
    expect(report.moved[0]).not.toHaveProperty('cause');
    expect(reportOf(withItems('code', (items) => items.map((item) => ({ ...item, moved: 'reread' as const }))), { earlier }).moved[0]!.cause).toBe('reread');
    expect(reportOf(jon, { earlier: { ...earlier, bank: { ...jon.bank, id: 'other' } } })).toMatchObject({ since: null, moved: [] });
  });

  it('counts what became of the steps up to the day of reading, and since the review before', () => {
    const taken: Commitment = { id: 'c', assessment: 'before', practice: 'code', item: 'code.role', rev: 1, do: 'One step.', effort: 'S', weeks: 2, proof: 'A note', value: 0, due: '2026-11-28', taken_at: '2026-08-21T12:00:00.000Z', state: 'open', closed_at: null, not_kept: 0 };
    const commitments = [taken, { ...taken, id: 'd', state: 'kept' as const, closed_at: '2026-08-19T12:00:00.000Z', taken_at: '2026-06-01T12:00:00.000Z' }, { ...taken, id: 'e', state: 'kept' as const, closed_at: '2026-11-01T12:00:00.000Z' }];
    const earlier = { ...jon, id: 'before', finished_at: '2026-08-20T12:00:00.000Z' };
    expect(reportOf(jon, { earlier, commitments })).toMatchObject({ kept: { kept: 1, of: 1 }, commitments: [{ id: 'c', overdue: false }, { id: 'e', moved: true }] });
    expect(reportOf(jon, { earlier, commitments, now: new Date('2026-11-29T12:00:00Z') })).toMatchObject({ kept: { kept: 1, of: 2 }, commitments: [{ id: 'c', overdue: true }, {}] });
    expect(reportOf(jon, { commitments })).toMatchObject({ kept: { kept: 2, of: 2 } });
    expect(reportOf(jon, { commitments, audience: 'ceo' }).commitments[0]).not.toHaveProperty('if_then');
  });
});

describe('a commitment in a report', () => {
  const base: Commitment = { id: 'c', assessment: 'before', practice: 'code', item: 'code.role', rev: 1, do: 'One step.', effort: 'S', weeks: 2, proof: 'A note', value: 0, due: '2026-11-28', taken_at: '2026-08-21T12:00:00.000Z', state: 'kept', closed_at: '2026-11-01T12:00:00.000Z', not_kept: 1 };
  const shown = { id: 'c', practice: 'code', item: 'code.role', do: 'One step.', effort: 'S', weeks: 2, proof: 'A note', due: '2026-11-28', state: 'kept', not_kept: 1, overdue: false, moved: true };

  it('has what somebody added, and no more', () => {
    expect(commitmentIn(jon, base, reading)).toStrictEqual(shown);
    const said = { if_then: 'When it rains, I will.', tell: 'Mara', proven: 'Seen', why: 'Because' };
    expect(commitmentIn(jon, { ...base, ...said }, reading)).toStrictEqual({ ...shown, ...said });
  });

  it.each<[string, Partial<Commitment>, boolean | null]>([
    ['its question has a higher value now', {}, true],
    ['it has the same', { value: 25 }, false],
    ['it has a lower one', { value: 50 }, false],
    ['it had none then', { value: null }, null],
    ['it was kept with the review itself', { closed_at: jon.finished_at }, true],
    ['it was kept after the review', { closed_at: '2026-11-23T12:00:00.000Z' }, null],
    ['it was dropped', { state: 'dropped' }, null],
    ['it is open', { state: 'open', closed_at: null }, null],
    ['its question was reworded', { rev: 2 }, null],
    ['its question is gone', { item: 'code.gone' }, null],
    ['its question has no value now', { item: 'comm.retell' }, null],
  ])('whose answer moved where %s', (_name, more, moved) => {
    expect(commitmentIn(jon, { ...base, ...more }, reading).moved).toBe(moved);
  });

  it.each<[string, [value: number, number: number], [value: number, number: number], boolean | null]>([
    ['a higher number worth the same', [25, 1], [25, 2], true],
    ['the same number', [25, 1], [25, 1], false],
    ['a lower number worth the same', [25, 2], [25, 1], false],
    ['a higher number at the top', [100, 7], [100, 20], true],
    ['the same number at the top', [100, 7], [100, 7], null],
    ['a number of a higher worth', [25, 2], [50, 3], true],
    ['a number of a lower worth', [100, 7], [75, 6], false],
  ])('of a count moved by its number, where the review it was taken on from is at hand: %s', (_, [value, then], [now, number], moved) => {
    const review = (worth: number, answer: number): Assessment => withItems('code', (items) => items.map((item) => (item.id === 'code.think' ? { ...item, value: worth, answer } : item)));
    const taken = { ...base, item: 'code.think', value };
    const at = (before: Assessment | null) => commitmentIn(review(now, number), taken, reading, before).moved;
    expect(at({ ...review(value, then), id: 'before' })).toBe(moved);
    const untold = now === value ? null : moved;
    expect([at({ ...review(value, then), id: 'another' }), at(null)]).toEqual([untold, untold]);
    expect(reportOf(review(now, number), { earlier: { ...review(value, then), id: 'before', finished_at: '2026-08-20T12:00:00.000Z' }, commitments: [taken] }).commitments).toMatchObject([{ moved }]);
  });

  it('of an answer that was highest and still is asks for nothing, as it cannot rise', () => {
    const top = (value: number) => commitmentIn(withItems('code', (items) => items.map((item) => ({ ...item, value }))), { ...base, value: 100 }, reading).moved;
    expect([top(100), top(75)]).toEqual([null, false]);
  });

  it.each<[string, string[], string[], number, boolean | null]>([
    ['ticked', ['told', 'check'], [], 60, true],
    ['not ticked, though others are', ['told', 'owner', 'options'], [], 40, false],
    ['one that does not apply', ['told'], ['check'], 20, null],
  ])('of a checklist moved by its own statement: %s', (_, answer, na, value, moved) => {
    const review = withItems('decisions', (items) => items.map((item) => (item.id === 'decisions.trail' ? { ...item, answer, ...(na.length > 0 ? { na } : {}) } : item)));
    expect(commitmentIn(review, { ...base, practice: 'decisions', item: 'decisions.trail', statement: 'check', value }, reading).moved).toBe(moved);
  });
});

describe('an answer in words', () => {
  it('is what was chosen, or how many are ticked', () => {
    expect([answerInWords({ ...code, chosen: ['5 things'] }), answerInWords({ ...code, type: 'checklist', chosen: ['a', 'b'], of: 4 }), answerInWords({ ...code, chosen: [] })]).toEqual(['5 things', '2 of 4', '']);
  });
});

describe('what is shown of a report', () => {
  it('is in groups, lowest first, the unscored last', () => {
    const report = reportOf(withItems('team', () => valued('team', [null, null]), withItems('core', () => [])));
    expect(groupsOf(report).map(({ standing, practices }) => [standing, ...practices.map(({ id }) => id)])).toEqual([['below', 'code', 'customers'], ['close', 'network', 'strategy', 'comm'], ['on target', 'decisions'], ['unscored', 'team']]);
  });

  it('are three steps at most', () => {
    const { suggestions } = reportOf(jon);
    expect(chosenSteps({ ...reportOf(jon), suggestions: suggestions.map((one) => ({ ...one, chosen: one.rank !== 2 })) }).map(({ rank }) => rank)).toEqual([1, 3, 4]);
  });

  it('is a radar from three scores on', () => {
    const practices = [{ asked: true, score: 0 }, { asked: true, score: 50 }, { asked: true, score: null }, { asked: false, score: null }];
    expect([hasRadar({ practices }), hasRadar({ practices: [...practices, { asked: true, score: 1 }] }), hasRadar({ practices: [...practices, { asked: false, score: 1 }] }), hasRadar({ practices: [] })]).toEqual([false, true, false, false]);
  });
});
