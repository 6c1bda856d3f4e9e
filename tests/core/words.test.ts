// Small things that everything leans on: columns, safe text, dates, sentences, nearest words.
import fc from 'fast-check';
import measure from 'fast-string-truncated-width';
import { describe, expect, it } from 'vitest';
import { addDays, longDate, resolveSince, shortDate, shortDay } from '../../src/core/calendar.ts';
import { clip, columnsOf, padEnd, padStart, wrap } from '../../src/core/columns.ts';
import { configMistakes, parseConfig } from '../../src/core/project/config.ts';
import { Fault, isFault, sentence } from '../../src/core/fault.ts';
import { nearest } from '../../src/core/nearest.ts';
import { safe } from '../../src/core/safe.ts';
import { didYouMean } from '../../src/core/nearest.ts';
import { lowerOf } from '../../src/core/terms.ts';
import { capital, listed, plural, pointsOf, signed, times, withStop } from '../../src/core/words.ts';
import { cpuSeconds } from '../cpu.ts';
import { smallBank, yaml } from './samples.ts';

describe('small words', () => {
  it('count and list', () => {
    expect([plural(1, 'week'), plural(2, 'week'), plural(0, 'week'), plural(1, 'answer is', 'answers are'), plural(3, 'answer is', 'answers are')]).toEqual(['1 week', '2 weeks', '0 weeks', '1 answer is', '3 answers are']);
    expect([times(1), times(2), times(3)]).toEqual(['once', 'twice', '3 times']);
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c']), listed(['a', 'b'], 'or')]).toEqual(['', 'a', 'a and b', 'a, b and c', 'a or b']);
    expect([capital('boss and board'), capital('')]).toEqual(['Boss and board', '']);
  });

  it.each([[0, '0'], [0.4, '0'], [-0.4, '0'], [0.5, '+1'], [-0.5, '−1'], [6, '+6'], [-25, '−25'], [14.499, '+14'], [14.4999999999, '+15'], [1.5, '+2']])('a difference of %d is %s points', (difference, words) => {
    expect(signed(difference)).toBe(words);
    expect(pointsOf(difference)).toBe(Math.abs(Number(words.replace('−', '-'))));
  });

  it('say minus as the terminal can', () => {
    expect([signed(-2, '-'), signed(2, '-')]).toEqual(['-2', '+2']);
  });

  it.each([['Done', 'Done.'], ['Done.', 'Done.'], ['Done?  ', 'Done?'], ['  Done', '  Done.'], ['He said "no."', 'He said "no."'], ['終わり。', '終わり。'], ['终（完。）', '终（完。）'], ['', ''], ['  ', ''], ['e.g. this', 'e.g. this.']])('%j ends as %j', (text, ended) => {
    expect(withStop(text)).toBe(ended);
  });
});

describe('what a repository gets', () => {
  it.each([['all', 'scores', 'scores'], ['dates', 'all', 'dates'], ['nothing', 'all', 'nothing'], ['scores', 'scores', 'scores']] as const)('where one says %s and the project %s is %s', (mine, theirs, lower) => {
    expect(lowerOf(mine, theirs)).toBe(lower);
  });
});

describe('columns', () => {
  it.each([['abc', 3], ['漢字', 4], ['é', 1], ['👩‍👩‍👧', 2], ['', 0]])('%j takes %d', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('of every character that is taken for narrow are what the library measures', () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x2900; code += 1) {
      const character = String.fromCharCode(code);
      if (columnsOf(character) !== measure(character).width) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('of a hundred thousand Chinese characters are wrapped in a second or two', () => {
    let lines: readonly string[] = [];
    expect(cpuSeconds(() => void (lines = wrap('客'.repeat(100_000), 40)))).toBeLessThan(5);
    expect([lines.length, lines[0]]).toEqual([5_000, '客'.repeat(20)]);
  });

  it('are filled and cut by width, not by characters', () => {
    expect([padEnd('漢', 4), padStart('漢', 4), padEnd('long', 2)]).toEqual(['漢  ', '  漢', 'long']);
    expect([clip('漢字漢字', 5), clip('abc', 3), clip('abcdef', 4, '...'), clip('abc', 0)]).toEqual(['漢字…', 'abc', 'a...', '']);
  });

  it('hold every word when a text is wrapped, and no line is wider', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, columns) => {
        const clean = safe(text);
        const lines = wrap(clean, columns);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(columns, ...[...line].map(columnsOf)));
        expect(lines.join('').replace(/\s+/g, '')).toBe(clean.replace(/\s+/g, ''));
      }),
    );
  });
});

describe('text that is not ours', () => {
  it('cannot steer a terminal or reorder a line', () => {
    expect(safe('a\u001b[2J\u001b]0;x\u0007b\nc\u202ed\u200be\u0085')).toBe('a [2J ]0;x b c d e');
    expect(safe('漢字 👩‍👩‍👧 é')).toBe('漢字 👩‍👩‍👧 é');
  });
});

