// The answers that moved between two reviews, in words.
import { movedBy, oneLevel, type Pair } from './change.ts';
import type { AssessedItem } from '../review/assessment.ts';
import { answerInWords } from '../review/outline.ts';
import type { Cause } from '../terms.ts';

/** An answer that moved by a level or more, in words. */
export interface MovedAnswer {
  item: string;
  practice: string;
  type: AssessedItem['type'];
  about: string;
  before: string;
  after: string;
  /** Levels of the practice's scale, negative when down. */
  levels: number;
  /** What moved, where that was asked. */
  cause?: Cause;
}

/** Answers that moved by a level or more, in the order of the review. `levels`: practice levels. */
export function movedAnswers(pairs: ReadonlyMap<string, readonly Pair[]>, levels: number): MovedAnswer[] {
  return [...pairs].flatMap(([practice, own]) =>
    movedBy(1, own, levels).map(({ before, after }): MovedAnswer => ({
      item: after.id,
      practice,
      type: after.type,
      about: after.about,
      before: answerInWords(before),
      after: answerInWords(after),
      levels: (after.value! - before.value!) / oneLevel(levels),
      ...(after.moved === undefined ? {} : { cause: after.moved }),
    })),
  );
}
