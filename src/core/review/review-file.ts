// The shape of a review's copy in a repository: no more of it than the level says.
import { fileId, keys, list, literal, nullable, number, oneOf, optional, text as textOf, utcTime, whole, type ValueOf } from '../shape.ts';
import { copyFormat, modes, shares } from '../terms.ts';

const text = textOf(200);

const copiedPractice = keys({
  id: text,
  /** Scored questions. */
  answered: whole(0, 1000),
  asked: whole(0, 1000),
  /** From here on: from the level `scores` upwards. */
  score: optional(nullable(number(0, 100))),
  band: optional(nullable(list(number(0, 100), 2, 2))),
  target: optional(keys({ level: whole(1, 9), start: number(-100, 100) })),
});

export const reviewFile = keys({
  format: literal(copyFormat, copyFormat),
  /** `all` is the assessment itself, and has a shape of its own. */
  share: oneOf(shares),
  id: fileId,
  finished_at: utcTime,
  mode: oneOf(modes),
  bank: keys({ id: text, version: text }),
  /** How many levels a practice has; from the level `scores` upwards. */
  levels: optional(whole(2, 9)),
  /** Those asked; `complete` says whether these are all that the bank has. */
  complete: optional(literal(true)),
  practices: list(copiedPractice),
});

export type ReviewFile = ValueOf<typeof reviewFile>;
