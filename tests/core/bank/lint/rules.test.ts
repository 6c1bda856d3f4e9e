// The rules of `bank check` at their very borders, one part of a bank at a time.
import { describe, expect, it } from 'vitest';
import type { AnchoredItem, Bank, ChecklistItem, CountItem, Item, ScenarioItem } from '../../../../src/core/bank/bank.ts';
import { placeInWords } from '../../../../src/core/bank/lint/finding.ts';
import { practiceMix, wholeMix } from '../../../../src/core/bank/lint/mix.ts';
import { stepsAlike, stepsOf, stepWording } from '../../../../src/core/bank/lint/next-steps.ts';
import { differences, levelCount } from '../../../../src/core/bank/lint/reach.ts';
import { trapsOf } from '../../../../src/core/bank/lint/traps.ts';
import { choicesTwice, namesTwice, saidTwice } from '../../../../src/core/bank/lint/twice.ts';
import { wordingOf } from '../../../../src/core/bank/lint/wording.ts';
import type { Mode } from '../../../../src/core/terms.ts';
import { smallBank, yaml } from '../../samples.ts';

const at = (...path: (string | number)[]) => ({ file: path.join('.') });
const words = (count: number): string => Array.from({ length: count }, (_, number) => `w${number}`).join(' ');
const next = { do: 'Do one today.', effort: 'S' as const, weeks: 1, proof: 'One' };
const base = { id: 'p.q', rev: 1, mode: 'quick' as Mode, claims: [], about: 'A', ask: 'What did you do today?' };
const anchored = (texts: string[], more: Partial<AnchoredItem> = {}): AnchoredItem => ({ ...base, type: 'anchored', levels: texts.map((text, level) => ({ text, next, value: level })), ...more });
const count = (values: number[], more: Partial<CountItem> = {}): CountItem => ({ ...base, type: 'count', unit: 'things', bins: values.map((value, bin) => ({ from: bin, next, value })), ...more });
const checklist = (size: number, mode: Mode): ChecklistItem => ({ ...base, type: 'checklist', mode, statements: Array.from({ length: size }, (_, number) => ({ id: `s${number}`, text: `S${number}`, next })) });
const scenario = (texts: string[], more: Partial<ScenarioItem> = {}): ScenarioItem => ({ ...base, type: 'scenario', options: texts.map((text, number) => ({ id: `o${number}`, text, credit: number === 0 ? 100 : number, feedback: `F${number}.` })), ...more });
const told = (found: { code: string; place: { file: string } }[]): string[] => found.map(({ code, place }) => `${place.file} ${code}`);
const has = (item: Item, code: string): boolean => wordingOf(item, at).some((one) => one.code === code);

