// Where a survey stands: the draft, and what is on the screen but not yet an answer.
import { itemsOf, practiceOf, type Bank, type Item, type Practice } from '../core/bank/bank.ts';
import { holdsSomething, type Draft } from '../core/review/draft.ts';
import type { Earlier } from '../core/review/earlier.ts';
import type { Note } from '../core/plan/note.ts';
import type { Response } from '../core/review/response.ts';
import type { Editor } from './editor.ts';

/** What lies over the screen that `draft.at` names. */
type Over =
  | { kind: 'note'; editor: Editor }
  /** The feedback of the scenario just answered; `top` scrolls. */
  | { kind: 'feedback'; top: number }
  | { kind: 'help'; top: number; under: Over | null };

export interface State {
  /** Its texts are dated and safe to show. */
  bank: Bank;
  /** What belongs on the disk. `at` is the one truth about which screen is shown. */
  draft: Draft;
  over: Over | null;
  /** The review before, as far as it can be compared. */
  earlier: Earlier | null;
  /** Jotted since then, newest first; their texts are safe to show. */
  notes: readonly Note[];
  /** What lists all of them. */
  notesCommand: string;
  /** The note taken into the line of evidence, from 0, and what was typed before; null: none. */
  recalled: { note: number; typed: Editor } | null;
  /** The row the pointer is on; null: on none. */
  pointer: number | null;
  /** Digits of a count; null: as answered before. */
  typed: string | null;
  /** The line of evidence. */
  editor: Editor;
  /** Commands pressed on a line of evidence as soon as it came, and when the last was: meant for the screen before, unless text follows at once. */
  held: { text: string; at: number } | null;
  /** A statement just unticked: the next press on it says that it does not apply. */
  unticked: string | null;
  /** Index of the question come to in order; up to it one walks question by question, beyond it to the unanswered ones. */
  furthest: number;
  /** One line above the first question. */
  notice: string | null;
  /** One line in answer to the last key. */
  message: string | null;
  /** When the last key came, in milliseconds. */
  clock: number;
  /** When the screen came, on the same clock. */
  since: number;
  /** Milliseconds of activity not yet in `draft.seconds`. */
  unbooked: number;
  ended: 'finished' | 'left' | null;
}

/** The screens, told apart by what the keys mean there. */
export type Context = 'choice' | 'count' | 'checklist' | 'feedback' | 'evidence' | 'moved' | 'note' | 'help' | 'summary';

export const contextOf = (state: State): Context => {
  if (state.over) return state.over.kind;
  if (state.draft.at.phase === 'evidence' || state.draft.at.phase === 'moved') return state.draft.at.phase;
  const type = itemAt(state)?.type;
  if (!type) return 'summary';
  return type === 'anchored' || type === 'scenario' ? 'choice' : type;
};

/** Whether the disk is to follow: skips alone are no draft, and what was kept and is now removed has to go there too. */
export const isToSave = (before: State, after: State): boolean => after.draft !== before.draft && [before, after].some(({ draft }) => holdsSomething(draft));

/** The questions asked, in order. */
export function askedIn(bank: Bank, { mode, practices }: Pick<Draft, 'mode' | 'practices'>): readonly Item[] {
  const known = asked.get(bank);
  if (known?.mode === mode && known.practices === practices) return known.items;
  const items = itemsOf(bank, mode, practices ?? undefined);
  asked.set(bank, { mode, practices, items });
  return items;
}

/** The last of each bank: a frame asks for them many times. */
const asked = new WeakMap<Bank, Pick<Draft, 'mode' | 'practices'> & { items: readonly Item[] }>();

/** The question on the screen; undefined on the summary. */
export const itemAt = ({ bank, draft }: State): Item | undefined => askedIn(bank, draft).find(({ id }) => id === draft.at.item);

/** Of each list of responses by item: a frame asks after every question of the bank, and no list is ever changed in place. */
const byItem = new WeakMap<Draft['responses'], ReadonlyMap<string, Response>>();

export function responseTo({ responses }: Draft, item: Item): Response | undefined {
  const known = byItem.get(responses) ?? new Map(responses.map((response) => [response.item, response]));
  byItem.set(responses, known);
  return known.get(item.id);
}

export const practiceWith = (bank: Bank, item: Item): Practice => bank.practices.find(({ id }) => id === practiceOf(item.id))!;

/** What is being typed as text: there, letters are no commands. */
export function typing(state: State): Editor | null {
  if (state.over) return state.over.kind === 'note' ? state.over.editor : null;
  return state.draft.at.phase === 'evidence' ? state.editor : null;
}

/** Ticked statements and those that do not apply. */
export interface Marks {
  ticked: readonly string[];
  na: readonly string[];
}

/** Stands among the ticked for "none of these": no statement has an empty id. */
export const none = '';

/** The marks on a checklist, confirmed or not; null when there is none at all. */
export function marksOn({ ticking }: Draft, item: Item, response: Response | undefined): Marks | null {
  if (ticking?.item === item.id) return ticking;
  if (!Array.isArray(response?.answer)) return null;
  return { ticked: response.answer.length > 0 ? response.answer : [none], na: response.na ?? [] };
}
