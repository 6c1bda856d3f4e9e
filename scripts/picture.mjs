// Draws docs/report.svg, the README's picture: the demo's report as a terminal shows it. `npm run picture`
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cell = { width: 8.4, height: 18 };
const margin = 14;
const colours = { background: '#14171c', text: '#d7dae0', dim: '#8a919e' };

/** The picture as SVG text. */
export async function picture() {
  const env = { PATH: process.env.PATH, HOME: root, LANG: 'C.UTF-8', FORCE_COLOR: '2' };
  const { stdout } = spawnSync(process.execPath, [join(root, 'bin', 'cto-check.cjs'), 'demo'], { env, encoding: 'utf8' });
  const rows = stdout.trimEnd().split('\n').length;
  const terminal = new xterm.Terminal({ cols: 80, rows, allowProposedApi: true });
  await new Promise((done) => terminal.write(stdout.trimEnd().replaceAll('\n', '\r\n'), done));
  const [width, height] = [80 * cell.width + 2 * margin, rows * cell.height + 2 * margin];
  const shapes = Array.from({ length: rows }, (_, row) => line(terminal.buffer.active.getLine(row), row)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">The report of cto-check in a terminal</title>
<desc id="desc">Made up: eight practices with their scores, likely ranges and targets beside a radar; below, the next three steps.</desc>
<rect width="100%" height="100%" rx="8" fill="${colours.background}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">
${shapes}
</g>
</svg>
`;
}

/** One row: Braille cells as dots, anything else as runs of text pinned to their columns. */
function line(cells, row) {
  const shapes = [];
  let run = null;
  for (let column = 0; column < 80; column += 1) {
    const at = cells.getCell(column);
    const text = at.getChars() || ' ';
    const look = lookOf(at);
    if (/[\u2800-\u28ff]/u.test(text)) {
      shapes.push(...dots(text.codePointAt(0) - 0x2800, column, row, look.fill));
      run = null;
    } else if (text === ' ') run = null;
    else if (run && run.fill === look.fill && run.weight === look.weight) run.text += text;
    else shapes.push((run = { ...look, column, text }));
  }
  return shapes.map((shape) => (typeof shape === 'string' ? shape : textRun(shape, row))).join('\n');
}

function textRun({ fill, weight, column, text }, row) {
  const [x, y] = [round(margin + column * cell.width), round(margin + row * cell.height + 13.5)];
  return `<text x="${x}" y="${y}" textLength="${round([...text].length * cell.width)}" fill="${fill}"${weight}>${text.replace(/[<>&]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[c])}</text>`;
}

/** Bits of a Braille pattern: three rows of two columns, then the fourth row. */
const places = [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2], [0, 3], [1, 3]];

function dots(bits, column, row, fill) {
  return places.flatMap(([x, y], bit) =>
    bits & (1 << bit) ? [`<circle cx="${round(margin + (column + 0.25 + x * 0.5) * cell.width)}" cy="${round(margin + (row + 0.125 + y * 0.25) * cell.height)}" r="1.5" fill="${fill}"/>`] : [],
  );
}

function lookOf(at) {
  const fill = at.isFgPalette() ? paletteColour(at.getFgColor()) : at.isDim() ? colours.dim : colours.text;
  return { fill, weight: at.isBold() ? ' font-weight="bold"' : '' };
}

/** The 6 × 6 × 6 cube of a 256-colour terminal. */
function paletteColour(index) {
  const steps = [0, 95, 135, 175, 215, 255];
  const at = index - 16;
  return `#${[Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((step) => steps[step].toString(16).padStart(2, '0')).join('')}`;
}

const round = (number) => Math.round(number * 100) / 100;

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'docs', 'report.svg'), await picture());
