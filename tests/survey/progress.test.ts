// How long it still takes, what is asked for evidence, what will not be scored; and the line one types on.
import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../src/core/bank/bank.ts';
import type { Draft } from '../../src/core/review/draft.ts';
import { edit, editorOf, type Edit, type Editor } from '../../src/survey/editor.ts';
import { evidenceRound } from '../../src/survey/evidence.ts';
import { minutesFor, secondsLeft, unscoredIn } from '../../src/survey/progress.ts';
import { bankIn, draftOf, smallBank } from './banks.ts';
import { begin, press } from './keys.ts';
import { timeLeft } from '../../src/survey/view.ts';

const real = bankIn(new URL('../../questions', import.meta.url).pathname);

const withAnswers = (answers: Record<string, Draft['responses'][number]['answer']>, draft: Draft = draftOf(smallBank)): Draft => ({
  ...draft,
  responses: Object.entries(answers).map(([item, answer]) => ({ item, rev: 1, answer })),
});

describe('minutes left', () => {
  test('a short review takes at most 6 minutes, a full one at most 16', () => {
    expect(minutesFor(itemsOf(real, 'quick'))).toBeLessThanOrEqual(6);
    expect(minutesFor(itemsOf(real, 'full'))).toBeLessThanOrEqual(16);
  });

  test('are the same on the first screen and at the first question', () => {
    for (const mode of ['quick', 'full', 'deep'] as const) expect(timeLeft(begin(real, draftOf(real, mode)))).toBe(`about ${minutesFor(itemsOf(real, mode))} min left`);
  });

  test('follow the pace of the one who answers, within bounds', () => {
    const half = (seconds: number): Draft => {
      const items = itemsOf(real, 'full').slice(0, 17);
      return { ...draftOf(real, 'full'), seconds, responses: items.map(({ id, rev }) => ({ item: id, rev, answer: 'dk' })) };
    };
    const [fast, usual, slow, endless] = [10, 400, 900, 90_000].map((seconds) => secondsLeft({ bank: real, draft: half(seconds), earlier: null }));
    expect(fast).toBeLessThan(usual!);
    expect(usual).toBeLessThan(slow!);
    expect(endless).toBeLessThanOrEqual(3 * usual!);
  });

  test('fall with every answer, and end under a minute', () => {
    const state = begin(smallBank, draftOf(smallBank));
    expect(timeLeft(state)).toBe('about 2 min left');
    expect(secondsLeft(press(state, '3'))).toBeLessThan(secondsLeft(state));
    expect(timeLeft(press(state, 'sssssss'))).toBe('under a minute left');
  });
});

describe('evidence', () => {
  const asked = (draft: Draft) => evidenceRound(smallBank, draft).map(({ id }) => id);

  test('is asked for high answers only, one a practice, highest first', () => {
    expect(asked(withAnswers({ 'one.level': 3, 'one.count': 5, 'two.level': 3 }))).toEqual([]);
    expect(asked(withAnswers({ 'one.level': 4, 'one.count': 9, 'two.level': 4 }))).toEqual(['one.count', 'two.level']);
    expect(asked(withAnswers({ 'one.level': 4, 'one.count': 6, 'two.level': 5 }))).toEqual(['two.level', 'one.level']);
  });

  test('is asked four times at most', () => {
    const all = itemsOf(real, 'full').flatMap((item) => (item.type === 'anchored' ? [{ item: item.id, rev: item.rev, answer: 5 }] : []));
    expect(evidenceRound(real, { ...draftOf(real, 'full'), responses: all })).toHaveLength(4);
  });
});

describe('unscored practices', () => {
  const unscored = (answers: Parameters<typeof withAnswers>[0]) => unscoredIn(smallBank, withAnswers(answers)).map(({ practice, answered, asked }) => `${practice} ${answered}/${asked}`);

  test('have fewer than two answers; what does not apply is not asked', () => {
    expect(unscored({})).toEqual(['One 0/2', 'Two 0/2', 'Three 0/2']);
    expect(unscored({ 'one.level': 1, 'one.count': 0, 'two.level': 3, 'two.list': 'na', 'three.level': 2, 'three.count': 'dk', 'three.case': 'y' })).toEqual(['Two 1/1', 'Three 1/2']);
  });
});

describe('the line one types on', () => {
  const typed = (...changes: Edit[]): Editor => changes.reduce(edit, editorOf(''));

  test.each<[string, Edit[], string, number]>([
    ['inserts at the caret', [{ insert: 'ac' }, { go: 'left' }, { insert: 'b' }], 'abc', 2],
    ['erases whole emoji', [{ insert: 'a👨‍👩‍👧' }, { erase: 'before' }], 'a', 1],
    ['steps over whole emoji', [{ insert: '👍x' }, { go: 'home' }, { go: 'right' }, { insert: '!' }], '👍!x', 3],
    ['erases after the caret', [{ insert: 'ab' }, { go: 'home' }, { erase: 'after' }], 'b', 0],
    ['erases a word, with the spaces after it', [{ insert: 'one two ' }, { erase: 'word' }], 'one ', 4],
    ['erases to the start', [{ insert: 'one two' }, { go: 'left' }, { erase: 'start' }], 'o', 0],
    ['keeps a single space', [{ insert: 'a' }, { insert: ' ' }], 'a ', 2],
    ['makes one line of a paste, without control characters', [{ insert: 'a\r\nb\u001b[2Jc\u202e' }], 'a b [2Jc ', 9],
  ])('%s', (_title, changes, text, caret) => {
    expect(typed(...changes)).toEqual({ text, caret });
  });
});
