// What a comparison of two reviews shows, in words and numbers, without markup. Its fields are the JSON that others script against.
import type { Assessment } from '../review/assessment.ts';
import type { Change, Split } from './change.ts';
import type { ComparedVoice } from '../voices/compare-voices.ts';
import type { FollowThrough } from '../plan/plan.ts';
import type { MovedAnswer } from './moved.ts';
import type { ReportCommitment } from '../plan/commitment-in.ts';
import type { comparisonFormat } from '../terms.ts';
import type { PracticeTrend } from './trend.ts';

/** One of the two reviews. */
export interface Side extends Pick<Assessment, 'id' | 'finished_at' | 'mode'> {
  stage: string;
  stage_name: string;
  bank: { id: string; version: string };
}

export interface ComparedPractice {
  id: string;
  name: string;
  short: string;
  /** The score of each review, 0 to 100; null when it was not scored. */
  before: number | null;
  after: number | null;
  /** Over the questions answered both times in the same words; null where fewer than two are. */
  change: Change | null;
  /** Whether luck could explain it; null without a change. */
  luck: 'yes' | 'perhaps' | 'hardly' | null;
  /** Why there is no change to speak of; null where there is one. */
  not_comparable: string | null;
  /** What was left out: the questions reworded since, by what they are about, and how many were asked only once. */
  reworded: string[];
  asked_once: number;
  /** Where the difference of the two scores comes from; the three add up to it. */
  split: Split | null;
  /** Over three or more reviews up to the later one; null with fewer. */
  trend: PracticeTrend | null;
  /** The target level of each review, its name, and where it begins; null where the practice is unknown. */
  target: { before: Aim | null; after: Aim | null };
}

export interface Aim {
  level: number;
  name: string;
  start: number;
}

export interface Comparison {
  format: typeof comparisonFormat;
  from: Side;
  to: Side;
  /** Whether `to` is the newest review that there is. */
  newest: boolean;
  days: number;
  /** Of the steps taken on that were kept, put off, dropped or past their date since `from`. */
  kept: FollowThrough;
  commitments: ReportCommitment[];
  /** Answers that moved by a level or more. */
  moved: MovedAnswer[];
  /** In the order of the later review. */
  practices: ComparedPractice[];
  /** How the same groups of others saw the same questions both times. */
  voices: ComparedVoice[];
  /** Level names of the later review. */
  level_names: string[];
  /** What one kept step moves a practice by, on average; null where nothing can be compared. */
  one_step: number | null;
}

/** The practices that can be compared, those that changed most first. */
export function byChange({ practices }: Pick<Comparison, 'practices'>): ComparedPractice[] {
  const size = ({ change }: ComparedPractice): number => (change ? Math.abs(change.delta) : -1);
  return practices.filter(({ change }) => change !== null).toSorted((a, b) => size(b) - size(a));
}

/** Of those, the ones worth a line of their own: something moved, or there is no other. */
export function changed(comparison: Pick<Comparison, 'practices' | 'moved'>): ComparedPractice[] {
  const compared = byChange(comparison);
  return compared.length === 1 ? compared : compared.filter(({ id, luck }) => luck !== 'yes' || comparison.moved.some(({ practice }) => practice === id));
}

/** Answers that moved because the deeds did, as far as was said, in the order of the practices that changed most; and those that were read differently. */
export function movedIn(comparison: Comparison): { did: MovedAnswer[]; reread: MovedAnswer[] } {
  const order = [...byChange(comparison), ...comparison.practices].map(({ id }) => id);
  const moved = comparison.moved.toSorted((a, b) => order.indexOf(a.practice) - order.indexOf(b.practice));
  return { did: moved.filter(({ cause }) => cause !== 'reread'), reread: moved.filter(({ cause }) => cause === 'reread') };
}

/** Practices whose trend stands out from the error of measurement. */
export const reliableTrends = ({ practices }: Pick<Comparison, 'practices'>): (ComparedPractice & { trend: PracticeTrend })[] => practices.filter((one): one is ComparedPractice & { trend: PracticeTrend } => one.trend?.reliable === true);

/** Practices whose target level is another one now: no change of a score. */
export const retargeted = ({ practices }: Pick<Comparison, 'practices'>): ComparedPractice[] =>
  practices.filter(({ target: { before, after } }) => before !== null && after !== null && Math.abs(before.start - after.start) > 1e-9);
