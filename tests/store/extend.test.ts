// A bank that builds on another: what comes of it, and every mistake at its place.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bank } from '../../src/core/bank/bank.ts';
import { isFault, sentence } from '../../src/core/fault.ts';
import { readBank, readBankFiles } from '../../src/store/banks.ts';
import { emptyFolder } from '../cli/cli.ts';
import { manifest, practiceA, simplePractice } from '../core/samples.ts';

const root = process.cwd();

/** A folder with the small bank in `base`, and a bank `own` that extends it. */
function folderWith(own: string, files: Record<string, string> = {}): string {
  const folder = emptyFolder();
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('base/bank.yaml', manifest);
  write('base/a.yaml', practiceA);
  for (const id of ['b', 'c']) write(`base/${id}.yaml`, simplePractice(id));
  write('own/bank.yaml', `bank: {id: own, version: 1.0.0, title: "Own"}\nextends: ../base\n${own}`);
  for (const [name, text] of Object.entries(files)) write(name, text);
  return folder;
}

const read = (folder: string): Promise<Bank> => readBank(join(folder, 'own'), root, 'own');

async function mistakesOf(folder: string): Promise<string[]> {
  try {
    await read(folder);
    return [];
  } catch (error) {
    if (!isFault(error)) throw error;
    return error.mistakes.map(sentence);
  }
}

describe('a bank that extends another', () => {
  it('is that bank under its own name where it changes nothing', async () => {
    const folder = folderWith('');
    const { id, title, version, digest, extends: bases, ...rest } = await read(folder);
    const { id: _, title: __, version: ___, digest: other, ...base } = await readBank(join(folder, 'base'), root);
    expect({ id, title, version, bases }).toEqual({ id: 'own', title: 'Own', version: '1.0.0', bases: ['small'] });
    expect(rest).toEqual(base);
    expect(digest).not.toBe(other);
  });

  it('omits, overrides and adds', async () => {
    const own = `omit: [b, a.list]
override:
  a: {short: "Alpha", targets: {big: 2}}
  a.rungs: {ask: "What did you do today?", rev: 2, levels: {"2": {text: "A part of it."}}}
  a.case: {options: {x: {text: "Wait a day."}}}
  a.number: {bins: [{from: 0, next: {do: "Make one today.", effort: S, weeks: 2, proof: "One note"}}, {from: 9}]}
practices: [d.yaml, more.yaml]
claims: {S2: "Two"}
sources: {book-2021: "A book, 2021"}
`;
    const more = `practice: c\nitems:\n  - {id: c.more, type: count, mode: quick, claims: [S2], about: "More", ask: "How many more?", unit: "more", bins: [{from: 0, next: {do: "Get more.", effort: S, weeks: 1, proof: "More"}}, {from: 1}]}\n`;
    const { bank, came, inherited } = await readBankFiles(join(folderWith(own, { 'own/d.yaml': simplePractice('d'), 'own/more.yaml': more }), 'own'), root, 'own');
    expect(bank.practices.map(({ id, items }) => [id, items.map((item) => item.id)])).toEqual([
      ['a', ['a.rungs', 'a.number', 'a.case']],
      ['c', ['c.one', 'c.two', 'c.deep', 'c.more']],
      ['d', ['d.one', 'd.two', 'd.deep']],
    ]);
    const [a] = bank.practices;
    expect(a).toMatchObject({ name: 'Practice A', short: 'Alpha', targets: { startup: 2, big: 2 } });
    expect(a!.items[0]).toMatchObject({ ask: 'What did you do today?', rev: 2, about: 'Rungs', levels: [{ text: 'Nothing.' }, { text: 'A part of it.', next: { do: 'Do the other half by Friday.' } }, { text: 'All of it.' }] });
    expect(a!.items[1]).toMatchObject({ bins: [{ from: 0, value: 0 }, { from: 9, value: 100 }] });
    expect(a!.items[2]).toMatchObject({ options: [{ id: 'x', text: 'Wait a day.', credit: 0 }, { id: 'y' }] });
    expect(bank.claims).toEqual({ S1: 'One', S2: 'Two' });
    expect(bank.sources).toEqual({ 'book-2020': 'A book, 2020', 'book-2021': 'A book, 2021' });
    expect(Object.fromEntries(came)).toEqual({ b: 'omitted', 'a.list': 'omitted', a: 'changed', 'a.rungs': 'changed', 'a.case': 'changed', 'a.number': 'changed', d: 'added', 'd.one': 'added', 'd.two': 'added', 'd.deep': 'added', 'c.more': 'added' });
    expect([...inherited]).toEqual(['base/bank.yaml', 'base/a.yaml', 'base/b.yaml', 'base/c.yaml']);
  });

  it('may call a claim, a source or a file whatever it likes', async () => {
    const bank = await read(folderWith('practices: [extended.1.yaml]\nclaims: {id: "Ours", type: "Theirs"}\nsources: {type: "A type, 1999"}\n', { 'own/extended.1.yaml': simplePractice('d').replace('sources: []', 'sources: [type]') }));
    expect([bank.claims, bank.sources]).toEqual([{ S1: 'One', id: 'Ours', type: 'Theirs' }, { 'book-2020': 'A book, 2020', type: 'A type, 1999' }]);
    expect(bank.practices.at(-1)!.sources).toEqual(['type']);
  });

  it('may call its stages so too, and set targets for them', async () => {
    const stages = 'stages: [{id: id, name: "Young", sign: "New"}, {id: type, name: "Old", sign: "Old"}]\noverride:\n';
    const folder = folderWith(`${stages}${['a', 'b', 'c'].map((id) => `  ${id}: {targets: {id: 1, type: 2}}\n`).join('')}`, {
      'top/bank.yaml': 'bank: {id: top, version: 1.0.0, title: "Top"}\nextends: ../own\noverride: {a: {targets: {id: 2, type: 3}}}\n',
    });
    const bank = await readBank(join(folder, 'top'), root);
    expect(bank.practices.map(({ targets }) => targets)).toEqual([{ id: 2, type: 3 }, { id: 1, type: 2 }, { id: 1, type: 2 }]);
  });

  it('may be extended in turn, and knows all that it builds on', async () => {
    const folder = folderWith('omit: [a.case]\n', { 'top/bank.yaml': 'bank: {id: top, version: 1.0.0, title: "Top", period_days: 30}\nextends: ../own\noverride: {a.rungs: {about: "Top"}}\n' });
    const bank = await readBank(join(folder, 'top'), root);
    expect(bank).toMatchObject({ id: 'top', language: 'en', period_days: 30, extends: ['own', 'small'] });
    expect(bank.practices[0]!.items.map((item) => item.about)).toEqual(['Top', 'Number', 'List']);
  });

  it('takes the built-in bank by its id', async () => {
    const folder = folderWith('', { 'own/bank.yaml': 'bank: {id: own, version: 1.0.0, title: "Own"}\nextends: cto-eight-practices\nomit: [network]\n' });
    const bank = await read(folder);
    expect(bank.practices.map(({ id }) => id)).toEqual(['code', 'decisions', 'comm', 'strategy', 'core', 'team', 'customers']);
    expect(bank.extends).toEqual(['cto-eight-practices']);
  });

  it('has stages and level names of its own, with the targets that it sets for them', async () => {
    const own = 'level_names: ["Low", "Middle", "High"]\nstages: [{id: startup, name: "Young", sign: "New"}, {id: old, name: "Old", sign: "Old"}]\n';
    const targets = 'override: {a: {targets: {old: 3}}, b: {targets: {old: 3}}';
    const bank = await read(folderWith(`${own}${targets}, c: {targets: {old: 1}}}\n`));
    expect(bank.level_names).toEqual(['Low', 'Middle', 'High']);
    expect(bank.practices.map((practice) => practice.targets)).toEqual([{ startup: 2, old: 3 }, { startup: 2, old: 3 }, { startup: 2, old: 1 }]);
    expect(await mistakesOf(folderWith(`${own}${targets}}\n`))).toEqual([expect.stringMatching(/^base\/c\.yaml:1:\d+: targets has no level for the stage old/)]);
  });
});

