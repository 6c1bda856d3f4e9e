// The first and last rows of a page, and the rules between its blocks.
import { clip, columnsOf, padEnd, wrap } from '../../../core/columns.ts';
import type { Report } from '../../../core/report/report.ts';
import { phrases } from '../../../core/language/phrases.ts';
import type { Canvas } from '../../canvas.ts';
import { marksOf, paintOf } from '../../marks.ts';
import { answered, day, forWhom, madeUp, moreOf, stage, verdict } from '../words.ts';

const phrase = phrases('report.edges', { madeUp: 'made up', madeUpOf: 'made up: {name}', more: 'more: {command}' });

/** The verdict: how many practices stand where, in one row where it fits. Clearly marked when made up. */
export function headline(report: Report, canvas: Canvas): string[] {
  const marks = marksOf(canvas);
  const mark = report.made_up ? [report.name ? phrase.madeUpOf({ name: clip(report.name, 16, marks.ellipsis) }) : phrase.madeUp()] : [];
  const drawn = (words: 'long' | 'middle' | 'short'): string[] => [
    ...mark.map((text) => canvas.palette.strong(clip(text, canvas.width, marks.ellipsis))),
    ...verdict(report, words).map(({ standing, text }) => canvas.palette[paintOf[standing]](canvas.palette.strong(`${marks.standing[standing]} ${text}`))),
  ];
  const tries = (['long', 'middle', 'short'] as const).flatMap((words) => ['   ', '  '].map((between) => drawn(words).join(between)));
  const line = tries.find((text) => columnsOf(text) <= canvas.width);
  return line === undefined ? drawn('short') : [line];
}

/** `Next ─────`, with a remark at its end. */
export function ruled(title: string, canvas: Canvas, remark = ''): string {
  const { width, palette } = canvas;
  const { rule, ellipsis } = marksOf(canvas);
  const name = clip(title, width, ellipsis);
  const room = width - columnsOf(name) - 1;
  const end = [` ${remark} ${rule}${rule}`, ` ${remark}`].find((text) => remark !== '' && columnsOf(text) <= room) ?? '';
  return `${palette.strong(name)} ${palette.dim(rule.repeat(Math.max(0, room - columnsOf(end))) + end)}`.trimEnd();
}

/** Date, how much was answered, whose targets, and where there is more. A made-up report says so here too. */
export function footer(report: Report, canvas: Canvas): string[] {
  const { width, palette } = canvas;
  const { and } = marksOf(canvas);
  const [when, given, whose] = [day(report), answered(report), stage(report)];
  const made = madeUp(report);
  const facts = report.made_up ? [[made, when, given, whose], [made, given, whose], [made, whose]] : [[when, given, whose]];
  const again = moreOf(report, canvas);
  const more = again === null ? [''] : [again, again.replace(/^(npx )?cto-check /, ''), '--all'].map((command) => phrase.more({ command }));
  const pairs = facts.flatMap((left) => more.map((right) => ({ left: left.join(and), right })));
  const fit = pairs.find(({ left, right }) => columnsOf(left) + 2 + columnsOf(right) <= width);
  const last = fit ? [padEnd(fit.left, width - columnsOf(fit.right)) + fit.right] : wrap([...facts.at(-1)!, ...more.slice(-1)].filter(Boolean).join(and), width);
  const whom = forWhom(report);
  return [...(whom ? wrap(whom, width) : []), ...last].map((line) => palette.dim(line.trimEnd()));
}
