// The config.yaml of the private folder and of a project; comments and order survive a change.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../core/project/config.ts';
import type { Document } from '../core/document.ts';
import { Fault, type Mistake } from '../core/fault.ts';
import { documentOf } from './documents.ts';
import { makeFolder, readText, sizes, writeWhole } from './files.ts';
import type { Places } from './folder.ts';

/** One file's settings, with the places of each. */
interface ConfigPart {
  config: Config;
  document: Document;
}

export interface ReadConfig {
  /** Of both files together. */
  config: Config;
  /** The files whose stage, targets and rules count; none where there is none. */
  parts: ConfigPart[];
  /** In keys and shapes; the caller adds those in what it means for the bank, and tells all at once. */
  mistakes: Mistake[];
  /** The bank's folder, absolute. */
  bank?: string;
  /** Whether one's own config settles the bank, or nobody; else the project's. */
  ownBank: boolean;
}

const pathOf = (folder: string): string => join(folder, 'config.yaml');

/** One's own and the project's, whose keys hold. Loads the parser only where there is something to parse. */
export async function readConfig({ data, project }: Places): Promise<ReadConfig> {
  const [own, shared] = [await readOne(data), project === null ? null : await readOne(project)];
  if (own === null && shared === null) return { config: {}, parts: [], mistakes: [], ownBank: true };
  const { mergedConfig, ownMistakes } = await import('../core/project/config.ts');
  const ownBank = shared?.config.bank === undefined;
  const settles = ownBank ? own && { folder: data, ...own } : { folder: project!, ...shared! };
  return {
    config: mergedConfig(own?.config ?? {}, shared?.config ?? {}),
    parts: [...(own && ownBank ? [own] : []), ...(shared ? [shared] : [])],
    mistakes: [...(own ? [...own.mistakes, ...ownMistakes(own.config, own.document)] : []), ...(shared?.mistakes ?? [])],
    ...(settles?.config.bank === undefined ? {} : { bank: resolve(settles.folder, settles.config.bank) }),
    ownBank,
  };
}

/** Whether a config says anything of a language or a bank; looked for as text, since reading YAML costs as much as Node's own start. */
export const settlesWords = ({ data, project }: Places): boolean =>
  [data, ...(project === null ? [] : [project])].map(pathOf).some((path) => existsSync(path) && /(^|[{,])[ \t]*["']?(lang|bank)["']?[ \t]*:/m.test(readText(path, sizes.config)));

/** A project's own. Throws a Fault with all its mistakes. */
export async function readProjectConfig(project: string): Promise<Config> {
  const { config = {}, mistakes = [] } = (await readOne(project)) ?? {};
  if (mistakes.length > 0) throw new Fault(mistakes);
  return config;
}

async function readOne(folder: string): Promise<(ConfigPart & { mistakes: Mistake[] }) | null> {
  const path = pathOf(folder);
  if (!existsSync(path)) return null;
  const text = readText(path, sizes.config);
  // Nothing but comments and blank lines.
  if (!text.split('\n').some((line) => /^\s*[^\s#]/.test(line))) return null;
  const document = await documentOf(text, path);
  const { parseConfig } = await import('../core/project/config.ts');
  const { config, mistakes } = parseConfig(document);
  return { config, document, mistakes: [...document.mistakes, ...mistakes] };
}

/** Remembers the stage, and leaves all else in the file as it stands; returns the file's path. */
export function saveStage(data: string, stage: string): Promise<string> {
  // Made private; one that the user made has the mode they gave it.
  makeFolder(data, 0o700);
  return saveKey(data, 'stage', stage, 0o600);
}

/** Sets what a project's repository gets, and leaves all else in its config as it stands. */
export const saveShare = (project: string, share: string): Promise<string> => saveKey(project, 'share', share);

async function saveKey(folder: string, key: string, value: string, mode?: number): Promise<string> {
  const path = pathOf(folder);
  const text = existsSync(path) ? readText(path, sizes.config) : '';
  const { setInYaml } = await import('../core/yaml.ts');
  writeWhole(path, setInYaml(text, key, value), mode);
  return path;
}
