// JSON files that the program wrote: read back checked, newer formats refused by name.
import type * as z from 'zod/mini';
import { Fault } from '../core/fault.ts';
import { readText, sizes } from './files.ts';

/** A saved file in its schema's type. Throws a Fault when it is damaged, or when a newer cto-check wrote it. `format`: such as `cto-check/draft@1`. */
export async function readSaved<T extends z.ZodMiniType>(path: string, schema: T, format: string, shownAs = path): Promise<z.output<T>> {
  const text = readText(path, sizes.saved, shownAs);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Fault({ place: { file: shownAs }, what: 'is damaged: not whole JSON' });
  }
  refuseNewer(value, format, shownAs);
  const result = schema.safeParse(value);
  if (result.success) return result.data as z.output<T>;
  const { checkShape } = await import('../core/shape.ts');
  const { parseJson } = await import('../core/json.ts');
  const document = parseJson(text, shownAs);
  const checked = document.ok ? checkShape(schema, document.value) : document;
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
