// The record of whose answers reports have begun to show: one file an event, numbered, created once, never changed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { View } from '../core/voices/view-file.ts';
import { isFault, type Fault } from '../core/fault.ts';
import { viewFormat } from '../core/terms.ts';
import { createWhole, makePrivateFolder } from './files.ts';
import { readAllSaved } from './saved.ts';

const folderOf = (data: string): string => join(data, 'views');

/** On disk, flushed, when it returns true; false when that number is taken: another process was faster. */
export function createView(data: string, view: View): boolean {
  makePrivateFolder(folderOf(data));
  const path = join(folderOf(data), `${view.review}-${view.number}.json`);
  try {
    createWhole(path, `${JSON.stringify(view, null, 1)}\n`, 0o600);
    return true;
  } catch (error) {
    if (isFault(error) && existsSync(path)) return false;
    throw error;
  }
}

/** Every view, and the damaged files that were passed over. */
export function readViews(data: string): Promise<{ values: View[]; damaged: Fault[] }> {
  return readAllSaved(folderOf(data), async () => ({ [viewFormat]: (await import('../core/voices/view-file.ts')).viewFile }));
}
