// The part of a saved review that a summary or a comparison needs, read without the library for shapes.
import { outlineOf, type Outline } from '../core/review/outline.ts';
import { readText, sizes } from './files.ts';

/** Null where there is no sound one: whoever reads it whole says why. */
export function readOutline(path: string): Outline | null {
  try {
    return outlineOf(JSON.parse(readText(path, sizes.saved)));
  } catch {
    return null;
  }
}
