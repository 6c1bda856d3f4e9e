// Random reviews for property tests: any bank's shape, any answers, texts that nobody would write by accident.
import * as fc from 'fast-check';
import type { AssessedItem, Assessment } from '../../src/core/review/assessment.ts';
import type { Commitment } from '../../src/core/plan/plan.ts';
import type { Around } from '../../src/core/report/report-of.ts';
import { shownGroups } from '../../src/core/terms.ts';
import type { Voices } from '../../src/core/voices/voices.ts';
import { jon } from './fixtures.ts';

/** What a text of a foreign bank, a name or a note may hold. */
export const hostileTexts = [
  '\u001b[2J\u001b]0;pwned\u0007\u001b[31mred',
  '\u202egnp.exe\u202c \u2066isolated\u2069 \u200b\u200f\ufeff',
  'x'.repeat(10_000),
  'word '.repeat(2_000),
  '决策质量'.repeat(40),
  '👨‍👩‍👧 佐藤 👍🏽 ﷽ e\u0301\u0327',
  'two\nlines\r\nand\ta tab\u0000',
  '\u009b31m',
  '',
  ' ',
];

const text = fc.oneof({ weight: 4, arbitrary: fc.lorem({ maxCount: 18 }) }, fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary', maxLength: 80 }));
const shortText = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('Code', 'Customers', 'Comms', 'Network', 'Team') }, text);

const step = fc.record({ do: text, effort: fc.constantFrom('S' as const, 'M' as const, 'L' as const), weeks: fc.integer({ min: 1, max: 13 }), proof: text, because: text });

const item: fc.Arbitrary<AssessedItem> = fc
  .record({ about: text, asked: text, chosen: fc.array(text, { maxLength: 3 }), steps: fc.array(step, { maxLength: 3 }), value: fc.integer({ min: 0, max: 100 }), state: fc.constantFrom('answered' as const, 'answered' as const, 'answered' as const, 'dk' as const, 'na' as const, 'unanswered' as const), note: text, evidence: text })
  .map((made) => ({ id: 'p.q', rev: 1, type: 'anchored', scored: true, answer: null, ...made, value: made.state === 'answered' ? made.value : null }));

/** 3 to 12 practices, 2 to 9 levels; some practices not asked at all. */
export const anyReview: fc.Arbitrary<Assessment> = fc
  .record({ levels: fc.array(shortText, { minLength: 2, maxLength: 9 }), practices: fc.array(fc.record({ name: text, short: shortText, target: fc.nat(), items: fc.array(item, { maxLength: 5 }) }), { minLength: 3, maxLength: 12 }), name: fc.option(text), stage: shortText, mode: fc.constantFrom('quick' as const, 'full' as const), from: fc.constantFrom('you' as const, 'default' as const) })
  .map(({ levels, practices, name, stage, mode, from }) => ({
    ...jon,
    ...(name === null ? {} : { name }),
    mode,
    stage: { id: 'startup', name: stage, from },
    level_names: levels,
    practices: practices.map(({ target, items, ...words }, at) => ({
      id: `p${at}`,
      ...words,
      target: { level: 1 + (target % levels.length), from: 'stage startup' },
      items: items.map((one, number) => ({ ...one, id: `p${at}.q${number}` })),
    })),
  }));

const maybe = fc.option(text, { nil: undefined });

const commitment = (review: Assessment): fc.Arbitrary<Commitment> =>
  fc
    .record({ practice: fc.integer({ min: 0, max: 12 }), state: fc.constantFrom('open' as const, 'kept' as const, 'dropped' as const), not_kept: fc.integer({ min: 0, max: 3 }), do: text, proof: text, due: fc.constantFrom('2026-10-01', '2026-12-17'), if_then: maybe, tell: maybe, proven: maybe, why: maybe, value: fc.option(fc.integer({ min: 0, max: 100 })) })
    .map(({ practice, if_then, tell, proven, why, ...made }) => ({
      id: `c${made.due}${practice}`,
      assessment: review.id,
      practice: `p${practice}`,
      item: `p${practice}.q0`,
      rev: 1,
      rung: 1,
      effort: 'S',
      weeks: 2,
      taken_at: '2026-09-01T12:00:00.000Z',
      closed_at: made.state === 'open' ? null : '2026-11-01T12:00:00.000Z',
      ...made,
      ...(if_then === undefined ? {} : { if_then }),
      ...(tell === undefined ? {} : { tell }),
      ...(proven === undefined ? {} : { proven }),
      ...(why === undefined ? {} : { why }),
    }));

/** What others may be seen to say: any group about any practices, names and comments of any text. */
const anyVoices = (review: Assessment): fc.Arbitrary<Voices | null> => {
  const five = fc.integer({ min: 0, max: 20 }).map((number) => 5 * number);
  const practice = fc.record({
    id: fc.constantFrom(...review.practices.map(({ id }) => id)),
    answers: fc.integer({ min: 1, max: 40 }),
    items: fc.array(fc.constant('p.q'), { maxLength: 5 }),
    self: five,
    others: fc.option(five, { nil: null }),
    verdict: fc.constantFrom('clear gap', 'worth a talk', 'in line', 'split'),
    side: fc.constantFrom('blind spot', 'hidden strength', null),
    agreement: fc.constantFrom('agree', 'mixed', 'split', null),
  });
  const group = fc.record({ group: fc.constantFrom(...shownGroups), answers: fc.integer({ min: 1, max: 40 }), names: fc.array(text, { maxLength: 2 }), practices: fc.uniqueArray(practice, { maxLength: 8, selector: ({ id }) => id }) });
  const voices = fc.record({
    groups: fc.uniqueArray(group, { maxLength: 5, selector: (one) => one.group }),
    waiting: fc.uniqueArray(fc.record({ group: fc.constantFrom('peers', 'reports'), answers: fc.integer({ min: 1, max: 4 }) }), { maxLength: 2, selector: (one) => one.group }),
    comments: fc.array(text, { maxLength: 6 }),
  });
  return fc.option(voices as fc.Arbitrary<Voices>, { nil: null });
};

/** What may lie around a review: the one before it with other answers, steps taken on, and what others said. */
export const anyAround = (review: Assessment): fc.Arbitrary<Required<Around>> =>
  fc.record({
    earlier: fc.option(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 }).map((values): Assessment => ({
        ...review,
        id: '2026-08-20-120000000-aaaa',
        finished_at: '2026-08-20T12:00:00.000Z',
        practices: review.practices.map((practice) => ({ ...practice, items: practice.items.map((one, at) => (one.value === null ? one : { ...one, value: values[at % values.length]! })) })),
      })),
      { nil: null },
    ),
    commitments: fc.array(commitment(review), { maxLength: 5 }),
    voices: anyVoices(review),
    now: fc.constant(new Date('2026-11-22T12:00:00.000Z')),
  });

/** A review with what lies around it. */
export const anyReviewAround = anyReview.chain((review) => anyAround(review).map((around) => ({ review, around })));
