// From an assessment to its report.
import type { AssessedItem, Assessment } from '../review/assessment.ts';
import { forAudience, leftOutFor } from './audience.ts';
import { daysBetween } from '../calendar.ts';
import { changeOf, isComparable, movedBy, oneLevel, pairsByPractice, type Pair } from '../change/change.ts';
import { sum } from '../numbers.ts';
import type { Outline, OutlinedItem } from '../review/outline.ts';
import { commitmentsAround, followThrough, isOverdue, settledBetween, type Commitment } from '../plan/plan.ts';
import type { MovedAnswer, Report, ReportCommitment, ReportPractice } from './report.ts';
import { gapOf, levelAt, overallOf, scorePractice, standingOf, startOf, weakestOf, type PracticeScore, type Standing } from '../review/score.ts';
import { suggest } from './suggest.ts';
import { talkOf } from './talk.ts';
import { reportFormat, type Audience } from '../terms.ts';
import type { Voices } from '../voices/voices.ts';

/** What a report shows besides the assessment itself. */
export interface Around {
  /** The review before it; it is shown as far as the two can be compared. */
  earlier?: Outline | null;
  /** Everything that was ever taken on. */
  commitments?: readonly Commitment[];
  /** What others answered, as far as it may be shown. */
  voices?: Voices | null;
  /** When it is read; the end of the review when left out. */
  now?: Date;
}

/** Everything a report shows of one assessment. */
export function reportOf(assessment: Assessment, options: Around & { audience?: Audience; madeUp?: boolean } = {}): Report {
  const { audience = 'self', madeUp = false, commitments = [], voices = null, now = new Date(assessment.finished_at) } = options;
  const earlier = options.earlier && isComparable(options.earlier, assessment) ? options.earlier : null;
  const pairs = earlier ? pairsByPractice(earlier, assessment) : new Map<string, Pair[]>();
  const measured = assessment.practices.map((practice) => measure(practice, assessment.level_names)).map(({ practice, score }) => ({ score, practice: { ...practice, change: changeIn(practice.id, pairs, earlier) } }));
  const practices = measured.map((one) => one.practice);
  const gaps = new Map(practices.flatMap(({ id, gap }) => (gap === null ? [] : [[id, gap] as const])));
  const suggestions = suggest(assessment, gaps, commitments);
  const around = commitmentsAround(commitments, assessment, options.earlier ?? null);
  const shownCommitments = around.map((one) => commitmentIn(assessment, one, now, options.earlier ?? null));
  const asked = practices.filter((practice) => practice.asked);
  const standings = (standing: Standing | null): number => asked.filter((practice) => practice.standing === standing).length;
  const report: Report = {
    format: reportFormat,
    id: assessment.id,
    finished_at: assessment.finished_at,
    name: assessment.name ?? null,
    made_up: madeUp,
    audience,
    left_out: leftOutFor(audience, voices),
    mode: assessment.mode,
    stage: assessment.stage.id,
    stage_name: assessment.stage.name,
    stage_from: assessment.stage.from,
    bank: { id: assessment.bank.id, version: assessment.bank.version, digest: assessment.bank.digest, title: assessment.bank.title },
    level_names: assessment.level_names,
    practices,
    headline: { below: standings('below'), close: standings('close'), on_target: standings('on target'), unscored: standings(null) },
    answered: { answered: sum(asked.map((one) => one.coverage.answered)), asked: sum(asked.map((one) => one.coverage.asked)) },
    overall: overallOf(measured.map((one) => one.score)),
    suggestions,
    since: earlier && { id: earlier.id, finished_at: earlier.finished_at, days: daysBetween(new Date(earlier.finished_at), new Date(assessment.finished_at)) },
    moved: movedAnswers(pairs, assessment.level_names.length),
    kept: followThrough(settledBetween(around, options.earlier?.finished_at ?? null, now.toISOString())),
    commitments: shownCommitments,
    voices,
    weakest: weakestOf(practices).map((practice) => practice.id),
    know_do: practices.filter(isKnownNotDone).map((practice) => practice.id),
    talk: talkOf(practices, suggestions, audience === 'ceo' ? [] : shownCommitments),
  };
  return forAudience(report, earlier);
}

