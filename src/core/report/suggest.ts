// Next steps in rank order, each with the answer that caused it, and the three worth showing.
import type { AssessedItem, Assessment } from '../review/assessment.ts';
import { stepKey, type Commitment } from '../plan/plan.ts';
import { efforts, type Effort, type Mode } from '../terms.ts';

/** A next step that an answer offers. */
export interface Suggestion {
  /** From 1. */
  rank: number;
  chosen: boolean;
  item: string;
  /** The item's. */
  rev: number;
  /** Of a checklist: the statement that it makes true. */
  statement?: string;
  /** Of levels and bins: which one it starts from, from 1. */
  rung?: number;
  practice: string;
  do: string;
  effort: Effort;
  weeks: number;
  proof: string;
  /** The answer that caused it, in words; left out in a report for a CEO. */
  because?: string;
  /** The open commitment, where somebody has taken it on. */
  commitment?: string;
}

/** How many are shown. */
export const mostChosen = 3;

/** Where "I do not know" stands in the order: it is never scored. */
const valueOfUnknown = 50;

/** All candidates of an assessment in rank order. `gaps`: levels missing to the target, by practice id. A step that was kept once is not offered again: the one beside it is. */
export function suggest(assessment: Pick<Assessment, 'practices' | 'mode'>, gaps: ReadonlyMap<string, number>, commitments: readonly Commitment[] = []): Suggestion[] {
  const kept = new Set(commitments.filter(({ state }) => state === 'kept').map(stepKey));
  const open = new Map(commitments.filter(({ state }) => state === 'open').map((commitment) => [stepKey(commitment), commitment.id]));
  const candidates = assessment.practices.flatMap(({ id, items }) =>
    items.flatMap((item) => offersOf(item, kept).map((step) => ({ step, item, practice: id, gap: gaps.get(id) ?? 0, value: item.value ?? valueOfUnknown }))),
  );
  const ranked = candidates.toSorted(
    (a, b) =>
      Number(isTop(a.item)) - Number(isTop(b.item)) ||
      b.gap - a.gap ||
      a.value - b.value ||
      efforts.indexOf(a.step.effort) - efforts.indexOf(b.step.effort) ||
      a.step.weeks - b.step.weeks,
  );
  const listed = ranked.map(({ step, item, practice }, at): Suggestion => {
    const { statement, rung, because, ...act } = step;
    const commitment = open.get(stepKey({ item: item.id, rev: item.rev, statement, rung }));
    return {
      rank: at + 1,
      chosen: false,
      item: item.id,
      rev: item.rev,
      ...(statement === undefined ? {} : { statement }),
      ...(rung === undefined ? {} : { rung }),
      practice,
      ...act,
      because,
      ...(commitment === undefined ? {} : { commitment }),
    };
  });
  const chosen = choose(listed, assessment.mode);
  return listed.map((one) => ({ ...one, chosen: chosen.includes(one) }));
}

const isTop = (item: AssessedItem): boolean => item.value === 100;

/** An item's steps without those that were kept; where its one step was, the neighbouring one. Beside the highest answer lies only one that leads back to it. */
function offersOf(item: AssessedItem, kept: ReadonlySet<string>): AssessedItem['steps'] {
  const isNew = (step: { statement?: string; rung?: number }): boolean => !kept.has(stepKey({ item: item.id, rev: item.rev, ...step }));
  const fresh = item.steps.filter(isNew);
  const { neighbour } = item;
  const because = item.steps[0]?.because;
  return fresh.length < item.steps.length && !isTop(item) && neighbour && because !== undefined && isNew(neighbour) ? [...fresh, { ...neighbour, because }] : fresh;
}

/** The first that the caps admit, with at least one that is small and soon where there is one. */
function choose(ranked: readonly Suggestion[], mode: Mode): Suggestion[] {
  const perPractice = mode === 'quick' ? 1 : 2;
  const admits = (chosen: readonly Suggestion[], one: Suggestion): boolean =>
    !chosen.some((other) => other.item === one.item) && chosen.filter((other) => other.practice === one.practice).length < perPractice;
  const chosen: Suggestion[] = [];
  for (const one of ranked) if (chosen.length < mostChosen && admits(chosen, one)) chosen.push(one);

  const isQuickWin = (one: Suggestion): boolean => one.effort === 'S' && one.weeks <= 3;
  if (chosen.length > 0 && !chosen.some(isQuickWin)) {
    const others = chosen.slice(0, -1);
    const quickWin = ranked.find((one) => isQuickWin(one) && admits(others, one));
    if (quickWin) return [...others, quickWin];
  }
  return chosen;
}
