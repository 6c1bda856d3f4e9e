// All reviews over time: a line each, where every practice has been going, how the steps taken on went, when the next review is due.
import type { Assessment } from '../review/assessment.ts';
import { sameBank } from './change.ts';
import { addDays, dayOf, daysBetween } from '../calendar.ts';
import { sum } from '../numbers.ts';
import { followThrough, settledBetween, type Commitment, type FollowThrough } from '../plan/plan.ts';
import { beginningsOf } from '../review/beginnings.ts';
import { isComplete, type Review } from '../review/review.ts';
import type { Skimmed } from '../review/skim.ts';
import { historyFormat, type Mode, type Share } from '../terms.ts';
import { trendsOf, type PracticeTrend } from './trend.ts';

/** One review as a line. */
export interface HistoryReview {
  id: string;
  /** The shortest beginning of the id that names it alone, from the day on. */
  begins: string;
  finished_at: string;
  mode: Mode;
  /** Null where only a copy is known. */
  stage: string | null;
  /** `extends`: the banks that it extends; unknown of a copy. */
  bank: { id: string; version: string; extends?: string[] };
  /** Scored questions. */
  answered: { answered: number; asked: number };
  /** Whether it asked every practice. */
  complete: boolean;
  /** How much of it is known here. */
  share: Share;
  /** By practice id, 0 to 100; null where it was not scored, or where only dates are known. */
  scores: Record<string, number | null>;
}

export interface HistoryPractice {
  id: string;
  name: string;
  short: string;
  /** Over the last reviews with questions in common; null with fewer than three. */
  trend: PracticeTrend | null;
}

/** When the next review is due. */
export interface Due {
  /** A day such as `2027-02-17`. */
  on: string;
  /** From today; below 0 when it has passed. */
  days: number;
  /** The review that it follows. */
  after: string;
}

export interface History {
  format: typeof historyFormat;
  /** Oldest first. */
  reviews: HistoryReview[];
  /** The newest review's; scores of other banks mean something else, but for those that it extends or that extend it. */
  bank: string;
  /** In the order of that bank. */
  practices: HistoryPractice[];
  /** Of the steps taken on that were kept, dropped, put off or past their date so far. */
  kept: FollowThrough;
  /** How many are open still. */
  open: number;
  /** Null before the first review of every practice: then one is due now. */
  due: Due | null;
  /** The folders that hold all this: one's own, and the project's where there is one. */
  folders: string[];
}

/** A review as a line. `assessment`: null where only a copy is known. */
export function lineOf({ review, assessment }: { review: Review; assessment: Pick<Skimmed, 'stage' | 'bank'> | null }): Omit<HistoryReview, 'begins'> {
  const { id, finished_at, mode, bank, share, practices } = review;
  return {
    id,
    finished_at,
    mode,
    stage: assessment?.stage.id ?? null,
    bank: { ...bank, ...(assessment?.bank.extends ? { extends: assessment.bank.extends } : {}) },
    answered: { answered: sum(practices.map((one) => one.answered)), asked: sum(practices.map((one) => one.asked)) },
    complete: isComplete(review),
    share,
    scores: Object.fromEntries(practices.map((one) => [one.id, one.score ?? null])),
  };
}

/** `periodDays`: of the bank, 90 where only a copy is known. */
export function dueAfter({ id, finished_at }: { id: string; finished_at: string }, periodDays: number, now: Date): Due {
  const on = addDays(new Date(finished_at), periodDays);
  return { on: dayOf(on), days: daysBetween(now, on), after: id };
}

/** Days from one review to the next where its bank is not known. */
export const usualPeriod = 90;

/** `reviews` in any order, one at least; `recent`: the last assessments, newest first; `commitments` as they stand now. */
export function historyOf(reviews: readonly Omit<HistoryReview, 'begins'>[], recent: readonly Assessment[], { commitments, due, now, folders }: { commitments: readonly Commitment[]; due: Due | null; now: Date; folders: string[] }): History {
  const inOrder = reviews.toSorted((a, b) => (a.finished_at < b.finished_at ? -1 : a.finished_at > b.finished_at ? 1 : a.id < b.id ? -1 : 1));
  const newest = inOrder.at(-1)!;
  const trends = trendsOf(recent.filter((one) => sameBank(one, newest)));
  const named = recent.find(({ bank }) => bank.id === newest.bank.id)?.practices ?? Object.keys(newest.scores).map((id) => ({ id, name: id, short: id }));
  return {
    format: historyFormat,
    reviews: withBeginnings(inOrder),
    bank: newest.bank.id,
    practices: named.map(({ id, name, short }) => ({ id, name, short, trend: trends.get(id) ?? null })),
    kept: followThrough(settledBetween(commitments, null, now.toISOString())),
    open: commitments.filter(({ state }) => state === 'open').length,
    due,
    folders,
  };
}

function withBeginnings(reviews: readonly Omit<HistoryReview, 'begins'>[]): HistoryReview[] {
  const beginnings = beginningsOf(reviews.map(({ id }) => id));
  return reviews.map((review) => ({ ...review, begins: beginnings.get(review.id)! }));
}

/** A review's score of a practice: null where too little was answered; undefined where it was not asked, is not known, or means something else than the newest review's. */
export const scoreIn = ({ reviews }: Pick<History, 'reviews'>, review: HistoryReview, practice: string): number | null | undefined =>
  review.share !== 'dates' && sameBank(review, reviews.at(-1)!) ? review.scores[practice] : undefined;

/** The scores of a practice over time, null where there is none. */
export const scoresOver = (history: Pick<History, 'reviews'>, practice: string): (number | null)[] => history.reviews.map((review) => scoreIn(history, review, practice) ?? null);
