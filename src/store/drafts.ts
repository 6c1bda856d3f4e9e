// Unfinished surveys: one file each, written whole after every answer.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { draftFile, draftFormat, holdsSomething, type Draft } from '../core/review/draft.ts';
import { Fault, isFault } from '../core/fault.ts';
import { assessmentPath } from './assessments.ts';
import { makePrivateFolder, readText, removeFile, renameFile, sizes, writeWhole } from './files.ts';
import { listIds } from './ids.ts';
import { readSaved } from './saved.ts';

const folderOf = (data: string): string => join(data, 'drafts');
export const draftPath = (data: string, id: string): string => join(folderOf(data), `${id}.json`);

/** On disk, flushed, when it returns. */
export function saveDraft(data: string, draft: Draft): void {
  makePrivateFolder(folderOf(data));
  writeWhole(draftPath(data, draft.id), `${JSON.stringify(draft)}\n`, 0o600);
}

/** Whether the file there, whatever else has become of it, has these answers. */
export function isKept(data: string, draft: Draft): boolean {
  const answers = ({ responses, ticking }: Draft): string => JSON.stringify([responses, ticking]);
  try {
    return answers(JSON.parse(readText(draftPath(data, draft.id), sizes.saved)) as Draft) === answers(draft);
  } catch {
    return false;
  }
}

export function removeDraft(data: string, id: string): void {
  removeFile(draftPath(data, id));
}

/**
 * Takes a draft up under a new id: whoever else was answering it goes on in a file of their own, so that no answer overwrites another.
 * Throws a Fault when somebody took it up or finished it first; where the whole folder is gone, it is made anew.
 */
export function claimDraft(data: string, draft: Draft, id: string): Draft {
  const claimed = { ...draft, id };
  if (renameFile(draftPath(data, draft.id), draftPath(data, id))) return claimed;
  if (existsSync(folderOf(data))) throw new Fault({ what: 'the unfinished review was just taken up or finished in another window', remedy: 'Start again with: cto-check' });
  saveDraft(data, claimed);
  return claimed;
}

/** The newest unfinished survey that holds something, and drafts that could not be read. One whose assessment was saved already is cleared away. */
export async function newestDraft(data: string): Promise<{ draft: Draft | null; damaged: Fault[] }> {
  const damaged: Fault[] = [];
  for (const id of listIds(folderOf(data)).toReversed()) {
    try {
      const draft = await readSaved(draftPath(data, id), { [draftFormat]: draftFile });
      if (draft.finishing !== null && existsSync(assessmentPath(data, draft.finishing))) removeDraft(data, id);
      else if (holdsSomething(draft)) return { draft: { ...draft, id }, damaged };
    } catch (error) {
      if (!isFault(error)) throw error;
      damaged.push(error);
    }
  }
  return { draft: null, damaged };
}
