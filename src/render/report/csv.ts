// A report as CSV: one row a question, or, where a reader gets none, one a practice.
import type { Report, ReportItem, ReportPractice } from '../../core/report/report.ts';
import { csv } from '../csv.ts';
import { cleaned } from './named.ts';

type Cell = string | number | null;

/** By name, in order; scripts know them. Scores and values are unrounded. */
const ofPractice: Record<string, (practice: ReportPractice) => Cell> = {
  practice: ({ id }) => id,
  practice_name: ({ name }) => name,
  score: ({ score }) => score,
  level: ({ level }) => level?.name ?? null,
  target: ({ target }) => target.name,
  standing: ({ standing }) => standing,
};

const ofItem: Record<string, (item: ReportItem) => Cell> = {
  item: ({ id }) => id,
  rev: ({ rev }) => rev,
  type: ({ type }) => type,
  about: ({ about }) => about,
  question: ({ asked }) => asked,
  state: ({ state }) => state,
  answer: ({ answer }) => (Array.isArray(answer) ? answer.join(' ') : answer),
  value: ({ value }) => value,
  scored: ({ scored }) => (scored ? 'yes' : 'no'),
  chosen: ({ chosen }) => chosen.join('; '),
  next_level: ({ next_level }) => next_level ?? null,
  evidence: ({ evidence }) => evidence ?? null,
  note: ({ note }) => note ?? null,
};

export function renderCsv(report: Report): string {
  const rows = cleaned(report, true).practices.flatMap((practice) => {
    const first = Object.values(ofPractice).map((cell) => cell(practice));
    const empty = Object.keys(ofItem).map(() => null);
    return practice.items ? practice.items.map((item) => [...first, ...Object.values(ofItem).map((cell) => cell(item))]) : practice.asked ? [[...first, ...empty]] : [];
  });
  return csv([[...Object.keys(ofPractice), ...Object.keys(ofItem)], ...rows]);
}
