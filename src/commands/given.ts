// A text that somebody hands to a command: a file, or - for a pipe.
import { resolve } from 'node:path';
import { Fault } from '../core/fault.ts';
import { decode, readText, sizes } from '../store/files.ts';
import type { World } from './world.ts';

/** The text and how sentences call its place. `instead`: what to type where there is no pipe. */
export async function given(world: World, file: string, instead: string): Promise<{ text: string; shownAs: string }> {
  if (file === '-') return { text: await readPipe(world, instead), shownAs: 'standard input' };
  return { text: readText(resolve(world.cwd, file), sizes.answers, file), shownAs: file };
}

/** All of standard input, up to the size of an answer file. */
async function readPipe(world: World, instead: string): Promise<string> {
  if (world.stdin.isTTY) throw new Fault({ what: '- reads from a pipe, and there is none', remedy: `Write: ${instead}` });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of world.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > sizes.answers) throw new Fault({ place: { file: 'standard input' }, what: 'is too large', expected: `at most ${sizes.answers / 1024} KiB` });
  }
  return decode(Buffer.concat(chunks), 'standard input');
}
