// The first and last rows of a page, and the rules between its blocks.
import { clip, columnsOf, padEnd, wrap } from '../../core/columns.ts';
import type { Report } from '../../core/report.ts';
import type { Canvas } from '../canvas.ts';
import { marksOf } from './marks.ts';
import { answered, day, forWhom, madeUp, stage, verdict } from './words.ts';

const paintOf = { below: 'below', close: 'close', 'on target': 'reached', unscored: 'dim' } as const;

/** The verdict: how many practices stand where, in one row where it fits. Clearly marked when made up. */
export function headline(report: Report, canvas: Canvas): string[] {
  const marks = marksOf(canvas);
  const mark = report.made_up ? [`made up${report.name ? `: ${report.name}` : ''}`] : [];
  const drawn = (words: 'long' | 'middle' | 'short'): string[] => [
    ...mark.map((text) => canvas.palette.strong(clip(text, canvas.width, marks.ellipsis))),
    ...verdict(report, words).map(({ standing, text }) => canvas.palette[paintOf[standing]](canvas.palette.strong(`${marks.standing[standing]} ${text}`))),
  ];
  for (const words of ['long', 'middle', 'short'] as const) {
    const line = drawn(words).join('   ');
    if (columnsOf(line) <= canvas.width) return [line];
  }
  return drawn('short');
}

/** `Next ─────`, with a remark at its end. */
export function ruled(title: string, { width, palette, unicode }: Canvas, remark = ''): string {
  const { rule } = marksOf({ unicode });
  const end = remark === '' ? '' : ` ${remark} ${rule}${rule}`;
  const line = rule.repeat(Math.max(0, width - columnsOf(title) - 1 - columnsOf(end)));
  return `${palette.strong(title)} ${palette.dim(line + end)}`;
}

/** Date, how much was answered, whose targets, and where there is more. */
export function footer(report: Report, canvas: Canvas): string[] {
  const { width, palette } = canvas;
  const marks = marksOf(canvas);
  const whom = forWhom(report);
  const facts = report.made_up ? [madeUp(report), answered(report), stage(report)] : [day(report), answered(report), stage(report)];
  const left = facts.join(marks.and);
  const command = report.made_up ? 'demo' : 'report';
  const right = canvas.all ? '' : [`more: cto-check ${command} --all`, 'more: add --all', 'more: --all'].find((text) => columnsOf(left) + 3 + columnsOf(text) <= width);
  const last = right === undefined ? [...wrap(left, width), 'more: --all'] : right === '' ? wrap(left, width) : [padEnd(left, width - columnsOf(right)) + right];
  return [...(whom ? wrap(whom, width) : []), ...last].map((line) => palette.dim(line));
}
