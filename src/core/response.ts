// One rater's response to one item, and what it comes to.
import type { Item } from './bank.ts';
import { kindOf } from './kinds.ts';

/** A level (from 1), a count, an option's id, ticked statement ids, `dk` (I do not know) or `na` (does not apply). */
export type Answer = number | string | string[];

export interface Response {
  item: string;
  /** The item's rev when it was answered. */
  rev: number;
  /** null: unanswered, kept for its note. */
  answer: Answer | null;
  /** Statements of a checklist that do not apply. */
  na?: string[];
  evidence?: string;
  note?: string;
}

/** Only `answered` has a value; `na` leaves the items asked, `dk` and `unanswered` stay in. */
export type State = 'answered' | 'dk' | 'na' | 'unanswered';

export function stateOf(item: Item, response: Response | undefined): State {
  const answer = response?.answer ?? null;
  if (answer === null) return 'unanswered';
  if (answer === 'dk' || answer === 'na') return answer;
  if (item.type === 'checklist' && item.statements.every((statement) => response?.na?.includes(statement.id))) return 'na';
  return 'answered';
}

/** 0 to 100, or null when there is none. A scenario's value is its credit, which is never scored. */
export function valueOf(item: Item, response: Response | undefined): number | null {
  if (!response || stateOf(item, response) !== 'answered') return null;
  return kindOf(item).value(item, response);
}
