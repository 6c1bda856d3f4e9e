// From an assessment to its report.
import type { Assessment } from '../review/assessment.ts';
import { forAudience, leftOutFor } from './audience.ts';
import { daysBetween } from '../calendar.ts';
import { changeOf, isComparable, pairsByPractice, type Pair } from '../change/change.ts';
import { movedAnswers } from '../change/moved.ts';
import { sum } from '../numbers.ts';
import type { Outline } from '../review/outline.ts';
import { commitmentIn } from '../plan/commitment-in.ts';
import { commitmentsAround, followThrough, settledBetween, type Commitment } from '../plan/plan.ts';
import type { Report, ReportPractice } from './report.ts';
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

const isKnownNotDone = (practice: ReportPractice): boolean =>
  practice.score !== null && practice.score <= 40 + 1e-9 && (practice.items ?? []).some((item) => item.type === 'scenario' && item.value === 100);
