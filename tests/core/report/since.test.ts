// What a report says of the review before and of the steps taken on.
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/core/review/assessment.ts';
import type { Commitment } from '../../../src/core/plan/plan.ts';
import { reportOf } from '../../../src/core/report/report-of.ts';
import { changesInWords, sinceInOneLine, takenInOneLine } from '../../../src/core/report/since.ts';
import { uncoloured } from '../../../src/core/palette.ts';
import { renderText } from '../../../src/render/report/text/text.ts';
import { jon, valued } from '../../render/fixtures.ts';

/** Jon's review, and the one before it, with these values of the practices named. */
const withBoth = (id: string, before: (number | null)[], now: (number | null)[]): { earlier: Assessment; later: Assessment } => {
  const changed = (review: Assessment, values: (number | null)[]): Assessment => ({ ...review, practices: review.practices.map((one) => (one.id === id ? { ...one, items: valued(id, values) } : one)) });
  return { earlier: changed({ ...jon, id: '2026-08-20-120000000-aaaa', finished_at: '2026-08-20T12:00:00.000Z' }, before), later: changed(jon, now) };
};

const talks: Commitment = {
  id: '2026-08-20-120100000-bbbb', assessment: '2026-08-20-120000000-aaaa', practice: 'customers', item: 'customers.talks', rev: 1, do: 'Call one customer.', effort: 'S', weeks: 4, proof: 'Two calls', value: 25,
  due: '2026-09-17', taken_at: '2026-08-20T12:01:00.000Z', state: 'open', closed_at: null, not_kept: 0, if_then: 'When the stand-up ends, I will call.', tell: 'Mara',
};
const kept: Commitment = { ...talks, state: 'kept', closed_at: '2026-11-22T07:00:00.000Z', proven: 'Calls with Acme and Foo' };

describe('the change since the review before', () => {
  it('is the worked example of the rules: 17.5 up, possible from 14.5, clear from 22.2', () => {
    const { earlier, later } = withBoth('decisions', [50, 25, 75, 40], [75, 50, 75, 60]);
    const report = reportOf(later, { earlier });
    expect(report.since).toEqual({ id: earlier.id, finished_at: earlier.finished_at, days: 94 });
    expect(report.practices.find(({ id }) => id === 'decisions')!.change).toMatchObject({ before: 47.5, delta: 17.5, items: 4, verdict: 'possible', possible_from: expect.closeTo(14.4997, 3) as number, clear_from: expect.closeTo(22.1749, 3) as number });
    expect(sinceInOneLine(report)).toBe('possible: Decisions up 17.5; no clear change in 7 others');
    expect(sinceInOneLine(report, 'short')).toBe('possible: Decisions +17.5');
    expect(changesInWords(report, ({ short }) => short)[0]).toBe('Decisions: 47.5 then, 65.0 now; up 17.5 over 4 questions. Could luck explain it? Perhaps (possible from 14.5, clear from 22.2).');
  });

  it('is left out where nothing can be compared: another bank, other questions, one question only', () => {
    const { earlier, later } = withBoth('decisions', [50, null, null, null], [75, 50, 75, 60]);
    expect(reportOf(later, { earlier }).practices.find(({ id }) => id === 'decisions')!.change).toBeNull();
    expect(reportOf(later, { earlier: { ...earlier, bank: { ...earlier.bank, id: 'another' } } }).since).toBeNull();
    const reworded = { ...earlier, practices: earlier.practices.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item, rev: 2 })) })) };
    expect(reportOf(later, { earlier: reworded }).since).toBeNull();
  });

  it('names every answer that moved by a level, and what moved where that was asked', () => {
    const { earlier, later } = withBoth('decisions', [50, 25, 75, 40], [75, 50, 75, 60]);
    const asked = { ...later, practices: later.practices.map((one) => ({ ...one, items: one.items.map((item) => (item.id === 'decisions.v0' ? { ...item, moved: 'reread' as const } : item)) })) };
    const { moved } = reportOf(asked, { earlier });
    expect(moved.map(({ item, levels, cause }) => [item, levels, cause])).toEqual([['decisions.v0', 1, 'reread'], ['decisions.v1', 1, undefined]]);
    expect(reportOf(asked, { earlier, audience: 'ceo' }).moved).toEqual([]);
    expect(renderText(reportOf(asked, { earlier }), { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: true, palette: uncoloured })).toContain('Read differently this time.');
  });
});

describe('a step taken on', () => {
  it('stands in the report with its date, and is overdue only after its last day', () => {
    const at = (now: string) => reportOf(jon, { commitments: [talks], now: new Date(now) });
    expect(takenInOneLine(at('2026-09-17T12:00:00Z'))).toBe('open: Customers by 17 Sep');
    expect(takenInOneLine(at('2026-09-18T11:59:59Z'))).toBe('open: Customers by 17 Sep');
    expect(takenInOneLine(at('2026-09-18T12:00:00Z'))).toBe('kept 0 of 1; open: Customers overdue');
  });

  it('that was kept while the answer stayed where it was, makes the report ask what is in the way', () => {
    const { earlier } = withBoth('team', [50, 50], [50, 50]);
    const { commitments, talk } = reportOf(jon, { earlier, commitments: [kept] });
    expect(commitments).toMatchObject([{ state: 'kept', moved: false, proven: 'Calls with Acme and Foo' }]);
    expect(talk.join(' ')).toContain('What is in the way?');
    expect(reportOf(jon, { commitments: [{ ...kept, value: 0 }] }).commitments).toMatchObject([{ moved: true }]);
    expect(reportOf(jon, { commitments: [kept], audience: 'ceo' }).talk.join(' ')).not.toContain('Call one customer');
  });

  it('leaves the report of a later quarter once it was closed before the review in between', () => {
    const between: Assessment = { ...jon, id: '2026-11-21-120000000-cccc', finished_at: '2026-11-21T12:00:00.000Z' };
    expect(reportOf(jon, { earlier: between, commitments: [{ ...kept, closed_at: '2026-10-01T12:00:00.000Z' }] }).commitments).toEqual([]);
    expect(reportOf(jon, { earlier: between, commitments: [kept] }).commitments).toHaveLength(1);
  });
});
