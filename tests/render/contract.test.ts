// What every format promises, for every review: the same text twice, one newline at the end, nothing that steers a terminal, nothing changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/review/assessment.ts';
import { uncoloured } from '../../src/core/palette.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import { audiences } from '../../src/core/terms.ts';
import type { Canvas } from '../../src/render/canvas.ts';
import { formatOfFile, reportFormats as formats } from '../../src/render/formats.ts';
import { anyReviewAround } from './anybody.ts';
import { jon } from './fixtures.ts';
import { laterReport } from './later.ts';

const canvas: Canvas = { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: false, palette: uncoloured };

/** The same review with answers that can be told from all other texts. */
const secretive = (review: Assessment): Assessment => ({
  ...review,
  practices: review.practices.map((practice) => ({
    ...practice,
    items: practice.items.map((item) => ({ ...item, chosen: ['zqx chosen'], note: 'zqx note', evidence: 'zqx evidence', steps: item.steps.map((step) => ({ ...step, because: 'zqx because' })) })),
  })),
});

describe.each(Object.keys(formats) as (keyof typeof formats)[])('%s', async (name) => {
  const render = await formats[name].load();

  it('is pure, ends in one newline, and holds nothing that steers a terminal', () => {
    fc.assert(
      fc.property(anyReviewAround, fc.boolean(), fc.constantFrom(...audiences), ({ review, around }, all, audience) => {
        const report = reportOf(review, { ...around, audience });
        const before = JSON.stringify(report);
        const text = render(report, { ...canvas, all });
        expect(render(report, { ...canvas, all })).toBe(text);
        expect(JSON.stringify(report)).toBe(before);
        expect(text).toMatch(/[^\n]\n$/);
        // CSV ends its lines as its standard has it.
        expect(name === 'csv' ? text.replaceAll('\r\n', '\n') : text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 40 },
    );
  });

  it('shows a CEO no single answer', () => {
    const text = render(reportOf(jon, { audience: 'ceo' }), { ...canvas, all: true });
    for (const secret of ['I did not find out', 'half-days kept free']) expect(text).not.toContain(secret);
  });

  it('shows a CEO no answer that moved, and of a step taken on only what and until when', () => {
    const text = render(laterReport('ceo'), { ...canvas, all: true });
    for (const secret of ['6 customers', 'I looked at usage', '3 half-days', '41 of 60', 'close the editor', 'Mira', 'called off']) expect(text).not.toContain(secret);
  });

  it("shows a CEO no words of anybody's answers, and of no question that it was left open", () => {
    const kind = fc.record({ width: fc.integer({ min: 40, max: 160 }), rows: fc.integer({ min: 10, max: 90 }), plain: fc.boolean(), all: fc.boolean() });
    fc.assert(
      fc.property(anyReviewAround, kind, ({ review, around }, more) => {
        const commitments = around.commitments.map((one) => ({ ...one, if_then: 'zqx when', tell: 'zqx tell', proven: 'zqx proven', why: 'zqx why' }));
        const text = render(reportOf(secretive(review), { ...around, commitments, audience: 'ceo' }), { ...canvas, ...more });
        expect(text).not.toContain('zqx');
        expect(text).not.toMatch(/you said|: not known|Not known ─|I do not know|does not apply|not answered|unanswered|"state": "(?!open|kept|dropped)|did not move|open from|leaves open/i);
      }),
      { numRuns: 60 },
    );
  });

  it('shows a level without a name by its number', () => {
    const [first, second, ...others] = jon.practices;
    const damaged = {
      ...jon,
      level_names: jon.level_names.slice(0, 3),
      practices: [{ ...first!, target: { ...first!.target, level: 9 } }, { ...second!, name: undefined, short: undefined } as never, ...others],
    };
    for (const more of [{}, { all: true }, { plain: true }, { width: 120, rows: 40 }]) {
      const text = render(reportOf(damaged), { ...canvas, ...more });
      if (name === 'markdown' || (name === 'text' && 'plain' in more)) expect(text).toContain('level 9');
      expect(text).not.toContain('undefined');
      expect(() => render({ ...reportOf(jon), level_names: [], practices: reportOf(damaged).practices }, { ...canvas, ...more })).not.toThrow();
    }
  });

  it('follows from the endings of its files', () => {
    for (const ending of formats[name].endings) expect(formatOfFile(`a/b.c.${ending.toUpperCase()}`, formats)).toBe(name);
  });
});
