// A value put together from several documents; each part keeps the place where it was written.
import type { Document, Path } from '../document.ts';
import type { Mistake } from '../fault.ts';
import { didYouMean } from '../nearest.ts';

/** A part of a document. */
export interface Part {
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

/** Keys that tell what a thing is; under another one it is another thing. */
const fixed: readonly string[] = ['id', 'type'];

/** `under` with what `over` says otherwise, key by key. The entries of a list are named by their ids, or numbered from 1 where they have none. */
export function merged(under: unknown, over: unknown, at: Path, from: Part, origins: Layers['origins'], mistakes: Mistake[]): unknown {
  if (!isGroup(over) || typeof under !== 'object' || under === null) {
    origins.push({ at, ...from });
    return over;
  }
  const result = (Array.isArray(under) ? [...under] : { ...under }) as Group;
  const names = Array.isArray(under) ? under.map((entry: unknown, index) => (isGroup(entry) && typeof entry['id'] === 'string' ? entry['id'] : String(index + 1))) : undefined;
  for (const [name, value] of Object.entries(over)) {
    const path = [...from.path, name];
    const key = names ? names.indexOf(name) : name;
    if (key === -1) mistakes.push({ place: from.document.place(path, 'key'), what: `there is no "${name}" to override`, expected: `one of ${names!.join(', ')}`, ...didYouMean(name, names!.filter((known) => Number.isNaN(Number(known)))) });
    else if (fixed.includes(name)) mistakes.push({ place: from.document.place(path, 'key'), what: `${name} cannot be overridden`, remedy: 'Omit this one and add another.' });
    else result[key] = merged(result[key], value, [...at, key], { ...from, path }, origins, mistakes);
  }
  return result;
}