/** [what a writer did, the rest of bank.yaml from line 3 on, the sentence, other files]. */
const mistakes: [string, string, string, Record<string, string>?][] = [
  ['overrode a question that does not exist', 'override:\n  a.rung: {ask: "What?"}\n', 'own/bank.yaml:4:3: the bank extended has no "a.rung"; expected the id of one of its practices or questions. Did you mean a.rungs?'],
  ['omitted a practice that does not exist', 'omit: [b, cc]\n', 'own/bank.yaml:3:11: the bank extended has no "cc"; expected the id of one of its practices or questions. Did you mean c?'],
  ['added to a practice that does not exist', 'practices: [more.yaml]\n', 'own/more.yaml:1:11: the bank extended has no "aa"; expected the id of one of its practices or questions. Did you mean a?', { 'own/more.yaml': 'practice: aa\nitems: [{id: aa.x}]\n' }],
  ['added nothing', 'practices: [more.yaml]\n', 'own/more.yaml:1:1: items is missing; expected the questions to add to a.', { 'own/more.yaml': 'practice: a\n' }],
  ['overrode a statement that does not exist', 'override:\n  a.list: {statements: {ownr: {text: "X"}}}\n', 'own/bank.yaml:4:25: there is no "ownr" to override; expected one of note, owner, date. Did you mean owner?'],
  ['overrode a level that does not exist', 'override:\n  a.rungs: {levels: {"4": {text: "X"}}}\n', 'own/bank.yaml:4:22: there is no "4" to override; expected one of 1, 2, 3.'],
  ['overrode a level by a bare number', 'override:\n  a.rungs: {levels: {2: {text: "X"}}}\n', 'own/bank.yaml:4:22: this key is not a text. Put it in quotes.'],
  ['overrode an id', 'override:\n  a.rungs: {id: a.steps}\n', 'own/bank.yaml:4:13: id cannot be overridden. Omit this one and add another.'],
  ['overrode a key that does not exist', 'override:\n  a.rungs: {asks: "What?"}\n', 'own/bank.yaml:4:13: unknown key "asks" in items[1]; expected one of id, rev, mode, claims, about, ask, hint, ask_rater, raters, na, evidence, allow, type, levels. Did you mean ask?'],
  ['overrode with a wrong value', 'override:\n  a.rungs: {levels: {"1": {next: {weeks: 20}}}}\n', 'own/bank.yaml:4:42: items[1].levels[1].next.weeks is 20; expected at most 13.'],
  ['set a target too high', 'override: {b: {targets: {big: 4}}}\n', 'own/bank.yaml:3:31: target level 4 does not exist; expected 1 to 3.'],
  ['overrode a question that it omits', 'omit: [a.list]\noverride:\n  a.list: {about: "X"}\n', 'own/bank.yaml:5:3: a.list is omitted, and there is nothing to override. Take it out here or in omit.'],
  ['overrode a question of a practice that it omits', 'omit: [b]\noverride:\n  b.one: {about: "X"}\n', 'own/bank.yaml:5:3: b.one is omitted with b, and there is nothing to override. Take it out here or in omit.'],
  ['omitted every question of a practice', 'omit: [b.one, b.two, b.deep]\n', 'own/bank.yaml:3:7: every question of b is omitted. Omit b itself.'],
  ['left two practices', 'omit: [b]\n', 'own/bank.yaml:1:1: practices is a list; expected at least 3 entries.'],
  ['added a question twice', 'practices: [more.yaml]\n', 'own/more.yaml:3:10: the item id a.rungs is used twice.', { 'own/more.yaml': `practice: a\nitems:\n  - {id: a.rungs, type: count, mode: quick, about: "X", ask: "X?", unit: "x", bins: [{from: 0, next: {do: "X", effort: S, weeks: 1, proof: "X"}}, {from: 1}]}\n` }],
  ['misspelt a key beside the questions to add', 'practices: [more.yaml]\n', 'own/more.yaml:2:1: unknown key "item"; expected one of practice, items. Did you mean items?', { 'own/more.yaml': 'practice: a\nitem: []\nitems: [{id: a.x}]\n' }],
  ['named a file twice', 'practices: [d.yaml, d.yaml]\n', 'own/bank.yaml:3:21: the practice file d.yaml stands here twice.', { 'own/d.yaml': simplePractice('d') }],
  ['named a file of added questions twice', 'practices: [more.yaml, more.yaml]\n', 'own/bank.yaml:3:24: the practice file more.yaml stands here twice.', { 'own/more.yaml': 'practice: a\nitems: [{id: a.x}]\n' }],
  ['misspelt a key', 'omitt: [b]\n', 'own/bank.yaml:3:1: unknown key "omitt"; expected one of bank, extends, omit, override, level_names, stages, practices, claims, sources, allow. Did you mean omit?'],
];

