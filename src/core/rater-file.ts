// The shape of one rater's answers as they are kept, in the private folder alone: one file a returned form.
import { keys, line, list, literal, matching, nullable, number, oneOf, optional, text as textOf, whole, type ValueOf } from './shape.ts';
import { groups, raterFormat } from './terms.ts';

const text = textOf(200);
const id = matching(/^[0-9A-Za-z-]{1,64}$/, 'an id');

/** The longest comment, in characters. */
export const longestComment = 2000;

export const raterFile = keys({
  format: literal(raterFormat, raterFormat),
  id,
  collected_at: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a UTC time such as 2026-11-22T07:21:03.512Z'),
  /** Of the form that was answered. */
  kit: id,
  /** A random id of these answers, made with the form: the same file twice is noticed. */
  response: id,
  /** Of the review that the form was made for. */
  review: id,
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
