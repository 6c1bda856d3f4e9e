// Cases from seeds: the same in every run, others with FUZZ_SEED and more with FUZZ_RUNS. What fails is shrunk, and its bytes are kept.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Desk } from './desk.ts';
import { breachesOf } from './judge.ts';
import { pathIn, type Command, type Target } from './targets.ts';

export const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_125);

/** How many cases a target gets. */
export const runs = (usual: number): number => Number(process.env['FUZZ_RUNS'] ?? usual);

/** Runs mutated files of a target: each with one of its commands, chosen by the seed too. Throws with the shrunk case. */
export async function explore<T>(desk: Desk, target: Target, mutation: fc.Arbitrary<T>, bytesOf: (original: Uint8Array, mutated: T, others: readonly Uint8Array[]) => Uint8Array, numRuns: number): Promise<void> {
  const others = [...desk.files.values()];
  const path = pathIn(desk.files, target);
  const original = desk.files.get(path)!;
  await fc.assert(
    fc.asyncProperty(mutation, fc.constantFrom(...target.commands), async (mutated, command) => {
      const bytes = bytesOf(original, mutated, others);
      const breaches = breachesOf(await desk.run({ path: pathIn(desk.files, target), bytes, commands: [command] }), { path, bytes });
      if (breaches.length > 0) throw new Error(`${breaches.join('\n')}\n${kept(target, bytes, command)}`);
    }),
    { seed, numRuns, interruptAfterTimeLimit: 240_000 },
  );
}

/** Writes a failing input where it can be looked at; says where. */
export function kept(target: Target, bytes: Uint8Array, { argv }: Command): string {
  const folder = join(tmpdir(), 'cto-check-fuzz-failed', target.name);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, createHash('sha256').update(bytes).digest('hex').slice(0, 12));
  writeFileSync(file, bytes);
  return `The input is ${file} (cto-check ${argv.join(' ')}). Keep it in tests/fixtures/fuzz/${target.name}/.`;
}
