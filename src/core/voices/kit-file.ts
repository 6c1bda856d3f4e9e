// The shape of a kit: what is remembered of a form that was made for others, to tell its answers from any others.
import { fileId, keys, line, list, literal, number, oneOf, optional, text as textOf, utcTime, type ValueOf } from '../shape.ts';
import { groups, kitFormat } from '../terms.ts';

const text = textOf(200);

export const kitFile = keys({
  format: literal(kitFormat, kitFormat),
  id: fileId,
  made_at: utcTime,
  /** Of the review that it belongs to: what is asked was asked there. */
  review: fileId,
  bank: keys({ id: text, version: text, digest: text }),
  group: oneOf(groups),
  /** Boss and board alone. */
  name: optional(line),
  items: list(keys({ item: text, rev: number() }), 1),
});

export type Kit = ValueOf<typeof kitFile>;
