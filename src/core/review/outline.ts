// The part of a saved assessment that a summary or a comparison needs, checked by hand: the library for shapes would cost a fifth of the time.
import type { AssessedItem, Assessment } from './assessment.ts';
import { assessmentFormat, modes } from '../terms.ts';

type Practice = Assessment['practices'][number];

export type Outline = Pick<Assessment, 'id' | 'finished_at' | 'mode' | 'bank' | 'level_names'> & {
  practices: (Pick<Practice, 'id' | 'name' | 'target'> & { items: OutlinedItem[] })[];
};

export type OutlinedItem = Pick<AssessedItem, 'id' | 'rev' | 'type' | 'scored' | 'state' | 'answer' | 'value' | 'chosen' | 'of'>;

/** The words chosen, a number with its unit, or how many are ticked. */
export const answerInWords = (item: OutlinedItem): string => (item.type === 'checklist' ? `${item.chosen.length} of ${item.of}` : (item.chosen[0] ?? ''));

/** Null for anything else, as a copy or a damaged file: whoever gets that reads it again with its whole shape, for the words. */
export function outlineOf(value: unknown): Outline | null {
  const given = value as Outline;
  const sound = isOutlineHead(given) && isList(given.practices, isPractice);
  return sound ? given : null;
}

/** All of it but the practices. */
export function isOutlineHead(value: unknown): value is Omit<Outline, 'practices'> & { stage: { id: string } } {
  const given = value as Assessment;
  return (
    isGroup(given) &&
    given.format === assessmentFormat &&
    isText(given.id) &&
    isText(given.finished_at) &&
    !Number.isNaN(Date.parse(given.finished_at)) &&
    modes.includes(given.mode) &&
    isGroup(given.stage) &&
    isText(given.stage.id) &&
    isBank(given.bank) &&
    isList(given.level_names, isText) &&
    given.level_names.length > 1
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isList = (value: unknown, of: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(of);

function isBank(value: unknown): boolean {
  const given = value as Assessment['bank'];
  return (
    isGroup(given) &&
    isText(given.id) &&
    isText(given.version) &&
    (given.language === undefined || isText(given.language)) &&
    Number.isFinite(given.period_days) &&
    (given.extends === undefined || isList(given.extends, isText))
  );
}

function isPractice(value: unknown): boolean {
  const given = value as Outline['practices'][number];
  return (
    isGroup(given) &&
    isText(given.id) &&
    isText(given.name) &&
    isGroup(given.target) &&
    Number.isInteger(given.target.level) &&
    isList(given.items, isItem)
  );
}

function isItem(value: unknown): boolean {
  const given = value as OutlinedItem;
  return (
    isGroup(given) &&
    isText(given.id) &&
    isText(given.type) &&
    Number.isInteger(given.rev) &&
    typeof given.scored === 'boolean' &&
    isText(given.state) &&
    isAnswer(given.answer) &&
    isList(given.chosen, isText) &&
    (given.type !== 'checklist' || given.state !== 'answered' || Number.isInteger(given.of)) &&
    (given.value === null || isValue(given.value))
  );
}

const isValue = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 100;

const isAnswer = (value: unknown): boolean => value === null || typeof value === 'number' || isText(value) || isList(value, isText);
