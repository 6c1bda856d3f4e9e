// A file the user wrote, as a value together with the place of every part of it.
import type { Mistake, Place } from './fault.ts';

export type Path = readonly (string | number)[];

/** A parsed YAML or JSON text. */
export interface Document {
  value: unknown;
  /** Where the value at `path` stands, or, with `of: 'key'`, its key; the nearest enclosing place when it has none. */
  place(path: Path, of?: 'key' | 'value'): Place;
}

/** Parsing never throws for a user's text: it gives a document or every mistake found. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; mistakes: Mistake[] };

/** What any text may hold at most; a file's size is capped before it is read. */
export const limits = { depth: 20, nodes: 20_000 } as const;

/** Keys that would poison a plain object. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

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
