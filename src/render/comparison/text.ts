// A comparison for a terminal: what became of the commitments, which answers moved, then the practices; one screen, or everything with `canvas.all`.
import { clip, columnsOf, padEnd, wrap } from '../../core/columns.ts';
import type { Comparison } from '../../core/change/comparison.ts';
import { phrases } from '../../core/language/phrases.ts';
import { keptInWords } from '../../core/report/since.ts';
import { sentences } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { marksOf } from '../marks.ts';
import { harmless } from '../harmless.ts';
import { radarLines } from '../report/text/radar.ts';
import { details } from './details.ts';
import { movedBlock } from './moved.ts';
import { plainPage } from './plain.ts';
import { practiceBlock } from './practices.ts';
import { advice, columnTitles, remarksOn, span } from './words.ts';

const phrase = phrases('compare.text', { legend: 'outline: {after}, dashed: {before}', more: 'more: {command}' });

/** Fewer columns than this are taken for this many. */
const narrowest = 20;

export function renderComparison(given: Comparison, screen: Canvas): string {
  const canvas = { ...screen, width: Math.max(narrowest, screen.width) };
  const comparison = harmless(given, canvas.unicode);
  const lines = canvas.plain ? plainPage(comparison, canvas) : page(comparison, canvas);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The facts come first: a title and so many rows of answers are seen even where the page then has to scroll. */
const leastMoved = 7;

function page(comparison: Comparison, canvas: Canvas): string[] {
  const { width, rows, all, palette } = canvas;
  const top = headline(comparison, canvas);
  const practices = practiceBlock(comparison, canvas);
  const [first = [], ...others] = remarksOn(comparison, all).map((text) => wrap(text, width));
  const closing = [...wrap(sentences(...advice(comparison)), width), ...footer(canvas)];
  const room = all ? Infinity : rows - 1 - top.length - practices.length - first.length - closing.length;
  const moved = movedBlock(comparison, canvas, Math.max(leastMoved, room));
  const remarks = [...first, ...whole(others, room - moved.length)];
  const facts = [...top, ...moved, ...practices];
  const drawn = picture(comparison, canvas, all ? Math.floor(width / 3) : rows - 1 - facts.length - remarks.length - closing.length);
  const blocks = all ? details(comparison, marksOf(canvas).minus).flatMap(({ title, lines }) => [palette.strong(clip(title, width, marksOf(canvas).ellipsis)), ...lines(width, palette)]) : [];
  return [...facts, ...drawn, ...blocks, ...remarks, ...closing];
}

/** Those of some paragraphs that fit whole, in order. */
function whole(paragraphs: readonly string[][], rows: number): string[] {
  let left = rows;
  return paragraphs.filter(({ length }) => length <= left && (left -= length) >= 0).flat();
}

function headline(comparison: Comparison, { width, palette }: Canvas): string[] {
  const [left, right] = [span(comparison), keptInWords(comparison.kept)];
  if (columnsOf(left) + 2 + columnsOf(right) <= width) return [palette.strong(padEnd(left, width - columnsOf(right)) + right)];
  return [left, right].flatMap((text) => wrap(text, width)).map(palette.strong);
}

/** A radar in less is unreadable, labels and all; and its row that says which outline is which. */
const leastPicture = 11;
const largestRadar = 30;

/** Both outlines, where there is room for them. */
function picture(comparison: Comparison, canvas: Canvas, rows: number): string[] {
  if (rows < leastPicture) return [];
  const { width, palette } = canvas;
  const practices = comparison.practices.map(({ short, before, after }) => ({ short, asked: true, score: after, before }));
  const lines = radarLines({ practices, level_names: comparison.level_names }, canvas, { width, rows: Math.min(largestRadar, rows - 1) });
  if (!lines) return [];
  const [before, after] = columnTitles(comparison);
  const legend = phrase.legend({ after, before });
  return [...lines, palette.dim(' '.repeat(Math.max(0, Math.floor((width - columnsOf(legend)) / 2))) + clip(legend, width, marksOf(canvas).ellipsis))];
}

function footer({ width, all, again, palette }: Canvas): string[] {
  if (all || !again) return [];
  const more = [again, '--all'].map((command) => phrase.more({ command })).find((text) => columnsOf(text) <= width);
  return more === undefined ? [] : [palette.dim(padEnd('', width - columnsOf(more)) + more)];
}
