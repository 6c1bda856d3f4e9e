// The rules on what answers can come to: levels nobody can reach, targets too high or met by all, choices without a difference.
import { itemsOf, type Bank, type Item, type Practice } from '../bank.ts';
import { kindOf } from '../kinds.ts';
import { levelAt, startOf } from '../score.ts';
import { modes, type Mode } from '../terms.ts';
import { listed } from '../words.ts';
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

/** More sums than this are not told apart any further: they leave no level out. */
const mostSums = 4000;

/** Every score that all answers to some items can come to, in steps of a hundredth. */
function scoresOf(items: readonly Item[]): number[] {
  let sums = new Set([0]);
  for (const item of items) {
    const next = new Set<number>();
    for (const sum of sums) for (const value of valuesOf(item)) next.add(Math.round((sum + value) * 1e6) / 1e6);
    sums = next.size > mostSums ? new Set([...next].map((sum) => Math.round(sum * 10) / 10)) : next;
  }
  return [...sums].map((sum) => sum / items.length);
}

/** What a practice's scores can be, in the modes that can score it. */
export function reachOf(bank: Bank, practice: Practice, at: At): Found[] {
  const scores = modes.flatMap((mode) => {
    const items = itemsOf(bank, mode, [practice.id]).filter((item) => kindOf(item).scored);
    return items.length < 2 ? [] : [{ mode, scores: scoresOf(items) }];
  });
  return [...unreachable(bank, scores, at), ...targets(bank, practice, scores.at(-1)?.scores ?? [], at)];
}

/** Each level once, in the shortest mode that leaves it out. */
function unreachable({ level_names }: Bank, modesScored: readonly { mode: Mode; scores: number[] }[], at: At): Found[] {
  const told = new Set<number>();
  return modesScored.flatMap(({ mode, scores }) => {
    const reached = new Set(scores.map((score) => levelAt(score, level_names.length)));
    const missing = level_names.map((_, index) => index + 1).filter((level) => !reached.has(level) && !told.has(level));
    for (const level of missing) told.add(level);
    const names = missing.map((level) => `${level} (${level_names[level - 1]})`);
    return when(missing.length > 0, 'level-unreachable', at('id'), `no answers to the ${mode} review's questions give level ${listed(names, 'or')}`, 'Give their levels and bins values from 0 to 100, closer together, or ask one question more.');
  });
}

function targets({ level_names }: Bank, practice: Practice, scores: readonly number[], at: At): Found[] {
  if (scores.length === 0) return [];
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
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
