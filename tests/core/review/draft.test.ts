// Going on with an unfinished survey, also after the bank has changed.
import { describe, expect, it } from 'vitest';
import type { Bank, Item } from '../../../src/core/bank/bank.ts';
import { draftFile, goOn, holdsSomething, newDraft } from '../../../src/core/review/draft.ts';
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

describe('a survey that somebody leaves', () => {
  it.each<[string, Partial<typeof fresh>, boolean]>([
    ['untouched', {}, false],
    ['with questions passed over', { responses: [{ item: 'a.rungs', rev: 1, answer: null }, { item: 'a.number', rev: 1, answer: null, note: '', evidence: '' }] }, false],
    ['with an answer', { responses: [{ item: 'a.rungs', rev: 1, answer: null }, { item: 'a.number', rev: 1, answer: 0 }] }, true],
    ['with a note alone', { responses: [{ item: 'a.rungs', rev: 1, answer: null, note: 'Mine' }] }, true],
    ['with evidence alone', { responses: [{ item: 'a.rungs', rev: 1, answer: null, evidence: 'Seen' }] }, true],
    ['in the middle of ticking', { ticking: { item: 'a.list', ticked: [], na: [] } }, true],
  ])('%s: is it kept?', (_name, more, kept) => {
    expect(holdsSomething({ ...fresh, ...more })).toBe(kept);
  });

  it('begins with nothing answered, for this bank', () => {
    expect(newDraft(bank, { id: 'd', now: new Date('2026-11-22T10:00:00Z'), bankDir: '/b', mode: 'quick', practices: ['a'], stage: null })).toStrictEqual({
      format: 'cto-check/draft@1', id: 'd', started_at: '2026-11-22T10:00:00.000Z', saved_at: '2026-11-22T10:00:00.000Z', bank: { id: 'small', version: '1.0.0', digest: 'sha256:test', dir: '/b' },
      mode: 'quick', practices: ['a'], stage: null, seconds: 0, at: { phase: 'questions', item: null }, responses: [], ticking: null, finishing: null,
    });
  });
});

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

  it('asks of a reworded or removed question again why it moved, and of no other', () => {
    const settled = { ...draft, settled: ['a.rungs', 'a.number', 'a.case'] };
    const now = changed((item) => (item.id === 'a.number' ? { ...item, rev: 2 } : item));
    const without = { ...now, practices: now.practices.map((practice) => ({ ...practice, items: practice.items.filter((item) => item.id !== 'a.case') })) };
    expect(goOn(settled, without).draft.settled).toEqual(['a.rungs']);
    expect(goOn(draft, without).draft).not.toHaveProperty('settled');
  });

  it('keeps evidence to old words, and asks for the stage again where it is gone', () => {
    const seen = { ...fresh, stage: 'gone', responses: [{ item: 'a.rungs', rev: 1, answer: 3, evidence: 'Seen' }, { item: 'a.number', rev: 1, answer: 3 }] };
    const { draft: taken, reworded } = goOn(seen, changed((item) => ({ ...item, rev: 2 })));
    expect([taken.responses, taken.stage, reworded]).toStrictEqual([[{ item: 'a.rungs', rev: 0, answer: null, evidence: 'Seen' }], null, ['a.rungs', 'a.number']]);
    expect(goOn({ ...seen, stage: 'big' }, bank).draft.stage).toBe('big');
  });

  it('of some practices drops what others were asked', () => {
    expect(goOn({ ...draft, practices: ['a'] }, bank).removed).toEqual(['b.one']);
  });

  it('drops the answers to removed questions, and names them', () => {
    const without = { ...bank, practices: bank.practices.map((practice) => ({ ...practice, items: practice.items.filter((item) => item.id !== 'a.case') })) };
    expect(goOn(draft, without)).toMatchObject({ removed: ['a.case'], reworded: [] });
  });

  it.each<[string, (item: Item) => Item, string]>([
    ['a level that is gone', (item) => (item.type === 'anchored' ? { ...item, levels: item.levels.slice(0, 2) } : item), 'a.rungs'],
    ['a statement that is gone', (item) => (item.type === 'checklist' ? { ...item, statements: item.statements.slice(1) } : item), 'a.list'],
    ['a statement that always applies now', (item) => (item.type === 'checklist' ? { ...item, statements: item.statements.map(({ na: _, ...statement }) => statement) } : item), 'a.list'],
    ['a mark on a statement that has another id now', (item) => (item.type === 'checklist' ? { ...item, statements: item.statements.map((one) => (one.id === 'owner' ? { ...one, id: 'holder' } : one)) } : item), 'a.list'],
    ['an option that is gone', (item) => (item.type === 'scenario' ? { ...item, options: item.options.slice(0, 1) } : item), 'a.case'],
  ])('asks again where the answer was %s', (_name, change, item) => {
    expect(goOn(draft, changed(change)).reworded).toEqual([item]);
  });

  it('asks again where one of two marks is for no statement any more, or a mark stands where none can', () => {
    const given = (item: string, answer: Response['answer'], na: string[]) => goOn({ ...fresh, responses: [{ item, rev: 1, answer, na }] }, bank).reworded;
    expect([given('a.list', ['note'], ['owner']), given('a.list', ['note'], ['owner', 'gone']), given('a.list', ['date'], ['owner', 'note']), given('a.rungs', 2, ['owner']), given('a.rungs', 2, [])]).toEqual([[], ['a.list'], ['a.list'], ['a.rungs'], []]);
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
