// The shape of a view: which raters' answers a report begins to show. Kept in the private folder, written before anything of them is shown, never changed.
import { fileId, keys, list, literal, oneOf, whole, type ValueOf } from '../shape.ts';
import { shownGroups, viewFormat } from '../terms.ts';

export const viewFile = keys({
  format: literal(viewFormat, viewFormat),
  review: fileId,
  /** Of the views of one review, from 1 without a gap: each number is written once, so that two processes cannot take the same answers in two ways. */
  number: whole(1, 9999),
  /** Answers that come into view together, by the group that they stand in from now on. */
  batches: list(keys({ group: oneOf(shownGroups), raters: list(fileId, 1) }), 1),
});

export type View = ValueOf<typeof viewFile>;
