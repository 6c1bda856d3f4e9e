// CTO and boss on one page: what they see two levels or more apart, and what alike. The boss was told that single answers are shown here; nobody else's ever are.
import { periodEnd, type Assessment } from '../review/assessment.ts';
import { practiceOf, type Bank } from '../bank/bank.ts';
import { longDate, resolveSince } from '../calendar.ts';
import type { Rater } from './rater-file.ts';
import { askedOfBoth } from './voices.ts';
import { phrases } from '../language/phrases.ts';

const phrase = phrases('pair', {
  level: 'level {level}',
  levelOf: 'level {level} of {of}',
  cto: 'CTO',
  boss: 'Boss',
  question: '{more}, which case did you think of? {less}, what of it did you see?',
  noneApart: 'No answers are two levels or more apart.',
  near: { one: '{n} more answer is one level apart.', other: '{n} more answers are one level apart.' },
  unknown: { one: '{n} question could not be compared: not answered by both.', other: '{n} questions could not be compared: not answered by both.' },
  title: 'Two views: {self} and {boss}, {day}',
  apart: 'Two levels or more apart: {practice}',
  alikeTitle: 'Seen alike',
  readingTitle: 'How to read this',
  toOpen: 'To open the talk: {question}',
  read: {
    words: 'Both chose among the same answers, which are in the CTO\'s words: "I" and "we" in them mean the CTO.',
    blind: "Both answered without seeing the other's answers: the review was finished before the form was made.",
    different: 'Different is not wrong: each saw other days. Compare cases before you compare levels.',
    self: "People tend to rate themselves about 8 points above their boss's view.",
    notFor: 'Not for pay, hiring or firing.',
  },
});

/** So many levels apart is worth half an hour. */
const farApart = 2;

/** One question as both answered it, in words. */
export interface PairAnswer {
  item: string;
  practice: string;
  about: string;
  asked: string;
  self: string;
  boss: string;
  /** Levels, from 1: self minus boss. */
  levels: number;
}

export interface Pair {
  id: string;
  finished_at: string;
  /** Whose review it is. */
  name: string | null;
  boss: string | null;
  /** Practices with answers far apart, with those alone, in the review's order. */
  apart: { id: string; name: string; answers: PairAnswer[] }[];
  /** The same level from both. */
  alike: PairAnswer[];
  /** How many are one level apart. */
  near: number;
  /** How many one of the two could not answer. */
  unknown: number;
}

/** `bank`: for the words of the boss's answers, as far as it still has them. */
export function pairOf(assessment: Assessment, boss: Rater, bank: Bank): Pair {
  const answers = assessment.practices.flatMap((practice) =>
    askedOfBoth(practice, boss).flatMap(({ item, level }): PairAnswer[] => {
      if (level === null || item.type !== 'anchored') return [];
      const words = wordsOf(bank, item, level, assessment);
      return [{ item: item.id, practice: practice.id, about: item.about, asked: item.asked, self: item.chosen[0] ?? '', boss: words, levels: Number(item.answer) - level }];
    }),
  );
  const apart = answers.filter(({ levels }) => Math.abs(levels) >= farApart);
  return {
    id: assessment.id,
    finished_at: assessment.finished_at,
    name: assessment.name ?? null,
    boss: boss.name ?? null,
    apart: assessment.practices.map(({ id, name }) => ({ id, name, answers: apart.filter(({ practice }) => practice === id) })).filter((practice) => practice.answers.length > 0),
    alike: answers.filter(({ levels }) => levels === 0),
    near: answers.filter(({ levels }) => Math.abs(levels) === 1).length,
    unknown: boss.answers.length - answers.length,
  };
}

/** The level as the bank words it; its number where the bank has no such question any more. */
function wordsOf({ practices, period_days }: Bank, { id, rev, scale }: { id: string; rev: number; scale?: readonly unknown[] }, level: number, review: Assessment): string {
  const item = practices.find((practice) => practice.id === practiceOf(id))?.items.find((one) => one.id === id && one.rev === rev);
  const text = item?.type === 'anchored' ? item.levels[level - 1]?.text : undefined;
  return text === undefined ? (scale ? phrase.levelOf({ level, of: scale.length }) : phrase.level({ level })) : resolveSince(text, periodEnd(review), period_days);
}

export const selfName = ({ name }: Pick<Pair, 'name'>): string => name || phrase.cto();
export const bossName = ({ boss }: Pick<Pair, 'boss'>): string => boss || phrase.boss();

/** What opens the talk: whoever sees more tells a case first. */
export function questionFor({ levels }: PairAnswer, pair: Pick<Pair, 'name' | 'boss'>): string {
  const [more, less] = levels > 0 ? [selfName(pair), bossName(pair)] : [bossName(pair), selfName(pair)];
  return phrase.question({ more, less });
}

/** What stands below the answers, a sentence each. */
export function remarksOf({ apart, near, unknown }: Pair): string[] {
  return [
    ...(apart.length === 0 ? [phrase.noneApart()] : []),
    ...(near > 0 ? [phrase.near({ n: near })] : []),
    ...(unknown > 0 ? [phrase.unknown({ n: unknown })] : []),
  ];
}

export const howToReadPair = (): string[] => [phrase.read.words(), phrase.read.blind(), phrase.read.different(), phrase.read.self(), phrase.read.notFor()];

/** `Two views: Jon and Mara, 22 November 2026` */
export const pairTitle = (pair: Pair): string => phrase.title({ self: selfName(pair), boss: bossName(pair), day: longDate(new Date(pair.finished_at)) });

export const apartTitle = (practice: string): string => phrase.apart({ practice });
export const { alikeTitle, readingTitle, toOpen } = phrase;
