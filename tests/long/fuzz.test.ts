// Whatever a file holds, the program ends in a result or a sentence: thousands of mutated inputs, run by the built program in a process that watches time, memory and what all objects share.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyDamage, damaged } from '../fuzz/bytes.ts';
import { openDesk, type Desk } from '../fuzz/desk.ts';
import { explore, runs } from '../fuzz/explored.ts';
import { targets } from '../fuzz/targets.ts';
import { anyStructure, structured } from '../fuzz/trees.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Cases a target and a mutator. */
const cases = 110;

it('tries five thousand inputs and more', () => {
  expect(targets.length * 2 * cases).toBeGreaterThanOrEqual(5000);
});

describe.each(targets)('$name', (target) => {
  it('that is nearly valid ends in a result or a sentence', () => explore(desk, target, anyStructure, (original, structure) => structured(original, target.format, structure), runs(cases)), 600_000);

  it('that is damaged ends in a result or a sentence', () => explore(desk, target, anyDamage, damaged, runs(cases)), 600_000);
});
