// A value put together from several documents; each part keeps the place where it was written.
import type { Document, Path } from '../document.ts';
import type { Mistake, Place } from '../fault.ts';
import { didYouMean } from '../nearest.ts';

/** A part of a document. */
interface Part {
  document: Document;
  path: Path;
}

export interface Layers {
  value: unknown;
  /** The later one counts where two hold a path. */
  origins: ({ at: Path } & Part)[];
}

export const layersOf = (document: Document): Layers => ({ value: document.value, origins: [{ at: [], document, path: [] }] });

/** The whole as one document. Its mistakes are told apart. */
export function documentOf({ value, origins }: Layers): Document {
  return {
    value,
    mistakes: [],
    place(path, of) {
      const { at, document, path: start } = origins.findLast((origin) => origin.at.every((step, depth) => step === path[depth]))!;
      return document.place([...start, ...path.slice(at.length)], of);
    },
  };
}

type Group = Record<string, unknown>;

export const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a thing among others is called, if anything. */
export const idOf = (value: unknown): string | undefined => (isGroup(value) && typeof value['id'] === 'string' ? value['id'] : undefined);

/** Keys that tell what a thing with an id is; under another one it is another thing. */
const fixed: readonly string[] = ['id', 'type'];

export interface Merged extends Layers {
  mistakes: Mistake[];
}

/** `under`, which stands at `at`, with what `over` says otherwise, key by key. The entries of a list are named by their ids, or numbered from 1 where they have none. */
export function merged(under: unknown, over: unknown, at: Path, from: Part): Merged {
  if (!isGroup(over) || typeof under !== 'object' || under === null) return { value: over, origins: [{ at, ...from }], mistakes: [] };
  const names = Array.isArray(under) ? under.map((entry: unknown, index) => idOf(entry) ?? String(index + 1)) : null;
  const isFixed = (name: string): boolean => idOf(under) !== undefined && fixed.includes(name);
  const value = (Array.isArray(under) ? [...under] : { ...under }) as Group;
  const whole: Merged = { value, origins: [], mistakes: [] };
  for (const [name, words] of Object.entries(over)) {
    const part: Part = { ...from, path: [...from.path, name] };
    const key = names ? names.indexOf(name) : name;
    if (names && key === -1) {
      whole.mistakes.push({ place: placeOfKey(part), what: `there is no "${name}" to override`, expected: `one of ${names.join(', ')}`, ...didYouMean(name, names.filter((known) => Number.isNaN(Number(known)))) });
    } else if (isFixed(name)) {
      whole.mistakes.push({ place: placeOfKey(part), what: `${name} cannot be overridden`, remedy: 'Omit this one and add another.' });
    } else {
      const inner = merged(value[key], words, [...at, key], part);
      value[key] = inner.value;
      whole.origins.push(...inner.origins);
      whole.mistakes.push(...inner.mistakes);
    }
  }
  return whole;
}

const placeOfKey = ({ document, path }: Part): Place => document.place(path, 'key');
