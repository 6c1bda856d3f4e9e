// The whole arithmetic behind a practice's or a question's number, in words and figures.
import type { AssessedItem, Assessment } from '../review/assessment.ts';
import { shortDate } from '../calendar.ts';
import { Fault } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import type { ReportPractice } from './report.ts';
import { reportOf } from './report-of.ts';
import { standingInWords } from '../words.ts';
import { leastDeviation, scorePractice, z80 } from '../review/score.ts';

export interface Explanation {
  title: string;
  /** The questions that enter, each with its answer and value. */
  questions: { id: string; answer: string; value: string }[];
  /** Name and working of each figure, in order. */
  figures: { name: string; working: string }[];
}

/** Explains a practice's or a question's id. Throws a Fault for an unknown one. */
export function explain(assessment: Assessment, what: string): Explanation {
  const practice = assessment.practices.find(({ id, items }) => id === what && items.length > 0);
  if (practice) return explainPractice(assessment, practice);
  for (const { items } of assessment.practices) {
    const item = items.find(({ id }) => id === what);
    if (item) return explainItem(assessment, item);
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
  const figures = [{ name: 'answered', working: `${answered} of ${asked} scored questions${asked < scored.length ? ` (${scored.length - asked} do not apply)` : ''}` }];
  const add = (name: string, working: string): void => void figures.push({ name, working });

  if (result.score === null || result.band === null) add('score', 'none: it takes two answers and half of the questions; this is "not scored", never 0');
  else {
    const { score, deviation, error, band } = result;
    add('score', `(${sum}) / ${answered} = ${figure(score)}`);
    add('spread', `s = ${figure(deviation!)}${deviation! < leastDeviation(levels) ? `, less than half a level, so ${figure(leastDeviation(levels))} is taken` : ''}`);
    add('error', `${figure(Math.max(deviation!, leastDeviation(levels)))} / √${answered} = ${figure(error!)}`);
    add('likely', `${figure(score)} ± ${z80} × ${figure(error!)} = ${figure(band[0])} to ${figure(band[1])} (80 %, within 0 to 100)`);
    add('level', `1 + floor(${figure(score)} / 100 × ${levels - 1} + 0.5) = ${shown.level!.number}, ${shown.level!.name}`);
  }
  if (result.range && missing > 0) {
    add('open', `${missing} unknown: all at 0 gives ${figure(total)} / ${asked} = ${figure(result.range[0])}; all at 100 gives ${figure(total + 100 * missing)} / ${asked} = ${figure(result.range[1])}`);
  }
  if (asked > 0) targetFigures(shown, levels, add);
  return {
    title: `${practice.name} · review of ${shortDate(new Date(assessment.finished_at))}`,
    questions: practice.items.map((item) => ({ id: item.id, answer: answerOf(item), value: valueOf(item) })),
    figures,
  };
}

function targetFigures({ target, score, band, standing, gap }: ReportPractice, levels: number, add: (name: string, working: string) => void): void {
  add('target', `${target.name}, level ${target.level} (${target.from}), begins at 100 × (${target.level} − 1.5) / ${levels - 1} = ${figure(target.start)}`);
  if (score !== null && band !== null) {
    const why = {
      'on target': `${figure(score)} has reached ${figure(target.start)}`,
      below: `even the upper end ${figure(band[1])} lies under ${figure(target.start)}`,
      close: `${figure(target.start)} lies between the score ${figure(score)} and the upper end ${figure(band[1])}`,
    };
    add('standing', `${standingInWords(standing!)}: ${why[standing!]}`);
  }
  const working = score === null ? 'taken as half a level, without a score' : `(${figure(target.start)} − ${figure(score)}) × ${levels - 1} / 100, at least 0, to the nearest half`;
  add('gap', `${working} = ${figure(gap ?? 0)} ${gap === 1 ? 'level' : 'levels'}: it orders the next steps`);
}

function explainItem(assessment: Assessment, item: AssessedItem): Explanation {
  const figures = [{ name: 'question', working: item.asked }, { name: 'answer', working: answerOf(item) }, { name: 'value', working: valueWorking(item) }];
  const report = reportOf(assessment);
  for (const step of report.suggestions.filter((one) => one.item === item.id).slice(0, 5)) {
    const place = `rank ${step.rank} of ${report.suggestions.length}${step.chosen ? ', shown' : ''}`;
    figures.push({ name: 'next step', working: `${step.do} (${place}; because: ${step.because})` });
  }
  if (item.scored) figures.push({ name: 'counts in', working: `${assessment.practices.find(({ items }) => items.includes(item))!.id}: see cto-check explain ${item.id.split('.')[0]}` });
  return { title: `${item.id}, rev ${item.rev}: ${item.about} · review of ${shortDate(new Date(assessment.finished_at))}`, questions: [], figures };
}

function valueWorking(item: AssessedItem): string {
  if (item.state !== 'answered' || item.value === null) return item.state === 'na' ? 'none: it leaves the questions asked' : 'none: unknown, counted neither as 0 nor as 100';
  if (!item.scored) return `${figure(item.value)}, shown as judgement only: a scenario is never scored`;
  if (item.type === 'checklist') return `100 × ${item.chosen.length} ticked / ${item.of} that apply = ${figure(item.value)}`;
  const steps = (item.scale ?? []).map(({ from, value }) => `${item.type === 'count' ? `from ${from}` : `level ${from}`}: ${figure(value)}`).join(', ');
  return `${figure(item.value)} (${steps})`;
}

function answerOf(item: AssessedItem): string {
  if (item.state === 'dk') return 'I do not know';
  if (item.state === 'na') return 'does not apply';
  if (item.state === 'unanswered') return 'not answered';
  if (item.type === 'checklist') return `${item.chosen.length} of ${item.of} ticked`;
  return item.type === 'count' ? (item.chosen[0] ?? String(item.answer)) : `${String(item.answer)}: ${item.chosen[0]}`;
}

function valueOf(item: AssessedItem): string {
  if (item.value === null) return '–';
  return item.scored ? figure(item.value) : 'not scored';
}

/** At most two decimals. */
const figure = (number: number): string => String(Math.round(number * 100) / 100);
