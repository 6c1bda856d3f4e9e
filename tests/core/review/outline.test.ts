// The lean check of a saved review: whatever passes it has a summary and a verdict, whatever was done to the file.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installed } from '../../../src/core/call.ts';
import { outlineOf } from '../../../src/core/review/outline.ts';
import { reviewOf } from '../../../src/core/review/review.ts';
import { verdictOf } from '../../../src/core/project/verdict.ts';
import { anyReview } from '../../render/anybody.ts';
import { jon } from '../../render/fixtures.ts';

const verdict = (review: ReturnType<typeof reviewOf>) =>
  verdictOf(
    { min: Object.fromEntries(review.practices.map(({ id }) => [id, 2])), answered: 0.5, overdue: true },
    { now: new Date('2026-11-25T09:00:00Z'), review, partly: false, names: { practice: (id) => id, level: () => null }, changes: new Map(), commitments: [], call: installed },
  );

/** Every group or list inside a value, with the keys in it. */
function spots(value: unknown): { group: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [{ group: value as Record<string, unknown>, key }, ...spots((value as Record<string, unknown>)[key])]);
}

/** What a summary needs, and what may not stand there. */
const needed: [string, unknown[]][] = [
  ['format', ['cto-check/copy@1', undefined]], ['id', [5, undefined]], ['finished_at', [5, 'soon', undefined]], ['mode', ['short', 5, undefined]],
  ['bank', [null, 'b', undefined]], ['bank.id', [5, undefined]], ['bank.version', [1, undefined]], ['bank.extends', ['b', [5], null]], ['level_names', ['ab', ['a', 5], ['a'], [], undefined]],
  ['practices', [null, {}, 'p', [null], ['p'], undefined]], ['practices.1.id', [5, undefined]], ['practices.1.name', [5, undefined]], ['practices.1.target', [null, 3, undefined]], ['practices.1.target.level', ['3', 1.5, undefined]],
  ['practices.1.items', [{}, null, [null], [5], undefined]], ['practices.1.items.1.id', [5, undefined]], ['practices.1.items.1.rev', ['1', 1.5, undefined]], ['practices.1.items.1.type', [5, undefined]], ['practices.1.items.1.scored', ['yes', 1, undefined]],
  ['practices.1.items.1.state', [5, undefined]], ['practices.1.items.1.answer', [{}, true, [5], undefined]], ['practices.1.items.1.chosen', ['x', [5], ['x', 5], undefined]], ['practices.1.items.1.value', ['50', -0.1, 100.1, NaN, undefined]],
];

describe('the lean check of each part', () => {
  const put = (path: string, value: unknown): unknown => {
    const file = structuredClone({ ...jon, bank: { ...jon.bank, extends: ['base', 'other'] } });
    const steps = path.split('.');
    const group = steps.slice(0, -1).reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, file as unknown as Record<string, unknown>);
    if (value === undefined) delete group[steps.at(-1)!];
    else group[steps.at(-1)!] = value;
    return file;
  };
  it.each(needed)('%s', (path, wrong) => {
    expect(wrong.map((value) => outlineOf(put(path, value)))).toEqual(wrong.map(() => null));
  });

  it.each<[string, unknown]>([['bank.extends', undefined], ['bank.extends', []], ['level_names', ['a', 'b']], ['practices', []], ['practices.1.items', []], ['practices.1.items.1.value', null], ['practices.1.items.1.value', 0], ['practices.1.items.1.value', 100], ['practices.1.items.1.chosen', []], ['mode', 'quick']])('may be %s %j', (path, value) => {
    const file = put(path, value);
    expect(outlineOf(file)).toBe(file);
  });
});

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
