// The arithmetic of a practice: score, likely band, range, level, standing. Sources: docs/measurement.md.
import { halfUp, isAtLeast, sum } from '../numbers.ts';
import type { State } from './response.ts';

/** 80 % of a normal distribution lies within this many standard errors. */
export const z80 = 1.2816;

/** What an item brings to its practice's score. */
export interface Scorable {
  state: State;
  /** 0 to 100; null unless answered. */
  value: number | null;
}

interface Scored {
  /** Mean of the values, 0 to 100. */
  score: number;
  /** Standard deviation of the values before the floor. */
  deviation: number;
  /** Standard error (Brennan 1998), with half a level as the least deviation. */
  error: number;
  /** Where 80 % of such scores lie, within 0 to 100. */
  band: [number, number];
}

/** Below half of the items or two answers. */
type Unscored = { [Figure in keyof Scored]: null };

export type PracticeScore = (Scored | Unscored) & {
  /** What `dk` and unanswered items leave open: all at 0 to all at 100; null when nothing was asked. */
  range: [number, number] | null;
  /** Scored items with a value, of the scored items asked; `na` is not among those asked. */
  coverage: { answered: number; asked: number };
};

/** Scores the scored items asked of one practice, on a scale of `levels` levels. */
export function scorePractice(items: readonly Scorable[], levels: number): PracticeScore {
  const values = items.flatMap(({ state, value }) => (state === 'answered' && value !== null ? [value] : []));
  const asked = items.filter(({ state }) => state !== 'na').length;
  const answered = values.length;
  const all = sum(values);
  const range: [number, number] | null = asked > 0 ? [all / asked, (all + 100 * (asked - answered)) / asked] : null;
  const coverage = { answered, asked };
  if (answered < 2 || answered / asked < 0.5) return { score: null, deviation: null, error: null, band: null, range, coverage };

  const score = all / answered;
  const deviation = Math.sqrt(sum(values.map((value) => (value - score) ** 2)) / (answered - 1));
  const error = Math.max(deviation, leastDeviation(levels)) / Math.sqrt(answered);
  return { score, deviation, error, band: bandAround(score, error), range, coverage };
}

/** Half a level: answers that happen to agree do not make a score exact. */
export const leastDeviation = (levels: number): number => 50 / (levels - 1);

function bandAround(score: number, error: number): [number, number] {
  return [Math.max(0, score - z80 * error), Math.min(100, score + z80 * error)];
}

/** Mean of the scored practices and its band; null when none is scored. */
export function overallOf(scores: readonly PracticeScore[]): { score: number; band: [number, number]; practices_scored: number } | null {
  const scored = scores.flatMap(({ score, error }) => (score === null ? [] : [{ score, error }]));
  const n = scored.length;
  if (n === 0) return null;
  const score = sum(scored.map((one) => one.score)) / n;
  const error = Math.sqrt(sum(scored.map((one) => one.error ** 2))) / n;
  return { score, band: bandAround(score, error), practices_scored: n };
}

/** The level (from 1) that a score of 0 to 100 lies in. */
export function levelAt(score: number, levels: number): number {
  return 1 + halfUp((score * (levels - 1)) / 100);
}

/** Where a level begins on 0 to 100; below 0 for the first. */
export function startOf(level: number, levels: number): number {
  return (100 * (level - 1.5)) / (levels - 1);
}

/** Against its target: the whole band below it, too close to call, or reached. */
export type Standing = 'below' | 'close' | 'on target';

export function standingOf({ score, band }: Pick<Scored, 'score' | 'band'> | Pick<Unscored, 'score' | 'band'>, start: number): Standing | null {
  if (score === null) return null;
  if (isAtLeast(score, start)) return 'on target';
  return band[1] < start ? 'below' : 'close';
}

/** Levels missing to the target, to the nearest half, halves up; half a level without a score. */
export function gapOf(score: number | null, start: number, levels: number): number {
  if (score === null) return 0.5;
  const missing = (Math.max(0, start - score) * (levels - 1)) / 100;
  return halfUp(missing * 2) / 2;
}

const isScored = <T extends Pick<PracticeScore, 'score' | 'band'>>(one: T): one is T & Pick<Scored, 'score' | 'band'> => one.score !== null && one.band !== null;

/** Practices that may be the weakest, lowest first: three, or two where the third's band does not reach into the lowest's; none of fewer than three. */
export function weakestOf<T extends Pick<PracticeScore, 'score' | 'band'>>(practices: readonly T[]): T[] {
  const sorted = practices.filter(isScored).sort((a, b) => a.score - b.score);
  const [lowest, , third] = sorted;
  if (!lowest || !third) return [];
  return sorted.slice(0, third.band[0] > lowest.band[1] ? 2 : 3);
}

/** As shown: an integer, rounded half away from zero; 100 and 0 only when exact. */
export const shown = (score: number): number => Number(shownTo(0, score));

/** The same with so many decimals. */
export function shownTo(decimals: number, score: number): string {
  const scale = 10 ** decimals;
  const rounded = halfUp(score * scale) / scale;
  const kept = rounded >= 100 && score < 100 ? 100 - 1 / scale : rounded <= 0 && score > 0 ? 1 / scale : rounded;
  return kept.toFixed(decimals);
}
