// Notes jotted during the quarter, where evidence is asked for.
import { practiceOf, type Item } from '../core/bank/bank.ts';
import { addDays, shortDay } from '../core/calendar.ts';
import { notesFor, type Note } from '../core/plan/note.ts';
import { phrases } from '../core/language/phrases.ts';
import type { State } from './state.ts';

const phrase = phrases('survey.notes', { before: '{day}, before the period', evidence: '{day}: {text}', more: '{n} more: {command}' });

/** The most that stand below one line of evidence. */
const mostShown = 3;

/** Those that may be evidence for a question, the newest first; without those that are evidence for another one already. */
export const notesAt = (state: State, item: Item): Note[] => fitting(state, item).slice(0, mostShown);

/** How many more there are, and what shows them; null where all are shown. */
export function moreNotes(state: State, item: Item): string | null {
  const n = fitting(state, item).length - mostShown;
  return n > 0 ? phrase.more({ n, command: state.notesCommand }) : null;
}

function fitting({ notes, draft }: State, item: Item): Note[] {
  const used = new Set(draft.responses.map((response) => (response.item === item.id ? undefined : response.evidence)));
  return notesFor(notes, practiceOf(item.id)).filter((note) => !used.has(asEvidence(note)));
}

/** `12 Oct`, or `12 Mar, before the period` */
export function whenOf({ bank, draft }: State, { at }: Note): string {
  const since = addDays(new Date(draft.started_at), -bank.period_days);
  return new Date(at) < since ? phrase.before({ day: shortDay(new Date(at)) }) : shortDay(new Date(at));
}

/** A note as a line of evidence, with its day. */
export const asEvidence = ({ at, text }: Note): string => phrase.evidence({ day: shortDay(new Date(at)), text });
