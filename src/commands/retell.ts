// Saved words told again by their bank; loaded only where another language is spoken than they were kept in.
import type { Bank } from '../core/bank/bank.ts';
import { isFault } from '../core/fault.ts';
import { isSpoken } from '../core/language/choose.ts';
import { spokenTag } from '../core/language/phrases.ts';
import type { Commitment } from '../core/plan/plan.ts';
import { retold, type Assessment } from '../core/review/assessment.ts';
import type { Outline } from '../core/review/outline.ts';
import { readAssessment } from '../store/assessments.ts';
import { readBuiltInBank } from '../store/banks.ts';
import { privateFolder } from '../store/folder.ts';
import { builtInBankIn } from '../store/locales.ts';
import type { Everywhere, World } from './world.ts';

/** By the flags, which choose it: a command that tells many reviews again reads it once. */
const banks = new WeakMap<Everywhere, Promise<Bank | null>>();

/** The bank in use in the language spoken; null where it cannot be read, which is for other commands to tell. */
function bankSpoken(world: World, flags: Everywhere): Promise<Bank | null> {
  const read = banks.get(flags) ?? readSpoken(world, flags);
  banks.set(flags, read);
  return read;
}

async function readSpoken(world: World, { bank, data, lang }: Everywhere): Promise<Bank | null> {
  const { settingOf } = await import('./setting.ts');
  try {
    return (await settingOf(world, { color: false, ...(bank === undefined ? {} : { bank }), ...(data === undefined ? {} : { data }), ...(lang === undefined ? {} : { lang }) })).bank;
  } catch (error) {
    if (!isFault(error)) throw error;
    return null;
  }
}

export async function toldAgain(world: World, flags: Everywhere, assessment: Assessment): Promise<Assessment> {
  const bank = await bankSpoken(world, flags);
  return bank === null ? assessment : retold(assessment, bank);
}

/** The made-up review, of the built-in bank. */
export function demoToldAgain(world: World, demo: Assessment): Assessment {
  return retold(demo, builtInBankIn(readBuiltInBank(world.root), world.root, spokenTag()));
}

/** The review before another, whose words stand in a report beside it. */
export async function beforeToldAgain(world: World, flags: Everywhere, before: Outline): Promise<Outline> {
  return toldAgain(world, flags, await readAssessment(privateFolder(world, flags.data), before.id));
}

/** Steps taken on, in the words of the bank as it is; one whose question has another meaning now stays as it was. */
export async function stepsToldAgain(world: World, flags: Everywhere, commitments: Commitment[]): Promise<Commitment[]> {
  const bank = await bankSpoken(world, flags);
  if (bank === null) return commitments;
  const { stepIn } = await import('../core/bank/kinds.ts');
  return commitments.map((one) => (isSpoken(one.language) ? one : { ...one, ...stepIn(bank, one) }));
}
