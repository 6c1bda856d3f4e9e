// From two reviews to what changed between them: first the facts, then what they come to, and what could not be compared.
import type { AssessedItem, Assessment } from '../review/assessment.ts';
import { daysBetween } from '../calendar.ts';
import { changeOf, luckWords, oneStepOf, pairsByPractice, sameBank, splitOf, type Pair } from './change.ts';
import { compareVoices } from '../voices/compare-voices.ts';
import type { Aim, ComparedPractice, Comparison, Side } from './comparison.ts';
import { movedAnswers } from './moved.ts';
import { commitmentIn } from '../plan/commitment-in.ts';
import { followThrough, settledBetween, type Commitment } from '../plan/plan.ts';
import { scorePractice, startOf } from '../review/score.ts';
import { comparisonFormat } from '../terms.ts';
import { trendsOf, type PracticeTrend } from './trend.ts';
import type { Voices } from '../voices/voices.ts';
import { phrases } from '../language/phrases.ts';
import { listed } from '../words.ts';

const phrase = phrases('comparable', {
  twoBanks: 'asked from two question banks, {from} and {to}',
  notFirst: 'not asked the first time',
  notSecond: 'not asked the second time',
  noneTwice: 'no question was answered both times',
  oneTwice: 'only one question was answered both times',
  reworded: { one: '{n} question was reworded', other: '{n} questions were reworded' },
});

/** What lies around the two. */
export interface Between {
  /** Reviews up to `to`, newest first, `to` among them: for the trend. */
  reviews: readonly Assessment[];
  /** As they stood at `until`. */
  commitments: readonly Commitment[];
  /** UTC: when the later review was finished, or now for the newest. */
  until: string;
  newest: boolean;
  /** What others answered about each, as far as it may be shown. */
  voices?: { before: Voices | null; after: Voices | null };
}

/** `from` is the earlier one. */
export function compare(from: Assessment, to: Assessment, { reviews, commitments, until, newest, voices = { before: null, after: null } }: Between): Comparison {
  const pairs = pairsByPractice(from, to);
  const trends = trendsOf(reviews);
  const earlier = from.practices.filter(({ id }) => !to.practices.some((one) => one.id === id));
  const practices = [...to.practices, ...earlier].filter(({ id }) => isAsked(from, id) || isAsked(to, id)).map(({ id }) => comparePractice(id, from, to, pairs.get(id) ?? [], trends.get(id) ?? null));
  const settled = settledBetween(commitments, from.finished_at, until);
  return {
    format: comparisonFormat,
    from: sideOf(from),
    to: sideOf(to),
    newest,
    days: daysBetween(new Date(from.finished_at), new Date(to.finished_at)),
    kept: followThrough(settled),
    commitments: settled.map((one) => commitmentIn(to, one, new Date(until), from)),
    moved: movedAnswers(pairs, to.level_names.length),
    practices,
    voices: compareVoices(voices.before, voices.after, pairs),
    level_names: to.level_names,
    one_step: oneStepOf(practices.flatMap(({ change }) => change ?? []), to.level_names.length),
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
  const counts = leftOut(scoredItems(from, id), scoredItems(to, id));
  return {
    id,
    name,
    short,
    before: scorePractice(scoredItems(from, id), from.level_names.length).score,
    after: scorePractice(scoredItems(to, id), to.level_names.length).score,
    change,
    luck: change && luckWords[change.verdict],
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
  return { level, name: names[level - 1] || `level ${level}`, start: startOf(level, names.length) };
}

/** Scored questions with another rev, and those asked in one of the two alone. */
function leftOut(before: readonly AssessedItem[], after: readonly AssessedItem[]): Pick<ComparedPractice, 'reworded' | 'asked_once'> {
  const revs = new Map(before.map(({ id, rev }) => [id, rev]));
  const both = after.filter(({ id }) => revs.has(id));
  return { reworded: both.filter(({ id, rev }) => revs.get(id) !== rev).map(({ about }) => about), asked_once: before.length + after.length - 2 * both.length };
}

function whyNot(id: string, from: Assessment, to: Assessment, common: number, { length: reworded }: readonly string[]): string {
  if (!sameBank(from, to)) return phrase.twoBanks({ from: from.bank.id, to: to.bank.id });
  if (!isAsked(from, id)) return phrase.notFirst();
  if (!isAsked(to, id)) return phrase.notSecond();
  const reasons = [common === 0 ? phrase.noneTwice() : phrase.oneTwice(), ...(reworded > 0 ? [phrase.reworded({ n: reworded })] : [])];
  return listed(reasons);
}
