// The shape of a saved assessment; loaded only to read one.
import * as z from 'zod/mini';
import type { assessmentFormat } from './assessment.ts';
import { efforts, modes } from './terms.ts';

const text = z.string().check(z.maxLength(20_000));
const value = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));
const answer = z.nullable(z.union([z.number(), text, z.array(text)], 'a number, a text or a list'));
const step = z.strictObject({
  statement: z.exactOptional(text),
  do: text,
  effort: z.enum(efforts),
  weeks: z.number(),
  proof: text,
  because: text,
});

const assessedItem = z.strictObject({
  id: text,
  rev: z.number(),
  type: z.enum(['anchored', 'count', 'checklist', 'scenario']),
  about: text,
  asked: text,
  scored: z.boolean(),
  state: z.enum(['answered', 'dk', 'na', 'unanswered']),
  answer,
  na: z.exactOptional(z.array(text)),
  value,
  chosen: z.array(text),
  next_level: z.exactOptional(text),
  /** Of levels and bins: where each begins, and its value. */
  scale: z.exactOptional(z.array(z.strictObject({ from: z.number(), value: z.number() }))),
  /** Of a checklist: how many statements apply. */
  of: z.exactOptional(z.number()),
  steps: z.array(step),
  options: z.exactOptional(z.array(z.strictObject({ id: text, text, credit: z.number(), feedback: text }))),
  evidence: z.exactOptional(text),
  note: z.exactOptional(text),
});

const assessedPractice = z.strictObject({
  id: text,
  name: text,
  short: text,
  target: z.strictObject({ level: z.int().check(z.minimum(1)), from: text }),
  items: z.array(assessedItem),
});

export const assessmentFile = z.strictObject({
  format: z.literal('cto-check/assessment@1' satisfies typeof assessmentFormat),
  id: z.string().check(z.regex(/^[0-9A-Za-z-]{1,64}$/, 'an id')),
  finished_at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a UTC time such as 2026-11-22T07:21:03.512Z')),
  tool: text,
  name: z.exactOptional(text),
  bank: z.strictObject({ id: text, version: text, digest: text, title: text, period_days: z.number() }),
  mode: z.enum(modes),
  stage: z.strictObject({ id: text, name: text, from: z.enum(['you', 'default']) }),
  seconds: z.nullable(z.number()),
  level_names: z.array(text).check(z.minLength(2), z.maxLength(9)),
  practices: z.array(assessedPractice).check(z.minLength(1)),
});

export type AssessmentFile = z.output<typeof assessmentFile>;
