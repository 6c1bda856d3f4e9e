// The phrases that every format of a comparison shares.
import { longDate, monthOf, shortDate, shortDay } from '../../core/calendar.ts';
import { figuresOf } from '../../core/change/figures.ts';
import { byChange, reliableTrends, retargeted, type ComparedPractice, type Comparison } from '../../core/change/comparison.ts';
import type { MovedAnswer } from '../../core/change/moved.ts';
import { byLuckAlone } from '../../core/report/since.ts';
import type { Mode } from '../../core/terms.ts';
import { directionOf, type PracticeTrend } from '../../core/change/trend.ts';
import { phrases } from '../../core/language/phrases.ts';
import { listed, sentences } from '../../core/words.ts';

const phrase = phrases('compare', {
  now: 'now',
  first: 'first',
  second: 'second',
  from: { one: 'From {from} to {to}, {n} day', other: 'From {from} to {to}, {n} days' },
  since: { one: 'Since {day}, {n} day', other: 'Since {day}, {n} days' },
  to: '{from} to {to}',
  none: 'none',
  luck: { yes: 'yes', perhaps: 'perhaps', hardly: 'hardly' },
  figures: '{luck} ({size}; clear from {clear})',
  allFigures: '{luck} ({size}; possible from {possible}, clear from {clear})',
  notComparable: 'not comparable',
  split: '{before} to {after}: {parts}',
  part: { behaviour: '{points} from other answers', coverage: '{points} from questions answered only once', items: '{points} from questions asked only once or reworded' },
  between: ', ',
  betweenMore: '; ',
  noTrend: { one: 'Over {n} review no practice has a trend that luck could not explain.', other: 'Over {n} reviews no practice has a trend that luck could not explain.' },
  trends: { one: 'Over {n} review, hardly luck: {practices}.', other: 'Over {n} reviews, hardly luck: {practices}.' },
  trend: { rising: '{practice} rising{figures}{over}', falling: '{practice} falling{figures}{over}' },
  trendFigures: { one: ' by {n} point in 90 days (z {z})', other: ' by {n} points in 90 days (z {z})' },
  over: ' (over {reviews})',
  otherQuestions: '{practices}: the scores differ in part because other questions were answered; "could luck explain it?" counts only those answered both times.',
  otherQuestionsOfMany: 'Of {count} practices the scores differ in part because other questions were answered; "could luck explain it?" counts only those answered both times.',
  modes: {
    quick: { full: 'a quick review and a full one', deep: 'a quick review and a deep one' },
    full: { quick: 'a full review and a quick one', deep: 'a full review and a deep one' },
    deep: { quick: 'a deep review and a quick one', full: 'a deep review and a full one' },
  },
  versions: "the question bank's versions {from} and {to}",
  compares: 'This compares {parts}: only the questions that both asked in the same words.',
  left: '{practices} ({reason})',
  notComparableAre: 'Not comparable: {practices}.',
  reworded: 'Questions reworded since, and left out: {questions}.',
  rewordedOne: '{practice}, {about}',
  rewordedCount: '{practice} ({count})',
  retargeted: '{practice} ({before}, now {after})',
  targets: 'Other targets, which change no score: {practices}.',
  stage: 'The stage was {from}, and is {to}.',
  oneStep: { one: 'One kept step moves a practice by about {n} point, too few to tell from luck.', other: 'One kept step moves a practice by about {n} points, too few to tell from luck.' },
  trustFirst: 'So trust the first block more than the second.',
  didTitle: 'What you did differently',
  noneMoved: 'No answer moved by a level or more because of what you did.',
  rereadTitle: 'Read differently this time',
  rereadAsSaid: 'Read differently this time, as you said',
  stepsTitle: 'Steps you had taken on',
  othersTitle: 'What others saw',
  practicesTitle: 'Practices',
  trustTitle: 'How far to trust this',
  luckTitle: 'Could luck explain it?',
});

/** The titles of the parts that every format has. */
export const { didTitle, noneMoved, rereadTitle, rereadAsSaid, stepsTitle, othersTitle, practicesTitle, trustTitle, luckTitle } = phrase;

export const shortOf = ({ practices }: Comparison, practice: string): string => practices.find(({ id }) => id === practice)?.short || practice;

const dates = ({ from, to }: Comparison): [Date, Date] => [new Date(from.finished_at), new Date(to.finished_at)];

/** `November` and `now`: what stands over the two columns. */
export function columnTitles(comparison: Comparison): [before: string, after: string] {
  const [from, to] = dates(comparison);
  const sameYear = from.getUTCFullYear() === to.getUTCFullYear();
  const title = monthOf(from) !== monthOf(to) ? monthOf : sameYear ? shortDay : shortDate;
  const [before, after] = [title(from), comparison.newest ? phrase.now() : title(to)];
  return before === after ? [phrase.first(), phrase.second()] : [before, after];
}

/** `Since 22 Nov, 91 days`, or between two days where the later is not the newest review. */
export function span(comparison: Comparison): string {
  const [from, to] = dates(comparison);
  const n = comparison.days;
  if (!comparison.newest) return phrase.from({ n, from: shortDate(from), to: shortDate(to) });
  return phrase.since({ n, day: from.getUTCFullYear() === to.getUTCFullYear() ? shortDay(from) : shortDate(from) });
}

export function longSpan(comparison: Comparison): string {
  const [from, to] = dates(comparison);
  return phrase.to({ from: longDate(from), to: longDate(to) });
}

