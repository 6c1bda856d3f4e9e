// What each type of item asks, which answers it takes, and how an answer becomes a value, words and next steps.
import type { AnchoredItem, Bank, Bin, ChecklistItem, CountItem, Item, NextStep, Option, ScenarioItem } from './bank.ts';
import { phrases } from '../language/phrases.ts';
import { didYouMean } from '../nearest.ts';
import type { Answer, Response, State } from '../review/response.ts';
import { show } from '../shape.ts';

const phrase = phrases('answer', { quoted: '"{text}"', notYet: 'not yet "{text}"', counted: '{number} {unit}' });

/** A next step together with the answer that caused it. */
export interface OfferedStep extends NextStep {
  /** Of a checklist: the statement that it makes true. */
  statement?: string;
  /** The answer in words: `"I did not find out."`, `0 half-days kept free`. */
  because: string;
}

/** An answer as it is kept, or what is wrong with it. */
export type Checked = { ok: true; answer: Answer } | { ok: false; what: string; expected: string; remedy?: string };

interface Kind<T extends Item> {
  /** Whether its value enters the practice's score. */
  scored: boolean;
  /** Model seconds of recall and choice, reading apart. */
  thinking: number;
  /** Whether a parsed YAML or JSON value is an answer of this item (`dk` and `na` are settled before). */
  check(item: T, given: unknown): Checked;
  /** 0 to 100; asked only of an answered item. */
  value(item: T, response: Response): number;
  /** The words chosen, a line each. */
  chosen(item: T, response: Response): string[];
  /** What the level above the chosen one looks like. */
  nextLevel(item: T, response: Response): string | undefined;
  steps(item: T, response: Response): OfferedStep[];
  /** Of levels and bins: which one was answered, from 1. */
  rung(item: T, response: Response): number | undefined;
  /** The texts read before answering, the stem apart. */
  parts(item: T): string[];
}

const quoted = (text: string): string => phrase.quoted({ text });

const anchored: Kind<AnchoredItem> = {
  scored: true,
  thinking: 9,
  check({ levels }, given) {
    if (typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= levels.length) return { ok: true, answer: given };
    return { ok: false, what: `${show(given)} is not a level`, expected: `1 to ${levels.length}` };
  },
  value: (item, response) => chosenLevel(item, response).value,
  chosen: (item, response) => [chosenLevel(item, response).text],
  nextLevel: ({ levels }, { answer }) => levels[Number(answer)]?.text,
  steps(item, response) {
    const { text, next } = chosenLevel(item, response);
    return next ? [{ ...next, because: quoted(text) }] : [];
  },
  rung: (_item, { answer }) => Number(answer),
  parts: ({ levels }) => levels.map((level) => level.text),
};

const chosenLevel = ({ levels }: AnchoredItem, { answer }: Response) => levels[Number(answer) - 1]!;

/** The highest number a count takes. */
export const mostCounted = 9999;

const count: Kind<CountItem> = {
  scored: true,
  thinking: 10,
  check(_item, given) {
    if (typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= mostCounted) return { ok: true, answer: given };
    return { ok: false, what: `${show(given)} is not a count`, expected: `a whole number from 0 to ${mostCounted}` };
  },
  value: (item, response) => binOf(item, response).value,
  chosen: (item, response) => [counted(item, Number(response.answer))],
  nextLevel: () => undefined,
  steps(item, response) {
    const { next } = binOf(item, response);
    return next ? [{ ...next, because: counted(item, Number(response.answer)) }] : [];
  },
  rung: (item, response) => item.bins.indexOf(binOf(item, response)) + 1,
  parts: () => [],
};

const binOf = ({ bins }: CountItem, { answer }: Response): Bin => bins.findLast((bin) => bin.from <= Number(answer)) ?? bins[0]!;

/** `customer`, `customers` */
export const unitFor = ({ unit }: Pick<CountItem, 'unit'>, number: number): string => (typeof unit === 'string' ? unit : number === 1 ? unit.one : unit.other);

/** `1 customer`, `6 customers`. */
export function counted({ unit }: CountItem, number: number): string {
  return phrase.counted({ number, unit: unitFor({ unit }, number) });
}

const checklist: Kind<ChecklistItem> = {
  scored: true,
  thinking: 9,
  check({ statements }, given) {
    const ids = statements.map((statement) => statement.id);
    const expected = `a list of ${ids.join(', ')}; [] for none`;
    if (!Array.isArray(given)) return { ok: false, what: `${show(given)} is not a list of statements`, expected };
    const unknown: unknown = given.find((id) => !ids.includes(id as string));
    if (unknown !== undefined) return { ok: false, what: `unknown statement ${show(unknown)}`, expected, ...didYouMean(String(unknown), ids) };
    if (new Set(given).size < given.length) return { ok: false, what: 'a statement stands here twice', expected };
    return { ok: true, answer: ids.filter((id) => given.includes(id)) };
  },
  value(item, response) {
    const left = applying(item, response);
    return (100 * left.filter((statement) => ticked(response, statement.id)).length) / left.length;
  },
  chosen: ({ statements }, response) => statements.filter((statement) => ticked(response, statement.id)).map((statement) => statement.text),
  nextLevel: () => undefined,
  steps: (item, response) =>
    applying(item, response)
      .filter((statement) => !ticked(response, statement.id))
      .map(({ id, text, next }) => ({ ...next, statement: id, because: phrase.notYet({ text }) })),
  rung: () => undefined,
  parts: ({ statements }) => statements.map((statement) => statement.text),
};

