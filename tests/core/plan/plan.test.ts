// Commitments: the same whatever order their files come in, counted once, and never offered again once kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutcomeEvent, PlanEvent, TakenEvent } from '../../../src/core/plan/plan-file.ts';
import { commitmentsAround, commitmentsOf, followThrough, isOverdue, lighterStep, settledBetween, stepKey, type Commitment } from '../../../src/core/plan/plan.ts';
import { suggest } from '../../../src/core/report/suggest.ts';
import type { AssessedItem } from '../../../src/core/review/assessment.ts';
import { jon } from '../../render/fixtures.ts';

const at = (day: number): string => `2026-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}T12:00:00.000Z`;

const taken = (id: string, day: number, more: Partial<TakenEvent> = {}): TakenEvent => ({
  format: 'cto-check/plan@1', id, at: at(day), type: 'taken', assessment: 'r1', practice: 'code', item: 'code.think', rev: 1, rung: 1, do: 'Keep Thursday free.', effort: 'M', weeks: 4, proof: 'Four mornings', value: 0, due: at(day + 28).slice(0, 10), ...more,
});
const outcome = (id: string, day: number, type: OutcomeEvent['type'], commitment: string, more: Partial<OutcomeEvent> = {}): PlanEvent => ({ format: 'cto-check/plan@1', id, at: at(day), commitment, ...more, type }) as PlanEvent;

const anyEvents: fc.Arbitrary<PlanEvent[]> = fc.array(fc.tuple(fc.nat(3), fc.constantFrom('taken' as const, 'kept' as const, 'not_kept' as const, 'dropped' as const), fc.nat(60)), { maxLength: 14 }).map((rows) =>
  rows.map(([number, type, day], index) => (type === 'taken' ? taken(`c${number}-${index}`, day) : outcome(`o${index}`, day, type, `c${number}-${index % 5}`, { why: `why ${index}`, due: at(day + 20).slice(0, 10) }))),
);