/** Both answers; a number has its unit once, as in `2` and `4 customers`. */
export function answersOf({ type, before, after }: MovedAnswer): [before: string, after: string] {
  return [(type === 'count' && /^\d+(?= )/.exec(before)?.[0]) || before || phrase.none(), after || phrase.none()];
}

/** `perhaps (15; clear from 20)`; `all`: with both thresholds. */
export function luckInWords(practice: ComparedPractice, minus: string, all: boolean): string {
  const { luck, change } = practice;
  const figures = figuresOf(practice).change;
  if (!change || !luck || !figures) return phrase.notComparable();
  const { size, possible, clear } = figures;
  const said = { luck: phrase.luck[luck](), size: `${change.delta < 0 && Number(size) > 0 ? minus : ''}${size}`, clear };
  return all ? phrase.allFigures({ ...said, possible }) : phrase.figures(said);
}

/** `perhaps`; empty where it cannot be told. */
export const shortLuck = ({ luck }: ComparedPractice): string => (luck ? phrase.luck[luck]() : '');

/** What could explain no change at all. */
export const byLuck = (): string => phrase.luck.yes();

/** Both scores. */
export function scoresOf(practice: ComparedPractice, none: string): [before: string, after: string] {
  const { before, after } = figuresOf(practice);
  return [before ?? none, after ?? none];
}

/** Where a difference comes from: other answers, and what else there is; null where that cannot be told. */
export function splitInWords(practice: ComparedPractice, minus: string): string | null {
  const { split } = practice;
  if (!split) return null;
  const [before, after] = scoresOf(practice, '');
  const { signed } = figuresOf(practice);
  const parts = (['behaviour', 'coverage', 'items'] as const).map((part) => ({ part, points: signed(split[part], minus) })).filter(({ points }, at) => at === 0 || points !== '0');
  return phrase.split({ before, after, parts: parts.map(({ part, points }) => phrase.part[part]({ points })).join(phrase.between()) });
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
  if (reliable.length === 0) return [phrase.noTrend({ n: most })];
  return [phrase.trends({ n: most, practices: listed(reliable.map(({ short, trend }) => phrase.trend[directionOf(trend)]({ practice: short, figures: all ? figuresOfTrend(trend) : '', over: trend.reviews === most ? '' : phrase.over({ reviews: trend.reviews }) }))) })];
}

/** ` by 14 points in 90 days (z 5.4)` */
const figuresOfTrend = ({ slope, z }: PracticeTrend): string => phrase.trendFigures({ n: Math.max(1, Math.round(Math.abs(slope) * 90)), z: Math.abs(z).toFixed(1) });

/** Where a good part of a score's difference is not from other answers. */
function otherQuestions({ practices }: Comparison): string[] {
  const other = practices.filter(({ split }) => split !== null && Math.abs(split.coverage + split.items) >= 0.5);
  if (other.length === 0) return [];
  return [other.length > 3 ? phrase.otherQuestionsOfMany({ count: other.length }) : phrase.otherQuestions({ practices: listed(other.map(({ short }) => short)) })];
}

const modesInWords = <From extends Mode>(from: From, to: Mode): string => (phrase.modes[from] as Record<Mode, () => string>)[to]();

/** Reviews of two modes, or of two versions of a bank. */
function otherCircumstances({ from, to }: Comparison): string[] {
  const parts = [
    ...(from.mode === to.mode ? [] : [modesInWords(from.mode, to.mode)]),
    ...(from.bank.id !== to.bank.id || from.bank.version === to.bank.version ? [] : [phrase.versions({ from: from.bank.version, to: to.bank.version })]),
  ];
  return parts.length === 0 ? [] : [phrase.compares({ parts: listed(parts) })];
}

function notComparable({ practices }: Comparison, all: boolean): string[] {
  const reasons = [...new Set(practices.flatMap((one) => one.not_comparable ?? []))];
  const left = reasons.map((reason) => phrase.left({ practices: listed(practices.filter((one) => one.not_comparable === reason).map(({ short }) => short)), reason }));
  const reworded = practices.filter((one) => (all || one.change !== null) && one.reworded.length > 0);
  const words = all ? reworded.flatMap((one) => one.reworded.map((about) => phrase.rewordedOne({ practice: one.short, about }))).join(phrase.betweenMore()) : listed(reworded.map((one) => phrase.rewordedCount({ practice: one.short, count: one.reworded.length })));
  return [
    ...(left.length > 0 ? [phrase.notComparableAre({ practices: left.join(phrase.betweenMore()) })] : []),
    ...(reworded.length > 0 ? [phrase.reworded({ questions: words })] : []),
  ];
}

function otherTargets(comparison: Comparison): string[] {
  const { from, to } = comparison;
  const moved = retargeted(comparison).map(({ short, target: { before, after } }) => phrase.retargeted({ practice: short, before: before!.name, after: after!.name }));
  const stage = from.stage === to.stage ? '' : phrase.stage({ from: from.stage_name, to: to.stage_name });
  return moved.length > 0 ? [sentences(phrase.targets({ practices: listed(moved) }), stage)] : [];
}

/** How far to trust the figures. */
export function advice(comparison: Comparison): string[] {
  if (comparison.one_step === null) return [];
  const points = Math.max(1, Math.round(comparison.one_step));
  return [
    phrase.oneStep({ n: points }),
    byLuckAlone(),
    ...(comparison.moved.length > 0 && byChange(comparison).length > 0 ? [phrase.trustFirst()] : []),
  ];
}
