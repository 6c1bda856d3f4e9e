// How an answer, a note or a line of evidence enters the draft.
import type { Item } from '../core/bank/bank.ts';
import { kindOf } from '../core/bank/kinds.ts';
import type { Answer, Response } from '../core/review/response.ts';
import type { Cause } from '../core/terms.ts';
import { phrases } from '../core/language/phrases.ts';
import { isMoved, wasSettled } from './moved.ts';
import { responseTo, type State } from './state.ts';
import { goTo, movedNext, onward } from './walk.ts';

const phrase = phrases('survey.respond', { notTaken: '{what}; expected {expected}.' });

/** Changes one response, or begins it unanswered; everything else of it stays. `undefined` removes. */
export function withResponse(state: State, item: Item, change: { [Key in 'answer' | 'na' | 'note' | 'evidence' | 'moved']?: Response[Key] | undefined }): State {
  const before = responseTo(state.draft, item);
  const merged = { item: item.id, answer: null, ...before, rev: item.rev, ...change };
  const response = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as unknown as Response;
  const { responses } = state.draft;
  return { ...state, draft: { ...state.draft, responses: before ? responses.map((one) => (one === before ? response : one)) : [...responses, response] } };
}

const isAway = (answer: Answer): boolean => answer === 'dk' || answer === 'na';

/** Takes an answer, and stays. One that the item does not take changes nothing but the message. */
export function taken(state: State, item: Item, answer: Answer, na: readonly string[] = []): State {
  const checked = isAway(answer) ? { ok: true as const, answer } : kindOf(item).check(item, answer);
  if (!checked.ok) return { ...state, message: phrase.notTaken({ what: checked.what, expected: checked.expected }) };
  const after = withResponse(state, item, { answer: checked.answer, na: na.length > 0 ? [...na] : undefined });
  const { ticking } = after.draft;
  return stillMoved({ ...after, draft: { ...after.draft, ticking: ticking?.item === item.id ? null : ticking } }, item);
}

/** Takes an answer and goes on: to a scenario's feedback, or to the next question. */
export function answered(state: State, item: Item, answer: Answer, na: readonly string[] = []): State {
  const after = taken(state, item, answer, na);
  if (after.draft === state.draft) return after;
  if (item.type !== 'scenario' || isAway(answer)) return onward(after, item);
  const chosen = item.options.findIndex(({ id }) => id === answer);
  return { ...after, pointer: chosen, over: { kind: 'feedback', top: chosen } };
}

/** An answer that no longer moved has no cause: should it move again, that is asked anew. */
function stillMoved(state: State, item: Item): State {
  if (!wasSettled(state.draft, item) || isMoved(state.bank, state.draft, state.earlier, item)) return state;
  const { draft } = withResponse(state, item, { moved: undefined });
  return { ...state, draft: { ...draft, settled: draft.settled!.filter((id) => id !== item.id) } };
}

/** Says why an answer moved; null: rather not. Then on to the next that did. */
export function settle(state: State, item: Item, cause: Cause | null): State {
  const said = withResponse(state, item, { moved: cause ?? undefined });
  const settled = { ...said, draft: { ...said.draft, settled: [...new Set([...(said.draft.settled ?? []), item.id])] } };
  return goTo(settled, movedNext(settled));
}
