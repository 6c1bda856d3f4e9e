// Saved words in the language spoken: a review or a step that was kept in another one is told again by its bank.
import { isSpoken } from '../core/language/choose.ts';
import type { Commitment } from '../core/plan/plan.ts';
import type { Assessment } from '../core/review/assessment.ts';
import type { Outline } from '../core/review/outline.ts';
import type { Everywhere, World } from './world.ts';

export async function toldAgain(world: World, flags: Partial<Everywhere>, assessment: Assessment): Promise<Assessment> {
  return isSpoken(assessment.bank.language) ? assessment : (await import('./retell.ts')).reviewToldAgain(world, flags, assessment);
}

/** The made-up review, of the built-in bank. */
export async function demoToldAgain(world: World, demo: Assessment): Promise<Assessment> {
  return isSpoken(demo.bank.language) ? demo : (await import('./retell.ts')).madeUpToldAgain(world, demo);
}

/** The review before another, whose words stand in a report beside it. */
export async function beforeToldAgain(world: World, data: string, before: Outline | null): Promise<Outline | null> {
  return before === null || isSpoken(before.bank.language) ? before : (await import('./retell.ts')).outlineToldAgain(world, data, before);
}

/** Steps taken on, in the words of the bank as it is; one whose question has another meaning now stays as it was. */
export async function stepsToldAgain(world: World, flags: Partial<Everywhere>, commitments: Commitment[]): Promise<Commitment[]> {
  return commitments.length === 0 || isSpoken() ? commitments : (await import('./retell.ts')).commitmentsToldAgain(world, flags, commitments);
}
