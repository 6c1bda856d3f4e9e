// The bank that a command is about, with its files: the folder named, else --bank, else the config's, else the built-in one.
import { relative, resolve } from 'node:path';
import type { Bank } from '../../core/bank/bank.ts';
import { Fault } from '../../core/fault.ts';
import { nearestLanguage } from '../../core/language/choose.ts';
import { spokenTag } from '../../core/language/phrases.ts';
import { readBankFiles, type ReadBank } from '../../store/banks.ts';
import { readConfig } from '../../store/config.ts';
import { bankIn } from '../../store/locales.ts';
import { tilde } from '../../store/folder.ts';
import { placesOf } from '../places.ts';
import type { Everywhere, World } from '../world.ts';

export async function filesOf(world: World, folder: string | undefined, flags: Pick<Everywhere, 'bank' | 'data'>): Promise<ReadBank> {
  const named = folder ?? flags.bank;
  if (named !== undefined) return readBankFiles(resolve(world.cwd, named), world.root, named);
  const { bank, mistakes } = await readConfig(placesOf(world, flags));
  if (mistakes.length > 0) throw new Fault(mistakes);
  if (bank !== undefined) return readBankFiles(bank, world.root, tilde(bank, world.home));
  const builtIn = resolve(world.root, 'questions');
  const way = relative(world.cwd, builtIn) || '.';
  return readBankFiles(builtIn, world.root, way.startsWith('..') ? tilde(builtIn, world.home) : way);
}

/** The bank in the language spoken, as far as there are words. */
export const inWordsSpoken = async (world: World, read: ReadBank): Promise<Bank> => (nearestLanguage(spokenTag(), [read.bank.language]) === null ? bankIn(read, world.root, spokenTag()) : read.bank);
