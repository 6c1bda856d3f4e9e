// JSON files that the program wrote: read back checked, newer formats refused by name.
import { join } from 'node:path';
import { Fault, isFault } from '../core/fault.ts';
import { checkShape, fits, type Shape, type ValueOf } from '../core/shape.ts';
import { listIds, readText, sizes } from './files.ts';

/** A saved file in its shape's type. Throws a Fault when it is damaged, or when a newer cto-check wrote it. `format`: such as `cto-check/draft@1`. */
export async function readSaved<S extends Shape>(path: string, shape: S, format: string, shownAs = path): Promise<ValueOf<S>> {
  const text = readText(path, sizes.saved, shownAs);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Fault({ place: { file: shownAs }, what: 'is damaged: not whole JSON' });
  }
  refuseNewer(value, format, shownAs);
  if (fits(shape, value)) return value;
  const { parseJson } = await import('../core/json.ts');
  const document = parseJson(text, shownAs);
  const checked = document.ok ? checkShape(shape, document.value) : document;
  throw new Fault(checked.ok ? { place: { file: shownAs }, what: 'is damaged' } : checked.mistakes.slice(0, 5));
}

/** Every saved file of a folder, in the order of the names, and those that were passed over as damaged. */
export async function readAllSaved<S extends Shape>(folder: string, shape: S, format: string): Promise<{ values: ValueOf<S>[]; damaged: Fault[] }> {
  const values: ValueOf<S>[] = [];
  const damaged: Fault[] = [];
  for (const id of listIds(folder)) {
    try {
      values.push(await readSaved(join(folder, `${id}.json`), shape, format));
    } catch (error) {
      if (!isFault(error)) throw error;
      damaged.push(error);
    }
  }
  return { values, damaged };
}

function refuseNewer(value: unknown, format: string, shownAs: string): void {
  const [kind, version] = format.split('@');
  const given = (value as { format?: unknown } | null)?.format;
  const [givenKind, givenVersion] = typeof given === 'string' ? given.split('@') : [];
  if (givenKind === kind && Number(givenVersion) > Number(version)) {
    throw new Fault({ place: { file: shownAs }, what: `was written by a newer cto-check (format ${givenVersion}, this one knows ${version})`, remedy: 'Update cto-check.' });
  }
}
