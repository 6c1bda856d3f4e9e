// The first screen: which reviews it offers.
import { expect, test } from 'vitest';
import type { Welcome } from '../../src/survey/desk.ts';
import { offersOf, welcomeStep } from '../../src/survey/welcome.ts';
import { now, smallBank } from './banks.ts';
import { keyOf } from './keys.ts';

const welcome: Welcome = { bank: smallBank, now, practices: null, folder: '~/cto', privacy: '', fixedMode: null };
/** A practice that asks the same in a short and in a full review. */
const same: Welcome = { ...welcome, practices: ['two'] };

const offered = (given: Welcome): string[] => offersOf(given).map(({ key, name, words }) => [key, name, words].join('|'));

test('a short and a full review are offered where they differ', () => {
  expect(offered(welcome).slice(0, -1)).toEqual(['Enter|short review|7 questions, about 2 minutes; can go on to the full', 'f|full review|9 questions, about 2 minutes']);
});

test('one review is offered where a short one would ask the same questions', () => {
  expect(offered(same).slice(0, -1)).toEqual(['Enter|full review|2 questions, about 1 minute']);
  const begun = (key: string): unknown => welcomeStep(same, { demo: null, top: 0, chosen: null }, keyOf(key), () => []).chosen;
  expect(begun('⏎')).toBe('full');
  expect(begun('f')).toBeNull();
});
