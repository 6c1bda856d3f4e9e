// What changed since the review before, and what became of the steps taken on: the words that every format shares.
import { atNoon, shortDay } from '../calendar.ts';
import { notKeptWords } from '../plan/commit.ts';
import { luckWords, type Change } from '../change/change.ts';
import { figuresOf, isEven, type Figures } from '../change/figures.ts';
import type { FollowThrough } from '../plan/plan.ts';
import type { ReportCommitment } from '../plan/commitment-in.ts';
import type { Report, ReportChange, ReportPractice } from './report.ts';
import { phrases } from '../language/phrases.ts';
import { capital, labelled, listed, nameIn, sentences, surenessInWords, withStop } from '../words.ts';

const phrase = phrases('since', {
  named: '{verdict}: {practices}',
  delta: { up: 'up {size}', down: 'down {size}', even: 'even' },
  scores: '{before} then, {now} now; ',
  change: { one: '{scores}{delta} over {n} question. Could luck explain it? {luck} (possible from {possible}, clear from {clear}).', other: '{scores}{delta} over {n} questions. Could luck explain it? {luck} (possible from {possible}, clear from {clear}).' },
  luck: { yes: 'Yes', perhaps: 'Perhaps', hardly: 'Hardly' },
  even: 'Even: {practices}.',
  byLuck: 'About one practice in five looks like a possible change by luck alone.',
  inNone: 'no clear change in any practice',
  inOthers: { one: 'no clear change in one other', other: 'no clear change in {n} others' },
  comma: ', ',
  between: '; ',
  moved: '{about}: {before} Now: {after}',
  reread: 'Read differently this time.',
  kept: 'kept',
  dropped: 'dropped',
  overdueSince: 'overdue since {day}',
  overdue: 'overdue',
  by: 'by {day}',
  keptOf: 'kept {kept} of {of}',
  open: 'open: {steps}',
  nothingDue: 'no commitment fell due',
  commitmentsKept: 'commitments kept: {kept} of {of}',
  alsoDropped: ' ({dropped} dropped)',
  tell: 'To tell: {whom}',
  shownBy: 'Shown by: {proof}',
  why: 'Why: {reason}',
  notMoved: 'Its answer did not move. What is in the way?',
});

/** A practice that can be compared with the review before. */
export type Changed = ReportPractice & { change: ReportChange };

/** The practices that can be compared. */
export const changedIn = ({ practices }: Pick<Report, 'practices'>): Changed[] => practices.filter((practice): practice is Changed => practice.change !== null);

/** Their figures, the same in every format. */
export const changeInFigures = ({ score, change }: Changed): Figures => figuresOf({ before: change.before, after: score, change });

/** From the surest; a verdict without a practice is left out. */
function changesBySureness(report: Pick<Report, 'practices'>): { verdict: Change['verdict']; practices: Changed[] }[] {
  return (['clear', 'possible', 'no clear change'] as const)
    .map((verdict) => ({ verdict, practices: changedIn(report).filter(({ change }) => change.verdict === verdict) }))
    .filter((group) => group.practices.length > 0);
}

/** `up 15`, `down 6`, `even`; in points of 100, rounded. */
function deltaInWords(practice: Changed): string {
  const { size } = changeInFigures(practice).change!;
  return isEven(practice.change) ? phrase.delta.even() : phrase.delta[practice.change.delta > 0 ? 'up' : 'down']({ size });
}

/** `33 then, 48 now: up 15. Could luck explain it? Perhaps (possible from 15, clear from 20).` */
function changeInWords(practice: Changed): string {
  const { items, verdict } = practice.change;
  const { before, after, change } = changeInFigures(practice);
  const scores = before === null || after === null ? '' : phrase.scores({ before, now: after });
  return phrase.change({ n: items, scores, delta: deltaInWords(practice), luck: phrase.luck[luckWords[verdict]](), possible: change!.possible, clear: change!.clear });
}

/** How often luck alone looks like a change. */
export const byLuckAlone = (): string => phrase.byLuck();

