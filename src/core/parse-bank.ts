// Bank files → Bank: every mistake of all files at once, each at its place.
import { manifestFile, practiceFile } from './bank-file.ts';
import type { Bank, Item, Practice, Stage } from './bank.ts';
import type { Document, Parsed, Path } from './document.ts';
import type { Mistake } from './fault.ts';
import { didYouMean } from './nearest.ts';
import { checkShape } from './shape.ts';

type Manifest = { stages: Stage[]; level_names: string[]; claims?: Record<string, string>; sources?: Record<string, string> };

/** The manifest alone: it names the practice files. */
export function parseManifest(document: Document) {
  return checkShape(manifestFile, document);
}

/** The whole bank, without its digest. `practices` are the documents of the manifest's practice files, in its order. */
export function parseBank(manifest: Document, practices: readonly Document[]): Parsed<Omit<Bank, 'digest'>> {
  const head = parseManifest(manifest);
  if (!head.ok) return head;
  const mistakes = [
    ...repeated(head.value.stages, (at) => manifest.place(['stages', at, 'id']), 'stage'),
    ...repeated(head.value.practices.map((id) => ({ id })), (at) => manifest.place(['practices', at]), 'practice file'),
  ];
  const parsed: Practice[] = [];
  const places = new Map<string, Document>();
  const seen = new Set<string>();
  for (const document of practices) {
    const file = checkShape(practiceFile, document);
    if (!file.ok) {
      mistakes.push(...file.mistakes);
      continue;
    }
    const { practice, items } = file.value;
    if (places.has(practice.id)) mistakes.push({ place: document.place(['practice', 'id']), what: `the practice id ${practice.id} is used twice` });
    places.set(practice.id, document);
    mistakes.push(...meaningOf(document, practice, head.value));
    const filled = items.map((item, at) => {
      if (seen.has(item.id)) mistakes.push({ place: document.place(['items', at, 'id']), what: `the item id ${item.id} is used twice` });
      seen.add(item.id);
      const whole = fill({ ...item, rev: item.rev ?? 1 } as Item);
      mistakes.push(...itemMistakes(whole, ['items', at], document, practice.id, head.value));
      return whole;
    });
    parsed.push({ ...practice, items: filled });
  }
  if (mistakes.length > 0) return { ok: false, mistakes };
  const { bank, level_names, stages, claims = {}, sources = {} } = head.value;
  return { ok: true, value: { ...bank, level_names, stages, practices: parsed, claims, sources } };
}

function meaningOf(document: Document, practice: Omit<Practice, 'items'>, manifest: Manifest): Mistake[] {
  const stages = manifest.stages.map((stage) => stage.id);
  const mistakes: Mistake[] = [];
  for (const stage of stages) {
    if (practice.targets[stage] === undefined) {
      mistakes.push({ place: document.place(['practice', 'targets']), what: `targets has no level for the stage ${stage}`, expected: `one of ${stages.join(', ')}, each` });
    }
  }
  for (const [stage, level] of Object.entries(practice.targets)) {
    const path = ['practice', 'targets', stage];
    if (!stages.includes(stage)) mistakes.push({ place: document.place(path, 'key'), what: `unknown stage "${stage}"`, expected: `one of ${stages.join(', ')}`, ...didYouMean(stage, stages) });
    else if (level > manifest.level_names.length) {
      mistakes.push({ place: document.place(path), what: `target level ${level} does not exist`, expected: `1 to ${manifest.level_names.length}` });
    }
  }
  return [...mistakes, ...unknownIn(practice.sources, manifest.sources ?? {}, 'source', document, ['practice', 'sources'])];
}

function itemMistakes(item: Item, path: Path, document: Document, practice: string, manifest: Manifest): Mistake[] {
  const at = (...rest: (string | number)[]) => document.place([...path, ...rest]);
  const mistakes = unknownIn(item.claims, manifest.claims ?? {}, 'claim', document, [...path, 'claims']);
  if (!item.id.startsWith(`${practice}.`)) mistakes.push({ place: at('id'), what: `the item id ${item.id} belongs to another practice`, expected: `${practice}.WORD` });
  if (item.raters && item.type !== 'anchored') mistakes.push({ place: at('raters'), what: `other people cannot answer a ${item.type}`, expected: 'raters on an anchored item only' });
  if (item.raters && item.ask_rater === undefined) mistakes.push({ place: at('raters'), what: 'ask_rater is missing', expected: 'the wording for other people' });
  switch (item.type) {
    case 'anchored':
      mistakes.push(...ladder(item.levels, (step) => at('levels', step)));
      break;
    case 'count': {
      mistakes.push(...ladder(item.bins, (step) => at('bins', step)));
      item.bins.forEach((bin, step) => {
        const before = item.bins[step - 1];
        if (!before && bin.from !== 0) mistakes.push({ place: at('bins', step, 'from'), what: `the first bin begins at ${bin.from}`, expected: '0' });
        if (before && bin.from <= before.from) mistakes.push({ place: at('bins', step, 'from'), what: `this bin begins at ${bin.from}`, expected: `more than ${before.from}, where the one before begins` });
      });
      break;
    }
    case 'checklist':
      mistakes.push(...repeated(item.statements, (step) => at('statements', step, 'id'), 'statement'));
      break;
    case 'scenario': {
      mistakes.push(...repeated(item.options, (step) => at('options', step, 'id'), 'option'));
      const best = item.options.filter((choice) => choice.credit === 100).length;
      if (best !== 1) mistakes.push({ place: at('options'), what: `${best} options have credit 100`, expected: 'exactly one' });
      break;
    }
  }
  return mistakes;
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
    if (id === 'dk' || id === 'na') return [{ place: at(index), what: `"${id}" cannot be a ${kind}'s id`, expected: 'another word: it stands for an answer' }];
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

/** Levels and bins that state no value are spaced evenly from 0 to 100. */
function fill(item: Item): Item {
  const spaced = <T extends { value?: number }>(steps: T[]) => steps.map((step, at) => ({ ...step, value: step.value ?? (100 * at) / (steps.length - 1) }));
  if (item.type === 'anchored') return { ...item, levels: spaced(item.levels) };
  if (item.type === 'count') return { ...item, bins: spaced(item.bins) };
  return item;
}
