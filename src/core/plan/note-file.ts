// The shape of a note's file; loaded only to read one.
import { fileId, keys, literal, optional, text, utcTime, type ValueOf } from '../shape.ts';
import { noteFormat } from '../terms.ts';

export const noteFile = keys({
  format: literal(noteFormat, noteFormat),
  id: fileId,
  /** When it was jotted, UTC. */
  at: utcTime,
  text: text(2000),
  /** Id of the practice it speaks of; none: of any. */
  practice: optional(text(64)),
});

export type NoteFile = ValueOf<typeof noteFile>;
