// Which answers are asked for evidence: high ones, one a practice, four at most.
import { practiceOf, type Bank, type Item } from '../core/bank/bank.ts';
import type { Draft } from '../core/review/draft.ts';
import { valueOf } from '../core/bank/kinds.ts';
import { askedIn, responseTo } from './state.ts';

const mostAsked = 4;
const leastValue = 75;

/**
 * The round at the end, in order: highest value first, then the bank's order. What was asked already (an empty text: and
 * skipped) comes before all others, so that going on to a longer review asks no one twice and four in all.
 */
export function evidenceRound(bank: Bank, draft: Draft): Item[] {
  const candidates = askedIn(bank, draft)
    .map((item) => ({ item, value: valueOf(item, responseTo(draft, item)) ?? 0, asked: wasAsked(draft, item) }))
    .filter(({ item, value }) => item.evidence !== undefined && value >= leastValue)
    .sort((a, b) => Number(b.asked) - Number(a.asked) || b.value - a.value);
  const practices = new Set<string>();
  const spread = candidates.filter(({ item }) => {
    const known = practices.has(practiceOf(item.id));
    practices.add(practiceOf(item.id));
    return !known;
  });
  return spread.slice(0, mostAsked).map(({ item }) => item);
}

/** Whether its line of evidence was given or skipped. */
export const wasAsked = (draft: Draft, item: Item): boolean => responseTo(draft, item)?.evidence !== undefined;
