// One dated, finished set of responses, with every word its reports show: it never needs the bank again.
import type { AssessmentFile } from './assessment-file.ts';
import { itemsOf, practiceOf, type Bank, type Item } from '../bank/bank.ts';
import { dayOf, resolveSince } from '../calendar.ts';
import { type OfferedStep, applying, kindOf, neighbourOf, stateOf, valueOf } from '../bank/kinds.ts';
import { targetFrom } from './target-from.ts';
import type { Response } from './response.ts';
import { phrases } from '../language/phrases.ts';
import { assessmentFormat, type Mode } from '../terms.ts';

const phrase = phrases('findOut', {
  ask: 'Ask one person who would know: "{question}"',
  proof: 'A number or an example in your notes',
  unknown: '"I do not know."',
});

/** Saved whole, once, never rewritten. A practice that was not asked has no items. */
export type Assessment = AssessmentFile;

/** What was asked of one item, what was answered, and what that comes to. */
export type AssessedItem = Assessment['practices'][number]['items'][number];

/** What an assessment is made of besides the bank and the responses. */
export interface Circumstances {
  id: string;
  finishedAt: Date;
  /** When the survey began: the period asked about ends here. `finishedAt` when left out. */
  askedAt?: Date;
  /** Version of cto-check. */
  tool: string;
  name?: string;
  mode: Mode;
  /** Ids of the practices asked; all when left out. */
  practices?: readonly string[];
  stage: { id: string; from: 'you' | 'default' };
  /** Target levels by practice id that override the stage's. */
  targets?: Readonly<Record<string, number>>;
  /** Time spent answering; null when an answer file was read. */
  seconds: number | null;
}

/** The finished review as data. */
export function assess(bank: Bank, responses: readonly Response[], made: Circumstances): Assessment {
  const stage = bank.stages.find(({ id }) => id === made.stage.id)!;
  const given = new Map(responses.map((response) => [response.item, response]));
  const asked = itemsOf(bank, made.mode, made.practices);
  const { finishedAt, askedAt = finishedAt } = made;
  return {
    format: assessmentFormat,
    id: made.id,
    finished_at: finishedAt.toISOString(),
    ...(dayOf(askedAt) === dayOf(finishedAt) ? {} : { asked_at: askedAt.toISOString() }),
    tool: made.tool,
    ...(made.name === undefined ? {} : { name: made.name }),
    bank: { id: bank.id, version: bank.version, digest: bank.digest, title: bank.title, period_days: bank.period_days, language: bank.language, ...(bank.extends ? { extends: bank.extends } : {}) },
    mode: made.mode,
    stage: { id: stage.id, name: stage.name, from: made.stage.from },
    seconds: made.seconds,
    level_names: bank.level_names,
    practices: bank.practices.map(({ id, name, short, targets }) => {
      const own = made.targets && Object.hasOwn(made.targets, id) ? made.targets[id] : undefined;
      const target = own === undefined ? { level: targets[stage.id]!, from: targetFrom.stage(stage.id) } : { level: own, from: targetFrom.config };
      const items = asked.filter((item) => practiceOf(item.id) === id);
      return { id, name, short, target, items: items.map((item) => assessItem(item, given.get(item.id), bank, askedAt)) };
    }),
  };
}

