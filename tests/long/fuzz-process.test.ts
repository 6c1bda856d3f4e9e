// The same with hundreds of real processes, each held to two seconds and 300 MB.
import * as fc from 'fast-check';
import { afterAll, beforeAll, it } from 'vitest';
import { anyDamage, damaged } from '../fuzz/bytes.ts';
import { openDesk, type Desk } from '../fuzz/desk.ts';
import { kept, patience, runs, seed } from '../fuzz/explored.ts';
import { breachesIn } from '../fuzz/judge.ts';
import { inProcess, mostMegabytes } from '../fuzz/process.ts';
import { pathIn, targets } from '../fuzz/targets.ts';
import { anyStructure, structured } from '../fuzz/trees.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it.each(targets)('$name, whatever it holds, costs no more than two seconds and 300 MB', (target) => {
  const path = pathIn(desk.files, target);
  const original = desk.files.get(path)!;
  const bytes = fc.oneof(
    anyStructure.map((structure) => structured(original, target.format, structure)),
    anyDamage.map((damage) => damaged(original, damage, [...desk.files.values()])),
  );
  fc.assert(
    fc.property(bytes, fc.constantFrom(...target.commands), (mutated, command) => {
      const ran = inProcess(desk.root, desk.files, path, mutated, command);
      const breaches = [...breachesIn(ran, { path, bytes: mutated }), ...(ran.died === null ? [] : [`ended by ${ran.died}`]), ...(ran.megabytes > mostMegabytes ? [`${Math.round(ran.megabytes)} MB`] : [])];
      if (breaches.length > 0) throw new Error(`${breaches.join('\n')}\n${kept(target, mutated, command)}`);
    }),
    { seed: seed + 1, numRuns: runs(15), interruptAfterTimeLimit: patience, markInterruptAsFailure: true },
  );
}, patience + 60_000);
