// An answer file → responses: every mistake at once, each at its place.
import { itemsOf, practiceOf, type Bank, type Item } from '../bank/bank.ts';
import { kindOf, type Checked } from '../bank/kinds.ts';
import { atNoon, isDay, isToCome } from '../calendar.ts';
import { installed, type Call } from '../call.ts';
import { inOrder, partOf, type Document, type Parsed, type Path } from '../document.ts';
import type { Mistake } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import type { Response } from './response.ts';
import { checkShape, keys, list, oneOf, optional, record, show, soundKeys, text, unknown } from '../shape.ts';
import { causes, modes, type Cause, type Mode } from '../terms.ts';

/** The longest note or line of evidence, in characters. */
const longestText = 2000;

const words = text(longestText);
const answersFile = keys({
  bank: optional(text()),
  mode: optional(oneOf(modes)),
  stage: optional(text()),
  name: optional(text(200)),
  date: optional(text()),
  answers: record(unknown()),
});
const detailed = keys({
  answer: optional(unknown()),
  na: optional(list(text())),
  evidence: optional(words),
  note: optional(words),
  moved: optional(oneOf(causes)),
});

/** A file's content, checked against the bank. */
interface Answers {
  mode: Mode;
  stage?: string;
  name?: string;
  /** Noon UTC of the day the file names. */
  date?: Date;
  responses: Response[];
}

/** What is settled outside the file. */
export interface Settled {
  /** A flag's: it beats the file's. */
  mode?: Mode | undefined;
  /** The config's, where neither says. */
  usualMode?: Mode | undefined;
  practices?: readonly string[] | undefined;
  /** No review is dated after this. */
  today: Date;
  /** How a command is typed; as it is installed where left out. */
  call?: Call;
}

export function parseAnswers(document: Document, bank: Bank, settled: Settled): Parsed<Answers> {
  if (isSavedReview(document.value)) return { ok: false, mistakes: [{ place: document.place([]), what: 'this is a saved review, not an answer file', remedy: `Show it with: ${(settled.call ?? installed)('report FILE')}` }] };
  const shape = checkShape(answersFile, document);
  const file = shape.ok ? shape.value : soundKeys(answersFile, document.value);
  const mode = settled.mode ?? file.mode ?? settled.usualMode ?? 'full';
  const date = file.date === undefined ? undefined : dateOf(file.date, settled.today);
  const { responses, mistakes: wrong } = responsesOf(file.answers ?? {}, bank, document, mode, settled.practices);
  const mistakes = [...(shape.ok ? [] : shape.mistakes), ...headMistakes(file, bank, document), ...wrong];
  if (typeof date === 'string') mistakes.push({ place: document.place(['date']), what: date, expected: 'a day such as 2026-08-20, from 2000 on and today at the latest' });
  if (mistakes.length === 0 && document.mistakes.length === 0 && !responses.some((response) => response.answer !== null)) {
    mistakes.push({ place: document.place(['answers']), what: 'there is no answer in it', remedy: 'Fill in at least one.' });
  }
  if (mistakes.length > 0) return { ok: false, mistakes: inOrder(mistakes) };
  const { stage, name } = file;
  return { ok: true, value: { mode, ...(stage === undefined ? {} : { stage }), ...(name === undefined ? {} : { name }), ...(date instanceof Date ? { date } : {}), responses } };
}

function headMistakes(file: { bank?: string; stage?: string }, bank: Bank, document: Document): Mistake[] {
  const mistakes: Mistake[] = [];
  if (file.bank !== undefined && file.bank !== bank.id) {
    mistakes.push({ place: document.place(['bank']), what: `these answers are for the bank ${show(file.bank)}`, expected: bank.id });
  }
  const stages = bank.stages.map((stage) => stage.id);
  if (file.stage !== undefined && !stages.includes(file.stage)) {
    mistakes.push({ place: document.place(['stage']), what: `unknown stage ${show(file.stage)}`, expected: `one of ${stages.join(', ')}`, ...didYouMean(file.stage, stages) });
  }
  return mistakes;
}

function responsesOf(answers: Record<string, unknown>, bank: Bank, document: Document, mode: Mode, practices: readonly string[] | undefined): { responses: Response[]; mistakes: Mistake[] } {
  const responses: Response[] = [];
  const mistakes: Mistake[] = [];
  const elsewhere: string[] = [];
  const items = new Map(bank.practices.flatMap((practice) => practice.items).map((item) => [item.id, item]));
  const asked = new Set(itemsOf(bank, mode, practices).map((item) => item.id));
  for (const [id, given] of Object.entries(answers)) {
    const path = ['answers', id];
    const item = items.get(id);
    if (!item) mistakes.push({ place: document.place(path, 'key'), what: `unknown question ${show(id)}`, ...didYouMean(id, items.keys()) });
    else if (modes.indexOf(item.mode) > modes.indexOf(mode)) mistakes.push({ place: document.place(path, 'key'), what: `${id} is not asked in mode ${mode}`, remedy: `It belongs to mode ${item.mode}.` });
    else if (!asked.has(id)) elsewhere.push(id);
    else {
      const response = responseOf(item, given, document, path);
      if (Array.isArray(response)) mistakes.push(...response);
      else if (response) responses.push(response);
    }
  }
  if (elsewhere.length > 0) mistakes.push({ place: document.place(['answers', elsewhere[0]!], 'key'), ...notAsked(elsewhere) });
  return { responses, mistakes };
}

