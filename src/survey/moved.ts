// Which answers moved so far since the review before that the survey asks once why.
import type { Bank, Item } from '../core/bank/bank.ts';
import type { Draft } from '../core/review/draft.ts';
import { hasMoved, type Earlier } from '../core/review/earlier.ts';
import { kindOf, valueOf } from '../core/bank/kinds.ts';
import { phrases } from '../core/language/phrases.ts';
import type { Row } from './rows.ts';
import { askedIn, responseTo, type State } from './state.ts';

const phrase = phrases('survey.moved', { changed: 'It changed.', reread: 'I read the question differently.', rather: 'I would rather not say.' });

/** What one can say, with the key of each. */
export const movedRows = (): (Row & { cause: 'changed' | 'reread' | null })[] => [
  { key: '1', text: phrase.changed(), cause: 'changed' },
  { key: '2', text: phrase.reread(), cause: 'reread' },
  { key: 's', text: phrase.rather(), cause: null },
];

export const isMoved = (bank: Bank, draft: Draft, earlier: Earlier | null, item: Item): boolean =>
  earlier !== null && kindOf(item).scored && hasMoved(earlier, item.id, valueOf(item, responseTo(draft, item)), bank.level_names.length);

/** In the order of the questions. */
export const movedRound = ({ bank, draft, earlier }: Pick<State, 'bank' | 'draft' | 'earlier'>): Item[] => askedIn(bank, draft).filter((item) => isMoved(bank, draft, earlier, item));

/** Whether one was asked why it moved, and answered or skipped that. */
export const wasSettled = ({ settled = [] }: Draft, item: Item): boolean => settled.includes(item.id);
