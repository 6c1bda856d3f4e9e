// What a review before has of the questions asked now, and which answers moved two levels since.
import type { Assessment } from './assessment.ts';
import { practiceOf, type Item } from '../bank/bank.ts';
import { oneLevel } from '../change/change.ts';
import { isAtLeast } from '../numbers.ts';
import { answerInWords } from './outline.ts';

/** The earlier review's answers, as far as they can be compared. */
export interface Earlier {
  finished_at: string;
  /** By item id: the value, 0 to 100, and the answer in words. */
  answers: ReadonlyMap<string, { value: number; words: string }>;
}

/** Levels that an answer has to move to be asked about. */
const muchMoved = 2;

/** Of the questions asked now, those that the review answered with a value in the same words; null where no practice has two of them, so that nothing can be compared. */
export function earlierOf({ finished_at, practices }: Pick<Assessment, 'finished_at' | 'practices'>, asked: readonly Item[]): Earlier | null {
  const revs = new Map(asked.map(({ id, rev }) => [id, rev]));
  const items = practices.flatMap((practice) => practice.items).filter((item) => item.scored && item.value !== null && revs.get(item.id) === item.rev);
  const counted = items.map(({ id }) => practiceOf(id));
  if (!counted.some((id, at) => counted.indexOf(id) < at)) return null;
  return { finished_at, answers: new Map(items.map((item) => [item.id, { value: item.value!, words: answerInWords(item) }])) };
}

/** Whether a value moved so much since then that one asks why. `levels`: practice levels. */
export function hasMoved({ answers }: Earlier, item: string, value: number | null, levels: number): boolean {
  const before = answers.get(item)?.value;
  return before !== undefined && value !== null && isAtLeast(Math.abs(value - before), muchMoved * oneLevel(levels));
}
