// An unfinished survey: all that is needed to go on with it after any exit.
import { itemsOf, type Bank, type Item } from '../bank/bank.ts';
import { kindOf } from '../bank/kinds.ts';
import type { Response } from './response.ts';
import { bool, fileId, keys, list, literal, nullable, number, oneOf, optional, text as textOf, union, utcTime, type ValueOf } from '../shape.ts';
import { causes, draftFormat, modes, type Mode } from '../terms.ts';

const text = textOf(20_000);

export const draftFile = keys({
  format: literal(draftFormat, draftFormat),
  id: fileId,
  started_at: utcTime,
  saved_at: utcTime,
  /** `dir` is null for the built-in bank. */
  bank: keys({ id: text, version: text, digest: text, dir: nullable(text) }),
  mode: oneOf(modes),
  practices: nullable(list(text)),
  stage: nullable(text),
  /** Time spent answering so far. */
  seconds: number(),
  /** Where one comes back to. */
  at: keys({ phase: oneOf(['questions', 'evidence', 'moved', 'summary']), item: nullable(text) }),
  responses: list(
    keys({
      item: text,
      rev: number(),
      answer: nullable(union([number(), text, list(text)], 'a number, a text or a list')),
      na: optional(list(text)),
      evidence: optional(text),
      note: optional(text),
      moved: optional(oneOf(causes)),
    }),
  ),
  /** Ticks not yet confirmed with Enter. */
  ticking: nullable(keys({ item: text, ticked: list(text), na: list(text) })),
  /** Items whose answer moved two levels or more, and of which one was asked why: nobody is asked twice. */
  settled: optional(list(text)),
  /** Whether one was asked what became of the steps taken on: going on with this review does not ask again. */
  followed_up: optional(bool),
  /** Id of the assessment being saved; when that exists, this draft is done with. */
  finishing: nullable(text),
});

export type Draft = ValueOf<typeof draftFile>;

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

/** Whether there is anything in it that somebody would miss. */
export function holdsSomething({ responses, ticking }: Draft): boolean {
  return ticking !== null || responses.some(({ answer, note, evidence }) => answer !== null || Boolean(note) || Boolean(evidence));
}

/** A draft taken up again with the bank as it is now. Answers to items that were reworded or removed are dropped, and named; a stage that is gone is asked again. */
export function goOn(draft: Draft, bank: Bank): { draft: Draft; reworded: string[]; removed: string[] } {
  const items = new Map(itemsOf(bank, draft.mode, draft.practices ?? undefined).map((item) => [item.id, item]));
  const kept: Response[] = [];
  const reworded: string[] = [];
  const removed: string[] = [];
  for (const response of draft.responses) {
    const item = items.get(response.item);
    if (!item) removed.push(response.item);
    else if (item.rev !== response.rev || !stillFits(item, response)) {
      reworded.push(response.item);
      // What somebody wrote to the old words is theirs; rev 0 says that the new words were not asked yet.
      if (response.note || response.evidence) kept.push({ ...only(response), item: response.item, rev: 0, answer: null });
    }
    else kept.push(response);
  }
  const first = reworded[0];
  const at = first === undefined ? draft.at : { phase: 'questions' as const, item: first };
  const settled = draft.settled?.filter((id) => !reworded.includes(id) && !removed.includes(id));
  const stage = bank.stages.some(({ id }) => id === draft.stage) ? draft.stage : null;
  return { draft: { ...draft, ...(settled ? { settled } : {}), stage, at, responses: kept, bank: { ...draft.bank, version: bank.version, digest: bank.digest } }, reworded, removed };
}

const only = ({ note, evidence }: Response): Pick<Response, 'note' | 'evidence'> => ({ ...(note ? { note } : {}), ...(evidence ? { evidence } : {}) });

/** Whether the item, as it is now, still takes this answer. */
function stillFits(item: Item, { answer, na = [] }: Response): boolean {
  if (answer === null || answer === 'dk') return true;
  if (answer === 'na') return item.na !== undefined;
  const applies = item.type === 'checklist' ? na.every((id) => item.statements.some((statement) => statement.id === id && statement.na !== undefined)) : na.length === 0;
  return applies && kindOf(item).check(item, answer).ok;
}
