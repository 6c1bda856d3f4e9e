// The next steps: what, at what price, because of which answer, and what proves it.
import { clip, columnsOf, padEnd, wrap } from '../../../core/columns.ts';
import type { Report } from '../../../core/report/report.ts';
import type { Suggestion } from '../../../core/report/suggest.ts';
import { phrases } from '../../../core/language/phrases.ts';
import { nameIn } from '../../../core/words.ts';
import type { Canvas } from '../../canvas.ts';
import { marksOf } from '../../marks.ts';
import { actOf, shortPriceOf } from '../words.ts';

const phrase = phrases('report.step', { said: 'you said: {answer}' });

/** The answer needs this many columns beside the price; with fewer it takes a row of its own. */
const leastForAnswer = 20;

/** On a wide page the answer stays near its step: it ends here, or where it must. */
const farthest = 100;

/** Each step as its lines, numbered from 1: price and answer in columns where there is room. */
export function stepBlocks(steps: readonly Suggestion[], report: Report, canvas: Canvas): string[][] {
  const { width, palette } = canvas;
  const { ellipsis } = marksOf(canvas);
  const most = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));
  const number = String(steps.length).length;
  const names = steps.map((step) => clip(nameIn(report.practices, step.practice, 'short'), Math.min(14, width - number - 1), ellipsis));
  const heads = names.map((name, at) => padEnd(`${String(at + 1).padStart(number)} ${name}`, number + 1 + most(names)));
  const prices = steps.map((step) => shortPriceOf(step, report));
  const said = steps.map(({ because }) => (because === undefined ? '' : phrase.said({ answer: because })));
  const start = number + 1 + most(names) + 3 + most(prices) + 2;
  const column = Math.max(start, Math.min(width, farthest) - most(said));

  return steps.map((step, at) => {
    const [head, price, answer] = [palette.strong(heads[at]!), prices[at]!, said[at]!];
    const indented = (text: string): string[] => wrap(text, width - number - 1).map((line) => ' '.repeat(number + 1) + line);
    const act = indented(actOf(step));
    if (width - start >= leastForAnswer) {
      return [padEnd(`${head}   ${price}`, column) + palette.dim(clip(answer, width - column, ellipsis)), ...act];
    }
    const inline = columnsOf(head) + 3 + columnsOf(price) <= width;
    const answered = answer === '' ? [] : [palette.dim(`  ${clip(answer, width - 2, ellipsis)}`)];
    return [...(inline ? [`${head}   ${price}`] : [head, ...indented(price)]), ...answered, ...act];
  });
}

/** Rows of the first step that are always seen; a narrow page scrolls rather than hide what to do. */
const least = 3;
const leastNarrow = 12;

/** The rows of as many whole steps as fit, never none: the first is cut if it must be. `rows` counts the rule above them too. */
export function fittingSteps(blocks: readonly string[][], rows: number, canvas: Canvas): { lines: string[]; left: number } {
  let fitting = blocks.length;
  while (fitting > 1 && 1 + blocks.slice(0, fitting).flat().length > rows) fitting -= 1;
  const all = blocks.slice(0, fitting).flat();
  const most = Math.max(canvas.width < 80 ? leastNarrow : least, rows - 1);
  const lines = all.length <= most ? all : [...all.slice(0, most - 1), `  ${marksOf(canvas).ellipsis}`];
  return { lines, left: blocks.length - fitting };
}
