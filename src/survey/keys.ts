// The keys: one table for what they do, for the line under each screen, and for the help.
import type { Edit } from './editor.ts';
import type { Event } from './events.ts';
import type { Glyphs } from './glyphs.ts';
import { rowsOf } from './rows.ts';
import { askedIn, contextOf, itemAt, typing, type Context, type State } from './state.ts';
import { canGoFurther } from './walk.ts';

/** A key as it was pressed. */
export interface Key {
  /** As node:readline names it; empty for characters that it does not name. */
  name: string;
  /** What it types; empty for keys that type nothing. */
  text: string;
  ctrl: boolean;
}

interface Command {
  /** Names or characters. */
  keys: readonly string[];
  /** What is printed on the key, or on the keys. */
  cap(state: State, glyphs: Glyphs): string;
  event(key: string): Event;
  /** Where it applies, with the words under the screen; empty: it applies and is named in the help only. */
  words: Partial<Record<Context, string>>;
  /** Where it applies only sometimes. */
  when?(state: State): boolean;
  /** In the help. */
  help: string;
  /** Where the line is too short the highest goes first. */
  spare: number;
}

const cap = (text: string) => (): string => text;
const plainly = (type: Exclude<Event['type'], 'digit' | 'move' | 'answer' | 'open' | 'edit'>) => (): Event => ({ type });

const commands: readonly Command[] = [
  {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'],
    cap: (state) => {
      const item = itemAt(state);
      return item?.type === 'count' ? '0-9' : `1-${item ? rowsOf(item).filter(({ key }) => key >= '1' && key <= '9').length : 9}`;
    },
    event: (key) => ({ type: 'digit', digit: Number(key) }),
    words: { choice: 'answers at once', count: 'the number', checklist: 'tick, again untick' },
    help: 'the answer at once; a number; or a tick: again unticks, a third time says [-] does not apply where [-] stands',
    spare: 2,
  },
  { keys: ['return', 'enter'], cap: cap('Enter'), event: plainly('submit'), words: { choice: '', count: 'answers', checklist: 'done', feedback: 'goes on', evidence: 'keeps it, or skips', note: 'keeps it', help: 'back', summary: 'saves the review' }, when: (state) => !onRow(state), help: 'takes the line, the number or the ticks', spare: 1 },
  { keys: ['return', 'enter'], cap: cap('Enter'), event: plainly('submit'), words: { summary: 'changes this answer' }, when: onRow, help: '', spare: 1 },
  { keys: ['up', 'down'], cap: (_, { arrows }) => arrows, event: (key) => ({ type: 'move', by: key === 'up' ? -1 : 1 }), words: { choice: 'Enter', count: '', checklist: '', feedback: '', help: '' }, help: 'choose a line, then Enter', spare: 5 },
  { keys: ['up', 'down'], cap: (_, { arrows }) => arrows, event: (key) => ({ type: 'move', by: key === 'up' ? -1 : 1 }), words: { summary: 'choose one to change' }, help: '', spare: 2 },
  { keys: ['pageup', 'pagedown'], cap: cap('PgUp PgDn'), event: (key) => ({ type: 'move', by: key === 'pageup' ? -8 : 8 }), words: { choice: '', count: '', checklist: '', feedback: '', help: '', summary: '' }, help: 'eight lines at once', spare: 9 },
  { keys: ['space', ' '], cap: cap('Space'), event: plainly('tick'), words: { checklist: '' }, help: 'ticks the line of the pointer', spare: 9 },
  { keys: ['backspace'], cap: cap('Backspace'), event: () => ({ type: 'edit', edit: { erase: 'before' } }), words: { count: '' }, help: 'takes a digit back', spare: 9 },
  { keys: ['f'], cap: cap('f'), event: plainly('further'), words: { summary: 'on to the full review' }, when: canGoFurther, help: 'goes on to the full review; nothing is asked twice', spare: 3 },
  { keys: ['escape'], cap: cap('Esc'), event: plainly('drop'), words: { evidence: 'back', note: 'drops it', help: '' }, help: '', spare: 3 },
  { keys: ['escape'], cap: cap('Esc Enter'), event: plainly('drop'), words: { summary: 'saves the review' }, when: onRow, help: '', spare: 2 },
  { keys: ['b'], cap: cap('b'), event: plainly('back'), words: { choice: 'back', count: 'back', checklist: 'back', feedback: 'back', help: '', summary: 'back' }, help: 'back, any number of steps', spare: 4 },
  { keys: ['d'], cap: cap('d'), event: plainly('dk'), words: { choice: '', count: '', checklist: '' }, help: 'I do not know', spare: 9 },
  { keys: ['n'], cap: cap('n'), event: plainly('na'), words: { choice: '', count: '', checklist: '' }, help: 'does not apply, where it may', spare: 9 },
  { keys: ['s'], cap: cap('s'), event: plainly('skip'), words: { choice: '', count: '', checklist: '' }, help: 'skips the question; an answer given before stays', spare: 9 },
  { keys: ['e'], cap: cap('e'), event: plainly('note'), words: { choice: 'note', count: 'note', checklist: 'note' }, help: 'a note, kept with the answer', spare: 6 },
  { keys: ['?'], cap: cap('?'), event: plainly('help'), words: { choice: 'why and all keys', count: 'why and all keys', checklist: 'why, keys', feedback: 'why and all keys', help: '', summary: 'keys' }, help: 'this page', spare: 2 },
  { keys: ['q'], cap: cap('q'), event: plainly('submit'), words: { help: '' }, help: '', spare: 9 },
  { keys: ['q'], cap: cap('q'), event: plainly('leave'), words: { choice: 'leave', count: 'leave', checklist: 'leave', feedback: 'leave', summary: 'leave' }, help: 'leaves, and so does Ctrl-C; you come back to the same question', spare: 1 },
  { keys: [], cap: cap('Ctrl-C'), event: plainly('leave'), words: { evidence: 'leave', note: 'leave' }, help: '', spare: 4 },
];

