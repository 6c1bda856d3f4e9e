// The types of the API, for whoever builds on it: ships as it stands as dist/api.d.cts, so it imports nothing. tsc holds it to the core's own types in src/api.ts.

/** One mistake in what somebody wrote, in parts; put together they are a sentence: `file:line:column: what; expected … . remedy`. */
export interface Mistake {
  /** `file`: the name you gave, or the path of a value such as `answers.decisions.record`. `line` and `column`, from 1, in a text only. */
  place?: { file: string; line?: number; column?: number };
  /** What is wrong, without a full stop. */
  what: string;
  /** What was expected, without a full stop. */
  expected?: string;
  /** What to do, a whole sentence. */
  remedy?: string;
}

/** Mistakes are values: all of them at once, file by file. */
export interface Refused {
  ok: false;
  mistakes: Mistake[];
}

/** How long a review is; each mode asks all that the shorter ones ask. */
export type Mode = 'quick' | 'full' | 'deep';
/** Of one's own time in all: S up to 2 hours, M up to 2 days, L more. */
export type Effort = 'S' | 'M' | 'L';
/** For whom a report is: self sees all, a coach no notes, a ceo no notes, evidence or single answers. */
export type Audience = 'self' | 'coach' | 'ceo';
/** Of a practice's likely range against its target: wholly below, too close to call, or on target. */
export type Standing = 'below' | 'close' | 'on target';
export type Format = 'text' | 'markdown' | 'json' | 'html' | 'svg' | 'csv';
export type ItemType = 'anchored' | 'count' | 'checklist' | 'scenario';
/** Only `answered` has a value; `na` leaves the questions asked, `dk` and `unanswered` stay in. */
export type State = 'answered' | 'dk' | 'na' | 'unanswered';

/** An act that shows. `weeks`, 1 to 13: until its proof can be seen. */
export interface NextStep {
  do: string;
  effort: Effort;
  weeks: number;
  proof: string;
}

interface Asked {
  /** `PRACTICE.WORD`. */
  id: string;
  /** Raised by a change of meaning, from 1. */
  rev: number;
  /** The shortest review that asks it. */
  mode: Mode;
  claims: string[];
  about: string;
  /** The question; `{since}` stands for a date. */
  ask: string;
  hint?: string;
  ask_rater?: string;
  raters?: ('boss' | 'peers' | 'reports')[];
  /** When it does not apply. */
  na?: string;
  evidence?: string;
}

/** One question. Every `value` and `credit` is 0 to 100; a scenario's credit is never scored. */
export type Item =
  | (Asked & { type: 'anchored'; levels: { text: string; next?: NextStep; value: number }[] })
  | (Asked & { type: 'count'; unit: string | { one: string; other: string }; bins: { from: number; next?: NextStep; value: number }[] })
  | (Asked & { type: 'checklist'; statements: { id: string; text: string; next: NextStep; na?: string }[] })
  | (Asked & { type: 'scenario'; options: { id: string; text: string; credit: number; feedback: string }[] });

/** A whole question bank: plain data. Two with one `digest` ask the same. */
export interface Bank {
  id: string;
  version: string;
  digest: string;
  title: string;
  language: string;
  /** The period asked about, in days. */
  period_days: number;
  /** Lowest first, 2 to 9. */
  level_names: string[];
  stages: { id: string; name: string; sign: string }[];
  /** `targets`: a level, from 1, by the stage's id. */
  practices: { id: string; name: string; short: string; means: string; why: string; targets: Record<string, number>; sources: string[]; items: Item[] }[];
  claims: Record<string, string>;
  sources: Record<string, string>;
}

/** One question of a review, with every word its reports show. */
export interface AssessedItem {
  id: string;
  rev: number;
  type: ItemType;
  about: string;
  asked: string;
  scored: boolean;
  state: State;
  /** A level (from 1), a count, an option's id, the ids of ticked statements, `dk` (I do not know), `na` (does not apply); null when unanswered. */
  answer: number | string | string[] | null;
  /** Statements of a checklist that do not apply. */
  na?: string[];
  /** 0 to 100. */
  value: number | null;
  /** The answer in words. */
  chosen: string[];
  next_level?: string;
  /** Of levels and bins: where each begins, and its value. */
  scale?: { from: number; value: number }[];
  /** Of a checklist: how many statements apply. */
  of?: number;
  steps: (NextStep & { statement?: string; rung?: number; because: string })[];
  neighbour?: (NextStep & { rung: number });
  moved?: 'changed' | 'reread';
  options?: { id: string; text: string; credit: number; feedback: string }[];
  evidence?: string;
  note?: string;
}

/** A finished review: plain data, which may be kept as JSON and never needs its bank again. `cto-check report FILE` shows such a file. */
export interface Assessment {
  format: 'cto-check/assessment@1';
  /** The day and eight letters that follow from the content. */
  id: string;
  /** UTC, such as `2026-11-22T12:00:00.000Z`. */
  finished_at: string;
  /** When the survey began, where that was another day: the period asked about ends there. */
  asked_at?: string;
  /** What made it. */
  tool: string;
  name?: string;
  bank: { id: string; version: string; digest: string; title: string; period_days: number; language?: string; extends?: string[] };
  mode: Mode;
  stage: { id: string; name: string; from: 'you' | 'default' };
  /** Time spent answering; null when it was not measured. */
  seconds: number | null;
  level_names: string[];
  /** A practice that was not asked has no items. */
  practices: { id: string; name: string; short: string; target: { level: number; from: string }; items: AssessedItem[] }[];
}

