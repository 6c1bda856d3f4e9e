// A verdict in every format: the same facts, and nothing of a hostile name that could act.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { columnsOf } from '../../src/core/columns.ts';
import { uncoloured } from '../../src/core/palette.ts';
import type { Check, Verdict } from '../../src/core/project/verdict.ts';
import { verdictFormats } from '../../src/render/formats.ts';
import type { Canvas } from '../../src/render/canvas.ts';
import { renderVerdictSummary } from '../../src/render/verdict/summary.ts';
import { xml } from '../../src/render/xml.ts';
import { hostileTexts } from './anybody.ts';

const canvas: Canvas = { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: false, palette: uncoloured };

const holds: Check = { rule: 'max_age', passed: true, figure: 3, limit: 100, what: 'The newest review is 3 days old.', remedy: null };
const fails = (what: string, rule = 'min.decisions'): Check => ({ rule, passed: false, figure: 60, limit: 62.5, what, remedy: 'Next steps for it: cto-check report' });

const verdict = (...checks: Check[]): Verdict => ({
  format: 'cto-check/verdict@1', judged_at: '2026-11-25T09:10:11.123Z', passed: checks.every(({ passed }) => passed), review: { id: '2026-11-22-120000000-abcd', finished_at: '2026-11-22T12:00:00.000Z' }, checks,
});

const none: Verdict = { ...verdict({ ...fails('There is no review yet.', 'max_age'), remedy: 'Start with: cto-check' }), review: null };

const hostile = [
  ...hostileTexts,
  '%0A::error title=x::y', '\n::stop-commands::z', '100 %: a, b', '::set-output name=a::b',
  ']]>', '<!--', '</failure><testcase name="x"/>', '"\' & <b onclick=\'x\'>', '\ud800 lone \udfff', '\ufffe\uffff\u0001\u001f',
  '| a | b |', '@someone #1 <img src=x>', '[x](javascript:y)',
];

const render = async (format: keyof typeof verdictFormats, what: Verdict, on: Canvas = canvas): Promise<string> => (await verdictFormats[format].load())(what, on);

describe.each(Object.keys(verdictFormats) as (keyof typeof verdictFormats)[])('a verdict as %s', (format) => {
  it('names each failed rule with its figure and what to do, and each that holds', async () => {
    const text = (await render(format, verdict(holds, fails('Decisions is clearly below.')))).replaceAll(/\s+/g, ' ');
    for (const part of ['max_age', 'min.decisions', 'Decisions is clearly below.', 'Next steps for it: cto-check report']) expect(text).toContain(part);
    expect(text).toContain(format === 'json' ? '"passed": false' : 'The gate says no: 1 of 2 rules fails.');
  });

  it('without a review says how to start', async () => {
    expect((await render(format, none)).replaceAll(/\s+/g, ' ')).toContain(format === 'json' ? 'Start with: cto-check' : 'There is no review yet. Start with: cto-check');
  });

  it('ends with one newline', async () => {
    for (const one of [none, verdict(holds), verdict(holds, fails('x'))]) expect(await render(format, one)).toMatch(/[^\n]\n$/);
  });
});

describe('hostile names', () => {
  // oxlint-disable-next-line no-control-regex
  const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  it('move no cursor on a terminal, and no line is wider than it', async () => {
    for (const width of [20, 60, 80, 120]) {
      for (const plain of [false, true]) {
        const text = await render('text', verdict(holds, ...hostile.map((what) => fails(what, `min.${what.slice(0, 20)}`))), { ...canvas, width, plain });
        expect(text).not.toMatch(controls);
        for (const line of text.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it('start no workflow command of their own in GitHub Actions', async () => {
    for (const what of hostile) {
      const lines = (await render('github', verdict(holds, fails(what, what)))).trimEnd().split('\n');
      expect(lines).toHaveLength(3);
      expect(lines[1]).toMatch(/^::error title=cto-check[^:,]*::/);
      expect(lines[1]).not.toMatch(/%(?!25|0A|0D|3A|2C)/);
      expect(lines[1]!.slice(2).split('::')[0]).not.toMatch(/[\r\n,:]/);
    }
  });

  it('stay text in the JUnit file, which validates against the strict schema', async () => {
    const schema = readFileSync('tests/render/junit.xsd', 'utf8');
    const files = await Promise.all([none, verdict(holds), verdict(holds, fails('x')), ...hostile.map((what) => verdict(holds, fails(what), fails('x', `min.${what}`)))].map(async (one, at) => ({ fileName: `v${at}.xml`, contents: await render('junit', one) })));
    const { valid, errors } = await validateXML({ xml: files, schema });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
    expect((await validateXML({ xml: [{ fileName: 'w.xml', contents: files[2]!.contents.replace('<properties/>', '') }], schema })).valid).toBe(false);
    const counts = files[4]!.contents.match(/<testcase /g);
    expect(counts).toHaveLength(3);
  });

  it('stay words in the Markdown of the step summary, one row a rule', () => {
    for (const what of hostile) {
      const text = renderVerdictSummary(verdict(holds, fails(what)));
      expect(text).not.toMatch(controls);
      expect(text.split('\n').filter((line) => line.startsWith('| ')).every((line) => line.replaceAll('\\|', '').split('|').length === 6)).toBe(true);
      expect(text).not.toMatch(/<(?!!-- -->)|@[a-z]|\[x\]\(/);
    }
  });

  it('come back out of JSON as they went in', async () => {
    for (const what of hostile) expect((JSON.parse(await render('json', verdict(fails(what)))) as Verdict).checks[0]!.what).toBe(what);
  });

  it('as XML lose only what XML forbids', () => {
    expect(xml('a & b < c > "d" \'e\' 决策 👍')).toBe('a &amp; b &lt; c &gt; &quot;d&quot; &apos;e&apos; 决策 👍');
    expect(xml('a\u0001b\ud800c\ufffed\uffff')).toBe('a b cd');
  });
});

describe('a verdict on a terminal', () => {
  it('puts the failed rules first', async () => {
    expect(await render('text', verdict(holds, fails('Decisions is low.')))).toBe(
      'The gate says no: 1 of 2 rules fails. The newest review is of 22 November 2026.\n\n  fails min.decisions  Decisions is low.\n                       Next steps for it: cto-check report\n  holds max_age        The newest review is 3 days old.\n',
    );
  });

  it('reads as sentences for a screen reader', async () => {
    expect(await render('text', verdict(fails('Decisions is low.')), { ...canvas, plain: true })).toBe(
      'The gate says no: 1 of 1 rule fails. The newest review is of 22 November 2026.\nmin.decisions fails. Decisions is low. Next steps for it: cto-check report\n',
    );
  });

  it('needs no more than ASCII', async () => {
    expect(await render('text', verdict(holds, fails('Low.')), { ...canvas, unicode: false })).toMatch(/^[\n -~]+$/);
  });
});
