// What a user settles once: name, stage, mode, bank, own targets.
import type { Bank } from './bank.ts';
import type { Document } from './document.ts';
import type { Mistake } from './fault.ts';
import { didYouMean } from './nearest.ts';
import { checkShape, keys, line, oneOf, optional, record, soundKeys, whole, type ValueOf } from './shape.ts';
import { modes } from './terms.ts';

const configFile = keys({
  name: optional(line),
  stage: optional(line),
  mode: optional(oneOf(modes)),
  /** A folder, relative to the config's own. */
  bank: optional(line),
  targets: optional(record(whole(1, 9))),
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
  for (const [practice, level] of Object.entries(config.targets ?? {})) {
    const path = ['targets', practice];
    if (!practices.includes(practice)) mistakes.push({ place: document.place(path, 'key'), what: `unknown practice "${practice}"`, expected: `one of ${practices.join(', ')}`, ...didYouMean(practice, practices) });
    else if (level > bank.level_names.length) mistakes.push({ place: document.place(path), what: `target level ${level} does not exist`, expected: `1 to ${bank.level_names.length}` });
  }
  return mistakes;
}
