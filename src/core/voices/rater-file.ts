// The shape of one rater's answers as they are kept, in the private folder alone: one file a returned form.
import { fileId, keys, line, list, literal, nullable, number, oneOf, optional, text as textOf, utcTime, whole, type ValueOf } from '../shape.ts';
import { groups, raterFormat } from '../terms.ts';

const text = textOf(200);

/** The longest comment, in characters. */
export const longestComment = 2000;

export const raterFile = keys({
  format: literal(raterFormat, raterFormat),
  id: fileId,
  collected_at: utcTime,
  /** Of the form that was answered. */
  kit: fileId,
  /** A random id of these answers, made with the form: the same file twice is noticed. */
  response: fileId,
  /** Of the review that the form was made for. */
  review: fileId,
  bank: keys({ id: text, version: text, digest: text }),
  group: oneOf(groups),
  /** Boss and board alone. */
  name: optional(line),
  answers: list(
    keys({
      item: text,
      rev: number(),
      /** From 1; null: "I cannot say". */
      level: nullable(whole(1, 9)),
      /** 0 to 100; null where there is no level. */
      value: nullable(number(0, 100)),
    }),
    1,
  ),
  /** Only where it may be shown, merged with others'. */
  comment: optional(textOf(longestComment)),
});

export type Rater = ValueOf<typeof raterFile>;
