// A note jotted during the quarter: dated evidence for the next review.
import type { NoteFile } from './note-file.ts';

export type Note = NoteFile;

/** The longest note, and the longest line of evidence. */
export const mostCharacters = 500;

/** Notes that may be evidence for a practice, newest first. */
export const notesFor = (notes: readonly Note[], practice: string): Note[] =>
  notes.filter((note) => note.practice === undefined || note.practice === practice).toSorted((a, b) => (a.at < b.at ? 1 : -1));
