// What every format promises, for every review: the same text twice, one newline at the end, nothing that steers a terminal, nothing changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncoloured } from '../../src/core/palette.ts';
import { reportOf } from '../../src/core/report.ts';
import { audiences } from '../../src/core/terms.ts';
import type { Canvas } from '../../src/render/canvas.ts';
import { formatNames, formatOfFile, formats } from '../../src/render/formats.ts';
import { anyReview } from './anybody.ts';
import { jon } from './fixtures.ts';

const canvas: Canvas = { width: 80, rows: 24, unicode: true, plain: false, all: false, palette: uncoloured };

describe.each(formatNames)('%s', async (name) => {
  const render = await formats[name].load();

  it('is pure, ends in one newline, and holds nothing that steers a terminal', () => {
    fc.assert(
      fc.property(anyReview, fc.boolean(), fc.constantFrom(...audiences), (review, all, audience) => {
        const report = reportOf(review, { audience });
        const before = JSON.stringify(report);
        const text = render(report, { ...canvas, all });
        expect(render(report, { ...canvas, all })).toBe(text);
        expect(JSON.stringify(report)).toBe(before);
        expect(text).toMatch(/[^\n]\n$/);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 40 },
    );
  });

  it('shows a CEO no single answer', () => {
    const text = render(reportOf(jon, { audience: 'ceo' }), { ...canvas, all: true });
    for (const secret of ['I did not find out', 'half-days kept free']) expect(text).not.toContain(secret);
  });

  it('follows from the endings of its files', () => {
    for (const ending of formats[name].endings) expect(formatOfFile(`a/b.c.${ending.toUpperCase()}`)).toBe(name);
  });
});
