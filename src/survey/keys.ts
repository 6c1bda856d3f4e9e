// The keys: one table for what they do, for the line under each screen, and for the help.
import { safe } from '../core/safe.ts';
import { phrases } from '../core/language/phrases.ts';
import type { Edit } from './editor.ts';
import type { Event } from './events.ts';
import type { Glyphs } from './glyphs.ts';
import { notesAt } from './notes.ts';
import { rowsOf } from './rows.ts';
import { askedIn, contextOf, itemAt, responseTo, typing, type Context, type State } from './state.ts';
import { canGoFurther } from './walk.ts';

const phrase = phrases('survey.keys', {
  answersAtOnce: 'answers at once',
  tickUntick: 'tick, again untick',
  tick: 'tick',
  number: 'the number',
  answers: 'answers',
  done: 'done',
  goesOn: 'goes on',
  keepsOrSkips: 'keeps it, or skips',
  keeps: 'keeps it',
  back: 'back',
  saves: 'saves it',
  changes: 'changes it',
  changeOne: 'change one',
  takeNote: 'take a note',
  notes: 'notes',
  fullReview: 'full review',
  drops: 'drops it',
  skip: 'skip',
  note: 'note',
  whyAndKeys: 'why and all keys',
  whyKeys: 'why, keys',
  keys: 'keys',
  leave: 'leave',
  help: {
    digits: 'the answer at once; a number; or a tick: again unticks, a third time says [-] does not apply where [-] stands',
    enter: 'takes the line, the number or the ticks',
    arrows: 'choose a line, then Enter',
    page: 'eight lines at once',
    space: 'ticks the line of the pointer',
    backspace: 'takes a digit back',
    further: 'in the summary of a short review: on to the full one',
    back: 'back, any number of steps',
    dk: 'I do not know',
    na: 'does not apply, where it may',
    skip: 'skips the question; an answer given before stays',
    note: 'a note, kept with the answer',
    help: 'this page',
    leave: 'closes this page; elsewhere it leaves, as Ctrl-C does, and you come back to the same question',
  },
});

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
  cap: string | ((state: State, glyphs: Glyphs) => string);
  event: Event | ((key: string) => Event);
  /** Where it applies, with the words under the screen, or both the full and the short ones; empty: it applies and is named in the help only. */
  words: Partial<Record<Context, string | readonly [string, string]>>;
  /** Where it applies only sometimes. */
  when?(state: State): boolean;
  /** In the help. */
  help?: string;
  /** Where the line under a screen is too short the highest goes first: leaving and the key that answers stay longest, then the help. */
  spare: number;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
const onQuestions = (words: string): Command['words'] => ({ choice: words, count: words, checklist: words });
const why = () => [phrase.whyAndKeys(), phrase.keys()] as const;
const whyShort = () => [phrase.whyKeys(), phrase.keys()] as const;
const onScrolls = { feedback: '', help: '' } as const;

