// The reducer: state and event → state. Pure; the one place that decides what a key does.
import type { Item } from '../core/bank/bank.ts';
import { holdsSomething } from '../core/review/draft.ts';
import { safe } from '../core/safe.ts';
import { phrases } from '../core/language/phrases.ts';
import { edit, fullness, leftOpen, lone, noteFlaw, type Editor } from './editor.ts';
import type { Event } from './events.ts';
import { helpOf } from './help.ts';
import { longestPause } from './progress.ts';
import { inQuestion } from './question.ts';
import { taken, withResponse } from './respond.ts';
import { inEvidence, inMoved } from './rounds.ts';
import { pointerAfter } from './rows.ts';
import { askedIn, contextOf, itemAt, responseTo, typing, type State } from './state.ts';
import { back, canGoFurther, further, goTo, movedNext, onward } from './walk.ts';

const phrase = phrases('survey.step', { noteLeft: 'The note was left as it was.', noteRemoved: 'The note was removed.', noteKept: 'The note is kept.', goesOn: 'Enter goes on.', nothingMore: 'Nothing more is asked in a full review.', saves: 'Enter saves. The arrows choose an answer to change.', answers: { one: 'There are {n} answers.', other: 'There are {n} answers.' } });

/** What `event` makes of `state` at `clock` (milliseconds). The draft is another object whenever it is to be saved. */
export function step(state: State, event: Event, clock: number): State {
  if (state.ended) return state;
  const passed = clock - state.clock;
  const unbooked = state.unbooked + (passed > 0 && passed <= longestPause ? passed : 0);
  const now: State = { ...state, message: null, unticked: null, clock, unbooked };
  const next = event.type === 'leave' ? leave(now) : react(now, event, state.unticked);
  if (next.draft === state.draft) return next;
  return { ...next, unbooked: 0, draft: { ...next.draft, seconds: next.draft.seconds + next.unbooked / 1000 } };
}

function react(state: State, event: Event, unticked: string | null): State {
  const item = itemAt(state);
  switch (state.over?.kind) {
    case 'help':
      return inHelp(state, event);
    case 'note':
      return inNote(state, item!, state.over.editor, event);
    case 'feedback':
      return inFeedback(state, item!, state.over.top, event);
  }
  if (event.type === 'help') return { ...state, over: { kind: 'help', top: 0, under: null } };
  if (!item) return inSummary(state, event);
  if (state.draft.at.phase === 'moved') return inMoved(state, item, event);
  return state.draft.at.phase === 'evidence' ? inEvidence(state, item, event, leave) : inQuestion(state, item, event, unticked);
}

/** Leaves; what is being typed is kept, as Enter would. */
function leave(state: State): State {
  const item = itemAt(state);
  const kept = item ? keepTyped(state, item) : state;
  return { ...kept, ended: 'left', draft: holdsSomething(kept.draft) ? { ...kept.draft } : state.draft };
}

function keepTyped(state: State, item: Item): State {
  if (contextOf(state) === 'count') return state.typed && state.pointer === null ? taken(state, item, Number(state.typed)) : state;
  const { text } = typing(state) ?? { text: '' };
  if (state.over) return safe(text) === '' || noteFlaw(text) !== null ? state : keepNote(state, item, safe(text));
  return safe(text) === '' || (lone(text) ?? leftOpen(text)) !== null ? state : withResponse(state, item, { evidence: safe(text) });
}

function inHelp(state: State, event: Event): State {
  if (state.over?.kind !== 'help') return state;
  if (event.type !== 'move') return event.type === 'unknown' ? state : { ...state, over: state.over.under };
  return { ...state, over: { ...state.over, top: pointerAfter(state.over.top, event.by, helpOf(state).length) } };
}

function inNote(state: State, item: Item, editor: Editor, event: Event): State {
  if (event.type === 'submit') return noteFlaw(editor.text) === null ? keepNote({ ...state, over: null }, item, safe(editor.text)) : { ...state, message: noteFlaw(editor.text) };
  if (event.type === 'drop') return { ...state, over: null, message: phrase.noteLeft() };
  if (event.type !== 'edit') return state;
  const next = edit(editor, event.edit);
  return { ...state, over: { kind: 'note', editor: next }, message: fullness(next) };
}

function keepNote(state: State, item: Item, note: string): State {
  if (note === (responseTo(state.draft, item)?.note ?? '')) return state;
  return { ...withResponse(state, item, { note: note === '' ? undefined : note }), message: note === '' ? phrase.noteRemoved() : phrase.noteKept() };
}

function inFeedback(state: State, item: Item, top: number, event: Event): State {
  if (item.type !== 'scenario') return { ...state, over: null };
  switch (event.type) {
    case 'submit':
      return onward({ ...state, over: null }, item);
    case 'back':
      return goTo(state, state.draft.at);
    case 'move':
      return { ...state, over: { kind: 'feedback', top: pointerAfter(top, event.by, item.options.length) } };
    case 'help':
      return { ...state, over: { kind: 'help', top: 0, under: state.over } };
    default:
      return { ...state, message: phrase.goesOn() };
  }
}

function inSummary(state: State, event: Event): State {
  const items = askedIn(state.bank, state.draft);
  switch (event.type) {
    case 'move':
      return { ...state, pointer: around(state.pointer, event.by, items.length) };
    case 'drop':
      return { ...state, pointer: null };
    case 'open':
      return open(state, items[event.row]);
    case 'submit':
      return state.pointer === null ? finish(state) : open(state, items[state.pointer]);
    case 'back':
      return back(state) ?? state;
    case 'further':
      return canGoFurther(state) ? further(state) : { ...state, message: phrase.nothingMore() };
    default:
      return { ...state, message: phrase.saves() };
  }
}

/** The end, unless an answer moved and nobody was asked why. */
function finish(state: State): State {
  const place = movedNext(state);
  return place.phase === 'moved' ? goTo(state, place) : { ...state, ended: 'finished', draft: { ...state.draft } };
}

const open = (state: State, item: Item | undefined): State =>
  item ? goTo(state, { phase: 'summary', item: item.id }) : { ...state, message: phrase.answers({ n: askedIn(state.bank, state.draft).length }) };

/** Past either end lies "no row". */
function around(pointer: number | null, by: number, count: number): number | null {
  if (pointer === null) return count === 0 ? null : by > 0 ? 0 : count - 1;
  const next = pointer + by;
  return next < 0 || next >= count ? (Math.abs(by) > 1 ? pointerAfter(pointer, by, count) : null) : next;
}

