// The shape of a bank's files. Loaded only to read somebody's own bank: the built-in one was checked at build time.
import { byKey, keys, line, list, literal, matching, number, oneOf, optional, record, text, union, unknown, whole, type ValueOf } from './shape.ts';
import { codes, type Code } from './lint/codes.ts';
import { efforts, modes } from './terms.ts';

const id = matching(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'lower-case letters, digits, - and _');
const dottedId = matching(/^[a-z0-9][a-z0-9_-]{0,63}\.[a-z0-9][a-z0-9_-]{0,63}$/, 'PRACTICE.WORD in lower-case letters, digits, - and _');

const raterGroups = ['boss', 'peers', 'reports'] as const;

/** An act that moves one answer one level; `weeks` is the time until its proof can be seen. */
export const nextStep = keys({ do: line, effort: oneOf(efforts), weeks: whole(1, 13), proof: line });

const value = number(0, 100);
const level = keys({ text: line, next: optional(nextStep), value: optional(value) });
const bin = keys({ from: whole(0, 9999), next: optional(nextStep), value: optional(value) });
const statement = keys({ id, text: line, next: nextStep, na: optional(line) });
const option = keys({ id, text: line, credit: value, feedback: line });
const unit = union([line, keys({ one: line, other: line })], 'a text, or keys one and other');

/** Why a warning of `bank check` is none here, by its code. */
export const allow = keys(Object.fromEntries(codes.map((code) => [code, optional(line)])) as Record<Code, ReturnType<typeof optional<typeof line, undefined>>>);

const common = {
  id: dottedId,
  rev: optional(whole(1, 9999)),
  mode: oneOf(modes),
  claims: optional(list(text(), 0, 40)),
  about: line,
  ask: line,
  hint: optional(line),
  ask_rater: optional(line),
  raters: optional(list(oneOf(raterGroups), 1, 3)),
  na: optional(line),
  evidence: optional(line),
  allow: optional(allow),
};

const types = ['anchored', 'count', 'checklist', 'scenario'] as const;

/** One item of a practice's file. */
export const itemFile = byKey(
  [
    keys({ ...common, type: literal('anchored'), levels: list(level, 2, 9) }),
    keys({ ...common, type: literal('count'), unit, bins: list(bin, 2, 9) }),
    keys({ ...common, type: literal('checklist'), statements: list(statement, 2, 9) }),
    keys({ ...common, type: literal('scenario'), options: list(option, 2, 9) }),
  ],
  types,
);

/** A practice's file. */
export const practiceFile = keys({
  practice: keys({
    id,
    name: line,
    short: line,
    means: line,
    why: line,
    targets: record(whole(1, 9)),
    sources: optional(list(text(), 0, 40)),
    allow: optional(allow),
  }),
  items: list(itemFile, 1, 200),
});

/** A file that adds questions to a practice of the bank that is extended. */
export const additionFile = keys({ practice: id, items: list(itemFile, 1, 200) });

const version = matching(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0');
const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or zh-CN');
const period = whole(1, 730);
const levelNames = list(line, 2, 9);
const stages = list(keys({ id, name: line, sign: line }), 1, 9);
const fileName = matching(/^[A-Za-z0-9][A-Za-z0-9._-]*\.ya?ml$/, "a YAML file's name beside bank.yaml, without folders");
const about = { claims: optional(record(line)), sources: optional(record(line)), allow: optional(allow) };

/** A bank's manifest, `bank.yaml`. */
export const manifestFile = keys({
  bank: keys({ id, version, title: line, language, period_days: period }),
  level_names: levelNames,
  stages,
  practices: list(fileName, 3, 12),
  ...about,
});

/** The manifest of a bank that extends another; what it leaves out is the other's. */
export const extensionFile = keys({
  bank: keys({ id, version, title: line, language: optional(language), period_days: optional(period) }),
  /** The built-in bank's id, or a folder relative to this one. */
  extends: line,
  omit: optional(list(text(), 0, 400)),
  /** By a practice's or a question's id: the keys that read otherwise. */
  override: optional(record(record(unknown()))),
  level_names: optional(levelNames),
  stages: optional(stages),
  practices: optional(list(fileName, 0, 12)),
  ...about,
});

export type PracticeFile = ValueOf<typeof practiceFile>;
export type ManifestFile = ValueOf<typeof manifestFile>;
export type ExtensionFile = ValueOf<typeof extensionFile>;
