// A picture of small dots in layers, printed as Braille (2 by 4 dots a character) or as ASCII (one a character).

/** In dots from the top left one, as fractions. */
export type Point = readonly [x: number, y: number];

export interface Dots {
  columns: number;
  rows: number;
  /** Dots a character holds, across and down. */
  across: 1 | 2;
  down: 1 | 4;
  /** One byte a character for each layer, weakest first; a bit a dot, as Unicode numbers them. */
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

/** Dots from one point to another, about `every` apart; 1 leaves no gap. */
export function line(dots: Dots, layer: number, [x0, y0]: Point, [x1, y1]: Point, every: number): void {
  const [width, height] = [x1 - x0, y1 - y0];
  const length = every > 1 ? Math.hypot(width, height) : Math.max(Math.abs(width), Math.abs(height));
  const steps = Math.max(1, Math.round(length / every));
  for (let step = 0; step <= steps; step += 1) dot(dots, layer, Math.round(x0 + (width * step) / steps), Math.round(y0 + (height * step) / steps));
}

/** A line of dashes, about `dash` dots long, with gaps of half their length. */
export function dashes(dots: Dots, layer: number, [x0, y0]: Point, [x1, y1]: Point, dash: number): void {
  const count = Math.max(1, Math.round(Math.hypot(x1 - x0, y1 - y0) / (1.5 * dash)));
  const at = (share: number): Point => [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
  for (let done = 0; done < count; done += 1) line(dots, layer, at(done / count), at((done + 0.6) / count), 1);
}

/** A full line two dots thick, which grows towards `inside`; in ASCII, where a dot is a whole character, one thick. */
export function stroke(dots: Dots, layer: number, from: Point, to: Point, inside: Point): void {
  line(dots, layer, from, to, 1);
  if (dots.across === 1) return;
  const flat = Math.abs(to[0] - from[0]) > Math.abs(to[1] - from[1]);
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
  const shift = flat ? ([0, Math.sign(inside[1] - middle[1])] as const) : ([Math.sign(inside[0] - middle[0]), 0] as const);
  line(dots, layer, [from[0] + shift[0], from[1] + shift[1]], [to[0] + shift[0], to[1] + shift[1]], 1);
}

/** Every second dot of every second row within a triangle. */
export function shade(dots: Dots, layer: number, a: Point, b: Point, c: Point): void {
  const [left, right] = [Math.min(a[0], b[0], c[0]), Math.max(a[0], b[0], c[0])];
  const [top, bottom] = [Math.min(a[1], b[1], c[1]), Math.max(a[1], b[1], c[1])];
  for (let y = 2 * Math.ceil(top / 2); y <= bottom; y += 2) {
    for (let x = 2 * Math.ceil(left / 2); x <= right; x += 2) if (isWithin([x, y], a, b, c)) dot(dots, layer, x, y);
  }
}

function isWithin(p: Point, a: Point, b: Point, c: Point): boolean {
  const [u, v, w] = [turn(a, b, p), turn(b, c, p), turn(c, a, p)];
  return (u >= 0 && v >= 0 && w >= 0) || (u <= 0 && v <= 0 && w <= 0);
}

/** Positive on one side of the line from `a` to `b`, negative on the other. */
const turn = (a: Point, b: Point, p: Point): number => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);

/** The strongest layer with a dot in a character's place, and those dots; null where there is none. */
export function cellAt({ columns, layers }: Dots, column: number, row: number): { layer: number; braille: string } | null {
  for (let layer = layers.length - 1; layer >= 0; layer -= 1) {
    const dotted = layers[layer]![row * columns + column]!;
    if (dotted) return { layer, braille: String.fromCodePoint(0x2800 + dotted) };
  }
  return null;
}
