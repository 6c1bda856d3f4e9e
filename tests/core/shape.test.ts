// What does not fit a shape: the sentence for it, at its place.
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/core/document.ts';
import { sentence } from '../../src/core/fault.ts';
import { parseJson } from '../../src/core/json.ts';
import * as shape from '../../src/core/shape.ts';

const { bool, byKey, checkShape, day, fileId, fits, keys, line, list, literal, matching, number, oneOf, optional, record, show, soundKeys, text, utcTime, whole } = shape;

const document = (value: unknown) => {
  const parsed = parseJson(JSON.stringify(value), 'f');
  if (!parsed.ok) throw new Error('refused');
  return parsed.value;
};
const file = keys({ word: text(5), size: optional(whole(1, 9)), share: optional(number(0, 1)), on: optional(bool), sort: optional(oneOf(['big', 'small'])), all: optional(list(keys({ id: line }), 1, 2)), any: optional(record(whole(1, 3))) });
const told = (value: unknown): string[] => {
  const checked = checkShape(file, document(value));
  return checked.ok ? [] : inOrder(checked.mistakes).map(sentence);
};

describe('a file is told', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing where it fits', { word: 'one', size: 9, share: 0, on: false, sort: 'big', all: [{ id: 'x' }], any: { a: 1 } }, []],
    ['a text too long', { word: 'longer' }, ['f:1:9: word is "longer"; expected a text of at most 5 characters.']],
    ['a missing key', {}, ['f:1:1: word is missing; expected a text.']],
    ['an empty value', { word: null }, ['f:1:9: word is empty; expected a text.']],
    ['another sort of value', { word: 5 }, ['f:1:9: word is 5; expected a text. Put it in quotes.']],
    ['a group for a text', { word: {} }, ['f:1:9: word is a group of keys; expected a text.']],
    ['a list for a text', { word: [1] }, ['f:1:9: word is a list; expected a text.']],
    ['a number out of range', { word: 'a', size: 10 }, ['f:1:20: size is 10; expected at most 9.']],
    ['a number below', { word: 'a', size: 0 }, ['f:1:20: size is 0; expected at least 1.']],
    ['a number that is not whole', { word: 'a', size: 1.5 }, ['f:1:20: size is 1.5; expected a whole number.']],
    ['a text for a number', { word: 'a', size: '3' }, ['f:1:20: size is "3"; expected a whole number.']],
    ['a share above', { word: 'a', share: 1.1 }, ['f:1:21: share is 1.1; expected at most 1.']],
    ['a word that is none of them', { word: 'a', sort: 'smal' }, ['f:1:20: sort is "smal"; expected one of big, small. Did you mean small?']],
    ['a switch', { word: 'a', on: 'yes' }, ['f:1:18: on is "yes"; expected true or false.']],
    ['an unknown key', { word: 'a', siz: 1 }, ['f:1:13: unknown key "siz"; expected one of word, size, share, on, sort, all, any. Did you mean size?']],
    ['an unknown key further in', { word: 'a', all: [{ id: 'x', ids: 1 }] }, ['f:1:30: unknown key "ids" in all[1]; expected one of id. Did you mean id?']],
    ['a list too short', { word: 'a', all: [] }, ['f:1:19: all is a list; expected at least 1 entries.']],
    ['a list too long', { word: 'a', all: [{ id: 'x' }, { id: 'y' }, { id: 'z' }] }, ['f:1:19: all is a list; expected at most 2 entries.']],
    ['a list where keys belong', { word: 'a', all: [['x']] }, ['f:1:20: all[1] is a list; expected keys with values.']],
    ['a group where a list belongs', { word: 'a', all: { id: 'x' } }, ['f:1:19: all is a group of keys; expected a list.']],
    ['a blank line', { word: 'a', all: [{ id: ' ' }] }, ['f:1:26: all[1].id is " "; expected a text that is not blank.']],
    ['a wrong value under any key', { word: 'a', any: { x: 4 } }, ['f:1:24: any.x is 4; expected at most 3.']],
    ['a text instead of keys', 'x', ['f:1:1: this file is "x"; expected keys with values.']],
    ['keys without a space behind the colon', 'a.b:3 c:4', ['f:1:1: this file is "a.b:3 c:4"; expected keys with values. Put a space behind the colon.']],
    ['a list instead of keys', ['x'], ['f:1:1: this file is a list; expected keys with values.']],
    ['all of it at once', { size: 10, on: 1, x: 1 }, ['f:1:1: word is missing; expected a text.', 'f:1:9: size is 10; expected at most 9.', 'f:1:17: on is 1; expected true or false.', 'f:1:19: unknown key "x"; expected one of word, size, share, on, sort, all, any.']],
  ])('%s', (_name, value, sentences) => {
    expect(told(value)).toEqual(sentences);
  });

  it('no more than two hundred mistakes', () => {
    expect(told({ word: 'a', ...Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`k${at}`, 1])) })).toHaveLength(200);
  });

  it('which of several groups of keys it is not', () => {
    const either = byKey([keys({ type: literal('a'), x: text() }), keys({ type: literal('b') })], ['a', 'b']);
    const wrong = checkShape(either, document({ type: 'other' }));
    expect(wrong.ok ? [] : wrong.mistakes.map(sentence)).toEqual(['f:1:9: type is "other"; expected one of a, b.']);
    expect([fits(either, { type: 'b' }), fits(either, { type: 'a' }), fits(either, { type: 'a', x: 'y' })]).toEqual([true, false, true]);
  });
});

describe('of a file with mistakes', () => {
  it('the keys that fit can still be used', () => {
    expect(soundKeys(file, { word: 'longer', size: 3, sort: 'small', odd: 1 })).toStrictEqual({ size: 3, sort: 'small' });
    expect([soundKeys(file, null), soundKeys(file, 'x'), soundKeys(file, [1]), soundKeys(file, {})]).toStrictEqual([{}, {}, {}, {}]);
  });
});

describe('a value in a sentence', () => {
  it.each([[null, 'empty'], [[1], 'a list'], [{ a: 1 }, 'a group of keys'], ['x', '"x"'], [5, '5'], [true, 'true'], ['x'.repeat(40), `"${'x'.repeat(40)}"`], ['x'.repeat(41), `"${'x'.repeat(39)}…"`]])('%j is %s', (value, words) => {
    expect(show(value)).toBe(words);
  });
});

describe('a text of a certain form', () => {
  it.each([
    [fileId, ['a', 'A-9', 'x'.repeat(64)], ['', 'x'.repeat(65), '../x', 'a b', 'ä', 'a\n']],
    [utcTime, ['2026-11-22T07:21:03.512Z'], ['2026-11-22', '2026-11-22T07:21:03Z', 'x2026-11-22T07:21:03.512Z', '2026-11-22T07:21:03.512Zx', '2026-11-22T07:21:03.5122Z']],
    [day, ['2026-11-22'], ['2026-11-2', 'x2026-11-22', '2026-11-22x', '26-11-22', '2026-11-222', '2026-1-22']],
    [matching(/^a$/, 'an a'), ['a'], ['b', 5]],
    [line, ['x', ' x '], ['', ' ', '\n', 5]],
  ] as const)('takes what is one, and nothing else', (form, right, wrong) => {
    expect([right.map((value) => fits(form, value)), wrong.map((value) => fits(form, value))]).toEqual([right.map(() => true), wrong.map(() => false)]);
  });
});