function onRow(state: State): boolean {
  return contextOf(state) === 'summary' && state.pointer !== null;
}

const applies = (command: Command, state: State): boolean => command.words[contextOf(state)] !== undefined && (command.when?.(state) ?? true);

/** What a key means on the screen as it is. */
export function eventOf(state: State, key: Key): Event {
  if (key.ctrl && key.name === 'c') return { type: 'leave' };
  const change = editOf(key);
  if (typing(state)) {
    if (key.name === 'return' || key.name === 'enter') return { type: 'submit' };
    if (key.name === 'escape') return { type: 'drop' };
    return change ? { type: 'edit', edit: change } : { type: 'unknown' };
  }
  if (key.ctrl) return { type: 'unknown' };
  // Full-width digits and letters, as East Asian keyboards type them, count as the plain ones.
  const pressed = key.text.length === 1 ? key.text.normalize('NFKC').toLowerCase() : key.name;
  const command = commands.find((one) => one.keys.includes(pressed) && applies(one, state));
  return command ? command.event(pressed) : { type: 'unknown' };
}

/** What a key does to a line of text. */
function editOf({ name, text, ctrl }: Key): Edit | null {
  if (ctrl) return ({ u: { erase: 'start' }, w: { erase: 'word' }, a: { go: 'home' }, e: { go: 'end' }, h: { erase: 'before' } } as Record<string, Edit>)[name] ?? null;
  const known: Record<string, Edit> = { backspace: { erase: 'before' }, delete: { erase: 'after' }, left: { go: 'left' }, right: { go: 'right' }, home: { go: 'home' }, end: { go: 'end' } };
  return known[name] ?? (text === '' ? null : { insert: text });
}

/** A key that applies, for the line under a screen. */
export interface Named {
  cap: string;
  words: string;
  spare: number;
}

/** The keys that apply, in order. */
export function keysUnder(state: State, glyphs: Glyphs): Named[] {
  return commands.flatMap((command) => {
    const words = command.words[contextOf(state)];
    const hidden = !words || !applies(command, state) || (command.keys[0] === 'b' && isFirst(state));
    return hidden ? [] : [{ cap: command.cap(state, glyphs), words, spare: command.spare }];
  });
}

const isFirst = ({ bank, draft, over }: State): boolean => draft.at.phase === 'questions' && over === null && askedIn(bank, draft)[0]?.id === draft.at.item;

/** Every key with what it does. */
export const allKeys = (state: State, glyphs: Glyphs): { cap: string; help: string }[] =>
  commands.filter(({ help }) => help !== '').map((command) => ({ cap: command.keys.includes('1') ? '0-9' : command.cap(state, glyphs), help: command.help }));

