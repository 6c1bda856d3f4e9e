// What a user settles once: name, stage, mode, bank, own targets.
import * as z from 'zod/mini';
import type { Bank } from './bank.ts';
import type { Document, Parsed } from './document.ts';
import type { Mistake } from './fault.ts';
import { didYouMean } from './nearest.ts';
import { checkShape } from './shape.ts';
import { modes } from './terms.ts';

const word = z.string().check(z.minLength(1), z.maxLength(200));

const configFile = z.strictObject({
  name: z.exactOptional(word),
  stage: z.exactOptional(word),
  mode: z.exactOptional(z.enum(modes)),
  /** A folder, relative to the config's own. */
  bank: z.exactOptional(word),
  targets: z.exactOptional(z.record(z.string(), z.int().check(z.minimum(1), z.maximum(9)))),
});

export type Config = z.output<typeof configFile>;

/** An empty file is an empty config. */
export function parseConfig(document: Document): Parsed<Config> {
  if (document.value === null) return { ok: true, value: {} };
  return checkShape(configFile, document);
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
