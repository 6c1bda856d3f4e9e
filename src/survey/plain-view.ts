// State → what plain mode says: whole lines, nothing drawn, for ears as well as for eyes.
import type { Item } from '../core/bank/bank.ts';
import { capital } from '../core/words.ts';
import { evidenceRound } from './evidence.ts';
import { helpOf } from './help.ts';
import { movedRows } from './moved.ts';
import { notesAt, whenOf } from './notes.ts';
import { placeOf } from './progress.ts';
import { unitOf } from './question.ts';
import { rowsOf } from './rows.ts';
import { askedIn, contextOf, itemAt, practiceWith, responseTo, type State } from './state.ts';
import { askMoved, thenAndNow } from './view-moved.ts';
import { answerWords, tallied, unscoredWords } from './view-summary.ts';
import { timeLeft } from './view.ts';
import { canGoFurther } from './walk.ts';

/** All lines of the screen. */
export function say(state: State): string[] {
  const item = itemAt(state);
  switch (contextOf(state)) {
    case 'help':
      return ['', ...helpOf(state).filter(({ cap }) => cap === null).map(({ text }) => text), ...plainKeys];
    case 'feedback':
      return feedback(state, item!);
    case 'evidence':
      return evidence(state, item!);
    case 'moved':
      return ['', `What moved: ${item!.about}.`, item!.ask, ...thenAndNow(state, item!).map(({ when, words }) => `${capital(when)}: ${words}`), askMoved, ...movedRows.map(({ key, text }) => `${key}. ${text}`)];
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
      return `Empty line to save, a number to change that answer${canGoFurther(state) ? ', f for the full review' : ''}, b, ?, q: `;
    case 'moved':
      return '1, 2, s, b, ?, q: ';
    case 'evidence':
      return `One line, ${notesAt(state, item!).length > 0 ? 'n1 for the first note, ' : ''}or an empty one to skip: `;
    default: {
      const numbers = rowsOf(item!).map(({ key }) => key).filter((key) => key >= '1' && key <= '9');
      const range = `1 to ${numbers.length}`;
      const how = { count: 'A number', checklist: `Numbers from ${range}, or 0`, anchored: range, scenario: range }[item!.type];
      return `${how}${item!.na === undefined ? '' : ', n'}, d, b, s, e, ?, q: `;
    }
  }
}

const plainKeys = [
  'Type the number of an answer, or a count, and Enter. Of a list all numbers that hold: 1 3 5, or 0 for none; -2 says that statement 2 does not apply.',
  'd: I do not know. n: does not apply, where it may. s: skip. b: back, any number of steps.',
  'e and a text: a note, kept with the answer. q: leave; you come back to the same question.',
];

function question(state: State, item: Item): string[] {
  const { bank, draft, notice } = state;
  const items = askedIn(bank, draft);
  const { practice, practices, number } = placeOf(items, item);
  const at = `${practiceWith(bank, item).short}, practice ${practice} of ${practices}. Question ${number} of ${items.length}, ${timeLeft(state)}.`;
  const response = responseTo(draft, item);
  return [
    '',
    ...(notice === null ? [] : [notice]),
    at,
    item.ask,
    ...(item.hint === undefined ? [] : [item.hint]),
    ...(item.type === 'count' ? [`Type a number (${unitOf(item, 0)}).`] : []),
    ...rowsOf(item).map(({ key, text, na }) => `${key}. ${text}${na === undefined ? '' : ` (-${key}: ${na})`}`),
    ...(response ? [`Your answer so far: ${answerWords(state, item)}.`.replace(/\.\.$/, '.')] : []),
    ...(response?.note ? [`Your note: ${response.note}`] : []),
  ];
}

function feedback({ draft }: State, item: Item): string[] {
  if (item.type !== 'scenario') return [];
  const answer = responseTo(draft, item)?.answer;
  const best = item.options.find(({ credit }) => credit === 100);
  return [
    '',
    'What each would bring; it is not scored.',
    ...item.options.map((option, at) => `${at + 1}. ${option.text}${option.id === answer ? ' (your choice)' : ''}${option === best ? ' (the best of these)' : ''} ${option.feedback}`),
  ];
}

function evidence(state: State, item: Item): string[] {
  const { bank, draft, editor } = state;
  const round = evidenceRound(bank, draft);
  return ['', `Evidence ${round.indexOf(item) + 1} of ${round.length}. You answered high on: ${item.about}.`, item.evidence ?? '', ...(editor.text === '' ? [] : [`So far: ${editor.text}`]), ...notesAt(state, item).map((note, at) => `n${at + 1}. Your note of ${whenOf(state, note)}: ${note.text}`)];
}

function summary(state: State): string[] {
  const unscored = unscoredWords(state);
  const items = askedIn(state.bank, state.draft);
  return ['', `${tallied(state, ', ')}.`, ...items.map((item, at) => `${at + 1}. ${item.about}: ${answerWords(state, item)}`), ...(unscored ? [unscored] : [])];
}
