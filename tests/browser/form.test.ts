// The form for others in a real browser, opened from the disk with the network off: filled by keyboard, downloaded, collected, reported.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { FormPage, Handout } from '../../src/core/voices/form.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Group } from '../../src/core/terms.ts';
import { renderFormHtml } from '../../src/render/form/html.ts';
import { dataOf, emptyFolder, run } from '../cli/cli.ts';
import type { Form } from '../cli/forms.ts';
import { filesIn, review } from '../cli/reviews.ts';
import { hostile } from '../render/hostile.ts';
import { inChromium, violations, type Opened } from './chromium.ts';

const open = inChromium();

/** The page of a form for a review of its own, and the home that it lies in. */
function invited(...args: string[]): { home: string; text: string } {
  const home = emptyFolder();
  review(home);
  const { status, out, err } = run(['invite', ...args], { home });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return { home, text: out };
}

const visible = '.page:not([hidden])';
const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement.id || document.activeElement.localName');
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const heading = (page: Page): Promise<string | null> => page.locator(`${visible} h1`).textContent();

/** Chooses, by keyboard, an answer to every question of the practice shown, from 1, and stops on the button that leads on. */
async function answerPractice(page: Page, level: number): Promise<void> {
  const questions = await page.locator(`${visible} fieldset`).count();
  for (let at = 0; at < questions; at += 1) {
    await press(page, 'Tab', 'Space', ...Array<string>(level - 1).fill('ArrowDown'));
  }
  await press(page, 'Tab', 'Tab');
  expect(await focused(page)).toBe('next');
}

/** From the first page to the last. */
async function answerAll(page: Page, level: number): Promise<void> {
  await page.locator('#next').focus();
  await press(page, 'Enter');
  while (!(await page.locator('#send').isVisible())) {
    await answerPractice(page, level);
    await press(page, 'Enter');
  }
}

/** Presses the button that has the focus; returns the downloaded file's path and name. */
async function downloaded(page: Page, home: string): Promise<{ file: string; name: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
  const name = download.suggestedFilename();
  await download.saveAs(join(home, name));
  return { file: name, name };
}

let last: Opened | undefined;
const opened = async (...args: Parameters<typeof open>): Promise<Opened> => (last = await open(...args));

afterEach(() => {
  expect(last?.noises ?? []).toEqual([]);
});

describe('the full round', () => {
  it('goes from peers who fill in the form by keyboard to a report that shows them', async () => {
    const { home, text } = invited('--group', 'peers');
    const { page } = await opened(text, 'html');
    const files: string[] = [];
    for (const [at, level] of [1, 3, 3].entries()) {
      expect(await page.locator(':checked').count()).toBe(0);
      await answerAll(page, level);
      expect(await page.locator('#open').isVisible()).toBe(false);
      await press(page, 'Tab');
      expect(await focused(page)).toBe('comment');
      await page.keyboard.type(`Word ${at} of <b>"mine"</b>`);
      await press(page, 'Tab', ...(at === 0 ? [] : ['Space']), 'Tab');
      expect(await focused(page)).toBe('download');
      const { file, name } = await downloaded(page, home);
      expect(name).toMatch(/^cto-check-peers-[0-9a-f]{6}\.json$/);
      expect(await page.locator('#done').textContent()).toContain(name);
      files.push(file);
      await press(page, 'Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Enter');
      expect(await page.locator('#forgotten').textContent()).toContain('forgotten');
      expect(await page.evaluate('Object.keys(localStorage).length')).toBe(0);
    }
    const forms = files.map((file) => JSON.parse(readFileSync(join(home, file), 'utf8')) as Form);
    expect(forms.map(({ comment }) => comment)).toEqual([undefined, 'Word 1 of <b>"mine"</b>', 'Word 2 of <b>"mine"</b>']);
    const collected = run(['collect', ...files], { home });
    expect(collected).toMatchObject({ status: 0, err: '', out: expect.stringContaining('now has: peers 3') as string });
    for (const { answers } of filesIn(join(dataOf(home), 'raters'))) expect(new Set((answers as { level: number }[]).map((one) => one.level)).size).toBe(1);
    const { voices } = JSON.parse(run(['report', '--format', 'json'], { home }).out) as Report;
    expect(voices!.groups).toMatchObject([{ group: 'peers', answers: 3 }]);
    // The mean of 0, 50 and 50, rounded to 5.
    for (const { others } of voices!.groups[0]!.practices) expect(others).toBe(35);
    expect(run(['report', '--all'], { home }).out).toContain('What others see: peers, 3 answers');
  });

  it('goes from the boss to the page that both look at', async () => {
    const { home, text } = invited('--group', 'boss', '--name', 'Maria');
    const { page } = await opened(text, 'html', { width: 390 });
    expect(await page.locator('#start').textContent()).toContain('Single answers of yours are shown on one page that you and the CTO look at together.');
    await answerAll(page, 5);
    await press(page, 'Tab');
    const { file } = await downloaded(page, home);
    expect(run(['collect', file], { home }).out).toContain('(boss, Maria)');
    expect(run(['report', '--pair'], { home }).out).toContain('Maria');
    expect(run(['collect', file], { home })).toMatchObject({ status: 0, out: '', err: expect.stringContaining('These answers were taken before.') as string });
  });
});

