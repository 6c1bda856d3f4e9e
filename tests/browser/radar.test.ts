// The radar as a browser draws it: every label whole, none over another, large enough to be read at 400 pixels.
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/review/assessment.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import { renderSvg } from '../../src/render/report/svg/svg.ts';
import { jon, valued } from '../render/fixtures.ts';
import { laterReport } from '../render/later.ts';
import { inChromium } from './chromium.ts';

const open = inChromium();

const names: Record<string, readonly string[]> = {
  short: jon.practices.map(({ short }) => short),
  long: jon.practices.map(({ name }) => name),
  wide: ['WWWWWWWWWWWWWW', 'MMMM WWWW MMMM', 'OOOOOOOOOOOOOO'],
  Chinese: ['决策质量与速度', '客户', '维护强大的人脉网络与合作'],
};

const shaped = (count: number, of: readonly string[], levels: number): Assessment => ({
  ...jon,
  level_names: Array.from({ length: levels }, (_, at) => `Level ${at + 1}`),
  practices: Array.from({ length: count }, (_, at) => ({ id: `p${at}`, name: of[at % of.length]!, short: of[at % of.length]!, target: { level: levels, from: 'stage startup' }, items: valued(`p${at}`, [50, 75, (at * 37) % 100]) })),
});

interface Box {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const boxes = `(() => {
  const svg = document.documentElement;
  const of = (one) => { const { x, y, width, height } = one.getBBox(); return { text: one.textContent, x, y, width, height }; };
  const { x, y, width, height } = svg.viewBox.baseVal;
  return { view: { x, y, width, height }, labels: [...svg.querySelectorAll('.label')].map(of), rings: [...svg.querySelectorAll('.ring')].map(of), edge: of(svg.querySelector('.edge')) };
})()`;

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(Object.entries(names))('a radar with %s names', (_kind, of) => {
  it.each([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('of %d practices', async (count) => {
    for (const levels of [2, 5, 9]) {
      const { page, noises } = await open(renderSvg(reportOf(shaped(count, of, levels))), 'svg');
      const { view, labels, rings } = await page.evaluate<{ view: Box; labels: Box[]; rings: Box[] }>(boxes);
      expect(noises).toEqual([]);
      expect(labels).toHaveLength(count);
      expect(rings).toHaveLength(levels - 1);
      for (const { text, x, y, width, height } of [...labels, ...rings]) {
        expect(x, text).toBeGreaterThanOrEqual(view.x);
        expect(y, text).toBeGreaterThanOrEqual(view.y);
        expect(x + width, text).toBeLessThanOrEqual(view.x + view.width);
        expect(y + height, text).toBeLessThanOrEqual(view.y + view.height);
      }
      for (const these of [labels, rings]) expect(these.flatMap((a, at) => these.slice(at + 1).filter((b) => overlap(a, b)).map((b) => `${a.text} over ${b.text}`))).toEqual([]);
      const scale = 400 / view.width;
      expect(16 * scale).toBeGreaterThanOrEqual(10);
    }
  });
});

describe("Jon's radar", () => {
  it('is legible at 400 pixels', async () => {
    const { page } = await open(renderSvg(laterReport()), 'svg');
    const { view, edge } = await page.evaluate<{ view: Box; edge: Box }>(boxes);
    const sizes = await page.evaluate<number[]>("[...document.querySelectorAll('text')].map((one) => parseFloat(getComputedStyle(one).fontSize))");
    expect(Math.min(...sizes) * (400 / view.width)).toBeGreaterThanOrEqual(11);
    expect(edge.width / view.width).toBeGreaterThan(0.5);
  });

  it('outlines the scores, dots the targets, dashes the scores before, fills nothing', async () => {
    const { page } = await open(renderSvg(laterReport()), 'svg');
    const look = await page.evaluate<Record<string, string[]>>("Object.fromEntries([...document.querySelectorAll('svg > path')].map((one) => [one.getAttribute('class'), [getComputedStyle(one).fill, getComputedStyle(one).strokeDasharray]]))");
    expect(look).toMatchObject({ now: ['none', 'none'], target: ['none', '0px, 6px'], before: ['none', '6px, 5px'], likely: ['none', 'none'], grid: ['none', 'none'] });
  });

  it('is dark where the reader is', async () => {
    const colours = async (scheme: 'light' | 'dark'): Promise<unknown> => {
      const { page } = await open(renderSvg(laterReport()), 'svg', { scheme });
      return page.evaluate("[getComputedStyle(document.querySelector('.paper')).fill, getComputedStyle(document.querySelector('.label')).fill]");
    };
    expect(await colours('light')).toEqual(['rgb(255, 255, 255)', 'rgb(27, 33, 39)']);
    expect(await colours('dark')).toEqual(['rgb(21, 24, 29)', 'rgb(230, 233, 238)']);
  });
});
