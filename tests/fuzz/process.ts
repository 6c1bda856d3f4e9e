// A case as a user meets it: the program in a process of its own, with what it took of memory and time.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Said } from './desk.ts';
import type { Command } from './targets.ts';
import { at, envOf, restore } from './world.mjs';

/** At the most, of a whole process. */
export const mostMegabytes = 300;

/** Runs one command in a world with one file replaced. `died`: the signal that ended it, or that it hangs. */
export function inProcess(root: string, files: ReadonlyMap<string, Uint8Array>, path: string, bytes: Uint8Array, { argv, input = '', elsewhere }: Command): Said & { megabytes: number; died: string | null } {
  restore(root, files);
  writeFileSync(join(root, path), bytes);
  const ran = spawnSync(process.execPath, ['--require', resolve('tests/measured.cjs'), resolve('bin/cto-check.cjs'), ...argv], { cwd: join(root, at.work), env: envOf(root, elsewhere), input, encoding: 'utf8', timeout: 30_000, stdio: ['pipe', 'pipe', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
  const measured = ran.signal === null ? (JSON.parse(ran.output[3]!) as { megabytes: number; milliseconds: number }) : { megabytes: 0, milliseconds: 0 };
  return { argv, status: ran.status ?? -1, out: ran.stdout, err: ran.stderr, ...measured, died: ran.signal };
}
