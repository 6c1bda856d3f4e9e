// What the gate says: each rule judged by what is known of the newest review and of the plan. No total has a rule: it would hide a weak practice.
import type { Call } from '../call.ts';
import { addDays, atNoon, daysBetween, daysIn, longDate } from '../calendar.ts';
import type { Change } from '../change/change.ts';
import type { Gate } from './config.ts';
import { isAtLeast } from '../numbers.ts';
import { isOverdue } from '../plan/plan.ts';
import type { Standing } from '../plan/plan-copy.ts';
import type { Review } from '../review/review.ts';
import { shownTo, startOf } from '../review/score.ts';
import { verdictFormat, type Share } from '../terms.ts';
import { phrases } from '../language/phrases.ts';
import { decimalsFor, listed, surenessInWords } from '../words.ts';

const phrase = phrases('gate', {
  nonePartly: 'No review has asked every practice yet.',
  none: 'There is no review yet.',
  start: 'Start with: {command}',
  days: { one: '{n} day', other: '{n} days' },
  age: 'The newest review of every practice, of {day}, is {days} old; the limit is {limit}, to {last}.',
  again: 'Review again: {command}',
  noScore: { one: '{practice} has no score: {answered} of {n} question was answered.', other: '{practice} has no score: {answered} of {n} questions were answered.' },
  answerMore: 'Answer at least two of its questions, and half of them, in the next review.',
  score: '{score}, likely {low} to {high}',
  begins: 'level {number} begins at {start}',
  beginsNamed: 'level {number}, {name}, begins at {start}',
  clearlyBelow: '{practice} is clearly below its least level: {score}; {begins}.',
  notBelow: '{practice} is not clearly below its least level: {score}; {begins}.',
  steps: 'Next steps for it: {command}',
  nothingEarlier: 'There is no earlier review to compare with.',
  noDrop: {
    clear: { one: 'No clear drop in {n} practice that can be compared.', other: 'No clear drop in {n} practices that can be compared.' },
    possible: { one: 'No possible drop in {n} practice that can be compared.', other: 'No possible drop in {n} practices that can be compared.' },
  },
  drop: {
    clear: '{practice} by {points} points ({verdict}; a clear drop begins at {from})',
    possible: '{practice} by {points} points ({verdict}; a possible drop begins at {from})',
  },
  lower: 'Lower than in the review before: {practices}.',
  seeMoved: 'See which answers moved: {command}',
  noneOverdue: 'No commitment is past its date.',
  due: '{step} ({day})',
  quoted: '"{step}"',
  more: '{n} more',
  overdue: { one: '{n} commitment is past the date: {steps}.', other: '{n} commitments are past the date: {steps}.' },
  sayWhat: { one: 'Say what became of it: {command}', other: 'Say what became of them: {command}' },
  percent: '{percent} %',
  enough: 'At least {percent} of the questions are answered in every practice.',
  few: 'Fewer than {percent} of the questions are answered in {practices}.',
  answered: '{practice} ({answered} of {asked})',
  findOut: 'Find out what you do not know, and answer it in the next review.',
});

/** One rule, judged. */
export interface Check {
  /** As in the config: `max_age`, `min.decisions`, `drop`, `overdue`, `answered`. */
  rule: string;
  passed: boolean;
  /** What was found, unrounded: days, points, commitments, a share; null where there is none. */
  figure: number | null;
  /** What the figure is held against. */
  limit: number;
  /** The figure in words, a whole sentence. */
  what: string;
  /** What to do, a whole sentence; null where the rule holds. */
  remedy: string | null;
}

export interface Verdict {
  format: typeof verdictFormat;
  judged_at: string;
  passed: boolean;
  /** The review judged; null where none asked every practice. */
  review: { id: string; finished_at: string } | null;
  checks: Check[];
}

/** A change, and the id of the review that it began at. */
export interface ChangeSince extends Change {
  since: string;
}

