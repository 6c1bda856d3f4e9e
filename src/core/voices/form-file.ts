// A filled-in form → a rater's answers: every mistake of all files at once, each at its place.
import type { Assessment } from '../review/assessment.ts';
import { inOrder, type Document, type Parsed } from '../document.ts';
import type { Mistake } from '../fault.ts';
import { valuesIn } from './form.ts';
import type { Kit } from './kit-file.ts';
import { didYouMean } from '../nearest.ts';
import { longestComment, type Rater } from './rater-file.ts';
import { checkShape, keys, literal, matching, nullable, oneOf, optional, record, show, soundKeys, text as textOf, unknown, type ValueOf } from '../shape.ts';
import { formFormat, groups, isNamed, raterFormat } from '../terms.ts';

const text = textOf(200);
const id = matching(/^[0-9A-Za-z-]{1,64}$/, 'up to 64 letters, digits and -');

const formFile = keys({
  format: literal(formFormat, formFormat),
  kit: id,
  review: id,
  bank: keys({ id: text, version: text, digest: text }),
  group: oneOf(groups),
  response: id,
  /** Question → level, from 1; null: "I cannot say". */
  answers: record(unknown()),
  /** Written only where it may be shown. */
  comment: optional(nullable(textOf(longestComment))),
});

/** What goes back from a form. */
export type FormFile = ValueOf<typeof formFile>;

/** What the private folder knows. */
export interface Known {
  kits: readonly Kit[];
  /** By id; those that forms were made for. */
  reviews: ReadonlyMap<string, Assessment>;
  raters: readonly Rater[];
}

/** The ids of the kits that documents name, as far as they name one. */
export const kitNamedIn = ({ value }: Document): string | undefined => soundKeys(formFile, value).kit;

/** One rater a document, in their order; null where the same answers were taken before. */
export function parseForms(documents: readonly Document[], known: Known, made: { at: Date; newId: () => string }): Parsed<(Rater | null)[]> {
  const raters: (Rater | null)[] = [];
  const mistakes: Mistake[] = [];
  for (const document of documents) {
    const parsed = parseForm(document, known, made);
    const others = [...known.raters, ...raters.filter((rater) => rater !== null)];
    const isAgain = parsed.ok && others.some((other) => isSame(parsed.value, other));
    mistakes.push(...document.mistakes, ...(!parsed.ok ? parsed.mistakes : isAgain ? [] : repeated(parsed.value, document, others)));
    if (parsed.ok) raters.push(isAgain ? null : parsed.value);
  }
  return mistakes.length > 0 ? { ok: false, mistakes: inOrder(mistakes) } : { ok: true, value: raters };
}

function parseForm(document: Document, { kits, reviews }: Known, made: { at: Date; newId: () => string }): Parsed<Rater> {
  const format = (document.value as { format?: unknown } | null)?.format;
  if (format !== formFormat) return { ok: false, mistakes: [{ place: document.place(['format']), what: `this is not a filled-in form${format === undefined ? '' : `, but ${show(format)}`}`, expected: 'a file that a form of cto-check invite made' }] };
  const shape = checkShape(formFile, document);
  const file: Partial<FormFile> = shape.ok ? shape.value : soundKeys(formFile, document.value);
  const mistakes: Mistake[] = shape.ok ? [] : [...shape.mistakes];
  const kit = kits.find((one) => one.id === file.kit);
  const review = kit && reviews.get(kit.review);
  if (file.kit !== undefined && !kit) mistakes.push({ place: document.place(['kit']), what: `no form ${show(file.kit)} was made here`, expected: 'a form that cto-check invite made with this private folder' });
  if (kit && !review) mistakes.push({ place: document.place(['review']), what: `the review of this form, ${kit.review}, is no longer here` });
  if (!kit || !review) return { ok: false, mistakes };
  mistakes.push(...unlike(file, kit, document));
  const answers = answersOf(file.answers ?? {}, kit, review, document);
  mistakes.push(...answers.mistakes);
  if (mistakes.length === 0 && answers.values.every(({ level }) => level === null)) mistakes.push({ place: document.place(['answers']), what: 'there is no answer in it' });
  if (!shape.ok || mistakes.length > 0) return { ok: false, mistakes };
  const { name, group, bank } = kit;
  // A mail that broke a line left more than one space.
  const comment = file.comment?.trim().replace(/ {2,}/g, ' ');
  return {
    ok: true,
    value: { format: raterFormat, id: made.newId(), collected_at: made.at.toISOString(), kit: kit.id, response: shape.value.response, review: kit.review, bank, group, ...(name === undefined ? {} : { name }), answers: answers.values, ...(comment ? { comment } : {}) },
  };
}

/** Where a file says something else than its form did. */
function unlike(file: Partial<FormFile>, kit: Kit, document: Document): Mistake[] {
  const mistakes: Mistake[] = [];
  const compare = (path: string[], given: string | undefined, own: string, what: string): void => {
    if (given !== undefined && given !== own) mistakes.push({ place: document.place(path), what: `${what} ${show(given)} is not the form's`, expected: own });
  };
  compare(['review'], file.review, kit.review, 'the review');
  compare(['group'], file.group, kit.group, 'the group');
  for (const key of ['id', 'version', 'digest'] as const) compare(['bank', key], file.bank?.[key], kit.bank[key], `the bank's ${key}`);
  if (file.comment?.trim() && isNamed(kit.group)) mistakes.push({ place: document.place(['comment'], 'key'), what: 'this form asks for no comment', remedy: 'Leave it out: a comment of one person is never shown.' });
  return mistakes;
}

function answersOf(given: Record<string, unknown>, { items }: Kit, review: Assessment, document: Document): { values: Rater['answers']; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const asked = items.map(({ item }) => item);
  for (const item of Object.keys(given)) {
    if (!asked.includes(item)) mistakes.push({ place: document.place(['answers', item], 'key'), what: `this form does not ask ${show(item)}`, ...didYouMean(item, asked) });
  }
  const values = items.map(({ item, rev }) => {
    const levels = valuesIn(review, item, rev) ?? [];
    const level = Object.hasOwn(given, item) ? given[item] : null;
    if (level === null) return { item, rev, level: null, value: null };
    const value = typeof level === 'number' ? levels[level - 1] : undefined;
    if (value === undefined) mistakes.push({ place: document.place(['answers', item]), what: `${item}: ${show(level)} is not an answer`, expected: `1 to ${levels.length}, or nothing for "I cannot say"` });
    return { item, rev, level: level as number, value: value ?? null };
  });
  return { values, mistakes };
}

const isSame = (one: Rater, other: Rater): boolean => one.response === other.response && one.comment === other.comment && JSON.stringify(one.answers) === JSON.stringify(other.answers);

/** Where one person answered twice. */
function repeated(rater: Rater, document: Document, others: readonly Rater[]): Mistake[] {
  if (others.some(({ response }) => response === rater.response)) {
    return [{ place: document.place(['response']), what: 'other answers of the same person came first, and these differ', remedy: 'The first stand, so that no two reports show what somebody changed: leave this file out. If two people filled in copies of one YAML file, change the word behind response in one of them.' }];
  }
  if (isNamed(rater.group) && others.some(({ kit }) => kit === rater.kit)) {
    return [{ place: document.place(['kit']), what: 'another answer to this form was taken already, and it is for one person', remedy: `Make a form for each: cto-check invite --group ${rater.group}` }];
  }
  return [];
}
