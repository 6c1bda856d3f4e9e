// What every format of a comparison promises, for any two reviews; and the screen it is known by.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedItem, Assessment } from '../../src/core/review/assessment.ts';
import { columnsOf } from '../../src/core/columns.ts';
import { compare } from '../../src/core/change/compare.ts';
import type { Comparison } from '../../src/core/change/comparison.ts';
import { uncoloured } from '../../src/core/palette.ts';
import type { Canvas } from '../../src/render/canvas.ts';
import { renderComparisonMarkdown } from '../../src/render/comparison/markdown.ts';
import { renderComparison } from '../../src/render/comparison/text.ts';
import { comparisonFormats as formats, formatOfFile } from '../../src/render/formats.ts';
import { anyReview, hostileTexts } from './anybody.ts';
import { jon, valued } from './fixtures.ts';

const canvas: Canvas = { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: false, again: 'cto-check compare --all', palette: uncoloured };
// oxlint-disable-next-line no-control-regex
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const on = (day: string, review: Assessment): Assessment => ({ ...review, id: `${day}-120000000-test`, finished_at: `${day}T12:00:00.000Z` });
const step = { id: 'c', practice: 'p0', item: 'p0.q0', rev: 1, rung: 1, effort: 'S' as const, weeks: 2, value: 0, assessment: 'r', due: '2026-09-20', taken_at: '2026-08-21T12:00:00.000Z', state: 'kept' as const, closed_at: '2026-09-01T12:00:00.000Z', not_kept: 0 };
const between = (from: Assessment, to: Assessment, words: string): Comparison => compare(from, to, { reviews: [to, from], commitments: [{ ...step, do: words, proof: words, proven: words }], until: to.finished_at, newest: true });

/** A later review of the same person: the same questions, other answers, some reworded or read differently. */
const later = (review: Assessment, moves: readonly number[]): Assessment => ({
  ...review,
  practices: review.practices.map((practice, p) => ({
    ...practice,
    items: practice.items.map((item, i): AssessedItem => {
      const move = moves[(p * 5 + i) % moves.length]!;
      return item.value === null ? item : { ...item, value: (item.value + move) % 101, rev: move % 11 === 0 ? 2 : 1, ...(move % 7 === 0 ? { moved: 'reread' as const } : {}) };
    }),
  })),
});

const anyPair = fc.tuple(anyReview, fc.array(fc.nat(100), { minLength: 1, maxLength: 20 }), fc.constantFrom(...hostileTexts, 'Called Acme')).map(([review, moves, words]) => between(on('2026-08-20', review), on('2026-11-19', later(review, moves)), words));

describe.each(Object.keys(formats) as (keyof typeof formats)[])('%s', async (name) => {
  const render = await formats[name].load();

  it('is pure, ends in one newline, and holds nothing that steers a terminal', () => {
    fc.assert(
      fc.property(anyPair, fc.boolean(), fc.boolean(), (comparison, all, plain) => {
        const before = JSON.stringify(comparison);
        const text = render(comparison, { ...canvas, all, plain });
        expect(render(comparison, { ...canvas, all, plain })).toBe(text);
        expect(JSON.stringify(comparison)).toBe(before);
        expect(text).toMatch(/[^\n]\n$/);
        expect(text).not.toMatch(steering);
        expect(text).not.toContain('undefined');
        expect(text).not.toContain('NaN');
      }),
      { numRuns: 60 },
    );
  });

  it('follows from the endings of its files', () => {
    for (const ending of formats[name].endings) expect(formatOfFile(`x.${ending}`, formats)).toBe(name);
  });
});

