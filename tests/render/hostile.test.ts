// Whatever a name, a note or a bank holds comes out as text: in the terminal, Markdown, JSON and CSV. tests/browser has HTML and SVG.
import { describe, expect, it } from 'vitest';
import { uncoloured } from '../../src/core/palette.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Canvas } from '../../src/render/canvas.ts';
import { renderCsv } from '../../src/render/report/csv.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderMarkdown } from '../../src/render/report/markdown.ts';
import { renderText } from '../../src/render/report/text/text.ts';
import { parsedCsv } from './csv-reader.ts';
import { everywhere, hostile } from './hostile.ts';

const canvas: Canvas = { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: true, palette: uncoloured };

/** What Markdown renders: escapes and comments gone, lines joined. */
const unmarked = (text: string): string =>
  text.replaceAll('<!-- -->', '').replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ');

const spaced = (text: string): string => text.replace(/\s+/g, ' ');

describe.each(hostile)('$what', ({ given, shown }) => {
  const report = reportOf(everywhere(given));

  it('is text in CSV, and no formula', () => {
    const [header, ...rows] = parsedCsv(renderCsv(report));
    const cell = (row: readonly string[], name: string): string => row[header!.indexOf(name)]!;
    expect(rows).toHaveLength(report.practices.flatMap(({ items }) => items!).length);
    for (const row of rows) {
      expect(row).toHaveLength(header!.length);
      for (const name of ['practice_name', 'about', 'question', 'note', 'evidence']) expect(cell(row, name).replace(/^'(?=[=+\-@])/, '')).toBe(shown);
      for (const one of row) expect(one).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
    }
  });

  it('is itself in JSON', () => {
    expect((JSON.parse(renderJson(report)) as Report).practices[0]!.items![0]!.note).toBe(given);
  });

  it('is text in Markdown', () => {
    expect(unmarked(renderMarkdown(report, { all: true }))).toContain(`# CTO self-review · ${spaced(shown)} · 22 November 2026`);
  });

  it('is text in a terminal', () => {
    const text = renderText(report, canvas);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    if (shown.length < 30) expect(spaced(text)).toContain(spaced(shown));
  });
});
