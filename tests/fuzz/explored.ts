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

/** Whether somebody asked for another number of cases than the usual. */
export const hasOwnRuns = process.env['FUZZ_RUNS'] !== undefined;

/** How many cases a target gets. */
export const runs = (usual: number): number => Number(process.env['FUZZ_RUNS'] ?? usual);

/** In milliseconds, for a test: a busy machine takes long, and one that is cut short has failed. */
export const patience = 1_500_000;

/** Inputs that were really run, and mutations that came to the file as it was, which are not. */
export const tried = { inputs: 0, unchanged: 0 };

/** Runs mutated files of a target: each with one of its commands, chosen by the seed too. `asWritten`: the file unchanged, as the mutator writes it. Throws with the shrunk case. */
export async function explore<T>(desk: Desk, target: Target, mutation: fc.Arbitrary<T>, bytesOf: (original: Uint8Array, mutated: T, others: readonly Uint8Array[]) => Uint8Array, numRuns: number, asWritten: (original: Uint8Array) => readonly Uint8Array[]): Promise<void> {
  const others = [...desk.files.values()];
  const path = pathIn(desk.files, target);
  const original = desk.files.get(path)!;
  const unchanged = asWritten(original).map((bytes) => Buffer.from(bytes));
  await fc.assert(
    fc.asyncProperty(mutation, fc.constantFrom(...target.commands), async (mutated, command) => {
      const bytes = bytesOf(original, mutated, others);
      if (unchanged.some((one) => one.equals(bytes))) {
        tried.unchanged += 1;
        fc.pre(false);
      }
      tried.inputs += 1;
      const breaches = breachesOf(await desk.run({ path: pathIn(desk.files, target), bytes, commands: [command] }), { path, bytes });
      if (breaches.length > 0) throw new Error(`${breaches.join('\n')}\n${kept(target, bytes, command)}`);
    }),
    { seed, numRuns, interruptAfterTimeLimit: patience, markInterruptAsFailure: true },
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
