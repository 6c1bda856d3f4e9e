// The answers that moved, in words: a row each where there is room for both, else two.
import { clip, wrap } from '../../core/columns.ts';
import { movedIn, type Comparison } from '../../core/compare.ts';
import type { MovedAnswer } from '../../core/report.ts';
import type { Canvas } from '../canvas.ts';
import { marksOf } from '../marks.ts';
import { fitting, longest, row } from '../table.ts';
import { answersOf, columnTitles, shortOf } from './words.ts';

/** Under this width an answer takes a row of its own. */
const wideFrom = 60;

/** At most `rows` of them, title and all, but never none. */
export function movedBlock(comparison: Comparison, canvas: Canvas, rows: number): string[] {
  const { width, palette } = canvas;
  const { did, reread } = movedIn(comparison);
  const { ellipsis } = marksOf(canvas);
  const draw = drawerOf(comparison, [...did, ...reread], canvas);
  const none = wrap('No answer moved by a level or more because of what you did.', width - 2).map((line) => `  ${line}`);
  const blocks = [
    ...(did.length === 0 ? [none] : did.map(draw.answer)),
    ...reread.map((one, at) => [...(at === 0 ? [palette.strong(clip('Read differently this time, as you said', width, ellipsis))] : []), ...draw.answer(one)]),
  ];
  const heading = row(draw.heading('What you did differently'), ellipsis).map(palette.strong);
  return [...heading, ...fitting(blocks, rows - heading.length, (left) => palette.dim(clip(`  ${left} more: --all`, width, ellipsis)))];
}

interface Drawer {
  heading: (title: string) => Parameters<typeof row>[0];
  answer: (moved: MovedAnswer) => string[];
}

function drawerOf(comparison: Comparison, moved: readonly MovedAnswer[], canvas: Canvas): Drawer {
  const { width, all } = canvas;
  const { up, down, arrow, ellipsis } = marksOf(canvas);
  const cut = all ? undefined : ellipsis;
  const name = longest(moved.map(({ practice }) => shortOf(comparison, practice)), width < wideFrom ? 9 : 12);
  const head = ({ practice, levels }: MovedAnswer) => [{ text: `${levels > 0 ? up : down} ${clip(shortOf(comparison, practice), name, ellipsis)}`, columns: name + 2 }];
  if (width < wideFrom || moved.length === 0) {
    return {
      heading: (title) => [{ text: title, columns: width }],
      answer: (one) => [...row([...head(one), { text: one.about, columns: width - name - 4 }], cut), ...row([{ text: '', columns: 2 }, { text: answersOf(one).join(` ${arrow} `), columns: width - 4 }], cut)],
    };
  }
  const titles = columnTitles(comparison);
  const room = width - name - 2 - 6;
  const after = longest([titles[1], ...moved.map((one) => answersOf(one)[1])], Math.floor(room * 0.36));
  const before = longest([titles[0], ...moved.map((one) => answersOf(one)[0])], Math.floor(room * 0.32));
  const about = longest(moved.map((one) => one.about), room - before - after);
  return {
    heading: (title) => [{ text: title, columns: name + 4 + about }, { text: titles[0], columns: before }, { text: titles[1], columns: after }],
    answer: (one) => {
      const [was, is] = answersOf(one);
      return row([...head(one), { text: one.about, columns: about }, { text: was, columns: before }, { text: is, columns: after }], cut);
    },
  };
}
