// The characters a report is drawn with, in Unicode and in ASCII.
import type { Standing } from '../../core/score.ts';

export interface Marks {
  standing: Record<Standing | 'unscored', string>;
  /** On a bar: the likely range, the score, where the target begins, both at once, the quarters. */
  band: string;
  score: string;
  target: string;
  both: string;
  tick: string;
  /** On the radar: the level rings, the target, the outline of the scores. */
  picture: { ring: string; target: string; now: string };
  rule: string;
  ellipsis: string;
  /** Between two numbers, and between two facts. */
  to: string;
  and: string;
}

const unicode: Marks = {
  standing: { below: '▼', close: '≈', 'on target': '✓', unscored: '?' },
  band: '━',
  score: '●',
  target: '◇',
  both: '◆',
  tick: '·',
  picture: { ring: '⠂', target: '⠶', now: '⠿' },
  rule: '─',
  ellipsis: '…',
  to: '–',
  and: ' · ',
};

const ascii: Marks = {
  standing: { below: 'v', close: '~', 'on target': '+', unscored: '?' },
  band: '=',
  score: 'o',
  target: '^',
  both: '@',
  tick: '.',
  picture: { ring: '.', target: 'o', now: '*' },
  rule: '-',
  ellipsis: '...',
  to: '-',
  and: ', ',
};

export const marksOf = (canvas: { unicode: boolean }): Marks => (canvas.unicode ? unicode : ascii);