describe('somebody who fills in the form', () => {
  it('finds the answers again after a reload, on the same page, and all of them on coming back', async () => {
    const { text } = invited('--group', 'peers');
    const { page } = await opened(text, 'html');
    await page.locator('#next').focus();
    await press(page, 'Enter');
    await answerPractice(page, 4);
    await press(page, 'Enter');
    await press(page, 'Tab', 'Space');
    const title = await heading(page);
    await page.reload();
    expect(await heading(page)).toBe(title);
    expect(await page.locator('#where').textContent()).toBe('Practice 2 of 8 · 3 of 15 answered');
    expect(await page.locator(':checked').count()).toBe(3);
    const url = page.url();
    await page.goto('about:blank');
    await page.goto(url);
    expect(await page.locator('#kept-words').textContent()).toContain('3 of 15 answers are kept in this browser');
    expect(await page.locator('#next').textContent()).toBe('Go on');
    await page.locator('#next').focus();
    await press(page, 'Enter');
    expect(await heading(page)).toBe(title);
  });

  it('goes back by the button and by the browser, and is told where the page begins', async () => {
    const { text } = invited('--group', 'reports');
    const { page } = await opened(text, 'html');
    await page.locator('#next').focus();
    await press(page, 'Enter');
    const first = await heading(page);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(first);
    await answerPractice(page, 2);
    await press(page, 'Enter');
    const second = await heading(page);
    await page.locator('#back').focus();
    await press(page, 'Enter');
    expect(await heading(page)).toBe(first);
    expect(await page.evaluate(`[...document.querySelectorAll('${visible} :checked')].map((one) => one.value)`)).toEqual(['2', '2']);
    await page.goBack();
    expect(await heading(page)).toBe(second);
    await page.goBack();
    expect(await heading(page)).toBe(first);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(first);
  });

  it('copies as text what the file holds, with every open question as one that they cannot say', async () => {
    const { home, text } = invited('--group', 'peers');
    const { page } = await opened(text, 'html');
    await page.locator('#next').focus();
    await press(page, 'Enter');
    await answerPractice(page, 1);
    while (!(await page.locator('#send').isVisible())) await page.locator('#next').press('Enter');
    expect(await page.locator('#open-words').textContent()).toBe('13 questions have no answer yet, and will count as "I cannot say":');
    expect(await page.locator('#open-list button').count()).toBe(7);
    await page.locator('#copy').focus();
    await press(page, 'Enter');
    await page.locator('#done', { hasText: 'Copied.' }).waitFor();
    await page.evaluate("document.querySelector('main').append(Object.assign(document.createElement('textarea'), { id: 'mail' }))");
    await page.locator('#mail').focus();
    await press(page, 'ControlOrMeta+v');
    const pasted = await page.locator('#mail').inputValue();
    await page.locator('#download').focus();
    const { file } = await downloaded(page, home);
    expect(pasted).toBe(readFileSync(join(home, file), 'utf8'));
    const { answers } = JSON.parse(pasted) as Form;
    expect(Object.values(answers)).toEqual([1, 1, ...Array<null>(13).fill(null)]);
    expect(run(['collect', '-'], { home, input: pasted }).status).toBe(0);
  });

  it('gets nothing to send without an answer, and is led to the practices', async () => {
    const { text } = invited('--group', 'boss');
    const { page } = await opened(text, 'html');
    for (const _ of Array(6)) await page.locator('#next').press('Enter');
    expect(await page.locator('#download').isVisible()).toBe(false);
    expect(await page.locator('#open-words').textContent()).toBe('No question has an answer yet:');
    await page.locator('#open-list button').nth(1).press('Enter');
    expect(await page.locator('#where').textContent()).toContain('Practice 2 of 5');
  });
});

