// The page's own phrases for what was taken on and for what changed.
import { atNoon, shortDate } from '../../../core/calendar.ts';
import type { ReportCommitment } from '../../../core/report/report.ts';
import { times } from '../../../core/words.ts';
import type { Cause } from '../../../core/terms.ts';

/** `open, due 29 Nov 2026`, `kept` */
export function stateInWords({ state, due, overdue, not_kept }: ReportCommitment): string {
  const again = not_kept > 0 ? `, put off ${times(not_kept)}` : '';
  if (state !== 'open') return `${state}${state === 'dropped' ? again : ''}`;
  return `${overdue ? 'overdue since' : 'open, due'} ${shortDate(atNoon(due))}${again}`;
}

export const causeWords: Record<Cause, string> = { changed: 'what I do changed', reread: 'the question was read differently' };
