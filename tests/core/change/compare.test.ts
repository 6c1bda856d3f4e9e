// What two reviews have in common, and what is named instead of compared.
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/core/review/assessment.ts';
import { compare, type Between } from '../../../src/core/change/compare.ts';
import { byChange, changed, movedIn, reliableTrends, retargeted, type Comparison } from '../../../src/core/change/comparison.ts';
import type { ShownGroup } from '../../../src/core/terms.ts';
import type { VoicePractice, Voices } from '../../../src/core/voices/voices.ts';
import { comparedInWords } from '../../../src/core/voices/voices-words.ts';
import { trendsOf } from '../../../src/core/change/trend.ts';
import { jon, valued } from '../../render/fixtures.ts';

const on = (day: string, review: Assessment = jon): Assessment => ({ ...review, id: `${day}-120000000-test`, finished_at: `${day}T12:00:00.000Z` });
type Practice = Assessment['practices'][number];
const changing = (review: Assessment, id: string, change: (practice: Practice) => Practice): Assessment => ({ ...review, practices: review.practices.map((one) => (one.id === id ? change(one) : one)) });
const withItems = (id: string, values: readonly (number | null)[], review: Assessment = jon): Assessment => changing(review, id, (one) => ({ ...one, items: valued(id, values) }));

const between = (later: Assessment, more: Partial<Between> = {}): Between => ({ reviews: [later], commitments: [], until: later.finished_at, newest: true, ...more });
const compared = (from: Assessment, to: Assessment, more: Partial<Between> = {}): Comparison => compare(from, to, between(to, more));
const practiceIn = ({ practices }: Comparison, id: string) => practices.find((one) => one.id === id)!;

describe('a comparison', () => {
  it('has the worked example: Δ 17.5, perhaps luck, thresholds 14.50 and 22.17', () => {
    const comparison = compared(withItems('team', [50, 25, 75, 40], on('2026-08-20')), withItems('team', [75, 50, 75, 60], on('2026-11-19')));
    const team = practiceIn(comparison, 'team');
    expect(team).toMatchObject({ luck: 'perhaps', before: 47.5, after: 65, change: { delta: 17.5, items: 4, verdict: 'possible' }, split: { behaviour: 17.5, coverage: 0, items: 0 } });
    expect([team.change!.possible_from.toFixed(2), team.change!.clear_from.toFixed(2)]).toEqual(['14.50', '22.17']);
    expect(comparison).toMatchObject({ days: 91, kept: { kept: 0, of: 0, dropped: 0 }, newest: true });
    expect(changed(comparison).map(({ id }) => id)).toEqual(['team']);
    expect(byChange(comparison)).toHaveLength(8);
  });

  it('tells which answers moved in words, and leaves what was only read differently apart', () => {
    const later = changing(on('2026-11-19'), 'customers', (one) => ({ ...one, items: one.items.map((item) => (item.id === 'customers.talks' ? { ...item, value: 50, chosen: ['4 customers'] } : item.id === 'customers.value' ? { ...item, value: 75, chosen: ['By figures.'], moved: 'reread' as const } : item)) }));
    const { did, reread } = movedIn(compared(on('2026-08-20'), later));
    expect(did).toMatchObject([{ item: 'customers.talks', type: 'count', before: '2 customers in 90 days', after: '4 customers', levels: 1 }]);
    expect(reread).toMatchObject([{ item: 'customers.value', cause: 'reread', levels: 3 }]);
  });

  it('of two banks compares nothing, and names every practice with the reason', () => {
    const other = on('2026-11-19', { ...jon, bank: { ...jon.bank, id: 'our-own' } });
    const comparison = compared(on('2026-08-20'), other);
    expect(comparison.practices).toHaveLength(8);
    for (const one of comparison.practices) expect(one).toMatchObject({ change: null, luck: null, split: null, not_comparable: 'asked from two question banks, cto-eight-practices and our-own' });
    expect(comparison.moved).toEqual([]);
  });

  it.each<[string, (practice: Practice) => Practice, string | null, number]>([
    ['one question reworded', (one) => ({ ...one, items: one.items.map((item, at) => (at === 0 ? { ...item, rev: 2 } : item)) }), null, 1],
    ['all but one reworded', (one) => ({ ...one, items: one.items.map((item, at) => (at > 0 ? { ...item, rev: 2 } : item)) }), 'only one question was answered both times and 3 questions were reworded', 3],
    ['not asked', (one) => ({ ...one, items: [] }), 'not asked the second time', 0],
    ['nothing known', (one) => ({ ...one, items: one.items.map((item) => ({ ...item, state: 'dk' as const, value: null })) }), 'no question was answered both times', 0],
  ])('with %s says so', (_name, change, reason, reworded) => {
    const comparison = compared(on('2026-08-20'), changing(on('2026-11-19'), 'team', change));
    expect(practiceIn(comparison, 'team')).toMatchObject({ not_comparable: reason, reworded: expect.objectContaining({ length: reworded }) as string[] });
    expect(practiceIn(comparison, 'code').not_comparable).toBeNull();
  });

  it('of a short and a full review compares what both asked, and says how much of the difference is other questions', () => {
    const short = changing(on('2026-08-20', { ...jon, mode: 'quick' }), 'code', (one) => ({ ...one, items: one.items.slice(0, 2) }));
    const code = practiceIn(compared(short, on('2026-11-19')), 'code');
    expect(code).toMatchObject({ before: 12.5, after: 18.75, asked_once: 2, change: { delta: 0, items: 2 }, split: { behaviour: 0, coverage: 0, items: 6.25 } });
  });

  it('takes another target for another target, not for a change of the score', () => {
    const later = changing(on('2026-11-19'), 'team', (one) => ({ ...one, target: { level: 5, from: 'stage scale_up' } }));
    const comparison = compared(on('2026-08-20'), later);
    expect(retargeted(comparison)).toMatchObject([{ id: 'team', target: { before: { name: 'Deliberate' }, after: { name: 'Shared' } }, change: { delta: 0 } }]);
  });

  it('of banks with other level names scores each review on its own levels', () => {
    const nine = on('2026-11-19', { ...jon, level_names: [...jon.level_names, 'A', 'B', 'C', 'D'] });
    const comparison = compared(on('2026-08-20'), nine);
    expect(practiceIn(comparison, 'team')).toMatchObject({ before: 53.75, after: 53.75, change: { delta: 0 } });
    expect(retargeted(comparison)).toHaveLength(8);
  });
});