function notAsked(ids: readonly string[]): { what: string; remedy: string } {
  const one = ids.length === 1;
  return {
    what: `${ids.length} ${one ? 'answer belongs' : 'answers belong'} to practices that are not asked`,
    remedy: `Add ${[...new Set(ids.map(practiceOf))].join(' ')} to --practice, or remove ${one ? 'it' : 'them'}.`,
  };
}

const isSavedReview = (value: unknown): boolean => String((value as { format?: unknown } | null)?.format).startsWith('cto-check/assessment');

/** The day at noon UTC, or what is wrong with it. */
function dateOf(given: string, today: Date): Date | string {
  if (!isDay(given)) return `${show(given)} is not a date`;
  if (given < '2000') return `${given} lies too far back`;
  return isToCome(given, today) ? `${given} lies in the future` : atNoon(given);
}

/** One entry under `answers`; null when it says nothing. */
function responseOf(item: Item, given: unknown, document: Document, path: Path): Response | Mistake[] | null {
  if (given === null) return null;
  const isDetailed = typeof given === 'object' && !Array.isArray(given);
  const part = isDetailed ? checkShape(detailed, partOf(document, path)) : { ok: true as const, value: { answer: given } };
  if (!part.ok) return part.mistakes;
  const { answer = null, na = [], evidence, note, moved } = part.value as { answer?: unknown; na?: string[]; evidence?: string; note?: string; moved?: Cause };
  const answerPath = isDetailed ? [...path, 'answer'] : path;
  const mistakes = naMistakes(item, na, answer, document, [...path, 'na']);
  const checked = answer === null ? { ok: true as const, answer: na.length > 0 ? [] : null } : checkAnswer(item, answer);
  if (!checked.ok) {
    const { ok: _, ...mistake } = checked;
    mistakes.push({ place: document.place(answerPath), ...mistake, what: `${item.id}: ${mistake.what}` });
  }
  if (mistakes.length > 0 || !checked.ok) return mistakes;
  return {
    item: item.id,
    rev: item.rev,
    answer: checked.answer,
    ...(na.length > 0 ? { na } : {}),
    ...(evidence?.trim() ? { evidence } : {}),
    ...(note?.trim() ? { note } : {}),
    ...(moved === undefined ? {} : { moved }),
  };
}

/** `dk`, `na` where the item allows it, or what the item's type takes. */
function checkAnswer(item: Item, given: unknown): Checked {
  if (given === 'dk') return { ok: true, answer: given };
  if (given === 'na' && item.na !== undefined) return { ok: true, answer: given };
  const checked = kindOf(item).check(item, given);
  if (checked.ok) return checked;
  const expected = `${checked.expected}, dk${item.na === undefined ? '' : ' or na'}`;
  return given === 'na' ? { ok: false, what: 'na is not possible: the question always applies', expected } : { ...checked, expected };
}

function naMistakes(item: Item, na: readonly string[], answer: unknown, document: Document, path: Path): Mistake[] {
  if (na.length === 0) return [];
  if (item.type !== 'checklist') return [{ place: document.place(path, 'key'), what: `${item.id}: only the statements of a checklist are marked like this`, remedy: 'Write na as the answer.' }];
  if (answer === 'dk' || answer === 'na') return [{ place: document.place(path, 'key'), what: `${item.id}: with the answer ${answer} no statement can be marked`, remedy: 'Remove one of the two.' }];
  const can = item.statements.filter((statement) => statement.na !== undefined).map((statement) => statement.id);
  return na.flatMap((id, at): Mistake[] => {
    const place = document.place([...path, at]);
    if (!item.statements.some((statement) => statement.id === id)) return [{ place, what: `${item.id}: unknown statement ${show(id)}`, ...didYouMean(id, item.statements.map((statement) => statement.id)) }];
    if (!can.includes(id)) return [{ place, what: `${item.id}: the statement ${id} always applies`, ...(can.length > 0 ? { expected: can.join(', ') } : {}) }];
    if (Array.isArray(answer) && answer.includes(id)) return [{ place, what: `${item.id}: the statement ${id} is ticked and does not apply`, remedy: 'Keep one of the two.' }];
    return na.indexOf(id) < at ? [{ place, what: `${item.id}: the statement ${id} stands here twice` }] : [];
  });
}
