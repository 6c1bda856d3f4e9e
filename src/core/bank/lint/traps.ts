// The rules on every text of a file, whatever it means: what other readers of YAML make of it, and characters that do harm.
import type { Document, Path } from '../../document.ts';
import type { Place } from '../../fault.ts';
import { safe } from '../../safe.ts';
import { when, type Found } from './finding.ts';

/** What YAML 1.1 takes for a truth value, a number in base 60, 8 or 2, or a date, and YAML 1.2, which is read here, for a text or another number. */
const otherwise = /^(?:y|yes|n|no|on|off|true|false|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?0[0-7_]+|[-+]?0b[01_]+|[-+]?[0-9]+(?:_[0-9]+)+|\d{4}-\d\d?-\d\d?)$/i;

/** A line break is no harm: every reader makes a space of it. */
const harmful = (text: string): boolean => safe(text.replaceAll('\n', ' ')) !== text.replaceAll('\n', ' ').trim();

interface Scalar {
  path: Path;
  value: unknown;
  of: 'key' | 'value';
}

/** Every key and every value that is no list and no group. */
function scalarsOf(value: unknown, path: Path = []): Scalar[] {
  if (Array.isArray(value)) return value.flatMap((entry, at) => scalarsOf(entry, [...path, at]));
  if (typeof value !== 'object' || value === null) return [{ path, value, of: 'value' }];
  return Object.entries(value).flatMap(([key, entry]) => [{ path: [...path, key], value: key, of: 'key' as const }, ...scalarsOf(entry, [...path, key])]);
}

/** The rest of the line from a place on. `texts`: of files, by the name in their places. */
export function sourceIn(texts: ReadonlyMap<string, string>): (place: Place) => string {
  const lines = new Map([...texts].map(([file, text]) => [file, text.split('\n')]));
  return ({ file, line = 0, column = 0 }) => lines.get(file)?.[line - 1]?.slice(column - 1) ?? '';
}

/** `sourceAt`: the rest of the line from a place on. The path tells whose finding it is. */
export function trapsOf(document: Document, sourceAt: (place: Place) => string): { path: Path; found: Found }[] {
  return scalarsOf(document.value).flatMap(({ path, value, of }) => {
    const place = document.place(path, of);
    // A value in a list has no key of its own before it; a plain scalar in a list or a group ends at a comma or a bracket.
    const written = /^[^\s"'|>,[\]{}#]+/.exec(sourceAt(place))?.[0].replace(/:$/, '') ?? '';
    const whole = typeof value === 'number' || value === written;
    const text = String(value);
    return [
      ...when(whole && otherwise.test(written), 'yaml-trap', place, `without quotes, ${written} is not the same to every reader of YAML`, typeof value === 'number' ? 'Write the number without a leading 0, or a text in quotes.' : 'Put it in quotes.'),
      ...when(typeof value === 'string' && harmful(text), 'control-character', place, `the text holds the character ${harmIn(text)}`, 'Take it out: it steers a terminal, hides, or turns the line around.'),
      ...when(typeof value === 'string' && of === 'value' && /\{(?!since\})[^{}\s]{1,20}\}/.test(text), 'unknown-placeholder', place, `${/\{(?!since\})[^{}\s]{1,20}\}/.exec(text)?.[0]} stays as it stands`, 'Only {since} becomes a date.'),
    ].map((found) => ({ path, found }));
  });
}

/** The first harmful character as its code point. */
function harmIn(text: string): string {
  const character = [...text].find((one) => one !== ' ' && safe(`a${one}a`) !== `a${one}a` && one !== '\n') ?? '';
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}
