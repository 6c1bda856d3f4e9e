// What a report shows, in words and numbers, without markup. Its fields are the JSON that others script against.
import type { AssessedItem, Assessment } from './assessment.ts';
import { gapOf, levelAt, overallOf, scorePractice, standingOf, startOf, weakestOf, type PracticeScore, type Standing } from './score.ts';
import type { Audience } from './terms.ts';
import { mostChosen, suggest, type Suggestion } from './suggest.ts';
import { talkOf } from './talk.ts';

export const reportFormat = 'cto-check/report@1';

export interface ReportItem {
  id: string;
  rev: number;
  type: AssessedItem['type'];
  about: string;
  /** The question as it was asked. */
  asked: string;
  scored: boolean;
  state: AssessedItem['state'];
  answer: AssessedItem['answer'];
  /** 0 to 100; of a scenario its credit, which is not scored. */
  value: number | null;
  chosen: string[];
  next_level?: string;
  /** Of a checklist: how many statements apply. */
  of?: number;
  options?: NonNullable<AssessedItem['options']>;
  evidence?: string;
  note?: string;
}

export interface ReportPractice {
  id: string;
  name: string;
  short: string;
  /** Whether this review asked about it at all. */
  asked: boolean;
  /** 0 to 100, unrounded; null when too little was answered. */
  score: number | null;
  band: [number, number] | null;
  range: [number, number] | null;
  level: { number: number; name: string } | null;
  coverage: { answered: number; asked: number };
  /** `start` is where the level begins on 0 to 100; `from` says who set it. */
  target: { level: number; name: string; start: number; from: string };
  standing: Standing | null;
  /** Levels missing to the target, in halves; null when nothing was asked. */
  gap: number | null;
  change: null;
  /** Left out in a report for a CEO. */
  items?: ReportItem[];
}

export interface Report {
  format: typeof reportFormat;
  id: string;
  finished_at: string;
  name: string | null;
  /** True for the made-up CTO of `cto-check demo`. */
  made_up: boolean;
  audience: Audience;
  /** What this audience does not get, in words. */
  left_out: string[];
  mode: Assessment['mode'];
  stage: string;
  stage_name: string;
  stage_from: 'you' | 'default';
  bank: { id: string; version: string; digest: string; title: string };
  level_names: string[];
  practices: ReportPractice[];
  headline: { below: number; close: number; on_target: number; unscored: number };
  /** Scored questions only. */
  answered: { answered: number; asked: number };
  overall: { score: number; band: [number, number]; practices_scored: number } | null;
  suggestions: Suggestion[];
  commitments: [];
  /** Ids of practices that may be the weakest; never one alone. */
  weakest: string[];
  /** Practices where a scenario was answered best and the score is at most 40: known, not done. */
  know_do: string[];
  /** Questions to open a talk with. */
  talk: string[];
}

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

const leftOut: Record<Audience, string[]> = { self: [], coach: ['notes'], ceo: ['single answers', 'evidence', 'notes'] };

/** Takes away what an audience should not see, once for every format. */
function forAudience(report: Report): Report {
  if (report.audience === 'self') return report;
  if (report.audience === 'coach') {
    return {
      ...report,
      practices: report.practices.map(({ items = [], ...practice }) => ({ ...practice, items: items.map(({ note: _, ...item }) => item) })),
    };
  }
  return {
    ...report,
    // With the range a single answer could be worked out.
    practices: report.practices.map(({ items: _, ...practice }) => ({ ...practice, range: null })),
    suggestions: report.suggestions.filter((one) => one.chosen).map(({ because: _, statement: __, ...one }) => one),
    weakest: [],
    know_do: [],
  };
}

export interface Group {
  standing: Standing | 'unscored';
  /** Lowest score first. */
  practices: ReportPractice[];
}

/** The practices asked, grouped by certainty: clearly below, too close to call, on target, not scored. */
export function groupsOf(report: Report): Group[] {
  return (['below', 'close', 'on target', 'unscored'] as const)
    .map((standing) => ({
      standing,
      practices: report.practices
        .filter((practice) => practice.asked && (practice.standing ?? 'unscored') === standing)
        .sort((a, b) => (a.score ?? 0) - (b.score ?? 0)),
    }))
    .filter((group) => group.practices.length > 0);
}

/** The steps shown, at most three. */
export const chosenSteps = (report: Report): Suggestion[] => report.suggestions.filter((one) => one.chosen).slice(0, mostChosen);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
