// Bank files → Bank: every mistake of all files at once, each at its place.
import { extensionFile, itemFile, manifestFile, practiceFile, type ManifestFile, type PracticeFile } from './bank-file.ts';
import { practiceOf, type Bank, type Item, type Practice } from './bank.ts';
import { inOrder, partOf, type Document, type Parsed, type Path } from '../document.ts';
import { extendedBy } from './extend-bank.ts';
import type { Mistake, Place } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import { checkShape, soundKeys } from '../shape.ts';

/** The place of a part of a question. */
type At = (...path: (string | number)[]) => Place;

/** What can be used of a manifest. */
type Manifest = Partial<ManifestFile>;

/** The practice files that a manifest names, also one that has other mistakes. */
export function practiceFilesOf(manifest: Document): string[] {
  return soundKeys(extendedBy(manifest) === undefined ? manifestFile : extensionFile, manifest.value).practices ?? [];
}

/** The whole bank, without its digest. `practices` are the documents of the manifest's practice files, in its order; `bases` the ids of the banks it extends. */
export function parseBank(manifest: Document, practices: readonly Document[], bases: readonly string[] = []): Parsed<Omit<Bank, 'digest'>> {
  const head = checkShape(manifestFile, manifest);
  const mistakes = [...manifest.mistakes, ...(head.ok ? [] : head.mistakes)];
  const known: Manifest = head.ok ? head.value : soundKeys(manifestFile, manifest.value);
  mistakes.push(
    ...repeated(known.stages ?? [], (at) => manifest.place(['stages', at, 'id']), 'stage'),
    ...repeated((known.practices ?? []).map((id) => ({ id })), (at) => manifest.place(['practices', at]), 'practice file'),
  );
  const parsed: Practice[] = [];
  const seen = new Set<string>();
  const once = (id: string, place: Place, kind: string): void => {
    if (seen.has(id)) mistakes.push({ place, what: `the ${kind} id ${id} is used twice` });
    seen.add(id);
  };
  for (const document of practices) {
    mistakes.push(...document.mistakes);
    const file = checkShape(practiceFile, document);
    const practice = checkShape(practiceFile.entries.practice, partOf(document, ['practice']));
    if (!file.ok) mistakes.push(...file.mistakes);
    if (practice.ok) {
      once(practice.value.id, document.place(['practice', 'id']), 'practice');
      mistakes.push(...meaningOf(document, practice.value, known));
    }
    const { items: given } = (document.value ?? {}) as { items?: unknown };
    const items = (Array.isArray(given) ? given : []).flatMap((_, at): Item[] => {
      const item = checkShape(itemFile, partOf(document, ['items', at]));
      if (!item.ok) return [];
      const whole = fill(item.value);
      once(whole.id, document.place(['items', at, 'id']), 'item');
      mistakes.push(...itemMistakes(whole, ['items', at], document, practice.ok ? practice.value.id : practiceOf(whole.id), known));
      return [whole];
    });
    if (practice.ok) parsed.push({ ...practice.value, sources: practice.value.sources ?? [], items });
  }
  if (mistakes.length > 0 || !head.ok) return { ok: false, mistakes: inOrder(mistakes) };
  const { bank, level_names, stages, claims = {}, sources = {}, allow } = head.value;
  return { ok: true, value: { ...bank, level_names, stages, practices: parsed, claims, sources, ...(allow ? { allow } : {}), ...(bases.length > 0 ? { extends: [...bases] } : {}) } };
}

function meaningOf(document: Document, practice: PracticeFile['practice'], manifest: Manifest): Mistake[] {
  const { stages: known, level_names } = manifest;
  if (!known || !level_names) return [];
  const stages = known.map((stage) => stage.id);
  const mistakes: Mistake[] = [];
  for (const stage of stages) {
    if (!Object.hasOwn(practice.targets, stage)) {
      mistakes.push({ place: document.place(['practice', 'targets']), what: `targets has no level for the stage ${stage}`, expected: `one of ${stages.join(', ')}, each` });
    }
  }
  for (const [stage, level] of Object.entries(practice.targets)) {
    const path = ['practice', 'targets', stage];
    if (!stages.includes(stage)) mistakes.push({ place: document.place(path, 'key'), what: `unknown stage "${stage}"`, expected: `one of ${stages.join(', ')}`, ...didYouMean(stage, stages) });
    else if (level > level_names.length) {
      mistakes.push({ place: document.place(path), what: `target level ${level} does not exist`, expected: `1 to ${level_names.length}` });
    }
  }
  return [...mistakes, ...unknownIn(practice.sources ?? [], manifest.sources ?? {}, 'source', document, ['practice', 'sources'])];
}

