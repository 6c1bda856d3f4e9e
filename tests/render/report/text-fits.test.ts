// Whatever a review holds, its report stays on the screen and cannot touch the terminal.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/core/columns.ts';
import { uncoloured } from '../../../src/core/palette.ts';
import { reportOf } from '../../../src/core/report/report-of.ts';
import { audiences } from '../../../src/core/terms.ts';
import type { Canvas } from '../../../src/render/canvas.ts';
import { renderText } from '../../../src/render/report/text/text.ts';
import { anyReviewAround, hostileTexts } from '../anybody.ts';
import { jon } from '../fixtures.ts';
import { everywhere } from '../hostile.ts';

const screen: Canvas = { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: false, palette: uncoloured };
const rowsOf = (text: string): string[] => text.slice(0, -1).split('\n');
const widest = (text: string): number => Math.max(...rowsOf(text).map(columnsOf));

// oxlint-disable-next-line no-control-regex
const dangerous = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('a report stays within its screen', () => {
  it('no line is wider than 20 to 200 columns, in Unicode, ASCII, plain and --all', () => {
    const report = reportOf(jon);
    for (let width = 20; width <= 200; width += 1) {
      for (const kind of [{}, { unicode: false }, { plain: true }, { all: true }, { all: true, unicode: false }, { rows: 60 }]) {
        expect(widest(renderText(report, { ...screen, ...kind, width }))).toBeLessThanOrEqual(width);
      }
    }
  });

  it('any review takes at most 23 rows of 80 columns', () => {
    fc.assert(
      fc.property(anyReviewAround, fc.constantFrom(...audiences), fc.boolean(), fc.boolean(), ({ review, around }, audience, madeUp, unicode) => {
        const text = renderText(reportOf(review, { ...around, audience, madeUp }), { ...screen, unicode });
        expect(rowsOf(text).length).toBeLessThanOrEqual(23);
        expect(widest(text)).toBeLessThanOrEqual(80);
      }),
      { numRuns: 300 },
    );
  });

  it('twelve practices for a CEO, with all that lies around the review, too', () => {
    const practices = Array.from({ length: 12 }, (_, at) => ({ ...jon.practices[at % 8]!, id: `p${at}`, items: jon.practices[at % 8]!.items.map((item) => ({ ...item, id: `p${at}.${item.id}` })) }));
    const review = { ...jon, practices };
    const earlier = { ...review, id: '2026-08-20-120000000-aaaa', finished_at: '2026-08-20T12:00:00.000Z' };
    const around = { earlier, audience: 'ceo' as const, commitments: [{ id: 'one', assessment: review.id, practice: 'p0', item: 'p0.x', rev: 1, do: 'Call.', effort: 'S' as const, weeks: 4, proof: 'A call', value: 25, due: '2026-12-17', taken_at: review.finished_at, state: 'open' as const, closed_at: null, not_kept: 0 }] };
    const text = renderText(reportOf(review, around), { ...screen, rows: 22 });
    expect(rowsOf(text).length).toBeLessThanOrEqual(21);
    expect(text).toContain('For the CEO');
    expect(renderText(reportOf(review, around), { ...screen, rows: 30 })).toContain('Commitments');
  });

  it('any review fits any width and leaves the terminal alone', () => {
    const canvas = fc.record({ width: fc.integer({ min: 20, max: 200 }), rows: fc.integer({ min: 10, max: 70 }), unicode: fc.boolean(), plain: fc.boolean(), all: fc.boolean() });
    fc.assert(
      fc.property(anyReviewAround, canvas, ({ review, around }, kind) => {
        const text = renderText(reportOf(review, around), { ...screen, ...kind });
        expect(widest(text)).toBeLessThanOrEqual(kind.width);
        expect(text).not.toMatch(dangerous);
        expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
        if (!kind.unicode) expect(text).toMatch(/^[\x20-\x7e\n]*$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile texts come out harmless', () => {
  it.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 30)), text]))('%s', (_name, text) => {
    for (const kind of [{}, { all: true }, { plain: true, all: true }, { width: 33 }, { width: 120, rows: 40 }, { unicode: false }]) {
      const canvas = { ...screen, ...kind };
      const drawn = renderText(reportOf(everywhere(text)), canvas);
      expect(drawn).not.toMatch(dangerous);
      expect(widest(drawn)).toBeLessThanOrEqual(canvas.width);
    }
  });
});

it('names in Chinese keep the columns aligned', () => {
  const names = ['代码', '决策', '沟通', '战略思维', '核心', '团队', '人脉', '客户'];
  const chinese = { ...jon, practices: jon.practices.map((practice, at) => ({ ...practice, short: names[at]! })) };
  const rows = rowsOf(renderText(reportOf(chinese), { ...screen, width: 60 })).filter((row) => /^[▼≈✓] \S+ +\d+ [·━]/.test(row));
  expect(new Set(rows.map((row) => columnsOf(row.slice(0, row.search(/\d/))))).size).toBe(1);
  expect(rows).toHaveLength(8);
});
