// What two reviews have in common, and what is named instead of compared.
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/core/review/assessment.ts';
import { compare, type Between } from '../../../src/core/change/compare.ts';
import { byChange, changed, movedIn, reliableTrends, retargeted, type Comparison } from '../../../src/core/change/comparison.ts';
import type { ShownGroup } from '../../../src/core/terms.ts';
import type { VoicePractice, Voices } from '../../../src/core/voices/voices.ts';
import { comparedInWords } from '../../../src/core/voices/voices-words.ts';
import { directionOf, trendsOf } from '../../../src/core/change/trend.ts';
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

  it('says of which two reviews it tells, and what became of the steps taken on in between', () => {
    const commitment = { id: 'c', assessment: 'r', practice: 'team', item: 'team.q1', rev: 1, do: 'One step.', effort: 'S' as const, weeks: 2, proof: 'A note', value: 50, due: '2026-11-18', taken_at: '2026-08-21T12:00:00.000Z', state: 'open' as const, closed_at: null, not_kept: 0 };
    const comparison = compared(on('2026-08-20', { ...jon, mode: 'quick' }), on('2026-11-19'), { commitments: [commitment, { ...commitment, id: 'd', state: 'kept', closed_at: '2026-09-01T12:00:00.000Z' }], newest: false });
    expect(comparison.from).toStrictEqual({ id: '2026-08-20-120000000-test', finished_at: '2026-08-20T12:00:00.000Z', mode: 'quick', stage: 'startup', stage_name: 'Startup', bank: { id: 'cto-eight-practices', version: '1.0.0' } });
    expect(comparison.to).toStrictEqual({ ...comparison.from, id: '2026-11-19-120000000-test', finished_at: '2026-11-19T12:00:00.000Z', mode: 'full' });
    expect([comparison.format, comparison.newest, comparison.kept, comparison.level_names]).toEqual(['cto-check/comparison@1', false, { kept: 1, dropped: 0, of: 2 }, jon.level_names]);
    expect(comparison.commitments).toMatchObject([{ id: 'c', do: 'One step.', overdue: true, due: '2026-11-18' }, { id: 'd', state: 'kept', overdue: false }]);
    expect(comparison.one_step).toBeCloseTo(comparison.practices.reduce((sum, { change }) => sum + 25 / change!.items, 0) / 8, 9);
  });

  it('names a practice that only one of the two reviews knows, and none that neither asked', () => {
    const without = (review: Assessment, id: string): Assessment => ({ ...review, practices: review.practices.filter((one) => one.id !== id) });
    const gone = compared(on('2026-08-20'), without(on('2026-11-19'), 'code'));
    expect(gone.practices.map(({ id }) => id)).toEqual(['decisions', 'comm', 'strategy', 'core', 'team', 'network', 'customers', 'code']);
    expect(practiceIn(gone, 'code')).toMatchObject({ name: 'Beyond Code', short: 'Code', before: 18.75, after: null, change: null, not_comparable: 'not asked the second time', asked_once: 4, reworded: [], split: null, target: { before: { level: 3, name: 'Partial', start: 37.5 }, after: null } });
    expect(retargeted(gone)).toEqual([]);
    const fresh = compared(without(on('2026-08-20'), 'code'), on('2026-11-19'));
    expect(practiceIn(fresh, 'code')).toMatchObject({ before: null, after: 18.75, not_comparable: 'not asked the first time', asked_once: 4, split: null, trend: null, target: { before: null } });
    expect(retargeted(fresh)).toEqual([]);
    const unasked = (review: Assessment): Assessment => changing(review, 'team', (one) => ({ ...one, items: [] }));
    expect(compared(unasked(on('2026-08-20')), unasked(on('2026-11-19'))).practices.map(({ id }) => id)).not.toContain('team');
  });

  it('names the questions that were reworded by what they are about, and leaves judgement alone', () => {
    const later = changing(on('2026-11-19'), 'decisions', (one) => ({ ...one, items: one.items.map((item, at) => (at === 0 || !item.scored ? { ...item, rev: 2 } : item)) }));
    expect(practiceIn(compared(on('2026-08-20'), later), 'decisions')).toMatchObject({ reworded: ['Reasons are written down where others can find them'], asked_once: 0 });
  });

  it('calls a target by its number where its level has no name', () => {
    const short = on('2026-11-19', { ...jon, level_names: ['Low', 'High'] });
    expect(practiceIn(compared(on('2026-08-20'), short), 'team').target.after).toMatchObject({ level: 4, name: 'level 4' });
  });

  it('shows what changed most first, then the answers that moved, in that order', () => {
    const from = withItems('code', [0, 0, 0, 0], withItems('team', [50, 50, 50, 50], on('2026-08-20')));
    const to = withItems('code', [25, 0, 0, 0], withItems('team', [0, 0, 0, 0], on('2026-11-19')));
    const comparison = compared(from, to);
    expect(byChange(comparison).map(({ id }) => id).slice(0, 2)).toEqual(['team', 'code']);
    // A practice where luck explains the change is worth a line for an answer that moved.
    expect(changed(comparison).map(({ id, luck }) => [id, luck])).toEqual([['team', 'hardly'], ['code', 'yes']]);
    expect(movedIn(comparison).did.map(({ item }) => item)).toEqual(['team.v0', 'team.v1', 'team.v2', 'team.v3', 'code.v0']);
    const alone = compared(from, withItems('code', [25, null, null, null], to));
    expect(byChange(alone).map(({ id }) => id)).not.toContain('code');
    expect(changed(compared(withItems('code', [0, 0], on('2026-08-20')), withItems('code', [20, 20], on('2026-11-19')))).map(({ id }) => id)).toEqual([]);
    expect(changed(compared(withItems('code', [0, 0], on('2026-08-20')), withItems('code', [24, 24], on('2026-11-19')))).map(({ id }) => id)).toEqual(['code']);
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

describe('a direction', () => {
  it.each([[0.1, 'rising'], [-0.1, 'falling']])('of a slope of %d is %s', (slope, words) => {
    expect(directionOf({ slope })).toBe(words);
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

  it('is a slope in points a day over the mean of the answers', () => {
    const rising = ['2026-11-19', '2026-11-09', '2026-10-30'].map((day, at) => withItems('team', [60 - 10 * at, 40 - 10 * at], on(day)));
    const { slope, z } = trendsOf(rising).get('team')!;
    expect(slope).toBeCloseTo(1, 9);
    expect(z).toBeCloseTo(1 / Math.sqrt(128 / 200), 9);
  });

  it('looks at the last sixteen reviews, at answers that count alone, and at what the newest asks', () => {
    const many = Array.from({ length: 20 }, (_, at) => withItems('team', [50, 50], on(`${2026 - at}-11-19`)));
    expect(trendsOf(many).get('team')).toMatchObject({ reviews: 16, since: '2011-11-19T12:00:00.000Z' });
    const one = (review: Assessment): Assessment => changing(review, 'team', (practice) => ({ ...practice, items: practice.items.map((item, at) => (at === 0 ? item : { ...item, scored: false })) }));
    expect(trendsOf(many.map(one)).get('team')).toBeNull();
    expect(trendsOf(many.map((review) => withItems('team', [50, null, 50], review))).get('team')).toMatchObject({ items: 2 });
    const gone = many.map((review, at) => (at === 1 ? { ...review, practices: review.practices.filter(({ id }) => id !== 'team') } : review));
    expect(trendsOf(gone.slice(0, 4)).get('team')).toMatchObject({ reviews: 3 });
    expect(trendsOf([])).toEqual(new Map());
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
    expect(both(voices('peers', seen(40, items)), voices('peers', seen(55, ['team.v0', 'team.x'])))).toEqual([]);
    expect(both(voices('peers', seen(40, ['team.v0', 'team.x'])), voices('peers', seen(55, ['team.v0', 'team.x'])))).toEqual([]);
    expect(both(voices('peers', seen(40, ['team.v0'])), voices('peers', seen(55, items)))).toEqual([]);
    expect(both(voices('peers', seen(40, ['team.x', 'team.v0'])), voices('peers', seen(55, items)))).toEqual([]);
    expect(both(voices('peers', { ...seen(40, items), id: 'code' }), voices('peers', seen(55, items)))).toEqual([]);
    expect(both(voices('peers', seen(40, items)), voices('peers', seen(55, items.toReversed())))).toHaveLength(1);
    expect(both(voices('peers', seen(40, items)), null)).toEqual([]);
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