/** A sentence for each practice that changed by a point or more, then the others by name. */
export function changesInWords(report: Pick<Report, 'practices'>, nameOf: (practice: ReportPractice) => string): string[] {
  const compared = changedIn(report);
  const even = compared.filter(({ change }) => isEven(change));
  return [
    ...compared.filter((one) => !even.includes(one)).map((one) => labelled(nameOf(one), changeInWords(one))),
    ...(even.length > 0 ? [phrase.even({ practices: listed(even.map(nameOf)) })] : []),
    ...(compared.length > 0 ? [byLuckAlone()] : []),
  ];
}

/** `possible: Customers up 15; no clear change in 7 others`, or, where columns are few, `possible: Customers +15`; null without an earlier review. */
export function sinceInOneLine(report: Pick<Report, 'practices' | 'since'>, words: 'long' | 'short' = 'long'): string | null {
  const groups = changesBySureness(report);
  if (!report.since || groups.length === 0) return null;
  const sure = groups.filter(({ verdict }) => verdict !== 'no clear change');
  if (sure.length === 0) return phrase.inNone();
  const rest = groups.find(({ verdict }) => verdict === 'no clear change')?.practices.length ?? 0;
  const figure = (practice: Changed): string => (words === 'long' || isEven(practice.change) ? deltaInWords(practice) : changeInFigures(practice).signed(practice.change.delta));
  const named = sure.map(({ verdict, practices }) => phrase.named({ verdict: surenessInWords(verdict), practices: practices.map((practice) => `${practice.short} ${figure(practice)}`).join(phrase.comma()) }));
  return [...named, ...(rest > 0 && words === 'long' ? [phrase.inOthers({ n: rest })] : [])].join(phrase.between());
}

/** `Release checked: I did not find out. Now: From remarks.` */
export function movedInWords({ about, before, after, cause }: Report['moved'][number]): string {
  return sentences(phrase.moved({ about, before: withStop(before), after: withStop(after) }), cause === 'reread' ? phrase.reread() : '');
}

/** `kept`, `by 29 Nov`, `overdue since 29 Nov`, `dropped` */
export function stateInWords({ state, overdue, due }: Pick<ReportCommitment, 'state' | 'overdue' | 'due'>): string {
  if (state !== 'open') return phrase[state]();
  return phrase[overdue ? 'overdueSince' : 'by']({ day: shortDay(atNoon(due)) });
}

/** `kept 2 of 3; open: Code by 29 Nov, Team overdue`; null when nothing was taken on. */
export function takenInOneLine({ commitments, kept: { kept, of }, practices }: Pick<Report, 'commitments' | 'kept' | 'practices'>): string | null {
  if (commitments.length === 0) return null;
  const open = commitments.filter(({ state }) => state === 'open');
  const named = open.map((one) => `${nameIn(practices, one.practice, 'short')} ${one.overdue ? phrase.overdue() : stateInWords(one)}`);
  return [...(of > 0 ? [phrase.keptOf({ kept, of })] : []), ...(open.length > 0 ? [phrase.open({ steps: named.join(phrase.comma()) })] : [])].join(phrase.between());
}

/** `commitments kept: 2 of 3 (1 dropped)` */
export function keptInWords({ kept, dropped, of }: FollowThrough): string {
  if (of === 0) return phrase.nothingDue();
  return `${phrase.commitmentsKept({ kept, of })}${dropped > 0 ? phrase.alsoDropped({ dropped }) : ''}`;
}

/** What goes with a commitment, a sentence each: when, whom to tell, what showed it, why not. */
export function aroundInWords({ if_then, tell, proven, why, not_kept, state, moved }: ReportCommitment): string[] {
  return [
    ...(if_then === undefined ? [] : [withStop(if_then)]),
    ...(tell === undefined ? [] : [phrase.tell({ whom: withStop(tell) })]),
    ...(proven === undefined ? [] : [phrase.shownBy({ proof: withStop(proven) })]),
    ...(state === 'open' && not_kept > 0 ? [withStop(capital(notKeptWords({ not_kept })))] : []),
    ...(why === undefined ? [] : [phrase.why({ reason: withStop(why) })]),
    ...(moved === false ? [phrase.notMoved()] : []),
  ];
}
