// The shape of a kit: what is remembered of a form that was made for others, to tell its answers from any others.
import { keys, line, list, literal, matching, number, oneOf, optional, text as textOf, type ValueOf } from './shape.ts';
import { groups, kitFormat } from './terms.ts';

const text = textOf(200);
const id = matching(/^[0-9A-Za-z-]{1,64}$/, 'an id');

export const kitFile = keys({
  format: literal(kitFormat, kitFormat),
  id,
  made_at: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'a UTC time such as 2026-11-22T07:21:03.512Z'),
  /** Of the review that it belongs to: what is asked was asked there. */
  review: id,
  bank: keys({ id: text, version: text, digest: text }),
  group: oneOf(groups),
  /** Boss and board alone. */
  name: optional(line),
  items: list(keys({ item: text, rev: number() }), 1),
});

export type Kit = ValueOf<typeof kitFile>;
