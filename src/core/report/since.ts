// What changed since the review before, and what became of the steps taken on: the words that every format shares.
import { atNoon, shortDay } from '../calendar.ts';
import { notKeptWords } from '../plan/commit.ts';
import { luckWords, roundedChange, type Change } from '../change/change.ts';
import type { FollowThrough } from '../plan/plan.ts';
import type { Report, ReportCommitment, ReportPractice } from './report.ts';
import { shown } from '../review/score.ts';
import { capital, listed, plural, withStop } from '../words.ts';

/** From the surest; a verdict without a practice is left out. */
function changesBySureness({ practices }: Pick<Report, 'practices'>): { verdict: Change['verdict']; practices: ReportPractice[] }[] {
  return (['clear', 'possible', 'no clear change'] as const)
    .map((verdict) => ({ verdict, practices: practices.filter(({ change }) => change?.verdict === verdict) }))
    .filter((group) => group.practices.length > 0);
}

/** `up 15`, `down 6`, `even`; in points of 100, rounded. */
function deltaInWords(change: Parameters<typeof roundedChange>[0]): string {
  const { size } = roundedChange(change);
  return Number(size) === 0 ? 'even' : `${change.delta > 0 ? 'up' : 'down'} ${size}`;
}

/** `33 then, 48 now: up 15. Could luck explain it? Perhaps (possible from 15, clear from 20).` */
function changeInWords({ score, change }: ReportPractice): string {
  if (!change) return '';
  const scores = change.before === null || score === null ? '' : `${shown(change.before)} then, ${shown(score)} now; `;
  const { possible, clear } = roundedChange(change);
  const luck = { yes: 'Yes', perhaps: 'Perhaps', hardly: 'Hardly' }[luckWords[change.verdict]];
  return `${scores}${deltaInWords(change)} over ${plural(change.items, 'question')}. Could luck explain it? ${luck} (possible from ${possible}, clear from ${clear}).`;
}

/** A sentence for each practice that changed by a point or more, then the others by name. */
export function changesInWords({ practices }: Pick<Report, 'practices'>, nameOf: (practice: ReportPractice) => string): string[] {
  const compared = practices.filter(({ change }) => change !== null);
  const even = compared.filter(({ change }) => deltaInWords(change!) === 'even');
  return [
    ...compared.filter((one) => !even.includes(one)).map((one) => `${nameOf(one)}: ${changeInWords(one)}`),
    ...(even.length > 0 ? [`Even: ${listed(even.map(nameOf))}.`] : []),
    ...(compared.length > 0 ? ['About one practice in five looks like a possible change by luck alone.'] : []),
  ];
}

/** `possible: Customers up 15; no clear change in 7 others`, or, where columns are few, `possible: Customers +15`; null without an earlier review. */
export function sinceInOneLine(report: Pick<Report, 'practices' | 'since'>, words: 'long' | 'short' = 'long'): string | null {
  const groups = changesBySureness(report);
  if (!report.since || groups.length === 0) return null;
  const sure = groups.filter(({ verdict }) => verdict !== 'no clear change');
  if (sure.length === 0) return 'no clear change in any practice';
  const rest = groups.find(({ verdict }) => verdict === 'no clear change')?.practices.length ?? 0;
  const figure = (change: Change): string => (words === 'long' ? deltaInWords(change) : deltaInWords(change).replace('up ', '+').replace('down ', '−'));
  const named = sure.map(({ verdict, practices }) => `${verdict}: ${practices.map(({ short, change }) => `${short} ${figure(change!)}`).join(', ')}`);
  return [...named, ...(rest > 0 && words === 'long' ? [`no clear change in ${rest === 1 ? 'one other' : `${rest} others`}`] : [])].join('; ');
}

/** `Release checked: I did not find out. Now: From remarks.` */
export function movedInWords({ about, before, after, cause }: Report['moved'][number]): string {
  return `${about}: ${withStop(before)} Now: ${withStop(after)}${cause === 'reread' ? ' Read differently this time.' : ''}`;
}

/** `kept`, `by 29 Nov`, `overdue since 29 Nov`, `dropped` */
export function stateInWords({ state, overdue, due }: Pick<ReportCommitment, 'state' | 'overdue' | 'due'>): string {
  if (state !== 'open') return state;
  return `${overdue ? 'overdue since' : 'by'} ${shortDay(atNoon(due))}`;
}

/** `kept 2 of 3; open: Code by 29 Nov, Team overdue`; null when nothing was taken on. */
export function takenInOneLine({ commitments, kept: { kept, of }, practices }: Pick<Report, 'commitments' | 'kept' | 'practices'>): string | null {
  if (commitments.length === 0) return null;
  const open = commitments.filter(({ state }) => state === 'open');
  const named = open.map((one) => `${practices.find(({ id }) => id === one.practice)?.short ?? one.practice} ${one.overdue ? 'overdue' : stateInWords(one)}`);
  return [...(of > 0 ? [`kept ${kept} of ${of}`] : []), ...(open.length > 0 ? [`open: ${named.join(', ')}`] : [])].join('; ');
}

/** `commitments kept: 2 of 3 (1 dropped)` */
export function keptInWords({ kept, dropped, of }: FollowThrough): string {
  if (of === 0) return 'no commitment fell due';
  return `commitments kept: ${kept} of ${of}${dropped > 0 ? ` (${dropped} dropped)` : ''}`;
}

/** What goes with a commitment, a sentence each: when, whom to tell, what showed it, why not. */
export function aroundInWords({ if_then, tell, proven, why, not_kept, state, moved }: ReportCommitment): string[] {
  return [
    ...(if_then === undefined ? [] : [withStop(if_then)]),
    ...(tell === undefined ? [] : [`To tell: ${withStop(tell)}`]),
    ...(proven === undefined ? [] : [`Shown by: ${withStop(proven)}`]),
    ...(state === 'open' && not_kept > 0 ? [`${capital(notKeptWords({ not_kept }))}.`] : []),
    ...(why === undefined ? [] : [`Why: ${withStop(why)}`]),
    ...(moved === false ? ['Its answer did not move. What is in the way?'] : []),
  ];
}