describe('a writer is told', () => {
  it.each(mistakes)('who %s', async (_what, own, expected, files) => {
    expect(await mistakesOf(folderWith(own, files))).toContain(expected);
  });

  it.each([
    ['../bse', 'own/bank.yaml:2:10: there is no bank ../bse; expected cto-eight-practices, or the folder of a bank, relative to this one.'],
    ['cto-eight-practice', 'own/bank.yaml:2:10: there is no bank cto-eight-practice; expected cto-eight-practices, or the folder of a bank, relative to this one. Did you mean cto-eight-practices?'],
    ['.', 'own/bank.yaml:2:10: this bank extends itself; expected cto-eight-practices, or the folder of a bank, relative to this one.'],
  ])('that extends: %s leads nowhere', async (named, expected) => {
    expect(await mistakesOf(folderWith('', { 'own/bank.yaml': `bank: {id: own, version: 1.0.0, title: "Own"}\nextends: ${named}\n` }))).toEqual([expected]);
  });

  it('that two banks extend each other', async () => {
    const folder = folderWith('', { 'base/bank.yaml': 'bank: {id: base, version: 1.0.0, title: "Base"}\nextends: ../own\n' });
    expect(await mistakesOf(folder)).toEqual(['base/bank.yaml:2:10: this bank extends itself; expected cto-eight-practices, or the folder of a bank, relative to this one.']);
  });

  it('of the mistakes of the other bank, at their places', async () => {
    expect(await mistakesOf(folderWith('', { 'base/b.yaml': simplePractice('b').replace('mode: deep', 'mode: deeep') }))).toEqual([expect.stringMatching(/^base\/b\.yaml:5:\d+: items\[3\]\.mode is "deeep"/)]);
  });

  it('that the bank needs an id of its own', async () => {
    expect(await mistakesOf(folderWith('', { 'own/bank.yaml': 'bank: {id: small, version: 1.0.0, title: "Own"}\nextends: ../base\n' }))).toEqual(['own/bank.yaml:1:12: small is the id of the bank that this one extends; expected an id of its own.']);
  });
});
