// The characters a report is drawn with: in Unicode, where some of them may be wide, and in ASCII.
import type { Standing } from '../core/review/score.ts';
import type { Canvas } from './canvas.ts';

export interface Marks {
  standing: Record<Standing | 'unscored', string>;
  /** On a bar: the likely range, the score, where the target begins, both at once, the quarters. */
  band: string;
  score: string;
  target: string;
  both: string;
  tick: string;
  /** On a radar without Braille: rings, shade, target, outline of the scores before, and now. */
  picture: readonly string[];
  rule: string;
  ellipsis: string;
  /** Between two numbers, and between two facts. */
  to: string;
  and: string;
  /** Of something that moved: up, down, from one to the other; and before a number below 0. */
  up: string;
  down: string;
  arrow: string;
  minus: string;
}

const unicode: Marks = {
  standing: { below: '▼', close: '≈', 'on target': '✓', unscored: '?' },
  band: '━',
  score: '●',
  target: '◇',
  both: '◆',
  tick: '·',
  picture: ['.', ' ', 'o', '+', '*'],
  rule: '─',
  ellipsis: '…',
  to: '–',
  and: ' · ',
  up: '↑',
  down: '↓',
  arrow: '→',
  minus: '−',
};

const ascii: Marks = {
  standing: { below: 'v', close: '~', 'on target': '+', unscored: '?' },
  band: '=',
  score: 'o',
  target: '^',
  both: '@',
  tick: '.',
  picture: ['.', ' ', 'o', '+', '*'],
  rule: '-',
  ellipsis: '...',
  to: '-',
  and: ', ',
  up: '+',
  down: '-',
  arrow: '->',
  minus: '-',
};

/** A terminal set up for Chinese, Japanese or Korean may draw ●, ━, ·, … and their like two columns wide; these are one column everywhere. */
const eastAsian: Marks = {
  ...ascii,
  standing: { below: '▾', close: '~', 'on target': '✓', unscored: '?' },
  score: '◉',
  target: '◊',
  both: '⧫',
};

export const marksOf = (canvas: Pick<Canvas, 'unicode' | 'eastAsian'>): Marks => (!canvas.unicode ? ascii : canvas.eastAsian ? eastAsian : unicode);

/** The palette's colour of each standing. */
export const paintOf = { below: 'below', close: 'close', 'on target': 'reached', unscored: 'dim' } as const;
