// What each type of question keeps of an answer: its words, the level above, the next steps, the time it takes.
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/review/assessment.ts';
import { itemsOf } from '../../../src/core/bank/bank.ts';
import { kindOf, modelSeconds, mostCounted, neighbourOf } from '../../../src/core/bank/kinds.ts';
import { uncoloured } from '../../../src/core/palette.ts';
import type { Response } from '../../../src/core/review/response.ts';
import { smallBank } from '../samples.ts';

const bank = smallBank();
const made = { id: 'x', finishedAt: new Date('2026-11-22T12:00:00Z'), tool: '1', mode: 'full', stage: { id: 'startup', from: 'you' }, seconds: null } as const;

function assessed(answer: Response) {
  return assess(bank, [answer], made).practices.flatMap((practice) => practice.items).find((item) => item.id === answer.item)!;
}

describe('a review keeps of', () => {
  it('a level its words, the words above it, and its step', () => {
    expect(assessed({ item: 'a.rungs', rev: 1, answer: 2 })).toMatchObject({ chosen: ['Half of it.'], next_level: 'All of it.', steps: [{ do: 'Do the other half by Friday.', because: '"Half of it."' }] });
    const top = assessed({ item: 'a.rungs', rev: 1, answer: 3 });
    expect(top.steps).toEqual([]);
    expect(top).not.toHaveProperty('next_level');
  });

  it('a count the number with its unit, one or many', () => {
    expect(assessed({ item: 'a.number', rev: 1, answer: 1 })).toMatchObject({ chosen: ['1 thing'], value: 0, steps: [{ because: '1 thing' }] });
    expect(assessed({ item: 'a.number', rev: 1, answer: 4 })).toMatchObject({ chosen: ['4 things'], value: 50 });
    expect(assessed({ item: 'b.one', rev: 1, answer: 3 }).chosen).toEqual(['3 ones']);
  });

  it('a checklist what is ticked, and a step for each statement that applies and is not', () => {
    expect(assessed({ item: 'a.list', rev: 1, answer: ['note'], na: ['owner'] })).toMatchObject({ chosen: ['A note'], of: 2, value: 50, steps: [{ statement: 'date', because: 'not yet "A date"' }] });
    expect(assessed({ item: 'a.list', rev: 1, answer: [], na: ['note', 'owner', 'date'] })).toMatchObject({ state: 'na', value: null, steps: [] });
  });

  it('a scenario every option with its feedback, and no step', () => {
    expect(assessed({ item: 'a.case', rev: 1, answer: 'x' })).toMatchObject({ chosen: ['Wait.'], value: 0, scored: false, steps: [], options: [{ id: 'x', feedback: 'Calm, but slow.' }, { id: 'y', credit: 100 }] });
  });
});

describe('an answer is taken', () => {
  const item = new Map(itemsOf(bank, 'full').map((one) => [one.id, one]));
  it.each<[string, unknown, boolean]>([
    ['a.rungs', 1, true], ['a.rungs', 3, true], ['a.rungs', 0, false], ['a.rungs', 4, false], ['a.rungs', 2.5, false], ['a.rungs', '2', false], ['a.rungs', null, false], ['a.rungs', [2], false],
    ['a.number', 0, true], ['a.number', mostCounted, true], ['a.number', mostCounted + 1, false], ['a.number', -1, false], ['a.number', 0.5, false], ['a.number', '3', false], ['a.number', NaN, false],
    ['a.list', [], true], ['a.list', ['note', 'owner', 'date'], true], ['a.list', ['note', 'note'], false], ['a.list', ['x'], false], ['a.list', 'note', false],
    ['a.case', 'x', true], ['a.case', 'z', false], ['a.case', 1, false], ['a.case', ['x'], false],
  ])('%s of %j: %s', (id, given, ok) => {
    expect(kindOf(item.get(id)!).check(item.get(id)!, given).ok).toBe(ok);
  });

  it('as a list in the order of the statements', () => {
    const list = item.get('a.list')!;
    expect(kindOf(list).check(list, ['date', 'note'])).toEqual({ ok: true, answer: ['note', 'date'] });
  });
});

describe('the step beside the own one', () => {
  const step = (words: string) => ({ do: words, effort: 'S', weeks: 2, proof: 'One note' });
  it.each<[string, Response['answer'], object | undefined]>([
    ['a.rungs', 1, { ...step('Do the other half by Friday.'), rung: 2 }],
    ['a.rungs', 2, { ...step('Do one this week.'), rung: 1 }],
    ['a.rungs', 3, { ...step('Do the other half by Friday.'), rung: 2 }],
    ['a.number', 0, { ...step('Make five this month.'), rung: 2 }],
    ['a.number', 5, { ...step('Make one today.'), rung: 1 }],
    ['b.one', 0, undefined],
    ['a.list', ['note'], undefined],
    ['a.case', 'x', undefined],
  ])('%s at %j is of the rung above, else of the one below, where there is one', (id, answer, expected) => {
    const item = itemsOf(bank, 'full').find((one) => one.id === id)!;
    expect(neighbourOf(item, { item: id, rev: 1, answer })).toStrictEqual(expected);
  });
});

describe('the model of time', () => {
  it('counts reading at 238 words a minute and thinking by type; a scenario reads its feedback too', () => {
    const seconds = Object.fromEntries(itemsOf(bank, 'full').map((item) => [item.id, modelSeconds(item)]));
    expect(seconds['a.rungs']).toBeCloseTo((13 / 238) * 60 + 9, 9);
    expect(seconds['a.number']).toBeCloseTo((4 / 238) * 60 + 10, 9);
    expect(seconds['a.list']).toBeCloseTo((9 / 238) * 60 + 9, 9);
    expect(seconds['a.case']).toBeCloseTo((13 / 238) * 60 + 15, 9);
    const [rungs] = itemsOf(bank, 'full');
    expect(modelSeconds({ ...rungs!, hint: 'Two  words\n' })).toBeCloseTo((15 / 238) * 60 + 9, 9);
  });
});

describe('without colour', () => {
  it('every text stays as it is', () => {
    expect(Object.values(uncoloured).map((paint) => (paint as (text: string) => string)('x'))).toEqual(Object.keys(uncoloured).map(() => 'x'));
  });
});
