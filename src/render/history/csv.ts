// A history as CSV: a row a review, a column a practice.
import type { History } from '../../core/change/history.ts';
import { csv } from '../csv.ts';

export function renderHistoryCsv({ reviews, practices, bank }: History): string {
  const head = ['id', 'finished_at', 'mode', 'stage', 'bank', 'bank_version', 'answered', 'asked', ...practices.map(({ id }) => id)];
  return csv([
    head,
    ...reviews.map((review) => [
      review.id, review.finished_at, review.mode, review.stage, review.bank.id, review.bank.version, review.answered.answered, review.answered.asked,
      ...practices.map(({ id }) => (review.bank.id === bank ? (review.scores[id] ?? null) : null)),
    ]),
  ]);
}
