// The shape of a saved assessment; loaded only to read one.
import { bool, fileId, keys, list, literal, nullable, number, oneOf, optional, sound, text as textOf, union, utcTime, whole, type ValueOf } from '../shape.ts';
import { assessmentFormat, causes, efforts, itemTypes, modes } from '../terms.ts';

const text = textOf(20_000);
const value = nullable(number(0, 100));
const answer = nullable(union([number(), text, list(text)], 'a number, a text or a list'));
const act = { do: text, effort: oneOf(efforts), weeks: whole(1, 13), proof: text };
const rung = whole(1, 9);
const step = keys({ statement: optional(text), rung: optional(rung), ...act, because: text });

const item = keys({
  id: text,
  rev: number(),
  type: oneOf(itemTypes),
  about: text,
  asked: text,
  scored: bool,
  state: oneOf(['answered', 'dk', 'na', 'unanswered']),
  answer,
  na: optional(list(text)),
  value,
  chosen: list(text),
  next_level: optional(text),
  /** Of levels and bins: where each begins, and its value. */
  scale: optional(list(keys({ from: number(), value: number() }))),
  /** Of a checklist: how many statements apply. */
  of: optional(number()),
  steps: list(step),
  /** Of levels and bins: the step of the rung beside the own one. */
  neighbour: optional(keys({ rung, ...act })),
  /** Of an answer that moved two levels or more: what moved. */
  moved: optional(oneOf(causes)),
  options: optional(list(keys({ id: text, text, credit: number(), feedback: text }))),
  evidence: optional(text),
  note: optional(text),
});

/** Whether an answer is there in words: what was chosen, or how many of how many. */
const isTold = ({ type, state, chosen, of }: ValueOf<typeof item>): boolean => state !== 'answered' || (type === 'checklist' ? of !== undefined : chosen.length > 0);

const assessedItem = sound(item, isTold, 'an answer with its words');

const assessedPractice = keys({
  id: text,
  name: text,
  short: text,
  target: keys({ level: whole(1, 9), from: text }),
  items: list(assessedItem),
});

export const assessmentFile = keys({
  format: literal(assessmentFormat, assessmentFormat),
  id: fileId,
  finished_at: utcTime,
  /** When the survey began, where that was another day: the period asked about ends there. */
  asked_at: optional(utcTime),
  tool: text,
  name: optional(text),
  bank: keys({ id: text, version: text, digest: text, title: text, period_days: whole(1, 730), language: optional(text), extends: optional(list(text)) }),
  mode: oneOf(modes),
  stage: keys({ id: text, name: text, from: oneOf(['you', 'default']) }),
  seconds: nullable(number()),
  level_names: list(text, 2, 9),
  practices: list(assessedPractice, 1),
});

export type AssessmentFile = ValueOf<typeof assessmentFile>;
