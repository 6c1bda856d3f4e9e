// What a form tells before it asks: what it is, how long it takes, who will see what. The same in every format.
import { phrases } from '../language/phrases.ts';
import { questionsIn, type Form } from './form.ts';
import { leastDetailed, leastShown } from './view.ts';

const phrase = phrases('form', {
  title: "A second view of a CTO's work",
  titleAbout: "A second view of {name}'s work as CTO",
  asked: '{name} has answered these questions about their own work, and asks you how it looks from where you stand. You answer as {whom}.',
  theCto: 'The CTO',
  whom: { boss: "the CTO's boss", board: 'a member of the board', peers: "one of the CTO's peers", reports: 'one of those who report to the CTO' },
  questions: { one: '{n} question', other: '{n} questions' },
  minutes: { one: '{n} minute', other: '{n} minutes' },
  long: '{questions}, about {minutes}. Each asks what was done, not what somebody is like. "{cannotSay}" is always a good answer.',
  cannotSay: 'I cannot say',
  voice: 'The answers are in the CTO\'s words: "I", "we" and "you" in them mean the CTO. Pick the line that comes nearest to what you saw.',
  readers: {
    file: 'Your answers become a small file that you send back yourself. Whoever collects these files, most often the CTO, can open yours and read it.',
    role: 'The report shows your view of each practice, as an average rounded to 5 points, under your role.',
    name: 'The report shows your view of each practice, as an average rounded to 5 points, under your name ({name}).',
    oneQuestion: 'Where a practice has only one question, that view is your answer to it.',
    single: 'Single answers of yours are shown on one page that you and the CTO look at together.',
    noSingle: 'No single answer of yours is shown.',
    group: 'The report shows a group only when {least} or more of it answered, as averages rounded to 5 points: no names, no dates, no single answers.',
    fewer: 'Fewer than {least} are counted together with other groups, or not shown at all. Where a practice has only one question, its average needs {detailed} answers.',
    copies: 'A report for the CEO holds nothing of it; one for a coach no comments.',
    purpose: 'It is there to talk and to learn from. Not for pay, hiring or firing.',
  },
  commentAsk: 'Is there anything you would like to add?',
  commentTerms: "My comment may be shown, in one list with others' and without names, once {detailed} or more have left one.",
});

export const titleOf = ({ about }: Form): string => (about === undefined ? phrase.title() : phrase.titleAbout({ name: about }));

/** What it is, for whom, and how long it takes. */
export const purposeOf = (form: Form): string[] => [
  phrase.asked({ name: form.about ?? phrase.theCto(), whom: phrase.whom[form.kit.group]() }),
  phrase.long({ questions: phrase.questions({ n: questionsIn(form) }), minutes: phrase.minutes({ n: form.minutes }), cannotSay: cannotSay() }),
];

/** Who will see what. */
export const readersOf = (form: Form): string[] => [phrase.readers.file(), ...shownOf(form), phrase.readers.purpose()];

function shownOf({ kit: { group, name } }: Form): string[] {
  const { readers } = phrase;
  const named = name === undefined ? readers.role() : readers.name({ name });
  switch (group) {
    case 'boss':
      return [named, readers.oneQuestion(), readers.single()];
    case 'board':
      return [named, readers.noSingle()];
    case 'peers':
    case 'reports':
      return [readers.group({ least: leastShown }), readers.fewer({ least: leastShown, detailed: leastDetailed }), readers.copies()];
  }
}

/** The answers are those of the self-review, word for word, so that both mean the same. */
export const voiceOf = (): string => phrase.voice();

export const cannotSay = (): string => phrase.cannotSay();

export const commentAsk = (): string => phrase.commentAsk();

export const commentTerms = (): string => phrase.commentTerms({ detailed: leastDetailed });
