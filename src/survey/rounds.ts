// The part of the reducer after the questions: lines of evidence, and answers that moved.
import type { Item } from '../core/bank/bank.ts';
import { safe } from '../core/safe.ts';
import { phrases } from '../core/language/phrases.ts';
import { edit, editorOf, fullness, leftOpen, lone, loneKey } from './editor.ts';
import type { Event } from './events.ts';
import { movedRows } from './moved.ts';
import { asEvidence, notesAt } from './notes.ts';
import { settle, withResponse } from './respond.ts';
import { pointerAfter } from './rows.ts';
import { responseTo, type State } from './state.ts';
import { back, evidenceAfter, goTo } from './walk.ts';

const phrase = phrases('survey.rounds', { typeEvidence: 'Type the evidence, or Enter skips.', press: 'Press 1 or 2, or s.' });

/** A line of evidence; `leave` is what a lone q does. */
export function inEvidence(state: State, item: Item, event: Event, leave: (state: State) => State): State {
  const before = responseTo(state.draft, item)?.evidence ?? '';
  if (event.type === 'edit') {
    // Text that begins otherwise is meant, and what goes on without a pause: `Acme` and `Ben`, typed at once, stand whole.
    const typed = 'insert' in event.edit ? event.edit.insert : null;
    if (typed !== null && event.command && state.editor.text === before && hasJustCome(state, state.since)) return { ...state, held: { text: (state.held?.text ?? '') + typed, at: state.clock }, message: phrase.typeEvidence() };
    const held = state.held && hasJustCome(state, state.held.at) ? state.held.text : '';
    const editor = edit(state.editor, typed === null ? event.edit : { insert: held + typed });
    return { ...state, editor, held: null, recalled: null, message: lone(editor.text) ?? fullness(editor) };
  }
  if (event.type === 'move') return recall(state, item, event.by);
  const text = safe(state.editor.text);
  if (event.type === 'drop' && text !== before) return { ...state, editor: editorOf(before), recalled: null };
  const key = event.type === 'submit' ? loneKey(text) : null;
  if (event.type === 'drop' || event.type === 'back' || key === 'b') return back(state) ?? state;
  if (event.type !== 'submit') return state;
  if (key === 'q') return leave({ ...state, editor: editorOf(before) });
  if (key === '?') return { ...state, editor: editorOf(before), over: { kind: 'help', top: 0, under: null } };
  if (leftOpen(text) !== null) return { ...state, message: leftOpen(text) };
  const kept = withResponse(state, item, { evidence: text });
  return goTo(kept, evidenceAfter(kept, item));
}

/** Takes another note into the line; beyond the last comes what was typed. */
function recall(state: State, item: Item, by: number): State {
  const notes = notesAt(state, item);
  const places = notes.length + 1;
  const at = (((state.recalled?.note ?? -1) + 1 + by + places) % places) - 1;
  const typed = state.recalled?.typed ?? state.editor;
  const note = notes[at];
  return note ? { ...state, recalled: { note: at, typed }, editor: edit(editorOf(''), { insert: asEvidence(note) }) } : { ...state, recalled: null, editor: typed };
}

/** An answer that moved: why. */
export function inMoved(state: State, item: Item, event: Event): State {
  switch (event.type) {
    case 'move':
      return { ...state, pointer: pointerAfter(state.pointer, event.by, movedRows().length) };
    case 'digit':
    case 'skip':
    case 'submit': {
      const key = event.type === 'digit' ? String(event.digit) : 's';
      const row = event.type === 'submit' ? movedRows()[state.pointer ?? -1] : movedRows().find((one) => one.key === key);
      return row ? settle(state, item, row.cause) : { ...state, message: phrase.press() };
    }
    case 'back':
      return back(state) ?? state;
    default:
      return { ...state, message: phrase.press() };
  }
}

/** Milliseconds after a line of evidence is asked in which a command is taken for one meant for the screen before; and after such a one, in which text goes on with it. */
const tooSoon = 600;

/** Whether something has only just happened: the clock of a machine may be set back, which makes nothing soon. */
const hasJustCome = ({ clock }: State, since: number): boolean => clock >= since && clock - since < tooSoon;
