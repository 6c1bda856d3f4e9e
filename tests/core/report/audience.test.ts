// What each reader gets: all that is meant for them, and nothing else.
import { describe, expect, it } from 'vitest';
import type { Commitment } from '../../../src/core/plan/plan.ts';
import { leftOutFor } from '../../../src/core/report/audience.ts';
import { reportOf } from '../../../src/core/report/report-of.ts';
import type { Voices } from '../../../src/core/voices/voices.ts';
import { jon } from '../../render/fixtures.ts';

const commitment: Commitment = { id: 'c', assessment: 'before', practice: 'code', item: 'code.role', rev: 1, do: 'One step.', effort: 'S', weeks: 2, proof: 'A note', value: 0, due: '2026-11-28', taken_at: '2026-08-21T12:00:00.000Z', state: 'kept', closed_at: '2026-11-01T12:00:00.000Z', not_kept: 0, if_then: 'When it rains, I will.', tell: 'Mara', proven: 'Seen', why: 'Because' };
const seen = { group: 'peers' as const, answers: 5, names: [], practices: [] };
const voices: Voices = { groups: [seen], waiting: [{ group: 'reports', answers: 1 }], comments: ['Good.'] };
const earlier = { ...jon, id: 'before', finished_at: '2026-08-20T12:00:00.000Z', practices: jon.practices.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item, value: item.value === null ? null : 0 })) })) };
const [self, coach, ceo] = (['self', 'coach', 'ceo'] as const).map((audience) => reportOf(jon, { audience, voices, earlier, commitments: [commitment] }));

describe('a report', () => {
  it('for a coach is one’s own without notes and comments', () => {
    const withoutNotes = self!.practices.map(({ items, ...practice }) => ({ ...practice, items: items!.map(({ note: _, ...item }) => item) }));
    expect(coach).toStrictEqual({ ...self, audience: 'coach', left_out: ['notes', 'comments of others'], practices: withoutNotes, voices: { ...voices, comments: [] } });
    expect(self!.practices.flatMap(({ items }) => items!).some(({ note }) => note !== undefined)).toBe(true);
  });

  it('for a CEO has scores and the steps shown, and no answer, nor what an answer could be told from', () => {
    expect(ceo).toStrictEqual({
      ...self, audience: 'ceo', left_out: ['single answers', 'evidence', 'notes', 'what others answered'],
      practices: self!.practices.map(({ items: _, ...practice }) => ({ ...practice, range: null })),
      suggestions: self!.suggestions.filter(({ chosen }) => chosen).map(({ because: _, statement: __, rung: ___, ...one }) => one),
      moved: [], commitments: self!.commitments.map(({ if_then: _, tell: __, proven: ___, why: ____, ...one }) => ({ ...one, moved: null })),
      voices: { groups: [], waiting: [], comments: [] }, weakest: [], know_do: [],
    });
    expect([self!.moved.length > 0, self!.weakest.length > 0, self!.commitments[0]!.moved, ceo!.suggestions.length]).toEqual([true, true, true, 3]);
  });

  it('for a CEO tells a change only where no answer but those common to both reviews enters either score', () => {
    const answering = (id: string, value: number | null, practices = earlier.practices) => ({ ...earlier, practices: practices.map((one) => ({ ...one, items: one.items.map((item) => (item.id === id ? { ...item, value } : item)) })) });
    const changed = (before: typeof earlier, audience: 'self' | 'ceo') => reportOf(jon, { audience, earlier: before }).practices.filter(({ change }) => change !== null).map(({ id }) => id);
    const others = (id: string) => jon.practices.map((one) => one.id).filter((one) => one !== id);
    expect([changed(answering('comm.retell', 50), 'self').length, changed(answering('comm.retell', 50), 'ceo')]).toEqual([8, others('comm')]);
    expect([changed(answering('code.role', null), 'self').length, changed(answering('code.role', null), 'ceo')]).toEqual([8, others('code')]);
    const alone = answering('code.role', null, earlier.practices.slice(0, 1));
    expect([reportOf(jon, { earlier: alone }).since?.id, reportOf(jon, { earlier: alone, audience: 'ceo' }).since]).toEqual(['before', null]);
  });

  it('says what it leaves out, only where there is such a thing', () => {
    const silent = { ...voices, comments: [] };
    expect((['self', 'coach', 'ceo'] as const).map((audience) => [null, silent, voices].map((heard) => leftOutFor(audience, heard)))).toEqual([
      [[], [], []],
      [['notes'], ['notes'], ['notes', 'comments of others']],
      [['single answers', 'evidence', 'notes'], ['single answers', 'evidence', 'notes', 'what others answered'], ['single answers', 'evidence', 'notes', 'what others answered']],
    ]);
    expect([reportOf(jon, { audience: 'coach' }).voices, reportOf(jon, { audience: 'ceo' }).voices]).toEqual([null, null]);
  });
});
