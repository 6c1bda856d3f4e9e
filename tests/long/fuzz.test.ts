// Whatever a file holds, the program ends in a result or a sentence: thousands of mutated inputs, run by the built program in a process that watches time, memory and what all objects share.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyDamage, damaged } from '../fuzz/bytes.ts';
import { openDesk, type Desk } from '../fuzz/desk.ts';
import { explore, hasOwnRuns, patience, runs, tried } from '../fuzz/explored.ts';
import { targets } from '../fuzz/targets.ts';
import { anyStructure, structured } from '../fuzz/trees.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Cases a target and a mutator. */
const cases = 110;

describe.each(targets)('$name', (target) => {
  // Unchanged, it is written anew all the same.
  const anew = (original: Uint8Array) => (['own', 'flow'] as const).map((style) => structured(original, target.format, { changes: [], style, bytes: 'plain' }));

  it('that is nearly valid ends in a result or a sentence', () => explore(desk, target, anyStructure, (original, structure) => structured(original, target.format, structure), runs(cases), anew), patience + 60_000);

  it('that is damaged ends in a result or a sentence', () => explore(desk, target, anyDamage, damaged, runs(cases), (original) => [original]), patience + 60_000);
});

it.skipIf(hasOwnRuns)(`five thousand inputs and more were tried${hasOwnRuns ? ' (left out: FUZZ_RUNS asks for another number)' : ''}`, () => {
  expect(tried.inputs).toBeGreaterThanOrEqual(5000);
  expect(tried.unchanged).toBeLessThan(tried.inputs / 10);
});
