// A picture of small dots in layers, printed as Braille (2 by 4 dots a character) or as ASCII (one a character).

/** Positions are in columns and rows, as fractions, from the top left corner. */
export type Point = readonly [column: number, row: number];

export interface Dots {
  columns: number;
  rows: number;
  /** Dots a cell holds, across and down. */
  across: 1 | 2;
  down: 1 | 4;
  /** One byte a cell for each layer, weakest first; a bit a dot, as Unicode numbers them. */
  layers: Uint8Array[];
}

export function blank(columns: number, rows: number, layers: number, braille: boolean): Dots {
  const size = columns * rows;
  return { columns, rows, across: braille ? 2 : 1, down: braille ? 4 : 1, layers: Array.from({ length: layers }, () => new Uint8Array(size)) };
}

/** Unicode's numbering of the eight dots, row by row. */
const bits = new Uint8Array([0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]);

function dot({ columns, rows, across, down, layers }: Dots, layer: number, x: number, y: number): void {
  const column = Math.floor(x / across);
  const row = Math.floor(y / down);
  if (column < 0 || row < 0 || column >= columns || row >= rows) return;
  layers[layer]![row * columns + column]! |= bits[(y - row * down) * 2 + (x - column * across)]!;
}

/** A stroke; `every` is the distance between its dots (1: a full line), `thick` its width in dots. */
export function line(dots: Dots, layer: number, from: Point, to: Point, { every = 1, thick = 1 } = {}): void {
  const [x0, y0] = [from[0] * dots.across, from[1] * dots.down];
  const [x1, y1] = [to[0] * dots.across, to[1] * dots.down];
  const longest = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0));
  const steps = Math.max(1, Math.round((every === 1 ? longest : Math.hypot(x1 - x0, y1 - y0)) / every));
  for (let step = 0; step <= steps; step += 1) {
    blot(dots, layer, x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps, thick);
  }
}

/** A round spot `size` dots wide at a point in dots. */
function blot(dots: Dots, layer: number, x: number, y: number, size: number): void {
  const left = Math.round(x - size / 2);
  const top = Math.round(y - size / 2);
  for (let down = 0; down < size; down += 1) {
    for (let right = 0; right < size; right += 1) {
      const corner = size > 3 && (down === 0 || down === size - 1) && (right === 0 || right === size - 1);
      if (!corner) dot(dots, layer, left + right, top + down);
    }
  }
}

export function spot(dots: Dots, layer: number, [column, row]: Point, size: number): void {
  blot(dots, layer, column * dots.across, row * dots.down, size);
}

/** The strongest layer with a dot in a cell, and its character; null where the cell is empty. */
export function cellAt({ columns, across, layers }: Dots, column: number, row: number, ascii: readonly string[]): { layer: number; character: string } | null {
  for (let layer = layers.length - 1; layer >= 0; layer -= 1) {
    const dotted = layers[layer]![row * columns + column]!;
    if (dotted) return { layer, character: across === 2 ? String.fromCodePoint(0x2800 + dotted) : ascii[layer]! };
  }
  return null;
}
