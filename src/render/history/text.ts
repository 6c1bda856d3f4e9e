// A history for a terminal: a line a review, the newest next to the prompt's side, then a spark line a practice.
import { clip, columnsOf, padEnd, padStart, wrap } from '../../core/columns.ts';
import { scoresOver, type History, type HistoryReview } from '../../core/history.ts';
import { shown } from '../../core/score.ts';
import { capital } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { marksOf, type Marks } from '../marks.ts';
import { longest, row, type Cell } from '../table.ts';
import { harmless } from '../text/clean.ts';
import { plainPage } from './plain.ts';
import { dueInWords, ends, followedThrough, trendInWords } from './words.ts';

/** Fewer columns than this are taken for this many. */
const narrowest = 20;

/** Three years of quarters; more with --all. */
const mostShown = 12;
const leastShown = 3;

export function renderHistory(given: History, screen: Canvas): string {
  const canvas = { ...screen, width: Math.max(narrowest, screen.width) };
  const history = harmless(given, canvas.unicode);
  const besides = history.practices.length + 7;
  const most = canvas.all ? Infinity : Math.max(leastShown, Math.min(mostShown, canvas.rows - besides));
  const page = canvas.plain ? plainPage : drawn;
  return `${page({ ...history, reviews: history.reviews.slice(-most) }, canvas, Math.max(0, history.reviews.length - most)).map((line) => line.trimEnd()).join('\n')}\n`;
}

/** `earlier`: how many reviews are left out. */
function drawn(history: History, canvas: Canvas, earlier: number): string[] {
  const { width, palette } = canvas;
  const { ellipsis } = marksOf(canvas);
  const more = earlier > 0 ? [palette.dim(clip(`${ellipsis} ${thousands(earlier)} earlier: ${canvas.again ?? '--all'}`, width, ellipsis))] : [];
  const [head = [], ...lines] = tableOf(history, width, marksOf(canvas));
  const closing = [followedThrough(history), dueInWords(history.due), `kept in ${history.folders.join(' and ')}`].flatMap((text) => (text === null ? [] : wrap(capital(text), width)));
  return [...head.map(palette.strong), ...more, ...lines.flat(), '', ...sparkLines(history, canvas), '', ...closing];
}

const thousands = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** Columns of one score; its name above it is cut to one less. */
const scoreColumns = 5;

/** A heading and a row a review; where columns are few, the stage goes first, then the mode, then the scores, which the spark lines show too. */
function tableOf({ reviews, practices, bank }: History, width: number, { ellipsis, to }: Marks): string[][] {
  const scores = (text: (practice: string) => string): string => practices.map(({ id }) => padStart(text(id), scoreColumns)).join('').slice(1);
  const names = new Map(practices.map(({ id, short }) => [id, clip(short || id, scoreColumns - 1, '')]));
  const cell = (heading: string, of: (review: HistoryReview) => string, most = width): { heading: string; of: (review: HistoryReview) => string; columns: number } => ({ heading, of, columns: longest([heading, ...reviews.map(of)], most) });
  const id = cell('review', ({ begins }) => begins);
  const mode = cell('mode', (review) => review.mode);
  const stage = cell('stage', (review) => review.stage ?? '', 11);
  const answered = cell('answered', ({ answered: { answered: given, asked } }) => `${given}/${asked}`);
  const all = cell(scores((practice) => names.get(practice)!), (review) => scores((practice) => scoreIn(review, practice, bank) ?? to));
  const tries = [[{ ...id, of: (review: HistoryReview) => review.id, columns: longest(reviews.map((one) => one.id), 40) }, mode, stage, answered, all], [id, mode, stage, answered, all], [id, mode, answered, all], [id, answered, all], [id, mode, answered], [id, answered]];
  const columns = tries.find((cells) => cells.reduce((sum, one) => sum + one.columns + 2, -2) <= width) ?? [id];
  const draw = (text: (one: (typeof columns)[number]) => string): string[] => row(columns.map((one): Cell => ({ text: text(one), columns: Math.min(width, one.columns) })), ellipsis);
  return [draw(({ heading }) => heading), ...reviews.map((review) => draw(({ of }) => of(review)))];
}

/** `?` where too little was answered; null where it was not asked, or is not known here. */
function scoreIn({ scores, bank, share }: HistoryReview, practice: string, current: string): string | null {
  const score = bank.id === current && share !== 'dates' ? scores[practice] : undefined;
  return score === undefined ? null : score === null ? '?' : String(shown(score));
}

const sparks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Always on 0 to 100; a gap where there is no score. */
const sparkOf = (scores: readonly (number | null)[]): string => scores.map((score) => (score === null ? ' ' : sparks[Math.min(sparks.length - 1, Math.floor((score / 100) * sparks.length))]!)).join('');

/** A line a practice: the scores as a spark, or as numbers in ASCII, the first and the last, and the trend that can be claimed. */
function sparkLines(history: History, canvas: Canvas): string[] {
  const { width, unicode, palette } = canvas;
  const { ellipsis, arrow, to } = marksOf(canvas);
  const name = longest(history.practices.map(({ short, id }) => short || id), width < 40 ? 8 : 14);
  return history.practices.map((practice) => {
    const scores = scoresOver(history, practice.id);
    const both = ends(scores);
    const head = padEnd(clip(practice.short || practice.id, name, ellipsis), name);
    if (!both) return clip(`${head}  no score yet`, width, ellipsis);
    const figures = unicode ? [`${padStart(String(shown(both[0])), 3)} ${arrow} ${padStart(String(shown(both[1])), 3)}`] : [];
    const words = [...figures, trendInWords(practice)].filter(Boolean);
    const room = width - name - 2 - words.reduce((sum, text) => sum + columnsOf(text) + 2, 0);
    if (room < 4) return clip([head, ...words].join('  '), width, ellipsis);
    const drawing = unicode ? sparkOf(scores.slice(-room)) : scores.slice(-Math.floor((room + 1) / 4)).map((score) => padStart(score === null ? to : String(shown(score)), 3)).join(' ');
    return [head, palette.now(drawing), ...words].join('  ');
  });
}
