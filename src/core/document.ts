// A file the user wrote, as a value together with the place of every part of it.
import type { Mistake, Place } from './fault.ts';

export type Path = readonly (string | number)[];

/** A parsed YAML or JSON text. */
export interface Document {
  value: unknown;
  /** What was wrong with its keys; the rest can still be checked, so that all mistakes are told at once. */
  mistakes: readonly Mistake[];
  /** Where the value at `path` stands, or, with `of: 'key'`, its key; the nearest enclosing place when it has none. */
  place(path: Path, of?: 'key' | 'value'): Place;
}

/** Parsing never throws for a user's text: it gives a document or every mistake found. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; mistakes: Mistake[] };

/** What any text may hold at most; a file's size is capped before it is read. */
export const limits = { depth: 20, nodes: 20_000 } as const;

/** Keys that would poison a plain object. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The part of a document at a path, as a document of its own; its mistakes stay with the whole. */
export function partOf(document: Document, path: Path): Document {
  let value = document.value;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return { value, mistakes: [], place: (rest, of) => document.place([...path, ...rest], of) };
}

/** In the order of the file, each once. */
export function inOrder<T extends Mistake>(mistakes: readonly T[]): T[] {
  const key = ({ place, what }: Mistake): string => `${place?.file}:${place?.line}:${place?.column}:${what}`;
  const files = [...new Set(mistakes.map(({ place }) => place?.file))];
  return [...new Map(mistakes.map((mistake) => [key(mistake), mistake])).values()].sort(
    (a, b) => files.indexOf(a.place?.file) - files.indexOf(b.place?.file) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** Line and column, from 1, of a character offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}