describe('a comparison on a terminal', () => {
  it('fits any width, in Unicode, ASCII and plain, and in ASCII holds nothing else', () => {
    const kind = fc.record({ width: fc.integer({ min: 20, max: 160 }), rows: fc.integer({ min: 10, max: 60 }), unicode: fc.boolean(), plain: fc.boolean(), all: fc.boolean() });
    fc.assert(
      fc.property(anyPair, kind, (comparison, more) => {
        const text = renderComparison(comparison, { ...canvas, ...more });
        for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(more.width);
        if (!more.unicode) expect(text).toMatch(/^[\x20-\x7e\n]*$/);
        // A text that is not ours may hold such a sign itself.
        if (more.plain && !/[\u2190-\u21ff\u2500-\u259f\u2800-\u28ff]/.test(JSON.stringify(comparison))) expect(text).not.toMatch(/[\u2190-\u21ff\u2500-\u259f\u2800-\u28ff]/);
      }),
      { numRuns: 150 },
    );
  });

  const only = (id: string, values: readonly number[], said: (at: number) => string): Assessment => ({ ...jon, practices: jon.practices.map((one) => (one.id === id ? { ...one, items: valued(id, values).map((item, at) => ({ ...item, chosen: [said(at)] })) } : one)) });

  it('leads with the answers in words, then says that luck may explain it, with both thresholds below', () => {
    const comparison = between(on('2026-08-20', only('team', [50, 25, 75, 40], (at) => `Before ${at}.`)), on('2026-11-19', only('team', [75, 50, 75, 60], (at) => `After ${at}.`)), 'Ask.');
    const text = renderComparison(comparison, canvas);
    expect(text).toMatch(/^Since 20 Aug, 91 days +commitments kept: 1 of 1\nWhat you did differently +August +now\n↑ Team +Question 1 +Before 0\. +After 0\.\n/);
    expect(text).toMatch(/Practices +August +now {2}could luck explain it\?\n {2}Team +47\.5 +65\.0 {2}perhaps \(17\.5; clear from 22\.2\)\n {2}seven others +yes\n/);
    expect(text.indexOf('What you did')).toBeLessThan(text.indexOf('Practices'));
    expect(text.split('\n').length).toBeLessThanOrEqual(24);
    expect(text.match(/One practice in five|one practice in five/g)).toHaveLength(1);
    expect(renderComparison(comparison, { ...canvas, all: true })).toContain('perhaps (17.5; possible from 14.5, clear from 22.2)');
  });

  it('shows a decimal where rounded figures would contradict the verdict', () => {
    const comparison = between(on('2026-08-20', only('core', [50, 50, 50, 50, 50], () => 'x')), on('2026-11-19', only('core', [70, 70, 70, 70, 68], () => 'y')), 'Ask.');
    expect(renderComparison(comparison, canvas)).toContain('perhaps (19.6; clear from 19.8)');
  });

  it('shows a decimal where the whole points of two scores would not add up with their difference, in every format', () => {
    const comparison = between(on('2026-08-20', only('code', [25, 25, 25, 0], () => 'x')), on('2026-11-19', only('code', [50, 50, 25, 0], () => 'y')), 'Ask.');
    const all = { ...canvas, all: true };
    const text = renderComparison(comparison, all);
    expect(text).toMatch(/ {2}Code +18\.8 +31\.3 {2}yes \(12\.5; possible from 14\.5, clear from 22\.2\)\n/);
    expect(text).toContain('Code, 18.8 to 31.3: +12.5 from other answers.');
    expect(renderComparison(comparison, { ...all, plain: true })).toContain('Code: 18.8, then 31.3. Yes (12.5;');
    expect(renderComparisonMarkdown(comparison)).toContain('| Code | 18.8 | 31.3 | yes (12.5; possible from 14.5, clear from 22.2) | +12.5 | 0 | 0 |');
  });

  it('tells the only practice that can be compared by name, though nothing moved', () => {
    const alone = { ...jon, practices: jon.practices.map((one) => (one.id === 'team' ? one : { ...one, items: [] })) };
    const comparison = between(on('2026-08-20', alone), on('2026-11-19', jon), 'Ask.');
    expect(renderComparison(comparison, canvas)).toMatch(/\n {2}Team +54 +54 {2}yes \(0; clear from 22\)\n/);
    expect(renderComparison(comparison, { ...canvas, plain: true })).toContain('Team: 54, then 54. Yes (0; clear from 22).');
  });

  it('draws both outlines where there is room, and none in plain text', () => {
    const comparison = between(on('2026-08-20', jon), on('2026-11-19', only('team', [100, 100, 100, 100], () => 'x')), 'Ask.');
    const large = renderComparison(comparison, { ...canvas, width: 120, rows: 50, palette: { ...uncoloured, before: (text) => `<${text}>` } });
    expect(large).toMatch(/<[\u2801-\u28ff]>/);
    expect(large).toContain('outline: now, dashed: August');
    expect(renderComparison(comparison, { ...canvas, width: 120, rows: 50, unicode: false })).toMatch(/ \+ /);
    expect(renderComparison(comparison, { ...canvas, width: 120, rows: 50, plain: true })).not.toContain('outline');
  });

  it('names what was not compared', () => {
    const reworded = { ...jon, practices: jon.practices.map((one) => (one.id === 'team' ? { ...one, items: one.items.map((item) => ({ ...item, rev: 2 })) } : one.id === 'core' ? { ...one, items: [] } : one)) };
    for (const plain of [false, true]) {
      const text = renderComparison(between(on('2026-08-20', jon), on('2026-11-19', reworded), 'Ask.'), { ...canvas, plain }).replace(/\n */g, ' ');
      expect(text).toContain('Not comparable: Core (not asked the second time); Team (no question was answered both times and 4 questions were reworded).');
    }
  });

  it('names questions that were reworded, and what else sets two reviews apart', () => {
    const other = { ...jon, mode: 'quick' as const, bank: { ...jon.bank, version: '1.1.0' }, practices: jon.practices.map((one) => (one.id === 'team' ? { ...one, items: one.items.map((item, at) => ({ ...item, rev: at === 0 ? 2 : 1 })) } : one)) };
    const comparison = between(on('2026-08-20', jon), on('2026-11-19', other), 'Ask.');
    const short = renderComparison(comparison, canvas).replace(/\n */g, ' ');
    expect(short).toContain('Questions reworded since, and left out: Team (1).');
    expect(short).toContain("This compares a full review and a quick one and the question bank's versions 1.0.0 and 1.1.0: only the questions that both asked in the same words.");
    expect(renderComparison(comparison, { ...canvas, all: true }).replace(/\n */g, ' ')).toContain('Questions reworded since, and left out: Team, Naming your own part in a delay.');
  });
});
