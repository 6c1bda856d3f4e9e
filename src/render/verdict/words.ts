// The words of a verdict that its formats share.
import { longDate } from '../../core/calendar.ts';
import type { Check, Verdict } from '../../core/project/verdict.ts';
import { plural } from '../../core/words.ts';

/** The answer in a sentence or two; without a review, how to start. */
export function headlineOf({ passed, review, checks }: Verdict): string {
  if (review === null) return checks.map(toldOf).join(' ');
  const failed = checks.filter((check) => !check.passed).length;
  const about = ` The newest review is of ${longDate(new Date(review.finished_at))}.`;
  if (passed) return `The gate says yes: ${checks.length === 1 ? 'its rule holds' : `its ${checks.length} rules hold`}.${about}`;
  return `The gate says no: ${failed} of ${plural(checks.length, 'rule fails', failed === 1 ? 'rules fails' : 'rules fail')}.${about}`;
}

/** What fails first. */
export const inTelling = (checks: readonly Check[]): Check[] => checks.toSorted((a, b) => Number(a.passed) - Number(b.passed));

export const toldOf = ({ what, remedy }: Check): string => (remedy === null ? what : `${what} ${remedy}`);

export const saidOf = ({ passed }: Check): string => (passed ? 'holds' : 'fails');
