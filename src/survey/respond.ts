// How an answer, a note or a line of evidence enters the draft.
import type { Item } from '../core/bank.ts';
import { kindOf } from '../core/kinds.ts';
import type { Answer, Response } from '../core/response.ts';
import { responseTo, type State } from './state.ts';
import { onward } from './walk.ts';

/** Changes one response, or begins it unanswered; everything else of it stays. `undefined` removes. */
export function withResponse(state: State, item: Item, change: { [Key in 'answer' | 'na' | 'note' | 'evidence']?: Response[Key] | undefined }): State {
  const before = responseTo(state.draft, item);
  const merged = { item: item.id, answer: null, ...before, rev: item.rev, ...change };
  const response = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as unknown as Response;
  const { responses } = state.draft;
  return { ...state, draft: { ...state.draft, responses: before ? responses.map((one) => (one === before ? response : one)) : [...responses, response] } };
}

/** Takes an answer and goes on: to a scenario's feedback, or to the next question. An answer the item does not take changes nothing. */
export function answered(state: State, item: Item, answer: Answer, na: readonly string[] = []): State {
  const away = answer === 'dk' || answer === 'na';
  const checked = away ? { ok: true as const, answer } : kindOf(item).check(item, answer);
  if (!checked.ok) return { ...state, message: `${checked.what}; expected ${checked.expected}.` };
  const taken = withResponse(state, item, { answer: checked.answer, na: na.length > 0 ? [...na] : undefined });
  const { ticking } = taken.draft;
  const confirmed: State = { ...taken, draft: { ...taken.draft, ticking: ticking?.item === item.id ? null : ticking } };
  if (item.type !== 'scenario' || away) return onward(confirmed, item);
  const chosen = item.options.findIndex(({ id }) => id === answer);
  return { ...confirmed, pointer: chosen, over: { kind: 'feedback', top: chosen } };
}
