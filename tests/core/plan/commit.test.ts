// What a user says about a step: its last day, checked and in words.
import { describe, expect, it } from 'vitest';
import { dayMistake, dueIn, dueWords, notKeptWords, outcomeEvent, takenEvent } from '../../../src/core/plan/commit.ts';

import { suggest } from '../../../src/core/report/suggest.ts';
import { jon } from '../../render/fixtures.ts';

// In New York it is the evening of 24 November, twelve hours later noon of the next day.
const night = new Date('2026-11-25T01:00:00Z');
const noon = new Date('2026-11-25T13:00:00Z');
const stamp = { id: 'e1', at: '2026-11-25T12:00:00.000Z' };

describe('an event of the plan', () => {
  const step = suggest(jon, new Map()).find(({ item }) => item === 'code.role')!;
  it('is a step with all its words and their language, the review it comes from, what its question was worth, and what somebody adds', () => {
    const { rank: _, chosen: __, ...words } = step;
    const told = { ...jon, bank: { ...jon.bank, language: 'zh-CN' } };
    expect(takenEvent(step, told, stamp, { due: '2026-12-20', tell: 'Mara' })).toStrictEqual({ format: 'cto-check/plan@1', ...stamp, type: 'taken', assessment: jon.id, ...words, language: 'zh-CN', value: 25, due: '2026-12-20', tell: 'Mara' });
    expect(takenEvent({ ...step, item: 'gone.from-it' }, jon, stamp, { due: '2026-12-20' }).value).toBeNull();
  });

  it('or what became of one', () => {
    expect(outcomeEvent('kept', { id: 'c' }, stamp, { proven: 'Four mornings' })).toStrictEqual({ format: 'cto-check/plan@1', ...stamp, type: 'kept', commitment: 'c', proven: 'Four mornings' });
    expect(outcomeEvent('dropped', { id: 'c' }, stamp)).toStrictEqual({ format: 'cto-check/plan@1', ...stamp, type: 'dropped', commitment: 'c' });
  });
});

describe('the last day', () => {
  it.each([
    ['2026-11-25', null],
    ['2028-02-29', null],
    ['2026-11-24', '24 November 2026 is past'],
    ['2027-02-29', '"2027-02-29" is not a date'],
    ['2026-13-01', '"2026-13-01" is not a date'],
    ['2026-12-1', '"2026-12-1" is not a date'],
    ['+2026-11-30', '"+2026-11-30" is not a date'],
    ['2026-11-30T00:00', '"2026-11-30T00:00" is not a date'],
    ['', 'no day is given'],
  ])('%s', (text, what) => {
    expect(dayMistake(text, noon)?.what ?? null).toBe(what);
  });

  it('is past once it is over everywhere on earth', () => {
    expect([dayMistake('2026-11-24', night), dayMistake('2026-11-23', night)?.what]).toEqual([null, '23 November 2026 is past']);
    expect([dueWords({ state: 'open', due: '2026-11-24' }, night), dueWords({ state: 'open', due: '2026-11-23' }, night)]).toEqual(['by 24 November 2026', 'was due 23 November 2026, 2 days ago']);
  });

  it.each([[1, '2026-12-02'], [4, '2026-12-23'], [0, '2026-11-26']])('of a step that shows in %i weeks is %s', (weeks, day) => {
    expect(dueIn(weeks, new Date('2026-11-25T23:59:00Z'))).toBe(day);
  });

  it.each([
    ['2026-11-25', 'by today, 25 November 2026'],
    ['2026-12-20', 'by 20 December 2026'],
    ['2026-11-24', 'was due 24 November 2026, 1 day ago'],
    ['2026-11-10', 'was due 10 November 2026, 15 days ago'],
  ])('%s reads %s', (due, words) => {
    expect(dueWords({ state: 'open', due }, noon)).toBe(words);
  });

  it.each([[0, ''], [1, 'put off once'], [2, 'put off twice'], [3, 'put off 3 times']])('said %i times not to be kept reads "%s"', (not_kept, words) => {
    expect(notKeptWords({ not_kept })).toBe(words);
  });
});
