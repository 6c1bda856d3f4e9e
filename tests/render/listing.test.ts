// Lists of commitments and notes: within the width, in ASCII, for ears.
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/core/columns.ts';
import { uncoloured } from '../../src/core/palette.ts';
import { renderListing } from '../../src/render/listing.ts';

const listing = {
  sections: [
    { title: 'Taken on', entries: Array.from({ length: 12 }, (_, at) => ({ key: String(at + 1), head: `Customers, by ${at} December`, lines: ['Call 佐藤 about "exports" … and \u001b[31mwrite it down.', 'Proof: a line.'] })) },
    { title: 'Nothing', entries: [] },
    { title: 'Lately', entries: [{ head: 'Code, kept', lines: ['Keep it.'] }] },
  ],
  end: ['Go on like this: cto-check plan done 1 --proof "…"'],
};
const canvas = { eastAsian: false, rows: 24, all: false, palette: uncoloured };

describe('a list', () => {
  it.each([[80, true], [60, true], [30, true], [80, false], [30, false]])('of %i columns, Unicode %s, is never wider', (width, unicode) => {
    const lines = renderListing(listing, { ...canvas, width, unicode, plain: false }).split('\n');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
    expect(lines.join('')).not.toContain('\u001b');
    expect(lines.join('')).not.toContain('Nothing');
    if (!unicode) expect(lines.join('')).not.toContain('…');
  });

  it('aligns its numbers, and what has none', () => {
    const text = renderListing(listing, { ...canvas, width: 80, unicode: true, plain: false });
    expect(text).toContain('\n  9  Customers, by 8 December\n     Call');
    expect(text).toContain('\n 10  Customers, by 9 December\n     Call');
    expect(text).toContain('\n     Code, kept\n     Keep it.\n');
  });

  it.each([80, 60, 30])('of %i columns never breaks a command', (width) => {
    const command = 'cto-check note "Called Acme about exports" --practice customers';
    const lines = renderListing({ sections: [], end: [{ words: `No notes yet, and these are many words. Jot one: ${command}`, command }] }, { ...canvas, width, unicode: true, plain: false }).split('\n');
    expect(lines).toContain(command);
    expect(Math.max(...lines.filter((line) => line !== command).map(columnsOf))).toBeLessThanOrEqual(width);
  });

  it('is sentences for ears', () => {
    expect(renderListing(listing, { ...canvas, width: 80, unicode: true, plain: true })).toContain('\n1. Customers, by 0 December. Call 佐藤 about "exports" … and [31mwrite it down.\nProof: a line.\n');
  });
});
