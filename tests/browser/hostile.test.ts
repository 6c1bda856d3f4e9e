// Whatever a name, a note or a bank holds is text in the page and in the picture, as a real browser reads them.
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/core/report/report-of.ts';
import { renderHtml } from '../../src/render/report/html/html.ts';
import { renderSvg } from '../../src/render/report/svg/svg.ts';
import { everywhere, hostile } from '../render/hostile.ts';
import { inChromium } from './chromium.ts';

const open = inChromium();

/** As HTML shows a text: the browser keeps all of it, but for spaces that follow each other. */
const texts = (selector: string): string => `[...document.querySelectorAll('${selector}')].map((one) => one.textContent)`;

describe.each(hostile)('$what', ({ given, shown }) => {
  const report = reportOf(everywhere(given));

  it('is text in the page, which does nothing and fits a phone', async () => {
    const { page, noises } = await open(renderHtml(report, { all: true }), 'html', { width: 320 });
    expect(noises).toEqual([]);
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(await page.evaluate(texts('.whose'))).toEqual([`of ${shown}`]);
    for (const selector of ['.question h4', '.profile th[scope=row]', '.steps h3', '.options dd']) {
      const found = await page.evaluate<string[]>(texts(selector));
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(found)).toEqual(new Set([shown]));
    }
    expect(await page.evaluate<string[]>(`${texts('.question .terms dd')}.filter((text) => text === ${JSON.stringify(shown)}).length`)).toBe(3 * 35);
    expect(await page.evaluate("document.querySelectorAll('script, img, b, iframe, object, link').length")).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  it('is text in the picture, which is sound XML', async () => {
    const { page, noises } = await open(renderSvg(report), 'svg');
    expect(noises).toEqual([]);
    expect(await page.evaluate('[globalThis.pwned, document.documentElement.localName, document.querySelectorAll("parsererror, script, b, img").length]')).toEqual([undefined, 'svg', 0]);
    expect(await page.evaluate<string>("document.querySelector('desc').textContent")).toContain(`${shown}: 19 of 100, likely 11 to 27, ${shown}; target ${shown}, clearly below.`);
    const labels = await page.evaluate<string[]>(`[...document.querySelectorAll('.label')].map((one) => [...one.children].slice(0, -1).map((line) => line.textContent).join(' '))`);
    for (const label of labels) expect(`${shown} `.replace(/\s+/g, '')).toContain(label.replace(/…$/, '').replace(/\s+/g, ''));
  });
});
