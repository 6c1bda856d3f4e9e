// One bank on top of another: what it overrides, omits and adds, as documents that read like those of any bank.
import { additionFile, extensionFile, type ExtensionFile } from './bank-file.ts';
import type { Document, Path } from '../document.ts';
import type { Mistake } from '../fault.ts';
import { documentOf, isGroup, layersOf, merged, type Layers } from './layers.ts';
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

/** What a manifest extends, whatever stands there; undefined when it stands alone. */
export const extendedBy = ({ value }: Document): unknown => (isGroup(value) && Object.hasOwn(value, 'extends') ? value['extends'] : undefined);

/** Whether a file only adds questions to a practice of the base: then `practice` is that one's id. */
const isAddition = ({ value }: Document): boolean => isGroup(value) && typeof value['practice'] === 'string';

const valueOf = ({ value }: Layers): PracticeValue => value as PracticeValue;

/** `base` has no mistakes; what comes of it is for `parseBank` to check, as any bank. */
export function extendBank(base: BankSource, manifest: Document, files: readonly Document[]): BankSource {
  const shape = checkShape(extensionFile, manifest);
  const own: Partial<ExtensionFile> = shape.ok ? shape.value : soundKeys(extensionFile, manifest.value);
  const source: BankSource = { manifest, practices: [], bases: [(base.manifest.value as { bank: { id: string } }).bank.id, ...base.bases], came: new Map(), mistakes: shape.ok ? [] : [...shape.mistakes] };
  if (own.bank?.id === source.bases[0]) source.mistakes.push({ place: manifest.place(['bank', 'id']), what: `${own.bank?.id} is the id of the bank that this one extends`, expected: 'an id of its own' });
  const layers = base.practices.map(layersOf);
  if (own.stages) for (const layer of layers) layer.value = forStages(layer.value, own.stages.map((stage) => stage.id));
  override(layers, own, source);
  const kept = omit(layers, own, source);
  for (const file of files.filter(isAddition)) add(kept, file, source);
  const added = files.filter((file) => !isAddition(file));
  for (const { value } of added) for (const id of idsIn(value)) source.came.set(id, 'added');
  const named = own.practices ?? [];
  named.forEach((name, at) => {
    if (named.indexOf(name) < at) source.mistakes.push({ place: manifest.place(['practices', at]), what: `the practice file ${name} stands here twice` });
  });
  const count = kept.length + named.length - (files.length - added.length);
  return { ...source, manifest: whole(base.manifest, manifest, own, count), practices: [...kept.map(documentOf), ...added] };
}

/** Without the targets of stages that there are no more. */
function forStages(value: unknown, stages: readonly string[]): unknown {
  return replaced(value, ['practice', 'targets'], (targets) => Object.fromEntries(Object.entries(targets as object).filter(([stage]) => stages.includes(stage))));
}

function idsIn(value: unknown): string[] {
  const { practice, items } = (value ?? {}) as { practice?: unknown; items?: unknown };
  return [practice, ...(Array.isArray(items) ? (items as unknown[]) : [])].flatMap((one) => (isGroup(one) && typeof one['id'] === 'string' ? [one['id']] : []));
}

/** Where each id of the base stands. */
function pathsIn(layers: readonly Layers[]): Map<string, { layer: Layers; path: Path }> {
  return new Map<string, { layer: Layers; path: Path }>(layers.flatMap((layer) => [[valueOf(layer).practice.id, { layer, path: ['practice'] }] as const, ...valueOf(layer).items.map(({ id }, at) => [id, { layer, path: ['items', at] }] as const)]));
}

function override(layers: readonly Layers[], own: Partial<ExtensionFile>, { manifest, came, mistakes }: BankSource): void {
  const known = pathsIn(layers);
  for (const [id, words] of Object.entries(own.override ?? {})) {
    const there = known.get(id);
    if (!there) mistakes.push(unknown(id, known.keys(), manifest, ['override', id], 'key'));
    else {
      came.set(id, 'changed');
      const { layer, path } = there;
      layer.value = replaced(layer.value, path, (part) => merged(part, words, path, { document: manifest, path: ['override', id] }, layer.origins, mistakes));
    }
  }
}

