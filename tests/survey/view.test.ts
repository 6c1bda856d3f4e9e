// The screens: every question of the real bank on terminals of every size.
import { describe, expect, test } from 'vitest';
import { itemsOf, type Item } from '../../src/core/bank/bank.ts';
import { columnsOf } from '../../src/core/columns.ts';
import { begin, lookOf, press } from './keys.ts';
import { bankIn, draftOf, smallBank } from './banks.ts';
import type { State } from '../../src/survey/state.ts';
import { rowsOf } from '../../src/survey/rows.ts';
import { step } from '../../src/survey/step.ts';
import { view } from '../../src/survey/view.ts';
import { start } from '../../src/survey/walk.ts';
import { legible } from '../../src/survey/legible.ts';
import { now } from './banks.ts';

const bank = bankIn(new URL('../../questions', import.meta.url).pathname);
const items = itemsOf(bank, 'deep');
const shownBank = legible(bank, now);
const shown = itemsOf(shownBank, 'deep');

const sizes = [[80, 24], [80, 12], [60, 20], [40, 16], [120, 40]] as const;

const at = (item: Item): State => start(shownBank, { ...draftOf(bank, 'deep'), at: { phase: 'questions', item: item.id } }, { notice: null, clock: 0 });
const flat = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ');

/** No line wider, no frame higher than the terminal, and an end that inquirer's screen manager can count on. */
function expectFit(lines: readonly string[], columns: number, rows: number): void {
  expect(lines.length).toBeLessThanOrEqual(rows);
  for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(columns);
  const last = lines.at(-1)!;
  expect(last).not.toBe('');
  expect(last.length % columns).not.toBe(0);
  expect(columnsOf(last)).toBeLessThan(columns);
}

describe.each(sizes)('on %i columns and %i rows', (columns, rows) => {
  const look = lookOf(columns, rows);

  test.each(items.map((item) => [item.id, item] as const))('%s fits, with its question and its keys', (_id, item) => {
    const state = at(item);
    const lines = view(state, look);
    expectFit(lines, columns, rows);
    const question = shown.find(({ id }) => id === item.id)!;
    expect(flat(lines)).toContain(question.ask);
    expect(lines.at(-2)).toContain('leave');
  });

  test.each(items.map((item) => [item.id, item] as const))('%s: every answer line can be reached with the arrows', (_id, item) => {
    let state = at(item);
    for (const row of rowsOf(shown.find(({ id }) => id === item.id)!)) {
      state = press(state, '↓');
      const lines = view(state, look);
      expectFit(lines, columns, rows);
      expect(flat(lines)).toContain(`❯ ${row.key}`);
      expect(flat(lines).replaceAll('[ ] ', '')).toContain(row.text);
    }
  });

  test.each(items.map((item) => [item.id, item] as const))('%s: help, note and feedback fit', (_id, item) => {
    for (const keys of ['?', '?↓↓↓↓↓↓', 'e', ...(item.type === 'scenario' ? ['1', '2', '3', '1↓↓↓'] : [])]) {
      expectFit(view(press(at(item), keys), look), columns, rows);
    }
    const note = step(press(at(item), 'e'), { type: 'edit', edit: { insert: 'word '.repeat(99) } }, 0);
    expectFit(view(note, look), columns, rows);
    expect(flat(view(note, look))).toContain('word ▏');
  });

  test('the summary and the evidence fit, at every line', () => {
    let state = begin(bank, { ...draftOf(bank, 'deep'), at: { phase: 'summary', item: null } });
    for (let row = 0; row <= items.length; row += 1) {
      expectFit(view(state, look), columns, rows);
      state = press(state, '↓');
    }
    const high = itemsOf(bank, 'full').flatMap((item) => (item.type === 'anchored' ? [{ item: item.id, rev: item.rev, answer: 5 }] : []));
    const asked = begin(bank, { ...draftOf(bank, 'full'), responses: high, at: { phase: 'evidence', item: high[0]!.item } });
    expect(asked.draft.at.phase).toBe('evidence');
    expectFit(view(press(asked, 'x'.repeat(400)), look), columns, rows);
  });
});

