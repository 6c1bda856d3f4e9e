// Text in columns: what is cut, filled and wrapped, in narrow and in wide letters.
import { describe, expect, it } from 'vitest';
import { clip, columnsOf, padEnd, padStart, wrap } from '../../src/core/columns.ts';

describe('a text', () => {
  it.each([
    ['abc', 5, 'abc  ', '  abc'], ['漢', 5, '漢   ', '   漢'], ['abc', 3, 'abc', 'abc'], ['abcd', 3, 'abcd', 'abcd'], ['', 2, '  ', '  '], ['\u001b[1mab\u001b[0m', 3, '\u001b[1mab\u001b[0m ', ' \u001b[1mab\u001b[0m'],
  ])('%j is filled to %i columns', (text, columns, end, start) => {
    expect([padEnd(text, columns), padStart(text, columns)]).toEqual([end, start]);
  });

  it.each([
    ['abcd', 4, 'abcd'], ['abcde', 4, 'abc…'], ['ab cde', 4, 'ab…'], ['abcde', 1, '…'], ['abcde', 0, ''], ['漢字', 4, '漢字'], ['漢字漢', 5, '漢字…'], ['漢字漢', 4, '漢…'], ['漢字', 1, '…'], ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'], ['', 0, ''],
  ])('%j is cut to %i columns', (text, columns, cut) => {
    expect(clip(text, columns)).toBe(cut);
    expect(columnsOf(cut)).toBeLessThanOrEqual(columns);
  });

  it('is cut with other marks where the terminal has no dots', () => {
    expect([clip('abcdef', 5, '...'), clip('abcdef', 3, '...'), clip('abcdef', 2, '...'), clip('ab', 2, '...')]).toEqual(['ab...', '...', '', 'ab']);
  });

  // The library for widths is one character too far for some of these.
  it.each(['ക്ഷ'.repeat(9), 'नमस्ते'.repeat(6), '한국어'.repeat(6), '👨‍👩‍👧'.repeat(8), 'ล้ำ'.repeat(9), 'e\u0301\u0327'.repeat(9)])('%s takes no more than its columns when cut or wrapped', (text) => {
    for (let columns = 2; columns < 14; columns += 1) {
      expect(columnsOf(clip(text, columns))).toBeLessThanOrEqual(columns);
      const lines = wrap(text, columns);
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      expect(lines.join('')).toBe(text);
    }
  });
});

describe('a paragraph', () => {
  it.each<[string, number, string[]]>([
    ['one two three', 20, ['one two three']],
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 6, ['one', 'two', 'three']],
    ['one  two\n three ', 8, ['one two', 'three']],
    ['abcdefgh', 3, ['abc', 'def', 'gh']],
    ['a abcdefgh b', 4, ['a', 'abcd', 'efgh', 'b']],
    ['abcdef gh', 3, ['abc', 'def', 'gh']],
    ['abcde f', 3, ['abc', 'de', 'f']],
    ['abcdef g h', 4, ['abcd', 'ef g', 'h']],
    ['漢字 漢字', 5, ['漢字', '漢字']],
    ['漢字漢字', 5, ['漢字', '漢字']],
    ['他说没有人"', 10, ['他说没有', '人"']],
    ['他说他说"没有人"吗', 8, ['他说他', '说"没有', '人"吗']],
    ['他说他说«没有人»吗', 8, ['他说他', '说«没有', '人»吗']],
    ['(他说他说\'没有人\')', 10, ['(他说他', "说'没有", "人')"]],
    ['abc', 0, ['ab', 'c']],
    ['', 5, []],
    ['  ', 5, []],
  ])('%j is wrapped at %i columns', (text, columns, lines) => {
    expect(wrap(text, columns)).toEqual(lines);
  });

  it('keeps long words whole where they must be copied', () => {
    expect(wrap('see https://example.com/a/long/path now', 10, 'keep')).toEqual(['see', 'https://example.com/a/long/path', 'now']);
  });
});
