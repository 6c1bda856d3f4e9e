// JSON files that the program wrote: read back checked, newer formats refused by name.
import { Fault } from '../core/fault.ts';
import { checkShape, fits, type Shape, type ValueOf } from '../core/shape.ts';
import { readText, sizes } from './files.ts';

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

function refuseNewer(value: unknown, format: string, shownAs: string): void {
  const [kind, version] = format.split('@');
  const given = (value as { format?: unknown } | null)?.format;
  const [givenKind, givenVersion] = typeof given === 'string' ? given.split('@') : [];
  if (givenKind === kind && Number(givenVersion) > Number(version)) {
    throw new Fault({ place: { file: shownAs }, what: `was written by a newer cto-check (format ${givenVersion}, this one knows ${version})`, remedy: 'Update cto-check.' });
  }
}