test.each(items.map((item) => [item.id, item] as const))('%s stands whole on 80 columns and 24 rows', (_id, item) => {
  const lines = view(at(item), lookOf(80, 24));
  const question = shown.find(({ id }) => id === item.id)!;
  const text = flat(lines);
  expect(text).toContain(question.hint ?? '');
  for (const row of rowsOf(question)) expect(text.replaceAll('[ ] ', '')).toContain(`${row.key} ${row.text}`);
  expect(text).not.toContain('more:');
  expect(lines[0]).toMatch(/practice \d of 8 .* question \d+ of \d+ .* min(ute)? left/);
});

describe('where keys do not fit', () => {
  const keysOn = (typed: string, columns: number, rows: number): string => view(press(begin(smallBank, draftOf(smallBank)), typed), lookOf(columns, rows)).at(-2)!;

  test.each([
    ['3', 60, 20, '0-9 the number · Enter answers · ? why, keys · q leave'],
    ['32⏎', 60, 20, '1-3 tick, again untick · Enter done · ? why, keys · q leave'],
    ['s'.repeat(7), 60, 20, 'Enter saves it · f full review · b back · ? keys · q leave'],
    ['', 40, 12, '1-5 answers at once · ? keys · q leave'],
    ['3', 40, 12, 'Enter answers · ? why, keys · q leave'],
    ['32⏎', 40, 12, '1-3 tick · Enter done · ? keys · q leave'],
    ['32⏎1⏎444⏎1', 40, 12, 'Enter goes on · ? keys · q leave'],
    ['s'.repeat(7), 40, 12, 'Enter saves it · ? keys · q leave'],
    [`${'s'.repeat(7)}↓`, 40, 12, 'Enter changes it · ? keys · q leave'],
  ])('the help is still named: %s on %i columns', (typed, columns, rows, keys) => {
    expect(keysOn(typed, columns, rows)).toBe(keys);
  });

  test('the answering key and q stay longest', () => {
    expect(keysOn('', 30, 12)).toBe('1-5 answers at once · q leave');
    expect(keysOn('3', 26, 12)).toBe('Enter answers · q leave');
  });
});

test('a count names its unit as the summary does', () => {
  const counted = (typed: string): string => view(press(begin(smallBank, draftOf(smallBank)), `3${typed}`), lookOf(80, 24)).find((line) => line.includes('▏'))!.trim();
  expect(['', '1', '01', '2', '12'].map(counted)).toEqual(['❯ ▏ things', '❯ 1▏ thing', '❯ 01▏ thing', '❯ 2▏ things', '❯ 12▏ things']);
});

test('wide characters fit too', () => {
  const wide = { ...smallBank, practices: smallBank.practices.map((practice) => ({ ...practice, short: '決断', items: practice.items.map((item) => ({ ...item, ask: '先月の技術的な決断はいくつ書き留められていますか。'.repeat(3), about: '理由が書かれている'.repeat(4) })) })) };
  for (const [columns, rows] of sizes) {
    for (const keys of ['', '3', '32⏎', '32⏎1⏎444⏎', '32⏎1⏎444⏎2', 'e佐藤👍', 'sssssss']) {
      expectFit(view(press(begin(wide, draftOf(wide)), keys), lookOf(columns, rows)), columns, rows);
    }
  }
});

test('without Unicode the screens are ASCII', () => {
  for (const keys of ['', '↓', '3', '32⏎', '32⏎1⏎444⏎', '32⏎1⏎444⏎2', '?', 'ehello', 'sssssss', 'sssssss↓']) {
    const lines = view(press(begin(smallBank, draftOf(smallBank)), keys), lookOf(40, 14, false));
    // oxlint-disable-next-line no-control-regex
    expect(lines.join('\n')).toMatch(/^[\u0000-\u007f]*$/);
  }
});

test('nothing in a bank can move the cursor', () => {
  const hostile = { ...smallBank, practices: smallBank.practices.map((practice) => ({ ...practice, short: 'A\u001b[2J', items: practice.items.map((item) => ({ ...item, ask: 'Why\u001b]0;x\u0007 not\u202e?', hint: 'a\r\nb' })) })) };
  for (const keys of ['', '3', '?', 'e', 'sssssss']) {
    const text = view(press(begin(hostile, draftOf(hostile)), keys), lookOf(80, 24)).join('\n');
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u001b\r\u0007\u202e]/);
  }
});