describe('a question', () => {
  it('has up to 25 words, its levels up to 14 each, 11 on average and 75 in all', () => {
    expect([24, 25].map((most) => has(anchored(['X.'], { ask: `Today ${words(most)}?` }), 'long-question'))).toEqual([false, true]);
    expect([14, 15].map((most) => has(anchored([words(most), 'X', 'Y']), 'long-level'))).toEqual([false, true]);
    expect([[11, 11], [11, 12]].map((sizes) => has(anchored(sizes.map(words)), 'long-levels'))).toEqual([false, true]);
    expect([7, 8].map((last) => has(anchored([...[11, 11, 11, 11, 11, 8].map(words), words(last)], { ask: 'What did you do today?' }), 'long-item'))).toEqual([false, true]);
  });

  it('names a time or a case, at its beginning too', () => {
    expect(['Your last release: who saw it?', 'The last release: who saw it?', 'Today, who sees it?', 'Since {since}, who saw it?', 'Who sees it?'].map((ask) => has(anchored(['X'], { ask }), 'no-time-frame'))).toEqual([false, false, false, false, true]);
  });

  it('has levels that say "and" once at most, and share less than half of their words', () => {
    expect(told(wordingOf(anchored(['Cats and dogs.', 'Birds', 'Fish and mice.']), at)).filter((one) => one.includes('and'))).toEqual(['levels.2.text levels-with-and']);
    expect(has(anchored(['Cats and dogs.', 'Birds']), 'levels-with-and')).toBe(false);
    expect(told(wordingOf(anchored(['red blue green', 'red blue black', 'white']), at))).toContain('levels.1.text levels-alike');
    expect(has(anchored(['red blue green', 'red black white']), 'levels-alike')).toBe(false);
  });

  it('is asked of others about somebody else', () => {
    expect(['What did the CTO do?', 'What did you do today?', 'What is your CTO like?', 'What would you say?'].map((ask_rater) => has(anchored(['X'], { ask_rater }), 'rater-wording'))).toEqual([false, true, true, false]);
    expect(['What did You do? Did you?', 'Yourself?'].map((ask_rater) => has(anchored(['X'], { ask_rater }), 'rater-wording'))).toEqual([true, false]);
    expect(has(anchored(['X']), 'rater-wording')).toBe(false);
  });

  it('of statements has five, and in a deep review four to six', () => {
    expect((['quick', 'full', 'deep'] as const).map((mode) => [3, 4, 5, 6, 7].map((size) => has(checklist(size, mode), 'statement-count')))).toEqual([[true, true, false, true, true], [true, true, false, true, true], [true, false, false, false, true]]);
  });

  it('of options has three or four, the best no longer than a third more, and 100 words in all', () => {
    expect([2, 3, 4, 5].map((size) => has(scenario(Array.from({ length: size }, (_, number) => words(number + 3))), 'option-count'))).toEqual([true, false, false, true]);
    expect([27, 28].map((best) => has(scenario([words(best), words(20), words(20)], { ask: 'What?' }), 'best-option-longest'))).toEqual([false, true]);
    expect([98, 99].map((rest) => has(scenario([words(1), words(rest - 2), words(1)], { ask: 'What first?' }), 'long-scenario'))).toEqual([false, true]);
    // It asks what comes first: no time, no case, and no words of quality are looked for.
    expect(told(wordingOf(scenario(['Often good', 'Always well', 'Rarely'], { ask: 'What first and why?' }), at))).toEqual([]);
  });

  it('has as many levels as the bank, where it has levels', () => {
    const three = { level_names: ['a', 'b', 'c'] } as Bank;
    expect([anchored(['X', 'Y', 'Z']), anchored(['X', 'Y']), count([0, 1, 2]), count([0, 1]), checklist(2, 'quick'), scenario(['X'])].map((item) => told(levelCount(three, item, at)))).toEqual([[], ['levels level-count'], [], ['bins level-count'], [], []]);
  });

  it('has levels and bins a point apart, and options that differ', () => {
    expect([count([0, 1, 1.9, 50]), anchored(['X', 'Y'], { levels: [{ text: 'X', value: 0 }, { text: 'Y', value: 0.5 }] }), checklist(2, 'quick')].map((item) => told(differences(item, at)))).toEqual([['bins.2.value never-matters'], ['levels.1.value never-matters'], []]);
    const options = (...rows: [number, string][]) => scenario([], { options: rows.map(([credit, feedback], number) => ({ id: `o${number}`, text: `T${number}`, credit, feedback })) });
    expect([options([100, 'A.'], [0, 'B.'], [0, 'C.']), options([100, 'A.'], [0, 'A.']), options([100, 'A.'], [0, 'B.'], [0, 'B.'])].map((item) => told(differences(item, at)))).toEqual([[], [], ['options.2 never-matters']]);
  });

  it('has no choice twice, whatever its stops and capitals', () => {
    expect(told(choicesTwice(anchored(['Half of it.', 'All', 'half, of it!']), at))).toEqual(['levels.2.text said-twice']);
    expect(told(choicesTwice(scenario(['Wait.', 'Ask.']), at))).toEqual([]);
    const bank = smallBank();
    expect([told(namesTwice(bank, at)), told(namesTwice({ ...bank, level_names: ['None', 'Some', 'none'], stages: bank.stages.map((stage) => ({ ...stage, name: 'Same' })) }, at))]).toEqual([[], ['level_names.2 said-twice', 'stages.1.name said-twice']]);
    expect(saidTwice(['x', 'y', 'X', 'x.'].map((text, line) => ({ text, place: { file: 'f', line: line + 1, column: 1 } }))).map(({ found }) => [found.place.line, found.what])).toEqual([[3, 'the same words stand at f:1:1'], [4, 'the same words stand at f:1:1']]);
    expect([placeInWords({ file: 'f' }), placeInWords({ file: 'f', line: 2, column: 3 })]).toEqual(['f', 'f:2:3']);
  });
});

