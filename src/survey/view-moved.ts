// An answer that moved two levels or more, drawn: then and now, and what one can say about it.
import type { Item } from '../core/bank/bank.ts';
import { dayAndMonth } from '../core/calendar.ts';
import { columnsOf, padEnd, wrap } from '../core/columns.ts';
import { phrases } from '../core/language/phrases.ts';
import { hanging, widthOf, type Group, type Look, type Page } from './frame.ts';
import { movedRows } from './moved.ts';
import { answerLines, leadOf } from './parts.ts';
import type { State } from './state.ts';
import { answerWords } from './view-summary.ts';

const phrase = phrases('survey.moved.view', { ask: 'Did this change, or did you read it differently?', now: 'now' });

export const askMoved = (): string => phrase.ask();

/** Each with its date: `24 August`, `now`. */
export function thenAndNow(state: State, item: Item): { when: string; words: string }[] {
  const { earlier } = state;
  return [
    ...(earlier ? [{ when: dayAndMonth(new Date(earlier.finished_at)), words: earlier.answers.get(item.id)?.words ?? '' }] : []),
    { when: phrase.now(), words: answerWords(state, item) },
  ];
}

export function moved(state: State, item: Item, look: Look): Partial<Page> {
  const { palette } = look;
  const width = widthOf(look);
  const both = thenAndNow(state, item);
  const longest = Math.max(...both.map(({ when }) => columnsOf(when)));
  const answers = both.flatMap(({ when, words }) => hanging(`  ${palette.dim(padEnd(when, longest))}   `, words, width));
  const groups = movedRows().map(({ key, text }, at): Group => ({ key, lines: answerLines(key, text, look, { pointed: state.pointer === at }), apart: key === 's' }));
  return { lead: leadOf(askMoved(), answers, look), hint: wrap(item.ask, width).map((line) => palette.dim(line)), groups, focus: state.pointer };
}
