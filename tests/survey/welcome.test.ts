// The first screen: which reviews it offers.
import { expect, test } from 'vitest';
import type { Welcome } from '../../src/survey/desk.ts';
import { offersOf, welcomeStep, welcomeView } from '../../src/survey/welcome.ts';
import { now, smallBank } from './banks.ts';
import { keyOf, lookOf } from './keys.ts';

const welcome: Welcome = { bank: smallBank, now, practices: null, folder: '~/cto', privacy: '', fixedMode: null };
/** A practice that asks the same in a short and in a full review. */
const same: Welcome = { ...welcome, practices: ['two'] };

const offered = (given: Welcome): string[] => offersOf(given).map(({ key, name, words }) => [key, name, words].join('|'));

test('a short and a full review are offered where they differ', () => {
  expect(offered(welcome).slice(0, -1)).toEqual(['Enter|short review|7 questions, about 2 minutes; can go on to the full', 'f|full review|9 questions, about 2 minutes']);
});

test('one review is offered where a short one would ask the same questions', () => {
  expect(offered(same).slice(0, -1)).toEqual(['Enter|full review|2 questions, about 1 minute']);
  const begun = (key: string): unknown => welcomeStep(same, { demo: false, top: 0, chosen: null }, keyOf(key), () => []).chosen;
  expect(begun('⏎')).toBe('full');
  expect(begun('f')).toBeNull();
});

test('keys with Ctrl begin nothing', () => {
  const after = (key: string, ctrl: boolean) => welcomeStep(welcome, { demo: false, top: 0, chosen: null }, { ...keyOf(key), ctrl }, () => []).chosen;
  expect([after('f', true), after('q', true), after('f', false), after('ｆ', false)]).toEqual([null, null, 'full', 'full']);
});

test('a finished report is drawn for the screen as it is, and says when there is more of it', () => {
  const look = lookOf(40, 4);
  const lines = (count: number) => () => Array.from({ length: count }, (_, at) => `line ${at + 1}`);
  const shown = (top: number, count: number): string[] => welcomeView(welcome, { demo: true, top, chosen: null }, look, lines(count)).map((line) => line.trimEnd());
  expect(shown(0, 5)).toEqual(['line 1', 'line 2', 'line 3', 'Enter back · ↑↓ 2 more lines']);
  expect(shown(2, 5)).toEqual(['line 3', 'line 4', 'line 5', 'Enter back · ↑↓']);
  expect(shown(0, 3)).toEqual(['line 1', 'line 2', 'line 3', 'Enter back']);
  // One screen of five lines, scrolled to its end, stays there.
  const scrolled = Array.from({ length: 9 }).reduce<{ demo: boolean; top: number; chosen: null }>((at) => ({ ...welcomeStep(welcome, at, keyOf('↓'), lines(5)), chosen: null }), { demo: true, top: 0, chosen: null });
  expect(scrolled.top).toBe(4);
});
