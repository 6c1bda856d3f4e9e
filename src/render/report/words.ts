// The words of a report that its formats share.
import { installed } from '../../core/call.ts';
import { longDate, shortDate } from '../../core/calendar.ts';
import { clip } from '../../core/columns.ts';
import type { Report, ReportItem, ReportPractice } from '../../core/report/report.ts';
import { shown, type Standing } from '../../core/review/score.ts';
import { stateInWords } from '../../core/report/since.ts';
import type { Suggestion } from '../../core/report/suggest.ts';
import { inWords } from '../../core/report/talk.ts';
import { phrases } from '../../core/language/phrases.ts';
import { effortInWords, listed, sentences, withStop, standingInWords } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';

const phrase = phrases('report', {
  price: { one: '{effort}, shows in {n} week', other: '{effort}, shows in {n} weeks' },
  shortEffort: { S: 'under 2 h', M: '2 days', L: 'more than 2 days' },
  takenOn: 'taken on, {state}',
  act: '{do} Proof: {proof}',
  said: 'You said: {answer}',
  practices: { one: '{n} practice {standing}', other: '{n} practices {standing}' },
  others: { one: '{n} {standing}', other: '{n} {standing}' },
  shortStanding: { below: 'below', close: 'close' },
  answered: '{answered} of {asked} answered',
  questionsAnswered: '{answered} of {asked} questions answered',
  nothingAsked: 'Nothing was asked.',
  stage: 'stage {name}',
  default: ' (default)',
  madeUp: 'made up: {name} of the source article',
  theCto: 'the CTO',
  for: { coach: 'For a coach: {parts} left out.', ceo: 'For the CEO: {parts} left out.' },
  unscored: 'not scored: {answered} of {asked} answered',
  answeredOpen: '{answered}, open {open}',
  open: 'from {from} to {to}',
  target: 'target {level}',
  reached: { below: 'clearly below', close: 'too close to call', on: 'reached' },
  notYet: '{unscored}; {target}.',
  notYetOpen: '{unscored}, open {open}; {target}.',
  score: '{score} of 100, likely {from} to {to}',
  oneSentence: '{score}, {level}; {target}.',
  oneSentenceReached: '{score}, {level}; {target}, {reached}.',
  steps: { next: { one: 'Next step', other: 'Next {count} steps' }, commitments: 'Commitments' },
  answer: {
    dk: 'I do not know.',
    na: 'Does not apply.',
    unanswered: 'Not answered.',
    none: 'None of these.',
    worth: '{value} of 100',
    nextLevel: 'Next level: {text}',
    note: 'Note: {text}',
  },
  column: {
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
  },
});

/** The heads of tables; said when called, as `column.practice()`. */
export const { column } = phrase;

/** `Next step`, `Next three steps` */
export const nextTitle = (steps: number): string => phrase.steps.next({ n: steps, count: inWords(steps) });

export const commitmentsTitle = (): string => phrase.steps.commitments();

/** `under 2 hours, shows in 4 weeks`: one's own time, and when the proof can be seen. */
export const priceOf = ({ effort, weeks }: Suggestion): string => phrase.price({ n: weeks, effort: effortInWords(effort) });

/** `under 2 h, shows in 4 weeks`, where columns are few; of a step taken on, its date. */
export function shortPriceOf(step: Suggestion, { commitments }: Pick<Report, 'commitments'>): string {
  const taken = commitments.find(({ id }) => id === step.commitment);
  return taken ? phrase.takenOn({ state: stateInWords(taken) }) : phrase.price({ n: step.weeks, effort: phrase.shortEffort[step.effort]() });
}

/** What to do and what proves it, as sentences. */
export const actOf = (step: Suggestion): string => phrase.act({ do: withStop(step.do), proof: withStop(step.proof) });

/** The price, the answer and the act, as sentences. */
export function stepInWords(step: Suggestion): string {
  return sentences(withStop(priceOf(step)), step.because === undefined ? '' : phrase.said({ answer: withStop(step.because) }), actOf(step));
}

/** `45–52`, as integers. */
export const span = ([from, to]: readonly [number, number], between: string): string => `${shown(from)}${between}${shown(to)}`;

