// One bank on top of another: what it overrides, omits and adds, as documents that read like those of any bank.
import { additionFile, extensionFile, type ExtensionFile } from './bank-file.ts';
import { practiceOf } from './bank.ts';
import type { Document, Path } from '../document.ts';
import type { Mistake } from '../fault.ts';
import { documentOf, idOf, isGroup, layersOf, merged, type Layers, type Merged } from './layers.ts';
import { didYouMean } from '../nearest.ts';
import { checkShape, keys, optional, soundKeys, unknown as anything } from '../shape.ts';

/** What an extending bank did to a practice or a question. */
export type Came = 'added' | 'changed' | 'omitted';

/** What a bank is parsed from. */
export interface BankSource {
  manifest: Document;
  /** One a practice, in the bank's order. */
  practices: Document[];
  /** Ids of the banks extended, the nearest first; none for a bank that stands alone. */
  bases: string[];
  /** By id, what this bank did to the one it extends; all else came as it is. */
  came: Map<string, Came>;
  mistakes: Mistake[];
}

/** What `parseBank` found sound in the base. */
interface PracticeValue {
  practice: { id: string };
  items: { id: string }[];
}

/** What overriding, omitting or adding makes of the base: its practices, what came of which id, and what was wrong. */
interface Step {
  practices: Layers[];
  came: [id: string, came: Came][];
  mistakes: Mistake[];
}

/** What can be used of the manifest. */
type Own = Partial<ExtensionFile>;

/** What a manifest extends, whatever stands there; undefined when it stands alone. */
export const extendedBy = ({ value }: Document): unknown => (isGroup(value) && Object.hasOwn(value, 'extends') ? value['extends'] : undefined);

/** Whether a file only adds questions to a practice of the base: then `practice` is that one's id. */
const isAddition = ({ value }: Document): boolean => isGroup(value) && typeof value['practice'] === 'string';

const valueOf = ({ value }: Layers): PracticeValue => value as PracticeValue;

/** `base` has no mistakes; what comes of it is for `parseBank` to check, as any bank. */
export function extendBank(base: BankSource, manifest: Document, files: readonly Document[]): BankSource {
  const shape = checkShape(extensionFile, manifest);
  const own: Own = shape.ok ? shape.value : soundKeys(extensionFile, manifest.value);
  const baseId = (base.manifest.value as { bank: { id: string } }).bank.id;
  const additions = files.filter(isAddition);
  const newPractices = files.filter((file) => !isAddition(file));

  const staged = base.practices.map((practice) => withStages(layersOf(practice), own.stages));
  const overridden = override(staged, own, manifest);
  const left = omit(overridden.practices, own, manifest);
  const added = add(left.practices, additions);

  const named = own.practices ?? [];
  const sameId = own.bank?.id === baseId ? [{ place: manifest.place(['bank', 'id']), what: `${baseId} is the id of the bank that this one extends`, expected: 'an id of its own' }] : [];
  const twice = named.flatMap((name, at) => (named.indexOf(name) < at ? [{ place: manifest.place(['practices', at]), what: `the practice file ${name} stands here twice` }] : []));
  return {
    manifest: whole(base.manifest, manifest, own, added.practices.length + named.length - additions.length),
    practices: [...added.practices.map(documentOf), ...newPractices],
    bases: [baseId, ...base.bases],
    came: new Map([...overridden.came, ...left.came, ...added.came, ...cameAs('added', newPractices.flatMap(({ value }) => idsIn(value)))]),
    mistakes: [...(shape.ok ? [] : shape.mistakes), ...sameId, ...overridden.mistakes, ...left.mistakes, ...added.mistakes, ...twice],
  };
}

/** Without the targets of stages that there are no more. */
function withStages(layers: Layers, stages: Own['stages']): Layers {
  if (!stages) return layers;
  const known = stages.map(({ id }) => id);
  const { practice, items } = layers.value as { practice: { targets: object }; items: unknown };
  const targets = Object.fromEntries(Object.entries(practice.targets).filter(([stage]) => known.includes(stage)));
  return { ...layers, value: { practice: { ...practice, targets }, items } };
}

/** The ids of a practice and of its questions, as far as they have some. */
function idsIn(value: unknown): string[] {
  const { practice, items } = (value ?? {}) as { practice?: unknown; items?: unknown };
  return [practice, ...(Array.isArray(items) ? (items as unknown[]) : [])].flatMap((one) => idOf(one) ?? []);
}

const idsOf = (practices: readonly Layers[]): Set<string> => new Set(practices.flatMap(({ value }) => idsIn(value)));

const cameAs = (came: Came, ids: readonly string[]): Step['came'] => ids.map((id) => [id, came]);

function override(practices: readonly Layers[], own: Own, manifest: Document): Step {
  const known = idsOf(practices);
  const words = new Map(Object.entries(own.override ?? {}));
  const ids = [...words.keys()];
  const changed = practices.map((practice) => overriddenIn(practice, words, manifest));
  return {
    practices: changed.map(({ layers }) => layers),
    came: cameAs('changed', ids.filter((id) => known.has(id))),
    mistakes: [...ids.flatMap((id) => (known.has(id) ? inVain(id, own, manifest) : [unknown(id, known, manifest, ['override', id], 'key')])), ...changed.flatMap(({ mistakes }) => mistakes)],
  };
}

/** Words for what is omitted. */
function inVain(id: string, { omit: omitted = [] }: Own, manifest: Document): Mistake[] {
  if (!omitted.includes(id) && !omitted.includes(practiceOf(id))) return [];
  return [{ place: manifest.place(['override', id], 'key'), what: `${id} is omitted${omitted.includes(id) ? '' : ` with ${practiceOf(id)}`}, and there is nothing to override`, remedy: 'Take it out here or in omit.' }];
}

