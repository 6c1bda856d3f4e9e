// JSON files that the program wrote, on shelves of the private folder: written whole, read back checked, newer formats refused by name.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, isFault } from '../core/fault.ts';
import { checkShape, fits, type Shape, type ValueOf } from '../core/shape.ts';
import { createWhole, decode, makePrivateFolder, readBytes, removeFile, sizes, writeWhole } from './files.ts';
import { listIds } from './ids.ts';

/** The shapes that a file may have, by the format that stands in it, such as `cto-check/draft@1`. */
type Shapes = Readonly<Record<string, Shape>>;

/** A folder in the private one with values of one sort, a file each by its id, all readable by their owner alone. `load` gives their shapes when there is something to read. */
export function shelf<S extends Shapes>(name: string, load: () => Promise<S>, indent = 1) {
  type Value = ValueOf<S[keyof S]>;
  const folderOf = (data: string): string => join(data, name);
  const pathOf = (data: string, id: string): string => join(folderOf(data), `${id}.json`);
  const by = (write: typeof createWhole) => (data: string, id: string, value: Value): string => {
    makePrivateFolder(folderOf(data));
    write(pathOf(data, id), textOf(value, indent), 0o600);
    return pathOf(data, id);
  };
  const create = by(createWhole);
  return {
    folderOf,
    pathOf,
    idsIn: (data: string): string[] => listIds(folderOf(data)),
    /** On disk, whole and flushed, when it returns its path. Throws a Fault where the id is taken. */
    create,
    /** Likewise, but false where the id is taken, as by another process that was faster. */
    createUnlessTaken: (data: string, id: string, value: Value): boolean => {
      try {
        create(data, id, value);
        return true;
      } catch (error) {
        if (isFault(error) && existsSync(pathOf(data, id))) return false;
        throw error;
      }
    },
    /** Like `create`, but in the place of what had the id before. */
    replace: by(writeWhole),
    /** Throws a Fault when it is missing or damaged. */
    read: async (data: string, id: string): Promise<Value> => readSaved(pathOf(data, id), await load()),
    readAll: (data: string): Promise<AllRead<Value>> => readAllSaved(folderOf(data), load),
    /** One that is gone already is fine. */
    remove: (data: string, id: string): void => removeFile(pathOf(data, id)),
  };
}

/** A value as it stands in a saved file. */
export const textOf = (value: unknown, indent = 1): string => `${JSON.stringify(value, null, indent)}\n`;

/** A saved file in its shape's type. Throws a Fault when it is damaged, or when a newer cto-check wrote it. */
export async function readSaved<S extends Shapes>(path: string, shapes: S, shownAs = path): Promise<ValueOf<S[keyof S]>> {
  const bytes = readBytes(path, sizes.saved, shownAs);
  let text = '';
  let value: unknown;
  try {
    text = decode(bytes, shownAs);
    value = JSON.parse(text);
  } catch {
    throw new Fault({ place: { file: shownAs }, what: `is damaged: ${bytes.length === 0 ? 'empty' : 'not whole JSON'}`, remedy: 'Put a copy of it back, or remove it.' });
  }
  const format = (value as { format?: unknown } | null)?.format;
  const [shape = Object.values(shapes)[0]!] = Object.keys(shapes).filter((known) => known === format).map((known) => shapes[known]!);
  for (const known of Object.keys(shapes)) refuseNewer(format, known, shownAs);
  if (fits(shape, value)) return value as ValueOf<S[keyof S]>;
  const { parseJson } = await import('../core/json.ts');
  const document = parseJson(text, shownAs);
  const checked = document.ok ? checkShape(shape, document.value) : document;
  throw new Fault(checked.ok ? { place: { file: shownAs }, what: 'is damaged' } : checked.mistakes.slice(0, 5));
}

/** All of a folder, in the order of the ids, and the damaged files that were passed over. */
export interface AllRead<T> {
  values: T[];
  damaged: Fault[];
}

/** `load` gives the shapes, and is called only when there is a file. */
export async function readAllSaved<S extends Shapes>(folder: string, load: () => Promise<S>): Promise<AllRead<ValueOf<S[keyof S]>>> {
  const values: ValueOf<S[keyof S]>[] = [];
  const damaged: Fault[] = [];
  const ids = listIds(folder);
  if (ids.length === 0) return { values, damaged };
  const shapes = await load();
  for (const id of ids) {
    try {
      values.push(await readSaved(join(folder, `${id}.json`), shapes));
    } catch (error) {
      if (!isFault(error)) throw error;
      damaged.push(error);
    }
  }
  return { values, damaged };
}

function refuseNewer(given: unknown, known: string, shownAs: string): void {
  const [kind, version] = known.split('@');
  const [givenKind, givenVersion] = typeof given === 'string' ? given.split('@') : [];
  if (givenKind === kind && Number(givenVersion) > Number(version)) {
    throw new Fault({ place: { file: shownAs }, what: `was written by a newer cto-check (format ${givenVersion}, this one knows ${version})`, remedy: 'Update cto-check.' });
  }
}
