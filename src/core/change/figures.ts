// A practice's change in figures: all of them rounded alike, so that none contradicts another, or the verdict.
import { shown, shownTo } from '../review/score.ts';
import { decimalsFor, pointsOf, signed } from '../words.ts';
import type { Change, Split } from './change.ts';

/** A practice between two reviews; a score is null where there is none. */
interface Compared {
  before: number | null;
  after: number | null;
  change: Omit<Change, 'items'> | null;
  split?: Split | null;
}

export interface Figures {
  /** The scores; null where there is none. */
  before: string | null;
  after: string | null;
  /** The change's size, and from where on it is possible, and clear; null without one. */
  change: { size: string; possible: string; clear: string } | null;
  /** `+6`, `−25`, `0`: a difference of this practice. */
  signed(points: number, minus?: string): string;
}

/** Whole points, or as many decimals as it takes. */
export function figuresOf(practice: Compared): Figures {
  const { before, after, change } = practice;
  const decimals = decimalsOf(practice);
  const score = (value: number | null): string | null => (value === null ? null : shownTo(decimals, value));
  const points = (value: number): string => pointsOf(value, decimals).toFixed(decimals);
  return {
    before: score(before),
    after: score(after),
    change: change && { size: points(change.delta), possible: points(change.possible_from), clear: points(change.clear_from) },
    signed: (value, minus) => signed(value, minus, decimals),
  };
}

/** Less than a point either way. */
export const isEven = ({ delta }: Pick<Change, 'delta'>): boolean => pointsOf(delta) === 0;

/** One where the whole points of both scores do not differ by those of the change, or of its parts; and the first from there on that leaves the change on its side of each threshold. */
function decimalsOf(practice: Compared): number {
  const { change } = practice;
  const least = addsUp(practice) ? 0 : 1;
  return change ? decimalsFor((decimals) => agrees(change, decimals), least) : least;
}

function agrees({ delta, verdict, clear_from, possible_from }: Omit<Change, 'items'>, decimals: number): boolean {
  const reached = (from: number): boolean => pointsOf(delta, decimals) >= pointsOf(from, decimals);
  return reached(clear_from) === (verdict === 'clear') && reached(possible_from) === (verdict !== 'no clear change');
}

/** Whether whole points do; true as well where the exact ones do not either, as the change is then over other questions than the scores. */
function addsUp({ before, after, change, split }: Compared): boolean {
  if (before === null || after === null) return true;
  const parts = split ? [split.behaviour, split.coverage, split.items] : change ? [change.delta] : [];
  const rest = (is: number, was: number, of: readonly number[]): number => Math.abs(is - was - of.reduce((sum, part) => sum + part, 0));
  const isSum = rest(after, before, parts) < 1e-9;
  return !isSum || rest(shown(after), shown(before), parts.map((part) => Math.sign(part) * pointsOf(part))) < 0.5;
}
