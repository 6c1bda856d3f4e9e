// The shape of a bank's files. Loaded only to read somebody's own bank: the built-in one was checked at build time.
import { byKey, keys, line, list, literal, matching, number, oneOf, optional, record, text, told, union, unknown, whole, type ValueOf } from '../shape.ts';
import { codes, type Code } from './lint/codes.ts';
import { efforts, itemTypes, modes } from '../terms.ts';

const id = matching(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'lower-case letters, digits, - and _');
const dottedId = matching(/^[a-z0-9][a-z0-9_-]{0,63}\.[a-z0-9][a-z0-9_-]{0,63}$/, 'PRACTICE.WORD in lower-case letters, digits, - and _');

const raterGroups = ['boss', 'peers', 'reports'] as const;

/** An act that moves one answer one level; `weeks` is the time until its proof can be seen. */
export const nextStep = keys({
  do: told('an act with a size and a time, which moves this answer one level', line),
  effort: told("of one's own time: S up to 2 hours, M up to 2 days, L more", oneOf(efforts)),
  weeks: told('until the proof can be seen', whole(1, 13)),
  proof: told('what one can show then', line),
});

const value = told('0 to 100, rising from entry to entry; evenly spaced where no entry states one', number(0, 100));
const level = keys({ text: line, next: optional(nextStep), value: optional(value) });
const bin = keys({ from: told('the least number that falls in here; 0 in the first', whole(0, 9999)), next: optional(nextStep), value: optional(value) });
const statement = keys({ id, text: line, next: nextStep, na: optional(told('when this one does not apply; it then leaves the count', line)) });
const option = keys({ id, text: line, credit: told('0 to 100, 100 in one of them; never scored', number(0, 100)), feedback: told('what it gets right, then what it costs', line) });
const unit = told('what is counted', union([line, keys({ one: line, other: line })], 'a text, or keys one and other'));

/** Why a warning of `bank check` is none here, by its code. */
export const allow = keys(Object.fromEntries(codes.map((code) => [code, optional(line)])) as Record<Code, ReturnType<typeof optional<typeof line, undefined>>>);

const common = {
  id: told('PRACTICE.WORD; never used again for another question', dottedId),
  rev: optional(told('raised by a change of meaning; 1 when left out', whole(1, 9999))),
  mode: told('the shortest review that asks it', oneOf(modes)),
  claims: optional(told('keys of claims in bank.yaml', list(text(), 0, 40))),
  about: told('what it is about, in a few words, for reports', line),
  ask: told('the question; {since} becomes a date', line),
  hint: optional(told('what counts, in one short line', line)),
  ask_rater: optional(told('the wording for other people, about the CTO', line)),
  raters: optional(told('who else can answer it', list(oneOf(raterGroups), 1, 3))),
  na: optional(told('when it does not apply', line)),
  evidence: optional(told('asks for one line of evidence after a high answer', line)),
  allow: optional(allow),
};

/** One item of a practice's file. */
export const itemFile = byKey(
  [
    keys({ ...common, type: literal('anchored'), levels: list(level, 2, 9) }),
    keys({ ...common, type: literal('count'), unit, bins: list(bin, 2, 9) }),
    keys({ ...common, type: literal('checklist'), statements: list(statement, 2, 9) }),
    keys({ ...common, type: literal('scenario'), options: list(option, 2, 9) }),
  ],
  itemTypes,
);

/** A practice's file. */
export const practiceFile = keys({
  practice: keys({
    id,
    name: line,
    short: told('the name in pictures: the shorter the better', line),
    means: told('what somebody does who does this', line),
    why: told('why it matters', line),
    targets: told('a level for each stage, from 1', record(whole(1, 9))),
    sources: optional(told('keys of sources in bank.yaml', list(text(), 0, 40))),
    allow: optional(allow),
  }),
  items: list(itemFile, 1, 200),
});

/** A file that adds questions to a practice of the bank that is extended. */
export const additionFile = keys({ practice: id, items: list(itemFile, 1, 200) });

const version = matching(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0');
const language = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or zh-CN');
const period = told('{since} is the date so many days before the review', whole(1, 730));
const levelNames = told('of the practice levels, lowest first', list(line, 2, 9));
const stages = told('sorts of companies, which set targets and never a score', list(keys({ id, name: line, sign: told('how one recognises it', line) }), 1, 9));
const fileName = matching(/^[A-Za-z0-9][A-Za-z0-9._-]*\.ya?ml$/, "a YAML file's name beside bank.yaml, without folders");
const about = {
  claims: optional(told('what the questions come from, by short keys', record(line))),
  sources: optional(told('what the practices rest on, and what each source is cited for', record(line))),
  allow: optional(allow),
};

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
  extends: told("the built-in bank's id, or a bank's folder relative to this one", line),
  omit: optional(told('ids of practices and questions to leave out', list(text(), 0, 400))),
  override: optional(told("by a practice's or a question's id: the keys that read otherwise", record(record(unknown())))),
  level_names: optional(levelNames),
  stages: optional(stages),
  practices: optional(list(fileName, 0, 12)),
  ...about,
});

export type PracticeFile = ValueOf<typeof practiceFile>;
export type ManifestFile = ValueOf<typeof manifestFile>;
export type ExtensionFile = ValueOf<typeof extensionFile>;
