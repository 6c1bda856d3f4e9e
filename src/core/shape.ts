// Shapes of files, and the sentences for what does not fit: where, what, what was expected, the nearest known word.
// Each shape's message is the phrase behind "expected".
import * as v from 'valibot';
import { dayPattern, isDay } from './calendar.ts';
import type { Document, Parsed } from './document.ts';
import type { Mistake } from './fault.ts';
import { didYouMean } from './nearest.ts';

export type Shape<T = unknown> = v.GenericSchema<unknown, T>;
export type ValueOf<S extends Shape> = v.InferOutput<S>;

/** A text of at most so many characters. */
export const text = (most = 2000) => v.pipe(v.string('a text'), v.maxLength(most, `a text of at most ${most} characters`));

/** A text that says something. */
export const line = v.pipe(v.string('a text'), v.regex(/\S/, 'a text that is not blank'), v.maxLength(2000, 'a text of at most 2000 characters'));

/** `otherwise`: what to say was expected where there is no text at all. */
export const matching = (pattern: RegExp, expected: string, otherwise = 'a text') => v.pipe(v.string(otherwise), v.regex(pattern, expected));

/** The same shape, of what also goes together. */
export function sound<S extends Shape>(shape: S, is: (value: ValueOf<S>) => boolean, expected: string): S {
  return v.pipe(shape, v.check(is, expected)) as unknown as S;
}

/** What names a saved file. */
export const fileId = matching(/^[0-9A-Za-z-]{1,64}$/, 'an id');

const exists = (time: string): boolean => !Number.isNaN(Date.parse(time)) && new Date(time).toISOString() === time;

export const utcTime = sound(matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a UTC time such as 2026-11-22T07:21:03.512Z'), exists, 'a UTC time such as 2026-11-22T07:21:03.512Z');

export const day = sound(matching(dayPattern, 'a day such as 2026-11-29'), isDay, 'a day such as 2026-11-29');

export const bool = v.boolean('true or false');

export const number = (least = -Infinity, most = Infinity) => v.pipe(v.number('a number'), v.finite('a number'), v.minValue(least, `at least ${least}`), v.maxValue(most, `at most ${most}`));

export const whole = (least: number, most: number) => v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(least, `at least ${least}`), v.maxValue(most, `at most ${most}`));

export const oneOf = <const W extends readonly string[]>(words: W) => v.picklist(words, `one of ${words.join(', ')}`);

export const list = <S extends Shape>(of: S, least = 0, most = Infinity) =>
  v.pipe(v.array(of, 'a list'), v.minLength(least, `at least ${least} entries`), v.maxLength(most, `at most ${most} entries`));

const group = 'keys with values';

/** These keys and no others. The library's own strict object stops at the first unknown key; this one tells of all. */
export const keys = <E extends v.ObjectEntries>(entries: E) =>
  v.objectWithRest(entries, v.never(`one of ${Object.keys(entries).join(', ')}`), (issue) => {
    const missing = issue.path?.at(-1)?.key;
    const entry = (typeof missing === 'string' ? entries[missing] : undefined) as { message?: unknown } | undefined;
    return typeof entry?.message === 'string' ? entry.message : group;
  }) as unknown as v.StrictObjectSchema<E, string>;

/** Any keys, all with values of one shape. */
export const record = <S extends Shape>(of: S) => v.record(v.string(), of, group);

/** The same shape, with a word for whoever writes it: editors show it. */
export const told = <S extends Shape>(words: string, shape: S): S => v.pipe(shape, v.description(words)) as unknown as S;

/** One of several groups of keys, told apart by the word under `key`. */
export const byKey = <O extends v.VariantOptions<'type'>>(options: O, words: readonly string[]) => v.variant('type', options, `one of ${words.join(', ')}`);

export { exactOptional as optional, literal, nullable, union, unknown } from 'valibot';

/** Nobody reads more mistakes of one shape than this; a hostile file has tens of thousands, and each is looked up in it. */
const mostTold = 200;

/** The document's value in the shape's type, or the mistakes found. */
export function checkShape<S extends Shape>(shape: S, document: Document): Parsed<ValueOf<S>> {
  const result = v.safeParse(shape, document.value, { abortPipeEarly: true });
  return result.success ? { ok: true, value: result.output } : { ok: false, mistakes: result.issues.slice(0, mostTold).map((issue) => mistakeOf(issue, document)) };
}

/** The keys of a group whose values fit, where the whole does not: so that they can be checked further and all mistakes told at once. */
export function soundKeys<S extends v.StrictObjectSchema<v.ObjectEntries, string>>({ entries }: S, value: unknown): Partial<v.InferOutput<S>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const fitting = Object.entries(entries).filter(([key, shape]) => Object.hasOwn(value, key) && v.is(shape as Shape, (value as Record<string, unknown>)[key]));
  return Object.fromEntries(fitting.map(([key]) => [key, (value as Record<string, unknown>)[key]])) as Partial<v.InferOutput<S>>;
}

/** Whether a value has a shape, without the places of its mistakes. */
export const fits = <S extends Shape>(shape: S, value: unknown): value is ValueOf<S> => v.is(shape, value);

function mistakeOf(issue: v.BaseIssue<unknown>, document: Document): Mistake {
  const steps = (issue.path ?? []).map((part) => part.key as string | number);
  const last = issue.path?.at(-1);
  const key = String(last?.key);
  // To the library a list is an object, with its numbers for keys, and the methods of lists, such as `at`.
  if (last && Array.isArray(last.input) && typeof last.key === 'string') {
    return { place: document.place(steps.slice(0, -1)), what: `${nameOf(steps.slice(0, -1))} is a list`, expected: group };
  }
  if (issue.type === 'never') {
    const parent = nameOf(steps.slice(0, -1));
    return { place: document.place(steps, 'key'), what: `unknown key "${key}"${steps.length > 1 ? ` in ${parent}` : ''}`, expected: issue.message, ...didYouMean(key, wordsIn(issue.message)) };
  }
  const place = document.place(steps);
  const name = nameOf(steps);
  if (issue.input === undefined) return { place, what: `${name} is missing`, expected: issue.message };
  if (issue.input === null) return { place, what: `${name} is empty`, expected: issue.message };
  const remedy = issue.message === group && /^[\w.-]+:\S/.test(String(issue.input)) ? { remedy: 'Put a space behind the colon.' } : typeof issue.input === 'string' ? didYouMean(issue.input, wordsIn(issue.message)) : issue.message === 'a text' && typeof issue.input !== 'object' ? { remedy: 'Put it in quotes.' } : {};
  return { place, what: `${name} is ${show(issue.input)}`, expected: issue.message, ...remedy };
}

/** The words of `one of a, b, c`. */
const wordsIn = (expected: string): string[] => (expected.startsWith('one of ') ? expected.slice('one of '.length).split(', ') : []);

/** `levels[2].next.do` for a path; "this file" for the root. */
function nameOf(path: readonly (string | number)[]): string {
  if (path.length === 0) return 'this file';
  return path.map((step, at) => (typeof step === 'number' ? `[${step + 1}]` : at === 0 ? step : `.${step}`)).join('');
}

/** A user's value as it may stand in a sentence: short, on one line. */
export function show(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  const words = String(value);
  const short = words.length > 40 ? `${words.slice(0, 39)}…` : words;
  return typeof value === 'string' ? `"${short}"` : short;
}
