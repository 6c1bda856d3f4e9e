// A bank that can be loaded, against the rules of good questions: every warning, silenced where the bank gives a reason.
import type { Bank, Item } from '../bank.ts';
import { inOrder, partOf, type Document, type Path } from '../../document.ts';
import type { Place } from '../../fault.ts';
import type { Code } from './codes.ts';
import { found, type At, type Finding, type Found } from './finding.ts';
import { practiceMix, wholeMix } from './mix.ts';
import { stepsAlike, stepsOf, stepWording } from './next-steps.ts';
import { differences, levelCount, reachOf } from './reach.ts';
import { trapsOf } from './traps.ts';
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

type Owned = { id: string; found: Found };

/** The bank's own findings have no id. */
const whole = '';

/** In the order of the files. The rules on words know English only. */
export function lintBank({ bank, manifest, practices, texts, inherited }: BankFiles): Finding[] {
  const placed = (document: Document, path: Path): At => (...rest) => document.place([...path, ...rest]);
  const inBank = { id: whole, allow: bank.allow ?? {}, at: placed(manifest, []) };
  const inPractice = bank.practices.map((practice, number) => ({ ...practice, id: practice.id, allow: practice.allow ?? {}, at: placed(practices[number]!, ['practice']), practice }));
  const inItems = bank.practices.flatMap((practice, number) => practice.items.map((item, at) => ({ id: item.id, allow: item.allow ?? {}, at: placed(practices[number]!, ['items', at]), item })));
  const english = isEnglish(bank);
  const sourceAt = sourceIn(texts);
  const owned = (id: string, all: readonly Found[]): Owned[] => all.map((one) => ({ id, found: one }));
  const all: Owned[] = [
    ...owned(whole, [...wholeMix(bank, inBank.at), ...namesTwice(bank, inBank.at)]),
    ...inPractice.flatMap(({ id, practice, at }) => owned(id, [...practiceMix(bank, practice, at), ...reachOf(bank, practice, at)])),
    ...inItems.flatMap(({ id, item, at }) => owned(id, [...levelCount(bank, item, at), ...differences(item, at), ...choicesTwice(item, at), ...(english ? [...wordingOf(item, at), ...stepsOf(item, at).flatMap(stepWording)] : [])])),
    ...acrossItems(inItems, english),
    ...saidTwice(inPractice.flatMap(({ id, practice, at }) => [{ id, text: practice.name, place: at('name') }, { id, text: practice.short, place: at('short') }].slice(practice.name === practice.short ? 1 : 0))).map(({ text, found: one }) => ({ id: text.id, found: one })),
    ...[manifest, ...practices].flatMap((document) => trapsOf(document, sourceAt).map(({ path, found: one }) => ({ id: ownerOf(document, path), found: one }))),
  ];
  return inOrder(silenced(all, [inBank, ...inPractice, ...inItems]).filter(({ code, place }) => !(ofTheFile.includes(code) && inherited.has(place.file))));
}

export const isEnglish = ({ language }: Pick<Bank, 'language'>): boolean => /^en\b/i.test(language);

function acrossItems(items: readonly (Owner & { item: Item })[], english: boolean): Owned[] {
  const stems = items.map(({ id, item, at }) => ({ id, text: item.ask, place: at('ask') }));
  const abouts = items.map(({ id, item, at }) => ({ id, text: item.about, place: at('about') }));
  const steps = items.map(({ id, item, at }) => ({ id, steps: stepsOf(item, at) }));
  const acts = steps.flatMap(({ id, steps: own }) => own.map(({ step, place }) => ({ id, text: step.do, place })));
  return [...[stems, abouts, english ? [] : acts].flatMap((texts) => saidTwice(texts).map(({ text, found: one }) => ({ id: text.id, found: one }))), ...(english ? stepsAlike(steps) : [])];
}

/** The rest of the line from a place on. */
function sourceIn(texts: ReadonlyMap<string, string>): (place: Place) => string {
  const lines = new Map([...texts].map(([file, text]) => [file, text.split('\n')]));
  return ({ file, line = 0, column = 0 }) => lines.get(file)?.[line - 1]?.slice(column - 1) ?? '';
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
