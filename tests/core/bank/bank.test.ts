// A bank's files: what is read, and every mistake a writer can make, at its place.
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/core/bank/bank.ts';
import { sentence } from '../../../src/core/fault.ts';
import { practiceFilesOf } from '../../../src/core/bank/parse-bank.ts';
import { manifest, parseSmall, practiceA, simplePractice, smallBank, yaml } from '../samples.ts';

describe('a bank', () => {
  it('gets evenly spaced values where its levels state none', () => {
    const [rungs, number] = smallBank().practices[0]!.items;
    expect(rungs?.type === 'anchored' && rungs.levels.map((level) => level.value)).toEqual([0, 50, 100]);
    expect(number?.type === 'count' && number.bins.map((bin) => bin.value)).toEqual([0, 50, 100]);
  });

  it('has what its files may leave out: revision 1, no claims, no sources, no reasons', () => {
    const parsed = parseSmall({ manifest: manifest.replace('claims: {S1: "One"}\nsources: {book-2020: "A book, 2020"}\n', ''), a: practiceA.replace('    claims: [S1]\n', '').replace('  sources: [book-2020]\n', '') });
    if (!parsed.ok) throw new Error('refused');
    const { practices, ...head } = parsed.value;
    expect(head).toStrictEqual({ id: 'small', version: '1.0.0', title: 'Small', language: 'en', period_days: 90, level_names: ['None', 'Some', 'All'], stages: [{ id: 'startup', name: 'Startup', sign: 'Few' }, { id: 'big', name: 'Big', sign: 'Many' }], claims: {}, sources: {} });
    expect([practices[0]!.sources, practices[0]!.items[0]!.claims, practices[0]!.items[0]!.rev]).toEqual([[], [], 1]);
    const full = parseSmall({ manifest: `${manifest}allow: {minutes: "Short"}\n`, a: practiceA.replace('    about: "Rungs"', '    rev: 3\n    about: "Rungs"') });
    expect(full.ok && [full.value.allow, full.value.claims, full.value.sources, full.value.practices[0]!.sources, full.value.practices[0]!.items[0]!.rev]).toEqual([{ minutes: 'Short' }, { S1: 'One' }, { 'book-2020': 'A book, 2020' }, ['book-2020'], 3]);
    expect(full.ok && 'extends' in full.value).toBe(false);
  });

  it('names its practice files also where it has other mistakes', () => {
    expect(practiceFilesOf(yaml(manifest.replace('version: 1.0.0', 'version: 1')))).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    expect(practiceFilesOf(yaml('bank: {id: own}\nextends: ../base\npractices: [more.yaml]\n'))).toEqual(['more.yaml']);
    expect([practiceFilesOf(yaml('bank: {id: own}\nextends: ../base\n')), practiceFilesOf(yaml('- 1\n')), practiceFilesOf(yaml('practices: [a.yaml]\n'))]).toEqual([[], [], []]);
  });

  it('keeps the values that its levels state', () => {
    const parsed = parseSmall({ a: practiceA.replace('{text: "Half of it.",', '{text: "Half of it.", value: 20,') });
    const item = parsed.ok ? parsed.value.practices[0]!.items[0]! : undefined;
    expect(item?.type === 'anchored' && item.levels.map((level) => level.value)).toEqual([0, 20, 100]);
  });

  it('asks in each mode all that the shorter ones ask', () => {
    const ids = (mode: 'quick' | 'full' | 'deep') => itemsOf(smallBank(), mode).map((item) => item.id);
    expect(ids('quick')).toEqual(['a.rungs', 'a.number', 'b.one', 'b.two', 'c.one', 'c.two']);
    expect(ids('full')).toEqual(['a.rungs', 'a.number', 'a.list', 'a.case', 'b.one', 'b.two', 'c.one', 'c.two']);
    expect(ids('deep')).toContain('b.deep');
    expect(itemsOf(smallBank(), 'full', ['c']).map((item) => item.id)).toEqual(['c.one', 'c.two']);
  });
});

