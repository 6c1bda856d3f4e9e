// A history for a terminal: a line a review, the newest next to the prompt's side, then a spark line a practice.
import { clip, columnsOf, padEnd, padStart, wrap } from '../../core/columns.ts';
import { scoreIn, scoresOver, type History, type HistoryPractice, type HistoryReview } from '../../core/change/history.ts';
import { shown } from '../../core/review/score.ts';
import { phrases } from '../../core/language/phrases.ts';
import { capital } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { marksOf, type Marks } from '../marks.ts';
import { longest, row, type Cell } from '../table.ts';
import { harmless } from '../harmless.ts';
import { plainPage } from './plain.ts';
import { dueInWords, ends, followedThrough, modeInWords, trendInWords, whereInWords } from './words.ts';

/** Fewer columns than this are taken for this many. */
const narrowest = 20;

/** Three years of quarters; more with --all. */
const mostShown = 12;
const leastShown = 3;

export function renderHistory(given: History, screen: Canvas): string {
  const canvas = { ...screen, width: Math.max(narrowest, screen.width) };
  const besides = given.practices.length + 8;
  const most = canvas.all ? Infinity : Math.max(leastShown, Math.min(mostShown, canvas.rows - besides));
  const history = harmless({ ...given, reviews: given.reviews.slice(-most) }, canvas.unicode);
  const page = canvas.plain ? plainPage : drawn;
  return `${page(history, canvas, Math.max(0, given.reviews.length - most)).map((line) => line.trimEnd()).join('\n')}\n`;
}

/** `earlier`: how many reviews are left out. */
function drawn(history: History, canvas: Canvas, earlier: number): string[] {
  const { width, palette } = canvas;
  const { ellipsis, to } = marksOf(canvas);
  const more = earlier > 0 ? [palette.dim(clip(`${ellipsis} ${phrase.earlier({ earlier: thousands(earlier), command: canvas.again ?? '--all' })}`, width, ellipsis))] : [];
  const [head = [], ...lines] = tableOf(history, width, marksOf(canvas));
  const closing = [followedThrough(history), dueInWords(history.due), whereInWords(history)].flatMap((text) => (text === null ? [] : wrap(capital(text), width)));
  const legend = legendOf(history, to).flatMap((text) => wrap(text, width)).map(palette.dim);
  // One review has been nowhere yet: its row says all.
  const trends = history.reviews.length > 1 || earlier > 0 ? ['', ...sparkLines(history, canvas)] : [];
  return [...head.map(palette.strong), ...more, ...lines.flat(), ...legend, ...trends, '', ...closing];
}

const phrase = phrases('history.text', {
  earlier: '{earlier} earlier: {command}',
  thousands: ',',
  review: 'review',
  mode: 'mode',
  stage: 'stage',
  answered: 'answered',
  tooLittle: '? too little answered',
  unknown: '{mark} not asked, or not known here',
  noScore: 'no score yet',
});

const thousands = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, phrase.thousands());

interface Column {
  heading: string;
  of: (review: HistoryReview) => string;
  columns: number;
}

/** A heading and a row a review. */
function tableOf(history: History, width: number, marks: Marks): string[][] {
  const shownColumns = columnsThatFit(history, width, marks);
  const draw = (text: (column: Column) => string): string[] => row(shownColumns.map((one): Cell => ({ text: text(one), columns: one.columns })), marks.ellipsis);
  return [draw(({ heading }) => heading), ...history.reviews.map((review) => draw(({ of }) => of(review)))];
}