function measure(practice: Assessment['practices'][number], levelNames: readonly string[]): { practice: ReportPractice; score: PracticeScore } {
  const levels = levelNames.length;
  const score = scorePractice(practice.items.filter((item) => item.scored), levels);
  const start = startOf(practice.target.level, levels);
  const number = score.score === null ? null : levelAt(score.score, levels);
  return {
    score,
    practice: {
      id: practice.id,
      name: practice.name,
      short: practice.short,
      asked: practice.items.length > 0,
      score: score.score,
      band: score.band,
      range: score.range,
      level: number === null ? null : { number, name: levelNames[number - 1]! },
      coverage: score.coverage,
      target: { ...practice.target, name: levelNames[practice.target.level - 1]!, start },
      standing: standingOf(score, start),
      gap: score.coverage.asked === 0 ? null : gapOf(score.score, start, levels),
      change: null,
      items: practice.items.map(({ steps: _, na: __, scale: ___, neighbour: ____, ...item }) => item),
    },
  };
}

function changeIn(id: string, pairs: ReadonlyMap<string, readonly Pair[]>, earlier: Outline | null): ReportPractice['change'] {
  const change = changeOf(pairs.get(id) ?? []);
  const before = earlier?.practices.find((practice) => practice.id === id);
  return change && before ? { before: scorePractice(before.items.filter((item) => item.scored), earlier!.level_names.length).score, ...change } : null;
}

/** Answers that moved by a level or more, in the order of the review. `levels`: practice levels. */
export function movedAnswers(pairs: ReadonlyMap<string, readonly Pair[]>, levels: number): MovedAnswer[] {
  return [...pairs].flatMap(([practice, own]) =>
    movedBy(1, own, levels).map(({ before, after }): MovedAnswer => ({
      item: after.id,
      practice,
      type: after.type,
      about: after.about,
      before: answerInWords(before),
      after: answerInWords(after),
      levels: (after.value! - before.value!) / oneLevel(levels),
      ...(after.moved === undefined ? {} : { cause: after.moved }),
    })),
  );
}

/** The words chosen, a number with its unit, or how many are ticked. */
export const answerInWords = (item: OutlinedItem): string => (item.type === 'checklist' ? `${item.chosen.length} of ${item.of}` : (item.chosen[0] ?? ''));

/** `at`: when it is read. `before`: an earlier review, whose answers are known. */
export function commitmentIn({ practices, finished_at }: Assessment, commitment: Commitment, at: Date, before: Outline | null = null): ReportCommitment {
  const { id, practice, item, effort, weeks, proof, due, state, not_kept, if_then, tell, proven, why, closed_at } = commitment;
  const now = practices.flatMap(({ items }) => items).find((one) => one.id === item && one.rev === commitment.rev);
  return {
    id, practice, item, do: commitment.do, effort, weeks, proof, due, state, not_kept,
    overdue: isOverdue(commitment, at),
    moved: state === 'kept' && closed_at! <= finished_at && now ? hasMoved(now, commitment, before) : null,
    ...(if_then === undefined ? {} : { if_then }),
    ...(tell === undefined ? {} : { tell }),
    ...(proven === undefined ? {} : { proven }),
    ...(why === undefined ? {} : { why }),
  };
}

/** Whether a statement taken on is ticked now, or an answer higher than then; null when that cannot be told, and where it was highest and still is. */
function hasMoved(now: AssessedItem, { assessment, statement, value }: Commitment, before: Outline | null): boolean | null {
  if (now.value === null || value === null) return null;
  if (statement !== undefined && Array.isArray(now.answer)) return now.na?.includes(statement) ? null : now.answer.includes(statement);
  const rose = now.type === 'count' && now.value === value ? hasRisen(now, before?.id === assessment ? before : null) : now.value > value;
  return rose === false && value === 100 && now.value === 100 ? null : rose;
}

/** Two numbers may be worth the same: whether the one is higher than in the review before; null where that is not known. */
function hasRisen({ id, answer }: AssessedItem, before: Outline | null): boolean | null {
  const then = before?.practices.flatMap(({ items }) => items).find((item) => item.id === id)?.answer;
  return typeof then === 'number' ? Number(answer) > then : null;
}

const isKnownNotDone = (practice: ReportPractice): boolean =>
  practice.score !== null && practice.score <= 40 + 1e-9 && (practice.items ?? []).some((item) => item.type === 'scenario' && item.value === 100);
