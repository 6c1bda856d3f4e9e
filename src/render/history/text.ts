// A history for a terminal: a line a review, the newest next to the prompt's side, then a spark line a practice.
import { clip, columnsOf, padEnd, padStart, wrap } from '../../core/columns.ts';
import { scoresOver, type History, type HistoryPractice, type HistoryReview } from '../../core/change/history.ts';
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
}

/** A heading and a row a review; where columns are few, the scores move closer, then the stage goes, the mode, and the scores, which the spark lines show too. */
function tableOf({ reviews, practices, bank }: History, width: number, { ellipsis, to }: Marks): string[][] {
  const id: Column = { heading: phrase.review(), of: ({ begins }) => begins };
  const wholeId: Column = { heading: phrase.review(), of: (review) => review.id };
  const mode: Column = { heading: phrase.mode(), of: (review) => modeInWords(review.mode) };
  const stage: Column = { heading: phrase.stage(), of: (review) => clip(review.stage ?? '', 11, ellipsis) };
  const answered: Column = { heading: phrase.answered(), of: ({ answered: { answered: given, asked } }) => `${given}/${asked}` };
  const scores = (columns: number): Column => {
    const joined = (text: (practice: HistoryPractice) => string): string => practices.map((practice) => padStart(text(practice), columns)).join('').slice(1);
    return { heading: joined(({ short, id: own }) => clip(short || own, columns - 1, '')), of: (review) => joined((practice) => scoreIn(review, practice.id, bank) ?? to) };
  };
  const [wide, close] = [scores(5), scores(4)];
  const tries = [[wholeId, mode, stage, answered, wide], [id, mode, stage, answered, wide], [id, mode, answered, wide], [id, mode, answered, close], [id, answered, close], [id, mode, answered], [id, answered]];
  const widths = new Map([id, wholeId, mode, stage, answered, wide, close].map((column) => [column, longest([column.heading, ...reviews.map(column.of)], width)]));
  const fits = tries.find((columns) => columns.reduce((sum, one) => sum + widths.get(one)! + 2, -2) <= width) ?? [id];
  const draw = (text: (column: Column) => string): string[] => row(fits.map((column): Cell => ({ text: text(column), columns: widths.get(column)! })), ellipsis);
  return [draw(({ heading }) => heading), ...reviews.map((review) => draw(({ of }) => of(review)))];
}

/** `?` where too little was answered; null where it was not asked, or is not known here. */
function scoreIn({ scores, bank, share }: HistoryReview, practice: string, current: string): string | null {
  const score = bank.id === current && share !== 'dates' ? scores[practice] : undefined;
  return score === undefined ? null : score === null ? '?' : String(shown(score));
}

/** What stands in place of a score, where it does. */
function legendOf({ reviews, practices, bank }: History, to: string): string[] {
  const found = new Set(reviews.flatMap((review) => practices.map(({ id }) => scoreIn(review, id, bank))).map((score) => (score === '?' ? 'unscored' : score === null ? 'unknown' : 'scored')));
  const marks = [...(found.has('unscored') ? [phrase.tooLittle()] : []), ...(found.has('unknown') ? [phrase.unknown({ mark: to })] : [])];
  return marks.length === 0 ? [] : [marks.join('   ')];
}

const sparks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Always on 0 to 100; a gap where there is no score. */
const sparkOf = (scores: readonly (number | null)[]): string => scores.map((score) => (score === null ? ' ' : sparks[Math.min(sparks.length - 1, Math.floor((score / 100) * sparks.length))]!)).join('');

/** Columns that the scores have at least: seven sparks, or four numbers. */
const leastOf = (hasSparks: boolean): number => (hasSparks ? 7 : 15);

/** A line a practice: the scores as a spark, or as numbers in ASCII and where a spark may be two columns wide, the first and the last, and the trend that can be claimed. */
function sparkLines(history: History, canvas: Canvas): string[] {
  const { width, palette } = canvas;
  const hasSparks = canvas.unicode && !canvas.eastAsian;
  const { ellipsis, arrow, to } = marksOf(canvas);
  const name = longest(history.practices.map(({ short, id }) => short || id), width < 40 ? 8 : 14);
  return history.practices.map((practice) => {
    const scores = scoresOver(history, practice.id);
    const both = ends(scores);
    const head = padEnd(clip(practice.short || practice.id, name, ellipsis), name);
    if (!both) return clip(`${head}  ${phrase.noScore()}`, width, ellipsis);
    const figures = hasSparks ? [`${padStart(String(shown(both[0])), 3)} ${arrow} ${padStart(String(shown(both[1])), 3)}`] : [];
    const roomBeside = (words: readonly string[]): number => width - name - 2 - words.reduce((sum, text) => sum + columnsOf(text) + 2, 0);
    const trend = trendInWords(practice);
    const words = [[...figures, trend], [...figures, trendInWords(practice, 'short')], figures].map((texts) => texts.filter(Boolean)).find((texts) => roomBeside(texts) >= leastOf(hasSparks)) ?? [];
    const room = Math.max(1, roomBeside(words));
    const drawing = hasSparks ? sparkOf(scores.slice(-room)) : scores.slice(-Math.max(1, Math.floor((room + 1) / 4))).map((score) => padStart(score === null ? to : String(shown(score)), 3)).join(' ');
    return [head, palette.now(drawing), ...words].join('  ');
  });
}