describe('the form', () => {
  it.each([{ width: 1280, scheme: 'light' }, { width: 1280, scheme: 'dark' }, { width: 390, scheme: 'light' }, { width: 320, scheme: 'dark' }] as const)('is accessible on every page and never wider than the window: %j', async (reader) => {
    const { text } = invited('--group', 'peers');
    const form = await opened(text, 'html', reader);
    const { page } = form;
    const check = async (): Promise<void> => {
      expect(await violations(form)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(reader.width);
    };
    await check();
    await page.locator('#next').press('Enter');
    await page.locator(`${visible} input`).nth(2).check();
    await check();
    while (!(await page.locator('#send').isVisible())) await page.locator('#next').press('Enter');
    await page.locator('#copy').press('Enter');
    await page.locator('#done', { hasText: 'Copied.' }).waitFor();
    await page.locator('.steps .forgetting summary').press('Enter');
    await check();
  });

  it('has a name for every group of answers', async () => {
    const { text } = invited('--group', 'peers');
    const { page } = await opened(text, 'html');
    await page.locator('#next').press('Enter');
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const names = nodes.filter((node) => node.role?.value === 'radio').map((node) => node.name?.value as string);
    expect(names).toHaveLength(12);
    expect(names.filter((name) => name === 'I cannot say')).toHaveLength(2);
    const groups = nodes.filter((node) => node.role?.value === 'group' && node.name?.value).map((node) => node.name!.value as string);
    expect(groups).toEqual(await page.locator(`${visible} legend`).allTextContents());
    expect(await page.evaluate("[...document.querySelectorAll('[href], [src], [style], iframe, link')].length")).toBe(0);
  });

  it('works, and says so, where the browser keeps nothing', async () => {
    const { text } = invited('--group', 'peers');
    const { page } = await opened(text, 'html');
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', { source: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })" });
    await page.reload();
    expect(await page.locator('#keeps-not').isVisible()).toBe(true);
    await answerAll(page, 2);
    expect(await page.locator('#text').inputValue()).toContain('"code.role": 2');
    await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  });
});

describe.each([...hostile, { what: 'the end of the script', given: '</script><script>window.pwned = 1</script>', shown: '</script><script>window.pwned = 1</script>' }])('$what in a bank', ({ given, shown }) => {
  it.each<Group>(['boss', 'reports'])('is text in the form of %s, which works and fits a phone', async (group) => {
    const asked = (item: string) => ({ item, ask: given, hint: given, levels: [given, given] });
    const form: Handout = {
      kit: { format: 'cto-check/kit@1', id: 'kit', made_at: '2026-11-22T07:21:03.512Z', review: 'review', bank: { id: given, version: given, digest: given }, group, ...(group === 'boss' ? { name: given } : {}), items: [{ item: 'a.b', rev: 1 }, { item: 'c.d', rev: 1 }] },
      about: given,
      minutes: 1,
      practices: [{ name: given, questions: [asked('a.b')] }, { name: given, questions: [asked('c.d')] }],
      response: 'response',
      page: JSON.parse(readFileSync('dist/form.json', 'utf8')) as FormPage,
    };
    const { page } = await opened(renderFormHtml(form), 'html', { width: 320 });
    await page.evaluate("localStorage.clear()");
    for (const selector of ['legend', '.hint', 'fieldset .choice:not(.open) span', '.page:not(#start) h1']) {
      const found = (await page.evaluate<string[]>(`[...document.querySelectorAll('${selector}')].map((one) => one.textContent)`)).filter((text) => text !== 'Send it back');
      expect(new Set(found)).toEqual(new Set([shown]));
    }
    await answerPages(page);
    expect((JSON.parse(await page.locator('#text').inputValue()) as Form).bank).toEqual({ id: given, version: given, digest: given });
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(await page.evaluate("document.querySelectorAll('img, b, iframe, object, link').length + document.scripts.length")).toBe(1);
  });
});

/** Answers the first of two practices and goes on to the end; no page is wider than a phone. */
async function answerPages(page: Page): Promise<void> {
  for (const at of [0, 1, 2, 3]) {
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    if (at === 1) await page.locator(`${visible} input`).first().check();
    if (at < 3) await page.locator('#next').press('Enter');
  }
  expect(await page.locator('#send').isVisible()).toBe(true);
}
