// The survey in a language of wide characters, two columns each: every screen is in that language, fits, and stays aligned.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bank } from '../../src/core/bank/bank.ts';
import { columnsOf } from '../../src/core/columns.ts';
import { english, knownPhrases, speak } from '../../src/core/language/phrases.ts';
import type { Commitment } from '../../src/core/plan/plan.ts';
import type { Suggestion } from '../../src/core/report/suggest.ts';
import type { Earlier } from '../../src/core/review/earlier.ts';
import { dialogueAt, dialogueStep, type Dialogue, type DialogueState } from '../../src/survey/dialogue.ts';
import { dialogueView, promptOfField, sayField } from '../../src/survey/dialogue-view.ts';
import { dueLine } from '../../src/survey/follow-up.ts';
import { legible } from '../../src/survey/legible.ts';
import { promptOf, say } from '../../src/survey/plain-view.ts';
import { contextOf, type State } from '../../src/survey/state.ts';
import { chooseGoingOn, chooseStage, followUp, openConversation, takeOn, type Conversation, type Welcome } from '../../src/survey/survey.ts';
import { view } from '../../src/survey/view.ts';
import { start } from '../../src/survey/walk.ts';
import { welcomeView } from '../../src/survey/welcome.ts';
import { draftOf, now, smallBank } from './banks.ts';
import { deskOf } from './desks.ts';
import { keyOf, lookOf, press } from './keys.ts';

const sizes = [[80, 24], [60, 20], [40, 16]] as const;

/** Every letter is a wide one; the names of values, and keys in a sentence, stay. */
const wide = (text: string): string => text.replace(/(\{\w+\}|\b(?:Enter|Ctrl-C)\b|\b[a-z]1?\b)|[A-Za-z]/g, (_letter, kept?: string) => kept ?? '字');

const spoken = { tag: 'zh-CN', words: Object.fromEntries([...knownPhrases()].map(([id, text]) => [`phrases.${id}`, wide(typeof text === 'string' ? text : text.other).replaceAll('. ', '。')])) };

/** What a user reads of a bank; all else are ids. */
const read = new Set(['title', 'name', 'sign', 'short', 'means', 'why', 'ask', 'hint', 'about', 'na', 'evidence', 'unit', 'text', 'feedback', 'do', 'proof', 'level_names']);

function translated<T>(value: T, at = ''): T {
  if (typeof value === 'string') return (read.has(at) ? wide(value) : value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => translated(one, at)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, translated(one, read.has(at) ? at : key)])) as T;
}

const bank: Bank = translated(smallBank);
const earlier: Earlier = { finished_at: '2026-08-20T12:00:00.000Z', answers: new Map([['one.level', { value: 0, words: '还没有' }]]) };
const notes = [{ format: 'cto-check/note@1', id: 'n', at: '2026-10-12T12:00:00.000Z', text: '我们请了三位客户来看新的版本，他们都说了自己的看法。' } as const];

/** Every screen: questions of each type with pointer, note and help, messages, feedback, evidence, what moved, the summary and its help. */
const keys = '?↓⏎↓xe我⏎3b↓↓3x1⏎x02221⏎b⏎42xd↓↑b5⏎2x?⏎↓⏎↑↑我⏎x↓?⏎1x↓↓↓⏎b⎋?⏎f';

function screens(): State[] {
  let state = start(legible(bank, now), draftOf(bank), { notice: '有两道题改过了，会再问一次。', clock: 0, earlier, notes });
  const all = [state];
  for (const key of keys) all.push((state = press(state, key)));
  return all;
}

const step: Suggestion = translated({ rank: 1, chosen: true, item: 'one.level', rev: 1, practice: 'one', do: 'Ask three customers what they did with it', effort: 'S', weeks: 1, proof: 'A note of what they said', because: '还没有' });
const commitment: Commitment = { ...step, id: 'c', assessment: 'r', value: 0, due: '2026-11-20', taken_at: '2026-09-01T12:00:00.000Z', state: 'open', closed_at: null, not_kept: 2, tell: '同事', if_then: '星期一打开日历的时候' };
const review = { id: 'r', bank: { id: 'b', version: '1.0.0', digest: '', title: '', period_days: 90, language: 'zh-CN' }, practices: [] };
const given = { review, now, practice: () => '客户', stamp: () => ({ id: 'e', at: now.toISOString() }) };

const played = (dialogue: Dialogue<unknown>, presses: string): DialogueState[] => {
  const all = [dialogueAt(dialogue, [])];
  for (const key of presses) all.push(dialogueStep(dialogue, all.at(-1)!, keyOf(key)));
  return all.filter(({ field }) => field !== null);
};

/** The dialogs as they are asked, without a terminal. */
async function dialog(ask: (conversation: Conversation) => Promise<unknown>): Promise<DialogueState[]> {
  let all: DialogueState[] = [];
  const conversation: Pick<Conversation, 'dialogue'> = { dialogue: async (dialogue) => ((all = played(dialogue, 'x↓')), { how: 'left', given: [] }) };
  await ask(conversation as Conversation);
  return all;
}

