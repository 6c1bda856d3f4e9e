// What a user settles once: name, stage, mode, bank, own targets, the gate's rules, what a repository may see.
import type { Bank } from '../bank/bank.ts';
import { lengthExpected, lengthPattern } from '../calendar.ts';
import type { Document } from '../document.ts';
import type { Mistake } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import { bool, checkShape, keys, line, matching, number, oneOf, optional, record, soundKeys, whole, type ValueOf } from '../shape.ts';
import { drops, modes, shares } from '../terms.ts';

/** The gate's rules; one that is left out is off, but for `max_age`. */
const gateKeys = keys({
  /** How old the newest review may be, its last day included. */
  max_age: optional(matching(lengthPattern, lengthExpected, lengthExpected)),
  /** By practice: the level that it must not lie clearly below. */
  min: optional(record(whole(1, 9))),
  drop: optional(oneOf(drops)),
  /** Whether a commitment past its date is a no. */
  overdue: optional(bool),
  /** The least share of the questions answered in each practice. */
  answered: optional(number(0, 1)),
});

export type Gate = ValueOf<typeof gateKeys>;

const configFile = keys({
  name: optional(line),
  stage: optional(line),
  mode: optional(oneOf(modes)),
  /** A language tag such as `zh-CN`. */
  lang: optional(line),
  /** A folder, relative to the config's own. */
  bank: optional(line),
  targets: optional(record(whole(1, 9))),
  gate: optional(gateKeys),
  /** How much of a review a repository gets; only in a project's config. */
  share: optional(oneOf(shares)),
});

export type Config = ValueOf<typeof configFile>;

/** What can be used of a config, and the mistakes in its shape; an empty file is an empty config. */
export function parseConfig(document: Document): { config: Config; mistakes: Mistake[] } {
  if (document.value === null) return { config: {}, mistakes: [] };
  const shape = checkShape(configFile, document);
  return shape.ok ? { config: shape.value, mistakes: [] } : { config: soundKeys(configFile, document.value) as Config, mistakes: shape.mistakes };
}

/** What a config says that its bank does not know. */
export function configMistakes(config: Config, bank: Bank, document: Document): Mistake[] {
  const stages = bank.stages.map((stage) => stage.id);
  const practices = bank.practices.map((practice) => practice.id);
  const mistakes: Mistake[] = [];
  if (config.stage !== undefined && !stages.includes(config.stage)) {
    mistakes.push({ place: document.place(['stage']), what: `unknown stage "${config.stage}"`, expected: `one of ${stages.join(', ')}`, ...didYouMean(config.stage, stages) });
  }
  for (const [path, levels, what] of [[['targets'], config.targets, 'target level'], [['gate', 'min'], config.gate?.min, 'level']] as const) {
    for (const [practice, level] of Object.entries(levels ?? {})) {
      if (!practices.includes(practice)) mistakes.push({ place: document.place([...path, practice], 'key'), what: `unknown practice "${practice}"`, expected: `one of ${practices.join(', ')}`, ...didYouMean(practice, practices) });
      else if (level > bank.level_names.length) mistakes.push({ place: document.place([...path, practice]), what: `${what} ${level} does not exist`, expected: `1 to ${bank.level_names.length}` });
    }
  }
  return mistakes;
}

/** Mistakes in a config of one's own: what a repository gets is not for it to say. */
export function ownMistakes(config: Config, document: Document): Mistake[] {
  return config.share === undefined ? [] : [{ place: document.place(['share'], 'key'), what: 'share belongs to a project', expected: "it in a project's .cto-check/config.yaml", remedy: 'Make one there with: cto-check init' }];
}

/** One's own config and a project's: a key of the project's holds, but for the name and, where one's own says it, the language. With a bank of its own it says alone what holds for that bank. */
export function mergedConfig(own: Config, project: Config): Config {
  const { stage: _, targets: __, gate: ___, bank: ____, ...anyBank } = own;
  const { name: _____, ...shared } = project;
  return { ...(project.bank === undefined ? own : anyBank), ...shared, ...(own.lang === undefined ? {} : { lang: own.lang }) };
}
