// What stands below a comparison's first screen, as titled blocks of words: what became of the steps, where each difference comes from.
import type { Comparison } from '../../core/change/comparison.ts';
import type { ReportCommitment } from '../../core/report/report.ts';
import { comparedInWords } from '../../core/voices/voices-words.ts';
import { withStop } from '../../core/words.ts';
import { paragraphs, type Block } from '../blocks.ts';
import { shortOf, splitInWords } from './words.ts';

export const details = (comparison: Comparison, minus: string): Block[] => [commitments(comparison), voices(comparison), splits(comparison, minus)].filter((block) => block !== null);

const commitments = (comparison: Comparison): Block | null =>
  paragraphs('Steps you had taken on', comparison.commitments.map((one) => `${shortOf(comparison, one.practice)}, ${outcomeOf(one)}: ${withStop(one.do)}${remarkOn(one)}`));

const voices = (comparison: Comparison): Block | null => paragraphs('What others saw', comparison.voices.map((one) => comparedInWords(one, (practice) => shortOf(comparison, practice))));

/** `kept`, `dropped`, `not kept yet`, `past its date` */
export const outcomeOf = ({ state, overdue }: ReportCommitment): string => (state === 'open' ? (overdue ? 'past its date' : 'not kept yet') : state);

/** What shows it, or why not, in one's own words. */
export const remarkOn = ({ state, proven, why }: ReportCommitment): string => {
  const said = state === 'kept' ? proven : why;
  return said === undefined ? '' : ` You wrote: ${withStop(said)}`;
};

const splits = (comparison: Comparison, minus: string): Block | null =>
  paragraphs(
    'Where the differences come from',
    comparison.practices.flatMap((one) => {
      const words = splitInWords(one, minus);
      return words === null ? [] : [`${one.short}, ${words}.`];
    }),
  );