/** A copy with one part made anew. */
function replaced(value: unknown, [step, ...rest]: Path, make: (part: unknown) => unknown): unknown {
  if (step === undefined) return make(value);
  if (Array.isArray(value)) return value.map((entry: unknown, at) => (at === step ? replaced(entry, rest, make) : entry));
  return { ...(value as object), [step]: replaced((value as Record<string, unknown>)[step], rest, make) };
}

/** What is left of the base. */
function omit(layers: readonly Layers[], { omit: ids = [] }: Partial<ExtensionFile>, { manifest, came, mistakes }: BankSource): Layers[] {
  const known = pathsIn(layers);
  ids.forEach((id, at) => {
    if (known.has(id)) came.set(id, 'omitted');
    else mistakes.push(unknown(id, known.keys(), manifest, ['omit', at]));
  });
  return layers.filter((layer) => !ids.includes(valueOf(layer).practice.id)).map((layer) => {
    const { practice, items } = valueOf(layer);
    const left = items.flatMap((item, at) => (ids.includes(item.id) ? [] : [{ item, at }]));
    if (left.length === 0) mistakes.push({ place: manifest.place(['omit']), what: `every question of ${practice.id} is omitted`, remedy: `Omit ${practice.id} itself.` });
    const all = documentOf(layer);
    return { value: { practice, items: left.map(({ item }) => item) }, origins: [{ at: [], document: all, path: [] }, ...left.map(({ at }, now) => ({ at: ['items', now], document: all, path: ['items', at] }))] };
  });
}

/** Its keys; the questions are for `parseBank` to check, in the practice that they come to. */
const additionKeys = keys({ ...additionFile.entries, items: optional(anything()) });

function add(layers: readonly Layers[], file: Document, { came, mistakes }: BankSource): void {
  const { practice, items } = file.value as { practice: string; items?: unknown };
  const shape = checkShape(additionKeys, file);
  mistakes.push(...file.mistakes, ...(shape.ok ? [] : shape.mistakes));
  const layer = layers.find((one) => valueOf(one).practice.id === practice);
  if (!layer) return void mistakes.push(unknown(practice, layers.map((one) => valueOf(one).practice.id), file, ['practice']));
  if (!Array.isArray(items) || items.length === 0) return void mistakes.push({ place: file.place(['items']), what: 'items is missing', expected: `the questions to add to ${practice}` });
  for (const id of idsIn({ items })) came.set(id, 'added');
  const before = valueOf(layer).items;
  layer.value = { ...valueOf(layer), items: [...before, ...(items as PracticeValue['items'])] };
  layer.origins.push(...items.map((_, at) => ({ at: ['items', before.length + at], document: file, path: ['items', at] })));
}

function unknown(id: string, known: Iterable<string>, document: Document, path: Path, of: 'key' | 'value' = 'value'): Mistake {
  return { place: document.place(path, of), what: `the bank extended has no "${id}"`, expected: 'the id of one of its practices or questions', ...didYouMean(id, known) };
}

/** The manifest as of a bank that stands alone; its practice files are only counted, and `count` says how many there are. */
function whole(base: Document, manifest: Document, own: Partial<ExtensionFile>, count: number): Document {
  const layers = layersOf(base);
  const { bank, claims, sources, allow, level_names, stages } = own;
  const put = (key: string, value: unknown): void => {
    layers.value = { ...(layers.value as object), [key]: value };
    layers.origins.push({ at: [key], document: manifest, path: [key] });
  };
  const inherited = base.value as Record<'bank' | 'claims' | 'sources' | 'allow', object | undefined>;
  const practices = Array.from({ length: count }, (_, at) => `${at + 1}.yaml`);
  for (const [key, value] of Object.entries({ level_names, stages, practices })) if (value) put(key, value);
  if (bank) put('bank', { ...inherited.bank, ...bank });
  for (const [key, value] of Object.entries({ claims, sources, allow })) {
    if (!value) continue;
    layers.value = { ...(layers.value as object), [key]: { ...inherited[key as 'claims'], ...value } };
    layers.origins.push(...Object.keys(value).map((name) => ({ at: [key, name], document: manifest, path: [key, name] })));
  }
  return { ...documentOf(layers), mistakes: manifest.mistakes };
}
