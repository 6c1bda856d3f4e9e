// CTO and boss on one page: what is far apart, what alike, and what could not be compared.
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../../src/core/review/assessment.ts';
import { bossName, pairOf, questionFor, remarksOf, selfName } from '../../../src/core/voices/pair.ts';
import { rater } from '../raters.ts';
import { parseSmall, practiceA } from '../samples.ts';

/** Practice a with three questions of three levels that a boss can answer. */
const again = practiceA.slice(practiceA.indexOf('  - id: a.rungs'), practiceA.indexOf('  - id: a.number'));
const parsed = parseSmall({ a: practiceA.replace('  - id: a.number', `${again.replace('a.rungs', 'a.second').replace('"Rungs"', '"Second"').replace('"Half of it."', '"Half of another."')}${again.replace('a.rungs', 'a.third').replace('"Rungs"', '"Third"')}  - id: a.number`) });
if (!parsed.ok) throw new Error('refused');
const bank = { ...parsed.value, digest: 'sha256:test' };
const review = (answers: Record<string, number | string>, name?: string): Assessment =>
  assess(bank, Object.entries(answers).map(([item, answer]) => ({ item, rev: 1, answer })), { id: 'r', finishedAt: new Date('2026-11-22T12:00:00Z'), tool: 'test', mode: 'full', stage: { id: 'startup', from: 'you' }, seconds: null, ...(name === undefined ? {} : { name }) });

const pair = (self: Record<string, number | string>, boss: Record<string, number | null>) => {
  const reviewed = review(self, 'Jon');
  return pairOf(reviewed, rater(reviewed, 'q', 'boss', boss), bank);
};

describe('a pair', () => {
  it('shows what lies two levels apart with the words of both, what is alike, and counts the rest', () => {
    const both = pair({ 'a.rungs': 3, 'a.second': 2, 'a.third': 2 }, { 'a.rungs': 1, 'a.second': 2, 'a.third': 3 });
    const far = { item: 'a.rungs', practice: 'a', about: 'Rungs', asked: 'What did you do since 24 August?', self: 'All of it.', boss: 'Nothing.', levels: 2 };
    expect(both).toStrictEqual({ id: 'r', finished_at: '2026-11-22T12:00:00.000Z', name: 'Jon', boss: 'Name q', apart: [{ id: 'a', name: 'Practice A', answers: [far] }], alike: [{ ...far, item: 'a.second', about: 'Second', self: 'Half of another.', boss: 'Half of another.', levels: 0 }], near: 1, unknown: 0 });
  });

  it('dates the words of a level from the day on which the review began', () => {
    const dated = { ...bank, practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => (item.id === 'a.rungs' && item.type === 'anchored' ? { ...item, levels: item.levels.map((level) => ({ ...level, text: 'Since {since}.' })) } : item)) })) };
    const reviewed = { ...review({ 'a.rungs': 3 }), asked_at: '2026-11-12T12:00:00.000Z' };
    expect(pairOf(reviewed, rater(reviewed, 'q', 'boss', { 'a.rungs': 1 }), dated).apart[0]!.answers[0]!.boss).toBe('Since 14 August.');
  });

  it('counts as unknown what one of the two could not answer, or was not asked', () => {
    expect(pair({ 'a.rungs': 'dk', 'a.second': 2, 'a.third': 1 }, { 'a.rungs': 1, 'a.second': null, 'a.third': 3, 'a.gone': 1 })).toMatchObject({ unknown: 3, near: 0, alike: [], apart: [{ answers: [{ item: 'a.third', levels: -2 }] }] });
    expect(pair({ 'a.rungs': 1, 'a.number': 3 }, { 'a.rungs': 1, 'a.number': 3 })).toMatchObject({ unknown: 1, apart: [], alike: [{ item: 'a.rungs' }] });
  });

  it('gives a level by its number where the bank has the question no more', () => {
    const reviewed = review({ 'a.rungs': 1 });
    const boss = rater(reviewed, 'q', 'boss', { 'a.rungs': 3 });
    for (const other of [{ ...bank, practices: bank.practices.slice(1) }, { ...bank, practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => ({ ...item, rev: 2 })) })) }]) {
      expect(pairOf(reviewed, boss, other).apart[0]!.answers[0]).toMatchObject({ self: 'Nothing.', boss: 'level 3 of 3' });
    }
  });

  it('is between two people with a name, or their roles', () => {
    const reviewed = review({ 'a.rungs': 1 });
    const { name: _, ...nameless } = rater(reviewed, 'q', 'boss', { 'a.rungs': 3 });
    const both = pairOf(reviewed, nameless, bank);
    expect([both.name, both.boss, selfName(both), bossName(both), selfName({ name: 'Jon' }), bossName({ boss: 'Mara' })]).toEqual([null, null, 'CTO', 'Boss', 'Jon', 'Mara']);
  });

  it('lets whoever sees more tell a case first', () => {
    const answer = pair({ 'a.rungs': 3 }, { 'a.rungs': 1 }).apart[0]!.answers[0]!;
    expect(questionFor(answer, { name: 'Jon', boss: 'Mara' })).toMatch(/^Jon, .* Mara, /);
    expect(questionFor({ ...answer, levels: -2 }, { name: 'Jon', boss: 'Mara' })).toMatch(/^Mara, .* Jon, /);
  });

  it.each([
    [3, 1, { 'a.second': 2 }, { 'a.second': 2 }, 0],
    [2, 2, { 'a.second': 2 }, { 'a.second': 3 }, 2],
    [1, 1, { 'a.second': 2, 'a.third': 1 }, { 'a.second': null, 'a.third': 2 }, 3],
  ])('remarks on nothing that is not so (self %i, boss %i)', (self, boss, ours, theirs, count) => {
    const remarks = remarksOf(pair({ 'a.rungs': self, ...ours }, { 'a.rungs': boss, ...theirs }));
    expect(remarks).toHaveLength(count);
    expect(remarksOf({ ...pair({}, {}), apart: [{ id: 'a', name: 'A', answers: [] }], near: 1, unknown: 2 })).toEqual(['1 more answer is one level apart.', '2 questions could not be compared: not answered by both.']);
    expect(remarksOf({ ...pair({}, {}), near: 2, unknown: 1 }).slice(1)).toEqual(['2 more answers are one level apart.', '1 question could not be compared: not answered by both.']);
  });
});
