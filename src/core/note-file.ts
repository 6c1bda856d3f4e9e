// The shape of a note's file; loaded only to read one.
import { keys, literal, matching, optional, text, type ValueOf } from './shape.ts';
import { noteFormat } from './terms.ts';

export const noteFile = keys({
  format: literal(noteFormat, noteFormat),
  id: matching(/^[0-9A-Za-z-]{1,64}$/, 'an id'),
  /** When it was jotted, UTC. */
  at: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a UTC time such as 2026-11-22T07:21:03.512Z'),
  text: text(2000),
  /** Id of the practice it speaks of; none: of any. */
  practice: optional(text(64)),
});

export type NoteFile = ValueOf<typeof noteFile>;
