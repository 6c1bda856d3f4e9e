// Skimming a saved review gives the figures that reading it whole does, and nothing for a text that is not laid out as the program writes it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../../src/core/review/assessment.ts';
import { reviewOf } from '../../../src/core/review/review.ts';
import { skim } from '../../../src/core/review/skim.ts';
import { answersTo, anyBank } from '../../any-bank.ts';
import { jon } from '../../render/fixtures.ts';
import { now } from '../../survey/banks.ts';

const written = (review: unknown): string => `${JSON.stringify(review, null, 1)}\n`;

const figuresOf = (text: string) => {
  const skimmed = skim(text);
  return skimmed && { review: reviewOf(skimmed), stage: skimmed.stage.id, period: skimmed.bank.period_days };
};

const noted = (note: string): Assessment => ({ ...jon, practices: jon.practices.map((practice) => ({ ...practice, items: practice.items.map((item) => ({ ...item, note })) })) });

describe('skimming a saved review', () => {
  it('gives the figures of the whole, for any bank and any answers', () => {
    fc.assert(
      fc.property(anyBank, fc.nat({ max: 999 }), fc.boolean(), (bank, seed, partly) => {
        const answers = answersTo(bank, seed).map(({ response }, at) => (at % 5 === 4 ? { ...response, answer: at % 2 === 0 ? 'dk' : null } : response));
        const review = assess(bank, answers, { id: 'x', finishedAt: now, tool: 'test', mode: 'deep', stage: { id: 'only', from: 'you' }, seconds: 60, ...(partly ? { practices: ['p0'] } : {}) });
        expect(figuresOf(written(review))).toEqual({ review: reviewOf(review), stage: 'only', period: 90 });
      }),
      { numRuns: 100 },
    );
  });

  it.each(['\n     "value": 100,\n', '\n  {\n   "id": "code"', '", "scored": true, "state": "answered', '\u2028     "scored": false,'])('is not misled by the note %j', (note) => {
    expect(figuresOf(written(noted(note)))?.review).toEqual(reviewOf(jon));
  });

  it.each([
    ['on one line', JSON.stringify(jon)],
    ['indented by two', JSON.stringify(jon, null, 2)],
    ['torn in the middle', written(jon).slice(0, 20_000)],
    ['empty', ''],
    ['with a value that is none', written(jon).replace('"value": 25,', '"value": 125,')],
    ['with a state that is none', written(jon).replace('"state": "answered"', '"state": "perhaps"')],
    ['with a strange target', written(jon).replace('"level": 3', '"level": "3"')],
    ['of a newer format', written(jon).replace('assessment@1', 'assessment@2')],
    ['without a stage', written({ ...jon, stage: undefined })],
  ])('gives nothing for a text %s: it is read whole then', (_, text) => {
    expect(skim(text)).toBeNull();
  });
});
