// The gap between two views of a practice, and agreement: the worked example and published numbers.
import { describe, expect, it } from 'vitest';
import { agreementIn, agreementOn, gapBetween } from '../../../src/core/voices/gap.ts';

describe('the gap between self and others', () => {
  it('is the worked example: self 75, five reports 50 50 75 25 50 over four questions is a clear gap', () => {
    const { others, gap, error, worth_from, clear_from, verdict } = gapBetween(75, [50, 50, 75, 25, 50], 4, 5);
    expect([others, gap, verdict]).toEqual([50, 25, 'clear gap']);
    expect([error, worth_from, clear_from].map((number) => Number(number.toFixed(2)))).toEqual([11.25, 14.41, 22.04]);
  });

  it.each([
    { self: 60, values: [50, 50, 50], questions: 4, verdict: 'in line' },
    { self: 64, values: [50, 50, 50], questions: 4, verdict: 'worth a talk' },
    { self: 36, values: [50, 50, 50], questions: 4, verdict: 'worth a talk' },
    { self: 20, values: [50, 50, 50], questions: 4, verdict: 'clear gap' },
    // One person about one question knows little: 20.3 of error, clear from 39.8.
    { self: 75, values: [50], questions: 1, verdict: 'in line' },
    { self: 90, values: [50], questions: 1, verdict: 'clear gap' },
    // However many agree, half a level is no gap.
    { self: 62, values: Array<number>(400).fill(50), questions: 400, verdict: 'in line' },
  ])('of $self and $values.length others over $questions questions is $verdict', ({ self, values, questions, verdict }) => {
    expect(gapBetween(self, values, questions, 5).verdict).toBe(verdict);
  });

  it('of two people rests on how far they differ, and at its very edge counts as reached', () => {
    expect(gapBetween(50, [0, 100], 4, 5).error).toBeCloseTo(Math.sqrt(64 + 5000 / 2), 10);
    const { clear_from, worth_from } = gapBetween(50, [50, 50], 4, 5);
    const by = (points: number) => gapBetween(50 + points, [50, 50], 4, 5).verdict;
    expect([by(clear_from), by(-clear_from), by(clear_from - 0.01), by(worth_from), by(-worth_from), by(worth_from - 0.01)]).toEqual(['clear gap', 'clear gap', 'worth a talk', 'worth a talk', 'worth a talk', 'in line']);
  });

  it('takes half a level as the least spread: people who happen to agree do not make it exact', () => {
    expect(gapBetween(50, [50, 50, 50, 50], 4, 5).error).toBeCloseTo(Math.sqrt(64 + 12.5 ** 2 / 4), 10);
  });
});

const counted = (counts: number[]): number[] => counts.flatMap((count, at) => Array<number>(count).fill(at + 1));

describe('agreement, r_wg', () => {
  it.each([
    // Bliese, R package multilevel, data bhr2000, item RELIG: groups 1, 2, 3 and 6.
    { answers: counted([14, 11, 18, 8, 8]), rwg: 0.1104617182933958 },
    { answers: counted([14, 9, 15, 4, 3]), rwg: 0.26363636363636367 },
    { answers: counted([18, 20, 24, 13, 8]), rwg: 0.21818983250073476 },
    { answers: counted([1, 8, 3, 3, 1]), rwg: 0.41875 },
    { answers: [4, 4, 5, 4, 4], rwg: 0.9 },
    { answers: [3, 4, 4, 5, 4], rwg: 0.75 },
    { answers: [2, 3, 4], rwg: 0.5 },
    // A variance above chance counts as chance.
    { answers: [1, 3, 5], rwg: 0 },
    { answers: [3, 3, 3, 3], rwg: 1 },
    // The worked example: 50 50 75 25 50 as levels.
    { answers: [3, 3, 4, 2, 3], rwg: 0.75 },
  ])('of $answers.length answers is $rwg', ({ answers, rwg }) => {
    expect(agreementOn(answers, 5)).toBeCloseTo(rwg, 12);
  });

  it('of .70 comes by luck in 23 % of three answers and 6 % of five: why it is told from five on', () => {
    const byLuck = (people: number): number => {
      const all = Array.from({ length: 5 ** people }, (_, number) => Array.from({ length: people }, (__, at) => 1 + (Math.floor(number / 5 ** at) % 5)));
      return all.filter((answers) => agreementOn(answers, 5) >= 0.7 - 1e-9).length / all.length;
    };
    expect([2, 3, 4, 5, 6].map(byLuck)).toEqual([0.52, 0.232, 0.0976, 0.0592, 0.044992]);
  });

  it('is a word: agree from .70, mixed from .50, else split', () => {
    expect([[0.7], [0.8, 0.6], [0.69], [0.5], [0.49], [1, 0, 0]].map(agreementIn)).toEqual(['agree', 'agree', 'mixed', 'mixed', 'split', 'split']);
  });

  it('compares with the chance of as many levels as the question has', () => {
    expect(agreementOn([1, 2, 1, 2, 1], 2)).toBe(0);
    expect(agreementOn([1, 2, 1, 2, 1], 9)).toBeGreaterThan(0.9);
  });
});
