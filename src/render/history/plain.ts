// A history for screen readers: sentences, numbers in the order of time.
import { longDate } from '../../core/calendar.ts';
import { wrap } from '../../core/columns.ts';
import { scoresOver, type History } from '../../core/change/history.ts';
import { shown } from '../../core/review/score.ts';
import { phrases } from '../../core/language/phrases.ts';
import { capital, sentences, withStop } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { hanging } from '../blocks.ts';
import { dueInWords, followedThrough, modeInWords, trendInWords, whereInWords } from './words.ts';

const phrase = phrases('history.plain', {
  reviews: { one: '{n} review, oldest first.', other: '{n} reviews, oldest first.' },
  earlier: '{earlier} earlier: {command}.',
  review: '{day}, {mode}, {answered} of {asked} answered. Id {id}.',
  reviewAtStage: '{day}, {mode}, stage {stage}, {answered} of {asked} answered. Id {id}.',
  order: 'Scores of 100, in the same order.',
  none: 'none',
  between: ', ',
  scores: '{practice}: {scores}.',
  scoresAndTrend: '{practice}: {scores}; {trend}.',
});

const inOneSentence = (told: { day: string; mode: string; answered: number; asked: number; id: string }, stage: string | null): string => (stage === null ? phrase.review(told) : phrase.reviewAtStage({ ...told, stage }));

/** `earlier`: how many reviews are left out. */
export function plainPage(history: History, { width, again }: Canvas, earlier: number): string[] {
  const { reviews, practices } = history;
  const scores = practices.map((practice) => {
    const over = scoresOver(history, practice.id).map((score) => (score === null ? phrase.none() : String(shown(score))));
    const trend = trendInWords(history, practice);
    const told = { practice: practice.short || practice.id, scores: over.join(phrase.between()) };
    return trend ? phrase.scoresAndTrend({ ...told, trend }) : phrase.scores(told);
  });
  const closing = [followedThrough(history), dueInWords(history.due), whereInWords(history)].flatMap((text) => (text === null ? [] : [withStop(capital(text))]));
  return [
    ...wrap(sentences(phrase.reviews({ n: reviews.length }), earlier > 0 ? phrase.earlier({ earlier, command: again ?? '--all' }) : ''), width),
    ...reviews.flatMap(({ begins, finished_at, mode, stage, answered }) => hanging(inOneSentence({ day: longDate(new Date(finished_at)), mode: modeInWords(mode), ...answered, id: begins }, stage), width)),
    '',
    ...wrap(phrase.order(), width),
    ...scores.flatMap((text) => hanging(text, width)),
    '',
    ...closing.flatMap((text) => wrap(text, width)),
  ];
}
