// Dates as users read them, whatever the time zone.
import { describe, expect, it } from 'vitest';
import { addDays, atNoon, dayAndMonth, daysBetween, daysIn, isPast, isToCome, longDate, monthOf, resolveSince, shortDate, shortDay } from '../../src/core/calendar.ts';

describe('a date', () => {
  const last = new Date('2026-12-31T23:59:59.999Z');
  it('is told by its UTC day, long or short', () => {
    expect([monthOf(last), dayAndMonth(last), shortDay(last), shortDate(last), longDate(last)]).toEqual(['December', '31 December', '31 Dec', '31 Dec 2026', '31 December 2026']);
  });

  it('is counted in whole days, across months and years, both ways', () => {
    expect([daysBetween(last, atNoon('2027-01-01')), daysBetween(atNoon('2027-01-01'), last), daysBetween(last, last), daysBetween(atNoon('2024-02-28'), atNoon('2024-03-01'))]).toEqual([1, -1, 0, 2]);
    expect([longDate(addDays(last, 1)), longDate(addDays(last, -365))]).toEqual(['1 January 2027', '31 December 2025']);
  });

  it('is past once it is over in the last time zone, and to come until it begins in the first', () => {
    const at = (time: string) => [isPast('2026-11-28', new Date(time)), isToCome('2026-11-28', new Date(time))];
    expect(['2026-11-27T09:59:59Z', '2026-11-27T10:00:00Z', '2026-11-29T11:59:59Z', '2026-11-29T12:00:00Z'].map(at)).toEqual([[false, true], [false, false], [false, false], [true, false]]);
  });

  it('of a question is where its period begins', () => {
    expect(resolveSince('Since {since}, and before {since}?', atNoon('2026-11-22'), 90)).toBe('Since 24 August, and before 24 August?');
  });
});

describe('a length of time', () => {
  it.each([['100d', 100], ['14w', 98], ['1d', 1], ['9999w', 69993], ['14', null], ['w', null], ['14m', null], ['10000d', null], ['x14d', null], ['14days', null]])('%s is %s days', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });
});
