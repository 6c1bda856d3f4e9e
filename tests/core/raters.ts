// Made-up raters for tests: what somebody of a group answered about some items.
import type { Assessment } from '../../src/core/review/assessment.ts';
import type { Rater } from '../../src/core/voices/rater-file.ts';
import type { Group } from '../../src/core/terms.ts';
import { valued } from '../render/fixtures.ts';

/** A review of two practices: of the first, four questions can be answered by others, of the second one; all with these values. */
export const reviewed = (base: Assessment, value = 75): Assessment => ({
  ...base,
  practices: base.practices.slice(0, 2).map((practice, at) => ({ ...practice, items: valued(practice.id, Array<number>(at === 0 ? 4 : 1).fill(value)) })),
});

/** Levels from 1, null for "cannot say", by item id. */
export function rater(review: Assessment, id: string, group: Group, levels: Record<string, number | null>, comment?: string): Rater {
  return {
    format: 'cto-check/rater@1',
    id,
    collected_at: '2026-11-25T12:00:00.000Z',
    kit: 'kit',
    response: id,
    review: review.id,
    bank: { id: review.bank.id, version: review.bank.version, digest: review.bank.digest },
    group,
    ...(group === 'boss' || group === 'board' ? { name: `Name ${id}` } : {}),
    answers: Object.entries(levels).map(([item, level]) => ({ item, rev: 1, level, value: level === null ? null : 25 * (level - 1) })),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** The ids of a review's items, practice by practice. */
export const itemIds = (review: Assessment): string[][] => review.practices.map(({ items }) => items.map(({ id }) => id));
