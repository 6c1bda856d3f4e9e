// Commitments: next steps that somebody took on, read off the events of the plan.
import { isPast } from '../calendar.ts';
import type { OutcomeEvent, PlanEvent, TakenEvent } from './plan-file.ts';
import { efforts } from '../terms.ts';

/** A next step that somebody took on, as it stands after all its events. */
export interface Commitment extends Omit<TakenEvent, 'format' | 'type' | 'at'> {
  /** When it was taken on, UTC. */
  taken_at: string;
  state: 'open' | 'kept' | 'dropped';
  /** When it was kept or dropped, UTC; null while it is open. */
  closed_at: string | null;
  /** How often it was said not to be kept yet, and when last, UTC. */
  not_kept: number;
  put_off_at?: string;
  /** What shows that it was kept. */
  proven?: string;
  /** Why it was not kept yet, or dropped. */
  why?: string;
}

/** The commitments that events tell of, in the order they were taken on. Events about an unknown one are passed over: its file may lie on another branch. */
export function commitmentsOf(events: readonly PlanEvent[]): Commitment[] {
  const inOrder = events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const commitments = new Map<string, Commitment>();
  for (const event of inOrder) if (event.type === 'taken') commitments.set(event.id, begun(event));
  for (const event of inOrder) {
    if (event.type === 'taken') continue;
    const before = commitments.get(event.commitment);
    if (before) commitments.set(before.id, after(before, event));
  }
  return [...commitments.values()];
}

function begun({ format: _, type: __, at, ...step }: TakenEvent): Commitment {
  return { ...step, taken_at: at, state: 'open', closed_at: null, not_kept: 0 };
}

/** A reason belongs to what it was said of: an earlier one is not that of what came later. */
function after({ why: _, ...commitment }: Commitment, { type, at, proven, why, due }: OutcomeEvent): Commitment {
  const said = { ...(proven === undefined ? {} : { proven }), ...(why === undefined ? {} : { why }) };
  if (type === 'not_kept') return { ...commitment, ...said, state: 'open', closed_at: null, due: due ?? commitment.due, not_kept: commitment.not_kept + 1, put_off_at: at };
  return { ...commitment, ...said, state: type, closed_at: at };
}

/** Past its date and still open; the last day counts as in time. */
export const isOverdue = ({ state, due }: Pick<Commitment, 'state' | 'due'>, now: Date): boolean => state === 'open' && isPast(due, now);

/** What became of the commitments that came to something: how many of them were kept, and how many dropped. */
export interface FollowThrough {
  kept: number;
  dropped: number;
  of: number;
}

/** The commitments that were kept, put off, dropped or past their date within a time: after `from`, where there is one, up to `to`. UTC times. */
export function settledBetween(commitments: readonly Commitment[], from: string | null, to: string): Commitment[] {
  const within = (time: string | null | undefined): boolean => typeof time === 'string' && (from === null || time > from) && time <= to;
  return commitments.filter((one) => one.taken_at <= to && (within(one.closed_at) || within(one.put_off_at) || isOverdue(one, new Date(to))));
}

export const followThrough = (settled: readonly Commitment[]): FollowThrough => ({
  kept: settled.filter(({ state }) => state === 'kept').length,
  dropped: settled.filter(({ state }) => state === 'dropped').length,
  of: settled.length,
});

/** Names one step of the bank for good: it is never offered again once it was kept. */
export function stepKey({ item, rev, statement, rung }: { item: string; rev: number; statement?: string | undefined; rung?: number | undefined }): string {
  return `${item}@${rev}#${statement ?? rung ?? 'dk'}`;
}

/** The commitments that belong to a review: taken on before it ended or because of it, and not closed before the one before it had ended. */
export function commitmentsAround(commitments: readonly Commitment[], review: { id: string; finished_at: string }, before: { finished_at: string } | null): Commitment[] {
  return commitments.filter(
    ({ taken_at, assessment, closed_at }) => (taken_at <= review.finished_at || assessment === review.id) && (closed_at === null || before === null || closed_at > before.finished_at),
  );
}

/** The first of some steps that costs less of one's own time than a commitment did: of the same item, else of the same practice, else of any. */
export function lighterStep<T extends { item: string; practice: string; effort: TakenEvent['effort']; weeks: number }>(commitment: Commitment, steps: readonly T[]): T | null {
  const lighter = steps.filter(({ effort, weeks }) => {
    const by = efforts.indexOf(effort) - efforts.indexOf(commitment.effort);
    return by < 0 || (by === 0 && weeks < commitment.weeks);
  });
  return lighter.find(({ item }) => item === commitment.item) ?? lighter.find(({ practice }) => practice === commitment.practice) ?? lighter[0] ?? null;
}