function itemMistakes(item: Item, path: Path, document: Document, practice: string, manifest: Manifest): Mistake[] {
  const at: At = (...rest) => document.place([...path, ...rest]);
  const mistakes = unknownIn(item.claims, manifest.claims ?? {}, 'claim', document, [...path, 'claims']);
  if (!item.id.startsWith(`${practice}.`)) mistakes.push({ place: at('id'), what: `the item id ${item.id} belongs to another practice`, expected: `${practice}.WORD` });
  if (item.raters && item.type !== 'anchored') mistakes.push({ place: at('raters'), what: `other people cannot answer a ${item.type}`, expected: 'raters on an anchored item only' });
  if (item.raters && item.ask_rater === undefined) mistakes.push({ place: at('raters'), what: 'ask_rater is missing', expected: 'the wording for other people' });
  return [...mistakes, ...partMistakes(item, at)];
}

/** In what its type alone has. */
function partMistakes(item: Item, at: At): Mistake[] {
  switch (item.type) {
    case 'anchored':
      return ladder(item.levels, (step) => at('levels', step));
    case 'count':
      return [...ladder(item.bins, (step) => at('bins', step)), ...item.bins.flatMap((bin, step) => beginning(bin, item.bins[step - 1], at('bins', step, 'from')))];
    case 'checklist':
      return repeated(item.statements, (step) => at('statements', step, 'id'), 'statement');
    case 'scenario': {
      const best = item.options.filter((choice) => choice.credit === 100).length;
      return [...repeated(item.options, (step) => at('options', step, 'id'), 'option'), ...(best === 1 ? [] : [{ place: at('options'), what: `${best} options have credit 100`, expected: 'exactly one' }])];
    }
  }
}

/** Bins begin at 0, and each above the one before. */
function beginning({ from }: { from: number }, before: { from: number } | undefined, place: Place): Mistake[] {
  if (before === undefined) return from === 0 ? [] : [{ place, what: `the first bin begins at ${from}`, expected: '0' }];
  return from > before.from ? [] : [{ place, what: `this bin begins at ${from}`, expected: `more than ${before.from}, where the one before begins` }];
}

/** Steps of a scale: each but the last has a next step, and the values rise. */
function ladder(steps: readonly { next?: unknown; value: number }[], at: (step: number) => Mistake['place'] & object): Mistake[] {
  return steps.flatMap((step, index) => {
    const mistakes: Mistake[] = [];
    if (!step.next && index < steps.length - 1) mistakes.push({ place: at(index), what: 'next is missing', expected: 'a next step below the top' });
    const before = steps[index - 1];
    if (before && step.value <= before.value) mistakes.push({ place: at(index), what: `the value ${step.value} does not rise`, expected: `more than ${before.value}` });
    return mistakes;
  });
}

function repeated(entries: readonly { id: string }[], at: (index: number) => Mistake['place'] & object, kind: string): Mistake[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    const twice = seen.has(id);
    seen.add(id);
    if (id === 'dk' || id === 'na') return [{ place: at(index), what: `a${/^[aeiou]/.test(kind) ? 'n' : ''} ${kind} cannot be called "${id}"`, expected: 'another word: it stands for an answer' }];
    return twice ? [{ place: at(index), what: `the ${kind} ${id} stands here twice` }] : [];
  });
}

function unknownIn(words: readonly string[], known: Record<string, string>, kind: string, document: Document, path: Path): Mistake[] {
  return words.flatMap((word, at) =>
    Object.hasOwn(known, word)
      ? []
      : [{ place: document.place([...path, at]), what: `unknown ${kind} "${word}"`, expected: `a key of ${kind}s in bank.yaml`, ...didYouMean(word, Object.keys(known)) }],
  );
}

/** What the file may leave out: rev, claims, and the values of levels and bins, which are spaced evenly from 0 to 100. */
function fill(given: PracticeFile['items'][number]): Item {
  const item = { ...given, rev: given.rev ?? 1, claims: given.claims ?? [] };
  const spaced = <T extends { value?: number }>(steps: T[]) => steps.map((step, at) => ({ ...step, value: step.value ?? (100 * at) / (steps.length - 1) }));
  switch (item.type) {
    case 'anchored':
      return { ...item, levels: spaced(item.levels) };
    case 'count':
      return { ...item, bins: spaced(item.bins) };
    case 'checklist':
    case 'scenario':
      return item;
  }
}
