// What a review is made in: the folder, the config, the bank, and who settled each thing.
import { resolve } from 'node:path';
import { usualStage, type Bank } from '../core/bank/bank.ts';
import type { Config } from '../core/project/config.ts';
import { inOrder } from '../core/document.ts';
import { isSpoken } from '../core/language/choose.ts';
import { spokenTag } from '../core/language/phrases.ts';
import { Fault, type Mistake } from '../core/fault.ts';
import { didYouMean } from '../core/nearest.ts';
import type { Mode } from '../core/terms.ts';
import { readBankFiles, readBuiltInBank } from '../store/banks.ts';
import { readConfig, type ReadConfig } from '../store/config.ts';
import { tilde, type Places } from '../store/folder.ts';
import { placesOf } from './places.ts';
import type { Everywhere, World } from './world.ts';

/** The flags that choose what is asked. */
export interface Choosing extends Everywhere {
  mode?: Mode;
  quick?: boolean;
  practice?: string[];
  stage?: string;
}

export interface Setting {
  places: Places;
  config: Config;
  bank: Bank;
  /** The bank's folder, absolute; null for the built-in one. */
  bankDir: string | null;
  /** From the flags; the config's mode comes later. */
  mode?: Mode;
  practices?: string[];
  /** Whether a flag chose another bank than the config's, which then says nothing about stage and targets. */
  foreign: boolean;
  /** Whether the bank is that of one's own config, so that a stage can be remembered there. */
  ownBank: boolean;
}

/** Reads the config and the bank, and checks the flags against them. Throws a Fault with every mistake. */
export async function settingOf(world: World, flags: Choosing): Promise<Setting> {
  const places = placesOf(world, flags);
  const { config, parts, mistakes: misshapen, bank: configured, ownBank } = await readConfig(places);
  const bankDir = flags.bank === undefined ? (configured ?? null) : resolve(world.cwd, flags.bank);
  const read = await readBankAt(world, bankDir, flags.bank ?? tilde(bankDir ?? '', world.home));
  if (flags.lang === undefined && config.lang === undefined && !read.bank.language.startsWith('en')) await (await import('./language.ts')).speakLike(world, read.bank, bankDir);
  const bank = await read.told();
  const foreign = bankDir !== (configured ?? null);
  const mistakes = foreign ? misshapen : [...misshapen, ...(await mistakesFor(bank, parts))];
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
  return { places, config: foreign ? ofAnyBank(config) : config, foreign, ownBank: ownBank && !foreign, bank, bankDir, ...(mode ? { mode } : {}), ...(flags.practice ? { practices: flags.practice } : {}) };
}

/** A bank as it is written, and as it is told in the language spoken then. `bankDir`: null for the built-in bank. */
export async function readBankAt(world: World, bankDir: string | null, shownAs: string): Promise<{ bank: Bank; told: () => Promise<Bank> }> {
  const read = bankDir === null ? null : await readBankFiles(bankDir, world.root, shownAs);
  const bank = read?.bank ?? readBuiltInBank(world.root);
  const told = async (): Promise<Bank> => {
    if (isSpoken(bank.language)) return bank;
    const { bankIn, builtInBankIn } = await import('../store/locales.ts');
    return read === null ? builtInBankIn(bank, world.root, spokenTag()) : bankIn(read, world.root, spokenTag());
  };
  return { bank, told };
}

/** The stage that sets the targets, and who chose it: a flag, the answer file, the config, or nobody. */
export function stageOf({ bank, config }: Setting, given: string | undefined): { id: string; from: 'you' | 'default' } {
  const chosen = given ?? config.stage;
  if (chosen !== undefined) return { id: chosen, from: 'you' };
  return { id: usualStage(bank).id, from: 'default' };
}

/** What the configs say that their bank does not know. */
async function mistakesFor(bank: Bank, parts: ReadConfig['parts']): Promise<Mistake[]> {
  if (parts.length === 0) return [];
  const { configMistakes } = await import('../core/project/config.ts');
  return parts.flatMap(({ config, document }) => configMistakes(config, bank, document));
}

/** Stage and targets were chosen for the config's bank: they say nothing about a foreign one, and nothing of that is remembered. */
function ofAnyBank({ stage: _, targets: __, ...rest }: Config): Config {
  return rest;
}

/** The setting of a review that was begun with `bank`: its practices, and of the config what holds for that bank. */
export function settingWith({ mode: _, practices: __, ...setting }: Setting, bank: Bank, bankDir: string | null, practices: string[] | null): Setting {
  const foreign = bankDir !== setting.bankDir || setting.foreign;
  return { ...setting, config: foreign ? ofAnyBank(setting.config) : setting.config, foreign, ownBank: setting.ownBank && !foreign, bank, bankDir, ...(practices ? { practices } : {}) };
}
