// What became of one question, in the words that the formats share.
import { phrases } from '../../core/language/phrases.ts';
import type { ReportItem } from '../../core/report/report.ts';
import { shown } from '../../core/review/score.ts';

const phrase = phrases('report.answer', {
  dk: 'I do not know.',
  na: 'Does not apply.',
  unanswered: 'Not answered.',
  none: 'None of these.',
  worth: '{value} of 100',
  nextLevel: 'Next level: {text}',
  note: 'Note: {text}',
});

/** In the place of an answer; `none`: of a list from which nothing was chosen. */
export const noAnswer = (state: Exclude<ReportItem['state'], 'answered'> | 'none'): string => phrase[state]();

/** `50 of 100` */
export const worthInWords = (value: number): string => phrase.worth({ value: shown(value) });

export const nextLevelIs = (text: string): string => phrase.nextLevel({ text });

export const noteIs = (text: string): string => phrase.note({ text });
