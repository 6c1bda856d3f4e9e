// The heads of a report's tables, in the words that the formats share.
import { phrases } from '../../core/language/phrases.ts';

/** Said when called, as `column.practice()`. */
export const column = phrases('report.column', {
  practice: 'Practice',
  question: 'Question',
  score: 'Score',
  scale: '0 to 100',
  likely: 'Likely',
  level: 'Level',
  target: 'Target',
  self: 'Self',
  they: 'They',
  answers: 'Answers',
  inWords: 'In words',
  luck: 'Could luck explain it?',
  notScored: 'not scored',
});