/** All that the rules may ask about. */
export interface Facts {
  now: Date;
  /** The newest that asked every practice. */
  review: Review | null;
  /** Whether there are others, which did not; beside a review, newer ones. */
  partly: boolean;
  /** The words for a practice and a level. */
  names: { practice(id: string): string; level(number: number): string | null };
  /** Of each practice since the previous review that it can be compared with; null where there is none. */
  changes: ReadonlyMap<string, ChangeSince | null>;
  commitments: readonly Standing[];
  call: Call;
}

/** The only rule without a config: a quarter, and ten days to find the time. */
const defaultAge = '100d';

export function verdictOf(rules: Gate, facts: Facts): Verdict {
  const checks = facts.review === null ? [withoutReview(rules, facts)] : judged(rules, facts.review, facts);
  const review = facts.review && { id: facts.review.id, finished_at: facts.review.finished_at };
  return { format: verdictFormat, judged_at: facts.now.toISOString(), passed: checks.every(({ passed }) => passed), review, checks };
}

function judged(rules: Gate, review: Review, facts: Facts): Check[] {
  return [
    ageOf(rules, review, facts),
    ...Object.entries(rules.min ?? {}).map(([practice, level]) => minOf(practice, level, review, facts)),
    ...(wantsDrop(rules) ? [dropOf(rules.drop, review, facts)] : []),
    ...(rules.overdue === true ? [overdueOf(facts)] : []),
    ...(rules.answered === undefined ? [] : [answeredOf(rules.answered, review, facts)]),
  ];
}

/** Whether drops are judged at all. */
export const wantsDrop = (rules: Gate): rules is Gate & { drop: 'clear' | 'possible' } => rules.drop === 'clear' || rules.drop === 'possible';

/** The rules that a review shared no further than this cannot answer, each with the level that it needs. */
export function unanswerable(rules: Gate, known: Share): { rule: 'min' | 'drop'; needs: Share }[] {
  return [
    ...(Object.keys(rules.min ?? {}).length > 0 && known === 'dates' ? [{ rule: 'min' as const, needs: 'scores' as const }] : []),
    ...(wantsDrop(rules) && known !== 'all' ? [{ rule: 'drop' as const, needs: 'all' as const }] : []),
  ];
}

const check = (rule: string, passed: boolean, figure: number | null, limit: number, what: string, remedy: string): Check => ({ rule, passed, figure, limit, what, remedy: passed ? null : remedy });

/** A command on some reviews by their ids; without these where the program takes the same by itself, and where one is no id but a name that somebody gave a file. */
const commandOn = (call: Call, command: string, usual: boolean, ids: readonly string[]): string => call(usual || !ids.every((id) => /^[0-9A-Za-z-]+$/.test(id)) ? command : [command, ...ids].join(' '));

const ageAllowed = ({ max_age }: Gate): number => daysIn(max_age ?? defaultAge)!;

function withoutReview(rules: Gate, { partly, call }: Facts): Check {
  const what = partly ? phrase.nonePartly() : phrase.none();
  return check('max_age', false, null, ageAllowed(rules), what, phrase.start({ command: call() }));
}

function ageOf(rules: Gate, review: Review, { now, call }: Facts): Check {
  const limit = ageAllowed(rules);
  const finished = new Date(review.finished_at);
  const days = Math.max(0, daysBetween(finished, now));
  const what = phrase.age({ day: longDate(finished), days: phrase.days({ n: days }), limit: phrase.days({ n: limit }), last: longDate(addDays(finished, limit)) });
  return check('max_age', days <= limit, days, limit, what, phrase.again({ command: call() }));
}

