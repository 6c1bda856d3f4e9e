// What a review is made in: the folder, the config, the bank, and who settled each thing.
import { resolve } from 'node:path';
import type { Bank } from '../core/bank.ts';
import type { Config } from '../core/config.ts';
import { inOrder } from '../core/document.ts';
import { Fault } from '../core/fault.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Mode } from '../core/terms.ts';
import { readBank, readBuiltInBank } from '../store/banks.ts';
import { readConfig } from '../store/config.ts';
import { privateFolder, tilde } from '../store/folder.ts';
import type { Everywhere, World } from './world.ts';

/** The flags that choose what is asked. */
export interface Choosing extends Everywhere {
  mode?: Mode;
  quick?: boolean;
  practice?: string[];
  stage?: string;
}

export interface Setting {
  /** The private folder, absolute. */
  data: string;
  config: Config;
  bank: Bank;
  /** The bank's folder, absolute; null for the built-in one. */
  bankDir: string | null;
  /** From the flags; the config's mode comes later. */
  mode?: Mode;
  practices?: string[];
  /** Whether the bank is the config's own, so that a stage can be remembered there. */
  ownBank: boolean;
}

/** Reads the config and the bank, and checks the flags against them. Throws a Fault with every mistake. */
export async function settingOf(world: World, flags: Choosing): Promise<Setting> {
  const data = privateFolder(world, flags.data);
  const { config, document, mistakes: misshapen, bank: configured } = await readConfig(data);
  const bankDir = flags.bank === undefined ? (configured ?? null) : resolve(world.cwd, flags.bank);
  const bank = bankDir === null ? readBuiltInBank(world.root) : await readBank(bankDir, world.root, flags.bank ?? tilde(bankDir, world.home));
  const foreign = bankDir !== (configured ?? null);
  const mistakes = document && !foreign ? [...misshapen, ...(await import('../core/config.ts')).configMistakes(config, bank, document)] : misshapen;
  const practices = bank.practices.map((practice) => practice.id);
  for (const id of flags.practice ?? []) {
    if (!practices.includes(id)) mistakes.push({ what: `--practice: unknown practice "${id}"`, expected: `one of ${practices.join(', ')}`, ...didYouMean(id, practices) });
  }
  const stages = bank.stages.map((stage) => stage.id);
  if (flags.stage !== undefined && !stages.includes(flags.stage)) {
    mistakes.push({ what: `--stage: unknown stage "${flags.stage}"`, expected: `one of ${stages.join(', ')}`, ...didYouMean(flags.stage, stages) });
  }
  if (flags.quick && flags.mode !== undefined && flags.mode !== 'quick') mistakes.push({ what: `--quick and --mode ${flags.mode} exclude each other`, remedy: 'Leave one out.' });
  if (mistakes.length > 0) throw new Fault(inOrder(mistakes));
  const mode = flags.quick ? 'quick' : flags.mode;
  return { data, ...forBank(config, foreign), bank, bankDir, ...(mode ? { mode } : {}), ...(flags.practice ? { practices: flags.practice } : {}) };
}

/** The stage that sets the targets, and who chose it: a flag, the answer file, the config, or nobody. */
export function stageOf({ bank, config }: Setting, given: string | undefined): { id: string; from: 'you' | 'default' } {
  const chosen = given ?? config.stage;
  if (chosen !== undefined) return { id: chosen, from: 'you' };
  const fallback = bank.stages.find((stage) => stage.id === 'startup') ?? bank.stages[0]!;
  return { id: fallback.id, from: 'default' };
}

/** Stage and targets were chosen for the config's own bank: they say nothing about a foreign one, and nothing of that is remembered. */
function forBank(config: Config, foreign: boolean): Pick<Setting, 'config' | 'ownBank'> {
  const { stage: _, targets: __, ...rest } = config;
  return { config: foreign ? rest : config, ownBank: !foreign };
}

/** The setting of a review that was begun with `bank`: its practices, and of the config what holds for that bank. */
export function settingWith({ mode: _, practices: __, ...setting }: Setting, bank: Bank, bankDir: string | null, practices: string[] | null): Setting {
  const same = bankDir === setting.bankDir;
  return { ...setting, ...forBank(setting.config, !same || !setting.ownBank), bank, bankDir, ...(practices ? { practices } : {}) };
}
