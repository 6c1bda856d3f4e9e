// The HTML page in a real browser: accessible, silent, whole on a phone, two sheets of summary on paper.
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import { renderHtml } from '../../src/render/report/html/html.ts';
import { renderPairHtml } from '../../src/render/pair/html.ts';
import { emptyFolder, run } from '../cli/cli.ts';
import { jon, valued, withValues } from '../render/fixtures.ts';
import { laterReport, seen } from '../render/later.ts';
import { inChromium, violations } from './chromium.ts';

const open = inChromium();

const html = (report: Report, all = false): string => renderHtml(report, { all });

const pages: Record<string, () => string> = {
  "the demo's": () => run(['demo', '--format', 'html'], { home: emptyFolder() }).out,
  'the first': () => html(reportOf(jon)),
  'a later one with all steps': () => html(laterReport(), true),
  "a CEO's": () => html(laterReport('ceo')),
  "a coach's": () => html(laterReport('coach')),
  'one with what others see': () => html(reportOf(jon, { voices: seen })),
  'one with an unscored practice': () => html(reportOf(withValues('strategy', [null, null, null, 50]))),
  'one of two practices': () => html(reportOf({ ...jon, practices: jon.practices.map((one, at) => (at < 2 ? one : { ...one, items: [] })) })),
};

const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.each(Object.entries(pages))('%s page', (_name, made) => {
  const text = made();

  it.each([{ width: 1280, scheme: 'light' }, { width: 390, scheme: 'dark' }, { width: 320, scheme: 'light' }] as const)('is accessible, silent and never wider than the window: %j', async (reader) => {
    const opened = await open(text, 'html', reader);
    expect(opened.noises).toEqual([]);
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(reader.width);
    expect(await violations(opened)).toEqual([]);
  });

  it('has its style, one first heading, headings in order, landmarks, named tables', async () => {
    const { page } = await open(text, 'html');
    const found = (await page.evaluate(`({
      colours: getComputedStyle(document.body).color,
      lang: document.documentElement.lang,
      levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.tagName[1])),
      landmarks: ['header', 'nav', 'main'].map((one) => document.querySelectorAll(one).length),
      unnamed: [...document.querySelectorAll('table')].filter((one) => !one.caption?.textContent).length,
      unscoped: document.querySelectorAll('th:not([scope])').length,
      outside: [...document.querySelectorAll('[href], [src]')].map((one) => one.getAttribute('href') ?? one.getAttribute('src')).filter((to) => !to.startsWith('#')),
      dangling: [...document.querySelectorAll('a')].filter((one) => !document.getElementById(one.getAttribute('href').slice(1))).length,
      scripts: document.querySelectorAll('script, [style], iframe, link, form').length,
    })`)) as { colours: string; lang: string; levels: number[]; landmarks: number[]; unnamed: number; unscoped: number; outside: string[]; dangling: number; scripts: number };
    expect(found).toMatchObject({ colours: 'rgb(27, 33, 39)', lang: 'en', landmarks: [1, 1, 1], unnamed: 0, unscoped: 0, outside: [], dangling: 0, scripts: 0 });
    expect(found.levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of found.levels.entries()) expect(level).toBeLessThanOrEqual((found.levels[at - 1] ?? 0) + 1);
  });

  it('prints its summary on two sheets, and the questions behind it', async () => {
    const { page } = await open(text, 'html', { scheme: 'dark' });
    const all = sheets(await page.pdf({ preferCSSPageSize: true }));
    await page.evaluate("document.querySelector('.appendix').remove()");
    const summary = sheets(await page.pdf({ preferCSSPageSize: true }));
    expect(summary).toBeGreaterThan(0);
    expect(summary).toBeLessThanOrEqual(2);
    expect(all).toBeGreaterThan(summary);
  });
});

describe('the page for CTO and boss', () => {
  it.each([{ width: 1280, scheme: 'light' }, { width: 320, scheme: 'dark' }] as const)('is accessible, silent, never wider than the window, and one sheet: %j', async (reader) => {
    const answer = { item: 'code.q1', practice: 'code', about: 'Letting go of parts of the job', asked: 'How much of it has left your hands?', self: 'The daily work.', boss: 'Single tasks.', levels: 2 };
    const opened = await open(renderPairHtml({ id: jon.id, finished_at: jon.finished_at, name: 'Jon', boss: 'Mara Lind', apart: [{ id: 'code', name: 'Beyond Code', answers: [answer, answer] }], alike: [answer], near: 2, unknown: 1 }), 'html', reader);
    expect(opened.noises).toEqual([]);
    expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(reader.width);
    expect(await violations(opened)).toEqual([]);
    expect(sheets(await opened.page.pdf({ preferCSSPageSize: true }))).toBe(1);
  });
});

describe('the page', () => {
  it('keeps its tables for screen readers on a phone', async () => {
    const { page } = await open(html(laterReport()), 'html', { width: 320 });
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const count = (role: string): number => nodes.filter((node) => node.role?.value === role).length;
    expect(count('table')).toBe(4);
    expect(count('rowheader')).toBeGreaterThanOrEqual(8 + 5 + 8 + 8);
    expect(count('columnheader')).toBe(6 + 4 + 4 + 2);
  });

  it.each([300, 320, 480, 641, 768, 1000, 1025, 2000])('is never wider than a window of %d pixels', async (width) => {
    const { page } = await open(html(laterReport(), true), 'html', { width });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it('has the radar as a picture with a name and a description', async () => {
    const { page } = await open(html(reportOf(jon)), 'html');
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const pictures = nodes.filter((node) => node.role?.value === 'image' || node.role?.value === 'img');
    expect(pictures.map((node) => node.name?.value as string)).toEqual([expect.stringMatching(/^Radar of 8 practices, from 0 at the centre to 100 at the edge/)]);
    expect(JSON.stringify(pictures)).toContain('Beyond Code: 19 of 100, likely 11 to 27, Started; target Partial, clearly below.');
  });

  it('shows what can be followed by the keyboard where it is', async () => {
    const { page } = await open(html(reportOf(jon)), 'html');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate("(() => { const style = getComputedStyle(document.activeElement); return [document.activeElement.tagName, style.outlineStyle, parseFloat(style.outlineWidth)]; })()");
    expect(outline).toEqual(['A', 'solid', 3]);
  });

  it('shows the practices of a review with nothing answered', async () => {
    const empty = { ...jon, practices: jon.practices.map((one) => ({ ...one, items: valued(one.id, [null, null]) })) };
    const { page, noises } = await open(html(reportOf(empty)), 'html', { width: 320 });
    expect(noises).toEqual([]);
    expect(await page.locator('.verdict').textContent()).toBe('8\u00a0practices not scored.');
    expect(await page.locator('.profile tbody th[scope=row]').count()).toBe(8);
  });
});
