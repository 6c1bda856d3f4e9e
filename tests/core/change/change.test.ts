// The arithmetic of change: the published numbers, the worked example, and a split that adds up whatever was asked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedItem } from '../../../src/core/review/assessment.ts';
import { changeOf, errorOfDifference, errorOfMean, isComparable, movedBy, oneStepOf, pairsOf, sameBank, splitOf, thresholdsOf, trendOf, z95, type Split } from '../../../src/core/change/change.ts';
import { figuresOf } from '../../../src/core/change/figures.ts';
import { scorePractice } from '../../../src/core/review/score.ts';
import { jon, valued, withValues } from '../../render/fixtures.ts';

const practice = (values: readonly (number | null)[]) => ({ id: 'p', items: valued('p', values) });

describe('reliable change', () => {
  // Jacobson and Truax 1991, as reprinted in the R packages ReliableTrendIndex and clinicalsignificance: SE 3.35, Sdiff 4.74, RC 3.16.
  it('gives the published standard error of a difference, and the published index', () => {
    const error = 7.5 * Math.sqrt(1 - 0.8);
    expect(error).toBeCloseTo(3.3541019662496847, 12);
    expect(errorOfDifference(error)).toBeCloseTo(4.743416490252569, 12);
    expect(Math.abs((32.5 - 47.5) / errorOfDifference(error))).toBeCloseTo(3.1622776601683795, 12);
  });

  // Leeds Dependence Questionnaire, r .95, SD 7.6: a change is reliable from 4.71.
  it('gives the critical difference of a published questionnaire', () => {
    const error = 7.6 * Math.sqrt(1 - 0.95);
    expect(errorOfDifference(error)).toBeCloseTo(2.4033310217279684, 12);
    expect(z95 * errorOfDifference(error)).toBeCloseTo(4.710528802586818, 12);
  });

  // McAleavey, ReliableTrendIndex README: the height example's two-point index is 1.414.
  it('gives the published index of the first and the last of six measurements', () => {
    expect((99 - 98) / errorOfDifference(0.5)).toBeCloseTo(Math.SQRT2, 12);
  });

  it('has thresholds that are those of a mean over so many questions', () => {
    for (const items of [2, 3, 4, 5, 6, 9]) {
      expect(thresholdsOf(items).clear_from).toBeCloseTo(1.96 * 16 * Math.sqrt(2 / items), 12);
      expect(thresholdsOf(items).possible_from).toBeCloseTo(1.2816 * 16 * Math.sqrt(2 / items), 12);
    }
    expect([thresholdsOf(4).clear_from.toFixed(2), thresholdsOf(4).possible_from.toFixed(2)]).toEqual(['22.17', '14.50']);
  });
});

describe('the change of a practice', () => {
  it('in the worked example is 17.5, and possible', () => {
    const change = changeOf(pairsOf(practice([50, 25, 75, 40]), practice([75, 50, 75, 60])))!;
    expect(change).toMatchObject({ delta: 17.5, items: 4, verdict: 'possible' });
    expect([change.clear_from.toFixed(2), change.possible_from.toFixed(2)]).toEqual(['22.17', '14.50']);
  });

  it.each([
    ['nothing moved', [50, 50, 50, 50], [50, 50, 50, 50], 0, 'no clear change'],
    ['one level on one question', [50, 25, 75, 50], [75, 25, 75, 50], 6.25, 'no clear change'],
    ['one level on every question', [25, 25, 25, 25], [50, 50, 50, 50], 25, 'clear'],
    ['the same downwards', [50, 50, 50, 50], [25, 25, 25, 25], -25, 'clear'],
    ['only what was answered both times', [50, 25, null, 75], [75, 50, 100, null], 25, 'possible'],
  ])('%s', (_name, before, after, delta, verdict) => {
    expect(changeOf(pairsOf(practice(before), practice(after)))).toMatchObject({ delta, verdict });
  });

  it('is not told from fewer than two questions, or across rewordings', () => {
    expect(changeOf(pairsOf(practice([50, null, null]), practice([75, 50, 50])))).toBeNull();
    const reworded = practice([75, 50, 75, 60]);
    const items = reworded.items.map((item, at) => (at > 0 ? { ...item, rev: 2 } : item));
    expect(changeOf(pairsOf(practice([50, 25, 75, 40]), { ...reworded, items }))).toBeNull();
  });

  it('counts an answer as moved from one level on, whatever the number of levels', () => {
    const pairs = pairsOf(practice([0, 0, 50]), practice([25, 20, 0]));
    expect(movedBy(1, pairs, 5).map(({ after }) => after.id)).toEqual(['p.v0', 'p.v2']);
    expect(movedBy(2, pairs, 5).map(({ after }) => after.id)).toEqual(['p.v2']);
    expect(movedBy(1, pairs, 3).map(({ after }) => after.id)).toEqual(['p.v2']);
  });
});

