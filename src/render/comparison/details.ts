// What stands below a comparison's first screen, as titled blocks of words: what became of the steps, where each difference comes from.
import type { Comparison } from '../../core/change/comparison.ts';
import type { ReportCommitment } from '../../core/plan/commitment-in.ts';
import { comparedInWords } from '../../core/voices/voices-words.ts';
import { phrases } from '../../core/language/phrases.ts';
import { sentences, withStop } from '../../core/words.ts';
import { paragraphs, type Block } from '../blocks.ts';
import { othersTitle, shortOf, splitInWords, stepsTitle } from './words.ts';

const phrase = phrases('compare.details', {
  kept: 'kept',
  dropped: 'dropped',
  pastDate: 'past its date',
  notYet: 'not kept yet',
  step: '{practice}, {outcome}: {step}',
  wrote: 'You wrote: {words}',
  splits: 'Where the differences come from',
  splitOf: '{practice}, {split}.',
});

export const details = (comparison: Comparison, minus: string): Block[] => [commitments(comparison), voices(comparison), splits(comparison, minus)].filter((block) => block !== null);

const commitments = (comparison: Comparison): Block | null =>
  paragraphs(stepsTitle(), comparison.commitments.map((one) => stepInWords(one, comparison)));

const voices = (comparison: Comparison): Block | null => paragraphs(othersTitle(), comparison.voices.map((one) => comparedInWords(one, (practice) => shortOf(comparison, practice))));

/** `kept`, `dropped`, `not kept yet`, `past its date` */
const outcomeOf = ({ state, overdue }: ReportCommitment): string => (state === 'open' ? (overdue ? phrase.pastDate() : phrase.notYet()) : phrase[state]());

/** What became of a step, and what shows it, or why not, in one's own words. */
export function stepInWords(one: ReportCommitment, comparison: Comparison): string {
  const said = one.state === 'kept' ? one.proven : one.why;
  return sentences(phrase.step({ practice: shortOf(comparison, one.practice), outcome: outcomeOf(one), step: withStop(one.do) }), said === undefined ? '' : phrase.wrote({ words: withStop(said) }));
}

const splits = (comparison: Comparison, minus: string): Block | null =>
  paragraphs(
    phrase.splits(),
    comparison.practices.flatMap((one) => {
      const words = splitInWords(one, minus);
      return words === null ? [] : [phrase.splitOf({ practice: one.short, split: words })];
    }),
  );
