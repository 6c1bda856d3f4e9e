// The whole arithmetic behind a practice's or a question's number, in words and figures.
import type { AssessedItem, Assessment } from '../review/assessment.ts';
import { shortDate } from '../calendar.ts';
import { installed, type Call } from '../call.ts';
import { Fault } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import type { Commitment } from '../plan/plan.ts';
import { phrases } from '../language/phrases.ts';
import type { ReportPractice } from './report.ts';
import { reportOf } from './report-of.ts';
import { labelled, standingInWords } from '../words.ts';
import { targetFromInWords } from '../review/target-from.ts';
import { leastDeviation, scorePractice, z80 } from '../review/score.ts';

const phrase = phrases('explain', {
  name: { answered: 'answered', score: 'score', spread: 'spread', error: 'error', likely: 'likely', level: 'level', open: 'open', target: 'target', standing: 'standing', gap: 'gap', question: 'question', answer: 'answer', value: 'value', step: 'next step', countsIn: 'counts in' },
  practice: '{practice} · review of {day}',
  itemTitle: '{id}, rev {rev}: {about} · review of {day}',
  answered: '{answered} of {asked} scored questions',
  answeredSome: '{answered} of {asked} scored questions ({away} do not apply)',
  noScore: 'none: it takes two answers and half of the questions; this is "not scored", never 0',
  leastSpread: 's = {spread}, less than half a level, so {taken} is taken',
  likely: '{working} = {from} to {to} (80 %, within 0 to 100)',
  open: '{missing} unknown: all at 0 gives {least}; all at 100 gives {most}',
  target: '{name}, level {level} ({from}), begins at {working}',
  reached: '{score} has reached {start}',
  under: 'even the upper end {high} lies under {start}',
  between: '{start} lies between the score {score} and the upper end {high}',
  standing: '{standing}: {why}',
  gapUnscored: 'taken as half a level, without a score',
  gapOf: '{working}, at least 0, to the nearest half',
  gap: { one: '{working} = {n} level: it orders the next steps', other: '{working} = {n} levels: it orders the next steps' },
  step: '{step} (rank {rank} of {of}; because: {because})',
  stepShown: '{step} (rank {rank} of {of}, shown; because: {because})',
  countsIn: '{practice}: see {command}',
  valueAway: 'none: it leaves the questions asked',
  valueUnknown: 'none: unknown, counted neither as 0 nor as 100',
  scenario: '{value}, shown as judgement only: a scenario is never scored',
  checklist: '100 × {ticked} ticked / {of} that apply = {value}',
  fromValue: 'from {from}: {value}',
  levelValue: 'level {from}: {value}',
  comma: ', ',
  dk: 'I do not know',
  na: 'does not apply',
  unanswered: 'not answered',
  ticked: '{ticked} of {of} ticked',
  notScored: 'not scored',
});

type Figure = keyof typeof phrase.name;

export interface Explanation {
  title: string;
  /** The questions that enter, each with its answer and value. */
  questions: { id: string; answer: string; value: string }[];
  /** Name and working of each figure, in order. */
  figures: { name: string; working: string }[];
}

/** Explains a practice's or a question's id. `commitments`: everything that was ever taken on, as the report has it. `call`: how a command about this review is typed. Throws a Fault for an unknown one. */
export function explain(assessment: Assessment, what: string, commitments: readonly Commitment[] = [], call: Call = installed): Explanation {
  const practice = assessment.practices.find(({ id, items }) => id === what && items.length > 0);
  if (practice) return explainPractice(assessment, practice);
  for (const { items } of assessment.practices) {
    const item = items.find(({ id }) => id === what);
    if (item) return explainItem(assessment, item, commitments, call);
  }
  const known = assessment.practices.flatMap(({ id, items }) => (items.length > 0 ? [id, ...items.map((item) => item.id)] : []));
  throw new Fault({ what: `this review (mode ${assessment.mode}) asked nothing called "${what}"`, expected: `a practice (${known.filter((id) => !id.includes('.')).join(', ')}) or a question's id`, ...didYouMean(what, known) });
}