const dialogues = async (): Promise<DialogueState[]> => [
  ...played(takeOn({ ...given, steps: [step] }), 'x↓2⏎⏎我⏎'),
  ...['x1⎋2↓↓b3', '22⎋3'].flatMap((presses) => played(followUp({ ...given, commitments: [commitment], steps: [{ ...step, do: '小一点', rank: 2, weeks: 0.5 }] }), presses)),
  ...(await dialog((one) => chooseStage(one, bank.stages))),
  ...(await dialog((one) => chooseGoingOn(one, '有一份没有做完的回顾。'))),
];

const welcome: Welcome = { bank, now, practices: null, folder: '~/数据', privacy: '不在任何仓库里', fixedMode: null };

const letters = (lines: readonly string[]): string[] => lines.join(' ').match(/[A-Za-z]{2,}/g)?.filter((word) => !['Enter', 'Esc', 'Ctrl', 'PgUp', 'PgDn', 'Space', 'Backspace', 'cto', 'check', 'n1'].includes(word)) ?? [];

beforeAll(() => speak(spoken));
afterAll(() => speak(english));

test('the keys pressed here lead to every sort of screen', () => {
  expect(new Set(screens().map(contextOf))).toEqual(new Set(['choice', 'count', 'checklist', 'feedback', 'evidence', 'moved', 'note', 'help', 'summary']));
});

describe.each(sizes)('on %i columns and %i rows', (columns, rows) => {
  const look = lookOf(columns, rows);
  const expectFit = (lines: readonly string[]): void => {
    expect(lines.length).toBeLessThanOrEqual(rows);
    for (const line of lines) expect(columnsOf(line), lines.join('\n')).toBeLessThanOrEqual(columns);
    expect(letters(lines), lines.join('\n')).toEqual([]);
  };

  test('every screen of the survey fits, with no word of English', () => {
    for (const state of screens()) expectFit(view(state, look));
  });

  test('every field of the dialogues fits, with no word of English', async () => {
    for (const state of await dialogues()) expectFit(dialogueView(state, look));
  });

  test('the first screen fits, at every row it is scrolled to', () => {
    for (let top = 0; top < 6; top += 1) expectFit(welcomeView(welcome, { demo: false, top, chosen: null }, look, () => []));
  });

  test('the first screen says how to begin, and the survey how to leave', () => {
    expect(welcomeView(welcome, { demo: false, top: 0, chosen: null }, look, () => []).at(-1)).toContain('Enter');
    for (const state of screens()) if (state.over?.kind !== 'help') expect(view(state, look).slice(-5).join('\n'), JSON.stringify(state.draft.at)).toMatch(/\bq |Ctrl-C|Enter/);
  });
});

test.each(['', '下周', '2026-01-01'])('a date that will not do, "%s", is refused without a word of English', (text) => {
  const refusal = dueLine({}, '', 4, now).check!(text)!;
  expect(refusal).toContain('字');
  expect(letters([refusal])).toEqual([]);
});

/** The column where a part of a line begins. */
const columnOf = (line: string, part: string | RegExp): number => columnsOf(line.slice(0, line.search(part)));

describe('stays aligned', () => {
  test('the offers of the first screen begin in one column', () => {
    const lines = welcomeView(welcome, { demo: false, top: 0, chosen: null }, lookOf(80, 24), () => []);
    const offers = lines.filter((line) => /^ {2}(Enter|f) /.test(line));
    expect(offers).toHaveLength(2);
    expect(new Set(offers.map((line) => columnOf(line, /\d/))).size, offers.join('\n')).toBe(1);
  });

  test('what hangs below an answer begins where the answer does', () => {
    const long = { ...bank, practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => (item.type === 'anchored' ? { ...item, levels: item.levels.map((level) => ({ ...level, text: '长'.repeat(50) })) } : item)) })) };
    const lines = view(start(legible(long, now), draftOf(long), { notice: null, clock: 0 }), lookOf(80, 24)).filter((line) => line.includes('长'));
    expect(lines).toHaveLength(10);
    expect(new Set(lines.map((line) => columnOf(line, '长'))).size, lines.join('\n')).toBe(1);
  });

  test('the answers of the summary begin in one column', () => {
    const state = screens().find(({ draft, over }) => draft.at.phase === 'summary' && draft.at.item === null && over === null)!;
    const lines = view(state, lookOf(80, 24)).filter((line) => line.startsWith(`  ${bank.practices[0]!.items[0]!.about}`));
    expect(lines).toHaveLength(7);
    expect(new Set(lines.map((line) => columnOf(line, /(?<=\S {2,})\S/))).size, lines.join('\n')).toBe(1);
  });
});

describe('line by line', () => {
  test('every screen of the survey is said without a word of English', () => {
    for (const state of screens()) expect(letters([...say(state), ...(state.over === null ? [promptOf(state)] : [])]), say(state).join('\n')).toEqual([]);
  });

  test('so are the dialogues', async () => {
    for (const state of await dialogues()) expect(letters([...sayField(state), promptOfField(state)]), sayField(state).join('\n')).toEqual([]);
  });

  test('and the first screen, up to a line that it does not take', async () => {
    const desk = deskOf();
    desk.input.end('什么\n');
    await openConversation(desk, true).welcome(welcome);
    expect(desk.said()).toContain('字');
    expect(letters([desk.said()])).toEqual([]);
  });
});
