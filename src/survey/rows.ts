// The answer lines of a question, each with the key that chooses it.
import type { Item } from '../core/bank/bank.ts';
import type { Response } from '../core/review/response.ts';
import { withStop } from '../core/words.ts';
import { phrases } from '../core/language/phrases.ts';
import { none } from './state.ts';

const phrase = phrases('survey.rows', { dk: 'I do not know.', na: 'Does not apply: {reason}', none: 'None of these' });

export interface Row {
  /** `1` to `9`, `0` for none of these, `n`, `d`. */
  key: string;
  text: string;
  /** The statement that it ticks. */
  statement?: string;
  /** When that does not apply. */
  na?: string;
}

/** In the order shown; a count has no line for its number. */
export function rowsOf(item: Item): Row[] {
  const away: Row[] = [{ key: 'd', text: phrase.dk() }];
  if (item.na !== undefined) away.unshift({ key: 'n', text: phrase.na({ reason: inSentence(item.na) }) });
  return [...answersOf(item), ...away];
}

function answersOf(item: Item): Row[] {
  switch (item.type) {
    case 'anchored':
      return numbered(item.levels);
    case 'scenario':
      return numbered(item.options);
    case 'count':
      return [];
    case 'checklist': {
      const statements = item.statements.map(({ id, text, na }, at): Row => ({ key: String(at + 1), text, statement: id, ...(na === undefined ? {} : { na: inSentence(na).replace(/[.。]$/, '') }) }));
      return [...statements, { key: '0', text: phrase.none(), statement: none }];
    }
  }
}

const numbered = (texts: readonly { text: string }[]): Row[] => texts.map(({ text }, at) => ({ key: String(at + 1), text }));

/** A reason goes on after a colon: small at the start (but not `I` or an acronym), a full stop at the end. */
function inSentence(reason: string): string {
  const small = /^\p{Lu}\p{Ll}/u.test(reason) ? reason.charAt(0).toLowerCase() + reason.slice(1) : reason;
  return withStop(small);
}

/** The row of an answer given before; -1 when it has none. */
export function rowGiven(item: Item, response: Response): number {
  const key = keyGiven(item, response);
  return rowsOf(item).findIndex((row) => row.key === key);
}

function keyGiven(item: Item, { answer }: Response): string | null {
  if (answer === 'dk') return 'd';
  if (answer === 'na') return 'n';
  if (item.type === 'anchored') return String(answer);
  return item.type === 'scenario' ? String(item.options.findIndex(({ id }) => id === answer) + 1) : null;
}

/** Where a pointer stands so many rows on. On no row at first, so that Enter never answers by accident. */
export function pointerAfter(pointer: number | null, by: number, count: number): number {
  if (pointer === null) return by > 0 ? Math.min(by, count) - 1 : count - 1;
  return Math.max(0, Math.min(count - 1, pointer + by));
}
