// The titles of steps and commitments, in the words that the pages share.
import { phrases } from '../../core/language/phrases.ts';
import { inWords } from '../../core/report/talk.ts';

const phrase = phrases('report.steps', {
  next: { one: 'Next step', other: 'Next {count} steps' },
  commitments: 'Commitments',
});

/** `Next step`, `Next three steps` */
export const nextTitle = (steps: number): string => phrase.next({ n: steps, count: inWords(steps) });

export const commitmentsTitle = (): string => phrase.commitments();
