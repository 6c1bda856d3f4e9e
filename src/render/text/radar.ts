// The radar: one axis a practice, the scores as an outline, the targets dotted, rings where levels begin.
import { clip, columnsOf } from '../../core/columns.ts';
import type { Report, ReportPractice } from '../../core/report.ts';
import { shown, startOf } from '../../core/score.ts';
import type { Canvas } from '../canvas.ts';
import { blank, cellAt, line, spot, type Dots, type Point } from './dots.ts';
import { marksOf } from './marks.ts';

/** Room for the picture with its labels, in columns and rows. */
export interface Frame {
  width: number;
  rows: number;
}

interface Axis {
  practice: ReportPractice;
  label: string;
  /** Unit direction, clockwise from the top. */
  x: number;
  y: number;
}

interface Layout {
  axes: Axis[];
  centre: Point;
  /** Of 100, in rows; in columns twice that, as a character is twice as high as wide. */
  radius: number;
}

const ringLayer = 0;
const targetLayer = 1;
const nowLayer = 2;

/** Plots of at least this radius in rows carry rings with level names, and values at the labels. */
const largeFrom = 8;
const leastRadius = 3.5;

/** The picture, `frame.rows` lines of at most `frame.width`; null when it would be unreadable or fewer than three practices have a score. */
export function radarLines(report: Report, canvas: Canvas, frame: Frame): string[] | null {
  const asked = report.practices.filter((practice) => practice.asked);
  if (asked.filter((practice) => practice.score !== null).length < 3) return null;
  const layout = layoutOf(asked, canvas, frame);
  if (!layout) return null;
  const dots = blank(frame.width, frame.rows, 3, canvas.unicode);
  const large = layout.radius >= largeFrom;
  drawRings(dots, layout, large ? report.level_names.length : null);
  drawTarget(dots, layout);
  drawScores(dots, layout, large);
  return print(dots, [...labels(layout, frame), ...(large ? ringNames(report, dots, layout) : [])], canvas);
}

function axesOf(asked: readonly ReportPractice[], canvas: Canvas, large: boolean, most: number): Axis[] {
  return asked.map((practice, at) => {
    const angle = (2 * Math.PI * at) / asked.length;
    const value = large && practice.score !== null ? ` ${shown(practice.score)}` : '';
    return { practice, label: clip(practice.short, most - value.length, marksOf(canvas).ellipsis) + value, x: Math.sin(angle), y: -Math.cos(angle) };
  });
}

/** The largest plot whose labels fit; labels are cut before the plot shrinks much. */
function layoutOf(asked: readonly ReportPractice[], canvas: Canvas, { width, rows }: Frame): Layout | null {
  const lowest = Math.max(...axesOf(asked, canvas, false, 9).map((axis) => axis.y));
  const highest = (rows - 2) / (1 + lowest);
  for (const [most, least] of [[20, 0.8], [12, 0.7], [7, 0]] as const) {
    for (let radius = highest; radius >= Math.max(leastRadius, highest * least); radius -= 0.5) {
      const axes = axesOf(asked, canvas, radius >= largeFrom, most);
      const [left, right] = [reach(axes, radius, -1), reach(axes, radius, 1)];
      if (left + right <= width) return { axes, centre: [left + Math.floor((width - left - right) / 2), 1 + radius], radius };
    }
  }
  return null;
}

const isUpright = ({ x }: Axis): boolean => Math.abs(x) < 0.15;

/** Columns needed on one side of the centre. */
function reach(axes: readonly Axis[], radius: number, side: 1 | -1): number {
  const needs = axes.map((axis) => {
    const label = columnsOf(axis.label);
    if (isUpright(axis)) return label / 2 + 1;
    return axis.x * side > 0 ? Math.ceil(2 * radius * axis.x * side) + 1 + label : 0;
  });
  return Math.ceil(Math.max(...needs));
}

function pointAt({ centre, radius }: Layout, { x, y }: Axis, value: number): Point {
  const share = Math.min(100, Math.max(0, value)) / 100;
  return [centre[0] + 2 * radius * share * x, centre[1] + radius * share * y];
}

