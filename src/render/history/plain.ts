// A history for screen readers: sentences, numbers in the order of time.
import { longDate } from '../../core/calendar.ts';
import { wrap } from '../../core/columns.ts';
import { scoresOver, type History } from '../../core/change/history.ts';
import { shown } from '../../core/review/score.ts';
import { capital, listed, plural } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { hanging } from '../blocks.ts';
import { dueInWords, followedThrough, trendInWords } from './words.ts';

/** `earlier`: how many reviews are left out. */
export function plainPage(history: History, { width, again }: Canvas, earlier: number): string[] {
  const { reviews, practices } = history;
  const scores = practices.map((practice) => {
    const over = scoresOver(history, practice.id).map((score) => (score === null ? 'none' : String(shown(score))));
    const trend = trendInWords(practice);
    return `${practice.short || practice.id}: ${over.join(', ')}${trend ? `; ${trend}` : ''}.`;
  });
  const closing = [followedThrough(history), dueInWords(history.due), `kept in ${listed(history.folders)}`].flatMap((text) => (text === null ? [] : [`${capital(text)}.`]));
  return [
    ...wrap(`${plural(reviews.length, 'review')}, oldest first.${earlier > 0 ? ` ${earlier} earlier: ${again ?? '--all'}.` : ''}`, width),
    ...reviews.flatMap(({ begins, finished_at, mode, stage, answered }) => hanging(`${longDate(new Date(finished_at))}, ${mode}${stage === null ? '' : `, stage ${stage}`}, ${answered.answered} of ${answered.asked} answered. Id ${begins}.`, width)),
    '',
    ...wrap('Scores of 100, in the same order.', width),
    ...scores.flatMap((text) => hanging(text, width)),
    '',
    ...closing.flatMap((text) => wrap(text, width)),
  ];
}