test('the question stands as in the mock-up', () => {
  expect(view(press(begin(smallBank, draftOf(smallBank), 'One question was reworded.'), '↓↓↓'), lookOf(80, 24))).toMatchInlineSnapshot(`
    [
      "One · practice 1 of 3              question 1 of 7              about 2 min left",
      "────────────────────────────────────────────────────────────────────────────────",
      "",
      "One question was reworded.",
      "",
      "What did you do first since 24 August?",
      "Anything counts.",
      "",
      "  1   Nothing yet",
      "",
      "  2   When pushed",
      "",
      "❯ 3   Some of it",
      "",
      "  4   All of it",
      "",
      "  5   Others do it",
      "",
      "  n   Does not apply: nothing came up.",
      "",
      "  d   I do not know.",
      "",
      "1-5 answers at once · ↑↓ Enter · e note · ? why and all keys · q leave",
      "saved: 0 of 7",
    ]
  `);
});

test('a list stands as in the mock-up', () => {
  expect(view(press(begin(smallBank, draftOf(smallBank)), '32⏎1222'), lookOf(60, 16))).toMatchInlineSnapshot(`
    [
      "Two · practice 2 of 3    question 3 of 7    about 1 min left",
      "━━━━━━━━━━━━━━━━━───────────────────────────────────────────",
      "",
      "Which of these exist today?",
      "",
      "  1 [x] The first thing",
      "❯ 2 [-] The second thing  [-] there is no second",
      "  3 [ ] The third thing",
      "  0 [ ] None of these",
      "",
      "  n   Does not apply: no list is needed.",
      "  d   I do not know.",
      "",
      "",
      "1-3 tick, again untick · Enter done · ? why, keys · q leave",
      "saved: 2 of 7",
    ]
  `);
});

test('feedback names the choice and the best of all options', () => {
  expect(view(press(begin(smallBank, draftOf(smallBank)), '32⏎1⏎444⏎1'), lookOf(60, 20))).toMatchInlineSnapshot(`
    [
      "Three 3/3               7 of 7                under a minute",
      "━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━─────────",
      "",
      "You chose 1. The best of these is 2. It is not scored.",
      "It breaks on a Friday. What do you do first?",
      "",
      "",
      "❯ 1   Go home. (your choice)",
      "      You sleep well. It stays broken.",
      "",
      "  2   Look. (the best of these)",
      "      You know more. It takes an hour.",
      "",
      "  3   Call somebody.",
      "      Two know. One of them has to look.",
      "",
      "",
      "",
      "Enter goes on · b back · ? why and all keys · q leave",
      "saved: 7 of 7",
    ]
  `);
});

test('the summary says what will not be scored, and why', () => {
  expect(view(press(begin(smallBank, draftOf(smallBank)), '3sd1dnss'), lookOf(80, 20))).toMatchInlineSnapshot(`
    [
      "Your answers: 2 of 7 · 2 not known · 3 open",
      "Will not be scored: One (1 of 2 answered), Two (1 of 2 answered), Three (0 of 2",
      "answered). A score needs two answers and half of a practice's questions.",
      "",
      "  The practice of One",
      "  A thing that is done                    Some of it",
      "  A thing that is done                    not answered",
      "  The practice of Two",
      "  A thing that is done                    I do not know",
      "  A thing that is done                    Nothing yet",
      "  The practice of Three",
      "  A thing that is done                    I do not know",
      "  A thing that is done                    not answered",
      "  A thing that is done                    not answered",
      "",
      "",
      "",
      "",
      "Enter saves it · ↑↓ change one · f full review · b back · ? keys · q leave",
      "saved: 4 of 7",
    ]
  `);
});

test.each([[80, 24, 4], [60, 20, 4], [40, 12, 4], [20, 8, 1]])('a long message on %i columns and %i rows takes %i of them, below the question and the keys', (columns, rows, taken) => {
  const message = `Not kept: /home/ada/.local/share/cto-check/drafts/2026-11-25-120000000-aaaa.json: lies on a full disk and cannot be written. Nothing was changed there. Make room, then try again.`;
  const lines = view({ ...begin(smallBank, draftOf(smallBank)), message }, lookOf(columns, rows));
  expect(lines.length).toBeLessThanOrEqual(rows);
  expect(lines.every((line) => columnsOf(line) <= columns)).toBe(true);
  expect(lines.findIndex((line) => line.startsWith('Not kept:'))).toBe(lines.length - taken);
  expect(lines.some((line) => line.startsWith('What did you do'))).toBe(true);
  expect(lines.at(-taken - 1)).toMatch(/q leave$/);
});
