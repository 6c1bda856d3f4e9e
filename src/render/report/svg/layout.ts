// Where the parts of the drawn radar go: axes, labels outside their tips, and the box around it all.
import { clip, columnsOf, wrap } from '../../../core/columns.ts';
import type { ReportPractice } from '../../../core/report/report.ts';
import { shown } from '../../../core/review/score.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Axis {
  practice: ReportPractice;
  /** Unit direction, clockwise from the top. */
  direction: Point;
  label: Label;
}

/** A practice's name, broken into lines, with its score below or at the end. */
interface Label {
  lines: string[];
  score: string;
  below: boolean;
  /** Of the font. */
  size: number;
  lineHeight: number;
  anchor: 'start' | 'middle' | 'end';
  x: number;
  /** Of the first line's baseline. */
  y: number;
  box: Box;
}

/** Of the value 100, in the picture's own units; the picture is about 450 wide and stays legible at 400 pixels. */
const radius = 130;

/** Many practices stand closer together: smaller letters, and no line for the score alone. A line of a name is at most so many columns, and so many sizes of its font, wide. */
const few = { size: 16, columns: 14, widest: 10, below: true };
const many: typeof few = { size: 14, columns: 13, widest: 9, below: false };
const mostFew = 8;

/** Lines of a name, at most. */
const mostLines = 3;

/** From the tip of an axis to its label. */
const gap = 13;

/** The font of whoever opens the picture is not known: about as wide as its characters are in the wider ones. */
export const widthOf = (text: string, size: number): number => [...text].reduce((sum, character) => sum + size * emsOf(character), 0);

function emsOf(character: string): number {
  if (columnsOf(character) !== 1) return columnsOf(character) * 0.53;
  if (/[mwMW@%]/.test(character)) return 0.98;
  if (/\p{Lu}/u.test(character)) return 0.8;
  return /[ijlt.,:;'|!]/.test(character) ? 0.42 : 0.63;
}

/** One axis a practice; never fewer than three, or there is no plane to draw on. */
export function axesOf(practices: readonly ReportPractice[]): Axis[] {
  return practices.map((practice, at) => {
    const angle = (2 * Math.PI * at) / practices.length;
    const direction = { x: Math.sin(angle), y: -Math.cos(angle) };
    return { practice, direction, label: labelOf(practice, direction, practices.length > mostFew ? many : few) };
  });
}

function labelOf({ short, score }: ReportPractice, direction: Point, { size, columns, widest, below }: typeof few): Label {
  const lineHeight = 1.18 * size;
  const lines = linesOf(short, columns, widest);
  const number = score === null ? '?' : String(shown(score));
  const width = Math.max(...(below ? [...lines, number] : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${number}`]).map((line) => widthOf(line, size)));
  const height = (lines.length + (below ? 1 : 0)) * lineHeight;
  const anchor = Math.abs(direction.x) < 0.15 ? 'middle' : direction.x > 0 ? 'start' : 'end';
  const x = (radius + gap) * direction.x;
  // A label at the side is centred on its axis; one above or below stands clear of it.
  const top = (radius + gap + height / 2) * direction.y - height / 2;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { lines, score: number, below, size, lineHeight, anchor, x, y: top + 0.78 * lineHeight, box: { left, top, right: left + width, bottom: top + height } };
}

/** A name in as few lines as its letters allow; cut only where it takes more than three. */
function linesOf(name: string, longest: number, widest: number): string[] {
  let columns = longest;
  const fits = (lines: readonly string[]): boolean => lines.every((line) => widthOf(line, 1) <= widest);
  while (columns > 2 && !fits(wrap(name, columns))) columns -= 1;
  const lines = wrap(name, columns);
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), clip(`${lines[mostLines - 1]!}…`, columns)];
}

/** The point of a value of 0 to 100 on an axis. */
export function pointAt({ direction }: Pick<Axis, 'direction'>, value: number): Point {
  const distance = (radius * Math.min(100, Math.max(0, value))) / 100;
  return { x: distance * direction.x, y: distance * direction.y };
}

/** The box around the labels, as wide on the left as on the right. */
export function boxAround(axes: readonly Axis[]): Box {
  const half = Math.max(radius + 60, ...axes.flatMap(({ label: { box } }) => [-box.left, box.right]));
  return { left: -half, right: half, top: Math.min(-radius, ...axes.map(({ label }) => label.box.top)), bottom: Math.max(radius, ...axes.map(({ label }) => label.box.bottom)) };
}

/** Whether a line touches a box: some point of it, two units apart, lies inside. */
export function touches(from: Point, to: Point, { left, top, right, bottom }: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2));
  return Array.from({ length: steps + 1 }, (_, at) => at / steps).some((share) => {
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)];
    return x >= left && x <= right && y >= top && y <= bottom;
  });
}
