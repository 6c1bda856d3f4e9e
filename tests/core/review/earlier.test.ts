// What a survey knows of the review before: its answers to the same questions, and which of them moved two levels.
import { describe, expect, it } from 'vitest';
import { earlierOf, hasMoved } from '../../../src/core/review/earlier.ts';
import { assess } from '../../../src/core/review/assessment.ts';
import { itemsOf } from '../../../src/core/bank/bank.ts';
import { smallBank } from '../samples.ts';

const bank = smallBank();
const asked = itemsOf(bank, 'full');
const reviewWith = (answers: Record<string, number | string>) =>
  assess(bank, Object.entries(answers).map(([item, answer]) => ({ item, rev: 1, answer })), { id: 'x', finishedAt: new Date('2026-08-20T12:00:00Z'), tool: 'test', mode: 'full', stage: { id: 'startup', from: 'you' }, seconds: null });

describe('the review before', () => {
  it('gives the answers with a value, in words', () => {
    const earlier = earlierOf(reviewWith({ 'a.rungs': 1, 'a.number': 3, 'a.list': 'dk', 'b.one': 1 }), asked)!;
    expect([...earlier.answers]).toEqual([['a.rungs', { value: 0, words: 'Nothing.' }], ['a.number', { value: 50, words: '3 things' }], ['b.one', { value: 100, words: '1 ones' }]]);
  });

  it('is none where no practice has two answers, or where the questions were reworded', () => {
    expect(earlierOf(reviewWith({ 'a.rungs': 1, 'b.one': 1 }), asked)).toBeNull();
    expect(earlierOf(reviewWith({ 'a.rungs': 1, 'a.number': 3 }), asked.map((item) => ({ ...item, rev: 2 })))).toBeNull();
  });

  it('has moved from two levels on, up or down', () => {
    const earlier = earlierOf(reviewWith({ 'a.rungs': 1, 'a.number': 8 }), asked)!;
    expect(hasMoved(earlier, 'a.rungs', 100, 3)).toBe(true);
    expect(hasMoved(earlier, 'a.rungs', 50, 3)).toBe(false);
    expect(hasMoved(earlier, 'a.number', 0, 3)).toBe(true);
    expect(hasMoved(earlier, 'a.number', 100, 3)).toBe(false);
    expect(hasMoved(earlier, 'a.number', null, 3)).toBe(false);
    expect(hasMoved(earlier, 'b.one', 100, 3)).toBe(false);
  });
});