/** How many practices stand where; standings without any are left out, and the first says what is counted. */
export function verdict({ headline }: Report, words: 'long' | 'middle' | 'short'): { standing: Standing | 'unscored'; text: string }[] {
  const told = (standing: Standing | 'unscored'): string => (words === 'short' && (standing === 'below' || standing === 'close') ? phrase.shortStanding[standing]() : standingInWords(standing));
  const counts = [headline.below, headline.close, headline.on_target, headline.unscored];
  return (['below', 'close', 'on target', 'unscored'] as const)
    .map((standing, at) => ({ standing, count: counts[at]! }))
    .filter(({ count }) => count > 0)
    .map(({ standing, count }, at) => ({
      standing,
      text: phrase[at === 0 && words === 'long' ? 'practices' : 'others']({ n: count, standing: told(standing) }),
    }));
}

/** Short enough to stand among other facts in one row. */
const brief = (text: string): string => clip(text, 24, '...');

export const answered = ({ answered: given }: Report): string => answeredOf(given);

/** `3 of 4 answered` */
export const answeredOf = ({ answered: given, asked }: Report['answered']): string => phrase.answered({ answered: given, asked });

export const questionsAnswered = ({ answered: { answered: given, asked } }: Report): string => phrase.questionsAnswered({ answered: given, asked });

/** `1 of 4 answered, open from 12 to 87`: behind how much was answered, what the rest leaves open. */
export const withOpen = (given: string, still: string | null): string => (still === null ? given : phrase.answeredOpen({ answered: given, open: still }));

/** In the place of a verdict without any practice. */
export const nothingAsked = (): string => phrase.nothingAsked();

/** `stage startup (default)`: whose targets these are, and whether anybody chose them. */
export const stage = (report: Report): string => `${phrase.stage({ name: brief(report.stage_name.toLowerCase()) })}${report.stage_from === 'default' ? phrase.default() : ''}`;

export const day = (report: Report): string => shortDate(new Date(report.finished_at));

export const wholeDay = (report: Report): string => longDate(new Date(report.finished_at));

/** `made up: Jon of the source article` */
export const madeUp = ({ name }: Report): string => phrase.madeUp({ name: name ? brief(name) : phrase.theCto() });

/** For whom and what was left out; nothing in one's own report. */
export function forWhom({ audience, left_out }: Report): string | null {
  if (audience === 'self') return null;
  return phrase.for[audience]({ parts: listed(left_out) });
}

/** `not scored: 1 of 4 answered` */
export const unscored = ({ coverage }: ReportPractice): string => phrase.unscored(coverage);

/** What unknown and skipped answers leave open; null when nothing is, and for a CEO, who could work out a single answer from it. */
export function open({ range }: ReportPractice, { audience }: Report): string | null {
  if (audience === 'ceo' || !range || range[1] - range[0] < 0.5) return null;
  return phrase.open({ from: shown(range[0]), to: shown(range[1]) });
}

/** Behind the target's name. */
const reachedInWords = (standing: Standing): string => phrase.reached[standing === 'on target' ? 'on' : standing]();

/** `19 of 100, likely 11 to 27, Started; target Partial, clearly below.` */
export function inOneSentence(practice: ReportPractice, report: Report): string {
  const { score, band, level, target, standing } = practice;
  const aim = phrase.target({ level: target.name });
  if (score === null || band === null) {
    const still = open(practice, report);
    return still === null ? phrase.notYet({ unscored: unscored(practice), target: aim }) : phrase.notYetOpen({ unscored: unscored(practice), open: still, target: aim });
  }
  const said = { score: scoreInWords(score, band), level: level?.name ?? '', target: aim };
  return standing === null ? phrase.oneSentence(said) : phrase.oneSentenceReached({ ...said, reached: reachedInWords(standing) });
}

const scoreInWords = (score: number, [from, to]: readonly [number, number]): string => phrase.score({ score: shown(score), from: shown(from), to: shown(to) });

/** `49 of 100, likely 45 to 52` */
export const overallInWords = ({ score, band }: NonNullable<Report['overall']>): string => scoreInWords(score, band);

/** In the place of an answer; `none`: of a list from which nothing was chosen. */
export const noAnswer = (state: Exclude<ReportItem['state'], 'answered'> | 'none'): string => phrase.answer[state]();

/** `50 of 100` */
export const worthInWords = (value: number): string => phrase.answer.worth({ value: shown(value) });

export const nextLevelIs = (text: string): string => phrase.answer.nextLevel({ text });

export const noteIs = (text: string): string => phrase.answer.note({ text });

/** The command that shows everything; null when nothing can show it again, or when it is all here. */
export function moreOf({ made_up }: Report, { all, call = installed, again = call(`${made_up ? 'demo' : 'report'} --all`) }: Canvas): string | null {
  return all ? null : again;
}
