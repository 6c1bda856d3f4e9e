// The vocabulary of a question bank: what the rest of the program calls its parts.
import type { ManifestFile, PracticeFile } from './bank-file.ts';
import { modes, type Mode } from '../terms.ts';

type ItemFile = PracticeFile['items'][number];
type Filled<T> = T extends { value?: number } ? Omit<T, 'value'> & { value: number } : T;
type Of<Type extends ItemFile['type']> = Extract<ItemFile, { type: Type }> & { rev: number; claims: string[] };

/** One of five (2 to 9) described behaviours, low to high; `value` is 0 to 100. */
type Level = Filled<Of<'anchored'>['levels'][number]>;
/** The values of a count begin at `from`; `value` is 0 to 100. */
export type Bin = Filled<Of<'count'>['bins'][number]>;
type Statement = Of<'checklist'>['statements'][number];
export type Option = Of<'scenario'>['options'][number];
/** An act that moves one answer one level; `weeks` is the time until its proof can be seen. */
export type NextStep = Statement['next'];

export type AnchoredItem = Omit<Of<'anchored'>, 'levels'> & { levels: Level[] };
export type CountItem = Omit<Of<'count'>, 'bins'> & { bins: Bin[] };
export type ChecklistItem = Of<'checklist'>;
export type ScenarioItem = Of<'scenario'>;
/** One question; users read "question". A change of meaning raises `rev`. */
export type Item = AnchoredItem | CountItem | ChecklistItem | ScenarioItem;

/** One of the eight: an axis of the radar. `targets` maps a stage's id to a level, from 1. */
export type Practice = PracticeFile['practice'] & { sources: string[]; items: Item[] };

/** What sort of company; it sets targets and never a score. */
export type Stage = ManifestFile['stages'][number];

/** All items of a version. `digest` is `sha256:` over its content: two banks with one digest ask the same. */
export interface Bank {
  id: string;
  version: string;
  digest: string;
  title: string;
  language: string;
  period_days: number;
  level_names: string[];
  stages: Stage[];
  practices: Practice[];
  claims: Record<string, string>;
  sources: Record<string, string>;
  /** Why some warnings of `bank check` are none here, by code. */
  allow?: ManifestFile['allow'];
  /** Ids of the banks that this one extends, the nearest first. */
  extends?: string[];
}

/** The items a mode asks of the practices named (all by default), in the bank's order. */
export function itemsOf(bank: Bank, mode: Mode, practices?: readonly string[]): Item[] {
  const longest = modes.indexOf(mode);
  return bank.practices
    .filter((practice) => !practices || practices.includes(practice.id))
    .flatMap((practice) => practice.items.filter((item) => modes.indexOf(item.mode) <= longest));
}

/** The stage where nobody says one. */
export const usualStage = ({ stages }: Bank): Stage => stages.find(({ id }) => id === 'startup') ?? stages[0]!;

/** The practice an item belongs to, read off its id. */
export function practiceOf(itemId: string): string {
  return itemId.slice(0, itemId.indexOf('.'));
}
