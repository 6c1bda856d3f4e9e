// Draws the pictures of the README and the docs from the demo and the survey as they are now. `npm run pictures`
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openTerminal, svgOf } from './svg.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The day that the pictures were taken on, so that they stay the same: that of Jon's review. */
const day = Date.parse('2026-11-22T12:00:00Z');

/** The pictures by their files' names: each says what it shows, and how it is drawn now. */
export const pictures = {
  'docs/report.svg': () => reportPicture(),
  'docs/survey.svg': () => surveyPicture(),
};

async function reportPicture() {
  const screen = openTerminal(24);
  await (await program(screen, ['demo'])).status;
  await shown(screen, 'more: cto-check demo');
  return svgOf(screen, 'The report of cto-check in a terminal', 'Made up: eight practices with their scores, likely ranges and targets beside a radar; below, the next three steps.');
}

/** The survey with its keys pressed, up to the question whose answers are told apart best; the pointer is on the third. */
async function surveyPicture() {
  const { practices } = JSON.parse(readFileSync(join(root, 'dist', 'bank.json'), 'utf8'));
  const { ask, levels } = practices.flatMap(({ items }) => items).find(({ id }) => id === 'decisions.date');
  const screen = openTerminal(24);
  const running = await program(screen, ['run', '--stage', 'startup', '--no-save']);
  await running.press('f', 'question 1 of');
  while (!screen.text().includes(ask.slice(0, 40))) await running.press('d', `question ${Number(/question (\d+)/.exec(screen.text())[1]) + 1} of`);
  for (const pointed of [1, 2, 3]) await running.press('\u001b[B', new RegExp(`❯ ${pointed}`));
  const picture = svgOf(screen, 'A question of cto-check in a terminal', `${ask} Answers to choose from with one key: ${levels.map(({ text }, at) => `${at + 1} ${text}`).join(' ')}`);
  running.leave();
  await running.status;
  return picture;
}

/** The program itself in a world of ours: our terminal, an empty home, and a clock that goes on with the keys alone. */
async function program(screen, argv) {
  const { main } = createRequire(import.meta.url)(join(root, 'dist', 'main.cjs'));
  const home = mkdtempSync(join(tmpdir(), 'cto-check-picture-'));
  let now = day;
  const keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode() {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: screen.columns, rows: screen.rows });
  output.on('data', (text) => void screen.write(String(text)));
  const env = { LANG: 'C.UTF-8', TERM: 'xterm-256color' };
  const world = { argv, env, cwd: home, home, platform: 'linux', stdin: keys, stdout: output, stderr: output, screen: output, now: () => new Date(now), random: () => 'demo', on: () => () => {}, suspend() {}, root, version: '' };
  const status = main(world).finally(() => rmSync(home, { recursive: true, force: true }));
  return {
    status,
    async press(key, wanted) {
      now += 20_000;
      keys.write(key);
      await shown(screen, wanted);
    },
    leave: () => keys.write('q'),
  };
}

/** Waits until the terminal shows a text. */
async function shown(screen, wanted) {
  const found = () => (typeof wanted === 'string' ? screen.text().includes(wanted) : wanted.test(screen.text()));
  for (let tries = 0; tries < 500 && !found(); tries += 1) await new Promise((done) => setTimeout(done, 10));
  if (!found()) throw new Error(`${wanted} was never shown:\n${screen.text()}`);
}

/** The HTML report down to its radar as a picture, where there is a Chromium; says why when there is none. */
async function pagePicture(file) {
  const page = mkdtempSync(join(tmpdir(), 'cto-check-page-'));
  try {
    const screen = openTerminal(24);
    const { status } = await program(screen, ['demo', '--output', join(page, 'report.html')]);
    if ((await status) !== 0) return 'this program has no HTML format';
    if (!existsSync(chromium)) return `there is no ${chromium}`;
    const { chromium: browsers } = await import('playwright-core');
    const browser = await browsers.launch({ executablePath: chromium, args: ['--no-sandbox'] });
    const view = await browser.newPage({ viewport: { width: 1000, height: 1390 }, deviceScaleFactor: 1.5 });
    await view.goto(`file://${join(page, 'report.html')}`);
    await view.screenshot({ path: file });
    await browser.close();
    return null;
  } finally {
    rmSync(page, { recursive: true, force: true });
  }
}

const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, draw] of Object.entries(pictures)) writeFileSync(join(root, file), await draw());
  const left = await pagePicture(join(root, 'docs', 'report-page.png'));
  if (left !== null) console.log(`docs/report-page.png was left out: ${left}`);
}
