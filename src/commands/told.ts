// Saved words in the language spoken: a review or a step that was kept in another one is told again by its bank.
import { isSpoken } from '../core/language/choose.ts';
import type { Commitment } from '../core/plan/plan.ts';
import type { Assessment } from '../core/review/assessment.ts';
import type { Outline } from '../core/review/outline.ts';
import type { Everywhere, World } from './world.ts';

export async function toldAgain(world: World, flags: Everywhere, assessment: Assessment): Promise<Assessment> {
  return isSpoken(assessment.bank.language) ? assessment : (await import('./retell.ts')).toldAgain(world, flags, assessment);
}

/** The made-up review, of the built-in bank. */
export async function demoToldAgain(world: World, demo: Assessment): Promise<Assessment> {
  return isSpoken(demo.bank.language) ? demo : (await import('./retell.ts')).demoToldAgain(world, demo);
}

/** The review before another, whose words stand in a report beside it. */
export async function beforeToldAgain(world: World, flags: Everywhere, before: Outline | null): Promise<Outline | null> {
  return before === null || isSpoken(before.bank.language) ? before : (await import('./retell.ts')).beforeToldAgain(world, flags, before);
}

/** Steps taken on, in the words of the bank as it is; one whose question has another meaning now stays as it was. */
export async function stepsToldAgain(world: World, flags: Everywhere, commitments: Commitment[]): Promise<Commitment[]> {
  return commitments.every(({ language }) => isSpoken(language)) ? commitments : (await import('./retell.ts')).stepsToldAgain(world, flags, commitments);
}
