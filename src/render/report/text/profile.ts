// The profile as a table: practices grouped by certainty, each with its score, its drawn band and its level.
import { clip, columnsOf, padEnd, padStart, wrap } from '../../../core/columns.ts';
import { groupsOf, type Group, type Report, type ReportPractice } from '../../../core/report/report.ts';
import { shown } from '../../../core/review/score.ts';
import { phrases } from '../../../core/language/phrases.ts';
import type { Canvas } from '../../canvas.ts';
import { bandOf, scaleOf } from './band.ts';
import { marksOf, paintOf } from '../../marks.ts';
import { answeredOf, open, span, unscored, withOpen } from '../words.ts';

const phrase = phrases('report.legend', { likely: 'likely', target: 'target', overall: 'overall {score} ({likely})' });

/** Columns of the table's parts; 0 leaves a part out. */
export interface Grid {
  name: number;
  bar: number;
  level: number;
}

/** How much of the table there is room for. */
export interface Fullness {
  /** Blank rows between groups, counted from the top. */
  gaps: number;
  /** What an unscored practice leaves open. */
  ranges: boolean;
}

/** The scale's `100` stands out two columns behind the bar. */
export const gridWidth = ({ name, bar, level }: Grid): number => 2 + name + 4 + (bar && bar + 1) + (level ? level + 1 : bar && 2);

/** The fullest table that fits: bars shrink, then level names go, then the bars. */
export function gridOf(report: Report, width: number, longestBar: number): Grid {
  const asked = report.practices.filter((practice) => practice.asked);
  const longest = (texts: string[], most: number): number => Math.min(most, Math.max(4, ...texts.map(columnsOf)));
  const name = longest(asked.map((practice) => practice.short), width < 40 ? 9 : 14);
  const level = longest(asked.flatMap((practice) => practice.level?.name ?? []), 14);
  const bars = [33, 17, 9].filter((bar) => bar <= longestBar);
  const grids = [...bars.map((bar) => ({ name, bar, level })), { name, bar: 9, level: 0 }, { name, bar: 0, level }];
  return grids.find((grid) => gridWidth(grid) <= width) ?? { name, bar: 0, level: 0 };
}

/** Scale, rows, legend. No line is wider than `width`; only unscored practices use what it has beyond the grid. */
export function profileLines(report: Report, canvas: Canvas, grid: Grid, width: number, { gaps, ranges }: Fullness): string[] {
  const groups = groupsOf(report);
  const rows = groups.flatMap((group, at) => [
    ...(at > 0 && at <= gaps ? [''] : []),
    ...group.practices.flatMap((practice) => rowsOf(practice, group, canvas, grid, width, { mayWrap: ranges, still: open(practice, report) })),
  ]);
  return [...scaleRow(report, canvas, grid), ...rows, ...legend(report, canvas, width)];
}

function scaleRow({ name, made_up }: Report, canvas: Canvas, grid: Grid): string[] {
  const { palette } = canvas;
  const whose = clip(made_up ? '' : (name ?? ''), 2 + grid.name + 3, marksOf(canvas).ellipsis);
  if (grid.bar === 0) return whose === '' ? [] : [palette.strong(whose)];
  return [padEnd(palette.strong(whose), 2 + grid.name + 5) + palette.dim(scaleOf(grid.bar))];
}

/** What an unscored practice leaves open, if anything, and whether there is room to say so. */
interface Left {
  mayWrap: boolean;
  still: string | null;
}

function rowsOf(practice: ReportPractice, { standing }: Group, canvas: Canvas, grid: Grid, width: number, left: Left): string[] {
  const marks = marksOf(canvas);
  const { palette } = canvas;
  const name = `${palette[paintOf[standing]](marks.standing[standing])} ${padEnd(clip(practice.short, grid.name, marks.ellipsis), grid.name)}`;
  const { score, level } = practice;
  if (score !== null) {
    const parts = [
      `${name} ${padStart(String(shown(score)), 3)}`,
      ...(grid.bar ? [bandOf(practice, grid.bar, marks, palette)] : []),
      ...(grid.level ? [clip(level?.name ?? '', grid.level, marks.ellipsis)] : []),
    ];
    return [parts.join(' ')];
  }
  const indent = 2 + grid.name + 1;
  const lines = whyUnscored(practice, width - indent, left, marks.ellipsis);
  return lines.map((line, at) => `${at === 0 ? `${name} ` : ' '.repeat(indent)}${palette.dim(line)}`);
}

/** With what is left open, wrapped; in one row where there is no room for more. */
function whyUnscored(practice: ReportPractice, room: number, { mayWrap, still }: Left, ellipsis: string): string[] {
  if (mayWrap) return wrap(withOpen(unscored(practice), still), room);
  return [columnsOf(unscored(practice)) <= room ? unscored(practice) : clip(answeredOf(practice.coverage), room, ellipsis)];
}

/** What the marks mean, and the overall mean as one small entry. */
function legend(report: Report, canvas: Canvas, width: number): string[] {
  const { palette } = canvas;
  const marks = marksOf(canvas);
  const { overall } = report;
  const total = overall ? phrase.overall({ score: shown(overall.score), likely: span(overall.band, marks.to) }) : '';
  const key = overall ? `${palette.now(marks.band)} ${palette.dim(phrase.likely())}  ${palette.target(marks.target)} ${palette.dim(phrase.target())}` : '';
  const line = [key, palette.dim(total)].filter(Boolean).join('    ');
  if (line === '') return [];
  return columnsOf(line) <= width ? [line] : [key, palette.dim(total)];
}
