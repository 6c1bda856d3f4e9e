// A history as CSV: a row a review, a column a practice.
import { scoresOver, type History } from '../../core/change/history.ts';
import { csv } from '../csv.ts';

export function renderHistoryCsv(history: History): string {
  const { reviews, practices } = history;
  const scores = practices.map(({ id }) => scoresOver(history, id));
  const head = ['id', 'finished_at', 'mode', 'stage', 'bank', 'bank_version', 'answered', 'asked', ...practices.map(({ id }) => id)];
  return csv([
    head,
    ...reviews.map((review, at) => [
      review.id, review.finished_at, review.mode, review.stage, review.bank.id, review.bank.version, review.answered.answered, review.answered.asked,
      ...scores.map((one) => one[at] ?? null),
    ]),
  ]);
}
