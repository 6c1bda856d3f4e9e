// What changed between two reviews: first the facts, then what they come to, and what could not be compared. Its fields are the JSON that others script against.
import type { AssessedItem, Assessment } from './assessment.ts';
import { daysBetween } from './calendar.ts';
import { changeOf, oneLevel, pairsByPractice, sameBank, splitOf, type Change, type Pair, type Split } from './change.ts';
import { followThrough, settledBetween, type Commitment, type FollowThrough } from './plan.ts';
import type { MovedAnswer, ReportCommitment } from './report.ts';
import { commitmentIn, movedAnswers } from './report-of.ts';
import { scorePractice, startOf } from './score.ts';
import { trendsOf, type PracticeTrend } from './trend.ts';
import { listed, plural } from './words.ts';

export const comparisonFormat = 'cto-check/comparison@1';

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
  /** Questions reworded since, or asked only once: they are left out. */
  reworded: number;
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
  /** Level names of the later review. */
  level_names: string[];
  /** What one kept step moves a practice by, on average; null where nothing can be compared. */
  one_step: number | null;
}

/** What lies around the two. */
export interface Between {
  /** Reviews up to `to`, newest first, `to` among them: for the trend. */
  reviews: readonly Assessment[];
  /** As they stood at `until`. */
  commitments: readonly Commitment[];
  /** UTC: when the later review was finished, or now for the newest. */
  until: string;
  newest: boolean;
}

/** Whether luck could explain a change. */
const luckOf = { 'no clear change': 'yes', possible: 'perhaps', clear: 'hardly' } as const;

/** `from` is the earlier one. */
export function compare(from: Assessment, to: Assessment, { reviews, commitments, until, newest }: Between): Comparison {
  const pairs = pairsByPractice(from, to);
  const trends = trendsOf(reviews);
  const earlier = from.practices.filter(({ id }) => !to.practices.some((one) => one.id === id));
  const practices = [...to.practices, ...earlier].filter(({ id }) => isAsked(from, id) || isAsked(to, id)).map(({ id }) => comparePractice(id, from, to, pairs.get(id) ?? [], trends.get(id) ?? null));
  const settled = settledBetween(commitments, from.finished_at, until);
  const steps = practices.flatMap(({ change }) => (change ? [oneLevel(to.level_names.length) / change.items] : []));
  return {
    format: comparisonFormat,
    from: sideOf(from),
    to: sideOf(to),
    newest,
    days: daysBetween(new Date(from.finished_at), new Date(to.finished_at)),
    kept: followThrough(settled),
    commitments: settled.map((one) => commitmentIn(to, one, until.slice(0, 10))),
    moved: movedAnswers(pairs, to.level_names.length),
    practices,
    level_names: to.level_names,
    one_step: steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length,
  };
}

const sideOf = ({ id, finished_at, mode, stage, bank }: Assessment): Side => ({ id, finished_at, mode, stage: stage.id, stage_name: stage.name, bank: { id: bank.id, version: bank.version } });

type Practice = Assessment['practices'][number];

const practiceIn = ({ practices }: Assessment, id: string): Practice | undefined => practices.find((practice) => practice.id === id);
const isAsked = (review: Assessment, id: string): boolean => (practiceIn(review, id)?.items.length ?? 0) > 0;
const scoredItems = (review: Assessment, id: string): AssessedItem[] => practiceIn(review, id)?.items.filter(({ scored }) => scored) ?? [];

function comparePractice(id: string, from: Assessment, to: Assessment, pairs: readonly Pair[], trend: PracticeTrend | null): ComparedPractice {
  const [was, is] = [practiceIn(from, id), practiceIn(to, id)];
  const { name, short } = (is ?? was)!;
  const change = changeOf(pairs);
  const counts = countsOf(scoredItems(from, id), scoredItems(to, id));
  return {
    id,
    name,
    short,
    before: scorePractice(scoredItems(from, id), from.level_names.length).score,
    after: scorePractice(scoredItems(to, id), to.level_names.length).score,
    change,
    luck: change && luckOf[change.verdict],
    not_comparable: change ? null : whyNot(id, from, to, pairs.length, counts.reworded),
    ...counts,
    split: was && is && sameBank(from, to) ? splitOf(was, is, { before: from.level_names.length, after: to.level_names.length }) : null,
    trend,
    target: { before: aimOf(was, from), after: aimOf(is, to) },
  };
}

function aimOf(practice: Practice | undefined, { level_names: names }: Assessment): Aim | null {
  if (!practice) return null;
  const { level } = practice.target;
  return { level, name: names[level - 1] ?? '', start: startOf(level, names.length) };
}

/** Scored questions that stand in the way: with another rev, and asked in one of the two alone. */
function countsOf(before: readonly AssessedItem[], after: readonly AssessedItem[]): { reworded: number; asked_once: number } {
  const revs = new Map(before.map(({ id, rev }) => [id, rev]));
  const both = after.filter(({ id }) => revs.has(id));
  return { reworded: both.filter(({ id, rev }) => revs.get(id) !== rev).length, asked_once: before.length + after.length - 2 * both.length };
}

function whyNot(id: string, from: Assessment, to: Assessment, common: number, reworded: number): string {
  if (!sameBank(from, to)) return `asked from two question banks, ${from.bank.id} and ${to.bank.id}`;
  if (!isAsked(from, id)) return 'not asked the first time';
  if (!isAsked(to, id)) return 'not asked the second time';
  const reasons = [common === 0 ? 'no question was answered both times' : 'only one question was answered both times', ...(reworded > 0 ? [`${plural(reworded, 'question was', 'questions were')} reworded`] : [])];
  return listed(reasons);
}

/** The practices that can be compared, those that changed most first. */
export function byChange({ practices }: Pick<Comparison, 'practices'>): ComparedPractice[] {
  const size = ({ change }: ComparedPractice): number => (change ? Math.abs(change.delta) : -1);
  return practices.filter(({ change }) => change !== null).toSorted((a, b) => size(b) - size(a));
}

/** Of those, the ones worth a line of their own: something moved. */
export function changed(comparison: Pick<Comparison, 'practices' | 'moved'>): ComparedPractice[] {
  return byChange(comparison).filter(({ id, luck }) => luck !== 'yes' || comparison.moved.some(({ practice }) => practice === id));
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
