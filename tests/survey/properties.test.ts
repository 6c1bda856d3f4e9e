// What holds for any keys whatsoever.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/core/bank/bank.ts';
import { columnsOf } from '../../src/core/columns.ts';
import { draftFile, type Draft } from '../../src/core/review/draft.ts';
import { fits } from '../../src/core/shape.ts';
import { kindOf } from '../../src/core/bank/kinds.ts';
import { contextOf, itemAt, type State } from '../../src/survey/state.ts';
import { view } from '../../src/survey/view.ts';
import { goTo } from '../../src/survey/walk.ts';
import { draftOf, smallBank } from './banks.ts';
import { begin, lookOf, press } from './keys.ts';

const key = fc.constantFrom(...'00112233445566789bbbdnsse?qf', ...'⏎⏎⏎⏎↑↓↓⌫⎋␣←→x佐');
const keys = fc.array(key, { maxLength: 80 }).map((list) => list.join(''));
const modes = fc.constantFrom('quick' as const, 'full' as const);

const play = (mode: 'quick' | 'full', typed: string): State => press(begin(smallBank, draftOf(smallBank, mode)), typed);

/** Pressed one by one, with the state before each. */
function* steps(mode: 'quick' | 'full', typed: string): Generator<{ before: State; after: State; key: string }> {
  let before = begin(smallBank, draftOf(smallBank, mode));
  for (const one of typed) {
    const after = press(before, one);
    yield { before, after, key: one };
    before = after;
  }
}

describe('any keys', () => {
  test('leave a draft that can be read again, with answers its questions take', () => {
    fc.assert(
      fc.property(modes, keys, (mode, typed) => {
        const { draft } = play(mode, typed);
        const read: unknown = JSON.parse(JSON.stringify(draft));
        expect([read, fits(draftFile, read)]).toEqual([draft, true]);
        for (const { item: id, answer, na = [] } of draft.responses) {
          const item = itemsOf(smallBank, draft.mode).find((one) => one.id === id)!;
          if (answer === 'na') expect(item.na).toBeDefined();
          else if (answer !== null && answer !== 'dk') expect(kindOf(item).check(item, answer).ok).toBe(true);
          if (item.type === 'checklist') for (const statement of na) expect(item.statements.find((one) => one.id === statement)?.na).toBeDefined();
        }
        expect(new Set(draft.responses.map(({ item }) => item)).size).toBe(draft.responses.length);
      }),
    );
  });

  test('change no response but that of the question on the screen', () => {
    fc.assert(
      fc.property(modes, keys, (mode, typed) => {
        for (const { before, after } of steps(mode, typed)) {
          const item = itemAt(before)?.id;
          const others = (state: State) => state.draft.responses.filter((response) => response.item !== item);
          expect(others(after)).toEqual(others(before));
        }
      }),
    );
  });

  test('never lose an answer by going back, on, or over to help', () => {
    fc.assert(
      fc.property(modes, keys, (mode, typed) => {
        for (const { before, after, key: pressed } of steps(mode, typed)) {
          if ('bs?q↑↓⎋f'.includes(pressed)) {
            for (const response of before.draft.responses) expect(after.draft.responses.find(({ item }) => item === response.item)?.answer).toEqual(response.answer);
          }
        }
      }),
    );
  });

  test('stay on a screen that exists, with the pointer on a line of it, and end only by leaving or saving', () => {
    fc.assert(
      fc.property(modes, keys, (mode, typed) => {
        for (const { before, after, key: pressed } of steps(mode, typed)) {
          expect(['choice', 'count', 'checklist', 'feedback', 'evidence', 'note', 'help', 'summary']).toContain(contextOf(after));
          if (after.pointer !== null) expect(after.pointer).toBeGreaterThanOrEqual(0);
          if (after.ended === 'finished' && !before.ended) expect([contextOf(before), pressed]).toEqual(['summary', '⏎']);
          if (after.ended === 'left' && !before.ended) expect('q⏎').toContain(pressed);
        }
      }),
    );
  });

  test('can be gone on with from the draft at any moment: the same screen', () => {
    const look = lookOf(80, 24);
    fc.assert(
      fc.property(modes, keys, (mode, typed) => {
        const state = play(mode, typed);
        const again = begin(smallBank, JSON.parse(JSON.stringify(state.draft)) as Draft);
        expect(again.draft).toEqual(state.draft);
        // What is no answer yet (a pointer, half a number, an open note) goes when one comes to a screen anew; nothing else may.
        const anew = goTo({ ...state, message: null }, state.draft.at);
        expect(view(again, look)).toEqual(view({ ...anew, ended: null }, look));
      }),
    );
  });

  test('fit any terminal', () => {
    fc.assert(
      fc.property(modes, keys, fc.integer({ min: 12, max: 130 }), fc.integer({ min: 4, max: 50 }), fc.boolean(), (mode, typed, columns, rows, unicode) => {
        const lines = view(play(mode, typed), lookOf(columns, rows, unicode));
        expect(lines.length).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
