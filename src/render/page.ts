// A page of labelled lines as text: labels in one column, texts wrapped beside them; below each other where columns are few.
import { columnsOf, padEnd, wrap } from '../core/columns.ts';
import type { Page, Section } from '../core/page.ts';
import type { Canvas } from './canvas.ts';
import { printable } from './harmless.ts';

/** Narrower than this, a text does not stand beside its label. */
const leastText = 28;

export function renderPage({ title, sections }: Page, canvas: Canvas): string {
  const blocks = sections.map((section) => sectionLines(section, canvas));
  return `${[...heading(title, canvas), ...blocks.flatMap((block) => ['', ...block])].join('\n')}\n`;
}

const heading = (text: string, canvas: Canvas): string[] => (canvas.plain ? [printable(text, canvas)] : wrap(printable(text, canvas), canvas.width).map(canvas.palette.strong));

function sectionLines({ head, lines }: Section, canvas: Canvas): string[] {
  const title = head === undefined ? [] : heading(head, canvas);
  const rows = lines.map(({ label, text }) => ({ label: printable(label, canvas), text: printable(text, canvas) }));
  if (canvas.plain) return [...title, ...rows.map(({ label, text }) => `${label}: ${text}`)];
  const labels = Math.max(0, ...rows.map(({ label }) => columnsOf(label)));
  const room = canvas.width - labels - 4;
  if (room < leastText) return [...title, ...rows.flatMap(({ label, text }) => [...wrap(label, canvas.width - 2).map((line) => `  ${canvas.palette.dim(line)}`), ...wrap(text, canvas.width - 4).map((line) => `    ${line}`)])];
  return [
    ...title,
    ...rows.flatMap(({ label, text }) => {
      const [first = '', ...rest] = wrap(text, room);
      return [`  ${canvas.palette.dim(padEnd(label, labels))}  ${first}`, ...rest.map((line) => `${' '.repeat(labels + 4)}${line}`)];
    }),
  ];
}
