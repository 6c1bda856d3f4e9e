// JSON files that the program wrote: read back checked, newer formats refused by name.
import { join } from 'node:path';
import { Fault, isFault } from '../core/fault.ts';
import { checkShape, fits, type Shape, type ValueOf } from '../core/shape.ts';
import { decode, readBytes, sizes } from './files.ts';
import { listIds } from './ids.ts';

/** The shapes that a file may have, by the format that stands in it, such as `cto-check/draft@1`. */
type Shapes = Readonly<Record<string, Shape>>;

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

/** Every saved file of a folder, in the order of the names, and those that were passed over as damaged. `load` gives the shapes, and is called only when there is a file. */
export async function readAllSaved<S extends Shapes>(folder: string, load: () => Promise<S>): Promise<{ values: ValueOf<S[keyof S]>[]; damaged: Fault[] }> {
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
