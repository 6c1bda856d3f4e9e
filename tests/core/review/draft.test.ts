// Going on with an unfinished survey, also after the bank has changed.
import { describe, expect, it } from 'vitest';
import type { Bank, Item } from '../../../src/core/bank/bank.ts';
import { draftFile, goOn, newDraft } from '../../../src/core/review/draft.ts';
import type { Response } from '../../../src/core/review/response.ts';
import { fits } from '../../../src/core/shape.ts';
import { smallBank } from '../samples.ts';

const bank = smallBank();
const fresh = newDraft(bank, { id: 'd', now: new Date('2026-11-22T10:00:00Z'), bankDir: null, mode: 'full', practices: null, stage: 'startup' });
const responses: Response[] = [
  { item: 'a.rungs', rev: 1, answer: 3, note: 'Mine' },
  { item: 'a.number', rev: 1, answer: 'dk' },
  { item: 'a.list', rev: 1, answer: ['note'], na: ['owner'] },
  { item: 'a.case', rev: 1, answer: 'y' },
  { item: 'b.one', rev: 1, answer: null, note: 'Later' },
];
const draft = { ...fresh, responses, at: { phase: 'questions' as const, item: 'b.two' } };

const changed = (change: (item: Item) => Item): Bank => ({ ...bank, digest: 'sha256:new', practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.map(change) })) });

describe('a draft', () => {
  it('reads back from its JSON as it was', () => {
    const read: unknown = JSON.parse(JSON.stringify(draft));
    expect([read, fits(draftFile, read)]).toEqual([draft, true]);
  });

  it('goes on where it was left, with every answer', () => {
    expect(goOn(draft, bank)).toEqual({ draft, reworded: [], removed: [] });
  });

  it('asks only a reworded question again, first', () => {
    const { draft: taken, reworded } = goOn(draft, changed((item) => (item.id === 'a.number' ? { ...item, rev: 2 } : item)));
    expect(reworded).toEqual(['a.number']);
    expect(taken.at).toEqual({ phase: 'questions', item: 'a.number' });
    expect(taken.responses.map((response) => response.item)).toEqual(['a.rungs', 'a.list', 'a.case', 'b.one']);
    expect(taken.bank.digest).toBe('sha256:new');
  });

  it('keeps the note to a reworded question, whose answer it asks again', () => {
    const { draft: taken } = goOn(draft, changed((item) => (item.id === 'a.rungs' ? { ...item, rev: 2 } : item)));
    expect(taken.responses.find((response) => response.item === 'a.rungs')).toEqual({ item: 'a.rungs', rev: 0, answer: null, note: 'Mine' });
  });

  it('drops the answers to removed questions, and names them', () => {
    const without = { ...bank, practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.filter((item) => item.id !== 'a.case') })) };
    expect(goOn(draft, without)).toMatchObject({ removed: ['a.case'], reworded: [] });
  });

  it.each<[string, (item: Item) => Item, string]>([
    ['a level that is gone', (item) => (item.type === 'anchored' ? { ...item, levels: item.levels.slice(0, 2) } : item), 'a.rungs'],
    ['a statement that is gone', (item) => (item.type === 'checklist' ? { ...item, statements: item.statements.slice(1) } : item), 'a.list'],
    ['a statement that always applies now', (item) => (item.type === 'checklist' ? { ...item, statements: item.statements.map(({ na: _, ...statement }) => statement) } : item), 'a.list'],
    ['an option that is gone', (item) => (item.type === 'scenario' ? { ...item, options: item.options.slice(0, 1) } : item), 'a.case'],
  ])('asks again where the answer was %s', (_name, change, item) => {
    expect(goOn(draft, changed(change)).reworded).toEqual([item]);
  });

  it('asks again where "does not apply" is no longer possible', () => {
    const given = { ...fresh, responses: [{ item: 'a.rungs', rev: 1, answer: 'na' }] };
    expect(goOn(given, bank).reworded).toEqual([]);
    const always = changed((item) => {
      const { na: _, ...rest } = item;
      return rest as Item;
    });
    expect(goOn(given, always).reworded).toEqual(['a.rungs']);
  });
});
