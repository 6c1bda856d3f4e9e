// The lean check of a saved review: whatever passes it has a summary and a verdict, whatever was done to the file.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../src/core/review/outline.ts';
import { reviewOf } from '../../../src/core/review/review.ts';
import { verdictOf } from '../../../src/core/project/verdict.ts';
import { anyReview } from '../../render/anybody.ts';
import { jon } from '../../render/fixtures.ts';

const verdict = (review: ReturnType<typeof reviewOf>) =>
  verdictOf(
    { min: Object.fromEntries(review.practices.map(({ id }) => [id, 2])), answered: 0.5, overdue: true },
    { now: new Date('2026-11-25T09:00:00Z'), review, partly: false, names: { practice: (id) => id, level: () => null }, changes: new Map(), commitments: [], call: 'cto-check' },
  );

/** Every group or list inside a value, with the keys in it. */
function spots(value: unknown): { group: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ group: value as Record<string, unknown>, key }, ...spots((value as Record<string, unknown>)[key])]);
}

describe('the lean check', () => {
  it('takes every saved review', () => {
    fc.assert(fc.property(anyReview, (review) => outlineOf(JSON.parse(JSON.stringify(review))) !== null), { numRuns: 50 });
  });

  it('takes no file that has no summary and no verdict', () => {
    const number = spots(jon).length;
    const tampered = fc.tuple(fc.nat(number - 1), fc.oneof(fc.constantFrom(undefined, null, 0, -1, 'x', [], {}, true, [null]), fc.anything()));
    fc.assert(
      fc.property(tampered, ([at, value]) => {
        const file = structuredClone(jon);
        const { group, key } = spots(file)[at]!;
        if (value === undefined) delete group[key];
        else group[key] = value;
        const outline = outlineOf(file);
        if (outline) expect(typeof verdict(reviewOf(outline)).passed).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
    for (const nothing of [null, 1, 'x', [], {}, { ...jon, format: 'cto-check/assessment@2' }, { ...jon, finished_at: 'soon' }]) expect(outlineOf(nothing)).toBeNull();
  });
});
