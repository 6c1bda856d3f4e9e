// What others see beside a self-review: group by group, practice by practice, and never more than the thresholds allow.
import type { AssessedItem, Assessment } from '../review/assessment.ts';
import { agreementIn, agreementOn, gapBetween, type Agreement, type Gap } from './gap.ts';
import { halfUp, mean } from '../numbers.ts';
import type { Rater } from './rater-file.ts';
import { groups, isNamed, shownGroups, type Group, type ShownGroup } from '../terms.ts';
import { answersIn, inBlocks, leastDetailed, leastFor, waitingOf, type Batch } from './view.ts';

/** A practice as a group sees it, beside the self-review. */
export interface VoicePractice {
  id: string;
  /** How many answers it rests on. */
  answers: number;
  /** The questions that the group was asked about it, by id. */
  items: string[];
  /** Both over the same questions, rounded to 5 points; `others` is null where they are split. Of people without names it is never 0 or 100: that would tell what each of them said. */
  self: number;
  others: number | null;
  verdict: Gap['verdict'] | 'split';
  /** Of a gap: self higher, or lower. */
  side: 'blind spot' | 'hidden strength' | null;
  /** Null with fewer than five answers. */
  agreement: Agreement | null;
}

export interface VoiceGroup {
  group: ShownGroup;
  /** Answers in view. */
  answers: number;
  /** Of boss and board. */
  names: string[];
  practices: VoicePractice[];
}

/** What others answered, as far as it may be shown; groups stand side by side and are never blended. */
export interface Voices {
  groups: VoiceGroup[];
  /** Answers that wait until there are enough. */
  waiting: { group: Group; answers: number }[];
  /** Of those who agreed to it: one list of all groups, in an order that tells nothing. */
  comments: string[];
}

/** Null when nobody answered. `batches`: those in view, in their order. */
export function voicesOf(assessment: Assessment, raters: readonly Rater[], batches: readonly Batch[]): Voices | null {
  const own = raters.filter(({ review }) => review === assessment.id);
  if (own.length === 0) return null;
  const waiting = waitingOf(own, assessment.id, batches);
  return {
    groups: shownGroups.flatMap((group) => groupIn(assessment, group, answersIn(batches.filter((batch) => batch.group === group), own))),
    waiting: groups.map((group) => ({ group, answers: waiting.filter((rater) => rater.group === group).length })).filter(({ answers }) => answers > 0),
    comments: commentsIn(answersIn(batches, own)),
  };
}

function groupIn(assessment: Assessment, group: ShownGroup, batches: readonly Rater[][]): VoiceGroup[] {
  const raters = batches.flat();
  if (raters.length === 0) return [];
  const practices = assessment.practices.flatMap((practice) => practiceIn(practice, group, batches, assessment.level_names.length));
  return [{ group, answers: raters.length, names: isNamed(group) ? raters.flatMap(({ name }) => name ?? []).toSorted() : [], practices }];
}

type AssessedPractice = Assessment['practices'][number];

/** One question that both answered, or might have. */
interface Both {
  item: AssessedItem;
  /** The rater's; null: cannot say. */
  level: number | null;
  value: number | null;
}

/** The questions that a rater was asked of those that the CTO answered, in the same words. */
export function askedOfBoth({ items }: Pick<AssessedPractice, 'items'>, { answers }: Rater): Both[] {
  return answers.flatMap(({ item, rev, level, value }): Both[] => {
    const own = items.find((one) => one.id === item && one.rev === rev && one.scored && one.value !== null);
    return own ? [{ item: own, level, value }] : [];
  });
}

/** A rater's mean over the questions that both answered, beside one's own over the same. */
interface Said {
  rater: string;
  value: number;
  self: number;
  questions: number;
}

/** One form for a group. */
interface Alike {
  /** Its questions, by id. */
  items: string[];
  /** Of each batch the raters who were asked just these. */
  batches: { rater: string; asked: Both[] }[][];
}

/** An answer to another form would change what a figure rests on. */
function alike(practice: Pick<AssessedPractice, 'items'>, batches: readonly Rater[][]): Alike {
  const all = batches.map((batch) => batch.map((rater) => ({ rater: rater.id, asked: askedOfBoth(practice, rater) })));
  const items = (all[0]?.[0]?.asked ?? []).map(({ item }) => item.id);
  return { items, batches: all.map((batch) => batch.filter(({ asked }) => asked.length === items.length && asked.every(({ item }) => items.includes(item.id)))) };
}

/** Those whom a practice's figures rest on, of a group's batches in view. */
export function saidOf(practice: Pick<AssessedPractice, 'items'>, group: ShownGroup, batches: readonly Rater[][]): Said[] {
  return saidIn(alike(practice, batches), group);
}

function saidIn(same: Alike, group: ShownGroup): Said[] {
  return inBlocks(same.batches.map((batch) => batch.flatMap(({ rater, asked }) => valueOf(rater, asked) ?? [])), leastFor(group, same.items.length));
}

function practiceIn(practice: AssessedPractice, group: ShownGroup, batches: readonly Rater[][], levels: number): VoicePractice[] {
  const same = alike(practice, batches);
  const said = saidIn(same, group);
  if (said.length === 0) return [];
  const self = mean(said.map((one) => one.self));
  const { others, gap, verdict } = gapBetween(self, said.map((one) => one.value), mean(said.map((one) => one.questions)), levels);
  const agreement = agreementOf(same.batches.map((batch) => batch.flatMap(({ asked }) => asked)));
  const isSplit = agreement === 'split';
  return [{
    id: practice.id,
    answers: said.length,
    items: same.items,
    self: toFive(self),
    others: isSplit ? null : isNamed(group) ? toFive(others) : Math.min(95, Math.max(5, toFive(others))),
    verdict: isSplit ? 'split' : verdict,
    side: isSplit || verdict === 'in line' ? null : gap > 0 ? 'blind spot' : 'hidden strength',
    agreement,
  }];
}

/** Null with fewer answers than half, or than two where two were asked. */
function valueOf(rater: string, asked: readonly Both[]): Said | null {
  const answered = asked.filter(({ value }) => value !== null);
  if (answered.length === 0 || answered.length < Math.min(2, asked.length) || answered.length / asked.length < 0.5) return null;
  return { rater, value: mean(answered.map(({ value }) => value!)), self: mean(answered.map(({ item }) => item.value!)), questions: answered.length };
}

/** Over the questions with at least five answers each; null when there is none. */
function agreementOf(batches: readonly Both[][]): Agreement | null {
  const items = new Map(batches.flat().map(({ item }) => [item.id, item]));
  const each = [...items.values()].flatMap((item) => {
    const answers = inBlocks(batches.map((batch) => batch.flatMap((one) => (one.item.id === item.id && one.level !== null ? [one.level] : []))), leastDetailed);
    return answers.length === 0 ? [] : [agreementOn(answers, item.scale?.length ?? 5)];
  });
  return each.length === 0 ? null : agreementIn(each);
}

const toFive = (value: number): number => 5 * halfUp(value / 5);

/** In the order of a number made from each text: it follows neither the time nor the group. */
function commentsIn(batches: readonly Rater[][]): string[] {
  const comments = inBlocks(batches.map((batch) => batch.flatMap(({ comment }) => (comment?.trim() ? [comment] : []))), leastDetailed);
  return comments.map((text) => ({ text, at: hash(text) })).toSorted((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1)).map(({ text }) => text);
}

/** FNV-1a, 32 bits. */
const hash = (text: string): number => [...text].reduce((sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5);
