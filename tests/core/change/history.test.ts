// Reviews over time: lines in order, ids that can be typed, when the next is due.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/core/review/assessment.ts';
import { dueAfter, historyOf, lineOf, scoresOver } from '../../../src/core/change/history.ts';
import { reviewOf } from '../../../src/core/review/review.ts';
import { jon } from '../../render/fixtures.ts';

const around = { commitments: [], due: null, now: new Date('2026-11-25T09:00:00Z'), folders: ['~/x'] };
const known = (id: string, more: Partial<Assessment> = {}): Assessment => ({ ...jon, id, finished_at: `${id.slice(0, 10)}T12:00:00.000Z`, ...more });
const full = (assessment: Assessment) => lineOf({ review: reviewOf(assessment), assessment });

describe('a history', () => {
  it('has the oldest review first, whatever order they were read in', () => {
    const lines = ['2026-08-20-a', '2026-02-20-b', '2026-11-19-c'].map((id) => full(known(id)));
    expect(historyOf(lines, [], around).reviews.map(({ begins }) => begins)).toEqual(['2026-02-20', '2026-08-20', '2026-11-19']);
  });

  it('has those of one moment in the order of their ids', () => {
    const lines = ['2026-08-20-b', '2026-08-20-a', '2026-08-20-c'].map((id) => full(known(id)));
    for (const read of [lines, lines.toReversed()]) expect(historyOf(read, [], around).reviews.map(({ id }) => id)).toEqual(['2026-08-20-a', '2026-08-20-b', '2026-08-20-c']);
  });

  it('counts the steps that are open, and those that came to something', () => {
    const step = { id: 'c', assessment: 'r', practice: 'team', item: 'team.q1', rev: 1, do: 'One step.', effort: 'S' as const, weeks: 2, proof: 'A note', value: 50, due: '2026-12-18', taken_at: '2026-08-21T12:00:00.000Z', state: 'open' as const, closed_at: null, not_kept: 0 };
    const commitments = [step, { ...step, id: 'd' }, { ...step, id: 'e', state: 'kept' as const, closed_at: '2026-09-01T12:00:00.000Z' }, { ...step, id: 'f', due: '2026-11-23' }];
    expect(historyOf([full(known('2026-08-20-a'))], [], { ...around, commitments })).toMatchObject({ open: 3, kept: { kept: 1, dropped: 0, of: 2 } });
  });

  it('takes names and trends from the bank of the newest review alone', () => {
    const other = known('2026-05-21-b', { bank: { ...jon.bank, id: 'other' }, practices: jon.practices.map((practice) => ({ ...practice, name: 'Other' })) });
    const history = historyOf([full(other), full(known('2026-08-20-c'))], [other, known('2026-08-20-c')], around);
    expect([history.bank, history.practices[0]]).toEqual(['cto-eight-practices', { id: 'code', name: 'Beyond Code', short: 'Code', trend: null }]);
    const three = ['2026-11-19-a', '2026-08-20-b', '2026-05-21-c'].map((id) => known(id));
    expect(historyOf(three.map(full), three, around).practices.map(({ trend }) => trend?.reviews)).toEqual(Array(8).fill(3));
  });

  it('names each review by the shortest beginning that is its own', () => {
    const ids = fc.uniqueArray(fc.tuple(fc.constantFrom('2026-08-20', '2026-08-21', '2026-11-19'), fc.stringMatching(/^[0-9]{3}[a-b]{2}$/)).map(([day, end]) => `${day}-${end}`), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ids, (all) => {
        for (const { id, begins } of historyOf(all.map((one) => full(known(one))), [], around).reviews) {
          expect(all.filter((other) => other.startsWith(begins))).toEqual([id]);
          expect(begins.length).toBeGreaterThanOrEqual(10);
          const shorter = begins.slice(0, -1);
          if (shorter.length >= 10) expect(all.filter((other) => other.startsWith(shorter)).length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('has no scores of a copy that holds dates only, and none of another bank', () => {
    const lines = [lineOf({ review: reviewOf(known('2026-02-20-a'), 'dates'), assessment: null }), full(known('2026-05-21-b', { bank: { ...jon.bank, id: 'other' } })), full(known('2026-08-20-c'))];
    const history = historyOf(lines, [known('2026-08-20-c')], around);
    expect(scoresOver(history, 'code')).toEqual([null, null, 18.75]);
    expect(history.reviews[0]).toMatchObject({ stage: null, share: 'dates', answered: { answered: 33, asked: 34 } });
    expect(history.practices.map(({ short }) => short)).toContain('Customers');
  });

  it('without any answers at hand names the practices by their ids', () => {
    const history = historyOf([lineOf({ review: reviewOf(jon, 'dates'), assessment: null })], [], around);
    expect(history.practices[0]).toEqual({ id: 'code', name: 'code', short: 'code', trend: null });
  });
});

describe('the next review', () => {
  it.each([
    ['2026-11-25T00:01:00Z', 84],
    ['2027-02-17T23:00:00Z', 0],
    ['2027-02-18T00:01:00Z', -1],
  ])('seen at %s is due in %d days', (now, days) => {
    expect(dueAfter({ id: 'x', finished_at: '2026-11-19T12:00:00.000Z' }, 90, new Date(now))).toEqual({ on: '2027-02-17', days, after: 'x' });
  });
});
