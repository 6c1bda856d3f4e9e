// What a finished review keeps: every word its reports will show, and nothing more.
import { describe, expect, it } from 'vitest';
import { stepIn } from '../../../src/core/bank/kinds.ts';
import { assess, retold, type AssessedItem, type Circumstances } from '../../../src/core/review/assessment.ts';
import type { Response } from '../../../src/core/review/response.ts';
import { smallBank } from '../samples.ts';

const bank = smallBank();
const made: Circumstances = { id: 'r', finishedAt: new Date('2026-11-22T12:00:00Z'), tool: '1.2.3', mode: 'full', stage: { id: 'big', from: 'you' }, seconds: 90 };

describe('a finished review', () => {
  it('says of what it was made', () => {
    const { practices, ...head } = assess(bank, [], { ...made, name: 'Jon' });
    expect(head).toStrictEqual({
      format: 'cto-check/assessment@1', id: 'r', finished_at: '2026-11-22T12:00:00.000Z', tool: '1.2.3', name: 'Jon',
      bank: { id: 'small', version: '1.0.0', digest: 'sha256:test', title: 'Small', period_days: 90, language: 'en' }, mode: 'full', stage: { id: 'big', name: 'Big', from: 'you' }, seconds: 90, level_names: ['None', 'Some', 'All'],
    });
    expect(practices.map(({ id, name, short, target, items }) => [id, name, short, target, items.length])).toEqual([['a', 'Practice A', 'A', { level: 3, from: 'stage big' }, 4], ['b', 'Practice b', 'B', { level: 2, from: 'stage big' }, 2], ['c', 'Practice c', 'C', { level: 2, from: 'stage big' }, 2]]);
    expect(assess(bank, [], made)).not.toHaveProperty('name');
    expect(assess({ ...bank, extends: ['base'] }, [], made).bank.extends).toEqual(['base']);
  });

  it('says when it was asked where that was another day', () => {
    const askedOn = (time: string) => assess(bank, [], { ...made, askedAt: new Date(time) });
    expect(askedOn('2026-11-20T12:00:00Z')).toMatchObject({ asked_at: '2026-11-20T12:00:00.000Z', practices: [{ items: expect.arrayContaining([expect.objectContaining({ asked: 'What did you do since 22 August?' })]) }, {}, {}] });
    expect(askedOn('2026-11-22T01:00:00Z')).not.toHaveProperty('asked_at');
  });

  it('takes own targets, also where a practice is called like a part of every object', () => {
    const odd = { ...bank, practices: bank.practices.map((practice) => (practice.id === 'c' ? { ...practice, id: 'constructor' } : practice)) };
    expect(assess(odd, [], { ...made, targets: { b: 1 } }).practices.map(({ target }) => target)).toEqual([{ level: 3, from: 'stage big' }, { level: 1, from: 'config' }, { level: 2, from: 'stage big' }]);
  });

  const kept = (response: Response): AssessedItem => assess(bank, [response], made).practices.flatMap(({ items }) => items).find(({ id }) => id === response.item)!;
  const step = (words: string) => ({ do: words, effort: 'S', weeks: 2, proof: 'One note' });
  const rungs = { id: 'a.rungs', rev: 1, type: 'anchored', about: 'Rungs', asked: 'What did you do since 24 August?', scored: true, scale: [{ from: 1, value: 0 }, { from: 2, value: 50 }, { from: 3, value: 100 }] };
  it.each<[string, Response, object]>([
    ['a level with its scale, step and neighbour', { item: 'a.rungs', rev: 1, answer: 2, evidence: 'Seen', note: 'Mine', moved: 'changed' },
      { ...rungs, state: 'answered', answer: 2, value: 50, chosen: ['Half of it.'], next_level: 'All of it.', steps: [{ ...step('Do the other half by Friday.'), rung: 2, because: '"Half of it."' }], neighbour: { ...step('Do one this week.'), rung: 1 }, evidence: 'Seen', note: 'Mine', moved: 'changed' }],
    ['the lowest level with the step above as its neighbour', { item: 'a.rungs', rev: 1, answer: 1 },
      { ...rungs, state: 'answered', answer: 1, value: 0, chosen: ['Nothing.'], next_level: 'Half of it.', steps: [{ ...step('Do one this week.'), rung: 1, because: '"Nothing."' }], neighbour: { ...step('Do the other half by Friday.'), rung: 2 } }],
    ['the top level without a step', { item: 'a.rungs', rev: 1, answer: 3 }, { ...rungs, state: 'answered', answer: 3, value: 100, chosen: ['All of it.'], steps: [], neighbour: { ...step('Do the other half by Friday.'), rung: 2 } }],
    ['an unknown with whom to ask', { item: 'a.rungs', rev: 1, answer: 'dk', note: 'Later' },
      { ...rungs, state: 'dk', answer: 'dk', value: null, chosen: [], steps: [{ do: 'Ask one person who would know: "What did the CTO do?"', effort: 'S', weeks: 1, proof: 'A number or an example in your notes', because: '"I do not know."' }], note: 'Later' }],
    ['what does not apply', { item: 'a.rungs', rev: 1, answer: 'na' }, { ...rungs, state: 'na', answer: 'na', value: null, chosen: [], steps: [] }],
    ['a count with its bins', { item: 'a.number', rev: 1, answer: 4 },
      { id: 'a.number', rev: 1, type: 'count', about: 'Number', asked: 'How many since 24 August?', scored: true, state: 'answered', answer: 4, value: 50, chosen: ['4 things'], steps: [{ ...step('Make five this month.'), rung: 2, because: '4 things' }], neighbour: { ...step('Make one today.'), rung: 1 }, scale: [{ from: 0, value: 0 }, { from: 3, value: 50 }, { from: 8, value: 100 }] }],
    ['a checklist with what applies', { item: 'a.list', rev: 1, answer: ['note'], na: ['owner'] },
      { id: 'a.list', rev: 1, type: 'checklist', about: 'List', asked: 'Which exist today?', scored: true, state: 'answered', answer: ['note'], na: ['owner'], value: 50, chosen: ['A note'], steps: [{ ...step('Set a date this week.'), statement: 'date', because: 'not yet "A date"' }], of: 2 }],
    ['a scenario with all its options', { item: 'a.case', rev: 1, answer: 'y' },
      { id: 'a.case', rev: 1, type: 'scenario', about: 'Case', asked: 'What first?', scored: false, state: 'answered', answer: 'y', value: 100, chosen: ['Ask.'], steps: [], options: [{ id: 'x', text: 'Wait.', credit: 0, feedback: 'Calm, but slow.' }, { id: 'y', text: 'Ask.', credit: 100, feedback: 'Right, though it takes a day.' }] }],
    ['a scenario nobody knows, without a step', { item: 'a.case', rev: 1, answer: 'dk' }, { id: 'a.case', rev: 1, type: 'scenario', about: 'Case', asked: 'What first?', scored: false, state: 'dk', answer: 'dk', value: null, chosen: [], steps: [] }],
    ['a checklist nobody answered', { item: 'a.list', rev: 1, answer: null, note: 'Later' }, { id: 'a.list', rev: 1, type: 'checklist', about: 'List', asked: 'Which exist today?', scored: true, state: 'unanswered', answer: null, value: null, chosen: [], steps: [], note: 'Later' }],
  ])('keeps %s', (_name, response, expected) => {
    expect(kept(response)).toStrictEqual(expected);
  });
});

