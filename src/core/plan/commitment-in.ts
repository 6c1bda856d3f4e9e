// A commitment beside a review: how it stands, and whether what it was for has moved.
import type { AssessedItem, Assessment } from '../review/assessment.ts';
import type { Outline } from '../review/outline.ts';
import { isOverdue, type Commitment } from './plan.ts';

/** A next step that somebody took on, as a reader may see it. */
export interface ReportCommitment {
  id: string;
  practice: string;
  item: string;
  do: string;
  effort: Commitment['effort'];
  weeks: number;
  /** What would show that it was kept. */
  proof: string;
  /** The last day, such as `2026-11-29`. */
  due: string;
  state: Commitment['state'];
  overdue: boolean;
  /** How often it was said not to be kept yet. */
  not_kept: number;
  /** Of a kept one: whether this review's answer is higher than when it was taken on, of a checklist whether its statement is ticked; null when that cannot be told, and where the answer was highest and still is. */
  moved: boolean | null;
  /** Left out for a CEO: "When …, I will …", whom to tell, what shows that it was kept, why it was not. */
  if_then?: string;
  tell?: string;
  proven?: string;
  why?: string;
}

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
