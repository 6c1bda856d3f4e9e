// A bank as pages: everything that stands behind a practice and each type of question is there to read.
import { describe, expect, it } from 'vitest';
import { listOf, pageOf } from '../../../src/core/bank/bank-pages.ts';
import type { Page } from '../../../src/core/page.ts';
import { smallBank } from '../samples.ts';

const bank = smallBank();
const text = ({ title, sections }: Page): string => [title, ...sections.flatMap(({ head, lines }) => [head ?? '', ...lines.map(({ label, text: words }) => `${label}: ${words}`)])].join('\n');

describe('the pages of a bank', () => {
  it('list every practice and question with its mode, type and the minutes of each mode', () => {
    const list = text(listOf(bank, new Map()));
    expect(list).toContain('id: small 1.0.0');
    expect(list).toContain('levels: 1 None, 2 Some, 3 All');
    expect(list).toMatch(/quick: 6 questions, \d+\.\d minutes/);
    expect(list).toMatch(/Practice A \(a\): 4 questions; quick \d+\.\d, full \d+\.\d, deep \d+\.\d minutes/);
    for (const item of bank.practices.flatMap(({ items }) => items)) expect(list).toContain(`${item.id}: ${item.mode}, ${item.type}: ${item.about}`);
    expect(list).not.toContain('here]');
  });

  it('say of an extended bank what came from where, and what was left out', () => {
    const list = text(listOf({ ...bank, extends: ['base'] }, new Map([['a', 'changed'], ['b.two', 'added'], ['z', 'omitted']] as const)));
    expect(list).toContain('extends: base');
    expect(list).toContain('leaves out: z');
    expect(list).toContain('Practice A (a) [changed here]');
    expect(list).toContain('Two [added here]');
    expect(list).toContain('Rungs [from base]');
  });

  it('show a practice with its targets, questions and sources', () => {
    const page = text(pageOf(bank, 'a', new Map()));
    expect(page).toContain('targets: Startup 2 (Some), Big 3 (All)');
    expect(page).toContain('a.number: How many since {since}?');
    expect(page).toContain('book-2020: A book, 2020');
  });

  it('are complete: every line of the list, of a practice and of each sort of question', () => {
    expect(text(listOf(bank, new Map())).split('\n').slice(0, 8)).toEqual(['Small', '', 'id: small 1.0.0', 'levels: 1 None, 2 Some, 3 All', 'stages: startup (Few); big (Many)', 'quick: 6 questions, 1.1 minutes', 'full: 8 questions, 1.6 minutes', 'deep: 10 questions, 1.9 minutes']);
    expect(text(listOf(bank, new Map()))).toContain('Practice A (a): 4 questions; quick 0.4, full 0.9, deep 0.9 minutes');
    expect(text(pageOf(bank, 'a', new Map())).split('\n')).toEqual(['a', '', 'name: Practice A, in short A', 'means: You do A.', 'why: It helps.', 'targets: Startup 2 (Some), Big 3 (All)', 'Questions', 'a.rungs: What did you do since {since}?', 'a.number: How many since {since}?', 'a.list: Which exist today?', 'a.case: What first?', 'Sources of Practice A', 'book-2020: A book, 2020']);
    const step = (words: string) => `next: ${words} Proof: One note. Takes under 2 hours, shows in 2 weeks.`;
    expect(text(pageOf(bank, 'a.rungs', new Map())).split('\n')).toEqual([
      'a.rungs', '', 'asks: What did you do since {since}?', 'about: Rungs', 'practice: Practice A (a)', 'type: anchored, asked from quick on, revision 1', 'n/a when: Nothing was there to do', 'evidence: Name one.', 'asks boss: What did the CTO do?',
      'Level 1, worth 0', 'text: Nothing.', step('Do one this week.'), 'Level 2, worth 50', 'text: Half of it.', step('Do the other half by Friday.'), 'Level 3, worth 100', 'text: All of it.', 'Claims of the source', 'S1: One', 'Sources of Practice A', 'book-2020: A book, 2020',
    ]);
    expect(text(pageOf(bank, 'a.list', new Map())).split('\n').slice(6)).toEqual(['Statement note', 'text: A note', step('Write the note today.'), 'Statement owner', 'text: An owner', 'n/a when: I work alone', step('Name an owner by Monday.'), 'Statement date', 'text: A date', step('Set a date this week.'), 'Sources of Practice A', 'book-2020: A book, 2020']);
    expect(text(pageOf(bank, 'a.case', new Map())).split('\n').slice(6, 12)).toEqual(['Option x, credit 0', 'text: Wait.', 'feedback: Calm, but slow.', 'Option y, credit 100', 'text: Ask.', 'feedback: Right, though it takes a day.']);
    // No claims and no sources: no heads for them.
    expect(text(pageOf(bank, 'b.one', new Map())).split('\n')).toEqual(['b.one', '', 'asks: How many?', 'about: One', 'practice: Practice b (b)', 'type: count, asked from quick on, revision 1', 'From 0, worth 0', step('Get one b now.'), 'From 1, worth 100']);
  });

  it('tell of a question what it hints at, how else it is asked and what its bank allows', () => {
    const odd = { ...bank, extends: ['base'], practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => (item.type === 'count' && item.id === 'b.one' ? { ...item, hint: 'Count all.', ask_rater: 'How many had the CTO?', allow: { 'vague-word': 'Meant so' }, bins: item.bins.map((bin) => ({ ...bin, value: 100 / 3 })) } : item)) })) };
    const lines = text(pageOf(odd, 'b.one', new Map([['b.one', 'changed' as const]]))).split('\n');
    for (const line of ['hint: Count all.', 'asks others: How many had the CTO?', 'allows: vague-word: Meant so', 'type: count, asked from quick on, revision 1 [changed here]', 'From 0, worth 33.3']) expect(lines).toContain(line);
  });

  it.each([
    ['a.rungs', ['Level 1, worth 0', 'n/a when: Nothing was there to do', 'asks boss: What did the CTO do?', 'S1: One', 'evidence: Name one.', 'Do one this week. Proof: One note. Takes under 2 hours, shows in 2 weeks.']],
    ['a.number', ['From 3, worth 50', 'From 8, worth 100']],
    ['a.list', ['Statement owner', 'n/a when: I work alone']],
    ['a.case', ['Option y, credit 100', 'feedback: Right, though it takes a day.']],
  ])('show %s with each answer, its value and what it offers', (id, words) => {
    const page = text(pageOf(bank, id, new Map()));
    for (const word of words) expect(page).toContain(word);
  });

  it('suggest the nearest for an unknown id', () => {
    expect(() => pageOf(bank, 'a.rung', new Map())).toThrow('Did you mean a.rungs?');
  });
});
