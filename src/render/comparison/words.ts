// The phrases that every format of a comparison shares.
import { longDate, monthOf, shortDate, shortDay } from '../../core/calendar.ts';
import { roundedChange, type Change } from '../../core/change/change.ts';
import { byChange, reliableTrends, retargeted, type ComparedPractice, type Comparison } from '../../core/change/comparison.ts';
import type { MovedAnswer } from '../../core/report/report.ts';
import { shown } from '../../core/review/score.ts';
import { directionOf, type PracticeTrend } from '../../core/change/trend.ts';
import { listed, plural, signed } from '../../core/words.ts';

export const shortOf = ({ practices }: Comparison, practice: string): string => practices.find(({ id }) => id === practice)?.short || practice;

const dates = ({ from, to }: Comparison): [Date, Date] => [new Date(from.finished_at), new Date(to.finished_at)];

/** `November` and `now`: what stands over the two columns. */
export function columnTitles(comparison: Comparison): [before: string, after: string] {
  const [from, to] = dates(comparison);
  const sameYear = from.getUTCFullYear() === to.getUTCFullYear();
  const title = monthOf(from) !== monthOf(to) ? monthOf : sameYear ? shortDay : shortDate;
  const [before, after] = [title(from), comparison.newest ? 'now' : title(to)];
  return before === after ? ['first', 'second'] : [before, after];
}

/** `Since 22 Nov, 91 days`, or between two days where the later is not the newest review. */
export function span(comparison: Comparison): string {
  const [from, to] = dates(comparison);
  const days = plural(comparison.days, 'day');
  if (!comparison.newest) return `From ${shortDate(from)} to ${shortDate(to)}, ${days}`;
  return `Since ${from.getUTCFullYear() === to.getUTCFullYear() ? shortDay(from) : shortDate(from)}, ${days}`;
}

export const longSpan = (comparison: Comparison): string => dates(comparison).map(longDate).join(' to ');

/** Both answers; a number has its unit once, as in `2` and `4 customers`. */
export function answersOf({ type, before, after }: MovedAnswer): [before: string, after: string] {
  return [(type === 'count' && /^\d+(?= )/.exec(before)?.[0]) || before || 'none', after || 'none'];
}

/** Of a change: `15; clear from 20`. `all`: both thresholds. */
function figuresOf(change: Change, minus: string, all: boolean): string {
  const { size, possible, clear } = roundedChange(change);
  return `${change.delta < 0 && Number(size) > 0 ? minus : ''}${size}; ${all ? `possible from ${possible}, ` : ''}clear from ${clear}`;
}

/** `perhaps (15; clear from 20)` */
export const luckInWords = ({ luck, change }: ComparedPractice, minus: string, all: boolean): string => (change && luck ? `${luck} (${figuresOf(change, minus, all)})` : 'not comparable');

export const scoreOf = (score: number | null, none: string): string => (score === null ? none : String(shown(score)));

/** Where a difference comes from; null where that cannot be told. */
export function splitInWords({ split, before, after }: ComparedPractice, minus: string): string | null {
  if (!split) return null;
  const parts = [['other answers', split.behaviour], ['questions answered only once', split.coverage], ['questions asked only once or reworded', split.items]] as const;
  return `${scoreOf(before, '')} to ${scoreOf(after, '')}: ${parts.filter(([, points], at) => at === 0 || Math.abs(points) >= 0.5).map(([name, points]) => `${signed(points, minus)} from ${name}`).join(', ')}`;
}

/** What two columns of figures leave out, each a sentence, what matters most first. `all`: with the figures. */
export function remarksOn(comparison: Comparison, all: boolean): string[] {
  return [...otherCircumstances(comparison), ...trendsInWords(comparison, all), ...notComparable(comparison, all), ...otherQuestions(comparison), ...otherTargets(comparison)];
}

function trendsInWords(comparison: Comparison, all: boolean): string[] {
  const reliable = reliableTrends(comparison);
  const known = comparison.practices.flatMap(({ trend }) => trend ?? []);
  if (known.length === 0) return [];
  const most = Math.max(...known.map(({ reviews }) => reviews));
  if (reliable.length === 0) return [`Over ${most} reviews no practice has a trend that luck could not explain.`];
  return [`Over ${most} reviews, hardly luck: ${listed(reliable.map(({ short, trend }) => `${short} ${directionOf(trend)}${all ? figuresOfTrend(trend) : ''}${trend.reviews === most ? '' : ` (over ${trend.reviews})`}`))}.`];
}

/** ` by 14 points in 90 days (z 5.4)` */
const figuresOfTrend = ({ slope, z }: PracticeTrend): string => ` by ${plural(Math.max(1, Math.round(Math.abs(slope) * 90)), 'point')} in 90 days (z ${Math.abs(z).toFixed(1)})`;

/** Where a good part of a score's difference is not from other answers. */
function otherQuestions({ practices }: Comparison): string[] {
  const other = practices.filter(({ split }) => split !== null && Math.abs(split.coverage + split.items) >= 0.5);
  if (other.length === 0) return [];
  const names = other.length > 3 ? `Of ${other.length} practices` : `${listed(other.map(({ short }) => short))}:`;
  return [`${names} the scores differ in part because other questions were answered; "could luck explain it?" counts only those answered both times.`];
}

/** Reviews of two modes, or of two versions of a bank. */
function otherCircumstances({ from, to }: Comparison): string[] {
  const parts = [
    ...(from.mode === to.mode ? [] : [`a ${from.mode} review and a ${to.mode} one`]),
    ...(from.bank.id !== to.bank.id || from.bank.version === to.bank.version ? [] : [`the question bank's versions ${from.bank.version} and ${to.bank.version}`]),
  ];
  return parts.length === 0 ? [] : [`This compares ${listed(parts)}: only the questions that both asked in the same words.`];
}

function notComparable({ practices }: Comparison, all: boolean): string[] {
  const reasons = [...new Set(practices.flatMap((one) => one.not_comparable ?? []))];
  const left = reasons.map((reason) => `${listed(practices.filter((one) => one.not_comparable === reason).map(({ short }) => short))} (${reason})`);
  const reworded = practices.filter((one) => (all || one.change !== null) && one.reworded.length > 0);
  const words = all ? reworded.flatMap((one) => one.reworded.map((about) => `${one.short}, ${about}`)).join('; ') : listed(reworded.map((one) => `${one.short} (${one.reworded.length})`));
  return [
    ...(left.length > 0 ? [`Not comparable: ${left.join('; ')}.`] : []),
    ...(reworded.length > 0 ? [`Questions reworded since, and left out: ${words}.`] : []),
  ];
}

function otherTargets(comparison: Comparison): string[] {
  const { from, to } = comparison;
  const moved = retargeted(comparison).map(({ short, target: { before, after } }) => `${short} (${before!.name}, now ${after!.name})`);
  const stage = from.stage === to.stage ? '' : ` The stage was ${from.stage_name}, and is ${to.stage_name}.`;
  return moved.length > 0 ? [`Other targets, which change no score: ${listed(moved)}.${stage}`] : [];
}

/** How far to trust the figures. */
export function advice(comparison: Comparison): string[] {
  if (comparison.one_step === null) return [];
  const points = Math.max(1, Math.round(comparison.one_step));
  return [
    `One kept step moves a practice by about ${plural(points, 'point')}, too few to tell from luck.`,
    'About one practice in five looks like a possible change by luck alone.',
    ...(comparison.moved.length > 0 && byChange(comparison).length > 0 ? ['So trust the first block more than the second.'] : []),
  ];
}
