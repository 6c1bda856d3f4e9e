// Short ways to play a survey in tests: keys as typed, states without a terminal.
import type { Bank } from '../../src/core/bank/bank.ts';
import type { Draft } from '../../src/core/review/draft.ts';
import type { Look } from '../../src/survey/frame.ts';
import { uncoloured } from '../../src/core/palette.ts';
import { glyphsOf } from '../../src/survey/glyphs.ts';
import { eventOf, type Key } from '../../src/survey/keys.ts';
import { legible } from '../../src/survey/legible.ts';
import type { State } from '../../src/survey/state.ts';
import { step } from '../../src/survey/step.ts';
import { start } from '../../src/survey/walk.ts';
import { now } from './banks.ts';

const named: Record<string, string> = { '⏎': 'return', '↑': 'up', '↓': 'down', '⌫': 'backspace', '⎋': 'escape', '←': 'left', '→': 'right', '␣': 'space' };

export const keyOf = (character: string): Key =>
  character === '␣' ? { name: 'space', text: ' ', ctrl: false } : named[character] ? { name: named[character], text: '', ctrl: false } : { name: character, text: character, ctrl: false };

export const begin = (bank: Bank, draft: Draft, notice: string | null = null): State => start(legible(bank, now), draft, { notice, clock: 0 });

/** Presses keys, one a second: `3`, `b`, `⏎` Enter, `↓`, `⌫`, `⎋` Esc, `␣` Space. */
export function press(state: State, keys: string): State {
  let at = state;
  for (const key of keys) at = step(at, eventOf(at, keyOf(key)), at.clock + 1000);
  return at;
}

export const answersOf = (state: State): Record<string, unknown> => Object.fromEntries(state.draft.responses.map(({ item, answer }) => [item, answer]));

export const lookOf = (columns: number, rows: number, unicode = true): Look => ({ columns, rows, palette: uncoloured, glyphs: glyphsOf(unicode) });
