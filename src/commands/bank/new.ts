// cto-check bank new: a small question bank to start from.
import { resolve } from 'node:path';
import { Fault } from '../../core/fault.ts';
import { columnsOf, padEnd } from '../../core/columns.ts';
import { phrases } from '../../core/language/phrases.ts';
import { safe } from '../../core/safe.ts';
import { listed } from '../../core/words.ts';
import { createBank } from '../../store/new-bank.ts';
import { callOf, exit, type World } from '../world.ts';

const phrase = phrases('bank.new', { made: '{folder} holds a bank to start from: {files}.', check: 'Check it with:', try: 'Try it with:' });

export async function newBank(world: World, folder: string | undefined): Promise<number> {
  const call = callOf(world);
  if (folder === undefined) throw new Fault({ what: 'new where', expected: 'a folder to make', remedy: `Such as: ${call('bank new our-questions')}` });
  const names = createBank(resolve(world.cwd, folder), world.root, folder);
  const commands = [
    [phrase.check(), call(`bank check ${safe(folder)}`)],
    [phrase.try(), call(`--bank ${safe(folder)} --no-save`)],
  ] as const;
  const column = Math.max(...commands.map(([words]) => columnsOf(words)));
  world.stdout.write(`${[phrase.made({ folder: safe(folder), files: listed(names) }), ...commands.map(([words, command]) => `${padEnd(words, column)} ${command}`)].join('\n')}\n`);
  return exit.done;
}
