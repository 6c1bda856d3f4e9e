// State → what plain mode says: whole lines, nothing drawn, for ears as well as for eyes.
import type { Item } from '../core/bank/bank.ts';
import { bestOption, unitFor } from '../core/bank/kinds.ts';
import { capital, sentences, withStop } from '../core/words.ts';
import { phrases } from '../core/language/phrases.ts';
import { evidenceRound } from './evidence.ts';
import { helpOf } from './help.ts';
import { movedRows } from './moved.ts';
import { moreNotes, notesAt, whenOf } from './notes.ts';
import { placeOf } from './progress.ts';
import { rowsOf } from './rows.ts';
import { askedIn, contextOf, itemAt, practiceWith, responseTo, type State } from './state.ts';
import { askMoved, thenAndNow } from './view-moved.ts';
import { markedOption } from './view-over.ts';
import { answerWords, tallied, unscoredWords } from './view-summary.ts';
import { timeLeft } from './view.ts';
import { canGoFurther } from './walk.ts';

const phrase = phrases('survey.plain', {
  moved: 'What moved: {about}.',
  when: '{when}: {words}',
  prompt: '{keys}: ',
  comma: ', ',
  emptySaves: 'Empty line to save',
  numberChanges: 'a number to change that answer',
  further: 'f for the full review',
  line: 'One line',
  firstNote: 'n1 for the first note',
  emptySkips: 'or an empty one to skip',
  emptyKeeps: 'or an empty one to keep yours',
  number: 'A number',
  numbers: 'Numbers from 1 to {last}, or 0',
  range: '1 to {last}',
  keys: {
    answer: 'Type the number of an answer, or a count, and Enter. Of a list all numbers that hold: 1 3 5, or 0 for none; -2 says that statement 2 does not apply.',
    away: 'd: I do not know. n: does not apply, where it may. s: skip. b: back, any number of steps.',
    note: 'e and a text: a note, kept with the answer. q: leave; you come back to the same question.',
    evidence: 'Any other line is the evidence: a name, a date, a place where it can be seen. b: back. q: leave; you come back to the same question.',
  },
  place: '{short}, practice {practice} of {practices}. Question {number} of {of}, {left}.',
  typeNumber: 'Type a number ({unit}).',
  away: '{text} ({key}: {reason})',
  soFar: 'Your answer so far: {answer}',
  note: 'Your note: {note}',
  each: 'What each would bring; it is not scored.',
  evidence: 'Evidence {number} of {of}. You answered high on: {about}.',
  soFarTyped: 'So far: {text}',
  noteOf: 'Your note of {day}: {text}',
  answer: '{about}: {answer}',
});

/** All lines of the screen. */
export function say(state: State): string[] {
  const item = itemAt(state);
  switch (contextOf(state)) {
    case 'help':
      return ['', ...helpOf(state).filter(({ cap }) => cap === null).map(({ text }) => text), ...plainKeys(state)];
    case 'feedback':
      return feedback(state, item!);
    case 'evidence':
      return evidence(state, item!);
    case 'moved':
      return ['', phrase.moved({ about: item!.about }), item!.ask, ...thenAndNow(state, item!).map(({ when, words }) => phrase.when({ when: capital(when), words })), askMoved(), ...movedRows().map(({ key, text }) => `${key}. ${text}`)];
    case 'summary':
      return summary(state);
    default:
      return question(state, item!);
  }
}

/** The line before the answer, said again after a mistake. */
export function promptOf(state: State): string {
  const item = itemAt(state);
  switch (contextOf(state)) {
    case 'summary':
      return prompt(phrase.emptySaves(), phrase.numberChanges(), ...(canGoFurther(state) ? [phrase.further()] : []), 'b', '?', 'q');
    case 'moved':
      return prompt('1', '2', 's', 'b', '?', 'q');
    case 'evidence':
      return prompt(phrase.line(), ...(notesAt(state, item!).length > 0 ? [phrase.firstNote()] : []), state.editor.text === '' ? phrase.emptySkips() : phrase.emptyKeeps(), 'b', '?', 'q');
    default: {
      const numbers = rowsOf(item!).map(({ key }) => key).filter((key) => key >= '1' && key <= '9');
      const last = numbers.length;
      const how = item!.type === 'count' ? phrase.number() : item!.type === 'checklist' ? phrase.numbers({ last }) : phrase.range({ last });
      return prompt(how, ...(item!.na === undefined ? [] : ['n']), 'd', 'b', 's', 'e', '?', 'q');
    }
  }
}

const prompt = (...keys: readonly string[]): string => phrase.prompt({ keys: keys.join(phrase.comma()) });

const plainKeys = ({ draft }: State): string[] => (draft.at.phase === 'evidence' ? [phrase.keys.evidence()] : [phrase.keys.answer(), phrase.keys.away(), phrase.keys.note()]);

function question(state: State, item: Item): string[] {
  const { bank, draft, notice } = state;
  const items = askedIn(bank, draft);
  const { practice, practices, number } = placeOf(items, item);
  const at = phrase.place({ short: practiceWith(bank, item).short, practice, practices, number, of: items.length, left: timeLeft(state) });
  const response = responseTo(draft, item);
  return [
    '',
    ...(notice === null ? [] : [notice]),
    at,
    item.ask,
    ...(item.hint === undefined ? [] : [item.hint]),
    ...(item.type === 'count' ? [phrase.typeNumber({ unit: unitFor(item, 0) })] : []),
    ...rowsOf(item).map(({ key, text, na }) => `${key}. ${na === undefined ? text : phrase.away({ text, key: `-${key}`, reason: na })}`),
    ...(response ? [phrase.soFar({ answer: withStop(answerWords(state, item)) })] : []),
    ...(response?.note ? [phrase.note({ note: response.note })] : []),
  ];
}

function feedback({ draft }: State, item: Item): string[] {
  if (item.type !== 'scenario') return [];
  const answer = responseTo(draft, item)?.answer;
  const best = bestOption(item);
  return [
    '',
    phrase.each(),
    ...item.options.map((option, at) => `${at + 1}. ${sentences(markedOption(option.text, option.id === answer, option === best), option.feedback)}`),
  ];
}

function evidence(state: State, item: Item): string[] {
  const { bank, draft, editor } = state;
  const round = evidenceRound(bank, draft);
  const more = moreNotes(state, item);
  return ['', phrase.evidence({ number: round.indexOf(item) + 1, of: round.length, about: item.about }), item.evidence ?? '', ...(editor.text === '' ? [] : [phrase.soFarTyped({ text: editor.text })]), ...notesAt(state, item).map((note, at) => `n${at + 1}. ${phrase.noteOf({ day: whenOf(state, note), text: note.text })}`), ...(more === null ? [] : [more])];
}

function summary(state: State): string[] {
  const unscored = unscoredWords(state);
  const items = askedIn(state.bank, state.draft);
  return ['', withStop(tallied(state, phrase.comma())), ...items.map((item, at) => `${at + 1}. ${phrase.answer({ about: item.about, answer: answerWords(state, item) })}`), ...(unscored ? [unscored] : [])];
}
