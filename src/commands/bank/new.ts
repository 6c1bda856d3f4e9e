// cto-check bank new: a small question bank to start from.
import { resolve } from 'node:path';
import { Fault } from '../../core/fault.ts';
import { safe } from '../../core/safe.ts';
import { listed } from '../../core/words.ts';
import { createBank } from '../../store/new-bank.ts';
import { callOf, exit, type World } from '../world.ts';

export async function newBank(world: World, folder: string | undefined): Promise<number> {
  if (folder === undefined) throw new Fault({ what: 'new where', expected: 'a folder to make', remedy: `Such as: ${callOf(world)} bank new our-questions` });
  const names = createBank(resolve(world.cwd, folder), world.root, folder);
  const call = callOf(world);
  world.stdout.write(`${safe(folder)} holds a bank to start from: ${listed(names)}.\nCheck it with: ${call} bank check ${safe(folder)}\nTry it with:   ${call} --bank ${safe(folder)} --no-save\n`);
  return exit.done;
}
