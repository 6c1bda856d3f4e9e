// A dialogue: a few fields one after the other, each asked in the light of the answers before. Pure; keys and lines go in, answers come out.
import { eachText, safe } from '../core/safe.ts';
import { phrases } from '../core/language/phrases.ts';
import { listed } from '../core/words.ts';
import { edit, editorOf, fullness, leftOpen, lone, loneKey, type Editor } from './editor.ts';
import { editOf, pressedOn, type Key } from './keys.ts';
import { pointerAfter } from './rows.ts';

const phrase = phrases('survey.dialogue', { press: 'Press {keys}, or choose with the arrows.', range: '1 to {last}', nothingBefore: 'There is nothing before this.', line: 'One line in your own words, then Enter. A lone b goes back, a lone q leaves.' });

/** What every field shows. */
interface Asked {
  /** Where one is: at the left, and at the right. */
  where?: readonly string[];
  /** How much of the dialogue is behind, of how much. */
  progress?: readonly [number, number];
  ask: string;
  /** Sentences below the question. */
  about?: readonly string[];
  /** The first that go where there is little room. */
  hint?: readonly string[];
  /** What `q` does, where it does not leave the survey; Esc does the same. */
  enough?: string;
}

/** One digit answers, from 1. */
export interface Choice extends Asked {
  kind: 'choice';
  choices: readonly { value: string; name: string; hint?: string }[];
  /** Where the pointer begins, so that Enter takes it; otherwise it stands nowhere. */
  preset?: string;
  /** What the key `s` means; without it, there is none. The answer is an empty text. */
  skip?: string;
}

/** A line of text; an empty one skips, unless `check` says otherwise. */
export interface Line extends Asked {
  kind: 'line';
  preset?: string;
  /** A sentence when the text will not do. */
  check?(text: string): string | null;
}

export type Field = Choice | Line;

/** Yields its fields and gets an answer to each: a choice's value or a line. It is run anew with every answer, so it must depend on nothing else; `give` what follows from the answers so far. */
export type Dialogue<Given> = (give: (given: Given) => void) => Generator<Field, void, string>;

/** The next field after some answers, or null; and what they have given so far. */
function askedBy<Given>(dialogue: Dialogue<Given>, answers: readonly string[]): { field: Field | null; given: Given[] } {
  const given: Given[] = [];
  const fields = dialogue((one) => void given.push(one));
  let next = fields.next();
  for (const answer of answers) {
    if (next.done) break;
    next = fields.next(answer);
  }
  return { field: next.done ? null : eachText(next.value, safe), given };
}

/** Of one field alone; gives its answer. */
export const dialogueOf = (field: Field): Dialogue<string> =>
  function* (give) {
    give(yield field);
  };

export interface DialogueState {
  /** Up to the field shown. */
  answers: readonly string[];
  /** The last answer to each field that was ever answered: going back only shows them. */
  known: ReadonlyMap<string, string>;
  /** Null when all is answered. */
  field: Field | null;
  /** On a choice: the row, the last one being `s`; null: on none. */
  pointer: number | null;
  /** On a line. */
  editor: Editor;
  /** What the field was answered with before; null when it never was. */
  before: string | null;
  message: string | null;
  left: boolean;
}

/** The dialogue with some answers; a field that is `known` shows what it was answered with. */
export function dialogueAt<Given>(dialogue: Dialogue<Given>, answers: readonly string[], known: DialogueState['known'] = new Map()): DialogueState {
  const { field } = askedBy(dialogue, answers);
  const before = (field && known.get(keyOf(field))) ?? null;
  const begun = before ?? field?.preset;
  const chosen = field?.kind === 'choice' ? valuesOf(field).indexOf(begun ?? absent) : -1;
  return { answers, known, field, before, pointer: chosen < 0 ? null : chosen, editor: editorOf(field?.kind === 'line' ? (begun ?? '') : ''), message: null, left: false };
}

/** What the line began with: Enter takes it as it is. */
export const begunWith = ({ field, before }: DialogueState): string => before ?? field?.preset ?? '';

/** All that a field shows tells it from every other. */
const keyOf = (field: Field): string => JSON.stringify(field);

/** The next field, after an answer to this one. */
export function answerWith<Given>(dialogue: Dialogue<Given>, { answers, known, field }: DialogueState, answer: string): DialogueState {
  return dialogueAt(dialogue, [...answers, answer], field ? new Map([...known, [keyOf(field), answer]]) : known);
}