function assessItem(item: Item, response: Response | undefined, bank: Bank, end: Date): AssessedItem {
  const dated = (words: string): string => resolveSince(words, end, bank.period_days);
  const kind = kindOf(item);
  const state = stateOf(item, response);
  const answered = state === 'answered' && response ? response : undefined;
  const nextLevel = answered && kind.nextLevel(item, answered);
  const steps = answered ? kind.steps(item, answered) : state === 'dk' && kind.scored ? [findOut(item)] : [];
  const rung = answered && kind.rung(item, answered);
  const neighbour = answered && neighbourOf(item, answered);
  return {
    id: item.id,
    rev: item.rev,
    type: item.type,
    about: dated(item.about),
    asked: dated(item.ask),
    scored: kind.scored,
    state,
    answer: response?.answer ?? null,
    ...(response?.na?.length ? { na: response.na } : {}),
    value: valueOf(item, response),
    chosen: answered ? kind.chosen(item, answered).map(dated) : [],
    ...(nextLevel === undefined ? {} : { next_level: dated(nextLevel) }),
    steps: steps.map((one) => ({ ...one, ...(rung === undefined ? {} : { rung }), do: dated(one.do), because: dated(one.because), proof: dated(one.proof) })),
    ...(neighbour ? { neighbour: { ...neighbour, do: dated(neighbour.do), proof: dated(neighbour.proof) } } : {}),
    ...scaleOf(item, answered),
    ...(item.type === 'scenario' && answered ? { options: item.options.map((option) => ({ ...option, text: dated(option.text), feedback: dated(option.feedback) })) } : {}),
    ...(response?.evidence ? { evidence: response.evidence } : {}),
    ...(response?.note ? { note: response.note } : {}),
    ...(answered?.moved ? { moved: answered.moved } : {}),
  };
}

/** Where the period asked about ends: `{since}` counts back from here, for whoever is asked. */
export const periodEnd = ({ asked_at, finished_at }: Pick<Assessment, 'asked_at' | 'finished_at'>): Date => new Date(asked_at ?? finished_at);

/** A review told again in the words of its bank in another language: of every question that still means the same. What somebody wrote, and every value, stays. */
export function retold(assessment: Assessment, bank: Bank): Assessment {
  if (assessment.bank.id !== bank.id) return assessment;
  const items = new Map(itemsOf(bank, 'deep').map((item) => [`${item.id}@${item.rev} ${item.type}`, item]));
  const end = periodEnd(assessment);
  return {
    ...assessment,
    bank: { ...assessment.bank, title: bank.title, language: bank.language },
    stage: { ...assessment.stage, name: bank.stages.find(({ id }) => id === assessment.stage.id)?.name ?? assessment.stage.name },
    level_names: bank.level_names.length === assessment.level_names.length ? bank.level_names : assessment.level_names,
    practices: assessment.practices.map((practice) => {
      const { name, short } = bank.practices.find(({ id }) => id === practice.id) ?? practice;
      return { ...practice, name, short, items: practice.items.map((item) => inWordsOf(items.get(`${item.id}@${item.rev} ${item.type}`), item, bank, end)) };
    }),
  };
}

/** An answer in an item's words; as it stands where the item is gone, or takes another answer now. */
function inWordsOf(item: Item | undefined, told: AssessedItem, bank: Bank, end: Date): AssessedItem {
  const { answer, na, evidence, note, moved } = told;
  if (!item || (answer !== null && answer !== 'dk' && answer !== 'na' && !kindOf(item).check(item, answer).ok)) return told;
  const response = { item: item.id, rev: item.rev, answer, ...(na ? { na } : {}), ...(evidence === undefined ? {} : { evidence }), ...(note === undefined ? {} : { note }), ...(moved === undefined ? {} : { moved }) };
  const again = assessItem(item, response, bank, end);
  return again.value === told.value && again.state === told.state ? again : told;
}

function scaleOf(item: Item, response: Response | undefined): Pick<AssessedItem, 'scale' | 'of'> {
  if (item.type === 'anchored') return { scale: item.levels.map((level, at) => ({ from: at + 1, value: level.value })) };
  if (item.type === 'count') return { scale: item.bins.map(({ from, value }) => ({ from, value })) };
  return item.type === 'checklist' && response ? { of: applying(item, response).length } : {};
}

/** What "I do not know" offers: ask somebody who can see it. */
function findOut(item: Item): OfferedStep {
  return {
    do: phrase.ask({ question: item.ask_rater ?? item.ask }),
    effort: 'S',
    weeks: 1,
    proof: phrase.proof(),
    because: phrase.unknown(),
  };
}