const ticked = ({ answer }: Response, id: string): boolean => Array.isArray(answer) && answer.includes(id);

/** The statements that apply; a statement marked `na` leaves the count. */
export const applying = ({ statements }: ChecklistItem, response: Response) => statements.filter((statement) => !response.na?.includes(statement.id));

const scenario: Kind<ScenarioItem> = {
  scored: false,
  thinking: 15,
  check({ options }, given) {
    const ids = options.map((option) => option.id);
    if (typeof given === 'string' && ids.includes(given)) return { ok: true, answer: given };
    return { ok: false, what: `${show(given)} is not an option`, expected: `one of ${ids.join(', ')}`, ...didYouMean(String(given), ids) };
  },
  value: (item, response) => chosenOption(item, response).credit,
  chosen: (item, response) => [chosenOption(item, response).text],
  nextLevel: () => undefined,
  steps: () => [],
  rung: () => undefined,
  parts: ({ options }) => options.map((option) => option.text),
};

/** The one option with all the credit. */
export const bestOption = ({ options }: ScenarioItem): Option => options.find(({ credit }) => credit === 100)!;

const chosenOption = ({ options }: ScenarioItem, { answer }: Response) => options.find((option) => option.id === answer)!;

const kinds = { anchored, count, checklist, scenario } satisfies { [Type in Item['type']]: Kind<Extract<Item, { type: Type }>> };

/** The rules of an item's type. */
export function kindOf(item: Item): Kind<Item> {
  return kinds[item.type] as unknown as Kind<Item>;
}

/** Of levels and bins: the step of the next rung, else of the one below; offered where the own step was kept and nothing moved. */
export function neighbourOf(item: Item, response: Response): (NextStep & { rung: number }) | undefined {
  if (item.type !== 'anchored' && item.type !== 'count') return undefined;
  const rungs: readonly { next?: NextStep }[] = item.type === 'anchored' ? item.levels : item.bins;
  const own = kindOf(item).rung(item, response)!;
  const rung = [own + 1, own - 1].find((one) => rungs[one - 1]?.next !== undefined);
  return rung === undefined ? undefined : { ...rungs[rung - 1]!.next!, rung };
}

/** What a bank says of one of its steps: the act and its proof; nothing where the question is gone or means something else. */
export function stepIn({ practices }: Pick<Bank, 'practices'>, { item: id, rev, statement, rung }: { item: string; rev: number; statement?: string | undefined; rung?: number | undefined }): Pick<NextStep, 'do' | 'proof'> | null {
  const item = practices.flatMap(({ items }) => items).find((one) => one.id === id && one.rev === rev);
  const rungs: readonly { id?: string; next?: NextStep }[] = item?.type === 'checklist' ? item.statements : item?.type === 'anchored' ? item.levels : item?.type === 'count' ? item.bins : [];
  const next = (statement === undefined ? rungs[(rung ?? 0) - 1] : rungs.find((one) => one.id === statement))?.next;
  return next ? { do: next.do, proof: next.proof } : null;
}

export function stateOf(item: Item, response: Response | undefined): State {
  const answer = response?.answer ?? null;
  if (answer === null) return 'unanswered';
  if (answer === 'dk' || answer === 'na') return answer;
  if (item.type === 'checklist' && item.statements.every((statement) => response?.na?.includes(statement.id))) return 'na';
  return 'answered';
}

/** 0 to 100, or null when there is none. A scenario's value is its credit, which is never scored. */
export function valueOf(item: Item, response: Response | undefined): number | null {
  if (!response || stateOf(item, response) !== 'answered') return null;
  return kindOf(item).value(item, response);
}

/** Reads 238 words a minute (Brysbaert 2019), or 255 Chinese characters (Trauzettel-Klosinski and Dietz 2012), then thinks; a scenario's feedback is read too. */
export function modelSeconds(item: Item): number {
  const feedback = item.type === 'scenario' ? item.options.map((option) => option.feedback) : [];
  const text = [item.ask, item.hint ?? '', ...kindOf(item).parts(item), ...feedback].join(' ');
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu, ' ').split(/\s+/).filter(Boolean).length;
  return (words / 238 + characters / 255) * 60 + kindOf(item).thinking;
}
