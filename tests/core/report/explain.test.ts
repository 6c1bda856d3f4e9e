// Every number can be explained: each practice and each question of Jon's review, and of odd ones.
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../scripts/compile.ts';
import { assess, type Assessment } from '../../../src/core/review/assessment.ts';
import { assessmentFile } from '../../../src/core/review/assessment-file.ts';
import { explain } from '../../../src/core/report/explain.ts';
import { fits } from '../../../src/core/shape.ts';
import { jon as fixture } from '../../render/fixtures.ts';
import { smallBank } from '../samples.ts';

let jon: Assessment;
beforeAll(async () => {
  ({ demo: jon } = await compile(process.cwd()));
});

const workings = (assessment: Assessment, what: string) => Object.fromEntries(explain(assessment, what).figures.map(({ name, working }) => [name, working]));
const made = { id: 'x', finishedAt: new Date('2026-11-22T12:00:00Z'), tool: '1', mode: 'full', stage: { id: 'startup', from: 'you' }, seconds: null } as const;

describe('explain', () => {
  it('shows the working of each figure', () => {
    expect(workings(jon, 'decisions')).toMatchObject({
      answered: '4 of 4 scored questions',
      score: '(75 + 50 + 75 + 60) / 4 = 65',
      spread: 's = 12.25, less than half a level, so 12.5 is taken',
      likely: '65 ± 1.2816 × 6.25 = 56.99 to 73.01 (80 %, within 0 to 100)',
      standing: 'on target: 65 has reached 62.5',
    });
    expect(workings(jon, 'comm')).toMatchObject({ open: '1 unknown: all at 0 gives 185 / 4 = 46.25; all at 100 gives 285 / 4 = 71.25', standing: expect.stringContaining('too close to call') as string });
    expect(workings(jon, 'code')['standing']).toContain('clearly below');
  });

  it('covers every practice and every question asked', () => {
    for (const practice of jon.practices) {
      expect(explain(jon, practice.id).questions).toHaveLength(practice.items.length);
      for (const item of practice.items) expect(explain(jon, item.id).figures.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('shows what enters, each answer with its value, and the figures that follow', () => {
    const { questions } = explain(fixture, 'decisions');
    expect(questions.map(({ id, value }) => [id.split('.')[1], Number(value) || null])).toEqual([['record', 75], ['date', 50], ['heard', 75], ['trail', 60], ['stack', null]]);
    expect(questions.map(({ answer }) => answer.match(/\d+/g)?.map(Number) ?? [])).toEqual([[5], [3], [4], [3, 5], []]);
    const numbers = (practice: string) => explain(fixture, practice).figures.map(({ working }) => (working.match(/\d+(?:\.\d+)?/g) ?? []).map(Number));
    expect(numbers('decisions')).toEqual([[4, 4], [75, 50, 75, 60, 4, 65], [12.25, 12.5], [12.5, 4, 6.25], [65, 1.2816, 6.25, 56.99, 73.01, 80, 0, 100], [1, 65, 100, 4, 0.5, 4], [4, 100, 4, 1.5, 4, 62.5], [65, 62.5], [62.5, 65, 4, 100, 0, 0]]);
  });

  it('of a question shows its steps, best first, and where it counts', () => {
    const step = (what: string) => explain(fixture, what).figures.filter(({ working }) => working.includes('rank') || working.includes('Rang'));
    expect([step('customers.value').length, step('customers.proven').length, explain(fixture, 'customers.value').questions]).toEqual([1, 0, []]);
    expect(explain(fixture, 'decisions.stack').figures).toHaveLength(3);
    expect(explain(fixture, 'decisions.date').figures.at(-1)!.working).toContain('decisions');
  });

  it('of every kind of answer and every standing is the whole working', () => {
    const answers = [['a.rungs', 2], ['a.number', 8], ['a.list', ['note'], ['owner']], ['a.case', 'y'], ['b.one', 0], ['b.two', 0], ['c.one', 'dk']] as const;
    const review = assess(smallBank(), answers.map(([item, answer, na]) => ({ item, rev: 1, answer: typeof answer === 'object' ? [...answer] : answer, ...(na ? { na: [...na] } : {}) })), { ...made, stage: { id: 'big', from: 'you' } });
    const lines = (what: string): string[] => {
      const { title, questions, figures } = explain(review, what);
      return [title, ...questions.map(({ id, answer, value }) => `${id}: ${answer} = ${value}`), ...figures.map(({ name, working }) => `${name}: ${working}`)];
    };
    expect(lines('a')).toEqual([
      'Practice A · review of 22 Nov 2026',
      'a.rungs: 2: Half of it. = 50',
      'a.number: 8 things = 100',
      'a.list: 1 of 2 ticked = 50',
      'a.case: y: Ask. = not scored',
      'answered: 3 of 3 scored questions',
      'score: (50 + 100 + 50) / 3 = 66.67',
      'spread: s = 28.87',
      'error: 28.87 / √3 = 16.67',
      'likely: 66.67 ± 1.2816 × 16.67 = 45.31 to 88.03 (80 %, within 0 to 100)',
      'level: 1 + floor(66.67 / 100 × 2 + 0.5) = 2, Some',
      'target: All, level 3 (stage big), begins at 100 × (3 − 1.5) / 2 = 75',
      'standing: too close to call: 75 lies between the score 66.67 and the upper end 88.03',
      'gap: (75 − 66.67) × 2 / 100, at least 0, to the nearest half = 0 levels: it orders the next steps',
    ]);
    expect(lines('b').slice(3)).toEqual([
      'answered: 2 of 2 scored questions',
      'score: (0 + 0) / 2 = 0',
      'spread: s = 0, less than half a level, so 25 is taken',
      'error: 25 / √2 = 17.68',
      'likely: 0 ± 1.2816 × 17.68 = 0 to 22.66 (80 %, within 0 to 100)',
      'level: 1 + floor(0 / 100 × 2 + 0.5) = 1, None',
      'target: Some, level 2 (stage big), begins at 100 × (2 − 1.5) / 2 = 25',
      'standing: clearly below target: even the upper end 22.66 lies under 25',
      'gap: (25 − 0) × 2 / 100, at least 0, to the nearest half = 0.5 levels: it orders the next steps',
    ]);
    expect(lines('c')).toEqual([
      'Practice c · review of 22 Nov 2026',
      'c.one: I do not know = –',
      'c.two: not answered = –',
      'answered: 0 of 2 scored questions',
      'score: none: it takes two answers and half of the questions; this is "not scored", never 0',
      'open: 2 unknown: all at 0 gives 0 / 2 = 0; all at 100 gives 200 / 2 = 100',
      'target: Some, level 2 (stage big), begins at 100 × (2 − 1.5) / 2 = 25',
      'gap: taken as half a level, without a score = 0.5 levels: it orders the next steps',
    ]);
    expect(lines('a.rungs')).toEqual(['a.rungs, rev 1: Rungs · review of 22 Nov 2026', 'question: What did you do since 24 August?', 'answer: 2: Half of it.', 'value: 50 (level 1: 0, level 2: 50, level 3: 100)', 'next step: Do the other half by Friday. (rank 4 of 5; because: "Half of it.")', 'counts in: a: see cto-check explain a']);
    expect(lines('a.number').slice(2)).toEqual(['answer: 8 things', 'value: 100 (from 0: 0, from 3: 50, from 8: 100)', 'counts in: a: see cto-check explain a']);
    expect(lines('a.list').slice(2)).toEqual(['answer: 1 of 2 ticked', 'value: 100 × 1 ticked / 2 that apply = 50', 'next step: Set a date this week. (rank 5 of 5; because: not yet "A date")', 'counts in: a: see cto-check explain a']);
    expect(lines('c.one')[3]).toBe('value: none: unknown, counted neither as 0 nor as 100');
  });

  it('of something that was not asked names what was', () => {
    const quick = assess(smallBank(), [], { ...made, mode: 'quick', practices: ['b'] });
    expect(() => explain(quick, 'a')).toThrow('this review (mode quick) asked nothing called "a"; expected a practice (b) or a question\'s id');
    expect(() => explain(quick, 'b.deep')).toThrow('asked nothing called "b.deep"');
  });

  it('says why there is no number', () => {
    const odd = assess(smallBank(), [{ item: 'a.rungs', rev: 1, answer: 'na' }, { item: 'a.number', rev: 1, answer: 'dk' }, { item: 'a.list', rev: 1, answer: [], na: ['owner'] }, { item: 'a.case', rev: 1, answer: 'y' }], made);
    expect(workings(odd, 'a')).toMatchObject({ answered: '1 of 2 scored questions (1 do not apply)', score: expect.stringContaining('never 0') as string });
    expect(workings(odd, 'a.rungs')['value']).toBe('none: it leaves the questions asked');
    expect(workings(odd, 'a.list')['value']).toBe('100 × 0 ticked / 2 that apply = 0');
    expect(workings(odd, 'a.case')['value']).toBe('100, shown as judgement only: a scenario is never scored');
    expect(workings(odd, 'b.one')['answer']).toBe('not answered');
    expect(() => explain(odd, 'a.rung')).toThrow('Did you mean a.rungs?');
  });
});

describe('an assessment', () => {
  it('reads back from its JSON as it was', () => {
    const read: unknown = JSON.parse(JSON.stringify(jon));
    expect([read, fits(assessmentFile, read)]).toEqual([jon, true]);
  });

  it('is refused when a value is out of range or a key unknown', () => {
    expect(fits(assessmentFile, { ...jon, id: '../x' })).toBe(false);
    expect(fits(assessmentFile, { ...jon, extra: 1 })).toBe(false);
    expect(fits(assessmentFile, { ...jon, level_names: ['one'] })).toBe(false);
  });
});
