// What a repository sees of the plan: ids, dates and states, the same in whatever order the files are read.
import { describe, expect, it } from 'vitest';
import { planCopyOf, standingsOf, type PlanCopy } from '../../../src/core/plan/plan-copy.ts';
import type { PlanEvent } from '../../../src/core/plan/plan-file.ts';

const stamp = { format: 'cto-check/plan@1', at: '2026-11-25T12:00:00.000Z' } as const;
const taken: PlanEvent = { ...stamp, id: '1-c', type: 'taken', assessment: 'r', practice: 'code', item: 'code.think', rev: 1, do: 'Secret step.', effort: 'S', weeks: 2, proof: 'Secret proof', value: 0, due: '2026-12-09' };
const event = (id: string, type: 'kept' | 'not_kept' | 'dropped', due?: string): PlanEvent => ({ ...stamp, id, type, commitment: '1-c', why: 'Secret', ...(due === undefined ? {} : { due }) });

describe('a copy of an event', () => {
  it('holds its id, its type, what it is of and its date, and no word', () => {
    expect(planCopyOf(taken)).toStrictEqual({ format: 'cto-check/plan-copy@1', id: '1-c', type: 'taken', due: '2026-12-09' });
    expect(planCopyOf(event('2', 'not_kept', '2026-12-20'))).toStrictEqual({ format: 'cto-check/plan-copy@1', id: '2', type: 'not_kept', commitment: '1-c', due: '2026-12-20' });
    expect(planCopyOf(event('3', 'kept'))).toStrictEqual({ format: 'cto-check/plan-copy@1', id: '3', type: 'kept', commitment: '1-c' });
  });
});

describe('a commitment stands', () => {
  const open = { id: '1-c', due: '2026-12-09', state: 'open', do: 'Secret step.' };
  it.each<[string, PlanEvent[], object]>([
    ['open from the start', [], open],
    ['put off with its new date', [event('2', 'not_kept', '2026-12-20')], { ...open, due: '2026-12-20' }],
    ['put off without one, with the old date', [event('2', 'not_kept')], open],
    ['kept', [event('2', 'kept')], { ...open, state: 'kept' }],
    ['dropped', [event('2', 'dropped')], { ...open, state: 'dropped' }],
    ['open again, once it was taken back', [event('2', 'kept'), event('3', 'not_kept')], open],
    ['as the last one says', [event('2', 'not_kept', '2026-12-20'), event('3', 'kept'), event('4', 'dropped')], { ...open, due: '2026-12-20', state: 'dropped' }],
  ])('%s, whatever the order of the files, with its words or, from copies, without', (_name, after, standing) => {
    const events = [taken, ...after];
    const { do: _, ...wordless } = standing as { do?: string };
    for (const order of [events, events.toReversed()]) {
      expect(standingsOf(order)).toStrictEqual([standing]);
      expect(standingsOf(order.map(planCopyOf))).toStrictEqual([wordless]);
    }
  });

  it('nowhere where its own event is unknown, or tells no date', () => {
    const dateless: PlanCopy = { format: 'cto-check/plan-copy@1', id: '1-c', type: 'taken' };
    const homeless: PlanCopy = { format: 'cto-check/plan-copy@1', id: '2', type: 'kept' };
    expect([standingsOf([event('2', 'kept')]), standingsOf([dateless, event('2', 'kept')])]).toEqual([[], []]);
    expect(standingsOf([taken, homeless])).toStrictEqual([open]);
  });
});
