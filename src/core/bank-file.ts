// The shape of a bank's files. Loaded only to read somebody's own bank: the built-in one was checked at build time.
import * as z from 'zod/mini';
import { efforts, modes } from './terms.ts';

/** A line of text: not empty, at most 2,000 characters. May hold `{since}`, the date where the period begins. */
const line = z.string().check(z.minLength(1), z.maxLength(2000), z.regex(/\S/, 'a text that is not blank'));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'lower-case letters, digits, - and _'));
const dottedId = z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,63}\.[a-z0-9][a-z0-9_-]{0,63}$/, 'PRACTICE.WORD in lower-case letters, digits, - and _'));
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const list = <T extends z.core.$ZodType>(of: T, least: number, most: number) => z.array(of).check(z.minLength(least), z.maxLength(most));
const optional = z.exactOptional;

const raterGroups = ['boss', 'peers', 'reports'] as const;

/** An act that moves one answer one level; `weeks` is the time until its proof can be seen. */
const nextStep = z.strictObject({ do: line, effort: z.enum(efforts), weeks: whole(1, 13), proof: line });

const value = z.number().check(z.minimum(0), z.maximum(100));
const level = z.strictObject({ text: line, next: optional(nextStep), value: optional(value) });
const bin = z.strictObject({ from: whole(0, 9999), next: optional(nextStep), value: optional(value) });
const statement = z.strictObject({ id, text: line, next: nextStep, na: optional(line) });
const option = z.strictObject({ id, text: line, credit: value, feedback: line });
const unit = z.union([line, z.strictObject({ one: line, other: line })], 'a text, or keys one and other');

const common = {
  id: dottedId,
  rev: optional(whole(1, 9999)),
  mode: z.enum(modes),
  claims: list(z.string(), 0, 40),
  about: line,
  ask: line,
  hint: optional(line),
  ask_rater: optional(line),
  raters: optional(list(z.enum(raterGroups), 1, 3)),
  na: optional(line),
  evidence: optional(line),
  allow: optional(z.record(z.string(), line)),
};

const itemFile = z.discriminatedUnion('type', [
  z.strictObject({ ...common, type: z.literal('anchored'), levels: list(level, 2, 9) }),
  z.strictObject({ ...common, type: z.literal('count'), unit, bins: list(bin, 2, 9) }),
  z.strictObject({ ...common, type: z.literal('checklist'), statements: list(statement, 2, 9) }),
  z.strictObject({ ...common, type: z.literal('scenario'), options: list(option, 2, 9) }),
]);

/** A practice's file. */
export const practiceFile = z.strictObject({
  practice: z.strictObject({
    id,
    name: line,
    short: line,
    means: line,
    why: line,
    targets: z.record(z.string(), whole(1, 9)),
    sources: list(z.string(), 0, 40),
  }),
  items: list(itemFile, 1, 200),
});

/** A bank's manifest, `bank.yaml`. */
export const manifestFile = z.strictObject({
  bank: z.strictObject({
    id,
    version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0')),
    title: line,
    language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or zh-CN')),
    period_days: whole(1, 730),
  }),
  level_names: list(line, 2, 9),
  stages: list(z.strictObject({ id, name: line, sign: line }), 1, 9),
  practices: list(z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.ya?ml$/, "a YAML file's name beside bank.yaml, without folders")), 3, 12),
  claims: optional(z.record(z.string(), line)),
  sources: optional(z.record(z.string(), line)),
});

export type PracticeFile = z.output<typeof practiceFile>;
export type ManifestFile = z.output<typeof manifestFile>;
