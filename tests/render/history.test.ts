// What every format of a history promises, for any reviews.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/review/assessment.ts';
import { columnsOf } from '../../src/core/columns.ts';
import { historyOf, lineOf, type History } from '../../src/core/change/history.ts';
import { uncoloured } from '../../src/core/palette.ts';
import { reviewOf } from '../../src/core/review/review.ts';
import { shares } from '../../src/core/terms.ts';
import type { Canvas } from '../../src/render/canvas.ts';
import { csv } from '../../src/render/csv.ts';
import { formatOfFile, historyFormats as formats } from '../../src/render/formats.ts';
import { renderHistoryCsv } from '../../src/render/history/csv.ts';
import { renderHistoryMarkdown } from '../../src/render/history/markdown.ts';
import { renderHistory } from '../../src/render/history/text.ts';
import { cpuSeconds } from '../cpu.ts';
import { anyReview, hostileTexts } from './anybody.ts';
import { jon } from './fixtures.ts';

const canvas: Canvas = { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: false, again: 'cto-check history --all', palette: uncoloured };
// oxlint-disable-next-line no-control-regex
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const day = (at: number): string => new Date(Date.UTC(2020, 0, 1) + at * 91 * 86_400_000).toISOString();

const historyFrom = (reviews: readonly Assessment[], more: { words?: string; share?: (typeof shares)[number] } = {}): History => {
  const dated = reviews.map((review, at) => ({ ...review, id: `${day(at).slice(0, 10)}-120000000-aaaa`, finished_at: day(at) }));
  const { words = '~/data', share } = more;
  return historyOf(dated.map((assessment) => (share ? lineOf({ review: reviewOf(assessment, share), assessment: null }) : lineOf({ review: reviewOf(assessment), assessment }))), share ? [] : dated.toReversed(), { commitments: [], due: null, now: new Date('2026-11-25'), folders: [words] });
};

const anyHistory = fc.tuple(fc.array(anyReview, { minLength: 1, maxLength: 5 }), fc.constantFrom(...hostileTexts, '~/x'), fc.constantFrom(undefined, ...shares)).map(([reviews, words, share]) => historyFrom(reviews.map((one) => ({ ...one, practices: one.practices.map((practice, at) => ({ ...practice, id: `p${at}` })) })), { words, ...(share ? { share } : {}) }));

