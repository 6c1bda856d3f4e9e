// The page's own phrases for what was taken on and for what changed.
import { atNoon, shortDate } from '../../../core/calendar.ts';
import type { ReportCommitment } from '../../../core/plan/commitment-in.ts';
import { phrases } from '../../../core/language/phrases.ts';
import { times } from '../../../core/words.ts';
import type { Cause } from '../../../core/terms.ts';

const phrase = phrases('report.html.state', {
  kept: 'kept',
  dropped: 'dropped',
  droppedAgain: 'dropped, put off {times}',
  open: 'open, due {day}',
  openAgain: 'open, due {day}, put off {times}',
  overdue: 'overdue since {day}',
  overdueAgain: 'overdue since {day}, put off {times}',
  changed: 'what I do changed',
  reread: 'the question was read differently',
});

/** `open, due 29 Nov 2026`, `kept` */
export function datedState({ state, due, overdue, not_kept }: ReportCommitment): string {
  if (state === 'kept' || (state === 'dropped' && not_kept === 0)) return phrase[state]();
  if (state === 'dropped') return phrase.droppedAgain({ times: times(not_kept) });
  const [kind, day] = [overdue ? 'overdue' : 'open', shortDate(atNoon(due))] as const;
  return not_kept > 0 ? phrase[`${kind}Again`]({ day, times: times(not_kept) }) : phrase[kind]({ day });
}

export const causeInWords = (cause: Cause): string => phrase[cause]();
