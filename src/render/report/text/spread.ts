// The profile's place on a page: the table, with the radar beside it, or below it where everything is shown.
import { padEnd } from '../../../core/columns.ts';
import { groupsOf, hasRadar, type Report } from '../../../core/report/report.ts';
import { outlineOf } from '../../../core/voices/voices-words.ts';
import type { Canvas } from '../../canvas.ts';
import type { Block } from '../../blocks.ts';
import { gridOf, gridWidth, profileLines, type Fullness, type Grid } from './profile.ts';
import { radarLines, type Picture } from './radar.ts';

interface Parts {
  table: readonly string[];
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

/** The table's columns, and the room beside them for a radar: its columns, 0 for none. */
function divided(report: Report, { width }: Canvas): { grid: Grid; table: number; side: number } {
  const grid = gridOf(report, width, width >= 140 ? 33 : 17);
  const side = width - gridWidth(grid) - 1;
  return side >= leastWidth && hasRadar(report) ? { grid, table: gridWidth(grid), side } : { grid, table: width, side: 0 };
}

/** The fullest table of at most `rows`: gaps go one by one from the end, then what unscored practices leave open; never more. */
export function fullestTable(report: Report, canvas: Canvas, rows: number): string[] {
  const { grid, table } = divided(report, canvas);
  const draw = (fullness: Fullness): string[] => profileLines(report, canvas, grid, table, fullness);
  for (let gaps = groupsOf(report).length - 1; gaps >= 0; gaps -= 1) {
    const lines = draw({ gaps, ranges: true });
    if (lines.length <= rows) return lines;
  }
  return draw({ gaps: 0, ranges: false });
}

/** The report's scores, and as a second outline what a group of others sees. */
function pictured(report: Report): Picture {
  const seen = new Map(outlineOf(report)?.practices.map(({ id, others }) => [id, others]));
  return { ...report, practices: report.practices.map((practice) => ({ ...practice, before: seen.get(practice.id) ?? null })) };
}

/** Table and radar, with the blocks that found no place among them. */
export function spread(report: Report, canvas: Canvas, { table, rows, asides }: Parts): { lines: string[]; left: Block[] } {
  if (canvas.all && canvas.width < wideFrom) {
    const alone = radarLines(pictured(report), canvas, { width: canvas.width, rows: Math.min(rows, Math.floor(canvas.width / 3)) });
    return { lines: alone ? [...table, '', ...alone] : [...table], left: [...asides] };
  }
  const { table: width, side } = divided(report, canvas);
  const height = Math.max(table.length, rows);
  const radar = side > 0 && height >= leastRows ? radarLines(pictured(report), canvas, { width: side, rows: height }) : null;
  if (!radar) return { lines: [...table], left: [...asides] };
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