describe('a verdict at its very edge', () => {
  const by = (points: number) => changeOf(pairsOf(practice([0, 0]), practice([points, points])))!.verdict;
  it('counts as reached, whatever floating point made of the threshold', () => {
    // Of two questions the error of a difference is 16.
    expect([by(31.36), by(31.35), by(20.5056), by(20.5)]).toEqual(['clear', 'possible', 'possible', 'no clear change']);
  });

  it.each([
    ['a plain no', { delta: 3, verdict: 'no clear change' }, ['3', '14', '22']],
    ['a plain clear one', { delta: -30, verdict: 'clear' }, ['30', '14', '22']],
    ['a plain possible one', { delta: 18.4, verdict: 'possible' }, ['18', '14', '22']],
    ['one that reached its threshold and rounds to it', { delta: 22.3, verdict: 'clear' }, ['22', '14', '22']],
    ['one that missed the clear and rounds to it', { delta: 22, verdict: 'possible' }, ['22.0', '14.5', '22.2']],
    ['one that missed the possible by less than a tenth', { ...thresholdsOf(3), delta: 50 / 3, verdict: 'no clear change' }, ['16.67', '16.74', '25.61']],
    ['one that missed the clear by less than a tenth', { ...thresholdsOf(3), delta: 230 / 9, verdict: 'possible' }, ['25.56', '16.74', '25.61']],
    ['one that missed the possible and rounds to it', { delta: -14.2, verdict: 'no clear change', possible_from: 14.4 }, ['14.2', '14.4', '22.2']],
  ] as const)('%s is told in figures that do not contradict it', (_name, change, figures) => {
    expect(figuresOf({ before: null, after: null, change: { ...thresholdsOf(4), ...change } }).change).toEqual({ size: figures[0], possible: figures[1], clear: figures[2] });
  });
});

describe('two scores and their difference', () => {
  const told = (before: number, after: number, delta: number, split: Split | null = null) => {
    const figures = figuresOf({ before, after, split, change: { delta, ...thresholdsOf(40), verdict: 'clear' } });
    return [figures.before, figures.after, figures.change!.size, ...(split ? [split.behaviour, split.coverage, split.items].map((part) => figures.signed(part)) : [])];
  };
  it.each<[string, Parameters<typeof told>, string[]]>([
    ['that are whole', [50, 75, 25], ['50', '75', '25']],
    ['that add up when rounded', [18.75, 31.5, 12.75], ['19', '32', '13']],
    ['that only add up with a decimal', [18.75, 31.25, 12.5], ['18.8', '31.3', '12.5']],
    ['of which the difference would gain half a point', [52.5, 65, 12.5], ['52.5', '65.0', '12.5']],
    ['that fell', [65, 52.5, -12.5], ['65.0', '52.5', '12.5']],
    ['and the change over other questions', [53, 65, 14], ['53', '65', '14']],
    ['whose parts add up', [20, 45, 20, { behaviour: 20, coverage: 5, items: 0 }], ['20', '45', '20', '+20', '+5', '0']],
    ['whose parts only add up with a decimal', [20, 40, 12.5, { behaviour: 12.5, coverage: 7.5, items: 0 }], ['20.0', '40.0', '12.5', '+12.5', '+7.5', '0']],
    ['close to the ends', [0.04, 99.98, 12.5, { behaviour: 12.5, coverage: 87.44, items: 0 }], ['0.1', '99.9', '12.5', '+12.5', '+87.4', '0']],
  ])('%s, are rounded alike', (_name, given, figures) => {
    expect(told(...given)).toEqual(figures);
  });

  it('may be missing', () => {
    expect(figuresOf({ before: null, after: 12.5, change: null })).toMatchObject({ before: null, after: '13', change: null });
  });
});

describe('two reviews can be compared', () => {
  const of = (id: string, ...bases: string[]) => ({ bank: { ...jon.bank, id, ...(bases.length > 0 ? { extends: bases } : {}) } });
  it('over one bank, or one and its extension, in either order, or two extensions of one', () => {
    expect([sameBank(of('a'), of('a')), sameBank(of('b', 'a'), of('a')), sameBank(of('a'), of('b', 'a')), sameBank(of('b', 'a'), of('c', 'a')), sameBank(of('a'), of('b'))]).toEqual([true, true, true, true, false]);
  });

  it('from two questions of one practice on', () => {
    const only = (values: readonly (number | null)[]) => ({ ...jon, practices: withValues('code', values).practices.slice(0, 1) });
    expect([isComparable(only([50, 50]), only([25, 25])), isComparable(only([50, 50]), only([25, null])), isComparable({ ...only([50, 50]), bank: { ...jon.bank, id: 'other' } }, only([25, 25]))]).toEqual([true, false, false]);
  });

  it('and one kept step is told as a level over the questions of a practice, on average', () => {
    expect([oneStepOf([{ items: 4 }, { items: 2 }], 5), oneStepOf([{ items: 2 }], 3), oneStepOf([], 5)]).toEqual([9.375, 25, null]);
  });
});

