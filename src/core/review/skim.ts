// The figures of a saved assessment without its words, cut out of the text at the keys: a history of ten thousand reviews needs no more, and parsing all of each takes five times as long.
import { isOutlineHead, type Outline } from './outline.ts';
import type { State } from './response.ts';
import type { Scorable } from './score.ts';

/** What a line of the history is made of; see `Outline`. */
export type Skimmed = Omit<Outline, 'practices'> & { stage: { id: string }; practices: { id: string; target: { level: number }; items: (Scorable & { scored: boolean })[] }[] };

/**
 * Of a text laid out as the program writes it; null for any other, as a damaged one: whoever gets that reads it whole.
 * A line break never stands within a JSON string, so that a key at the start of a line is one, whatever the notes say.
 */
export function skim(text: string): Skimmed | null {
  const [head = '', ...practices] = text.split('\n  {\n   "id": ');
  if (practices.length === 0 || !head.endsWith('"practices": [') || !text.endsWith('\n  }\n ]\n}\n')) return null;
  try {
    const around: unknown = JSON.parse(`${head}]}`);
    return isOutlineHead(around) ? { ...around, practices: practices.map(practiceOf) } : null;
  } catch {
    return null;
  }
}

function practiceOf(text: string): Skimmed['practices'][number] {
  const [head = '', ...items] = text.split('\n     "scored": ');
  const own = JSON.parse(`{"id": ${head.slice(0, head.indexOf('\n   "items": ['))} "items": []}`) as Skimmed['practices'][number];
  if (typeof own.id !== 'string' || !Number.isInteger(own.target.level)) throw new SyntaxError('no practice');
  return { id: own.id, target: own.target, items: items.map(itemOf) };
}

/** From behind its key `scored` on. */
function itemOf(text: string): Scorable & { scored: boolean } {
  const [, scored, state] = /^(true|false),\n {5}"state": "(answered|dk|na|unanswered)",\n/.exec(text) ?? [];
  const [, figure] = /\n {5}"value": (null|\d[\d.e-]*),\n/.exec(text) ?? [];
  const value = figure === undefined ? NaN : (JSON.parse(figure) as number | null);
  if (state === undefined || (value !== null && !(value >= 0 && value <= 100))) throw new SyntaxError('no item');
  return { scored: scored === 'true', state: state as State, value };
}