describe('told again in the words of another bank', () => {
  const responses: Response[] = [
    { item: 'a.rungs', rev: 1, answer: 2, evidence: 'Seen', note: 'Mine', moved: 'changed' },
    { item: 'a.number', rev: 1, answer: 'dk' },
    { item: 'a.list', rev: 1, answer: ['note'], na: ['owner'] },
    { item: 'a.case', rev: 1, answer: 'y' },
    { item: 'b.one', rev: 1, answer: 0 },
  ];
  const review = assess(bank, responses, made);
  /** Every text of the bank marked, ids and values as they are. */
  const marked = (text: string): string => (/ |^[A-Z]/.test(text) ? `+${text}` : text);
  const other = { ...(JSON.parse(JSON.stringify(bank), (key, value: unknown) => (typeof value === 'string' && key !== 'digest' && key !== 'effort' ? marked(value) : value)) as typeof bank), id: bank.id, language: 'xx' };
  const itemOf = (told: typeof review, id: string): AssessedItem => told.practices.flatMap(({ items }) => items).find((item) => item.id === id)!;

  it('is what the other bank would have said, with what somebody wrote', () => {
    expect(retold(review, other)).toEqual({ ...assess(other, responses, made), bank: { ...review.bank, title: '+Small', language: 'xx' } });
    expect(itemOf(retold(review, other), 'a.rungs')).toMatchObject({ chosen: ['+Half of it.'], evidence: 'Seen', note: 'Mine', moved: 'changed', value: 50 });
    expect(itemOf(retold(review, other), 'a.list')).toMatchObject({ chosen: ['+A note'], na: ['owner'] });
    expect(itemOf(retold(review, other), 'b.one')).not.toHaveProperty('note');
  });

  it('stays as it is where the bank is another, or has no such stage, practice or number of levels', () => {
    expect(retold(review, { ...other, id: 'foreign' })).toBe(review);
    const less = retold(review, { ...other, stages: [], level_names: ['No', 'Yes'], practices: other.practices.slice(1) });
    expect([less.stage.name, less.level_names, less.practices.map(({ name }) => name)]).toEqual(['Big', ['None', 'Some', 'All'], ['Practice A', '+Practice b', '+Practice c']]);
    expect(less.practices[0]).toEqual(review.practices[0]);
  });

  it('leaves a question as it was where its answer would come to something else', () => {
    const changed = (id: string, change: object) => ({ ...other, practices: other.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => (item.id === id ? ({ ...item, ...change } as typeof item) : item)) })) });
    const kept = (id: string, change: object): boolean => JSON.stringify(itemOf(retold(review, changed(id, change)), id)) === JSON.stringify(itemOf(review, id));
    const levels = [{ text: 'No', value: 0 }, { text: 'Yes', value: 60 }, { text: 'All', value: 100 }];
    expect([kept('a.rungs', {}), kept('a.rungs', { rev: 2 }), kept('a.rungs', { levels }), kept('a.rungs', { levels: levels.slice(0, 1) }), kept('a.list', { statements: [] }), kept('a.case', { options: [] })]).toEqual([false, true, true, true, true, true]);
    // Whoever did not know is told so in any words.
    expect(kept('a.number', { bins: [] })).toBe(false);
  });

  it('has the words of a step that was taken on', () => {
    const said = (step: Parameters<typeof stepIn>[1]) => stepIn(bank, step)?.do ?? null;
    expect(said({ item: 'a.rungs', rev: 1, rung: 2 })).toBe('Do the other half by Friday.');
    expect(said({ item: 'a.number', rev: 1, rung: 1 })).toBe('Make one today.');
    expect(said({ item: 'a.list', rev: 1, statement: 'date' })).toBe('Set a date this week.');
    expect([said({ item: 'a.rungs', rev: 2, rung: 2 }), said({ item: 'a.gone', rev: 1, rung: 1 }), said({ item: 'a.rungs', rev: 1, rung: 3 }), said({ item: 'a.rungs', rev: 1 }), said({ item: 'a.list', rev: 1, statement: 'gone' }), said({ item: 'a.case', rev: 1, rung: 1 })]).toEqual([null, null, null, null, null, null]);
  });
});
