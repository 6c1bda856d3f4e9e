// What a repository may know of a review: no more than the level says.
import { describe, expect, it } from 'vitest';
import { isComplete, reviewOf } from '../../../src/core/review/review.ts';
import { jon, withValues } from '../../render/fixtures.ts';

const [first, ...others] = jon.practices;

describe('the copy of a review', () => {
  it('at dates holds when, in which mode and how much was answered; no score and no target', () => {
    const copy = reviewOf(jon, 'dates');
    expect(copy).toMatchObject({ id: jon.id, finished_at: jon.finished_at, mode: 'full', share: 'dates', bank: { id: jon.bank.id, version: jon.bank.version }, complete: true });
    expect(copy.practices.find(({ id }) => id === 'comm')).toEqual({ id: 'comm', answered: 3, asked: 4 });
    expect(JSON.stringify(copy)).not.toMatch(/score|band|target|levels|"name"|note|evidence/);
  });

  it('at scores holds the scores, likely ranges and targets, and no answer', () => {
    const copy = reviewOf(jon, 'scores');
    expect(copy.practices.find(({ id }) => id === 'code')).toMatchObject({ score: 18.75, target: { level: 3, start: 37.5 } });
    expect(JSON.stringify(copy)).not.toMatch(/half-days|chosen|"items"|note|evidence/);
    expect(reviewOf(withValues('code', [50, null, null, null]), 'scores').practices[0]).toMatchObject({ answered: 1, asked: 4, score: null, band: null });
  });

  it('is as full as can be where nothing is said of it', () => {
    expect(reviewOf(jon)).toMatchObject({ format: 'cto-check/copy@1', share: 'all', levels: 5 });
    expect(reviewOf(jon, 'scores')).toMatchObject({ share: 'scores', levels: 5 });
  });

  it('is complete only when every practice was asked', () => {
    expect(isComplete(reviewOf(jon))).toBe(true);
    const partly = reviewOf({ ...jon, practices: [{ ...first!, items: [] }, ...others] });
    expect(isComplete(partly)).toBe(false);
    expect(partly.practices.map(({ id }) => id)).not.toContain('code');
  });
});
