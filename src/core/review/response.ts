// One rater's response to one item.
import type { Cause } from '../terms.ts';

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
  /** Of an answer that moved two levels or more since the last review: what moved. */
  moved?: Cause;
}

/** Only `answered` has a value; `na` leaves the items asked, `dk` and `unanswered` stay in. */
export type State = 'answered' | 'dk' | 'na' | 'unanswered';
