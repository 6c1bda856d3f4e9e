// What each type of question keeps of an answer: its words, the level above, the next steps, the time it takes.
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/review/assessment.ts';
import { itemsOf } from '../../../src/core/bank/bank.ts';
import { modelSeconds } from '../../../src/core/bank/kinds.ts';
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

describe('the model of time', () => {
  it('counts reading at 238 words a minute and thinking by type; a scenario reads its feedback too', () => {
    const seconds = Object.fromEntries(itemsOf(bank, 'full').map((item) => [item.id, modelSeconds(item)]));
    expect(seconds['a.rungs']).toBeCloseTo((13 / 238) * 60 + 9, 9);
    expect(seconds['a.number']).toBeCloseTo((4 / 238) * 60 + 10, 9);
    expect(seconds['a.list']).toBeCloseTo((9 / 238) * 60 + 9, 9);
    expect(seconds['a.case']).toBeCloseTo((13 / 238) * 60 + 15, 9);
  });
});

describe('without colour', () => {
  it('every text stays as it is', () => {
    expect(Object.values(uncoloured).map((paint) => (paint as (text: string) => string)('x'))).toEqual(Object.keys(uncoloured).map(() => 'x'));
  });
});
