// An unfinished survey: all that is needed to go on with it after any exit.
import * as z from 'zod/mini';
import { itemsOf, type Bank, type Item } from './bank.ts';
import { kindOf } from './kinds.ts';
import type { Response } from './response.ts';
import { modes, type Mode } from './terms.ts';

export const draftFormat = 'cto-check/draft@1';

const text = z.string();

export const draftFile = z.strictObject({
  format: z.literal(draftFormat),
  id: z.string().check(z.regex(/^[0-9A-Za-z-]{1,64}$/, 'an id')),
  started_at: text,
  saved_at: text,
  /** `dir` is null for the built-in bank. */
  bank: z.strictObject({ id: text, version: text, digest: text, dir: z.nullable(text) }),
  mode: z.enum(modes),
  practices: z.nullable(z.array(text)),
  stage: z.nullable(text),
  /** Time spent answering so far. */
  seconds: z.number(),
  /** Where one comes back to. */
  at: z.strictObject({ phase: z.enum(['questions', 'evidence', 'summary']), item: z.nullable(text) }),
  responses: z.array(
    z.strictObject({
      item: text,
      rev: z.number(),
      answer: z.nullable(z.union([z.number(), text, z.array(text)], 'a number, a text or a list')),
      na: z.exactOptional(z.array(text)),
      evidence: z.exactOptional(text),
      note: z.exactOptional(text),
    }),
  ),
  /** Ticks not yet confirmed with Enter. */
  ticking: z.nullable(z.strictObject({ item: text, ticked: z.array(text), na: z.array(text) })),
  /** Id of the assessment being saved; when that exists, this draft is done with. */
  finishing: z.nullable(text),
});

export type Draft = z.output<typeof draftFile>;

/** A new survey, nothing answered. */
export function newDraft(bank: Bank, made: { id: string; now: Date; bankDir: string | null; mode: Mode; practices: string[] | null; stage: string | null }): Draft {
  const time = made.now.toISOString();
  return {
    format: draftFormat,
    id: made.id,
    started_at: time,
    saved_at: time,
    bank: { id: bank.id, version: bank.version, digest: bank.digest, dir: made.bankDir },
    mode: made.mode,
    practices: made.practices,
    stage: made.stage,
    seconds: 0,
    at: { phase: 'questions', item: null },
    responses: [],
    ticking: null,
    finishing: null,
  };
}

/** A draft taken up again with the bank as it is now. Answers to items that were reworded or removed are dropped, and named. */
export function goOn(draft: Draft, bank: Bank): { draft: Draft; reworded: string[]; removed: string[] } {
  const items = new Map(itemsOf(bank, draft.mode, draft.practices ?? undefined).map((item) => [item.id, item]));
  const kept: Response[] = [];
  const reworded: string[] = [];
  const removed: string[] = [];
  for (const response of draft.responses) {
    const item = items.get(response.item);
    if (!item) removed.push(response.item);
    else if (item.rev !== response.rev || !stillFits(item, response)) reworded.push(response.item);
    else kept.push(response);
  }
  const first = reworded[0];
  const at = first === undefined ? draft.at : { phase: 'questions' as const, item: first };
  return { draft: { ...draft, at, responses: kept, bank: { ...draft.bank, version: bank.version, digest: bank.digest } }, reworded, removed };
}

/** Whether the item, as it is now, still takes this answer. */
function stillFits(item: Item, { answer, na = [] }: Response): boolean {
  if (answer === null || answer === 'dk') return true;
  if (answer === 'na') return item.na !== undefined;
  const applies = item.type === 'checklist' ? na.every((id) => item.statements.some((statement) => statement.id === id && statement.na !== undefined)) : na.length === 0;
  return applies && kindOf(item).check(item, answer).ok;
}