/** What the answers have given, those beyond the field shown too, where one went back: a line between them that was never asked counts as skipped. */
export function givenBy<Given>(dialogue: Dialogue<Given>, { answers, known }: DialogueState): Given[] {
  const all = [...answers];
  let sure = all.length;
  for (let { field } = askedBy(dialogue, all); field; { field } = askedBy(dialogue, all)) {
    const answer = known.get(keyOf(field)) ?? (field.kind === 'line' ? (field.preset ?? '') : undefined);
    if (answer === undefined) break;
    all.push(answer);
    if (known.has(keyOf(field))) sure = all.length;
  }
  return askedBy(dialogue, all.slice(0, sure)).given;
}

/** No value of any choice. */
const absent = '\u0000';

/** In the order shown. */
const valuesOf = ({ choices, skip }: Choice): string[] => [...choices.map(({ value }) => value), ...(skip === undefined ? [] : [''])];

/** What a key makes of a dialogue. */
export function dialogueStep<Given>(dialogue: Dialogue<Given>, given: DialogueState, key: Key): DialogueState {
  const state = { ...given, message: null };
  const { field } = state;
  if (!field || state.left) return given;
  return field.kind === 'choice' ? onChoice(dialogue, state, field, key) : onLine(dialogue, state, key);
}

const isEnter = ({ name }: Key): boolean => name === 'return' || name === 'enter';

function onChoice<Given>(dialogue: Dialogue<Given>, state: DialogueState, field: Choice, key: Key): DialogueState {
  const values = valuesOf(field);
  const pressed = key.ctrl ? '' : pressedOn(key);
  const by = { up: -1, down: 1 }[key.name];
  if (by !== undefined) return { ...state, pointer: pointerAfter(state.pointer, by, values.length) };
  if (pressed === 'b') return dialogueBack(dialogue, state);
  if (pressed === 'q' || (key.name === 'escape' && field.enough !== undefined)) return { ...state, left: true };
  const value = isEnter(key) ? values[state.pointer ?? -1] : valueBy(pressed, field);
  return value === undefined ? { ...state, message: phrase.press({ keys: listed([rangeOf(field), ...(field.skip === undefined ? [] : ['s']), ...(state.answers.length > 0 ? ['b'] : []), 'q'], 'or') }) } : answerWith(dialogue, state, value);
}

/** What a digit or `s` chooses. */
export function valueBy(pressed: string, { choices, skip }: Choice): string | undefined {
  if (pressed === 's' && skip !== undefined) return '';
  return /^[1-9]$/.test(pressed) ? choices[Number(pressed) - 1]?.value : undefined;
}

/** `1 to 3` */
export const rangeOf = ({ choices }: Choice): string => (choices.length > 1 ? phrase.range({ last: choices.length }) : '1');

function onLine<Given>(dialogue: Dialogue<Given>, state: DialogueState, key: Key): DialogueState {
  if (key.name === 'escape') return state.editor.text === begunWith(state) ? dialogueBack(dialogue, state) : { ...state, editor: editorOf(begunWith(state)) };
  if (isEnter(key)) return dialogueLine(dialogue, state, state.editor.text);
  const change = editOf(key);
  if (!change) return state;
  const editor = edit(state.editor, change);
  return { ...state, editor, message: lone(editor.text) ?? fullness(editor) };
}

/** Takes a whole line; a lone `b` or `q` means what it means everywhere else. */
export function dialogueLine<Given>(dialogue: Dialogue<Given>, state: DialogueState, line: string): DialogueState {
  const text = safe(line);
  const key = loneKey(text);
  if (key === 'b') return dialogueBack(dialogue, state);
  if (key === 'q') return { ...state, left: true };
  const wrong = (state.field?.kind === 'line' ? state.field.check?.(text) : null) ?? (key === '?' ? phrase.line() : leftOpen(text));
  return wrong ? { ...state, message: wrong } : answerWith(dialogue, state, text);
}

/** A dialogue that ends in the middle of a line: what was typed counts, where it will do. */
export function dialogueLeft<Given>(dialogue: Dialogue<Given>, state: DialogueState): DialogueState {
  const { field, editor: { text } } = state;
  const isChanged = field?.kind === 'line' && !state.left && text !== begunWith(state) && lone(text) === null;
  return isChanged ? dialogueLine(dialogue, state, text) : state;
}

/** Shows the field before, with its answer, which stands until another is given. */
export function dialogueBack<Given>(dialogue: Dialogue<Given>, state: DialogueState): DialogueState {
  if (state.answers.length === 0) return { ...state, message: phrase.nothingBefore() };
  return dialogueAt(dialogue, state.answers.slice(0, -1), state.known);
}
