// Checks a document against a schema and puts every issue into a sentence with its place and the nearest known word.
import * as z from 'zod/mini';
import type { Document, Parsed } from './document.ts';
import type { Mistake } from './fault.ts';
import { didYouMean } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** The document's value in the schema's type, or every mistake found. */
export function checkShape<T extends z.ZodMiniType>(schema: T, document: Document): Parsed<z.output<T>> {
  const result = z.safeParse(schema, document.value, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, mistakes: result.error.issues.flatMap((issue) => toMistakes(issue, document, schema)) };
}

function toMistakes(issue: Issue, document: Document, schema: z.ZodMiniType): Mistake[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const name = nameOf(path);
  const place = document.place(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, document.value, path);
      return issue.keys.map((key) => ({
        place: document.place([...path, key], 'key'),
        what: `unknown key ${quote(key)}${path.length > 0 ? ` in ${name}` : ''}`,
        ...(known.length > 0 ? { expected: `one of ${known.join(', ')}` } : {}),
        ...didYouMean(key, known),
      }));
    }
    case 'invalid_value': {
      const words = issue.values.map(String);
      if (issue.input === undefined) return [{ place, what: `${name} is missing`, expected: oneOf(words) }];
      return [{ place, what: `${name} is ${show(issue.input)}`, expected: oneOf(words), ...didYouMean(String(issue.input), words) }];
    }
    case 'invalid_union': {
      if (!('options' in issue) || !issue.discriminator) return [{ place, what: `${name} is ${show(issue.input)}`, expected: issue.message }];
      const words = (issue.options ?? []).map(String);
      const given = (issue.input as Record<string, unknown>)[issue.discriminator];
      const what = given === undefined ? `${name} is missing` : `${name} is ${show(given)}`;
      return [{ place, what, expected: oneOf(words), ...didYouMean(String(given), words) }];
    }
    case 'invalid_type':
      if (issue.input === undefined) return [{ place, what: `${name} is missing`, expected: expectation(issue) }];
      if (issue.input === null) return [{ place, what: `${name} is empty`, expected: expectation(issue) }];
      return [{ place, what: `${name} is ${show(issue.input)}`, expected: expectation(issue) }];
    default:
      return [{ place, what: `${name} is ${show(issue.input)}`, expected: expectation(issue) }];
  }
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'too_small':
      return sized(issue, issue.inclusive === false ? `more than ${issue.minimum}` : `at least ${issue.minimum}`);
    case 'too_big':
      return sized(issue, issue.inclusive === false ? `less than ${issue.maximum}` : `at most ${issue.maximum}`);
    default:
      return issue.message;
  }
}

function sized(issue: { origin: string }, bound: string): string {
  if (issue.origin === 'string') return `a text of ${bound} characters`;
  return issue.origin === 'array' ? `${bound} entries` : bound;
}

const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
  boolean: 'true or false',
};

/** `levels[2].next.do` for a path; "this file" for the root. */
export function nameOf(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'this file';
  return path.map((step, at) => (typeof step === 'number' ? `[${step + 1}]` : at === 0 ? step : `.${step}`)).join('');
}

/** A user's value as it may stand in a sentence: short, on one line. */
export function show(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const text = String(value);
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return typeof value === 'string' ? quote(short) : short;
}

const quote = (text: string): string => `"${text}"`;

const oneOf = (words: readonly string[]): string => (words.length === 1 ? words[0]! : `one of ${words.join(', ')}`);

/** The keys that the schema knows at a path; walks objects, lists, optionals and unions told apart by a key. */
function keysAt(schema: z.ZodMiniType, value: unknown, path: readonly (string | number)[]): string[] {
  let here: unknown = schema;
  let given = value;
  for (const step of [...path, undefined]) {
    let definition = definitionOf(here);
    while (definition?.innerType) definition = definitionOf(definition.innerType);
    if (definition?.options && definition.discriminator) {
      const key = definition.discriminator;
      const word = (given as Record<string, unknown>)[key];
      definition = definitionOf(definition.options.find((option) => literalsOf(definitionOf(option)?.shape?.[key]).includes(word)));
    }
    if (step === undefined) return Object.keys(definition?.shape ?? {});
    here = typeof step === 'number' ? definition?.element : (definition?.shape?.[step] ?? definition?.valueType);
    given = (given as Record<string | number, unknown> | null | undefined)?.[step];
  }
  return [];
}

interface Definition {
  innerType?: unknown;
  options?: unknown[];
  discriminator?: string;
  shape?: Record<string, unknown>;
  element?: unknown;
  valueType?: unknown;
  values?: unknown[];
}

const definitionOf = (schema: unknown): Definition | undefined => (schema as { _zod?: { def?: Definition } } | undefined)?._zod?.def;

const literalsOf = (schema: unknown): unknown[] => definitionOf(schema)?.values ?? [];
