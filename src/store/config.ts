// The private folder's config.yaml; its comments and order survive a change.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../core/config.ts';
import type { Document } from '../core/document.ts';
import type { Mistake } from '../core/fault.ts';
import { documentOf } from './documents.ts';
import { makePrivateFolder, readText, sizes, writeWhole } from './files.ts';

interface ReadConfig {
  config: Config;
  /** Null where there is no file. */
  document: Document | null;
  /** In its keys and shape; the caller adds those in what it means for the bank, and tells all at once. */
  mistakes: Mistake[];
  /** The bank's folder, absolute. */
  bank?: string;
}

const pathOf = (data: string): string => join(data, 'config.yaml');

export async function readConfig(data: string): Promise<ReadConfig> {
  const path = pathOf(data);
  if (!existsSync(path)) return { config: {}, document: null, mistakes: [] };
  const text = readText(path, sizes.config);
  if (/^(\s*(#.*)?(\n|$))*$/.test(text)) return { config: {}, document: null, mistakes: [] };
  const document = await documentOf(text, path);
  const { parseConfig } = await import('../core/config.ts');
  const { config, mistakes } = parseConfig(document);
  const { bank } = config;
  return { config, document, mistakes: [...document.mistakes, ...mistakes], ...(bank === undefined ? {} : { bank: resolve(dirname(path), bank) }) };
}

/** Remembers the stage, and leaves all else in the file as it stands; returns the file's path. */
export async function saveStage(data: string, stage: string): Promise<string> {
  const path = pathOf(data);
  makePrivateFolder(data);
  const text = existsSync(path) ? readText(path, sizes.config) : '';
  const { setInYaml } = await import('../core/yaml.ts');
  writeWhole(path, setInYaml(text, 'stage', stage), 0o600);
  return path;
}
