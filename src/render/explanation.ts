// An explanation as text: the questions as a table, the figures as labelled lines.
import { clip, columnsOf, padEnd, padStart, wrap } from '../core/columns.ts';
import type { Explanation } from '../core/report/explain.ts';
import type { Canvas } from './canvas.ts';
import { harmless } from './harmless.ts';
import { marksOf } from './marks.ts';

export function renderExplanation(explanation: Explanation, canvas: Canvas): string {
  const { width, palette, unicode, eastAsian } = canvas;
  const { title, questions, figures } = harmless(explanation, unicode, eastAsian);
  const lines = [...wrap(title, width).map(palette.strong), ''];

  const most = (of: (row: (typeof questions)[number]) => string): number => Math.max(0, ...questions.map((row) => columnsOf(of(row))));
  const [ids, values] = [most((row) => row.id), most((row) => row.value)];
  const room = Math.max(8, width - ids - values - 6);
  for (const { id, answer, value } of questions) lines.push(`  ${padEnd(id, ids)}  ${padEnd(clip(answer, room, marksOf(canvas).ellipsis), room)}  ${padStart(value, values)}`);
  if (questions.length > 0) lines.push('');

  const names = Math.max(...figures.map(({ name }) => columnsOf(name)));
  for (const { name, working } of figures) {
    const [first = '', ...rest] = wrap(working, Math.max(20, width - names - 2));
    lines.push(`${padEnd(name, names)}  ${first}`, ...rest.map((line) => ' '.repeat(names + 2) + line));
  }
  return `${lines.join('\n')}\n`;
}
