// Notes jotted during the quarter: one file each, written once.
import type { Note } from '../core/plan/note.ts';
import { noteFormat } from '../core/terms.ts';
import { shelf } from './saved.ts';

const notes = shelf('notes', async () => ({ [noteFormat]: (await import('../core/plan/note-file.ts')).noteFile }));

/** Returns the path. */
export const saveNote = (data: string, note: Note): string => notes.create(data, note.id, note);

/** Every note, oldest first, and the damaged files that were passed over. */
export const readNotes = notes.readAll;
