// What the gate says: each rule judged by what is known of the newest review and of the plan. No total has a rule: it would hide a weak practice.
import { addDays, atNoon, dayOf, daysBetween, daysIn, longDate } from '../calendar.ts';
import type { Change } from '../change/change.ts';
import type { Gate } from './config.ts';
import type { Standing } from '../plan/plan-copy.ts';
import type { Review } from '../review/review.ts';
import { shown, startOf } from '../review/score.ts';
import type { Share } from '../terms.ts';
import { listed, plural } from '../words.ts';

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
  format: 'cto-check/verdict@1';
  judged_at: string;
  passed: boolean;
  /** The review judged; null where none asked every practice. */
  review: { id: string; finished_at: string } | null;
  checks: Check[];
}

/** All that the rules may ask about. */
export interface Facts {
  now: Date;
  /** The newest that asked every practice. */
  review: Review | null;
  /** Whether there are others, which did not. */
  partly: boolean;
  /** The words for a practice and a level. */
  names: { practice(id: string): string; level(number: number): string | null };
  /** Of each practice since the previous review that it can be compared with; null where there is none. */
  changes: ReadonlyMap<string, Change | null>;
  commitments: readonly Standing[];
  /** What the user types to run the program. */
  call: string;
}

/** The only rule without a config: a quarter, and ten days to find the time. */
const defaultAge = '100d';

export function verdictOf(rules: Gate, facts: Facts): Verdict {
  const checks = facts.review === null ? [withoutReview(rules, facts)] : judged(rules, facts.review, facts);
  const review = facts.review && { id: facts.review.id, finished_at: facts.review.finished_at };
  return { format: 'cto-check/verdict@1', judged_at: facts.now.toISOString(), passed: checks.every(({ passed }) => passed), review, checks };
}

function judged(rules: Gate, review: Review, facts: Facts): Check[] {
  return [
    ageOf(rules, review, facts),
    ...Object.entries(rules.min ?? {}).map(([practice, level]) => minOf(practice, level, review, facts)),
    ...(wantsDrop(rules) ? [dropOf(rules.drop, facts)] : []),
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

const ageAllowed = ({ max_age }: Gate): number => daysIn(max_age ?? defaultAge)!;

function withoutReview(rules: Gate, { partly, call }: Facts): Check {
  const what = partly ? 'No review has asked every practice yet.' : 'There is no review yet.';
  return check('max_age', false, null, ageAllowed(rules), what, `Start with: ${call}`);
}

function ageOf(rules: Gate, review: Review, { now, call }: Facts): Check {
  const limit = ageAllowed(rules);
  const finished = new Date(review.finished_at);
  const days = Math.max(0, daysBetween(finished, now));
  const what = `The newest review of every practice, of ${longDate(finished)}, is ${plural(days, 'day')} old; the limit is ${plural(limit, 'day')}, to ${longDate(addDays(finished, limit))}.`;
  return check('max_age', days <= limit, days, limit, what, `Review again: ${call}`);
}

function minOf(practice: string, level: number, { levels, practices }: Review, { names, call }: Facts): Check {
  const { score, band, answered, asked } = practices.find(({ id }) => id === practice)!;
  const limit = startOf(level, levels!);
  const rule = `min.${practice}`;
  const name = names.practice(practice);
  if (score === null || score === undefined || !band) {
    return check(rule, false, null, limit, `${name} has no score: ${answered} of ${plural(asked, 'question was', 'questions were')} answered.`, 'Answer at least two of its questions, and half of them, in the next review.');
  }
  const [low = score, high = score] = band;
  const where = `${shown(score)}, likely ${shown(low)} to ${shown(high)}`;
  const words = names.level(level);
  const begins = `level ${level}${words === null ? '' : `, ${words},`} begins at ${shown(Math.max(0, limit))}`;
  const below = high < limit;
  return check(rule, !below, high, limit, `${name} is ${below ? 'clearly below' : 'not clearly below'} its least level: ${where}; ${begins}.`, `Next steps for it: ${call} report`);
}

function dropOf(least: 'clear' | 'possible', { changes, names, call }: Facts): Check {
  const fell = [...changes].flatMap(([practice, change]) => (change && change.delta < 0 && change.verdict !== 'no clear change' ? [{ practice, ...change }] : []));
  const counted: (Change & { practice: string })[] = fell.filter(({ verdict }) => least === 'possible' || verdict === 'clear').toSorted((a, b) => a.delta - b.delta);
  const compared = [...changes.values()].filter((change) => change !== null).length;
  const [worst] = counted;
  const from = (change: Change): number => (least === 'clear' ? change.clear_from : change.possible_from);
  if (worst === undefined) {
    const what = compared === 0 ? 'There is no earlier review to compare with.' : `No ${least} drop in ${plural(compared, 'practice that can be compared', 'practices that can be compared')}.`;
    return check('drop', true, null, 0, what, '');
  }
  const told = counted.map((change) => `${names.practice(change.practice)} by ${(-change.delta).toFixed(1)} points (${change.verdict}; a ${least} drop begins at ${from(change).toFixed(1)})`);
  return check('drop', false, worst.delta, -from(worst), `Lower than in the review before: ${listed(told)}.`, `See which answers moved: ${call} compare`);
}

function overdueOf({ commitments, now, call }: Facts): Check {
  const today = dayOf(now);
  const late = commitments.filter(({ state, due }) => state === 'open' && due < today).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  if (late.length === 0) return check('overdue', true, 0, 0, 'No commitment is past its date.', '');
  const told = late.slice(0, 5).map(({ id, due, do: step }) => `${step === undefined ? id : `"${step}"`} (${longDate(atNoon(due))})`);
  const more = late.length > 5 ? [`${late.length - 5} more`] : [];
  return check('overdue', false, late.length, 0, `${plural(late.length, 'commitment is', 'commitments are')} past the date: ${listed([...told, ...more])}.`, `Say what became of ${late.length === 1 ? 'it' : 'them'}: ${call} plan`);
}

function answeredOf(limit: number, { practices }: Review, { names }: Facts): Check {
  const shares = practices.filter(({ asked }) => asked > 0).map((practice) => ({ ...practice, share: practice.answered / practice.asked }));
  const few = shares.filter(({ share }) => share < limit - 1e-9);
  const least = shares.length === 0 ? null : Math.min(...shares.map(({ share }) => share));
  const percent = `${Number((limit * 100).toFixed(1))} %`;
  if (few.length === 0) return check('answered', true, least, limit, `At least ${percent} of the questions are answered in every practice.`, '');
  const told = few.map(({ id, answered, asked }) => `${names.practice(id)} (${answered} of ${asked})`);
  return check('answered', false, least, limit, `Fewer than ${percent} of the questions are answered in ${listed(told)}.`, 'Find out what you do not know, and answer it in the next review.');
}
