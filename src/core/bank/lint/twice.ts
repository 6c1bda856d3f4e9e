// Two texts in the same words, where a reader would take them for one.
import type { Bank, Item } from '../bank.ts';
import type { Place } from '../../fault.ts';
import { kindOf } from '../kinds.ts';
import { found, placeInWords, type At, type Found } from './finding.ts';
import { partPlace } from './wording.ts';

interface Placed {
  text: string;
  place: Place;
}

const plainly = (text: string): string => text.toLowerCase().replace(/[\s.,;:!?…"“”'’]+/g, ' ').trim();

/** Each text that stands before it, at the later place. */
export function saidTwice<T extends Placed>(texts: readonly T[]): (T & { found: Found })[] {
  const seen = new Map<string, Place>();
  return texts.flatMap((text) => {
    const words = plainly(text.text);
    const first = seen.get(words);
    if (first === undefined) seen.set(words, text.place);
    return first === undefined ? [] : [{ ...text, found: found('said-twice', text.place, `the same words stand at ${placeInWords(first)}`, 'Say how the two differ, or take one out.') }];
  });
}

/** Levels, statements or options of one item. */
export function choicesTwice(item: Item, at: At): Found[] {
  const place = partPlace(item, at);
  return saidTwice(kindOf(item).parts(item).map((text, part) => ({ text, place: place(part) }))).map((one) => one.found);
}

/** The names that stand in a bank's manifest. */
export function namesTwice(bank: Bank, at: At): Found[] {
  const lists = [bank.level_names.map((text, level) => ({ text, place: at('level_names', level) })), bank.stages.map((stage, number) => ({ text: stage.name, place: at('stages', number, 'name') }))];
  return lists.flatMap((list) => saidTwice(list).map((one) => one.found));
}