/** Calls `draw` for each pair of neighbouring axes, around the circle. */
function around(axes: readonly Axis[], draw: (from: Axis, to: Axis) => void): void {
  axes.forEach((axis, at) => draw(axis, axes[(at + 1) % axes.length]!));
}

function drawRings(dots: Dots, layout: Layout, levels: number | null): void {
  const starts = levels === null ? [] : Array.from({ length: levels - 1 }, (_, at) => startOf(at + 2, levels));
  for (const value of [...starts, 100]) {
    around(layout.axes, (from, to) => line(dots, ringLayer, pointAt(layout, from, value), pointAt(layout, to, value), { every: value === 100 ? 3 : 4 }));
  }
  for (const axis of layout.axes) line(dots, ringLayer, layout.centre, pointAt(layout, axis, 100), { every: 4 });
}

function drawTarget(dots: Dots, layout: Layout): void {
  around(layout.axes, (from, to) =>
    line(dots, targetLayer, pointAt(layout, from, from.practice.target.start), pointAt(layout, to, to.practice.target.start), { every: 2 }),
  );
}

/** The outline is broken where a practice has no score. */
function drawScores(dots: Dots, layout: Layout, large: boolean): void {
  around(layout.axes, (from, to) => {
    if (from.practice.score === null || to.practice.score === null) return;
    line(dots, nowLayer, pointAt(layout, from, from.practice.score), pointAt(layout, to, to.practice.score), { thick: 2 });
  });
  for (const axis of layout.axes) if (axis.practice.score !== null) spot(dots, nowLayer, pointAt(layout, axis, axis.practice.score), large ? 5 : 4);
}

interface Label {
  row: number;
  column: number;
  text: string;
  faint?: boolean;
}

function labels({ axes, centre, radius }: Layout, { width, rows }: Frame): Label[] {
  return axes.map((axis) => {
    const columns = columnsOf(axis.label);
    const tip = centre[0] + 2 * radius * axis.x;
    const wanted = isUpright(axis) ? Math.round(centre[0] - columns / 2) : axis.x > 0 ? Math.ceil(tip) + 1 : Math.floor(tip) - 1 - columns;
    const row = isUpright(axis) ? (axis.y < 0 ? 0 : Math.ceil(centre[1] + radius * axis.y)) : Math.floor(centre[1] + radius * axis.y);
    return { row: Math.min(rows - 1, row), column: Math.max(0, Math.min(width - columns, wanted)), text: axis.label };
  });
}

/** Level names where their rings cross the first axis, at the side where the outline leaves room. */
function ringNames({ level_names: names }: Report, dots: Dots, layout: Layout): Label[] {
  const taken = (row: number, from: number, to: number): boolean => {
    for (let column = from; column < to; column += 1) if ((cellAt(dots, column, row, ['', '', ''])?.layer ?? 0) > 0) return true;
    return false;
  };
  return names.slice(1).flatMap((text, at) => {
    const distance = (layout.radius * startOf(at + 2, names.length)) / 100;
    const columns = columnsOf(text);
    const spots = [-1, 1].flatMap((up) => {
      const row = Math.floor(layout.centre[1] + up * distance);
      return [Math.floor(layout.centre[0]) + 1, Math.floor(layout.centre[0]) - 1 - columns].map((column) => ({ row, column, text, faint: true }));
    });
    const free = spots.find(({ row, column }) => !taken(row, column - 1, column + columns + 1));
    return free ? [free] : [];
  });
}

function print(dots: Dots, texts: readonly Label[], canvas: Canvas): string[] {
  const { palette } = canvas;
  const { picture } = marksOf(canvas);
  const paints = [palette.dim, palette.target, palette.now];
  return Array.from({ length: dots.rows }, (_, row) => {
    const here = texts.filter((label) => label.row === row).sort((a, b) => a.column - b.column);
    let drawn = '';
    for (let column = 0; column < dots.columns; ) {
      const label = here.find((one) => one.column === column && one.text !== '');
      const cell = cellAt(dots, column, row, [picture.ring, picture.target, picture.now]);
      drawn += label ? (label.faint ? palette.dim(label.text) : label.text) : cell ? paints[cell.layer]!(cell.character) : ' ';
      column += label ? columnsOf(label.text) : 1;
    }
    return drawn;
  });
}
