// Texts, numbers and keys that programs stumble over.
import * as fc from 'fast-check';

const texts = [
  '', ' ', '\n', '\t', '\u0000', '\u001b[2J\u001b[H', '\u001b]0;title\u0007', '\u001b]8;;http://example.com\u001b\\link', '\u009b31m', '\u0085', '\u007f', '\r', 'a\r\nb', '\u202egnp.exe', '\u2066x\u2069', '\u061c', '\u200e', '\u200b', '\u2028', '\ufeff', '\ufffe', '\uffff', '\ud83d', '\udc4d', 'a\ud83d b',
  '👨‍👩‍👧', 'e\u0301'.repeat(40), '决策质量', 'שלום', '﷽', '\u0e33', '\u1100\u1161', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length', 'at', 'id', 'type',
  'null', 'true', 'yes', 'NaN', '-1', '0', '1', '1e999', '0x10', '12e03', '2026-02-30', '2026-13-45', '0000-00-00', '9999-99-99', '9999-12-31', '2026-99-99T99:99:99.999Z', '9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00.000Z', '2026-11-22T07:21:03.512Z', '9999d', '9999w', '0d',
  '{since}', '${x}', '{{x}}', '$&', '$`', '%s', '\\', '"', "'", '`', '<script>', '</style>', ']]>', '&amp;', '|', '#', '- ', ': ', '? ', '=1+1', '@x', '../../../../etc/passwd', '/dev/zero', '/dev/stdin', '/proc/self/environ', '.', '..', '/', '~', 'C:\\', 'bank.yaml', '1-security.yaml', '../bank', '../on-top', '.', 'cto-eight-practices',
  'dk', 'na', 'none', 'all', 'dates', 'scores', 'quick', 'full', 'deep', 'startup', 'clear', 'possible', 'off', 'anchored', 'count', 'checklist', 'scenario', 'answered', 'unanswered', 'taken', 'kept', 'not_kept', 'dropped', 'boss', 'board', 'peers', 'reports', 'others', 'questions', 'evidence', 'moved', 'summary', 'S', 'M', 'L', 'decisions', 'decisions.trail', 'customers.talks',
  'cto-check/assessment@1', 'cto-check/assessment@2', 'cto-check/assessment@1e999', 'cto-check/copy@1', 'cto-check/plan@1', 'cto-check/plan-copy@1', 'cto-check/form@99', 'cto-check/draft@1',
];

const pieces = ['x', ' x', '客', '\u001b[2J', 'e\u0301', '\u202e', 'ab-', '{since}', '\n', '👨‍👩‍👧', ')', '"', '\\'];

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(10, 200, 1990, 2100, 20_010, 60_000)).map(([piece, length]) => piece.repeat(length / piece.length)) },
);

export const nastyNumber: fc.Arbitrary<number> = fc.oneof(fc.constantFrom(0, -0, 1, -1, 2, 3, 9, 10, 0.5, 1e-320, 100, 100.0001, 255, 1e4, 9999, 86_400_000, 8.64e15, 1e15, 2 ** 53, 1e21, 1e300, Number.MAX_VALUE, -Number.MAX_VALUE, Infinity, -Infinity, NaN), fc.integer({ min: -3, max: 12 }), fc.double());

/** Written as it stands: what only YAML, or nothing, makes sense of. */
export const raw = [
  '&a x', '*a', '&a [*a]', '!!js/function "x"', '!!binary aGk=', '!!set {a, b}', '!!str 1', '!evil x', '!<tag:evil> x', '{<<: {a: 1}}', '<<', '{? [a]: b}', '{? {a: b}: c}', '{a: 1, a: 2}', '{"__proto__": {"polluted": 1}}', '{"constructor": {"prototype": {"polluted": 1}}}', '{1: 2}', '{~: 1}', '{true: 1}', '[,]', '0x10', '0o7', '1_000', '.inf', '.nan', '-.inf', '2026-01-01', '~', 'yes', '=', '"unclosed', "'", '[', ']', '{', '}', '- ', '@', '`', '%', '|', '>', '? ', ': ', '"\\u0000"', '"\\x1b[2J"', '"\\ud83d"', '"\\uD83D\\uDE00"', '"\\q"', '\t', '# c', '\n---\n', '\n...\n', '%YAML 1.3\n---', '%TAG ! tag:x\n---', '1e400', '-0', '01', '+1', '1.', 'undefined', 'NaN', 'nul', "''", '"a" "b"', '/* c */ 1', '{"a":1,}', '\u0000', '\u001b[2J', '\ufeff',
] as const;