describe('a next step', () => {
  const step = (does: string) => told(stepWording({ step: { ...next, do: does }, place: { file: 'x' } }));
  it('has up to 30 words, an act and a size', () => {
    expect([step(`${'go '.repeat(29)}today.`), step(`${'go '.repeat(30)}today.`).includes('x long-step'), step('Go home.'), step('Improve one thing.'), step('Organisational infrastructure modernisation necessitates two alignments.')]).toEqual([[], true, ['x vague-step'], ['x weak-verb'], ['x step-hard-to-read']]);
  });

  it('stands where its question has it', () => {
    const places = (item: Item) => stepsOf(item, at).map(({ place }) => place.file);
    expect([places(anchored(['X', 'Y'])), places(count([0])), places(checklist(1, 'quick')), places(scenario(['X'])), places(anchored([], { levels: [{ text: 'X', value: 0 }, { text: 'Y', next, value: 1 }] }))]).toEqual([['levels.0.next.do', 'levels.1.next.do'], ['bins.0.next.do'], ['statements.0.next.do'], [], ['levels.1.next.do']]);
  });

  it('is like another when they share more than half of their words', () => {
    const alike = (...steps: string[]) => stepsAlike(steps.map((does, number) => ({ id: `i${number}`, steps: [{ step: { ...next, do: does }, place: { file: `f${number}` } }] }))).map(({ id, found }) => [id, found.what.split(' ').at(-1)]);
    expect([alike('red blue green', 'red blue green black'), alike('red blue', 'red green'), alike('red blue green black', 'red blue green white'), alike('red blue green', 'red blue black'), alike('one', 'red', 'red', 'red blue')]).toEqual([[['i1', 'f0']], [], [['i1', 'f0']], [], [['i2', 'f1']]]);
  });
});

