// The shape of the plan's events: what somebody took on, and what became of it. One file an event, so that two branches merge.
import { byKey, day, fileId, keys, line, literal, nullable, number, oneOf, optional, text as textOf, utcTime, whole, type ValueOf } from '../shape.ts';
import { efforts, outcomes, planFormat } from '../terms.ts';

const text = textOf(20_000);

const common = { format: literal(planFormat, planFormat), id: fileId, at: utcTime };

/** A step taken on; its id is the commitment's. */
const taken = keys({
  ...common,
  type: literal('taken'),
  /** The review that offered it. */
  assessment: fileId,
  practice: text,
  item: text,
  rev: number(),
  /** Which of the item's steps: a checklist's statement, or the level or bin it starts from (from 1). */
  statement: optional(text),
  rung: optional(whole(1, 9)),
  do: text,
  effort: oneOf(efforts),
  weeks: whole(1, 13),
  proof: text,
  because: optional(text),
  /** In which language the words are; those from before this was kept are in English. */
  language: optional(text),
  /** What the item was worth then, 0 to 100. */
  value: nullable(number(0, 100)),
  due: day,
  /** When … , I will … */
  if_then: optional(line),
  /** Whom somebody means to tell. */
  tell: optional(line),
});

/** What became of a commitment. A later event takes the place of an earlier one. */
const outcome = <const T extends (typeof outcomes)[number]>(type: T) =>
  keys({
    ...common,
    type: literal(type),
    commitment: fileId,
    /** What shows that it was kept. */
    proven: optional(line),
    /** Why it was not kept, or dropped. */
    why: optional(line),
    /** Until when it goes on. */
    due: optional(day),
  });

export const planFile = byKey([taken, outcome('kept'), outcome('not_kept'), outcome('dropped')], ['taken', ...outcomes]);

export type PlanEvent = ValueOf<typeof planFile>;
export type TakenEvent = Extract<PlanEvent, { type: 'taken' }>;
export type OutcomeEvent = Exclude<PlanEvent, { type: 'taken' }>;
