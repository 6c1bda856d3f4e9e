// A bank that can be loaded, against the rules of good questions: every warning, silenced where the bank gives a reason.
import type { Bank, Item, Practice } from '../bank.ts';
import { inOrder, partOf, type Document, type Path } from '../../document.ts';
import type { Place } from '../../fault.ts';
import type { Code } from './codes.ts';
import { found, type At, type Finding, type Found } from './finding.ts';
import { practiceMix, wholeMix } from './mix.ts';
import { stepsAlike, stepsOf, stepWording } from './next-steps.ts';
import { differences, levelCount, reachOf } from './reach.ts';
import { sourceIn, trapsOf } from './traps.ts';
import { choicesTwice, namesTwice, saidTwice } from './twice.ts';
import { wordingOf } from './wording.ts';

/** A bank together with the files it was read from: one document a practice, in the bank's order. */
export interface BankFiles {
  bank: Bank;
  manifest: Document;
  practices: readonly Document[];
  /** Each file's text, by the name in its places. */
  texts: ReadonlyMap<string, string>;
  /** The names of the files that belong to a bank this one extends. */
  inherited: ReadonlySet<string>;
}

/** What only the writer of a file can mend: nobody is told of another bank's. */
const ofTheFile: readonly Code[] = ['claim-not-asked', 'source-not-cited', 'unused-allow'];

/** Whoever a finding belongs to and may silence it: an item, a practice, or the bank. */
interface Owner {
  id: string;
  allow: Partial<Record<Code, string>>;
  at: At;
}

interface Owned {
  id: string;
  found: Found;
}

const ownedBy = ({ id }: Owner, all: readonly Found[]): Owned[] => all.map((one) => ({ id, found: one }));

/** The bank's own findings have no id. */
const whole = '';

type OwnerItem = Owner & { item: Item };
type OwnerPractice = Owner & { practice: Practice };

/** In the order of the files. The rules on words know English only. */
export function lintBank({ bank, manifest, practices, texts, inherited }: BankFiles): Finding[] {
  const placed = (document: Document, path: Path): At => (...rest) => document.place([...path, ...rest]);
  const inBank: Owner = { id: whole, allow: bank.allow ?? {}, at: placed(manifest, []) };
  const inPractices = bank.practices.map((practice, number): OwnerPractice => ({ id: practice.id, allow: practice.allow ?? {}, at: placed(practices[number]!, ['practice']), practice }));
  const inItems = bank.practices.flatMap((practice, number) => practice.items.map((item, at): OwnerItem => ({ id: item.id, allow: item.allow ?? {}, at: placed(practices[number]!, ['items', at]), item })));
  const english = isEnglish(bank);
  const sourceAt = sourceIn(texts);
  const all = [
    ...ownedBy(inBank, [...wholeMix(bank, inBank.at), ...namesTwice(bank, inBank.at)]),
    ...inPractices.flatMap((one) => ownedBy(one, [...practiceMix(bank, one.practice, one.at), ...reachOf(bank, one.practice, one.at)])),
    ...inItems.flatMap((one) => ownedBy(one, inItem(bank, one, english))),
    ...acrossItems(inItems, english),
    ...acrossPractices(inPractices),
    ...[manifest, ...practices].flatMap((document) => trapsIn(document, sourceAt)),
  ];
  const isOthers = ({ code, place }: Found): boolean => ofTheFile.includes(code) && inherited.has(place.file);
  return inOrder(silenced(all, [inBank, ...inPractices, ...inItems]).filter((finding) => !isOthers(finding)));
}

export const isEnglish = ({ language }: Pick<Bank, 'language'>): boolean => /^en\b/i.test(language);

function inItem(bank: Bank, { item, at }: OwnerItem, english: boolean): Found[] {
  const always = [...levelCount(bank, item, at), ...differences(item, at), ...choicesTwice(item, at)];
  return english ? [...always, ...wordingOf(item, at), ...stepsOf(item, at).flatMap(stepWording)] : always;
}

function acrossItems(items: readonly OwnerItem[], english: boolean): Owned[] {
  const stems = items.map(({ id, item, at }) => ({ id, text: item.ask, place: at('ask') }));
  const abouts = items.map(({ id, item, at }) => ({ id, text: item.about, place: at('about') }));
  const steps = items.map(({ id, item, at }) => ({ id, steps: stepsOf(item, at) }));
  const acts = steps.flatMap(({ id, steps: own }) => own.map(({ step, place }) => ({ id, text: step.do, place })));
  return [...saidTwice(stems), ...saidTwice(abouts), ...(english ? stepsAlike(steps) : saidTwice(acts))];
}

/** A practice may be as short as its name. */
function acrossPractices(practices: readonly OwnerPractice[]): Owned[] {
  return saidTwice(practices.flatMap(({ id, practice: { name, short }, at }) => {
    const inShort = { id, text: short, place: at('short') };
    return name === short ? [inShort] : [{ id, text: name, place: at('name') }, inShort];
  }));
}

function trapsIn(document: Document, sourceAt: (place: Place) => string): Owned[] {
  return trapsOf(document, sourceAt).map(({ path, found: one }) => ({ id: ownerOf(document, path), found: one }));
}

function ownerOf(document: Document, path: Path): string {
  const part = path[0] === 'items' ? partOf(document, path.slice(0, 2)) : path[0] === 'practice' ? partOf(document, ['practice']) : undefined;
  return (part?.value as { id?: string } | undefined)?.id ?? whole;
}

/** With the reasons of their owners; a reason for nothing is a finding too. */
function silenced(all: readonly Owned[], owners: readonly Owner[]): Finding[] {
  return owners.flatMap(({ id, allow, at }) => {
    const own = all.filter((one) => one.id === id).map((one) => one.found);
    const unused = (Object.keys(allow) as Code[])
      .filter((code) => code !== 'unused-allow' && !own.some((finding) => finding.code === code))
      .map((code) => found('unused-allow', at('allow', code), `there is no ${code} here to silence`, 'Take the line out.'));
    return [...own, ...unused].map((finding) => ({ ...finding, ...(allow[finding.code] === undefined ? {} : { allowed: allow[finding.code]! }) }));
  });
}
