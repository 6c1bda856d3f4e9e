// What a report shows, in words and numbers, without markup. Its fields are the JSON that others script against.
import type { MovedAnswer } from '../change/moved.ts';
import type { ReportCommitment } from '../plan/commitment-in.ts';
import type { AssessedItem, Assessment } from '../review/assessment.ts';
import type { Change } from '../change/change.ts';
import type { FollowThrough } from '../plan/plan.ts';
import type { Standing } from '../review/score.ts';
import { mostChosen, type Suggestion } from './suggest.ts';
import type { Audience, Cause, reportFormat } from '../terms.ts';
import type { Voices } from '../voices/voices.ts';

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
  /** Of an answer that moved two levels or more since the last review: what moved. */
  moved?: Cause;
}

/** A practice's change since the earlier review; the score then, null when there was none. */
export interface ReportChange extends Change {
  before: number | null;
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
  /** Since the review named by `since`; null where the two cannot be compared, and in a report for a CEO where it would tell a single answer. */
  change: ReportChange | null;
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
  /** The earlier review that this one is compared with. */
  since: { id: string; finished_at: string; days: number } | null;
  /** Answers that moved since then; none in a report for a CEO. */
  moved: MovedAnswer[];
  /** Of the steps that were kept, put off, dropped or past their date since then: how many were kept. */
  kept: FollowThrough;
  /** What was taken on: open ones, and what became of those that were open at the last review. */
  commitments: ReportCommitment[];
  /** What others see; null when nobody else answered, empty in a report for a CEO. */
  voices: Voices | null;
  /** Ids of practices that may be the weakest; never one alone. */
  weakest: string[];
  /** Practices where a scenario was answered best and the score is at most 40: known, not done. */
  know_do: string[];
  /** Questions to open a talk with. */
  talk: string[];
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

/** A radar of fewer than three scores would be no picture. */
export const hasRadar = ({ practices }: { practices: readonly Pick<ReportPractice, 'asked' | 'score'>[] }): boolean => practices.filter(({ asked, score }) => asked && score !== null).length >= 3;