describe('each character that could steer, reorder or hide', () => {
  const range = (from: number, to = from): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const taken = [
    ...range(0x00, 0x1f), ...range(0x7f, 0x9f), // controls
    0x061c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069), // direction
    0x200b, 0x2060, 0xfeff, // no width
    0x2028, 0x2029, // lines
    ...range(0xd800, 0xdfff), // halves of pairs
  ];

  it('is taken out, and no other of its block', () => {
    const gone = range(0, 0x2fff).concat(range(0xd7ff, 0xe000), range(0xfe00, 0xffff)).filter((code) => !safe(`a${String.fromCharCode(code)}b`).includes(String.fromCharCode(code)) && code !== 0x20);
    expect(gone.map((code) => code.toString(16))).toEqual(taken.toSorted((a, b) => a - b).map((code) => code.toString(16)));
    for (const code of taken) expect(safe(`a${String.fromCharCode(code)}b`)).toBe('a b');
  });
});

describe('dates', () => {
  const day = new Date('2026-11-22T23:30:00Z');
  it('read the same everywhere', () => {
    expect([shortDay(day), shortDate(day), longDate(day)]).toEqual(['22 Nov', '22 Nov 2026', '22 November 2026']);
    expect(addDays(day, 7).toISOString()).toBe('2026-11-29T23:30:00.000Z');
    expect(resolveSince('{since} and {since}', day, 90)).toBe('24 August and 24 August');
  });
});

describe('a mistake', () => {
  it('is one sentence: where, what, expected, what to do', () => {
    expect(sentence({ place: { file: 'f', line: 2, column: 3 }, what: 'wrong', expected: 'right', remedy: 'Mend it.' })).toBe('f:2:3: wrong; expected right. Mend it.');
    expect(sentence({ what: 'wrong' })).toBe('wrong.');
    expect([sentence({ place: { file: 'f' }, what: 'wrong', remedy: 'Mend it.' }), sentence({ place: { file: 'f', line: 2 }, what: 'wrong', expected: 'right' })]).toEqual(['f: wrong. Mend it.', 'f:2: wrong; expected right.']);
  });

  it('is told apart from a bug', () => {
    expect(isFault(new Fault({ what: 'wrong' }))).toBe(true);
    expect([isFault(Object.assign(new Error('x'), { name: 'Fault' })), isFault({ name: 'Fault', mistakes: [] }), isFault(Object.assign(new Error('x'), { mistakes: [] })), isFault(Object.assign(new Error('x'), { name: 'Fault', mistakes: [] }))]).toEqual([false, false, false, true]);
    expect(new Fault({ what: 'wrong' }).mistakes).toEqual([{ what: 'wrong' }]);
    expect(new Fault([{ what: 'one' }, { what: 'two' }]).message).toBe('one.\ntwo.');
    expect([isFault(new Error('bug')), isFault('x'), isFault(undefined)]).toEqual([false, false, false]);
  });

  it('suggests a near word and no far one', () => {
    expect(nearest('decison', ['decisions', 'code'])).toBe('decisions');
    expect(nearest('zzz', ['decisions', 'code'])).toBeUndefined();
    expect(nearest('x'.repeat(10_000), ['decisions'])).toBeUndefined();
    expect(nearest('DECISIONS', ['decisions', 'code'])).toBe('decisions');
    expect([nearest('cod', ['Code', 'other']), nearest('c', ['code', 'other']), nearest('c', ['b', 'x']), nearest('', ['code'])]).toEqual(['Code', undefined, 'b', undefined]);
    // The only one that begins so, however long; of several the nearest.
    expect([nearest('de', ['decisions', 'code']), nearest('dec', ['decisions.record', 'decided'])]).toEqual(['decisions', undefined]);
    // Two of five letters may differ, and no more.
    expect([nearest('abcxy', ['abcde']), nearest('abxyz', ['abcde']), nearest('abcxyz', ['abcdef'])]).toEqual(['abcde', undefined, undefined]);
    expect(nearest('abcx', ['abcy', 'abcz'])).toBe('abcy');
    expect([didYouMean('decison', ['decisions']), didYouMean('zzz', ['decisions']), didYouMean('x', [])]).toEqual([{ remedy: 'Did you mean decisions?' }, {}, {}]);
  });
});

describe('a config', () => {
  it('may be empty, and names what its bank does not know', () => {
    expect(parseConfig({ value: null, mistakes: [], place: () => ({ file: 'f' }) })).toEqual({ config: {}, mistakes: [] });
    const document = yaml('stage: startp\ntargets: {a: 4, z: 1}\n', 'c.yaml');
    expect(configMistakes(parseConfig(document).config, smallBank(), document).map(sentence)).toEqual([
      'c.yaml:1:8: unknown stage "startp"; expected one of startup, big. Did you mean startup?',
      'c.yaml:2:14: target level 4 does not exist; expected 1 to 3.',
      'c.yaml:2:17: unknown practice "z"; expected one of a, b, c. Did you mean a?',
    ]);
  });
});
