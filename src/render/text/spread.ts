// The profile's place on a page: the table, with the radar beside it, or below it where everything is shown.
import { padEnd } from '../../core/columns.ts';
import type { Report } from '../../core/report.ts';
import type { Canvas } from '../canvas.ts';
import type { Block } from './details.ts';
import { gridOf, gridWidth, profileLines, type Fullness } from './profile.ts';
import { radarLines } from './radar.ts';

interface Wanted {
  fullness: Fullness;
  /** The most that table and radar may take. */
  rows: number;
  /** Blocks that may stand below the table, beside a high radar. */
  asides: readonly Block[];
}

/** A radar in less is unreadable, labels and all. */
const leastWidth = 28;
const leastRows = 8;

/** From this width on `--all` too has the radar beside the table. */
const wideFrom = 100;

/** Columns left of the radar, and right of the table. */
function divided(report: Report, { width }: Canvas): { table: number; side: number } {
  const table = gridWidth(gridOf(report, width, width >= 140 ? 33 : 17));
  const side = width - table - 1;
  return side >= leastWidth ? { table, side } : { table: width, side: 0 };
}

/** The table as it stands beside the radar. */
export function tableOf(report: Report, canvas: Canvas, fullness: Fullness): string[] {
  const { table } = divided(report, canvas);
  return profileLines(report, canvas, gridOf(report, canvas.width, canvas.width >= 140 ? 33 : 17), table, fullness);
}

/** Table and radar, with the blocks that found no place among them. */
export function spread(report: Report, canvas: Canvas, { fullness, rows, asides }: Wanted): { lines: string[]; left: Block[] } {
  const table = tableOf(report, canvas, fullness);
  const { table: width, side } = divided(report, canvas);
  if (canvas.all && canvas.width < wideFrom) {
    const below = radarLines(report, canvas, { width: canvas.width, rows: Math.min(rows, Math.floor(canvas.width / 3)) });
    return { lines: below ? [...table, '', ...below] : table, left: [...asides] };
  }
  const height = Math.max(table.length, rows);
  const radar = side > 0 && height >= leastRows ? radarLines(report, canvas, { width: side, rows: height }) : null;
  if (!radar) return { lines: table, left: [...asides] };
  const { lines, left } = below(table, asides, canvas, width, radar.length);
  return { lines: Array.from({ length: Math.max(lines.length, radar.length) }, (_, row) => padEnd(lines[row] ?? '', width + 1) + (radar[row] ?? '')), left };
}

/** The blocks that fit whole under the table, in its width. */
function below(table: readonly string[], blocks: readonly Block[], { palette }: Canvas, width: number, rows: number): { lines: string[]; left: Block[] } {
  const lines = [...table];
  const left = [...blocks];
  while (left[0]) {
    const block = ['', palette.strong(left[0].title), ...left[0].lines(width - 1, palette)];
    if (lines.length + block.length > rows) break;
    lines.push(...block);
    left.shift();
  }
  return { lines, left };
}