function minOf(practice: string, level: number, { id: judgedId, levels, practices }: Review, { names, partly, call }: Facts): Check {
  const { score, band, answered, asked } = practices.find(({ id }) => id === practice)!;
  const limit = startOf(level, levels!);
  const rule = `min.${practice}`;
  const name = names.practice(practice);
  if (score === null || score === undefined || !band) {
    return check(rule, false, null, limit, phrase.noScore({ practice: name, answered, n: asked }), phrase.answerMore());
  }
  const [low = score, high = score] = band;
  const below = high < limit;
  const begin = Math.max(0, limit);
  // A range that ends below a level is not shown to reach it.
  const decimals = decimalsFor((some) => !below || Number(shownTo(some, high)) < Number(shownTo(some, begin)));
  const figure = (points: number): string => shownTo(decimals, points);
  const where = phrase.score({ score: figure(score), low: figure(low), high: figure(high) });
  const words = names.level(level);
  const start = figure(begin);
  const begins = words === null ? phrase.begins({ number: level, start }) : phrase.beginsNamed({ number: level, name: words, start });
  return check(rule, !below, high, limit, phrase[below ? 'clearlyBelow' : 'notBelow']({ practice: name, score: where, begins }), phrase.steps({ command: commandOn(call, 'report', !partly, [judgedId]) }));
}

function dropOf(least: 'clear' | 'possible', review: Review, { changes, partly, names, call }: Facts): Check {
  const fell = [...changes].flatMap(([practice, change]) => (change && change.delta < 0 && change.verdict !== 'no clear change' ? [{ practice, ...change }] : []));
  const counted: (ChangeSince & { practice: string })[] = fell.filter(({ verdict }) => least === 'possible' || verdict === 'clear').toSorted((a, b) => a.delta - b.delta);
  const compared = [...changes.values()].filter((change) => change !== null).length;
  const [worst] = counted;
  const from = (change: Change): number => (least === 'clear' ? change.clear_from : change.possible_from);
  if (worst === undefined) {
    const what = compared === 0 ? phrase.nothingEarlier() : phrase.noDrop[least]({ n: compared });
    return check('drop', true, null, 0, what, '');
  }
  const told = counted.map((change) => phrase.drop[least]({ practice: names.practice(change.practice), points: (-change.delta).toFixed(1), verdict: surenessInWords(change.verdict), from: from(change).toFixed(1) }));
  const usual = [...changes.values()].map((change) => change?.since ?? '').toSorted().at(-1);
  const commands = counted.map(({ since }) => commandOn(call, 'compare', !partly && since === usual, [since, review.id]));
  return check('drop', false, worst.delta, -from(worst), phrase.lower({ practices: listed(told) }), phrase.seeMoved({ command: listed([...new Set(commands)]) }));
}

function overdueOf({ commitments, now, call }: Facts): Check {
  const late = commitments.filter((one) => isOverdue(one, now)).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  if (late.length === 0) return check('overdue', true, 0, 0, phrase.noneOverdue(), '');
  const told = late.slice(0, 5).map(({ id, due, do: step }) => phrase.due({ step: step === undefined ? id : phrase.quoted({ step }), day: longDate(atNoon(due)) }));
  const more = late.length > 5 ? [phrase.more({ n: late.length - 5 })] : [];
  return check('overdue', false, late.length, 0, phrase.overdue({ n: late.length, steps: listed([...told, ...more]) }), phrase.sayWhat({ n: late.length, command: call('plan') }));
}

function answeredOf(limit: number, { practices }: Review, { names }: Facts): Check {
  const shares = practices.filter(({ asked }) => asked > 0).map((practice) => ({ ...practice, share: practice.answered / practice.asked }));
  const few = shares.filter(({ share }) => !isAtLeast(share, limit));
  const least = shares.length === 0 ? null : Math.min(...shares.map(({ share }) => share));
  const percent = phrase.percent({ percent: Number((limit * 100).toFixed(1)) });
  if (few.length === 0) return check('answered', true, least, limit, phrase.enough({ percent }), '');
  const told = few.map(({ id, answered, asked }) => phrase.answered({ practice: names.practice(id), answered, asked }));
  return check('answered', false, least, limit, phrase.few({ percent, practices: listed(told) }), phrase.findOut());
}
