// The arithmetic of docs/measurement.md, its worked example, and what must hold for any answers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf, levelAt, overallOf, scorePractice, shown, standingOf, startOf, weakestOf, type Scorable } from '../../../src/core/review/score.ts';

const answered = (...values: number[]): Scorable[] => values.map((value) => ({ state: 'answered', value }));
const dk: Scorable = { state: 'dk', value: null };
const unanswered: Scorable = { state: 'unanswered', value: null };
const na: Scorable = { state: 'na', value: null };

describe('a practice is scored', () => {
  it('as in the worked example: 75 50 75 60', () => {
    const result = scorePractice(answered(75, 50, 75, 60), 5);
    expect(result.score).toBe(65);
    expect(result.deviation).toBeCloseTo(12.247, 3);
    expect(result.error).toBe(6.25);
    expect(result.band![0]).toBeCloseTo(56.99, 2);
    expect(result.band![1]).toBeCloseTo(73.01, 2);
    expect(levelAt(65, 5)).toBe(4);
    expect(standingOf(result, startOf(4, 5))).toBe('on target');
    expect(gapOf(65, startOf(4, 5), 5)).toBe(0);
  });

  // conditional_sem: mean, and s/√k with and without the floor of half a level
  it.each([
    [[50, 50, 75, 25], 50, 10.206207261596575],
    [[50, 50, 50, 50], 50, 6.25],
    [[0, 100, 50, 75], 56.25, 21.34781409574917],
    [[25, 50, 75, 50, 50, 75], 54.166666666666664, 7.682953714410739],
  ])('with the published standard error: %j', (values, mean, error) => {
    const result = scorePractice(answered(...values), 5);
    expect(result.score).toBeCloseTo(mean, 9);
    expect(result.error).toBeCloseTo(error, 9);
  });

  it('from two answers on that are half of the questions, and never as 0 below that', () => {
    expect(scorePractice(answered(50), 5).score).toBeNull();
    expect(scorePractice([...answered(50), dk], 5).score).toBeNull();
    expect(scorePractice([...answered(50, 50), dk, unanswered], 5).score).toBe(50);
    expect(scorePractice([...answered(50, 50), dk, dk, unanswered], 5).score).toBeNull();
    expect(scorePractice([...answered(50, 50), na, na, na], 5)).toMatchObject({ score: 50, coverage: { answered: 2, asked: 2 } });
  });

  it('from what was answered alone, even where a file has a value for something else', () => {
    expect(scorePractice([...answered(50, 50), { state: 'dk', value: 100 }], 5)).toMatchObject({ score: 50, coverage: { answered: 2, asked: 3 } });
    expect(scorePractice([...answered(50, 50), { state: 'answered', value: null }], 5)).toMatchObject({ score: 50, coverage: { answered: 2, asked: 3 } });
  });

  it('with the range that unknowns leave open', () => {
    expect(scorePractice([...answered(75, 50, 60), dk], 5).range).toEqual([46.25, 71.25]);
    expect(scorePractice([na, na], 5)).toMatchObject({ score: null, band: null, range: null, coverage: { answered: 0, asked: 0 } });
  });
});

describe('levels', () => {
  it.each([[0, 1], [12.4, 1], [12.5, 2], [37.5, 3], [62.5, 4], [87.4, 4], [87.5, 5], [100, 5]])('%d lies in level %d of five', (score, level) => {
    expect(levelAt(score, 5)).toBe(level);
  });

  it('begin where the score first lies in them, for any number of levels', () => {
    for (let levels = 2; levels <= 9; levels += 1) {
      for (let level = 2; level <= levels; level += 1) {
        expect(levelAt(startOf(level, levels), levels)).toBe(level);
        expect(levelAt(startOf(level, levels) - 0.001, levels)).toBe(level - 1);
      }
    }
  });
});

describe('all practices', () => {
  it('score as the mean of those that are scored, in a band as narrow as many make it', () => {
    // Errors of 6.25 (half a level over four answers) and 12.5/√2.
    const { score, band, practices_scored } = overallOf([scorePractice(answered(50, 50, 50, 50), 5), scorePractice([dk, na], 5), scorePractice(answered(75, 75), 5)])!;
    const error = Math.sqrt(6.25 ** 2 + 12.5 ** 2 / 2) / 2;
    expect([score, practices_scored]).toEqual([62.5, 2]);
    expect(band[0]).toBeCloseTo(62.5 - 1.2816 * error, 9);
    expect(band[1]).toBeCloseTo(62.5 + 1.2816 * error, 9);
    expect([overallOf([]), overallOf([scorePractice([dk], 5)])]).toEqual([null, null]);
  });
});

