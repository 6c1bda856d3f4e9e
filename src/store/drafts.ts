// Unfinished surveys: one file each, written whole after every answer.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { draftFile, draftFormat, type Draft } from '../core/draft.ts';
import { isFault, type Fault } from '../core/fault.ts';
import { assessmentPath } from './assessments.ts';
import { listIds, makePrivateFolder, removeFile, writeWhole } from './files.ts';
import { readSaved } from './saved.ts';

const folderOf = (data: string): string => join(data, 'drafts');
const pathOf = (data: string, id: string): string => join(folderOf(data), `${id}.json`);

/** On disk, flushed, when it returns. */
export function saveDraft(data: string, draft: Draft): void {
  makePrivateFolder(folderOf(data));
  writeWhole(pathOf(data, draft.id), `${JSON.stringify(draft)}\n`, 0o600);
}

export function removeDraft(data: string, id: string): void {
  removeFile(pathOf(data, id));
}

/** The newest unfinished survey, and drafts that could not be read. One whose assessment was saved already is cleared away. */
export async function newestDraft(data: string): Promise<{ draft: Draft | null; damaged: Fault[] }> {
  const damaged: Fault[] = [];
  for (const id of listIds(folderOf(data)).toReversed()) {
    try {
      const draft = await readSaved(pathOf(data, id), draftFile, draftFormat);
      if (draft.finishing === null || !existsSync(assessmentPath(data, draft.finishing))) return { draft: { ...draft, id }, damaged };
      removeDraft(data, id);
    } catch (error) {
      if (!isFault(error)) throw error;
      damaged.push(error);
    }
  }
  return { draft: null, damaged };
}