describe('a practice', () => {
  const mixed = (modes: Mode[], more: (item: Item, number: number) => Partial<Item> = () => ({})): string[] => {
    const items = modes.map((mode, number) => ({ ...(number === 0 ? count([0, 1]) : anchored(['X', 'Y'])), id: `p.q${number}`, mode, raters: ['boss'], evidence: 'E', ...more({} as Item, number) }) as Item);
    const practice = { id: 'p', name: 'P', short: 'P', means: 'M', why: 'W', targets: {}, sources: [], items: [...items, { ...scenario(['X', 'Y', 'Z']), id: 'p.s' }] };
    return practiceMix({ practices: [practice] } as unknown as Bank, practice, at).map(({ code }) => code);
  };
  it('asks two questions in a quick review, four or five in a full one, in three ways', () => {
    expect([mixed(['quick', 'quick', 'full', 'full']), mixed(['quick', 'quick', 'full', 'full', 'full']), mixed(['quick', 'quick', 'full', 'full', 'full', 'full']), mixed(['quick', 'quick', 'full', 'deep']), mixed(['quick', 'quick', 'quick', 'full']), mixed(['quick', 'full', 'full', 'full'])]).toEqual([[], [], ['mix-full'], ['mix-full'], ['mix-quick'], ['mix-quick']]);
    expect([mixed(['quick', 'quick', 'full']), mixed(['quick']), mixed(['quick', 'quick'])]).toEqual([['mix-full', 'mix-types'], ['mix-quick', 'mix-full', 'mix-types', 'mix-raters', 'mix-evidence', 'never-scored'], ['mix-full', 'mix-types']]);
  });

  it('has two questions for others, and two that ask for evidence', () => {
    const four: Mode[] = ['quick', 'quick', 'full', 'full'];
    const only = (least: number, key: 'raters' | 'evidence') => mixed(four, (_, number) => (number < least ? {} : { [key]: undefined }));
    expect([only(2, 'raters'), only(1, 'raters'), only(2, 'evidence'), only(1, 'evidence')]).toEqual([[], ['mix-raters'], [], ['mix-evidence']]);
  });

  it('is part of a bank that asks its claims, cites its sources and takes its time', () => {
    const bank = smallBank();
    expect(told(wholeMix(bank, at))).toEqual([]);
    const more = { ...bank, claims: { S1: 'One', S2: 'Two' }, sources: { ...bank.sources, other: 'A book' } };
    expect(told(wholeMix(more, at))).toEqual(['claims.S2 claim-not-asked', 'sources.other source-not-cited']);
    const slow = (words_: number, mode: Mode) => told(wholeMix({ ...bank, practices: bank.practices.map((practice, number) => (number > 0 ? practice : { ...practice, items: practice.items.map((item) => (item.mode === mode ? { ...item, hint: 'word '.repeat(words_) } : item)) })) }, at));
    // Six minutes are 1428 words, less what the small bank takes already: 1.1 minutes quick, 1.6 full.
    expect([slow(560, 'quick'), slow(620, 'quick'), slow(1690, 'full'), slow(1750, 'full'), slow(1950, 'quick')]).toEqual([[], ['practices minutes'], [], ['practices minutes'], ['practices minutes', 'practices minutes']]);
  });
});

describe('a text of a file', () => {
  const trapped = (text: string): string[] => {
    const lines = text.split('\n');
    return trapsOf(yaml(text), ({ line = 0, column = 0 }) => lines[line - 1]?.slice(column - 1) ?? '').map(({ path, found }) => `${path.join('.')} ${found.code}`);
  };
  it.each<[string, string[]]>([
    ['a: yes', ['a yaml-trap']], ['a: "yes"', []], ["a: 'no'", []], ['a: yes sir', []], ['a: [on, of]', ['a.0 yaml-trap']], ['a: {b: off}', ['a.b yaml-trap']], ['- no', ['0 yaml-trap']], ['n: x', ['n yaml-trap']], ['off: {x: 1}', ['off yaml-trap']],
    ['a: 010', ['a yaml-trap']], ['a: 10', []], ['a: 0', []], ['a: 1_000', ['a yaml-trap']], ['a: 0b11', ['a yaml-trap']], ['a: 1:30', ['a yaml-trap']], ['a: 2026-11-25', ['a yaml-trap']], ['a: 2026-11-25T12', []], ['a: null', []], ['a: |\n  yes\n', []],
    ['a: "x\\u202ey"', ['a control-character']], ['a: "x\\ny"', []], ['"x\\u200by": 1', ['x\u200by control-character']], ['a: " x "', []],
    ['a: "since {since}"', []], ['a: "since {snice}"', ['a unknown-placeholder']], ['a: "{a b}"', []], ['a: "{}"', []], ['"{key}": 1', []], [`a: "{${'x'.repeat(21)}}"`, []], [`a: "{${'x'.repeat(20)}}"`, ['a unknown-placeholder']],
  ])('%j', (text, codes) => {
    expect(trapped(text)).toEqual(codes);
  });

  it('with a harmful character is told which', () => {
    expect(trapsOf(yaml('a: "x \\u202e y"'), () => '').map(({ found }) => found.what)).toEqual(['the text holds the character U+202E']);
    expect(trapsOf(yaml('a: "x\\n\\e y"'), () => '').map(({ found }) => found.what)).toEqual(['the text holds the character U+001B']);
  });
});