const commands = (): readonly Command[] => [
  {
    keys: digits,
    cap: (state) => `1-${numbered(state)}`,
    event: digit,
    words: { choice: phrase.answersAtOnce(), moved: phrase.answersAtOnce(), checklist: [phrase.tickUntick(), phrase.tick()] },
    help: phrase.help.digits(),
    spare: 2,
  },
  { keys: digits, cap: '0-9', event: digit, words: { count: phrase.number() }, spare: 3 },
  {
    keys: ['return', 'enter'],
    cap: 'Enter',
    event: { type: 'submit' },
    words: { choice: '', moved: '', count: phrase.answers(), checklist: phrase.done(), feedback: phrase.goesOn(), evidence: phrase.keepsOrSkips(), note: phrase.keeps(), help: phrase.back(), summary: phrase.saves() },
    when: (state) => !isOnAnswer(state),
    help: phrase.help.enter(),
    spare: 1,
  },
  { keys: ['return', 'enter'], cap: 'Enter', event: { type: 'submit' }, words: { summary: phrase.changes() }, when: isOnAnswer, spare: 1 },
  { keys: ['escape'], cap: 'Esc Enter', event: { type: 'drop' }, words: { summary: phrase.saves() }, when: isOnAnswer, spare: 3 },
  { keys: ['up', 'down'], cap: arrows, event: rows(1), words: { choice: 'Enter', moved: 'Enter', count: '', checklist: '', ...onScrolls }, help: phrase.help.arrows(), spare: 5 },
  { keys: ['up', 'down'], cap: arrows, event: rows(1), words: { summary: phrase.changeOne() }, spare: 4 },
  { keys: ['up', 'down'], cap: arrows, event: rows(1), words: { evidence: [phrase.takeNote(), phrase.notes()] }, when: hasNotes, spare: 2 },
  { keys: ['pageup', 'pagedown'], cap: 'PgUp PgDn', event: rows(8), words: { ...onQuestions(''), ...onScrolls, summary: '' }, help: phrase.help.page(), spare: 9 },
  { keys: ['space', ' '], cap: 'Space', event: { type: 'tick' }, words: { checklist: '' }, help: phrase.help.space(), spare: 9 },
  { keys: ['backspace'], cap: 'Backspace', event: { type: 'edit', edit: { erase: 'before' } }, words: { count: '' }, help: phrase.help.backspace(), spare: 9 },
  { keys: ['f'], cap: 'f', event: { type: 'further' }, words: { summary: phrase.fullReview() }, when: canGoFurther, help: phrase.help.further(), spare: 3 },
  { keys: ['escape'], cap: 'Esc', event: { type: 'drop' }, words: { evidence: phrase.back() }, when: (state) => !isTyped(state), spare: 3 },
  { keys: ['escape'], cap: 'Esc', event: { type: 'drop' }, words: { evidence: phrase.drops() }, when: isTyped, spare: 3 },
  { keys: ['escape'], cap: 'Esc', event: { type: 'drop' }, words: { note: phrase.drops(), help: '' }, spare: 3 },
  { keys: ['b'], cap: 'b', event: { type: 'back' }, words: { ...onQuestions(phrase.back()), ...onScrolls, feedback: phrase.back(), moved: phrase.back(), summary: phrase.back() }, when: (state) => !isFirst(state), help: phrase.help.back(), spare: 4 },
  { keys: ['b'], cap: 'b', event: { type: 'back' }, words: onQuestions(''), when: isFirst, spare: 9 },
  { keys: ['d'], cap: 'd', event: { type: 'dk' }, words: onQuestions(''), help: phrase.help.dk(), spare: 9 },
  { keys: ['n'], cap: 'n', event: { type: 'na' }, words: onQuestions(''), help: phrase.help.na(), spare: 9 },
  { keys: ['s'], cap: 's', event: { type: 'skip' }, words: { ...onQuestions(''), moved: phrase.skip() }, help: phrase.help.skip(), spare: 9 },
  { keys: ['e'], cap: 'e', event: { type: 'note' }, words: onQuestions(phrase.note()), help: phrase.help.note(), spare: 6 },
  { keys: ['?'], cap: '?', event: { type: 'help' }, words: { choice: why(), count: whyShort(), checklist: whyShort(), feedback: why(), help: '', moved: why(), summary: phrase.keys() }, help: phrase.help.help(), spare: 2 },
  { keys: ['q'], cap: 'q', event: { type: 'submit' }, words: { help: '' }, spare: 9 },
  { keys: ['q'], cap: 'q', event: { type: 'leave' }, words: { ...onQuestions(phrase.leave()), feedback: phrase.leave(), moved: phrase.leave(), summary: phrase.leave() }, help: phrase.help.leave(), spare: 1 },
  { keys: [], cap: 'Ctrl-C', event: { type: 'leave' }, words: { evidence: phrase.leave(), note: phrase.leave() }, spare: 4 },
];

function arrows(_state: State, glyphs: Glyphs): string {
  return glyphs.arrows;
}

function digit(key: string): Event {
  return { type: 'digit', digit: Number(key) };
}

function rows(count: number): (key: string) => Event {
  return (key) => ({ type: 'move', by: key.endsWith('up') ? -count : count });
}

