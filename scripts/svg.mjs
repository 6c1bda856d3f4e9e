// A terminal's screen as an SVG picture, legible on light and dark pages.
import xterm from '@xterm/headless';

const columns = 80;
const cell = { width: 8.4, height: 18 };
const margin = 14;
const colours = { background: '#14171c', text: '#d7dae0', dim: '#8a919e', edge: '#363c46' };

/** A terminal without a window, of 80 columns. */
export function openTerminal(rows) {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  const lineAt = (row) => terminal.buffer.active.getLine(terminal.buffer.active.baseY + row);
  return {
    columns,
    rows,
    lineAt,
    write: (text) => new Promise((done) => terminal.write(text, done)),
    text: () => Array.from({ length: rows }, (_, row) => lineAt(row).translateToString(true)).join('\n'),
  };
}

/** What the terminal shows, without the empty rows at its end; `title` and `description` for those who do not see it. */
export function svgOf(terminal, title, description) {
  const rows = terminal.text().trimEnd().split('\n').length;
  const [width, height] = [columns * cell.width + 2 * margin, rows * cell.height + 2 * margin];
  const shapes = Array.from({ length: rows }, (_, row) => line(terminal.lineAt(row), row)).filter((shape) => shape !== '').join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(description)}</desc>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.background}" stroke="${colours.edge}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">
${shapes}
</g>
</svg>
`;
}

const escaped = (text) => text.replace(/[<>&]/g, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[c]);

/** One row: Braille cells as dots, anything else as runs of text pinned to their columns. */
function line(cells, row) {
  const shapes = [];
  let run = null;
  for (let column = 0; column < columns; column += 1) {
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
  return `<text x="${x}" y="${y}" textLength="${round([...text].length * cell.width)}" fill="${fill}"${weight}>${escaped(text)}</text>`;
}

/** Bits of a Braille pattern: three rows of two columns, then the fourth row. */
const places = [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2], [0, 3], [1, 3]];

function dots(bits, column, row, fill) {
  return places.flatMap(([x, y], bit) =>
    bits & (1 << bit) ? [`<circle cx="${round(margin + (column + 0.25 + x * 0.5) * cell.width)}" cy="${round(margin + (row + 0.125 + y * 0.25) * cell.height)}" r="1.5" fill="${fill}"/>`] : [],
  );
}

function lookOf(at) {
  const fill = at.isFgPalette() ? paletteColour(at.getFgColor(), at.isDim()) : at.isDim() ? colours.dim : colours.text;
  return { fill, weight: at.isBold() ? ' font-weight="bold"' : '' };
}

/** The 6 × 6 × 6 cube of a 256-colour terminal; dim is halfway to the background. */
function paletteColour(index, dim) {
  const steps = [0, 95, 135, 175, 215, 255];
  const at = index - 16;
  const behind = [1, 3, 5].map((from) => Number.parseInt(colours.background.slice(from, from + 2), 16));
  const parts = [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((step, part) => (dim ? Math.round((steps[step] + behind[part]) / 2) : steps[step]));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

const round = (number) => Math.round(number * 100) / 100;
