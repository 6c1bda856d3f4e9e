// The rules on what answers can come to: levels nobody can reach, targets too high or met by all, choices without a difference.
import { itemsOf, type Bank, type Item, type Practice } from '../bank.ts';
import { kindOf } from '../kinds.ts';
import { levelAt, startOf } from '../../review/score.ts';
import { modes, type Mode } from '../../terms.ts';
import { listedInEnglish } from '../../words.ts';
import { found, when, type At, type Found } from './finding.ts';

/** Every value that an item's answers can have. */
function valuesOf(item: Item): number[] {
  switch (item.type) {
    case 'anchored':
      return item.levels.map((level) => level.value);
    case 'count':
      return item.bins.map((bin) => bin.value);
    case 'checklist':
      return Array.from({ length: item.statements.length + 1 }, (_, ticked) => (100 * ticked) / item.statements.length);
    case 'scenario':
      return item.options.map((option) => option.credit);
  }
}

/** Sums are told apart to this part of a point; values a writer states seldom have so many. */
const grain = 1e2;

/** The levels that all answers to some items can come to. */
function levelsOf(items: readonly Item[], levels: number): Set<number> {
  const values = items.map(valuesOf);
  const [lowest, highest] = endsOf(items).map((score) => levelAt(score, levels)) as [number, number];
  // One answer moves the mean by 100 / items at most: with as many items as levels, no level is stepped over.
  if (items.length >= levels) return new Set(Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at));
  let sums = new Set([0]);
  for (const own of values) sums = new Set([...sums].flatMap((sum) => own.map((value) => Math.round((sum + value) * grain) / grain)));
  return new Set([...sums].map((sum) => levelAt(sum / items.length, levels)));
}

/** The lowest and the highest score of some items. */
function endsOf(items: readonly Item[]): [number, number] {
  const mean = (end: (...values: number[]) => number): number => items.reduce((sum, item) => sum + end(...valuesOf(item)), 0) / items.length;
  return [mean(Math.min), mean(Math.max)];
}

/** What a practice's scores can be, in the modes that can score it. */
export function reachOf(bank: Bank, practice: Practice, at: At): Found[] {
  const scored = modes.map((mode) => ({ mode, items: itemsOf(bank, mode, [practice.id]).filter((item) => kindOf(item).scored) })).filter(({ items }) => items.length >= 2);
  return [...unreachable(bank, scored, at), ...targets(bank, practice, scored.at(-1)?.items ?? [], at)];
}

/** Each level once, in the shortest mode that leaves it out. */
function unreachable({ level_names }: Bank, scored: readonly { mode: Mode; items: Item[] }[], at: At): Found[] {
  const told = new Set<number>();
  return scored.flatMap(({ mode, items }) => {
    const reached = levelsOf(items, level_names.length);
    const missing = level_names.map((_, index) => index + 1).filter((level) => !reached.has(level) && !told.has(level));
    for (const level of missing) told.add(level);
    const names = missing.map((level) => `${level} (${level_names[level - 1]})`);
    return when(missing.length > 0, 'level-unreachable', at('id'), `no answers to the ${mode} review's questions give level ${listedInEnglish(names, 'or')}`, 'Give their levels and bins values from 0 to 100, closer together, or ask one question more.');
  });
}

function targets({ level_names }: Bank, practice: Practice, items: readonly Item[], at: At): Found[] {
  if (items.length === 0) return [];
  const [lowest, highest] = endsOf(items);
  return Object.entries(practice.targets).flatMap(([stage, level]) => {
    const start = startOf(level, level_names.length);
    const place = at('targets', stage);
    return [
      ...when(start > highest + 1e-9, 'target-too-high', place, `level ${level} begins at ${figure(start)}, and the best answers give ${figure(highest)}`, 'Set a lower target, or let the top levels be worth 100.'),
      ...when(start <= lowest + 1e-9, 'target-always-met', place, `every answer meets level ${level}`, 'A target of 2 or more says something; or take the practice out.'),
    ];
  });
}

const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** The least difference of two values that can be seen: scores are shown as whole numbers. */
const visible = 1;

/** Choices of one item that come to the same. */
export function differences(item: Item, at: At): Found[] {
  if (item.type === 'checklist') return [];
  if (item.type === 'scenario') {
    return item.options.flatMap(({ id, credit, feedback }, option) => {
      const same = item.options.slice(0, option).find((other) => other.credit === credit && other.feedback === feedback);
      return same ? [found('never-matters', at('options', option), `option ${id} has the credit and the feedback of ${same.id}`, 'Say what this one gets right and what it costs.')] : [];
    });
  }
  const [key, steps] = item.type === 'anchored' ? (['levels', item.levels] as const) : (['bins', item.bins] as const);
  return steps.slice(1).flatMap(({ value }, below) => {
    const apart = value - steps[below]!.value;
    return when(apart < visible, 'never-matters', at(key, below + 1, 'value'), `this value is ${figure(value)} and the one before ${figure(steps[below]!.value)}: no score will show the difference`, 'Set them at least one apart, or make one of the two.');
  });
}

/** A step of an item is meant to be a level of the practice. */
export function levelCount({ level_names }: Bank, item: Item, at: At): Found[] {
  if (item.type !== 'anchored' && item.type !== 'count') return [];
  const [key, steps] = item.type === 'anchored' ? (['levels', item.levels.length] as const) : (['bins', item.bins.length] as const);
  return when(steps !== level_names.length, 'level-count', at(key), `${steps} ${key} where the bank has ${level_names.length} practice levels`, 'With as many, one step up is one level up.');
}