/** A practice as a report shows it. */
export interface ReportPractice {
  id: string;
  name: string;
  short: string;
  asked: boolean;
  /** 0 to 100, unrounded; null when too little was answered. */
  score: number | null;
  /** The likely range, 0 to 100. */
  band: [number, number] | null;
  /** What the score could be with all that is unanswered; null for a ceo. */
  range: [number, number] | null;
  level: { number: number; name: string } | null;
  coverage: { answered: number; asked: number };
  /** `start`: where the level begins on 0 to 100; `from`: who set it. */
  target: { level: number; name: string; start: number; from: string };
  standing: Standing | null;
  /** Levels missing to the target, in halves; null when nothing was asked. */
  gap: number | null;
  change: { before: number | null; delta: number; items: number; possible_from: number; clear_from: number; verdict: 'clear' | 'possible' | 'no clear change' } | null;
  /** Left out for a ceo. */
  items?: Omit<AssessedItem, 'na' | 'scale' | 'steps' | 'neighbour'>[];
}

/** A next step that an answer offers. `chosen`: one of the three that every report shows. */
export interface Suggestion extends NextStep {
  /** From 1. */
  rank: number;
  chosen: boolean;
  item: string;
  rev: number;
  statement?: string;
  rung?: number;
  practice: string;
  /** The answer that caused it; left out for a ceo. */
  because?: string;
  commitment?: string;
}

/** A report: what every format shows, and what `cto-check report --format json` prints. */
export interface Report {
  format: 'cto-check/report@1';
  /** The assessment's. */
  id: string;
  finished_at: string;
  name: string | null;
  made_up: boolean;
  audience: Audience;
  /** What this audience does not get, in words. */
  left_out: string[];
  mode: Mode;
  stage: string;
  stage_name: string;
  stage_from: 'you' | 'default';
  bank: { id: string; version: string; digest: string; title: string };
  level_names: string[];
  practices: ReportPractice[];
  /** How many practices stand where. */
  headline: { below: number; close: number; on_target: number; unscored: number };
  /** Scored questions only. */
  answered: { answered: number; asked: number };
  /** 0 to 100; null with too few practices scored. */
  overall: { score: number; band: [number, number]; practices_scored: number } | null;
  /** All of them in rank order. */
  suggestions: Suggestion[];
  /** Ids of practices that may be the weakest; never one alone. */
  weakest: string[];
  /** Ids of practices where a scenario was answered best and the score is at most 40. */
  know_do: string[];
  /** Questions to open a talk with. */
  talk: string[];
  /** From here on: what lies around a review in somebody's private folder. `report` knows of none, so there it is null or empty. */
  since: { id: string; finished_at: string; days: number } | null;
  moved: { item: string; practice: string; type: ItemType; about: string; before: string; after: string; levels: number; cause?: 'changed' | 'reread' }[];
  kept: { kept: number; dropped: number; of: number };
  commitments: Commitment[];
  voices: Voices | null;
}

/** A next step that was taken on. */
export interface Commitment extends NextStep {
  id: string;
  practice: string;
  item: string;
  /** The last day, such as `2026-11-29`. */
  due: string;
  state: 'open' | 'kept' | 'dropped';
  overdue: boolean;
  not_kept: number;
  moved: boolean | null;
  if_then?: string;
  tell?: string;
  proven?: string;
  why?: string;
}

/** What others answered, as far as it may be shown. */
export interface Voices {
  groups: { group: 'boss' | 'board' | 'peers' | 'reports' | 'others'; answers: number; names: string[]; practices: VoicePractice[] }[];
  waiting: { group: 'boss' | 'board' | 'peers' | 'reports'; answers: number }[];
  comments: string[];
}

/** A practice as a group sees it, beside the self-review. */
export interface VoicePractice {
  id: string;
  answers: number;
  items: string[];
  self: number;
  others: number | null;
  verdict: 'clear gap' | 'worth a talk' | 'in line' | 'split';
  side: 'blind spot' | 'hidden strength' | null;
  agreement: 'agree' | 'mixed' | 'split' | null;
}

/** What the text formats are drawn on. The others look at `all` only. */
export interface Canvas {
  /** Columns, from 20; no line is wider. 80 when left out. */
  width?: number;
  /** Sentences in reading order, for screen readers. */
  plain?: boolean;
  /** False: ASCII only. True when left out. */
  unicode?: boolean;
  /** Every answer and step, not only what fits on one screen. */
  all?: boolean;
}

/**
 * A question bank out of the texts of its files: `bank.yaml` and the practice files that it names, by their names. YAML 1.2; other files are passed over.
 * Nothing is read from the disk, so a bank that `extends` another is refused. A text's size is yours to limit: the program reads at most 256 KiB a file.
 */
export declare function parseBank(files: Readonly<Record<string, string>>): { ok: true; bank: Bank } | Refused;

/**
 * A review out of answers to a bank: what an answer file holds, as its text (YAML or JSON) or as a value, such as `{ stage: 'startup', answers: { 'decisions.record': 5 } }`.
 * `today` is the day of the review where the answers name no `date`, and none may be later. There is no clock in here: without `today` the answers must name their day. Throws a RangeError for a `today` that is no time.
 * The same input gives the same assessment, id and all.
 */
export declare function score(bank: Bank, answers: unknown, options?: { readonly today?: Date }): { ok: true; assessment: Assessment } | Refused;

/** What an audience may see of a review, in words and numbers: `self` (all) when left out. */
export declare function report(assessment: Assessment, options?: { readonly audience?: Audience }): Report;

/** A report as text, ending in one newline; without colour. `svg` is the radar alone, empty of shapes with fewer than three scores. Throws a TypeError for a format that there is not. */
export declare function render(report: Report, format: Format, canvas?: Canvas): string;
