// An answer file to fill in, as it stands.
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/core/bank/bank.ts';
import { comment, templateOf } from '../../../src/core/bank/template.ts';
import { smallBank } from '../samples.ts';

const today = new Date('2026-11-22T12:00:00Z');
const bank = smallBank();
/** From `answers:` on. */
const body = (text: string): string => text.slice(text.indexOf('\nanswers:\n') + 1);

describe('a template', () => {
  it('names its bank, mode and stages above the questions', () => {
    const text = templateOf(bank, 'quick', ['a'], today);
    for (const line of ['bank: small', 'mode: quick', '# stage: startup | big']) expect(text.split('\n')).toContain(line);
    for (const line of text.slice(0, text.indexOf('bank:')).trim().split('\n')) expect(line).toMatch(/^# \S.{1,76}$/);
    const many = { ...bank, stages: Array.from({ length: 9 }, (_, at) => ({ id: `a-long-stage-${at}`, name: 'S', sign: 'S' })) };
    expect(templateOf(many, 'quick', ['a'], today)).toMatch(/\n# stage: a-long-stage-0 .*\n# \|? ?a-long-stage-\d/);
  });

  it('has every question of the mode under its practice, with what it takes as a comment', () => {
    const asking = { ...bank, practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.map((item): Item => (item.id === 'a.number' ? { ...item, hint: 'Since {since}, by {since}.', na: 'None before {since}' } : item)) })) };
    expect(body(templateOf(asking, 'full', ['a', 'c'], today))).toBe(`answers:

  # ---- Practice A ----
  # You do A.

  # What did you do since 24 August?
  #   1   Nothing.
  #   2   Half of it.
  #   3   All of it.
  #   na  Nothing was there to do
  a.rungs:

  # How many since 24 August?
  # Since 24 August, by 24 August.
  #   -   a number
  #   na  None before 24 August
  a.number:

  # Which exist today?
  #   -   a list of what is true, such as [note, owner]; [] for none
  #   note A note
  #   owner An owner (or, as {answer: [], na: [owner]}: I work alone)
  #   date A date
  a.list:

  # What first?
  #   x   Wait.
  #   y   Ask.
  a.case:

  # ---- Practice c ----
  # You do.

  # How many?
  #   -   a number
  c.one:

  # How many?
  #   -   a number
  c.two:
`);
  });

  it('stays within 80 columns, whatever a bank says, and goes on below the words', () => {
    const lines = comment('word '.repeat(40), 'na');
    expect(lines[0]).toMatch(/^ {2}# {3}na {2}word/);
    expect(lines.slice(1).every((line) => /^ {2}# {7}word/.test(line))).toBe(true);
    expect(lines.map(({ length }) => length).every((length, at) => length <= 80 && (length > 70 || at === lines.length - 1))).toBe(true);
    expect(comment('one\u001b[2J two', '', '')).toEqual(['# one [2J two']);
    expect(comment('x '.repeat(40).trim(), '').every((line) => line.startsWith('  # x') && line.length <= 80)).toBe(true);
  });
});
