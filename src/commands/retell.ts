// Saved words told again by their bank; loaded only where another language is spoken than they were kept in.
import type { Bank } from '../core/bank/bank.ts';
import { isFault } from '../core/fault.ts';
import { spokenTag } from '../core/language/phrases.ts';
import type { Commitment } from '../core/plan/plan.ts';
import { retold, type Assessment } from '../core/review/assessment.ts';
import type { Outline } from '../core/review/outline.ts';
import { readAssessment } from '../store/assessments.ts';
import { readBuiltInBank } from '../store/banks.ts';
import { builtInBankIn } from '../store/locales.ts';
import type { Everywhere, World } from './world.ts';

const banks = new WeakMap<World, Promise<Bank | null>>();

/** The bank in use in the language spoken, read once; null where it cannot be read, which is for other commands to tell. */
function bankSpoken(world: World, flags: Partial<Everywhere>): Promise<Bank | null> {
  const read = banks.get(world) ?? readSpoken(world, flags);
  banks.set(world, read);
  return read;
}

async function readSpoken(world: World, { bank, data, lang }: Partial<Everywhere>): Promise<Bank | null> {
  const { settingOf } = await import('./setting.ts');
  try {
    return (await settingOf(world, { color: false, ...(bank === undefined ? {} : { bank }), ...(data === undefined ? {} : { data }), ...(lang === undefined ? {} : { lang }) })).bank;
  } catch (error) {
    if (!isFault(error)) throw error;
    return null;
  }
}

export async function reviewToldAgain(world: World, flags: Partial<Everywhere>, assessment: Assessment): Promise<Assessment> {
  const bank = await bankSpoken(world, flags);
  return bank === null ? assessment : retold(assessment, bank);
}

/** The made-up review, of the built-in bank. */
export function madeUpToldAgain(world: World, demo: Assessment): Assessment {
  return retold(demo, builtInBankIn(readBuiltInBank(world.root), world.root, spokenTag()));
}

/** The review before another, whose words stand in a report beside it. */
export async function outlineToldAgain(world: World, data: string, before: Outline): Promise<Outline> {
  return reviewToldAgain(world, { data }, await readAssessment(data, before.id));
}

/** Steps taken on, in the words of the bank as it is; one whose question has another meaning now stays as it was. */
export async function commitmentsToldAgain(world: World, flags: Partial<Everywhere>, commitments: Commitment[]): Promise<Commitment[]> {
  const bank = await bankSpoken(world, flags);
  if (bank === null) return commitments;
  const { stepIn } = await import('../core/bank/kinds.ts');
  return commitments.map((one) => ({ ...one, ...stepIn(bank, one) }));
}
