// The way through a survey: where it starts, what comes next, what came before.
import { itemsOf, type Bank, type Item } from '../core/bank/bank.ts';
import type { Draft } from '../core/review/draft.ts';
import type { Earlier } from '../core/review/earlier.ts';
import type { Note } from '../core/plan/note.ts';
import { safe } from '../core/safe.ts';
import { editorOf } from './editor.ts';
import { evidenceRound, wasAsked } from './evidence.ts';
import { movedRows, movedRound, wasSettled } from './moved.ts';
import { rowGiven } from './rows.ts';
import { askedIn, itemAt, none, responseTo, type State } from './state.ts';

type Place = Draft['at'];

const summary: Place = { phase: 'summary', item: null };
const at = (phase: Place['phase'], item: Item): Place => ({ phase, item: item.id });

/** The state of a draft, new or taken up again; a place or a tick that no longer exists gives way to the nearest that does. */
export function start(bank: Bank, given: Draft, settings: { notice: string | null; clock: number; earlier?: Earlier | null; notes?: readonly Note[]; notesCommand?: string }): State {
  const draft: Draft = { ...given, responses: given.responses.map(legibleTexts), ticking: knownTicks(bank, given) };
  const around = { earlier: settings.earlier ?? null, notes: (settings.notes ?? []).map((note) => ({ ...note, text: safe(note.text) })), notesCommand: settings.notesCommand ?? 'cto-check note' };
  const place = knownPlace({ bank, draft, ...around });
  const index = askedIn(bank, draft).findIndex(({ id }) => id === place.item);
  const furthest = place.phase === 'questions' ? index : askedIn(bank, draft).length;
  return { ...goTo({ ...blank, ...around, clock: settings.clock, since: settings.clock, bank, draft, furthest }, place), notice: settings.notice === null ? null : safe(settings.notice) };
}

const blank = { notice: null, over: null, pointer: null, typed: null, editor: editorOf(''), held: null, recalled: null, unticked: null, message: null, unbooked: 0, ended: null } as const;

const legibleTexts = (response: Draft['responses'][number]): Draft['responses'][number] => ({
  ...response,
  ...(response.note === undefined ? {} : { note: safe(response.note) }),
  ...(response.evidence === undefined ? {} : { evidence: safe(response.evidence) }),
});

/** Ticks on statements that are all there still; of a list that was reworded nobody knows what they said. */
function knownTicks(bank: Bank, draft: Draft): Draft['ticking'] {
  const { ticking } = draft;
  const item = askedIn(bank, draft).find(({ id }) => id === ticking?.item);
  if (!ticking || item?.type !== 'checklist') return null;
  const { ticked, na } = ticking;
  const known = ticked.every((id) => id === none || item.statements.some((one) => one.id === id));
  const away = na.every((id) => !ticked.includes(id) && item.statements.some((one) => one.id === id && one.na !== undefined));
  return known && away ? ticking : null;
}

/** What the way depends on. */
type Way = Pick<State, 'bank' | 'draft' | 'earlier'>;

function knownPlace(way: Way): Place {
  const { bank, draft } = way;
  const { phase, item: id } = draft.at;
  const item = askedIn(bank, draft).find((one) => one.id === id);
  if (phase === 'summary') return item ? at(phase, item) : summary;
  if (phase === 'moved') return item && movedRound(way).includes(item) ? at(phase, item) : movedNext(way);
  if (phase === 'evidence') return item && evidenceRound(bank, draft).includes(item) ? at(phase, item) : evidenceAfter(way, null);
  return item ? at(phase, item) : unasked(way, -1);
}

/** Shows another screen, with the answer given there before. */
export function goTo(state: State, place: Place): State {
  const draft = { ...state.draft, at: place };
  const moved: State = { ...state, ...blank, message: state.message, unbooked: state.unbooked, since: state.clock, draft };
  const item = itemAt(moved);
  const response = item && responseTo(draft, item);
  if (!item || !response) return moved;
  if (place.phase === 'evidence') return { ...moved, editor: editorOf(response.evidence ?? '') };
  const row = place.phase === 'moved' ? movedRows().findIndex(({ cause }) => wasSettled(draft, item) && cause === (response.moved ?? null)) : rowGiven(item, response);
  return { ...moved, pointer: row < 0 ? null : row };
}

/** On from a question: back to the summary when it was opened there (what moved by that is asked about first), else to the next in order. */
export function onward(state: State, item: Item): State {
  const { bank, draft, furthest } = state;
  const items = askedIn(bank, draft);
  const index = items.indexOf(item);
  if (draft.at.phase === 'summary') return toSummary(state, index);
  const following = items[index + 1];
  if (index < furthest) return goTo(state, following ? at('questions', following) : evidenceAfter(state, null));
  return goOnTo(state, unasked(state, index));
}

/** Goes to a place in order, which becomes the furthest. */
function goOnTo(state: State, place: Place): State {
  const items = askedIn(state.bank, state.draft);
  const index = items.findIndex(({ id }) => id === place.item);
  return goTo({ ...state, furthest: place.phase === 'questions' ? index : items.length }, place);
}

/** The next question after an index that was never answered or skipped, then any such, then the end. */
function unasked(way: Way, index: number): Place {
  const { bank, draft } = way;
  const items = askedIn(bank, draft);
  const next = [...items.slice(index + 1), ...items].find((item) => responseTo(draft, item)?.rev !== item.rev);
  return next ? at('questions', next) : evidenceAfter(way, null);
}

/** The next line of evidence not asked yet, then what moved. */
export function evidenceAfter(way: Way, item: Item | null): Place {
  const { bank, draft } = way;
  const round = evidenceRound(bank, draft);
  const index = item ? round.findIndex(({ id }) => id === item.id) : -1;
  const next = round.slice(index + 1).find((one) => !wasAsked(draft, one));
  return next ? at('evidence', next) : movedNext(way);
}

/** The next answer that moved and of which nobody was asked why, then the summary. */
export function movedNext(way: Way): Place {
  const next = movedRound(way).find((item) => !wasSettled(way.draft, item));
  return next ? at('moved', next) : summary;
}

/** The summary with the pointer on an answer, unless something moved that was not asked about. */
function toSummary(state: State, index: number): State {
  const place = movedNext(state);
  return place.phase === 'moved' ? goTo(state, place) : { ...goTo(state, place), pointer: index };
}

/** One step back, across practices and phases; null at the first question. */
export function back(state: State): State | null {
  const { bank, draft } = state;
  const item = itemAt(state);
  if (draft.at.phase === 'summary' && item) return { ...goTo(state, summary), pointer: askedIn(bank, draft).indexOf(item) };
  const way = [...askedIn(bank, draft).map((one) => at('questions', one)), ...evidenceRound(bank, draft).map((one) => at('evidence', one)), ...movedRound(state).map((one) => at('moved', one)), summary];
  const index = way.findIndex(({ phase, item: id }) => phase === draft.at.phase && id === draft.at.item);
  const before = way[index - 1];
  return before ? goTo(state, before) : null;
}

/** Whether a short review can go on to the full one. */
export const canGoFurther = ({ bank, draft }: State): boolean =>
  draft.mode === 'quick' && itemsOf(bank, 'full', draft.practices ?? undefined).length > askedIn(bank, draft).length;

/** A short review goes on to the full one; what was answered, skipped or shown is not asked again. */
export function further(state: State): State {
  const draft = { ...state.draft, mode: 'full' as const };
  return goOnTo({ ...state, draft }, unasked({ ...state, draft }, -1));
}
