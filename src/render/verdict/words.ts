// The words of a verdict that its formats share.
import { longDate } from '../../core/calendar.ts';
import type { Check, Verdict } from '../../core/project/verdict.ts';
import { phrases } from '../../core/language/phrases.ts';
import { sentences } from '../../core/words.ts';

const phrase = phrases('verdict', {
  newest: 'The newest review is of {day}.',
  yes: { one: 'The gate says yes: its rule holds.', other: 'The gate says yes: its {n} rules hold.' },
  noOne: { one: 'The gate says no: 1 of {n} rule fails.', other: 'The gate says no: 1 of {n} rules fails.' },
  no: 'The gate says no: {failed} of {n} rules fail.',
  holds: 'holds',
  fails: 'fails',
});

/** The answer in a sentence or two; without a review, how to start. */
export function headlineOf({ passed, review, checks }: Verdict): string {
  if (review === null) return sentences(...checks.map(toldOf));
  const failed = checks.filter((check) => !check.passed).length;
  const n = checks.length;
  const said = passed ? phrase.yes({ n }) : failed === 1 ? phrase.noOne({ n }) : phrase.no({ n, failed });
  return sentences(said, phrase.newest({ day: longDate(new Date(review.finished_at)) }));
}

/** What fails first. */
export const inTelling = (checks: readonly Check[]): Check[] => checks.toSorted((a, b) => Number(a.passed) - Number(b.passed));

export const toldOf = ({ what, remedy }: Check): string => (sentences(what, remedy ?? ''));

export const saidOf = ({ passed }: Check): string => (phrase[passed ? 'holds' : 'fails']());