describe('against a target', () => {
  it('stands clearly below only with the whole band under it', () => {
    expect(standingOf(scorePractice(answered(25, 0, 25, 25), 5), 37.5)).toBe('below');
    expect(standingOf(scorePractice(answered(25, 25, 50, 20), 5), 37.5)).toBe('close');
    expect(standingOf(scorePractice([dk], 5), 37.5)).toBeNull();
  });

  it('has reached it at its very beginning, and is not clearly below while its band touches it', () => {
    const at = (score: number, high: number) => standingOf({ score, band: [0, high] }, 62.5);
    expect([at(62.5, 70), at(62.49, 70), at(50, 62.5), at(50, 62.4)]).toEqual(['on target', 'close', 'close', 'below']);
  });

  it.each([[18.75, 37.5, 1], [33, 62.5, 1], [61.9, 62.5, 0], [50, 62.5, 0.5], [0, 87.5, 3.5], [null, 62.5, 0.5]])('%d misses %d by %d levels', (score, start, gap) => {
    expect(gapOf(score, start, 5)).toBe(gap);
  });
});

describe('a score is shown', () => {
  it.each([[0, 0], [0.2, 1], [99.6, 99], [100, 100], [61.5, 62], [61.666, 62], [18.75, 19]])('%d as %d', (score, words) => {
    expect(shown(score)).toBe(words);
  });
});

describe('the weakest', () => {
  const named = (name: string, ...values: number[]) => ({ name, ...scorePractice(answered(...values), 5) });
  it('is never one alone: three, or two when the third is clearly higher, or none of fewer than three', () => {
    const [low, middle, high, top] = [named('low', 0, 0, 25, 25), named('middle', 25, 25, 25, 20), named('high', 25, 25, 25, 25), named('top', 100, 100, 100, 100)];
    expect(weakestOf([top, high, middle, low]).map((one) => one.name)).toEqual(['low', 'middle', 'high']);
    expect(weakestOf([top, named('top too', 75, 100, 100, 100), low, middle]).map((one) => one.name)).toEqual(['low', 'middle']);
    expect(weakestOf([low, middle])).toEqual([]);
  });

  it('are three while the bands of the first and the third touch', () => {
    const at = (score: number, low: number, high: number) => ({ score, band: [low, high] as [number, number] });
    expect(weakestOf([at(10, 0, 20), at(15, 5, 25), at(30, 20, 40)])).toHaveLength(3);
    expect(weakestOf([at(10, 0, 20), at(15, 5, 25), at(30, 20.1, 40)])).toHaveLength(2);
  });
});

describe('for any answers', () => {
  const item = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }).map((value): Scorable => ({ state: 'answered', value })) },
    fc.constantFrom(dk, unanswered, na),
  );
  const items = fc.array(item, { minLength: 1, maxLength: 9 });
  const levels = fc.integer({ min: 2, max: 9 });

  it('score and band lie within 0 to 100, and the score within the band and the range', () => {
    fc.assert(
      fc.property(items, levels, (given, count) => {
        const { score, band, range, coverage } = scorePractice(given, count);
        expect(coverage.answered).toBeLessThanOrEqual(coverage.asked);
        if (score === null) return;
        for (const [low, high] of [band!, range!]) {
          expect(low).toBeGreaterThanOrEqual(-1e-9);
          expect(high).toBeLessThanOrEqual(100 + 1e-9);
          expect(low).toBeLessThanOrEqual(score + 1e-9);
          expect(high).toBeGreaterThanOrEqual(score - 1e-9);
        }
      }),
    );
  });

  it('a higher answer lowers neither the score nor the range', () => {
    fc.assert(
      fc.property(items, levels, fc.nat(), fc.double({ min: 0, max: 100, noNaN: true }), (given, count, pick, higher) => {
        const at = pick % given.length;
        const old = given[at]!;
        fc.pre(old.state === 'answered' && old.value! <= higher);
        const before = scorePractice(given, count);
        const after = scorePractice(given.with(at, { state: 'answered', value: higher }), count);
        if (before.score !== null) expect(after.score!).toBeGreaterThanOrEqual(before.score - 1e-9);
        expect(after.range![0]).toBeGreaterThanOrEqual(before.range![0] - 1e-9);
        expect(after.range![1]).toBeGreaterThanOrEqual(before.range![1] - 1e-9);
      }),
    );
  });

  it('an answer made unknown neither raises the lower end of the range nor lowers the upper', () => {
    fc.assert(
      fc.property(items, levels, fc.nat(), fc.constantFrom(dk, unanswered), (given, count, pick, unknown) => {
        const at = pick % given.length;
        fc.pre(given[at]!.state === 'answered');
        const before = scorePractice(given, count).range!;
        const after = scorePractice(given.with(at, unknown), count).range!;
        expect(after[0]).toBeLessThanOrEqual(before[0] + 1e-9);
        expect(after[1]).toBeGreaterThanOrEqual(before[1] - 1e-9);
      }),
    );
  });

  it('the overall lies between the lowest and the highest practice', () => {
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 12 }), levels, (practices, count) => {
        const scores = practices.map((given) => scorePractice(given, count));
        const known = scores.flatMap(({ score }) => (score === null ? [] : [score]));
        const overall = overallOf(scores);
        expect(overall === null).toBe(known.length === 0);
        if (!overall) return;
        expect(overall.practices_scored).toBe(known.length);
        expect(overall.score).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
        expect(overall.score).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
      }),
    );
  });
});
