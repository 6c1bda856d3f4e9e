// The terminal report: which blocks, in which order, fitted to the rows of one screen.
import { columnsOf, padEnd } from '../../core/columns.ts';
import { chosenSteps, groupsOf, type Report } from '../../core/report.ts';
import type { Canvas } from '../canvas.ts';
import { cleaned } from './clean.ts';
import { footer, headline, ruled } from './edges.ts';
import { gridOf, gridWidth, profileLines, type Fullness } from './profile.ts';
import { radarLines } from './radar.ts';
import { stepBlocks } from './steps.ts';

/** The report for a terminal: one screen, or everything with `canvas.all`. Ends in one newline. */
export function renderText(report: Report, canvas: Canvas): string {
  const clean = cleaned(report, canvas.unicode);
  return `${firstScreen(clean, canvas).map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The whole answer on one screen: verdict, profile beside the radar, what to do, where it comes from. */
function firstScreen(report: Report, canvas: Canvas): string[] {
  const top = headline(report, canvas);
  const bottom = footer(report, canvas);
  const steps = stepBlocks(chosenSteps(report), report, canvas);
  const room = canvas.rows - 1 - top.length - bottom.length;
  const grid = gridOf(report, canvas.width, 17);
  const side = canvas.width - gridWidth(grid) - 1;
  const beside = side >= 30;
  const tableWidth = beside ? gridWidth(grid) : canvas.width;
  const table = (fullness: Fullness): string[] => profileLines(report, canvas, grid, tableWidth, fullness);

  const gaps = groupsOf(report).length - 1;
  const stages: Fullness[] = [...Array.from({ length: gaps + 1 }, (_, less) => ({ gaps: gaps - less, ranges: true })), { gaps: 0, ranges: false }];
  const needed = steps.length === 0 ? 0 : 1 + steps.flat().length;
  const profile = stages.map(table).find((lines) => lines.length + needed <= room) ?? table(stages.at(-1)!);
  const left = room - profile.length;
  const next = nextBlock(steps, canvas, left);
  const rows = Math.max(profile.length, room - next.length);
  const radar = beside ? radarLines(report, canvas, { width: side, rows }) : null;
  return [...top, ...sideBySide(profile, radar ?? [], gridWidth(grid) + 1), ...next, ...bottom];
}

function sideBySide(left: readonly string[], right: readonly string[], column: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const beside = right[row] ?? '';
    return beside.trim() === '' ? (left[row] ?? '') : padEnd(left[row] ?? '', column) + beside;
  });
}

/** As many whole steps as fit, never none; the rest is counted in the rule. */
function nextBlock(steps: readonly string[][], canvas: Canvas, rows: number): string[] {
  if (steps.length === 0) return [];
  let fitting = steps.length;
  while (fitting > 1 && 1 + steps.slice(0, fitting).flat().length > rows) fitting -= 1;
  const more = steps.length - fitting;
  return [ruled('Next', canvas, more ? `${more} more: --all` : ''), ...steps.slice(0, fitting).flat().slice(0, Math.max(3, rows - 1))];
}

void columnsOf;
