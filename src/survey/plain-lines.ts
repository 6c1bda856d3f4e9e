// Lines typed in plain mode → the same events that keys make.
import type { Item } from '../core/bank/bank.ts';
import { mostCounted } from '../core/bank/kinds.ts';
import { phrases } from '../core/language/phrases.ts';
import { noteFlaw } from './editor.ts';
import type { Event } from './events.ts';
import { notesAt } from './notes.ts';
import { contextOf, itemAt, type State } from './state.ts';

const phrase = phrases('survey.plain.lines', {
  moved: '1, 2 or s is expected.',
  summary: 'A number changes that answer; an empty line saves the review.',
  empty: 'An empty line answers nothing; s skips the question.',
  count: 'A whole number from 0 to {most} is expected.',
  choice: 'A number from 1 to {last} is expected.',
  list: 'Numbers from 1 to {last} are expected, such as 1 3, or 0 for none of these.',
  everybody: 'Statement {number} applies to everybody.',
  either: 'A statement is either ticked or does not apply.',
  zero: 'Say 0 too when none of the others exists.',
});

/** What a line says: events in order, a note whose text is still to come, or why it is nothing. */
export type Said = { events: Event[] } | { note: true } | { wrong: string };

type Word = Event['type'] & ('back' | 'dk' | 'na' | 'skip' | 'help' | 'leave' | 'further');

const words: ReadonlyMap<string, Word> = new Map([['b', 'back'], ['d', 'dk'], ['n', 'na'], ['s', 'skip'], ['?', 'help'], ['q', 'leave'], ['f', 'further']]);

const events = (...list: Event[]): { events: Event[] } => ({ events: list });
const wrong = (sentence: string): Said => ({ wrong: sentence });

/** Reads a line in the light of what was asked. */
export function readLine(state: State, given: string): Said {
  const line = given.trim();
  const command = words.get(line.normalize('NFKC').toLowerCase());
  switch (contextOf(state)) {
    case 'evidence':
      if (command === 'back' || command === 'leave' || command === 'help') return events({ type: command });
      if (/^n[1-9]$/i.test(line) && notesAt(state, itemAt(state)!)[Number(line[1]) - 1]) return events({ type: 'move', by: Number(line[1]) }, { type: 'submit' });
      return line === '' ? events({ type: 'submit' }) : events({ type: 'edit', edit: { erase: 'start' } }, { type: 'edit', edit: { insert: line } }, { type: 'submit' });
    case 'summary':
      return inSummary(line, command);
    case 'moved':
      if (command && ['back', 'help', 'leave', 'skip'].includes(command)) return events({ type: command });
      return /^[12]$/.test(line) ? events({ type: 'digit', digit: Number(line) }) : wrong(phrase.moved());
    default: {
      const item = itemAt(state)!;
      if (command && command !== 'further') return events({ type: command });
      const note = /^e(?:\s+(.*))?$/iu.exec(line);
      if (note) return note[1] === undefined ? { note: true } : noteOf(note[1]);
      return answerOf(item, line.normalize('NFKC'));
    }
  }
}

/** A note in one line; it replaces the one before. */
export function noteOf(text: string): { events: Event[] } | { wrong: string } {
  const flaw = noteFlaw(text);
  return flaw === null ? events({ type: 'note' }, { type: 'edit', edit: { go: 'end' } }, { type: 'edit', edit: { erase: 'start' } }, { type: 'edit', edit: { insert: text } }, { type: 'submit' }) : { wrong: flaw };
}

function inSummary(line: string, command: Word | undefined): Said {
  if (line === '') return events({ type: 'drop' }, { type: 'submit' });
  if (command && ['back', 'help', 'leave', 'further'].includes(command)) return events({ type: command });
  return /^\d{1,4}$/.test(line) ? events({ type: 'open', row: Number(line) - 1 }) : wrong(phrase.summary());
}

function answerOf(item: Item, line: string): Said {
  if (line === '') return wrong(phrase.empty());
  switch (item.type) {
    case 'count':
      return /^\d{1,6}$/.test(line) && Number(line) <= mostCounted ? events({ type: 'answer', answer: Number(line) }) : wrong(phrase.count({ most: mostCounted }));
    case 'checklist':
      return ticksOf(item, line);
    default: {
      const count = item.type === 'anchored' ? item.levels.length : item.options.length;
      return /^[1-9]$/.test(line) && Number(line) <= count ? events({ type: 'digit', digit: Number(line) }) : wrong(phrase.choice({ last: count }));
    }
  }
}

/** `1 3 5` or `1,3,5`; `0` for none; `-2` or `n2` for a statement that does not apply. */
function ticksOf(item: Extract<Item, { type: 'checklist' }>, line: string): Said {
  const count = item.statements.length;
  const expected = phrase.list({ last: count });
  const ticked: string[] = [];
  const na: string[] = [];
  const parts = line.split(/[\s,;]+/).filter(Boolean);
  for (const part of parts) {
    const [, away, digits] = /^([-nN]?)(\d)$/.exec(part) ?? [];
    const statement = item.statements[Number(digits) - 1];
    if (digits === '0' && !away && parts.every((other) => other === '0' || /^[-nN]/.test(other))) continue;
    if (!statement) return wrong(expected);
    if (away && statement.na === undefined) return wrong(phrase.everybody({ number: digits ?? '' }));
    (away ? na : ticked).push(statement.id);
  }
  if (ticked.some((id) => na.includes(id))) return wrong(phrase.either());
  if (ticked.length === 0 && !parts.includes('0') && na.length < count) return wrong(phrase.zero());
  return events({ type: 'answer', answer: [...new Set(ticked)], na: [...new Set(na)] });
}
