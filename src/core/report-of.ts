// From an assessment to its report.
import type { Assessment } from './assessment.ts';
import { forAudience, leftOut } from './audience.ts';
import { reportFormat, type Report, type ReportPractice } from './report.ts';
import { gapOf, levelAt, overallOf, scorePractice, standingOf, startOf, weakestOf, type PracticeScore, type Standing } from './score.ts';
import { suggest } from './suggest.ts';
import { talkOf } from './talk.ts';
import type { Audience } from './terms.ts';

/** Everything a report shows of one assessment. */
export function reportOf(assessment: Assessment, options: { audience?: Audience; madeUp?: boolean } = {}): Report {
  const { audience = 'self', madeUp = false } = options;
  const measured = assessment.practices.map((practice) => measure(practice, assessment.level_names));
  const practices = measured.map((one) => one.practice);
  const gaps = new Map(practices.flatMap(({ id, gap }) => (gap === null ? [] : [[id, gap] as const])));
  const suggestions = suggest(assessment, gaps);
  const asked = practices.filter((practice) => practice.asked);
  const standings = (standing: Standing | null): number => asked.filter((practice) => practice.standing === standing).length;
  const report: Report = {
    format: reportFormat,
    id: assessment.id,
    finished_at: assessment.finished_at,
    name: assessment.name ?? null,
    made_up: madeUp,
    audience,
    left_out: leftOut[audience],
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
    commitments: [],
    weakest: weakestOf(practices).map((practice) => practice.id),
    know_do: practices.filter(isKnownNotDone).map((practice) => practice.id),
    talk: talkOf(practices, suggestions),
  };
  return forAudience(report);
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
      items: practice.items.map(({ steps: _, na: __, scale: ___, ...item }) => item),
    },
  };
}

const isKnownNotDone = (practice: ReportPractice): boolean =>
  practice.score !== null && practice.score <= 40 && (practice.items ?? []).some((item) => item.type === 'scenario' && item.value === 100);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
