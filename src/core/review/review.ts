// What is known of a finished review without its answers: read off the assessment, or off a copy of it in a repository.
import type { Skimmed } from './skim.ts';
import type { ReviewFile } from './review-file.ts';
import { scorePractice, startOf } from './score.ts';
import { copyFormat, type Share } from '../terms.ts';

/** A summary of one finished review, as full as its `share` says; also the file that a repository gets. */
export type Review = ReviewFile;

/** The summary at a level: at `dates` how much was answered; at `scores` and `all` the scores, likely ranges and targets too. */
export function reviewOf({ id, finished_at, mode, bank, level_names, practices }: Omit<Skimmed, 'stage'>, share: Share = 'all'): Review {
  const levels = level_names.length;
  const asked = practices.filter(({ items }) => items.length > 0);
  return {
    format: copyFormat,
    share,
    id,
    finished_at,
    mode,
    bank: { id: bank.id, version: bank.version },
    ...(share === 'dates' ? {} : { levels }),
    ...(asked.length === practices.length ? { complete: true as const } : {}),
    practices: asked.map(({ id: practice, items, target }) => {
      const { score, band, coverage } = scorePractice(items.filter((item) => item.scored), levels);
      return { id: practice, ...coverage, ...(share === 'dates' ? {} : { score, band, target: { level: target.level, start: startOf(target.level, levels) } }) };
    }),
  };
}

/** Whether it lies in the future, as a wrong clock makes it: then it vouches for nothing today. By more than a day, so that no time zone does. */
export const isAhead = ({ finished_at }: Pick<Review, 'finished_at'>, now: Date): boolean => Date.parse(finished_at) > now.getTime() + 86_400_000;

/** Whether it asked every practice of its bank: only such a review answers for a quarter. */
export const isComplete = ({ complete }: Review): boolean => complete === true;