describe('commitments', () => {
  it('are the same in whatever order their files are read, as after a merge of two branches', () => {
    fc.assert(
      fc.property(anyEvents.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))), ([events, shuffled]) => {
        expect(commitmentsOf(shuffled)).toEqual(commitmentsOf(events));
      }),
    );
  });

  it('stand as the latest event left them', () => {
    const events = [taken('c', 0), outcome('a', 10, 'not_kept', 'c', { why: 'The release', due: '2026-03-01' }), outcome('b', 20, 'not_kept', 'c', { due: '2026-04-01' }), outcome('d', 30, 'kept', 'c', { proven: 'Four mornings' })];
    expect(commitmentsOf(events.slice(0, 3))).toMatchObject([{ state: 'open', not_kept: 2, put_off_at: at(20), due: '2026-04-01', closed_at: null }]);
    expect(commitmentsOf(events)).toMatchObject([{ state: 'kept', closed_at: at(30), proven: 'Four mornings', not_kept: 2 }]);
  });

  it.each(['kept', 'not_kept', 'dropped'] as const)('%s without a reason have none, whatever was the reason to put them off before', (type) => {
    const putOff = [taken('c', 0), outcome('a', 10, 'not_kept', 'c', { why: 'The release' })];
    expect(commitmentsOf(putOff)).toMatchObject([{ why: 'The release' }]);
    expect(commitmentsOf([...putOff, outcome('b', 20, type, 'c')])[0]).not.toHaveProperty('why');
    expect(commitmentsOf([...putOff, outcome('b', 20, 'dropped', 'c', { why: 'Sold' })])).toMatchObject([{ why: 'Sold' }]);
  });

  it('of one moment go by their ids, and hold nothing that nobody said', () => {
    const { format: _, type: __, at: taken_at, ...step } = taken('c', 0);
    expect(commitmentsOf([taken('c', 0)])).toStrictEqual([{ ...step, taken_at, state: 'open', closed_at: null, not_kept: 0 }]);
    const both = [outcome('1', 5, 'kept', 'c', { proven: 'A note' }), outcome('2', 5, 'dropped', 'c', { why: 'Sold' })];
    for (const events of [both, both.toReversed()]) expect(commitmentsOf([taken('c', 0), ...events])).toStrictEqual([{ ...step, taken_at, state: 'dropped', closed_at: at(5), not_kept: 0, proven: 'A note', why: 'Sold' }]);
    for (const events of [[taken('a', 3), taken('b', 3)], [taken('b', 3), taken('a', 3)]]) expect(commitmentsOf(events).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('of another branch that only left an event do no harm', () => {
    expect(commitmentsOf([outcome('a', 1, 'kept', 'elsewhere')])).toEqual([]);
  });

  it('are overdue after their last day, not on it', () => {
    const late = (state: Commitment['state'], now: string): boolean => isOverdue({ state, due: '2026-03-01' }, new Date(now));
    expect([late('open', '2026-03-01T23:59:00Z'), late('open', '2026-03-02T11:59:59Z'), late('open', '2026-03-02T12:00:00Z'), late('kept', '2026-03-03T00:00:00Z')]).toEqual([false, false, true, false]);
  });
});

describe('follow-through', () => {
  const all = commitmentsOf([
    taken('kept-early', 0), outcome('1', 5, 'kept', 'kept-early'),
    taken('kept', 10), outcome('2', 30, 'kept', 'kept'),
    taken('dropped', 10), outcome('3', 40, 'dropped', 'dropped'),
    taken('put-off', 10), outcome('4', 45, 'not_kept', 'put-off', { due: at(120).slice(0, 10) }),
    taken('overdue', 12),
    taken('not due', 45, { due: at(130).slice(0, 10) }),
  ]);

  it('counts what was kept, dropped, put off or past its date in between, and nothing twice', () => {
    const settled = settledBetween(all, at(8), at(50));
    expect(settled.map(({ id }) => id).sort()).toEqual(['dropped', 'kept', 'overdue', 'put-off']);
    expect(followThrough(settled)).toEqual({ kept: 1, dropped: 1, of: 4 });
  });

  it('begins after the one moment, ends with the other, and knows of nothing taken on later', () => {
    const ids = (from: number, to: number): string[] => settledBetween(all, at(from), at(to)).map(({ id }) => id).filter((id) => id === 'kept');
    expect([ids(29, 31), ids(30, 31), ids(29, 30), ids(28, 29)]).toEqual([['kept'], [], ['kept'], []]);
    const late = commitmentsOf([taken('late', 60, { due: at(20).slice(0, 10) })]);
    expect([settledBetween(late, null, at(50)), settledBetween(late, null, at(60)).length]).toEqual([[], 1]);
  });

  it('over all time counts from the first', () => {
    expect(followThrough(settledBetween(all, null, at(50)))).toEqual({ kept: 2, dropped: 1, of: 5 });
  });
});

describe('the commitments of a review', () => {
  it('are those open then or closed since the one before, and those it led to', () => {
    const commitments = commitmentsOf([taken('old', 0), outcome('1', 5, 'kept', 'old'), taken('fresh', 12), outcome('2', 18, 'kept', 'fresh'), taken('open', 1), taken('of it', 30, { assessment: 'r2' }), taken('later', 40, { assessment: 'r3' })]);
    const ids = commitmentsAround(commitments, { id: 'r2', finished_at: at(20) }, { finished_at: at(10) }).map(({ id }) => id);
    expect(ids).toEqual(['open', 'fresh', 'of it']);
    const edge = commitmentsOf([taken('with it', 20), taken('closed with the one before', 0), outcome('1', 10, 'kept', 'closed with the one before')]);
    expect(commitmentsAround(edge, { id: 'r2', finished_at: at(20) }, { finished_at: at(10) }).map(({ id }) => id)).toEqual(['with it']);
    expect(commitmentsAround(edge, { id: 'r2', finished_at: at(20) }, null)).toHaveLength(2);
  });
});

describe('a lighter step', () => {
  const commitment = { item: 'a.x', practice: 'a', effort: 'M', weeks: 4 } as Commitment;
  const step = (item: string, effort: 'S' | 'M' | 'L', weeks: number) => ({ item, practice: item[0]!, effort, weeks });
  it.each([
    ['of the same question first', [step('b.y', 'S', 1), step('a.z', 'S', 1), step('a.x', 'S', 6)], 'a.x'],
    ['else of the same practice', [step('b.y', 'S', 1), step('a.z', 'S', 1)], 'a.z'],
    ['else of any', [step('b.y', 'M', 3)], 'b.y'],
    ['never one as heavy', [step('a.x', 'M', 4), step('a.x', 'L', 1)], undefined],
  ])('%s', (_name, steps, item) => {
    expect(lighterStep(commitment, steps)?.item).toBe(item);
  });
});

describe('a kept step', () => {
  const item = (more: Partial<AssessedItem>): AssessedItem => ({ ...jon.practices[0]!.items[0]!, ...more });
  const own = { rung: 2, do: 'Own step.', effort: 'S' as const, weeks: 2, proof: 'A note', because: '"Words."' };
  const neighbour = { rung: 3, do: 'Next step.', effort: 'M' as const, weeks: 6, proof: 'Two notes' };
  const reviewWith = (more: Partial<AssessedItem>) => ({ mode: 'full' as const, practices: [{ ...jon.practices[0]!, items: [item({ id: 'code.role', rev: 1, steps: [own], ...more })] }] });
  const kept = (rung: number): Commitment => ({ ...taken('c', 0, { item: 'code.role', rung }), taken_at: at(0), state: 'kept', closed_at: at(9), not_kept: 0 }) as Commitment;
  const offered = (commitments: Commitment[], more: Partial<AssessedItem> = { neighbour }) => suggest(reviewWith(more), new Map(), commitments).map((one) => one.do);

  it('is never offered again: the neighbouring one is, and then neither', () => {
    expect(offered([])).toEqual(['Own step.']);
    expect(offered([kept(2)])).toEqual(['Next step.']);
    expect(offered([kept(2), kept(3)])).toEqual([]);
    expect(offered([kept(2)], {})).toEqual([]);
  });

  it('of the highest answer is followed by none, as the one below leads no higher', () => {
    expect(offered([kept(5)], { value: 100, steps: [{ ...own, rung: 5 }], neighbour: { ...neighbour, rung: 4 } })).toEqual([]);
  });

  it('is offered again when it was only put off, with its commitment', () => {
    const open = { ...kept(2), state: 'open' as const, closed_at: null, not_kept: 1 };
    expect(suggest(reviewWith({ neighbour }), new Map(), [open])).toMatchObject([{ do: 'Own step.', commitment: 'c' }]);
  });

  it('of a reworded question, another statement or another rung is another step', () => {
    const keys = [{ item: 'a.x', rev: 1, rung: 1 }, { item: 'a.x', rev: 2, rung: 1 }, { item: 'a.x', rev: 1, rung: 2 }, { item: 'a.x', rev: 1, statement: 'owner' }, { item: 'a.x', rev: 1 }].map(stepKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
