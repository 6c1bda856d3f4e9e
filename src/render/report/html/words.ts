// The page's own phrases for what was taken on and for what changed.
import { shortDate } from '../../../core/calendar.ts';
import type { ReportCommitment } from '../../../core/report.ts';
import { plural } from '../../../core/words.ts';
import type { Cause } from '../../../core/terms.ts';

const dayOf = (day: string): string => shortDate(new Date(day));

/** `open, due 29 Nov 2026`, `kept` */
export function stateInWords({ state, due, overdue, not_kept }: ReportCommitment): string {
  const again = not_kept > 0 ? `, put off ${not_kept === 1 ? 'once' : plural(not_kept, 'time')}` : '';
  if (state !== 'open') return `${state}${state === 'dropped' ? again : ''}`;
  return `${overdue ? 'overdue since' : 'open, due'} ${dayOf(due)}${again}`;
}

export const causeWords: Record<Cause, string> = { changed: 'what I do changed', reread: 'the question was read differently' };

/** `+15`, `−6`, `0` */
export function signed(points: number): string {
  const rounded = Math.round(Math.abs(points));
  return rounded === 0 ? '0' : `${points > 0 ? '+' : '−'}${rounded}`;
}
