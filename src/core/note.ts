// A note jotted during the quarter: dated evidence for the next review.
import { keys, literal, matching, optional, text, type ValueOf } from './shape.ts';
import { noteFormat } from './terms.ts';

/** The longest note, and the longest line of evidence. */
export const mostCharacters = 500;

export const noteFile = keys({
  format: literal(noteFormat, noteFormat),
  id: matching(/^[0-9A-Za-z-]{1,64}$/, 'an id'),
  /** When it was jotted, UTC. */
  at: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a UTC time such as 2026-11-22T07:21:03.512Z'),
  text: text(2000),
  /** Id of the practice it speaks of; none: of any. */
  practice: optional(text(64)),
});

export type Note = ValueOf<typeof noteFile>;

/** Notes that may be evidence for a practice, newest first. */
export const notesFor = (notes: readonly Note[], practice: string): Note[] =>
  notes.filter((note) => note.practice === undefined || note.practice === practice).toSorted((a, b) => (a.at < b.at ? 1 : -1));
