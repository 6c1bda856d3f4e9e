// The terminal report: which blocks, in which order, fitted to the rows of one screen.
import { chosenSteps, type Report } from '../../../core/report/report.ts';
import { phrases } from '../../../core/language/phrases.ts';
import type { Canvas } from '../../canvas.ts';
import { aroundBlocks, aroundRows } from './around.ts';
import type { Block } from '../../blocks.ts';
import { cleaned } from '../named.ts';
import { briefDetails, details, remarks } from './details.ts';
import { footer, headline, ruled } from './edges.ts';
import { plainPage } from './plain.ts';
import { fullestTable, spread } from './spread.ts';
import { fittingSteps, stepBlocks } from './steps.ts';
import { moreOf } from '../words.ts';

const phrase = phrases('report.next', { title: 'Next', more: '{n} more', moreWith: '{n} more: {flag}' });

/** Fewer columns than this are taken for this many. */
const narrowest = 20;

/** The report for a terminal: one screen, or everything with `canvas.all`. Ends in one newline. */
export function renderText(report: Report, given: Canvas): string {
  const canvas = { ...given, width: Math.max(narrowest, given.width) };
  const clean = cleaned(report, canvas.unicode);
  const page = canvas.plain ? plainPage : canvas.all ? wholeReport : firstScreen;
  return `${page(clean, canvas).map((line) => line.trimEnd()).join('\n')}\n`;
}

/** From here on there is room for the large radar and for remarks. */
const isLarge = ({ width, rows }: Canvas): boolean => width >= 100 && rows >= 36;

/** Rows that a radar may take, labels and all. */
const largestRadar = 36;

/** What lies around a review gives way to the rule above the first step and so many of its rows; a narrow page scrolls. */
const leastOfSteps = 4;

/** The whole answer on one screen: verdict, profile beside the radar, what to do, where it comes from. */
function firstScreen(report: Report, canvas: Canvas): string[] {
  const [top, bottom, around] = [headline(report, canvas), footer(report, canvas), aroundRows(report, canvas)];
  const free = canvas.rows - 1 - top.length - bottom.length;
  const { least, spare, room } = budgetOf(report, canvas, free, around.length);
  const { lines: steps, left } = fittingSteps(stepBlocks(chosenSteps(report), report, canvas), room - least, canvas);
  const next = steps.length === 0 ? [] : [ruled(phrase.title(), canvas, moreSteps(left, report, canvas)), ...steps];
  const table = fullestTable(report, canvas, room - next.length);
  const asides = isLarge(canvas) ? [...remarks(report), ...briefDetails(report, canvas)] : [];
  const profile = spread(report, canvas, { table, rows: Math.min(largestRadar, room - next.length), asides });
  const page = [...profile.lines, ...around.slice(0, spare), ...next];
  return [...top, ...page, ...fitting(profile.left, canvas, free - page.length), ...bottom];
}

/** How the `free` rows between top and bottom are shared: `least` for the smallest profile, `spare` for what lies around a review, which would take `around`, and `room` for profile and steps. */
function budgetOf(report: Report, canvas: Canvas, free: number, around: number): { least: number; spare: number; room: number } {
  const least = fullestTable(report, canvas, 0).length;
  // On a narrow page, which scrolls anyway, they stay.
  const spare = canvas.width < 80 ? around : Math.max(0, free - least - leastOfSteps);
  return { least, spare, room: free - Math.min(around, spare) };
}

function moreSteps(left: number, report: Report, canvas: Canvas): string {
  if (left === 0) return '';
  return moreOf(report, canvas) === null ? phrase.more({ n: left }) : phrase.moreWith({ n: left, flag: '--all' });
}

const titled = ({ title, lines }: Block, canvas: Canvas): string[] => [ruled(title, canvas), ...lines(canvas.width, canvas.palette)];

/** The first blocks that fit whole. */
function fitting(blocks: readonly Block[], canvas: Canvas, rows: number): string[] {
  const all: string[] = [];
  for (const block of blocks) {
    const lines = titled(block, canvas);
    if (all.length + lines.length > rows) break;
    all.push(...lines);
  }
  return all;
}

/** Every block there is, in the order of the first screen. */
function wholeReport(report: Report, canvas: Canvas): string[] {
  const table = fullestTable(report, canvas, Infinity);
  const profile = spread(report, canvas, { table, rows: largestRadar, asides: remarks(report) });
  const steps = stepBlocks(chosenSteps(report), report, canvas).flat();
  return [
    ...headline(report, canvas),
    ...profile.lines,
    ...aroundRows(report, canvas),
    ...(steps.length === 0 ? [] : [ruled(phrase.title(), canvas), ...steps]),
    ...[...aroundBlocks(report, canvas), ...profile.left, ...details(report, canvas)].flatMap((block) => ['', ...titled(block, canvas)]),
    '',
    ...footer(report, canvas),
  ];
}
