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

describe('a form in full', () => {
  it('has the words that its group reads, and nothing that the review does not say', () => {
    const hinted = { ...bank, practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => (item.id === 'a.rungs' ? { ...item, hint: 'Since {since}.' } : item)) })) };
    expect(formOf(hinted, review, { id: 'kit-1', at: new Date('2026-11-23T08:00:00Z'), group: 'boss' })).toStrictEqual({
      kit: { format: 'cto-check/kit@1', id: 'kit-1', made_at: '2026-11-23T08:00:00.000Z', review: review.id, bank: { id: 'small', version: '1.0.0', digest: 'sha256:test' }, group: 'boss', items: [{ item: 'a.rungs', rev: 1 }] },
      about: 'Jon', minutes: 1, practices: [{ name: 'Practice A', questions: [{ item: 'a.rungs', ask: 'What did the CTO do?', hint: 'Since 24 August.', levels: ['Nothing.', 'Half of it.', 'All of it.'] }] }],
    });
    // A review that took ten days asks others about the same period.
    expect(formOf(hinted, { ...review, asked_at: '2026-11-12T12:00:00.000Z' }, { id: 'k', at: made.at, group: 'boss' }).practices[0]!.questions[0]!.hint).toBe('Since 14 August.');
    const { name: _, ...nameless } = review;
    expect(formOf(bank, nameless, { id: 'k', at: made.at, group: 'boss' })).not.toHaveProperty('about');
    expect(form.practices[0]!.questions[0]).not.toHaveProperty('hint');
  });

  it('takes longer the more it asks, and leaves out what was asked otherwise, by others, or not at all', () => {
    const rungs = bank.practices[0]!.items[0]!;
    const asking = (change: object, count = 1) => ({ ...bank, practices: bank.practices.map((practice, at) => (at > 0 ? practice : { ...practice, items: Array.from({ length: count }, () => ({ ...rungs, ...change }) as typeof rungs) })) });
    const asked = (change: object): number => questionsIn(formOf(asking(change), review, { id: 'k', at: made.at, group: 'boss' }));
    expect([asked({}), asked({ rev: 2 }), asked({ id: 'a.other' }), asked({ levels: [] }), asked({ ask_rater: undefined }), asked({ raters: undefined }), asked({ raters: ['peers'] }), asked({ type: 'count' })]).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
    // 13 seconds each: reading 13 words and thinking.
    expect([1, 9, 10, 30].map((count) => formOf(asking({}, count), review, { id: 'k', at: made.at, group: 'boss' }).minutes)).toEqual([1, 2, 2, 6]);
    expect(valuesIn(review, 'a.number', 1)).toBeUndefined();
    expect(valuesIn({ ...review, practices: review.practices.map((practice) => ({ ...practice, items: practice.items.map(({ scale: _, ...item }) => item) })) }, 'a.rungs', 1)).toBeUndefined();
  });
});

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

  it('becomes all that is kept of it, and no more', () => {
    const parsed = parse(filled({ comment: null }));
    expect(parsed.ok && parsed.value).toStrictEqual([{ format: 'cto-check/rater@1', id: 'rater-1', collected_at: '2026-11-25T12:00:00.000Z', kit: 'kit-1', response: 'r1', review: review.id, bank: form.kit.bank, group: 'boss', name: 'Maria', answers: [{ item: 'a.rungs', rev: 1, level: 3, value: 100 }] }]);
    const peers = { ...form.kit, id: 'kit-2', group: 'peers' as const, items: [{ item: 'a.rungs', rev: 1 }, { item: 'a.second', rev: 1 }] };
    const { name: _, ...nameless } = peers;
    const others: Known = { ...known, kits: [form.kit, nameless] };
    const taken = (comment: string, response: string) => parseForms([yaml(filled({ kit: 'kit-2', group: 'peers', comment, response }))], others, made);
    const [said, silent] = [taken(' Good work. ', 'r1'), taken('  ', 'r2')];
    expect(said.ok && said.value[0]).toStrictEqual({ format: 'cto-check/rater@1', id: 'rater-1', collected_at: '2026-11-25T12:00:00.000Z', kit: 'kit-2', response: 'r1', review: review.id, bank: form.kit.bank, group: 'peers', answers: [{ item: 'a.rungs', rev: 1, level: 3, value: 100 }, { item: 'a.second', rev: 1, level: null, value: null }], comment: 'Good work.' });
    expect(silent.ok && 'comment' in silent.value[0]!).toBe(false);
    expect(parse(filled({ comment: '  ' })).ok).toBe(true);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['kit', { kit: 'kit-9' }, ['f0.json:3:9']],
    ['review, group and bank', { review: 'x', group: 'peers', bank: { id: 'i', version: 'v', digest: 'd' } }, ['f0.json:4:12', 'f0.json:6:9', 'f0.json:7:14', 'f0.json:8:13', 'f0.json:10:11']],
    ['answers', { answers: { 'a.rungs': '3', 'a.rung': 1 } }, ['f0.json:13:14', 'f0.json:14:3']],
    ['missing answers', { answers: { 'a.rungs': null } }, ['f0.json:12:13']],
    ['comment', { comment: 'Well' }, ['f0.json:15:2']],
    ['a key that is missing', { response: undefined, group: undefined, bank: undefined }, ['f0.json:1:1', 'f0.json:1:1', 'f0.json:1:1']],
  ])('is told every mistake of its %s at its place', (_name, changes, places) => {
    const text = filled(changes);
    expect(told(text).map((one) => one.split(': ')[0])).toEqual(places);
  });

  it('is known by its format alone, wherever it is missing', () => {
    expect([told('{"a": 1}'), told('[]'), told('null')].map(([first]) => first)).toEqual(Array(3).fill('f0.json:1:1: this is not a filled-in form; expected a file that a form of cto-check invite made.'));
    expect(told('{"x": 1, "format": "other"}')[0]).toMatch(/^f0\.json:1:20: this is not a filled-in form, but "other"/);
  });

  it('given twice is told where, and a mistake in one is no reason to take the other', () => {
    expect(told(filled(), filled({ response: 'r2' })).map((one) => one.split(': ')[0])).toEqual(['f1.json:3:9']);
    expect(told(filled({ kit: 'kit-9' }), filled()).map((one) => one.split(': ')[0])).toEqual(['f0.json:3:9']);
    const earlier = parse(filled());
    const raters = earlier.ok ? earlier.value.filter((one) => one !== null) : [];
    expect(parseForms([yaml(filled(), 'f')], { ...known, raters }, made)).toEqual({ ok: true, value: [null] });
    expect(parseForms([yaml(filled({ response: 'r2', kit: 'kit-3' }), 'f')], { ...known, kits: [...known.kits, { ...form.kit, id: 'kit-3' }], raters }, made).ok).toBe(true);
  });

  it('is taken once: the same answers again are passed over, others of the same person told, and of a named one no second form is taken', () => {
    const twice = parse(filled(), filled());
    expect(twice.ok && twice.value.map((one) => one?.response ?? null)).toEqual(['r1', null]);
    expect(told(filled(), filled({ answers: { 'a.rungs': 2 } }))).toEqual([expect.stringMatching(/^f1\.json:11:14: other answers of the same person came first, and these differ\. The first stand, /)]);
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
    // Wrapped on its way, also where it was quoted before.
    const peers = filled({ comment: `${'Over all fine. '.repeat(20)}\\ "so" \n so.` });
    const folded = (long: string): string => long.replace(/(.{1,60}) /g, '$1\n');
    for (const wrapped of [folded(peers), folded(`Hi,\n${peers.replaceAll(/^/gm, '> ')}`), folded(peers).replaceAll(/^/gm, '> '), folded(peers).replaceAll('\n', ' \r\n')]) {
      expect(withoutMail(wrapped)).toHaveLength(wrapped.length);
      expect(JSON.parse(withoutMail(wrapped).replaceAll(/(?<=\S) +/g, ' '))).toEqual(JSON.parse(peers));
    }
    const written = 'Hi: here you are\n\n> # Words\n> format: cto-check/form@1\n> kit: x\n';
    expect(withoutMail(written)).toBe(`${' '.repeat(16)}\n\n${' '.repeat(9)}\n  format: cto-check/form@1\n  kit: x\n`);
    const spaced = `> > ${filled().split('\n').join('\n>>').replaceAll(' ', '\u00a0')}\n> > `;
    expect([withoutMail(spaced).length, JSON.parse(withoutMail(spaced))]).toEqual([spaced.length, JSON.parse(filled())]);
    // What merely looks like a form further in is left as it is, and so is half of one.
    for (const no of ['see {"format": "x"} here', '  {"format": "x"', 'x: > 1\ny: 2']) expect(withoutMail(no)).toBe(no);
    expect(withoutMail('answers:\n  a.rungs: 1\n')).toBe('answers:\n  a.rungs: 1\n');
  });
});
