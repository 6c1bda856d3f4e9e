// The radar: one axis a practice, the scores as an outline, those of an earlier review or of others dashed, the targets dotted, rings where levels begin.
import { clip, columnsOf } from '../../../core/columns.ts';
import { hasRadar } from '../../../core/report/report.ts';
import { startOf } from '../../../core/review/score.ts';
import type { Canvas } from '../../canvas.ts';
import { blank, cellAt, dashes, line, shade, stroke, type Dots, type Point } from './dots.ts';
import { marksOf } from '../../marks.ts';
import { labelsOf, layoutOf, type Axis, type Frame, type Label, type Layout, type Spoke } from './radar-layout.ts';

/** Weakest first: where two share a character's place the stronger is seen. */
const layer = { rings: 0, fill: 1, target: 2, before: 3, outline: 4 } as const;

/** What is drawn: a report, or whatever else has scores. */
export interface Picture {
  practices: readonly Spoke[];
  level_names: readonly string[];
}

/** At most `frame.rows` lines of at most `frame.width`; null when it would be unreadable or fewer than three practices have a score. */
export function radarLines(picture: Picture, canvas: Canvas, frame: Frame): string[] | null {
  if (!hasRadar(picture)) return null;
  const asked = picture.practices.filter((practice) => practice.asked);
  const layout = layoutOf(asked, canvas, frame);
  if (!layout) return null;
  const dots = blank(frame.width, frame.rows, 5, canvas.unicode);
  const isChange = asked.some(({ before }) => typeof before === 'number');
  const levels = layout.large && !isChange ? picture.level_names.length : 0;
  drawRings(dots, layout, levels);
  drawTarget(dots, layout);
  drawBefore(dots, layout);
  drawScores(dots, layout, !isChange);
  const lines = print(dots, [...labelsOf(layout, frame).map((label) => besides(label, dots)), ...(levels > 0 ? ringNames(picture, dots, layout, marksOf(canvas).ellipsis) : [])], canvas);
  return lines.slice(0, lines.findLastIndex((text) => text.trim() !== '') + 1);
}

function pointAt({ centre, radius, stretch }: Layout, { x, y }: Axis, value: number): Point {
  const share = Math.min(100, Math.max(0, value)) / 100;
  return [centre[0] + stretch * radius * share * x, centre[1] + radius * share * y];
}

/** Calls `draw` for each pair of neighbouring axes, around the circle. */
function around(axes: readonly Axis[], draw: (from: Axis, to: Axis) => void): void {
  axes.forEach((axis, at) => draw(axis, axes[(at + 1) % axes.length]!));
}

/** Faint: the edge, the axes and, with `levels`, a ring where each level begins. */
function drawRings(dots: Dots, layout: Layout, levels: number): void {
  const starts = Array.from({ length: Math.max(0, levels - 1) }, (_, at) => startOf(at + 2, levels));
  for (const value of [...starts, 100]) {
    around(layout.axes, (from, to) => line(dots, layer.rings, pointAt(layout, from, value), pointAt(layout, to, value), value === 100 ? 3 : 5));
  }
  for (const axis of layout.axes) line(dots, layer.rings, layout.centre, pointAt(layout, axis, 100), 4);
}

function drawTarget(dots: Dots, layout: Layout): void {
  drawThrough(layout, ({ practice }) => practice.target?.start, (from, to) => line(dots, layer.target, from, to, 2));
}

function drawBefore(dots: Dots, layout: Layout): void {
  drawThrough(layout, ({ practice }) => practice.before, (from, to) => dashes(dots, layer.before, from, to, dots.across * 3));
}

/** Calls `draw` between neighbouring axes that both have a value. */
function drawThrough(layout: Layout, valueOf: (axis: Axis) => number | null | undefined, draw: (from: Point, to: Point) => void): void {
  around(layout.axes, (from, to) => {
    const [a, b] = [valueOf(from) ?? null, valueOf(to) ?? null];
    if (a !== null && b !== null) draw(pointAt(layout, from, a), pointAt(layout, to, b));
  });
}

/** Outline and shade are broken where a practice has no score. Beside a second outline shade and rings would be too much. */
function drawScores(dots: Dots, layout: Layout, shaded: boolean): void {
  const at = ({ practice, ...axis }: Axis): Point | null => (practice.score === null ? null : pointAt(layout, { practice, ...axis }, practice.score));
  around(layout.axes, (from, to) => {
    const [a, b] = [at(from), at(to)];
    if (a) line(dots, layer.outline, a, a, 1);
    if (!a || !b) return;
    stroke(dots, layer.outline, a, b, layout.centre);
    if (shaded) shade(dots, layer.fill, layout.centre, a, b);
  });
}

/** Moved outwards as far as the frame allows, until the edge no longer touches the text. */
function besides(label: Label, dots: Dots): Label {
  const columns = columnsOf(label.text);
  const isDotted = (column: number): boolean => column >= 0 && column < dots.columns && cellAt(dots, column, label.row) !== null;
  let { column } = label;
  while (isDotted(column - 1) && column + columns < dots.columns) column += 1;
  while (isDotted(column + columns) && column > 0) column -= 1;
  return { ...label, column };
}

const longestName = 12;

/** Level names where their rings cross the first axis, on the side where the picture leaves most room. */
function ringNames({ level_names: names }: Picture, dots: Dots, { centre, radius }: Layout, ellipsis: string): Label[] {
  const middle = Math.floor(centre[0] / dots.across);
  const isFree = ({ row, column, text }: Label, margin: number): boolean =>
    Array.from({ length: columnsOf(text) + 2 * margin }, (_, at) => cellAt(dots, column - margin + at, row)?.layer ?? 0).every((found) => found <= layer.fill);
  return names.slice(1).flatMap((name, at) => {
    const text = clip(name, longestName, ellipsis);
    const distance = (radius * startOf(at + 2, names.length)) / 100;
    const places = [-1, 1].flatMap((side): Label[] => {
      const row = Math.floor((centre[1] + side * distance) / dots.down);
      return [middle + 2, middle - 1 - columnsOf(text)].map((column) => ({ row, column, text, faint: true }));
    });
    return places.find((place) => isFree(place, 1)) ?? places.find((place) => isFree(place, 0)) ?? [];
  });
}

function print(dots: Dots, labels: readonly Label[], canvas: Canvas): string[] {
  const { palette, unicode } = canvas;
  const { picture } = marksOf(canvas);
  const paints = [palette.dim, (text: string) => palette.dim(palette.now(text)), palette.target, palette.before, palette.now];
  const places = new Map(labels.filter(({ text }) => text !== '').map((label) => [label.row * dots.columns + label.column, label]));
  return Array.from({ length: dots.rows }, (_, row) => {
    let drawn = '';
    for (let column = 0; column < dots.columns; ) {
      const label = places.get(row * dots.columns + column);
      const cell = cellAt(dots, column, row);
      if (label) drawn += label.faint ? palette.dim(label.text) : label.text;
      else drawn += cell ? paints[cell.layer]!(unicode ? cell.braille : picture[cell.layer]!) : ' ';
      column += label ? columnsOf(label.text) : 1;
    }
    return drawn;
  });
}
