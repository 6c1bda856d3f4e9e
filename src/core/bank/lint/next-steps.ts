// The rules on next steps: short, plain, an act of this week, and no two alike.
import type { Item, NextStep } from '../bank.ts';
import type { Place } from '../../fault.ts';
import { contentOf, gradeOf, sized, weak, wordsOf } from './english.ts';
import { found, placeInWords, when, type At, type Found } from './finding.ts';

/** A next step and where it stands. */
interface PlacedStep {
  step: NextStep;
  place: Place;
}

export function stepsOf(item: Item, at: At): PlacedStep[] {
  const placed = (key: string, parts: readonly { next?: NextStep }[]) => parts.flatMap(({ next }, part) => (next ? [{ step: next, place: at(key, part, 'next', 'do') }] : []));
  switch (item.type) {
    case 'anchored':
      return placed('levels', item.levels);
    case 'count':
      return placed('bins', item.bins);
    case 'checklist':
      return placed('statements', item.statements);
    case 'scenario':
      return [];
  }
}

/** Each on its own. */
export function stepWording({ step, place }: PlacedStep): Found[] {
  const [words, grade, verb] = [wordsOf(step.do).length, gradeOf(step.do), weak.exec(step.do)?.[0]];
  return [
    ...when(words > 30, 'long-step', place, `the next step has ${words} words`, 'Bring it to 30.'),
    ...when(grade > 9, 'step-hard-to-read', place, `the next step reads at grade ${grade.toFixed(1)}`, 'Shorter sentences and shorter words bring it to 9 or less.'),
    ...when(verb !== undefined, 'weak-verb', place, `"${verb}" names no act`, 'Say what somebody can be seen doing.'),
    ...when(!sized.test(step.do), 'vague-step', place, 'the next step has no number, no time and no size', 'Say how many, how long or by when.'),
  ];
}

/** Against each other; `items` in the bank's order. A finding stands at the later one and belongs to its item. */
export function stepsAlike(items: readonly { id: string; steps: readonly PlacedStep[] }[]): { id: string; found: Found }[] {
  const all = items.flatMap(({ id, steps }) => steps.map(({ step, place }) => ({ id, place, words: contentOf(step.do) })));
  // Which steps hold a word, and how many words each shares with the one at hand: a strange bank may have ten thousand steps.
  const holders = new Map<string, number[]>();
  const shared = new Uint16Array(all.length);
  return all.flatMap(({ id, place, words }, later) => {
    shared.fill(0);
    for (const word of words) {
      const own = holders.get(word) ?? [];
      for (const earlier of own) shared[earlier]! += 1;
      holders.set(word, own);
      own.push(later);
    }
    const alike = shared.findIndex((common, earlier) => common > (words.size + all[earlier]!.words.size - common) / 2);
    return alike === -1 ? [] : [{ id, found: found('steps-alike', place, `nearly the same next step stands at ${placeInWords(all[alike]!.place)}`, 'Name another act: somebody may be offered both.') }];
  });
}
