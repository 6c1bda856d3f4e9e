// What a user can do, whatever keys or lines say so.
import type { Answer } from '../core/review/response.ts';
import type { Edit } from './editor.ts';

export type Event =
  | { type: 'digit'; digit: number }
  /** Rows down, or up when negative. */
  | { type: 'move'; by: number }
  /** Enter. */
  | { type: 'submit' }
  /** Ticks the statement under the pointer. */
  | { type: 'tick' }
  /** A whole answer at once; `na` are statements that do not apply. */
  | { type: 'answer'; answer: Answer; na?: string[] }
  /** A row of the summary, from 0. */
  | { type: 'open'; row: number }
  /** `command`: made by one key that is a command on other screens; never by a paste or a whole line. */
  | { type: 'edit'; edit: Edit; command?: boolean }
  /** Esc: drops what is being typed. */
  | { type: 'drop' }
  | { type: 'back' | 'dk' | 'na' | 'skip' | 'note' | 'help' | 'further' | 'leave' }
  /** A key without meaning here. */
  | { type: 'unknown' };