/** How many answers of a question have a digit from 1. */
function numbered(state: State): number {
  const item = itemAt(state);
  if (contextOf(state) === 'moved') return 2;
  return item ? rowsOf(item).filter(({ key }) => key >= '1' && key <= '9').length : 9;
}

function isOnAnswer(state: State): boolean {
  return contextOf(state) === 'summary' && state.pointer !== null;
}

/** Whether the line of evidence differs from what it began with. */
function isTyped(state: State): boolean {
  const item = itemAt(state);
  return item !== undefined && safe(state.editor.text) !== (responseTo(state.draft, item)?.evidence ?? '');
}

function hasNotes(state: State): boolean {
  const item = itemAt(state);
  return item !== undefined && notesAt(state, item).length > 0;
}

function isFirst({ bank, draft, over }: State): boolean {
  return draft.at.phase === 'questions' && over === null && askedIn(bank, draft)[0]?.id === draft.at.item;
}

const applies = (command: Command, state: State): boolean => command.words[contextOf(state)] !== undefined && (command.when?.(state) ?? true);

/** What a key means on the screen as it is. */
export function eventOf(state: State, key: Key): Event {
  if (key.ctrl && key.name === 'c') return { type: 'leave' };
  if (typing(state)) {
    if (key.name === 'return' || key.name === 'enter') return { type: 'submit' };
    if (key.name === 'escape') return { type: 'drop' };
    if ((key.name === 'up' || key.name === 'down') && contextOf(state) === 'evidence') return { type: 'move', by: key.name === 'up' ? -1 : 1 };
    const edit = editOf(key);
    return edit ? { type: 'edit', edit, command: isCommand(key) } : { type: 'unknown' };
  }
  if (key.ctrl) return { type: 'unknown' };
  const pressed = pressedOn(key);
  const command = commands().find((one) => one.keys.includes(pressed) && applies(one, state));
  if (!command) return { type: 'unknown' };
  return typeof command.event === 'function' ? command.event(pressed) : command.event;
}

/** Full-width digits and letters, as East Asian keyboards type them, count as the plain ones. */
export const pressedOn = ({ name, text }: Key): string => (text.length === 1 ? text.normalize('NFKC').toLowerCase() : name);

/** Whether it is a character that means something on one screen or another. */
const isCommand = (key: Key): boolean => key.name !== 'paste' && key.text !== '' && commands().some(({ keys }) => keys.includes(pressedOn(key)));

const edits: Readonly<Record<string, Edit | undefined>> = {
  backspace: { erase: 'before' },
  delete: { erase: 'after' },
  left: { go: 'left' },
  right: { go: 'right' },
  home: { go: 'home' },
  end: { go: 'end' },
};

const controlEdits: Readonly<Record<string, Edit | undefined>> = { u: { erase: 'start' }, w: { erase: 'word' }, a: { go: 'home' }, e: { go: 'end' }, h: { erase: 'before' } };

/** What a key does to a line of text. */
export function editOf({ name, text, ctrl }: Key): Edit | null {
  if (ctrl) return controlEdits[name] ?? null;
  return edits[name] ?? (text === '' ? null : { insert: text });
}

/** A key that applies, for the line under a screen. */
export interface Named {
  cap: string;
  /** From full to short. */
  words: readonly string[];
  spare: number;
}

/** The keys that apply, in order. */
export function keysUnder(state: State, glyphs: Glyphs): Named[] {
  return commands().flatMap((command) => {
    const words = command.words[contextOf(state)];
    return words && applies(command, state) ? [{ cap: capOf(command, state, glyphs), words: [words].flat(), spare: command.spare }] : [];
  });
}

/** Every key with what it does. */
export const allKeys = (state: State, glyphs: Glyphs): { cap: string; help: string }[] =>
  commands().flatMap((command) => (command.help === undefined ? [] : [{ cap: command.keys.includes('1') ? '0-9' : capOf(command, state, glyphs), help: command.help }]));

const capOf = ({ cap }: Command, state: State, glyphs: Glyphs): string => (typeof cap === 'string' ? cap : cap(state, glyphs));
