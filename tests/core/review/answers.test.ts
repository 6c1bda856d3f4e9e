// Answer files: what they may say, and every mistake in them.
import { describe, expect, it } from 'vitest';
import { parseAnswers, type Settled } from '../../../src/core/review/answers.ts';
import { sentence } from '../../../src/core/fault.ts';
import { stateOf, valueOf } from '../../../src/core/bank/kinds.ts';
import { templateOf } from '../../../src/core/bank/template.ts';
import { smallBank, yaml } from '../samples.ts';

const today = new Date('2026-11-22T10:00:00Z');
const bank = smallBank();
const items = new Map(bank.practices.flatMap((practice) => practice.items).map((item) => [item.id, item]));

function parse(text: string, settled: Partial<Settled> = {}) {
  return parseAnswers(yaml(text, 'f.yaml'), bank, { today, ...settled });
}

function values(answers: string): Record<string, number | null | string> {
  const parsed = parse(`answers:\n${answers}`);
  if (!parsed.ok) throw new Error(parsed.mistakes.map(sentence).join('\n'));
  return Object.fromEntries(parsed.value.responses.map((response) => {
    const item = items.get(response.item)!;
    return [response.item, valueOf(item, response) ?? stateOf(item, response)];
  }));
}

describe('an answer becomes a value', () => {
  it.each([
    ['a level', '  a.rungs: 2', { 'a.rungs': 50 }],
    ['a count at the start of a bin', '  a.number: 3', { 'a.number': 50 }],
    ['a count inside a bin', '  a.number: 7', { 'a.number': 50 }],
    ['the highest count', '  a.number: 9999', { 'a.number': 100 }],
    ['two of three statements', '  a.list: [note, date]', { 'a.list': 200 / 3 }],
    ['none of the statements', '  a.list: []', { 'a.list': 0 }],
    ['a statement that does not apply', '  a.list: {answer: [note], na: [owner]}', { 'a.list': 50 }],
    ['a statement that does not apply, none ticked', '  a.list: {na: [owner]}', { 'a.list': 0 }],
    ["a scenario's credit", '  a.case: y', { 'a.case': 100 }],
    ['unknown', '  a.rungs: dk\n  b.one: 1', { 'a.rungs': 'dk', 'b.one': 100 }],
    ['does not apply', '  a.rungs: na\n  b.one: 0', { 'a.rungs': 'na', 'b.one': 0 }],
    ['nothing', '  a.rungs:\n  a.number: null\n  b.one: 0', { 'b.one': 0 }],
    ['a note alone', '  a.rungs: {note: "later"}\n  b.one: 0', { 'a.rungs': 'unanswered', 'b.one': 0 }],
  ])('%s', (_name, answers, expected) => {
    expect(values(answers)).toEqual(expected);
  });

  it('with why it moved, and without blank lines and empty keys', () => {
    const parsed = parse('answers:\n  a.rungs: {answer: 3, evidence: "  ", note: " ", moved: reread}\n  a.number: {answer: 2}\n  a.list: {na: [owner], evidence: " \\n"}\n');
    expect(parsed.ok && parsed.value).toStrictEqual({ mode: 'full', responses: [{ item: 'a.rungs', rev: 1, answer: 3, moved: 'reread' }, { item: 'a.number', rev: 1, answer: 2 }, { item: 'a.list', rev: 1, answer: [], na: ['owner'] }] });
  });

  it('with its evidence and note', () => {
    const parsed = parse('answers:\n  a.rungs: {answer: 3, evidence: "Seen", note: "Mine"}\n');
    expect(parsed.ok && parsed.value.responses).toEqual([{ item: 'a.rungs', rev: 1, answer: 3, evidence: 'Seen', note: 'Mine' }]);
  });
});

describe('a file may name', () => {
  it('mode, stage, name and the day of an earlier review', () => {
    const parsed = parse('bank: small\nmode: quick\nstage: big\nname: Jon\ndate: 2026-08-20\nanswers: {a.rungs: 1}\n');
    expect(parsed.ok && parsed.value).toMatchObject({ mode: 'quick', stage: 'big', name: 'Jon', date: new Date('2026-08-20T12:00:00Z') });
  });

  it.each([['2000-01-01', true], ['1999-12-31', false], ['2026-11-22', true], ['2026-11-23', true], ['2026-11-24', false], ['x2026-11-20', false], ['2026-11-20T00', false], ['2026-11-31', false]])('the day %s: %s', (day, ok) => {
    // At 10:00 UTC it is tomorrow already in the farthest east.
    expect(parse(`date: "${day}"\nanswers: {a.rungs: 1}\n`).ok).toBe(ok);
    expect(parse('date: "2026-11-23"\nanswers: {a.rungs: 1}\n', { today: new Date('2026-11-22T09:59:00Z') }).ok).toBe(false);
  });

  it('today as the day', () => {
    expect(parse('date: 2026-11-22\nanswers: {a.rungs: 1}\n').ok).toBe(true);
  });

  it("a mode, which beats the config's and is beaten by a flag", () => {
    const mode = (text: string, settled: Partial<Settled>) => {
      const parsed = parse(`${text}answers: {a.rungs: 1}\n`, settled);
      return parsed.ok && parsed.value.mode;
    };
    expect(mode('', {})).toBe('full');
    expect(mode('', { usualMode: 'deep' })).toBe('deep');
    expect(mode('mode: quick\n', { usualMode: 'deep' })).toBe('quick');
    expect(mode('mode: quick\n', { usualMode: 'deep', mode: 'full' })).toBe('full');
  });
});

