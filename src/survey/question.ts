// The part of the reducer that answers a question, each type in its own way.
import type { ChecklistItem, Item } from '../core/bank/bank.ts';
import { mostCounted } from '../core/bank/kinds.ts';
import { phrases } from '../core/language/phrases.ts';
import { editorOf } from './editor.ts';
import type { Event } from './events.ts';
import { answered, taken, withResponse } from './respond.ts';
import { pointerAfter, rowsOf } from './rows.ts';
import { marksOn, none, responseTo, type Marks, type State } from './state.ts';
import { back, onward } from './walk.ts';

const phrase = phrases('survey.question', {
  first: 'This is the first question.',
  again: 'The same key again says that it does not apply.',
  press: 'Press 1 to {last}, or choose with the arrows.',
  type: 'Type a whole number from 0 to {most}, then Enter.',
  tick: '1 to {last} tick, 0 says none, Enter goes on.',
  most: '{most} is the most.',
  thrice: 'Where [-] stands, the number pressed three times says so for one statement.',
  everybody: 'This one applies to everybody. d says "I do not know".',
  nothingTicked: 'Nothing is ticked yet. 0 says "none of these".',
});

/** `unticked` is the statement that the key before unticked. */
export function inQuestion(state: State, item: Item, event: Event, unticked: string | null): State {
  switch (event.type) {
    case 'digit':
      return digit(state, item, event.digit, unticked);
    case 'move':
      return { ...state, pointer: item.type === 'count' && event.by < 0 && state.pointer === 0 ? null : pointerAfter(state.pointer, event.by, rowsOf(item).length) };
    case 'submit':
      return submit(state, item);
    case 'tick': {
      const row = rowsOf(item)[state.pointer ?? -1];
      return item.type === 'checklist' && row?.statement !== undefined ? press(state, item, row.statement, unticked) : hint(state, item);
    }
    case 'answer':
      return answered(state, item, event.answer, event.na);
    case 'dk':
      return answered(state, item, 'dk');
    case 'na':
      return item.na === undefined ? { ...state, message: neverAway(item) } : answered(state, item, 'na');
    case 'skip':
      return onward(responseTo(state.draft, item) ? state : withResponse(state, item, {}), item);
    case 'back':
      return back(withTicks(state, item)) ?? { ...state, message: phrase.first() };
    case 'note':
      return { ...state, over: { kind: 'note', editor: editorOf(responseTo(state.draft, item)?.note ?? '') } };
    case 'edit':
      return item.type === 'count' ? editCount(state, item, event.edit) : hint(state, item);
    default:
      return hint(state, item);
  }
}

const neverAway = (item: Item): string =>
  item.type === 'checklist' && item.statements.some(({ na }) => na !== undefined)
    ? phrase.thrice()
    : phrase.everybody();

function digit(state: State, item: Item, pressed: number, unticked: string | null): State {
  switch (item.type) {
    case 'anchored':
      return pressed >= 1 && pressed <= item.levels.length ? answered(state, item, pressed) : hint(state, item);
    case 'scenario': {
      const option = item.options[pressed - 1];
      return option ? answered(state, item, option.id) : hint(state, item);
    }
    case 'count': {
      const typed = (state.typed ?? '') + String(pressed);
      if (typed.length > String(mostCounted).length) return { ...state, message: phrase.most({ most: mostCounted }) };
      return { ...state, typed, pointer: null };
    }
    case 'checklist': {
      const id = pressed === 0 ? none : item.statements[pressed - 1]?.id;
      return id === undefined ? hint(state, item) : press(state, item, id, unticked);
    }
  }
}

/** Ticks, unticks, then says that it does not apply where that may be. "None of these" goes with no tick. */
function press(state: State, item: ChecklistItem, id: string, unticked: string | null): State {
  const { ticked, na }: Marks = marksOn(state.draft, item, responseTo(state.draft, item)) ?? { ticked: [], na: [] };
  const statement = item.statements.find((one) => one.id === id);
  const others = ticked.filter((one) => one !== id && one !== none && id !== none);
  const away = na.filter((one) => one !== id);
  if (ticked.includes(id)) {
    const message = statement?.na === undefined ? null : phrase.again();
    return { ...marked(state, item, id, { ticked: others, na: away }), unticked: id, message };
  }
  if (na.includes(id)) return marked(state, item, id, { ticked, na: away });
  if (unticked === id && statement?.na !== undefined) return marked(state, item, id, { ticked: others, na: [...away, id] });
  return marked(state, item, id, { ticked: [...others, id], na: away });
}

const marked = (state: State, item: Item, id: string, { ticked, na }: Marks): State => ({
  ...state,
  pointer: rowsOf(item).findIndex((row) => row.statement === id),
  draft: { ...state.draft, ticking: { item: item.id, ticked: [...ticked], na: [...na] } },
});

function editCount(state: State, item: Item, change: object): State {
  const typed = state.typed ?? shownCount(state, item);
  if (!('erase' in change)) return hint(state, item);
  return { ...state, typed: change.erase === 'before' ? typed.slice(0, -1) : '', pointer: null };
}

/** The number in the field: typed, or given before. */
export function shownCount(state: State, item: Item): string {
  const given = responseTo(state.draft, item)?.answer;
  return state.typed ?? (typeof given === 'number' ? String(given) : '');
}

/** Enter: the row under the pointer, the number typed, or the ticks. */
function submit(state: State, item: Item): State {
  const row = state.pointer === null ? undefined : rowsOf(item)[state.pointer];
  if (row?.key === 'd') return answered(state, item, 'dk');
  if (row?.key === 'n') return answered(state, item, 'na');
  switch (item.type) {
    case 'anchored':
    case 'scenario':
      return row ? digit(state, item, Number(row.key), null) : hint(state, item);
    case 'count': {
      const typed = shownCount(state, item);
      return typed === '' ? hint(state, item) : answered(state, item, Number(typed));
    }
    case 'checklist':
      return confirm(state, item);
  }
}

function confirm(state: State, item: ChecklistItem): State {
  const marks = countingMarks(state, item);
  return marks ? answered(state, item, ...marks) : { ...state, message: phrase.nothingTicked() };
}

/** Ticks count as they stand where one goes back from them: the next list would take their place in the draft. */
function withTicks(state: State, item: Item): State {
  const marks = item.type === 'checklist' && state.draft.ticking?.item === item.id ? countingMarks(state, item) : null;
  return marks ? taken(state, item, ...marks) : state;
}

/** What the marks on a list answer: the ticked, and those that do not apply; null where nothing is said yet. */
function countingMarks(state: State, item: ChecklistItem): [ticked: string[], na: readonly string[]] | null {
  const marks = marksOn(state.draft, item, responseTo(state.draft, item));
  const everyAway = item.statements.every(({ id }) => marks?.na.includes(id));
  return !marks || (marks.ticked.length === 0 && !everyAway) ? null : [marks.ticked.filter((id) => id !== none), marks.na];
}

function hint(state: State, item: Item): State {
  const last = rowsOf(item).filter(({ key }) => key >= '1' && key <= '9').length;
  const message = {
    anchored: phrase.press({ last }),
    scenario: phrase.press({ last }),
    count: phrase.type({ most: mostCounted }),
    checklist: phrase.tick({ last }),
  }[item.type];
  return { ...state, message };
}