describe.each(Object.keys(formats) as (keyof typeof formats)[])('%s', async (name) => {
  const render = await formats[name].load();

  it('is pure, ends in one newline, and holds nothing that steers a terminal', () => {
    fc.assert(
      fc.property(anyHistory, fc.boolean(), fc.boolean(), (history, all, plain) => {
        const before = JSON.stringify(history);
        const text = render(history, { ...canvas, all, plain });
        expect(render(history, { ...canvas, all, plain })).toBe(text);
        expect(JSON.stringify(history)).toBe(before);
        expect(text).toMatch(/[^\n]\n$/);
        expect(name === 'csv' ? text.replaceAll('\r\n', '\n') : text).not.toMatch(steering);
        expect(text).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 40 },
    );
  });

  it('follows from the endings of its files', () => {
    for (const ending of formats[name].endings) expect(formatOfFile(`x.${ending}`, formats)).toBe(name);
  });
});

describe('a history on a terminal', () => {
  it('draws where a practice has been going from two reviews on', () => {
    expect(renderHistory(historyFrom([jon]), canvas)).not.toContain('→');
    expect(renderHistory(historyFrom([jon, jon]), canvas)).toContain('→');
  });

  it('fits any width, in Unicode, ASCII and plain', () => {
    const kind = fc.record({ width: fc.integer({ min: 20, max: 160 }), rows: fc.integer({ min: 10, max: 60 }), unicode: fc.boolean(), plain: fc.boolean(), all: fc.boolean() });
    fc.assert(
      fc.property(anyHistory, kind, (history, more) => {
        const text = renderHistory(history, { ...canvas, ...more });
        for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(more.width);
        if (!more.unicode) expect(text).toMatch(/^[\x20-\x7e\n]*$/);
        // A text that is not ours may hold such a sign itself.
        if (more.plain && !/[\u2190-\u21ff\u2500-\u259f\u2800-\u28ff]/.test(JSON.stringify(history))) expect(text).not.toMatch(/[\u2190-\u21ff\u2500-\u259f\u2800-\u28ff]/);
      }),
      { numRuns: 150 },
    );
  });

  it('of many reviews shows the last ones on one screen, and says how many came before', () => {
    const many = historyFrom(Array.from({ length: 1500 }, () => jon));
    const text = renderHistory(many, canvas);
    expect(text.split('\n').length).toBeLessThanOrEqual(24);
    expect(text).toMatch(/… 1,49\d earlier: cto-check history --all\n/);
    expect(text).not.toContain('not known here');
    expect(renderHistory(many, { ...canvas, rows: 100 })).toContain('… 1,488 earlier');
    expect(renderHistory(many, { ...canvas, all: true }).match(/^\d{4}-\d\d-\d\d /gm)).toHaveLength(1500);
  });

  it('of ten thousand reviews is drawn in seconds', () => {
    const one = historyFrom([jon, jon]);
    const reviews = Array.from({ length: 10_000 }, (_, at) => ({ ...one.reviews[at % 2]!, begins: String(at).padStart(10, '0') }));
    for (const plain of [false, true]) expect(cpuSeconds(() => renderHistory({ ...one, reviews }, { ...canvas, all: true, plain }))).toBeLessThan(2);
  });

  it('has a gap where there is no score, and says which scores are unknown', () => {
    const [first, ...others] = jon.practices;
    const without = { ...jon, practices: [{ ...first!, items: first!.items.map((item) => ({ ...item, state: 'dk' as const, value: null })) }, ...others] };
    const history = historyFrom([jon, without, jon]);
    expect(renderHistory(history, canvas)).toMatch(/^Code +▂ ▂ +19 → +19/m);
    expect(renderHistory(history, canvas)).toMatch(/^2020-04-01 .* +\? +65/m);
    expect(renderHistory(history, canvas)).toMatch(/^\? too little answered$/m);
    expect(renderHistory(history, { ...canvas, unicode: false })).toMatch(/^Code +19 +- +19$/m);
    expect(renderHistory(history, { ...canvas, plain: true })).toContain('Code: 19, none, 19.');
    expect(renderHistory(historyFrom([jon], { share: 'dates' }), canvas)).toMatch(/^2020-01-01 .*33\/34 +– +– /m);
  });

  it('tells a trend by its own ends, and over how many reviews where others have a score too', () => {
    const code = (value: number, rev = 1): Assessment => ({ ...jon, practices: jon.practices.map((one) => (one.id === 'code' ? { ...one, items: one.items.map((item) => ({ ...item, value, rev })) } : one)) });
    const history = historyFrom([code(100), code(0, 2), code(50, 2), code(100, 2)]);
    expect(renderHistory(history, canvas)).toMatch(/^Code +█▁▅█ +0 → +100 {2}rising over 3 reviews, hardly luck$/m);
    expect(renderHistory(history, { ...canvas, plain: true })).toContain('Code: 100, 0, 50, 100; rising over 3 reviews, hardly luck.');
    expect(renderHistoryMarkdown(history)).toContain('| Beyond Code | 0 | 100 | rising over 3 reviews, hardly luck |');
    expect(renderHistory(historyFrom([code(0), code(50), code(100)]), canvas)).toMatch(/^Code +▁▅█ +0 → +100 {2}rising, hardly luck$/m);
  });

  it('keeps no column for trends where none can be claimed', () => {
    expect(renderHistoryMarkdown(historyFrom([jon, jon]))).toContain('| Practice | First | Last |\n|---|--:|--:|\n| Beyond Code | 19 | 19 |\n');
  });

  it('goes on over a bank and one that extends it, as compare does, in every format', () => {
    const history = historyFrom([jon, { ...jon, bank: { ...jon.bank, id: 'ours', extends: [jon.bank.id] } }, { ...jon, bank: { ...jon.bank, id: 'other' } }, jon]);
    expect(renderHistory(history, canvas)).toMatch(/^Code +▂▂ ▂ +19 → +19$/m);
    expect(renderHistory(history, canvas)).toMatch(/^2020-04-01 .* 19 +65/m);
    expect(renderHistoryCsv(history).split('\r\n').slice(1, 5).map((row) => row.split(',')[8])).toEqual(['18.75', '18.75', '', '18.75']);
    expect(history.practices[0]!.trend).toMatchObject({ reviews: 3 });
  });

  it('aligns names in Chinese', () => {
    const chinese = { ...jon, practices: jon.practices.map((practice, at) => ({ ...practice, short: ['代码', '决策', '沟通', '战略思维', '核心', '团队', '人脉', '客户'][at]! })) };
    const rows = renderHistory(historyFrom([chinese, chinese]), canvas).split('\n').filter((line) => line.includes('→'));
    expect(new Set(rows.map((row) => columnsOf(row.slice(0, row.search(/[▁-█]/)))))).toEqual(new Set([10]));
    expect(rows).toHaveLength(8);
  });
});

describe('CSV', () => {
  it('quotes what needs quoting, doubles quotes, and keeps numbers numbers', () => {
    expect(csv([['a', 'b,c', 'say "no"', 'two\nlines'], [1.5, -2, null, '']])).toBe('a,"b,c","say ""no""","two\nlines"\r\n1.5,-2,,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('lets no spreadsheet run %j', (text) => {
    expect(csv([[text]])).toMatch(/^"?'/);
  });
});
