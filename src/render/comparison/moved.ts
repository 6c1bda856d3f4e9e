// The answers that moved, in words: a row each where there is room for both, else two.
import { clip, columnsOf, wrap } from '../../core/columns.ts';
import { movedIn, type Comparison } from '../../core/change/comparison.ts';
import { phrases } from '../../core/language/phrases.ts';
import type { MovedAnswer } from '../../core/change/moved.ts';
import type { Canvas } from '../canvas.ts';
import { marksOf } from '../marks.ts';
import { fitting, longest, row, type Cell } from '../table.ts';
import { answersOf, columnTitles, didTitle, noneMoved, rereadAsSaid, shortOf } from './words.ts';

const phrase = phrases('compare.moved', { more: '{left} more: --all' });

/** Under this width an answer takes a row of its own. */
const wideFrom = 60;

/** At most `rows` of them, title and all, but never none: from the first on in whole words as long as there is room, the others cut to their columns. */
export function movedBlock(comparison: Comparison, canvas: Canvas, rows: number): string[] {
  const { palette, width } = canvas;
  const { ellipsis } = marksOf(canvas);
  const [heading, ...whole] = blocksOf(comparison, canvas, undefined);
  const [, ...cut] = blocksOf(comparison, canvas, ellipsis);
  let spare = rows - heading!.length - cut.flat().length;
  const blocks = cut.map((block, at) => {
    const more = whole[at]!.length - block.length;
    if (more > spare) return block;
    spare -= more;
    return whole[at]!;
  });
  return [...heading!, ...fitting(blocks, rows - heading!.length, (left) => palette.dim(clip(`  ${phrase.more({ left })}`, width, ellipsis)))];
}

/** The heading, then a block for each answer. `ellipsis`: cut to one row with it. */
function blocksOf(comparison: Comparison, canvas: Canvas, ellipsis: string | undefined): string[][] {
  const { width, palette } = canvas;
  const { did, reread } = movedIn(comparison);
  const { heading, answer } = drawerOf(comparison, [...did, ...reread], canvas);
  const none = wrap(noneMoved(), width - 2).map((line) => `  ${line}`);
  const strong = (text: string): string => palette.strong(clip(text, width, marksOf(canvas).ellipsis));
  return [
    row(heading, marksOf(canvas).ellipsis).map(palette.strong),
    ...(did.length === 0 ? [none] : did.map((one) => answer(one, ellipsis))),
    ...reread.map((one, at) => [...(at === 0 ? [strong(rereadAsSaid())] : []), ...answer(one, ellipsis)]),
  ];
}

interface Drawer {
  heading: Cell[];
  answer: (moved: MovedAnswer, ellipsis: string | undefined) => string[];
}

function drawerOf(comparison: Comparison, moved: readonly MovedAnswer[], canvas: Canvas): Drawer {
  return canvas.width < wideFrom || moved.length === 0 ? narrowDrawer(comparison, moved, canvas) : wideDrawer(comparison, moved, canvas);
}

/** What was answered then and now stands below the question. */
function narrowDrawer(comparison: Comparison, moved: readonly MovedAnswer[], canvas: Canvas): Drawer {
  const { width } = canvas;
  const { arrow } = marksOf(canvas);
  const name = nameColumns(comparison, moved, 9);
  return {
    heading: [{ text: didTitle(), columns: width }],
    answer: (one, ellipsis) => [
      ...row([headOf(comparison, one, name, canvas), { text: one.about, columns: width - name - 4 }], ellipsis),
      ...row([{ text: '', columns: 2 }, { text: answersOf(one).join(` ${arrow} `), columns: width - 4 }], ellipsis),
    ],
  };
}

/** Then and now have columns of their own: as many as their words take, at most a third each. */
function wideDrawer(comparison: Comparison, moved: readonly MovedAnswer[], canvas: Canvas): Drawer {
  const title = didTitle();
  const name = nameColumns(comparison, moved, 12);
  const [first, second] = columnTitles(comparison);
  const room = canvas.width - name - 2 - 6;
  const after = longest([second, ...moved.map((one) => answersOf(one)[1])], Math.floor(room * 0.34));
  const before = longest([first, ...moved.map((one) => answersOf(one)[0])], Math.floor(room * 0.32));
  const about = Math.min(room - before - after, Math.max(columnsOf(title) - name - 4, longest(moved.map((one) => one.about), room)));
  return {
    heading: [{ text: title, columns: name + 4 + about }, { text: first, columns: before }, { text: second, columns: after }],
    answer: (one, ellipsis) => {
      const [was, is] = answersOf(one);
      return row([headOf(comparison, one, name, canvas), { text: one.about, columns: about }, { text: was, columns: before }, { text: is, columns: after }], ellipsis);
    },
  };
}

const nameColumns = (comparison: Comparison, moved: readonly MovedAnswer[], most: number): number => longest(moved.map(({ practice }) => shortOf(comparison, practice)), most);

/** Which way it moved, and in which practice. `name`: columns for its name. */
function headOf(comparison: Comparison, { practice, levels }: MovedAnswer, name: number, canvas: Canvas): Cell {
  const { up, down, ellipsis } = marksOf(canvas);
  return { text: `${levels > 0 ? up : down} ${clip(shortOf(comparison, practice), name, ellipsis)}`, columns: name + 2 };
}
