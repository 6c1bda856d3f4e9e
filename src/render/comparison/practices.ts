// The practices of a comparison: both scores, and whether luck could explain the change.
import { clip, columnsOf } from '../../core/columns.ts';
import { byChange, changed, type ComparedPractice, type Comparison } from '../../core/change/comparison.ts';
import { phrases } from '../../core/language/phrases.ts';
import { inWords } from '../../core/report/talk.ts';
import type { Canvas } from '../canvas.ts';
import { marksOf } from '../marks.ts';
import { longest, row } from '../table.ts';
import { hanging } from '../blocks.ts';
import { byLuck, columnTitles, luckInWords, luckTitle, practicesTitle, scoresOf, shortLuck } from './words.ts';

const phrase = phrases('compare.practices', {
  all: 'all {count}',
  others: { one: '{count} other', other: '{count} others' },
  sentence: '{practice}: {luck}',
  heading: 'could luck explain it?',
});

/** Under this width a practice is a sentence, with less room for titles and names up to the next. */
const tableFrom = 40;
const wideFrom = 60;

/** Those that changed a row each, the others in one; with `canvas.all` all of them. */
export function practiceBlock(comparison: Comparison, canvas: Canvas): string[] {
  const { width, all, palette } = canvas;
  const told = all ? byChange(comparison) : changed(comparison);
  const others = byChange(comparison).length - told.length;
  if (told.length + others === 0) return [];
  const folded = told.length === 0 ? phrase.all({ count: inWords(others) }) : phrase.others({ n: others, count: inWords(others) });
  if (width >= tableFrom) return tableOf(told, others > 0 ? folded : null, comparison, canvas);
  const { arrow, minus } = marksOf(canvas);
  return [
    ...hanging(luckTitle(), width).map(palette.strong),
    ...told.flatMap((one) => hanging(phrase.sentence({ practice: `${one.short} ${scoresOf(one, '?').join(` ${arrow} `)}`, luck: luckInWords(one, minus, all) }), width)),
    ...(others > 0 ? hanging(phrase.sentence({ practice: folded, luck: byLuck() }), width) : []),
  ];
}

function tableOf(told: readonly ComparedPractice[], folded: string | null, comparison: Comparison, canvas: Canvas): string[] {
  const { width, all, palette } = canvas;
  const { ellipsis, minus } = marksOf(canvas);
  const titles = columnTitles(comparison).map((title) => (columnsOf(title) > (width < wideFrom ? 5 : 6) ? clip(title, 4, '') : title));
  const name = longest([practicesTitle(), folded ?? '', ...told.map(({ short }) => short)], width < wideFrom ? 12 : 14);
  const score = Math.max(4, ...[titles, ...told.map((one) => scoresOf(one, '?'))].flat().map(columnsOf));
  const luck = width - 2 - name - 2 * (score + 2) - 2;
  const luckOf = (one: ComparedPractice): string => {
    const words = luckInWords(one, minus, all);
    return all || columnsOf(words) <= luck ? words : shortLuck(one);
  };
  const rowOf = (indent: boolean, first: string, [before, after]: readonly [string, string], last: string): string[] => {
    const cells = [{ text: first, columns: indent ? name : name + 2 }, { text: before, columns: score, right: true }, { text: after, columns: score, right: true }, { text: last, columns: luck }];
    return row(indent ? [{ text: '', columns: 0 }, ...cells] : cells, all ? undefined : ellipsis);
  };
  return [
    ...rowOf(false, practicesTitle(), [titles[0]!, titles[1]!], phrase.heading()).map(palette.strong),
    ...told.flatMap((one) => rowOf(true, one.short, scoresOf(one, '?'), luckOf(one))),
    ...(folded === null ? [] : rowOf(true, folded, ['', ''], byLuck())),
  ];
}
