// Where the radar's axes and labels go, so that the plot is as large as its frame allows.
import { clip, columnsOf } from '../../../core/columns.ts';
import { shown } from '../../../core/review/score.ts';
import type { Canvas } from '../../canvas.ts';
import { marksOf } from '../../marks.ts';

/** Room for the picture with its labels, in columns and rows. */
export interface Frame {
  width: number;
  rows: number;
}

/** What a radar shows of a practice. */
export interface Spoke {
  short: string;
  asked: boolean;
  score: number | null;
  /** The second outline: the score of an earlier review, or what others see. */
  before?: number | null;
  /** Where the target begins; left out of a picture of change. */
  target?: { start: number };
}

export interface Axis {
  practice: Spoke;
  label: string;
  /** Of the label. */
  columns: number;
  /** Unit direction, clockwise from the top. */
  x: number;
  y: number;
}

export interface Layout {
  axes: Axis[];
  /** In dots, as is the radius of 100. */
  centre: readonly [x: number, y: number];
  radius: number;
  /** Dots across for one down, so that the picture is round on a terminal. */
  stretch: number;
  /** Dots of a character. */
  across: number;
  down: number;
  /** Large enough for rings with names, and values at the labels. */
  large: boolean;
}

/** A text in the picture; `row` and `column` of its first character. */
export interface Label {
  row: number;
  column: number;
  text: string;
  faint?: boolean;
}

/** In rows, as are the next two. */
const largeFrom = 8;

/** Labels are not cut as long as the plot has this. */
const goodRadius = 4.25;

/** In ASCII anything smaller is a blur. */
const leastRadius = { braille: 3, ascii: 8 };

/** The largest plot whose labels fit; labels are cut only where the plot would become small. */
export function layoutOf(asked: readonly Spoke[], canvas: Canvas, { width, rows }: Frame): Layout | null {
  const lowest = Math.max(...directions(asked.length).map(({ y }) => y));
  const highest = (rows - 2) / (1 + lowest);
  const least = canvas.unicode ? leastRadius.braille : leastRadius.ascii;
  for (const [longest, enough] of [[20, goodRadius], [12, goodRadius], [7, least]] as const) {
    const [small, large] = [false, true].map((valued) => axesOf(asked, canvas, valued, longest)) as [Axis[], Axis[]];
    for (let radius = highest; radius >= Math.max(least, enough); radius -= 0.25) {
      const axes = radius >= largeFrom ? large : small;
      const [left, right] = [reach(axes, radius, -1), reach(axes, radius, 1)];
      if (left + right <= width) return placed(axes, left + Math.floor((width - left - right) / 2), radius, canvas.unicode);
    }
  }
  return null;
}

/** Columns and rows turned into dots. Half a dot less all around keeps the edge within its characters. */
function placed(axes: Axis[], column: number, radius: number, unicode: boolean): Layout {
  const [across, down] = unicode ? [2, 4] : [1, 1];
  const dots = radius * down - (unicode ? 1 : 0.5);
  return { axes, centre: [column * across, Math.round(down + dots)], radius: dots, stretch: unicode ? 1 : 2, across, down, large: radius >= largeFrom };
}

const directions = (count: number): { x: number; y: number }[] =>
  Array.from({ length: count }, (_, at) => ({ x: Math.sin((2 * Math.PI * at) / count), y: -Math.cos((2 * Math.PI * at) / count) }));

function axesOf(asked: readonly Spoke[], canvas: Canvas, valued: boolean, longest: number): Axis[] {
  const { ellipsis } = marksOf(canvas);
  return directions(asked.length).map((direction, at) => {
    const practice = asked[at]!;
    const value = valued && practice.score !== null ? ` ${shown(practice.score)}` : '';
    const label = clip(practice.short, longest, ellipsis) + value;
    return { practice, label, columns: columnsOf(label), ...direction };
  });
}

const isUpright = ({ x }: Axis): boolean => Math.abs(x) < 0.15;

/** Columns needed on one side of the centre. */
function reach(axes: readonly Axis[], radius: number, side: 1 | -1): number {
  const needs = axes.map((axis) => {
    if (isUpright(axis)) return axis.columns / 2 + 1;
    return axis.x * side > 0 ? Math.ceil(2 * radius * axis.x * side) + 1 + axis.columns : 0;
  });
  return Math.ceil(Math.max(...needs));
}

/** Each practice's name outside the tip of its axis. */
export function labelsOf({ axes, centre, radius, stretch, across, down }: Layout, { width, rows }: Frame): Label[] {
  return axes.map((axis) => {
    const { columns } = axis;
    const tip = (centre[0] + stretch * radius * axis.x) / across;
    const height = (centre[1] + radius * axis.y) / down;
    const column = isUpright(axis) ? Math.round(tip - columns / 2) : axis.x > 0 ? Math.floor(tip) + 2 : Math.floor(tip) - 1 - columns;
    const row = isUpright(axis) ? (axis.y < 0 ? 0 : Math.floor(height) + 1) : Math.floor(height);
    return { row: Math.min(rows - 1, row), column: Math.max(0, Math.min(width - columns, column)), text: axis.label };
  });
}
