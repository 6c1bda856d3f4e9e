// What answers can come to, against trying them all.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnchoredItem, Bank, Practice } from '../../../../src/core/bank/bank.ts';
import { reachOf } from '../../../../src/core/bank/lint/reach.ts';
import { levelAt } from '../../../../src/core/review/score.ts';

const at = () => ({ file: 'any.yaml' });

function bankOf(levels: number, values: readonly number[][], target = 2): { bank: Bank; practice: Practice } {
  const items = values.map((own, number): AnchoredItem => ({ id: `p.q${number}`, rev: 1, type: 'anchored', mode: 'quick', claims: [], about: 'A', ask: 'A?', levels: own.map((value) => ({ text: 'T', value })) }));
  const practice: Practice = { id: 'p', name: 'P', short: 'P', means: 'M', why: 'W', targets: { only: target }, sources: [], items };
  return { practice, bank: { id: 'b', version: '1.0.0', digest: '', title: 'B', language: 'en', period_days: 90, level_names: Array.from({ length: levels }, (_, level) => `L${level + 1}`), stages: [{ id: 'only', name: 'O', sign: 'S' }], practices: [practice], claims: {}, sources: {} } };
}

const found = (levels: number, values: readonly number[][], target?: number): string[] => {
  const { bank, practice } = bankOf(levels, values, target);
  return reachOf(bank, practice, at).map(({ code, what }) => `${code}: ${what}`);
};

/** The sums of one value of each. */
const sums = (values: readonly number[][]): number[] => values.reduce<number[]>((all, own) => all.flatMap((sum) => own.map((value) => sum + value)), [0]);

describe('levels that no answers give', () => {
  it('are named, in the shortest review', () => {
    expect(found(5, [[0, 100], [0, 100]])).toEqual(["level-unreachable: no answers to the quick review's questions give level 2 (L2) or 4 (L4)"]);
    expect(found(5, [[0, 50, 100], [0, 50, 100]])).toEqual([]);
  });

  it('are those that trying all answers leaves out', () => {
    const values = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.array(values, { minLength: 2, maxLength: 5 }), (levels, all) => {
        const reached = new Set(sums(all).map((sum) => levelAt(sum / all.length, levels)));
        const missing = Array.from({ length: levels }, (_, level) => level + 1).filter((level) => !reached.has(level));
        const [told = ''] = found(levels, all).filter((one) => one.startsWith('level-unreachable'));
        expect([...told.matchAll(/(\d) \(L\1\)/g)].map(([, level]) => Number(level))).toEqual(missing);
      }),
    );
  });
});

describe('a target', () => {
  it('is too high from where the best answers end, and met by all up to where the worst begin', () => {
    expect(found(3, [[0, 50, 74], [0, 50, 75]], 3)).toEqual(["level-unreachable: no answers to the quick review's questions give level 3 (L3)", 'target-too-high: level 3 begins at 75, and the best answers give 74.5']);
    expect(found(3, [[0, 50, 75], [0, 50, 75]], 3)).toEqual([]);
    expect(found(3, [[25, 50, 100], [25, 50, 100]])).toEqual(["level-unreachable: no answers to the quick review's questions give level 1 (L1)", 'target-always-met: every answer meets level 2']);
  });
});