describe('a mistake is told with its place', () => {
  it.each([
    ['an unknown question', 'answers:\n  a.rung: 1\n', 'f.yaml:2:3: unknown question "a.rung". Did you mean a.rungs?'],
    ['a level that does not exist', 'answers:\n  a.rungs: 4\n', 'f.yaml:2:12: a.rungs: 4 is not a level; expected 1 to 3, dk or na.'],
    ['a level between two', 'answers:\n  a.rungs: 1.5\n', 'f.yaml:2:12: a.rungs: 1.5 is not a level; expected 1 to 3, dk or na.'],
    ['a count below zero', 'answers:\n  a.number: -1\n', 'f.yaml:2:13: a.number: -1 is not a count; expected a whole number from 0 to 9999, dk.'],
    ['a count that is a text', 'answers:\n  a.number: "3"\n', 'f.yaml:2:13: a.number: "3" is not a count; expected a whole number from 0 to 9999, dk.'],
    ['an infinite count', 'answers:\n  a.number: 1e999\n', 'f.yaml:2:13: a.number: Infinity is not a count; expected a whole number from 0 to 9999, dk.'],
    ['na where it always applies', 'answers:\n  a.number: na\n', 'f.yaml:2:13: a.number: na is not possible: the question always applies; expected a whole number from 0 to 9999, dk.'],
    ['an unknown statement', 'answers:\n  a.list: [note, ownr]\n', 'f.yaml:2:11: a.list: unknown statement "ownr"; expected a list of note, owner, date; [] for none, dk. Did you mean owner?'],
    ['a statement twice', 'answers:\n  a.list: [note, note]\n', 'f.yaml:2:11: a.list: a statement stands here twice; expected a list of note, owner, date; [] for none, dk.'],
    ['one statement without a list', 'answers:\n  a.list: note\n', 'f.yaml:2:11: a.list: "note" is not a list of statements; expected a list of note, owner, date; [] for none, dk.'],
    ['a statement that always applies', 'answers:\n  a.list: {answer: [], na: [note]}\n', 'f.yaml:2:29: a.list: the statement note always applies; expected owner.'],
    ['a statement ticked and not applying', 'answers:\n  a.list: {answer: [owner], na: [owner]}\n', 'f.yaml:2:34: a.list: the statement owner is ticked and does not apply. Keep one of the two.'],
    ['an unknown statement that does not apply', 'answers:\n  a.list: {answer: [], na: [ownr]}\n', 'f.yaml:2:29: a.list: unknown statement "ownr". Did you mean owner?'],
    ['a statement that does not apply twice', 'answers:\n  a.list: {answer: [], na: [owner, owner]}\n', 'f.yaml:2:36: a.list: the statement owner stands here twice.'],
    ['statements marked on what is no checklist', 'answers:\n  a.rungs: {answer: 1, na: [owner]}\n', 'f.yaml:2:24: a.rungs: only the statements of a checklist are marked like this. Write na as the answer.'],
    ['statements marked beside an unknown', 'answers:\n  a.list: {answer: dk, na: [owner]}\n', 'f.yaml:2:24: a.list: with the answer dk no statement can be marked. Remove one of the two.'],
    ['statements marked beside na', 'answers:\n  a.list: {answer: na, na: [owner]}\n', 'f.yaml:2:24: a.list: with the answer na no statement can be marked. Remove one of the two.'],
    ['a wrong answer among evidence and note', 'answers:\n  a.rungs: {note: "x", answer: 9}\n', 'f.yaml:2:32: a.rungs: 9 is not a level; expected 1 to 3, dk or na.'],
    ['a day long ago', 'date: 1999-12-31\nanswers: {a.rungs: 1}\n', 'f.yaml:1:7: 1999-12-31 lies too far back; expected a day such as 2026-08-20, from 2000 on and today at the latest.'],
    ['an unknown option', 'answers:\n  a.case: z\n', 'f.yaml:2:11: a.case: "z" is not an option; expected one of x, y, dk. Did you mean x?'],
    ['an item of a longer mode', 'answers:\n  b.deep: 1\n', 'f.yaml:2:3: b.deep is not asked in mode full. It belongs to mode deep.'],
    ['an unknown key', 'answers:\n  a.rungs: {anser: 1}\n', 'f.yaml:2:13: unknown key "anser"; expected one of answer, na, evidence, note, moved. Did you mean answer?'],
    ['another bank', 'bank: large\nanswers: {a.rungs: 1}\n', 'f.yaml:1:7: these answers are for the bank "large"; expected small.'],
    ['an unknown stage', 'stage: starup\nanswers: {a.rungs: 1}\n', 'f.yaml:1:8: unknown stage "starup"; expected one of startup, big. Did you mean startup?'],
    ['a day that does not exist', 'date: 2026-02-30\nanswers: {a.rungs: 1}\n', 'f.yaml:1:7: "2026-02-30" is not a date; expected a day such as 2026-08-20, from 2000 on and today at the latest.'],
    ['a day in the future', 'date: 2026-11-24\nanswers: {a.rungs: 1}\n', 'f.yaml:1:7: 2026-11-24 lies in the future; expected a day such as 2026-08-20, from 2000 on and today at the latest.'],
    ['no answer at all', 'answers:\n  a.rungs:\n', 'f.yaml:2:3: there is no answer in it. Fill in at least one.'],
    ['no answers key', 'mode: full\n', 'f.yaml:1:1: answers is missing; expected keys with values.'],
    ['a list instead of keys', '- 1\n', 'f.yaml:1:1: this file is a list; expected keys with values.'],
  ])('%s', (_name, text, expected) => {
    const parsed = parse(text);
    expect(parsed.ok ? ['accepted'] : parsed.mistakes.map(sentence)).toContain(expected);
  });

  it('together with all others', () => {
    const parsed = parse('stage: x\nanswers:\n  a.rungs: 9\n  a.numbr: 1\n  a.case: q\n');
    expect(parsed.ok ? 0 : parsed.mistakes.length).toBe(4);
  });

  it('together with those of its keys and its head', () => {
    const parsed = parse('stage: x\nname: 5\nmod: full\nanswers:\n  a.rungs: {answer: 2, notes: y}\n  a.number: -1\n');
    expect(parsed.ok ? [] : parsed.mistakes.map(({ place }) => place?.line)).toEqual([1, 2, 3, 5, 6]);
  });

  it('and no more than there are: answers that stand twice are not called empty too', () => {
    expect(parse('answers: {a.rungs: 1}\nanswers: {}\n').ok).toBe(true);
  });

  it('of a saved review taken for an answer file', () => {
    const parsed = parse('format: cto-check/assessment@1\nid: x\n');
    expect(parsed.ok ? [] : parsed.mistakes.map(sentence)).toEqual(['f.yaml:1:1: this is a saved review, not an answer file. Show it with: cto-check report FILE']);
  });

  it('when a practice is not asked', () => {
    const parsed = parse('answers: {b.one: 1}\n', { practices: ['a'] });
    const two = parse('answers: {b.one: 1, c.one: 1, b.two: 0}\n', { practices: ['a'] });
    expect(two.ok ? [] : two.mistakes.map(sentence)).toEqual(['f.yaml:1:11: 3 answers belong to practices that are not asked. Add b c to --practice, or remove them.']);
    expect(parsed.ok ? [] : parsed.mistakes.map(sentence)).toEqual(['f.yaml:1:11: 1 answer belongs to practices that are not asked. Add b to --practice, or remove it.']);
  });
});

describe('a template', () => {
  it('holds every question of the mode, and filled in it is an answer file', () => {
    const text = templateOf(bank, 'full', undefined, today);
    expect(text).toContain('# What did you do since 24 August?');
    const empty = parse(text);
    expect(empty.ok ? [] : empty.mistakes.map((mistake) => mistake.what)).toEqual(['there is no answer in it']);
    const filled = text.replace('  a.rungs:', '  a.rungs: 2').replace('  a.list:', '  a.list: [note]').replace('  a.case:', '  a.case: x').replace('  b.one:', '  b.one: 0');
    const parsed = parse(filled);
    expect(parsed.ok && parsed.value.responses.map((response) => response.item)).toEqual(['a.rungs', 'a.list', 'a.case', 'b.one']);
  });

  it('holds only the practices asked for', () => {
    const text = templateOf(bank, 'quick', ['c'], today);
    expect(text.match(/^ {2}[\w.]+:$/gm)).toEqual(['  c.one:', '  c.two:']);
  });
});