describe('the trend', () => {
  // McAleavey, ReliableTrendIndex README: slope .2571, se .1195, z 2.1514.
  it('gives the published numbers', () => {
    const trend = trendOf([98, 98, 98, 99, 99, 99].map((mean, at) => ({ day: at + 1, mean })), 0.5)!;
    expect(trend.slope).toBeCloseTo(0.2571428571428571, 12);
    expect(trend.z).toBeCloseTo(2.1514114968019085, 12);
    expect(trend.slope / trend.z).toBeCloseTo(0.11952286093343936, 12);
    expect(trend.reliable).toBe(true);
  });

  it('is told from three reviews on', () => {
    expect(trendOf([{ day: 0, mean: 20 }, { day: 50, mean: 30 }, { day: 100, mean: 40 }], 5)).toMatchObject({ slope: 0.2, reliable: true });
  });

  it('is not told from two reviews, nor from three on one day', () => {
    expect(trendOf([{ day: 1, mean: 0 }, { day: 9, mean: 100 }], 8)).toBeNull();
    expect(trendOf([1, 2, 3].map((mean) => ({ day: 5, mean })), 8)).toBeNull();
  });

  it('of means over more questions needs less to be told', () => {
    const points = [0, 90, 180, 270].map((day, at) => ({ day, mean: 40 + 5 * at }));
    expect(trendOf(points, errorOfMean(2))!.reliable).toBe(false);
    expect(trendOf(points, errorOfMean(9))!.reliable).toBe(true);
  });
});

/** Any items of a practice: some asked once, some reworded, some unanswered, some unscored. */
const anyItems: fc.Arbitrary<AssessedItem[]> = fc
  .uniqueArray(fc.record({ number: fc.nat(6), rev: fc.constantFrom(1, 1, 1, 2), scored: fc.constantFrom(true, true, true, false), state: fc.constantFrom('answered' as const, 'answered' as const, 'answered' as const, 'dk' as const, 'na' as const, 'unanswered' as const), value: fc.integer({ min: 0, max: 100 }) }), { selector: ({ number }) => number, minLength: 3, maxLength: 7 })
  .map((rows) => rows.map(({ number, rev, scored, state, value }) => ({ ...valued('p', [0])[0]!, id: `p.q${number}`, rev, scored, state, value: state === 'answered' ? value : null })));

describe('the split of a difference', () => {
  const scoreOf = (items: readonly AssessedItem[]): number | null => scorePractice(items.filter(({ scored }) => scored), 5).score;
  const split = (before: AssessedItem[], after: AssessedItem[]) => splitOf({ id: 'p', items: before }, { id: 'p', items: after }, { before: 5, after: 5 });

  it('adds up to it exactly, for any two reviews, and is left out exactly where a score is missing or no question is common', () => {
    let told = 0;
    fc.assert(
      fc.property(anyItems, anyItems, (before, after) => {
        const [was, is, parts] = [scoreOf(before), scoreOf(after), split(before, after)];
        const common = pairsOf({ id: 'p', items: before }, { id: 'p', items: after });
        expect(parts === null).toBe(was === null || is === null || common.length === 0);
        if (!parts || was === null || is === null) return;
        told += 1;
        expect(parts.behaviour + parts.coverage + parts.items).toBeCloseTo(is - was, 9);
        expect(parts.behaviour).toBeCloseTo(common.reduce((sum, pair) => sum + pair.after.value! - pair.before.value!, 0) / common.length, 9);
      }),
      { numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it('is all behaviour where the same questions were answered', () => {
    const parts = split(valued('p', [50, 25, 75, 40]), valued('p', [75, 50, 75, 60]))!;
    expect(parts).toEqual({ behaviour: 17.5, coverage: 0, items: 0 });
  });

  it('is coverage where one was answered only once, and items where one was asked only once or reworded', () => {
    expect(split(valued('p', [50, 50, null]), valued('p', [50, 50, 80]))).toEqual({ behaviour: 0, coverage: 10, items: 0 });
    expect(split(valued('p', [50, 50]), valued('p', [50, 50, 80]))).toEqual({ behaviour: 0, coverage: 0, items: 10 });
    expect(split(valued('p', [50, 50, 80]), valued('p', [50, 50, null]))).toEqual({ behaviour: 0, coverage: -10, items: 0 });
    const unscored = valued('p', [50, 50, 20]).map((item, at) => (at === 2 ? { ...item, scored: false } : item));
    expect(split(unscored, valued('p', [50, 50, 80]))).toEqual({ behaviour: 0, coverage: 0, items: 10 });
    const reworded = valued('p', [50, 50, 80]).map((item, at) => (at === 2 ? { ...item, rev: 2 } : item));
    expect(split(valued('p', [50, 50, 20]), reworded)).toEqual({ behaviour: 0, coverage: 0, items: 20 });
  });
});
