// Unfinished surveys: one file each, written whole after every answer.
import { existsSync } from 'node:fs';
import type { Call } from '../core/call.ts';
import { draftFile, holdsSomething, type Draft } from '../core/review/draft.ts';
import { Fault, isFault } from '../core/fault.ts';
import { draftFormat } from '../core/terms.ts';
import { assessmentPath } from './assessments.ts';
import { readText, renameFile, sizes } from './files.ts';
import { shelf } from './saved.ts';

const drafts = shelf('drafts', async () => ({ [draftFormat]: draftFile }), 0);

export const draftPath = drafts.pathOf;

/** On disk, flushed, when it returns. */
export const saveDraft = (data: string, draft: Draft): string => drafts.replace(data, draft.id, draft);

/** Whether the file there, whatever else has become of it, has these answers. */
export function isKept(data: string, draft: Draft): boolean {
  const answers = ({ responses, ticking }: Draft): string => JSON.stringify([responses, ticking]);
  try {
    return answers(JSON.parse(readText(draftPath(data, draft.id), sizes.saved)) as Draft) === answers(draft);
  } catch {
    return false;
  }
}

export const removeDraft = drafts.remove;

/**
 * Takes a draft up under a new id: whoever else was answering it goes on in a file of their own, so that no answer overwrites another.
 * Throws a Fault when somebody took it up or finished it first; where the whole folder is gone, it is made anew.
 */
export function claimDraft(data: string, draft: Draft, id: string, call: Call): Draft {
  const claimed = { ...draft, id };
  if (renameFile(draftPath(data, draft.id), draftPath(data, id))) return claimed;
  if (existsSync(drafts.folderOf(data))) throw new Fault({ what: 'the unfinished review was just taken up or finished in another window', remedy: `Start again with: ${call()}` });
  saveDraft(data, claimed);
  return claimed;
}

/** The newest unfinished survey that holds something, and drafts that could not be read. One whose assessment was saved already is cleared away. */
export async function newestDraft(data: string): Promise<{ draft: Draft | null; damaged: Fault[] }> {
  const damaged: Fault[] = [];
  for (const id of drafts.idsIn(data).toReversed()) {
    try {
      const draft = await drafts.read(data, id);
      if (draft.finishing !== null && existsSync(assessmentPath(data, draft.finishing))) removeDraft(data, id);
      else if (holdsSomething(draft)) return { draft: { ...draft, id }, damaged };
    } catch (error) {
      if (!isFault(error)) throw error;
      damaged.push(error);
    }
  }
  return { draft: null, damaged };
}