function explainPractice(assessment: Assessment, practice: Assessment['practices'][number]): Explanation {
  const levels = assessment.level_names.length;
  const scored = practice.items.filter((item) => item.scored);
  const values = scored.flatMap(({ value }) => (value === null ? [] : [value]));
  const result = scorePractice(scored, levels);
  const shown = reportOf(assessment).practices.find(({ id }) => id === practice.id)!;
  const { answered, asked } = result.coverage;
  const sum = values.map(figure).join(' + ');
  const missing = asked - answered;
  const total = values.reduce((a, b) => a + b, 0);
  const counted = { answered, asked };
  const figures = [{ name: phrase.name.answered(), working: asked < scored.length ? phrase.answeredSome({ ...counted, away: scored.length - asked }) : phrase.answered(counted) }];
  const add = (name: Figure, working: string): void => void figures.push({ name: phrase.name[name](), working });

  if (result.score === null) add('score', phrase.noScore());
  else {
    const { score, deviation, error, band } = result;
    add('score', `(${sum}) / ${answered} = ${figure(score)}`);
    add('spread', deviation < leastDeviation(levels) ? phrase.leastSpread({ spread: figure(deviation), taken: figure(leastDeviation(levels)) }) : `s = ${figure(deviation)}`);
    add('error', `${figure(Math.max(deviation, leastDeviation(levels)))} / √${answered} = ${figure(error)}`);
    add('likely', phrase.likely({ working: `${figure(score)} ± ${z80} × ${figure(error)}`, from: figure(band[0]), to: figure(band[1]) }));
    add('level', `1 + floor(${figure(score)} / 100 × ${levels - 1} + 0.5) = ${shown.level!.number}${phrase.comma()}${shown.level!.name}`);
  }
  if (result.range && missing > 0) {
    add('open', phrase.open({ missing, least: `${figure(total)} / ${asked} = ${figure(result.range[0])}`, most: `${figure(total + 100 * missing)} / ${asked} = ${figure(result.range[1])}` }));
  }
  if (asked > 0) targetFigures(shown, levels, assessment.stage.name, add);
  return {
    title: phrase.practice({ practice: practice.name, day: shortDate(new Date(assessment.finished_at)) }),
    questions: practice.items.map((item) => ({ id: item.id, answer: answerOf(item), value: valueOf(item) })),
    figures,
  };
}

function targetFigures({ target, score, band, standing, gap }: ReportPractice, levels: number, stage: string, add: (name: Figure, working: string) => void): void {
  add('target', phrase.target({ name: target.name, level: target.level, from: targetFromInWords(target.from, stage), working: `100 × (${target.level} − 1.5) / ${levels - 1} = ${figure(target.start)}` }));
  if (score !== null && band !== null) {
    const why = {
      'on target': phrase.reached({ score: figure(score), start: figure(target.start) }),
      below: phrase.under({ high: figure(band[1]), start: figure(target.start) }),
      close: phrase.between({ start: figure(target.start), score: figure(score), high: figure(band[1]) }),
    };
    add('standing', phrase.standing({ standing: standingInWords(standing!), why: why[standing!] }));
  }
  const working = score === null ? phrase.gapUnscored() : phrase.gapOf({ working: `(${figure(target.start)} − ${figure(score)}) × ${levels - 1} / 100` });
  add('gap', phrase.gap({ n: gap ?? 0, working }));
}

function explainItem(assessment: Assessment, item: AssessedItem, commitments: readonly Commitment[], call: Call): Explanation {
  const figures = [{ name: phrase.name.question(), working: item.asked }, { name: phrase.name.answer(), working: answerOf(item) }, { name: phrase.name.value(), working: valueWorking(item) }];
  const report = reportOf(assessment, { commitments });
  for (const step of report.suggestions.filter((one) => one.item === item.id).slice(0, 5)) {
    figures.push({ name: phrase.name.step(), working: phrase[step.chosen ? 'stepShown' : 'step']({ step: step.do, rank: step.rank, of: report.suggestions.length, because: step.because ?? '' }) });
  }
  const practice = assessment.practices.find(({ items }) => items.includes(item))!.id;
  if (item.scored) figures.push({ name: phrase.name.countsIn(), working: phrase.countsIn({ practice, command: call(`explain ${practice}`) }) });
  return { title: phrase.itemTitle({ id: item.id, rev: item.rev, about: item.about, day: shortDate(new Date(assessment.finished_at)) }), questions: [], figures };
}

function valueWorking(item: AssessedItem): string {
  if (item.state !== 'answered' || item.value === null) return item.state === 'na' ? phrase.valueAway() : phrase.valueUnknown();
  if (!item.scored) return phrase.scenario({ value: figure(item.value) });
  if (item.type === 'checklist') return phrase.checklist({ ticked: item.chosen.length, of: item.of ?? 0, value: figure(item.value) });
  const steps = (item.scale ?? []).map(({ from, value }) => phrase[item.type === 'count' ? 'fromValue' : 'levelValue']({ from, value: figure(value) })).join(phrase.comma());
  return `${figure(item.value)} (${steps})`;
}

function answerOf(item: AssessedItem): string {
  if (item.state === 'dk') return phrase.dk();
  if (item.state === 'na') return phrase.na();
  if (item.state === 'unanswered') return phrase.unanswered();
  if (item.type === 'checklist') return phrase.ticked({ ticked: item.chosen.length, of: item.of ?? 0 });
  return item.type === 'count' ? (item.chosen[0] ?? String(item.answer)) : labelled(String(item.answer), item.chosen[0] ?? '');
}

function valueOf(item: AssessedItem): string {
  if (item.value === null) return '–';
  return item.scored ? figure(item.value) : phrase.notScored();
}

/** At most two decimals. */
const figure = (number: number): string => String(Math.round(number * 100) / 100);
