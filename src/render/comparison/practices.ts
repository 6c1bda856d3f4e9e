// The practices of a comparison: both scores, and whether luck could explain the change.
import { columnsOf } from '../../core/columns.ts';
import { byChange, changed, type ComparedPractice, type Comparison } from '../../core/compare.ts';
import { inWords } from '../../core/talk.ts';
import type { Canvas } from '../canvas.ts';
import { marksOf } from '../marks.ts';
import { longest, row } from '../table.ts';
import { columnTitles, luckInWords, scoreOf } from './words.ts';

/** Those that changed a row each, the others in one; with `canvas.all` all of them. */
export function practiceBlock(comparison: Comparison, canvas: Canvas): string[] {
  const { width, all, palette } = canvas;
  const marks = marksOf(canvas);
  const told = all ? byChange(comparison) : changed(comparison);
  const others = byChange(comparison).length - told.length;
  if (told.length + others === 0) return [];
  const titles = columnTitles(comparison).map((title) => (columnsOf(title) > (width < 60 ? 5 : 6) ? title.slice(0, 3) : title));
  const folded = told.length === 0 ? `all ${inWords(others)}` : `${inWords(others)} ${others === 1 ? 'other' : 'others'}`;
  const name = longest(['Practices', folded, ...told.map(({ short }) => short)], width < 60 ? 12 : 14);
  const score = Math.max(4, ...titles.map(columnsOf));
  const luck = Math.max(7, width - 2 - name - 2 * (score + 2) - 2);
  const luckOf = (one: ComparedPractice): string => [luckInWords(one, marks.minus, all)].find((words) => all || columnsOf(words) <= luck) ?? one.luck ?? '';
  const rowOf = (indent: boolean, first: string, before: string, after: string, last: string): string[] =>
    row([...(indent ? [{ text: '', columns: 0 }] : []), { text: first, columns: indent ? name : name + 2 }, { text: before, columns: score, right: true }, { text: after, columns: score, right: true }, { text: last, columns: luck }], all ? undefined : marks.ellipsis);
  return [
    ...rowOf(false, 'Practices', titles[0]!, titles[1]!, 'could luck explain it?').map(palette.strong),
    ...told.flatMap((one) => rowOf(true, one.short, scoreOf(one.before, '?'), scoreOf(one.after, '?'), luckOf(one))),
    ...(others > 0 ? rowOf(true, folded, '', '', 'yes') : []),
  ];
}
