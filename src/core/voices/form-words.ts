// What a form tells before it asks: what it is, how long it takes, who will see what. The same in every format.
import { questionsIn, type Form } from './form.ts';
import type { Group } from '../terms.ts';
import { leastDetailed, leastShown } from './view.ts';
import { plural } from '../words.ts';

/** Who answers, as seen by them. */
const asWhom: Record<Group, string> = { boss: "the CTO's boss", board: 'a member of the board', peers: "one of the CTO's peers", reports: 'one of those who report to the CTO' };

export const titleOf = ({ about }: Form): string => `A second view of ${about === undefined ? "a CTO's" : `${about}'s`} work${about === undefined ? '' : ' as CTO'}`;

/** What it is, and how long it takes. */
export const purposeOf = (form: Form): string[] => [
  `${form.about ?? 'The CTO'} has answered these questions about their own work, and asks you how it looks from where you stand. You answer as ${asWhom[form.kit.group]}.`,
  `${plural(questionsIn(form), 'question')}, about ${plural(form.minutes, 'minute')}. Each asks what was done, not what somebody is like. "I cannot say" is always a good answer.`,
];

/** Who will see what. */
export const readersOf = (form: Form): string[] => [
  'Your answers become a small file that you send back yourself. Whoever collects these files, most often the CTO, can open yours and read it.',
  ...shownOf(form),
  'It is there to talk and to learn from. Not for pay, hiring or firing.',
];

function shownOf({ kit: { group, name } }: Form): string[] {
  const named = `The report shows your view of each practice, as an average rounded to 5 points, under your ${name === undefined ? 'role' : `name (${name})`}.`;
  switch (group) {
    case 'boss':
      return [named, 'Where a practice has only one question, that view is your answer to it.', 'Single answers of yours are shown on one page that you and the CTO look at together.'];
    case 'board':
      return [named, 'No single answer of yours is shown.'];
    case 'peers':
    case 'reports':
      return [
        `The report shows a group only when ${leastShown} or more of it answered, as averages rounded to 5 points: no names, no dates, no single answers.`,
        `Fewer than ${leastShown} are counted together with other groups, or not shown at all. Where a practice has only one question, its average needs ${leastDetailed} answers.`,
        'A report for the CEO holds nothing of it; one for a coach no comments.',
      ];
  }
}

/** The answers are those of the self-review, word for word, so that both mean the same. */
export const voiceOf = 'The answers are in the CTO\'s words: "I", "we" and "you" in them mean the CTO. Pick the line that comes nearest to what you saw.';

export const cannotSay = 'I cannot say';

export const commentAsk = 'Is there anything you would like to add?';
export const commentTerms = `My comment may be shown, in one list with others' and without names, once ${leastDetailed} or more have left one.`;
