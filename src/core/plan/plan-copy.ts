// What a repository sees of a plan's event at the levels `dates` and `scores`: a commitment's id, date and state.
import type { PlanEvent } from './plan-file.ts';
import { day, fileId, keys, literal, oneOf, optional, type ValueOf } from '../shape.ts';
import { outcomes, planCopyFormat } from '../terms.ts';

export const planCopyFile = keys({
  format: literal(planCopyFormat, planCopyFormat),
  /** It begins with the time of the event: ids sort by it. */
  id: fileId,
  type: oneOf(['taken', ...outcomes]),
  /** Which one the outcome is of; a commitment's own event has none. */
  commitment: optional(fileId),
  due: optional(day),
});

export type PlanCopy = ValueOf<typeof planCopyFile>;

/** The event without words. */
export function planCopyOf(event: PlanEvent): PlanCopy {
  return { format: planCopyFormat, id: event.id, type: event.type, ...(event.type === 'taken' ? {} : { commitment: event.commitment }), ...(event.due === undefined ? {} : { due: event.due }) };
}

/** How a commitment stands; `do` where its words are known here. */
export interface Standing {
  id: string;
  due: string;
  state: 'open' | 'kept' | 'dropped';
  do?: string;
}

/** The commitments that events and copies of events tell of, as far as both know them. */
export function standingsOf(events: readonly (PlanEvent | PlanCopy)[]): Standing[] {
  const known = new Map<string, Standing>();
  for (const event of events) {
    if (event.type === 'taken' && event.due !== undefined) known.set(event.id, { id: event.id, due: event.due, state: 'open', ...('do' in event ? { do: event.do } : {}) });
  }
  for (const event of events.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (event.type === 'taken' || event.commitment === undefined) continue;
    const before = known.get(event.commitment);
    if (before) known.set(before.id, event.type === 'not_kept' ? { ...before, state: 'open', due: event.due ?? before.due } : { ...before, state: event.type });
  }
  return [...known.values()];
}
