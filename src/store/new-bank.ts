// A question bank to start from, written into a folder of the user's.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../core/fault.ts';
import { checkFolderOf, createWhole, readText, sizes } from './files.ts';

const schema = 'bank.schema.json';

/** The schema that editors complete and check a bank's files by. `root`: the package's folder. */
export const readSchema = (root: string): string => readText(join(root, 'questions', schema), sizes.bankFile);

/** Copies the bank to start from, with the schema, and returns the names of its files. Throws a Fault where something lies already; nothing is written then. */
export function createBank(folder: string, root: string, shownAs: string): string[] {
  if (existsSync(folder) && !(statSync(folder).isDirectory() && readdirSync(folder).length === 0)) {
    throw new Fault({ place: { file: shownAs }, what: 'is there already', expected: 'a new folder, or an empty one', remedy: 'Nothing was changed there.' });
  }
  checkFolderOf(folder, dirname(shownAs) === '.' ? shownAs : dirname(shownAs));
  const from = join(root, 'examples', 'new-bank');
  // The manifest comes last: without it a folder is no bank.
  const names = readdirSync(from).sort();
  const texts = new Map([[schema, readSchema(root)], ...names.map((name): [string, string] => [name, readText(join(from, name), sizes.bankFile)])]);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) createWhole(join(folder, name), text, 0o644);
  return [...texts.keys()];
}
