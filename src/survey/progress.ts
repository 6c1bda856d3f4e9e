// How far one is, and how long it will still take.
import { practiceOf, type Bank, type Item } from '../core/bank/bank.ts';
import type { Draft } from '../core/review/draft.ts';
import { kindOf, modelSeconds, stateOf, valueOf } from '../core/bank/kinds.ts';
import { scorePractice } from '../core/review/score.ts';
import { evidenceRound, wasAsked } from './evidence.ts';
import { movedRound, wasSettled } from './moved.ts';
import { askedIn, practiceWith, responseTo, type State } from './state.ts';

/** Seconds for a line of evidence, for why an answer moved, and for reading the summary. */
const evidenceSeconds = 13;
const movedSeconds = 5;
const summarySeconds = 10;

/** A longer pause is no part of anyone's pace. */
export const longestPause = 180_000;

/** Pace counts as measured against the model after about this many seconds of answering. */
const grace = 60;
const [fastest, slowest] = [0.4, 2.5];

/** Model seconds of the questions that are left, at the pace of what was answered; and of what follows them, optional all of it, once that is reached: the first question says as much as the first screen and the help. */
export function secondsLeft(way: Pick<State, 'bank' | 'draft' | 'earlier'>): number {
  const { bank, draft } = way;
  const items = askedIn(bank, draft);
  const done = items.filter((item) => responseTo(draft, item));
  const pace = Math.min(slowest, Math.max(fastest, (grace + draft.seconds) / (grace + model(done))));
  if (draft.at.phase === 'summary') return summarySeconds;
  const afterLines = summarySeconds + movedSeconds * movedRound(way).filter((item) => !wasSettled(draft, item)).length;
  if (draft.at.phase === 'moved') return afterLines;
  if (draft.at.phase === 'evidence') return afterLines + evidenceSeconds * evidenceRound(bank, draft).filter((item) => !wasAsked(draft, item)).length;
  return pace * model(items.filter((item) => !responseTo(draft, item)));
}

/** Of each question: its words are counted once, and not for every frame. */
const seconds = new WeakMap<Item, number>();

function secondsFor(item: Item): number {
  const known = seconds.get(item) ?? modelSeconds(item);
  seconds.set(item, known);
  return known;
}

const model = (items: readonly Item[]): number => items.reduce((sum, item) => sum + secondsFor(item), 0);

/** Which practice of how many, and which question, from 1. */
export function placeOf(items: readonly Item[], item: Item): { practice: number; practices: number; number: number } {
  const practices = [...new Set(items.map(({ id }) => practiceOf(id)))];
  return { practice: practices.indexOf(practiceOf(item.id)) + 1, practices: practices.length, number: items.indexOf(item) + 1 };
}

/** Whole minutes of the questions of a review that nobody has begun. */
export const minutesFor = (items: readonly Item[]): number => Math.max(1, Math.round(model(items) / 60));

/** A practice whose answers make no score. */
interface Unscored {
  practice: string;
  answered: number;
  asked: number;
}

/** Practices with fewer than two answers, or answers to less than half of their scored questions. */
export function unscoredIn(bank: Bank, draft: Draft): Unscored[] {
  const items = askedIn(bank, draft).filter((item) => kindOf(item).scored);
  return [...new Set(items.map((item) => practiceOf(item.id)))].flatMap((id) => {
    const own = items.filter((item) => practiceOf(item.id) === id);
    const { score, coverage } = scorePractice(
      own.map((item) => ({ state: stateOf(item, responseTo(draft, item)), value: valueOf(item, responseTo(draft, item)) })),
      bank.level_names.length,
    );
    return score === null ? [{ practice: practiceWith(bank, own[0]!).short, ...coverage }] : [];
  });
}

/** Questions by what became of them, scenarios and scored ones alike. */
export function tally(bank: Bank, draft: Draft): { asked: number; answered: number; unknown: number; away: number; unanswered: number; evidence: number } {
  const states = askedIn(bank, draft).map((item) => stateOf(item, responseTo(draft, item)));
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  const evidence = draft.responses.filter((response) => response.evidence).length;
  return { asked: states.length, answered: count('answered'), unknown: count('dk'), away: count('na'), unanswered: count('unanswered'), evidence };
}
