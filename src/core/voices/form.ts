// A form for others: of what a review asked, all that a group can see, in that group's wording.
import { periodEnd, type Assessment } from '../review/assessment.ts';
import type { AnchoredItem, Bank, Item } from '../bank/bank.ts';
import { resolveSince } from '../calendar.ts';
import { modelSeconds } from '../bank/kinds.ts';
import type { Kit } from './kit-file.ts';
import { kitFormat, type Group } from '../terms.ts';

export interface FormQuestion {
  item: string;
  ask: string;
  hint?: string;
  /** Low to high, in the CTO's own words. */
  levels: string[];
}

export interface Form {
  kit: Kit;
  /** Whose work it is about, where the review says. */
  about?: string;
  /** How long it takes by the model of reading and recall, rounded; 1 and up. */
  minutes: number;
  /** Those with a question, in the bank's order. */
  practices: { name: string; questions: FormQuestion[] }[];
}

/** What the HTML page of a form is made of besides its words: made at build time, each text with its SHA-256 in base64, by which the page's own policy admits it and nothing else. */
export interface FormPage {
  script: string;
  scriptHash: string;
  style: string;
  styleHash: string;
}

/** A form as it is handed out. */
export interface Handout extends Form {
  /** A random id for one person's answers; the HTML page makes its own, so that one page serves a whole group. */
  response: string;
  page: FormPage;
}

type Asked = AnchoredItem & { ask_rater: string };

/** The form of a group for a review; without any practice when the review asked nothing that the group can answer. */
export function formOf(bank: Bank, review: Assessment, made: { id: string; at: Date; group: Group; name?: string }): Form {
  const { group, name } = made;
  const asked = bank.practices.map(({ name: practice, items }) => ({ practice, items: items.filter((item) => isFor(item, group)).filter((item) => wasAsked(item, review)) })).filter(({ items }) => items.length > 0);
  const all = asked.flatMap(({ items }) => items);
  const dated = (text: string): string => resolveSince(text, periodEnd(review), review.bank.period_days);
  return {
    kit: {
      format: kitFormat,
      id: made.id,
      made_at: made.at.toISOString(),
      review: review.id,
      bank: { id: bank.id, version: bank.version, digest: bank.digest },
      group,
      ...(name === undefined ? {} : { name }),
      items: all.map(({ id, rev }) => ({ item: id, rev })),
    },
    ...(review.name === undefined ? {} : { about: review.name }),
    minutes: Math.max(1, Math.round(all.reduce((sum, item) => sum + modelSeconds({ ...item, ask: item.ask_rater }), 0) / 60)),
    practices: asked.map(({ practice, items }) => ({
      name: practice,
      questions: items.map(({ id, ask_rater, hint, levels }) => ({ item: id, ask: dated(ask_rater), ...(hint === undefined ? {} : { hint: dated(hint) }), levels: levels.map(({ text }) => dated(text)) })),
    })),
  };
}

/** Whether the bank says that the group can see it; what a boss can, a board can. */
function isFor(item: Item, group: Group): item is Asked {
  return item.type === 'anchored' && item.ask_rater !== undefined && item.raters?.includes(group === 'board' ? 'boss' : group) === true;
}

/** Whether the CTO was asked the same, with the same levels. */
const wasAsked = ({ id, rev, levels }: Asked, review: Assessment): boolean => valuesIn(review, id, rev)?.length === levels.length;

/** What each level of a question was worth in a review, 0 to 100; undefined where it was not asked, or in another wording. */
export function valuesIn(review: Assessment, id: string, rev: number): number[] | undefined {
  const asked = review.practices.flatMap(({ items }) => items).find((item) => item.id === id && item.rev === rev && item.type === 'anchored');
  return asked?.scale?.map(({ value }) => value);
}

/** How many questions it has. */
export const questionsIn = ({ kit }: Form): number => kit.items.length;