/** Where columns are few, the scores move closer, then the stage goes, the mode, and the scores, which the spark lines show too. */
function columnsThatFit(history: History, width: number, { ellipsis, to }: Marks): Column[] {
  const { reviews, practices } = history;
  const column = (heading: string, of: Column['of']): Column => ({ heading, of, columns: longest([heading, ...reviews.map(of)], width) });
  const scores = (each: number): Column => {
    const joined = (text: (practice: HistoryPractice) => string): string => practices.map((practice) => padStart(text(practice), each)).join('').slice(1);
    return column(joined(({ short, id }) => clip(short || id, each - 1, '')), (review) => joined((practice) => scoreInWords(history, review, practice.id) ?? to));
  };
  const id = column(phrase.review(), ({ begins }) => begins);
  const wholeId = column(phrase.review(), (review) => review.id);
  const mode = column(phrase.mode(), (review) => modeInWords(review.mode));
  const stage = column(phrase.stage(), (review) => clip(review.stage ?? '', 11, ellipsis));
  const answered = column(phrase.answered(), (review) => `${review.answered.answered}/${review.answered.asked}`);
  const [wide, close] = [scores(5), scores(4)];
  const tries = [
    [wholeId, mode, stage, answered, wide],
    [id, mode, stage, answered, wide],
    [id, mode, answered, wide],
    [id, mode, answered, close],
    [id, answered, close],
    [id, mode, answered],
    [id, answered],
  ];
  return tries.find((columns) => columns.reduce((sum, one) => sum + one.columns + 2, -2) <= width) ?? [id];
}

/** `?` where too little was answered; null where it was not asked, or is not known here. */
function scoreInWords(history: History, review: HistoryReview, practice: string): string | null {
  const score = scoreIn(history, review, practice);
  return score === undefined ? null : score === null ? '?' : String(shown(score));
}

/** What stands in place of a score, where it does. */
function legendOf(history: History, to: string): string[] {
  const found = new Set(history.reviews.flatMap((review) => history.practices.map(({ id }) => scoreInWords(history, review, id))).map((score) => (score === '?' ? 'unscored' : score === null ? 'unknown' : 'scored')));
  const marks = [...(found.has('unscored') ? [phrase.tooLittle()] : []), ...(found.has('unknown') ? [phrase.unknown({ mark: to })] : [])];
  return marks.length === 0 ? [] : [marks.join('   ')];
}

const sparks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Always on 0 to 100; a gap where there is no score. */
const sparkOf = (scores: readonly (number | null)[]): string => scores.map((score) => (score === null ? ' ' : sparks[Math.min(sparks.length - 1, Math.floor((score / 100) * sparks.length))]!)).join('');

/** A line a practice: the scores as a spark, or as numbers in ASCII and where a spark may be two columns wide, the first and the last, and the trend that can be claimed. */
function sparkLines(history: History, canvas: Canvas): string[] {
  const { width, palette } = canvas;
  const hasSparks = canvas.unicode && !canvas.eastAsian;
  const { ellipsis, to } = marksOf(canvas);
  const name = longest(history.practices.map(({ short, id }) => short || id), width < 40 ? 8 : 14);
  return history.practices.map((practice) => {
    const scores = scoresOver(history, practice.id);
    const both = ends(history, practice);
    const head = padEnd(clip(practice.short || practice.id, name, ellipsis), name);
    if (!both) return clip(`${head}  ${phrase.noScore()}`, width, ellipsis);
    // Seven sparks at least, or four numbers.
    const figures = hasSparks ? [fromTo(both, canvas)] : [];
    const { words, room } = wordsBeside([trendInWords(history, practice), trendInWords(history, practice, 'short')], figures, width - name - 2, hasSparks ? 7 : 15);
    const drawing = hasSparks ? sparkOf(scores.slice(-room)) : numbersIn(scores, room, to);
    return [head, palette.now(drawing), ...words].join('  ');
  });
}

const fromTo = ([first, last]: readonly [number, number], canvas: Canvas): string => `${padStart(String(shown(first)), 3)} ${marksOf(canvas).arrow} ${padStart(String(shown(last)), 3)}`;

/** The most words that leave the scores `least` of the columns, and how many they leave. */
function wordsBeside(trends: readonly string[], figures: readonly string[], columns: number, least: number): { words: string[]; room: number } {
  const roomBeside = (words: readonly string[]): number => columns - words.reduce((sum, text) => sum + columnsOf(text) + 2, 0);
  const tries = [...trends.map((trend) => [...figures, trend].filter(Boolean)), [...figures]];
  const words = tries.find((one) => roomBeside(one) >= least) ?? [];
  return { words, room: Math.max(1, roomBeside(words)) };
}

/** The last scores, as many as `room` columns hold, but never none. */
function numbersIn(scores: readonly (number | null)[], room: number, to: string): string {
  const last = scores.slice(-Math.max(1, Math.floor((room + 1) / 4)));
  return last.map((score) => padStart(score === null ? to : String(shown(score)), 3)).join(' ');
}