/** A practice with the words for it and for its questions. */
function overriddenIn(layers: Layers, words: ReadonlyMap<string, unknown>, manifest: Document): { layers: Layers; mistakes: Mistake[] } {
  const over = (part: { id: string }, at: Path): Merged =>
    words.has(part.id) ? merged(part, words.get(part.id), at, { document: manifest, path: ['override', part.id] }) : { value: part, origins: [], mistakes: [] };
  const { practice, items } = valueOf(layers);
  const head = over(practice, ['practice']);
  const questions = items.map((item, at) => over(item, ['items', at]));
  const parts = [head, ...questions];
  return {
    layers: { value: { practice: head.value, items: questions.map(({ value }) => value) }, origins: [...layers.origins, ...parts.flatMap(({ origins }) => origins)] },
    mistakes: parts.flatMap(({ mistakes }) => mistakes),
  };
}

function omit(practices: readonly Layers[], { omit: ids = [] }: Own, manifest: Document): Step {
  const known = idsOf(practices);
  const left = practices.filter((layers) => !ids.includes(valueOf(layers).practice.id));
  const emptied = left.map(valueOf).filter(({ items }) => items.every(({ id }) => ids.includes(id)));
  return {
    practices: left.map((layers) => without(layers, ids)),
    came: cameAs('omitted', ids.filter((id) => known.has(id))),
    mistakes: [
      ...ids.flatMap((id, at) => (known.has(id) ? [] : [unknown(id, known, manifest, ['omit', at])])),
      ...emptied.map(({ practice }) => ({ place: manifest.place(['omit']), what: `every question of ${practice.id} is omitted`, remedy: `Omit ${practice.id} itself.` })),
    ],
  };
}

/** A practice without these questions; the others move up. */
function without(layers: Layers, ids: readonly string[]): Layers {
  const document = documentOf(layers);
  const { practice, items } = valueOf(layers);
  const left = items.flatMap((item, at) => (ids.includes(item.id) ? [] : [{ item, at }]));
  const origins = left.map(({ at }, now) => ({ at: ['items', now], document, path: ['items', at] }));
  return { value: { practice, items: left.map(({ item }) => item) }, origins: [...layersOf(document).origins, ...origins] };
}

/** Its keys; the questions are for `parseBank` to check, in the practice that they come to. */
const additionKeys = keys({ ...additionFile.entries, items: optional(anything()) });

/** What a file adds, and to which practice: no items where it cannot be told. */
function additionOf(file: Document, known: readonly string[]) {
  const { practice, items } = file.value as { practice: string; items?: PracticeValue['items'] };
  const shape = checkShape(additionKeys, file);
  const mistakes = [...file.mistakes, ...(shape.ok ? [] : shape.mistakes)];
  const nothing = (why: Mistake) => ({ file, practice, items: [], mistakes: [...mistakes, why] });
  if (!known.includes(practice)) return nothing(unknown(practice, known, file, ['practice']));
  if (!Array.isArray(items) || items.length === 0) return nothing({ place: file.place(['items']), what: 'items is missing', expected: `the questions to add to ${practice}` });
  return { file, practice, items, mistakes };
}

function add(practices: readonly Layers[], files: readonly Document[]): Step {
  const known = practices.map((layers) => valueOf(layers).practice.id);
  const additions = files.map((file) => additionOf(file, known));
  return {
    practices: practices.map((layers, at) => additions.filter(({ practice }) => practice === known[at]).reduce(grown, layers)),
    came: cameAs('added', additions.flatMap(({ items }) => idsIn({ items }))),
    mistakes: additions.flatMap(({ mistakes }) => mistakes),
  };
}

function grown(layers: Layers, { file, items: more }: ReturnType<typeof additionOf>): Layers {
  const { practice, items } = valueOf(layers);
  const origins = more.map((_, at) => ({ at: ['items', items.length + at], document: file, path: ['items', at] }));
  return { value: { practice, items: [...items, ...more] }, origins: [...layers.origins, ...origins] };
}

function unknown(id: string, known: Iterable<string>, document: Document, path: Path, of: 'key' | 'value' = 'value'): Mistake {
  return { place: document.place(path, of), what: `the bank extended has no "${id}"`, expected: 'the id of one of its practices or questions', ...didYouMean(id, known) };
}

/** The manifest as of a bank that stands alone; its practice files are only counted, and `count` says how many there are. */
function whole(base: Document, manifest: Document, own: Own, count: number): Document {
  const inherited = base.value as Record<string, object | undefined>;
  const { bank, claims, sources, allow, level_names, stages } = own;
  const practices = Array.from({ length: count }, (_, at) => `${at + 1}.yaml`);
  const instead = said({ level_names, stages, practices, bank: bank && { ...inherited['bank'], ...bank } });
  const besides = said({ claims, sources, allow });
  const ownPaths = [...instead.map(([key]) => [key]), ...besides.flatMap(([key, more]) => Object.keys(more).map((name) => [key, name]))];
  const all = documentOf({
    value: { ...inherited, ...Object.fromEntries(instead), ...Object.fromEntries(besides.map(([key, more]) => [key, { ...inherited[key], ...more }])) },
    origins: [...layersOf(base).origins, ...ownPaths.map((path) => ({ at: path, document: manifest, path }))],
  });
  return { ...all, mistakes: manifest.mistakes };
}

const said = (group: Record<string, object | undefined>): [key: string, value: object][] => Object.entries(group).flatMap(([key, value]) => (value ? [[key, value]] : []));
