// The next steps: what, at what price, because of which answer, and what proves it.
import { clip, columnsOf, padEnd, wrap } from '../../core/columns.ts';
import type { Report } from '../../core/report.ts';
import type { Suggestion } from '../../core/suggest.ts';
import type { Canvas } from '../canvas.ts';
import { marksOf } from './marks.ts';
import { effortWords, showsIn } from './words.ts';

/** The answer needs this many columns beside the price; with fewer it takes a row of its own. */
const leastForAnswer = 20;

/** Each step as its lines, a block each. */
export function stepBlocks(steps: readonly Suggestion[], report: Report, canvas: Canvas): string[][] {
  const { width, palette } = canvas;
  const { ellipsis } = marksOf(canvas);
  const nameOf = (step: Suggestion): string => report.practices.find(({ id }) => id === step.practice)?.short ?? step.practice;
  const number = String(Math.max(1, ...steps.map(({ rank }) => rank))).length;
  const name = Math.min(14, Math.max(0, ...steps.map((step) => columnsOf(nameOf(step)))));
  const prices = steps.map((step) => `${effortWords[step.effort]}, ${showsIn(step.weeks)}`);
  const price = Math.max(0, ...prices.map(columnsOf));
  const said = steps.map(({ because }) => (because === undefined ? '' : `you said: ${because}`));
  const start = 1 + 1 + name + 3 + price + 2;
  const beside = width - start >= leastForAnswer;
  const column = Math.max(start, width - Math.max(0, ...said.map(columnsOf)));
  void number;

  return steps.map((step, at) => {
    const head = `${at + 1} ${padEnd(clip(nameOf(step), name, ellipsis), name)}`;
    const what = wrap(`${step.do} Proof: ${ended(step.proof)}`, width - 2).map((line) => `  ${line}`);
    if (beside) {
      const left = padEnd(`${palette.strong(head)}   ${prices[at]!}`, column);
      return [(left + palette.dim(clip(said[at]!, width - column, ellipsis))).trimEnd(), ...what];
    }
    const inline = columnsOf(head) + 3 + columnsOf(prices[at]!) <= width;
    return [
      ...(inline ? [`${palette.strong(head)}   ${prices[at]!}`] : [palette.strong(clip(head, width, ellipsis)), ...wrap(prices[at]!, width - 2).map((line) => `  ${line}`)]),
      ...(said[at] ? [`  ${palette.dim(clip(said[at], width - 2, ellipsis))}`] : []),
      ...what,
    ];
  });
}

/** With a full stop, unless it ends in one already. */
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
