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