describe('the trend of a practice', () => {
  const year = ['2026-02-20', '2026-05-21', '2026-08-20', '2026-11-19'].map((day, at) => withItems('team', [20 + 12 * at, 30 + 12 * at, 40 + 12 * at, 25 + 12 * at], on(day))).toReversed();

  it('is told from three reviews on, over the questions common to all', () => {
    expect(trendsOf(year).get('team')).toMatchObject({ reviews: 4, items: 4, reliable: true, since: '2026-02-20T12:00:00.000Z' });
    expect(trendsOf(year).get('core')).toMatchObject({ reviews: 4, slope: 0, reliable: false });
    expect(trendsOf(year.slice(0, 2)).get('team')).toBeNull();
    expect(reliableTrends(compared(year[1]!, year[0]!, { reviews: year })).map(({ id }) => id)).toEqual(['team']);
  });

  it('passes over a review that shares fewer than two questions, and reviews of other banks', () => {
    const reworded = withItems('team', [0, 0, 0, 0], on('2026-06-01'));
    const odd = [changing(reworded, 'team', (one) => ({ ...one, items: one.items.map((item) => ({ ...item, rev: 7 })) })), on('2026-06-02', { ...year[0]!, bank: { ...jon.bank, id: 'other' } })];
    expect(trendsOf([...year.slice(0, 2), ...odd, ...year.slice(2)]).get('team')).toEqual(trendsOf(year).get('team'));
  });

  it('over a quick review in between rests on the two questions it shares', () => {
    const [newest, ...others] = year;
    const quick = changing(others[0]!, 'team', (one) => ({ ...one, items: one.items.slice(0, 2) }));
    expect(trendsOf([newest!, quick, ...others.slice(1)]).get('team')).toMatchObject({ reviews: 4, items: 2 });
  });
});

describe('what others saw', () => {
  const seen = (others: number, items: string[]): VoicePractice => ({ id: 'team', answers: 4, items, self: 60, others, verdict: 'in line', side: null, agreement: null });
  const voices = (group: ShownGroup, practice: VoicePractice, names: string[] = []): Voices => ({ groups: [{ group, answers: 4, names, practices: [practice] }], waiting: [], comments: [] });
  const items = ['team.v0', 'team.v1'];
  const both = (before: Voices | null, after: Voices | null): unknown[] => compared(withItems('team', [50, 25], on('2026-08-20')), withItems('team', [75, 50], on('2026-11-19')), { voices: { before, after } }).voices;

  it('is compared for the same group over the same questions alone', () => {
    expect(both(voices('peers', seen(40, items)), voices('peers', seen(55, items)))).toMatchObject([{ group: 'peers', practice: 'team', before: { others: 40 }, after: { others: 55 } }]);
    expect(both(voices('peers', seen(40, items)), voices('peers', seen(55, ['team.v0'])))).toEqual([]);
    expect(both(voices('peers', seen(40, ['team.x'])), voices('peers', seen(55, ['team.x'])))).toEqual([]);
    expect(both(voices('peers', seen(40, items)), voices('reports', seen(55, items)))).toEqual([]);
    expect(both(voices('others', seen(40, items)), voices('others', seen(55, items)))).toEqual([]);
    expect(both(voices('boss', seen(40, items), ['Mara']), voices('boss', seen(55, items), ['Tom']))).toEqual([]);
    expect(both(null, voices('peers', seen(55, items)))).toEqual([]);
  });

  it('is told in words', () => {
    const one = { group: 'peers' as const, practice: 'team', before: { ...seen(40, items), verdict: 'clear gap' as const, side: 'blind spot' as const }, after: seen(55, items) };
    expect(comparedInWords(one, () => 'Team')).toBe('Peers on Team: self 60 and peers 40 then, clear gap: self higher, a blind spot. Now self 60 and peers 55, in line.');
  });
});
