// A filled-in form: taken when it is one of ours and says what was asked; every mistake told at its place.
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/review/assessment.ts';
import { sentence } from '../../../src/core/fault.ts';
import { formOf, questionsIn, valuesIn } from '../../../src/core/voices/form.ts';
import { kitNamedIn, parseForms, type Known } from '../../../src/core/voices/form-file.ts';
import { withoutMail } from '../../../src/core/mailed.ts';
import { smallBank, yaml } from '../samples.ts';

const bank = smallBank();
const review = assess(bank, [{ item: 'a.rungs', rev: 1, answer: 2 }], { id: '2026-11-22-120000000-aaaa', finishedAt: new Date('2026-11-22T12:00:00Z'), tool: 'test', name: 'Jon', mode: 'full', stage: { id: 'startup', from: 'you' }, seconds: null });
const form = formOf(bank, review, { id: 'kit-1', at: new Date('2026-11-23T08:00:00Z'), group: 'boss', name: 'Maria' });
const known: Known = { kits: [form.kit], reviews: new Map([[review.id, review]]), raters: [] };
const made = { at: new Date('2026-11-25T12:00:00Z'), newId: () => 'rater-1' };

const filled = (changes: Record<string, unknown> = {}): string =>
  JSON.stringify({ format: 'cto-check/form@1', kit: 'kit-1', review: review.id, bank: form.kit.bank, group: 'boss', response: 'r1', answers: { 'a.rungs': 3 }, ...changes }, null, 1);
const parse = (...texts: string[]) => parseForms(texts.map((text, at) => yaml(text, `f${at}.json`)), known, made);
const told = (...texts: string[]): string[] => {
  const parsed = parse(...texts);
  return parsed.ok ? [] : parsed.mistakes.map(sentence);
};

describe('a form', () => {
  it('asks what its group can see, in words about the CTO, dated', () => {
    expect(questionsIn(form)).toBe(1);
    expect(form).toMatchObject({ about: 'Jon', minutes: 1, kit: { group: 'boss', name: 'Maria', items: [{ item: 'a.rungs', rev: 1 }] } });
    expect(form.practices[0]!.questions[0]).toMatchObject({ item: 'a.rungs', ask: 'What did the CTO do?', levels: ['Nothing.', 'Half of it.', 'All of it.'] });
    expect(formOf(bank, review, { id: 'k', at: made.at, group: 'board' }).kit.items).toEqual(form.kit.items);
    expect(formOf(bank, review, { id: 'k', at: made.at, group: 'peers' }).practices).toEqual([]);
    expect(valuesIn(review, 'a.rungs', 1)).toEqual([0, 50, 100]);
    expect(valuesIn(review, 'a.rungs', 2)).toBeUndefined();
  });

  it('becomes a rater with levels and values; what is empty cannot be said', () => {
    expect(kitNamedIn(yaml(filled()))).toBe('kit-1');
    expect(parse(filled())).toMatchObject({ ok: true, value: [{ id: 'rater-1', kit: 'kit-1', response: 'r1', group: 'boss', name: 'Maria', review: review.id, answers: [{ item: 'a.rungs', rev: 1, level: 3, value: 100 }] }] });
  });

  it.each([
    ['a forged kit', { kit: 'kit-2' }, 'no form "kit-2" was made here'],
    ['another review', { review: 'other' }, 'the review "other" is not the form\'s'],
    ['another group', { group: 'peers' }, 'the group "peers" is not the form\'s; expected boss'],
    ['another bank', { bank: { ...form.kit.bank, version: '9.0.0' } }, 'the bank\'s version "9.0.0" is not the form\'s'],
    ['a level out of range', { answers: { 'a.rungs': 4 } }, 'a.rungs: 4 is not an answer; expected 1 to 3'],
    ['words for a level', { answers: { 'a.rungs': 'three' } }, 'a.rungs: "three" is not an answer'],
    ['a question that was not asked', { answers: { 'a.rungs': 1, 'a.rung': 1 } }, 'this form does not ask "a.rung". Did you mean a.rungs?'],
    ['no answer', { answers: { 'a.rungs': null } }, 'there is no answer in it'],
    ['a comment where none is asked', { comment: 'Well' }, 'this form asks for no comment'],
    ['another file', { format: 'cto-check/draft@1' }, 'this is not a filled-in form, but "cto-check/draft@1"'],
    ['a key too many', { extra: 1 }, 'unknown key "extra"'],
  ])('with %s is refused, with the place', (_name, changes, words) => {
    const sentences = told(filled(changes));
    expect(sentences.join('\n')).toContain(words);
    expect(sentences[0]).toMatch(/^f0\.json:\d+:\d+: /);
  });

  it('is taken once: not the same answers again, and of a named person no second one', () => {
    expect(told(filled(), filled()).join('\n')).toContain('f1.json:');
    expect(told(filled(), filled()).join('\n')).toContain('these answers were taken already');
    expect(told(filled(), filled({ response: 'r2' })).join('\n')).toContain('another answer to this form was taken already, and it is for one person');
  });

  it('is told that its review is gone', () => {
    const parsed = parseForms([yaml(filled(), 'f.json')], { ...known, reviews: new Map() }, made);
    expect(parsed.ok ? '' : sentence(parsed.mistakes[0]!)).toContain('is no longer here');
  });

  it('comes out of a mail as it was, each character in its place', () => {
    const mail = `Hello,\n\n> ${filled().split('\n').join('\n> ')}\n\nBest, Maria\n`;
    const text = withoutMail(mail);
    expect(text).toHaveLength(mail.length);
    expect(JSON.parse(text)).toEqual(JSON.parse(filled()));
    expect(withoutMail('answers:\n  a.rungs: 1\n')).toBe('answers:\n  a.rungs: 1\n');
  });
});
