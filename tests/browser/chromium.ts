// A real Chromium without a network, and pages opened in it from files as a reader opens them.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function pathOfChromium(): string {
  const path = process.env['CHROMIUM_PATH'] ?? usual.find((one) => existsSync(one));
  if (path === undefined) throw new Error('These tests need Chromium: install it (Debian: apt-get install chromium), or say where it is with CHROMIUM_PATH.');
  return path;
}

export interface Opened {
  page: Page;
  /** Whatever the page said on the console, asked of a network, or threw. */
  noises: string[];
}

export interface Reader {
  width?: number;
  scheme?: 'light' | 'dark';
}

/** Starts Chromium for the tests of a file; returns what opens a text as a page. */
export function inChromium(): (text: string, ending: 'html' | 'svg', reader?: Reader) => Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'cto-check-browser-'));
  let browser: Browser;
  let page: Page;
  let count = 0;
  let heard = { file: '', noises: [] as string[] };
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: pathOfChromium(), headless: true, args: flags });
    page = await (await browser.newContext({ offline: true })).newPage();
    page.on('console', (message) => heard.noises.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => heard.noises.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      heard.noises.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== heard.file) heard.noises.push(`request: ${request.url()}`);
    });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return async (text, ending, { width = 1280, scheme = 'light' } = {}) => {
    const file = join(folder, `${(count += 1)}.${ending}`);
    writeFileSync(file, text);
    heard = { file: `file://${file}`, noises: [] };
    const { noises } = heard;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(heard.file);
    return { page, noises };
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page. */
export async function violations({ page }: Opened): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: loaded } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
    return (await loaded.run()).violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`));
  });
}