/** [what a writer did, file, text to find, its replacement, the sentence]. */
const mistakes: [string, 'manifest' | 'a', string, string, string][] = [
  ['an unknown key', 'a', '    about: "Rungs"', '    abuot: "Rungs"', 'a.yaml:14:5: unknown key "abuot" in items[1]; expected one of id, rev, mode, claims, about, ask, hint, ask_rater, raters, na, evidence, allow, type, levels. Did you mean about?'],
  ['a missing key', 'a', '    about: "Rungs"\n', '', 'a.yaml:10:5: items[1].about is missing; expected a text.'],
  ['an empty value', 'a', 'about: "Rungs"', 'about:', 'a.yaml:14:11: items[1].about is empty; expected a text.'],
  ['a blank text', 'a', 'about: "Rungs"', 'about: "  "', 'a.yaml:14:12: items[1].about is "  "; expected a text that is not blank.'],
  ['an unknown type', 'a', 'type: anchored', 'type: anchord', 'a.yaml:11:11: items[1].type is "anchord"; expected one of anchored, count, checklist, scenario. Did you mean anchored?'],
  ['an unknown mode', 'a', 'mode: quick', 'mode: quik', 'a.yaml:12:11: items[1].mode is "quik"; expected one of quick, full, deep. Did you mean quick?'],
  ['an item of another practice', 'a', 'id: a.rungs', 'id: b.rungs', 'a.yaml:10:9: the item id b.rungs belongs to another practice; expected a.WORD.'],
  ['an item id used twice', 'a', 'id: a.number', 'id: a.rungs', 'a.yaml:24:9: the item id a.rungs is used twice.'],
  ['an unknown claim', 'a', 'claims: [S1]', 'claims: [S2]', 'a.yaml:13:14: unknown claim "S2"; expected a key of claims in bank.yaml. Did you mean S1?'],
  ['an unknown source', 'a', 'sources: [book-2020]', 'sources: [book-2021]', 'a.yaml:8:13: unknown source "book-2021"; expected a key of sources in bank.yaml. Did you mean book-2020?'],
  ['a missing target', 'a', '{startup: 2, big: 3}', '{startup: 2}', 'a.yaml:7:12: targets has no level for the stage big; expected one of startup, big, each.'],
  ['an unknown stage', 'a', 'big: 3}', 'big: 3, bigger: 3}', 'a.yaml:7:33: unknown stage "bigger"; expected one of startup, big.'],
  ['a target above the top level', 'a', 'big: 3}', 'big: 4}', 'a.yaml:7:30: target level 4 does not exist; expected 1 to 3.'],
  ['raters without their wording', 'a', '    ask_rater: "What did the CTO do?"\n', '', 'a.yaml:16:13: ask_rater is missing; expected the wording for other people.'],
  ['raters on a count', 'a', '    about: "Number"', '    about: "Number"\n    ask_rater: "How many?"\n    raters: [boss]', 'a.yaml:30:13: other people cannot answer a count; expected raters on an anchored item only.'],
  ['an unknown group of raters', 'a', 'raters: [boss]', 'raters: [bosses]', 'a.yaml:17:14: items[1].raters[1] is "bosses"; expected one of boss, peers, reports. Did you mean boss?'],
  ['a level without a next step', 'a', '{text: "Nothing.", next: {do: "Do one this week.", effort: S, weeks: 2, proof: "One note"}}', '{text: "Nothing."}', 'a.yaml:21:9: next is missing; expected a next step below the top.'],
  ['values that do not rise', 'a', '{text: "Half of it.",', '{text: "Half of it.", value: 0,', 'a.yaml:22:9: the value 0 does not rise; expected more than 0.'],
  ['one level alone', 'a', /\n {6}- \{text: "Half[^\n]*\n {6}- \{text: "All[^\n]*/.source, '', 'a.yaml:21:7: items[1].levels is a list; expected at least 2 entries.'],
  ['a first bin above 0', 'a', '{from: 0, next', '{from: 1, next', 'a.yaml:32:16: the first bin begins at 1; expected 0.'],
  ['bins out of order', 'a', '{from: 8}', '{from: 3}', 'a.yaml:34:16: this bin begins at 3; expected more than 3, where the one before begins.'],
  ['a statement that stands twice', 'a', '{id: date,', '{id: note,', 'a.yaml:44:14: the statement note stands here twice.'],
  ['a statement called na', 'a', '{id: date,', '{id: na,', `a.yaml:44:14: a statement cannot be called "na"; expected another word: it stands for an answer.`],
  ['no best option', 'a', 'credit: 100,', 'credit: 90,', 'a.yaml:52:7: 0 options have credit 100; expected exactly one.'],
  ['an option that stands twice', 'a', '{id: y, text', '{id: x, text', 'a.yaml:53:14: the option x stands here twice.'],
  ['an option called dk', 'a', '{id: y, text', '{id: dk, text', `a.yaml:53:14: an option cannot be called "dk"; expected another word: it stands for an answer.`],
  ['a bin without a next step', 'a', /\{from: 3, next[^\n]*/.source, '{from: 3}', 'a.yaml:33:9: next is missing; expected a next step below the top.'],
  ['a stage that stands twice', 'manifest', '{id: big,', '{id: startup,', 'bank.yaml:5:10: the stage startup stands here twice.'],
  ['two best options', 'a', 'credit: 0,', 'credit: 100,', 'a.yaml:52:7: 2 options have credit 100; expected exactly one.'],
  ['an unknown effort', 'a', 'effort: S, weeks: 2', 'effort: XL, weeks: 2', 'a.yaml:21:68: items[1].levels[1].next.effort is "XL"; expected one of S, M, L. Did you mean L?'],
  ['too many weeks', 'a', 'weeks: 2', 'weeks: 20', 'a.yaml:21:78: items[1].levels[1].next.weeks is 20; expected at most 13.'],
  ['a number where a text belongs', 'a', 'name: "Practice A"', 'name: 5', 'a.yaml:3:9: practice.name is 5; expected a text. Put it in quotes.'],
  ['a practice file in a folder', 'manifest', '[a.yaml,', '[../a.yaml,', `bank.yaml:6:13: practices[1] is "../a.yaml"; expected a YAML file's name beside bank.yaml, without folders.`],
  ['a practice file named twice', 'manifest', '[a.yaml, b.yaml,', '[b.yaml, b.yaml,', 'bank.yaml:6:21: the practice file b.yaml stands here twice.'],
  ['a version that is none', 'manifest', 'version: 1.0.0', 'version: 1', 'bank.yaml:1:28: bank.version is 1; expected a text. Put it in quotes.'],
  ['two practices', 'manifest', '[a.yaml, b.yaml, c.yaml]', '[a.yaml, b.yaml]', 'bank.yaml:6:12: practices is a list; expected at least 3 entries.'],
];

describe('a writer is told where, what and what was expected', () => {
  it.each(mistakes)('%s', (_name, file, find, replacement, expected) => {
    const original = file === 'a' ? practiceA : manifest;
    const broken = original.includes(find) ? original.replace(find, replacement) : original.replace(new RegExp(find), replacement);
    expect(broken).not.toBe(original);
    const parsed = parseSmall({ [file]: broken });
    expect(parsed.ok ? [] : parsed.mistakes.map(sentence)).toContain(expected);
  });

  it('of all mistakes of all files at once', () => {
    const parsed = parseSmall({ a: practiceA.replace('mode: quick', 'mode: quik').replace('weeks: 2', 'weeks: 20'), b: simplePractice('b').replace('id: b.two', 'id: b.one'), c: simplePractice('a') });
    expect(parsed.ok ? [] : parsed.mistakes.map((mistake) => mistake.place?.file)).toEqual(['a.yaml', 'a.yaml', 'b.yaml', 'c.yaml']);
    expect(parsed.ok ? [] : parsed.mistakes.map(sentence).slice(2)).toEqual(['b.yaml:4:10: the item id b.one is used twice.', 'c.yaml:1:16: the practice id a is used twice.']);
  });

  it('of a practice file that is none, and of one whose items are none', () => {
    const parsed = parseSmall({ a: '[]', b: simplePractice('b').replace(/items:[^]*/, 'items: 5\n') });
    expect(parsed.ok ? [] : parsed.mistakes.map(sentence)).toEqual(['a.yaml:1:1: this file is a list; expected keys with values.', 'b.yaml:2:8: items is 5; expected a list.']);
  });
});
