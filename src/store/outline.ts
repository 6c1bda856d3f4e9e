// The part of a saved review that a summary or a comparison needs, read without the library for shapes.
import { outlineOf, type Outline } from '../core/review/outline.ts';
import { skim, type Skimmed } from '../core/review/skim.ts';
import { readText, sizes } from './files.ts';

/** Null where there is no sound one: whoever reads it whole says why. */
export const readOutline = (path: string): Outline | null => soundly(() => outlineOf(JSON.parse(readText(path, sizes.saved))));

/** Its figures, without its words; null as above. */
export const skimSaved = (path: string): Skimmed | null => soundly(() => skim(readText(path, sizes.saved)));

function soundly<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
