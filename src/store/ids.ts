// The ids of saved files: their names in a folder.
import { readdirSync } from 'node:fs';
import { codeOf, inWords } from './disk-error.ts';

/** Names of the `.json` files in a folder without their ending, sorted; none when the folder is missing. */
export function listIds(folder: string): string[] {
  return listNames(folder).filter(isSaved).map(idOf).sort();
}

/** The ids of several folders, each once, the last first. Of ten thousand names only those that are asked for are looked at one by one: that takes longer than to sort them. */
export function* lastIds(folders: readonly string[]): Generator<string> {
  const names = folders.map((folder) => listNames(folder).sort());
  for (;;) {
    const last = names.map((list) => list.at(-1) ?? '').toSorted().at(-1);
    if (!last) return;
    for (const list of names) if (list.at(-1) === last) list.pop();
    if (isSaved(last)) yield idOf(last);
  }
}

const isSaved = (name: string): boolean => name.endsWith('.json') && !name.startsWith('.');
const idOf = (name: string): string => name.slice(0, -'.json'.length);

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw inWords(error, folder, 'read');
  }
}
