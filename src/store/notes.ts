// Notes jotted during the quarter: one file each, written once.
import { join } from 'node:path';
import type { Fault } from '../core/fault.ts';
import type { Note } from '../core/plan/note.ts';
import { noteFormat } from '../core/terms.ts';
import { createWhole, makePrivateFolder } from './files.ts';
import { readAllSaved } from './saved.ts';

const folderOf = (data: string): string => join(data, 'notes');

/** Saves it exclusively and whole; returns the path. */
export function saveNote(data: string, note: Note): string {
  makePrivateFolder(folderOf(data));
  const path = join(folderOf(data), `${note.id}.json`);
  createWhole(path, `${JSON.stringify(note, null, 1)}\n`, 0o600);
  return path;
}

/** Every note, oldest first, and the damaged files that were passed over. */
export function readNotes(data: string): Promise<{ values: Note[]; damaged: Fault[] }> {
  return readAllSaved(folderOf(data), async () => ({ [noteFormat]: (await import('../core/plan/note-file.ts')).noteFile }));
}
