// A history as Markdown: the reviews as one table, where each practice is going as another.
import { scoresOver, type History } from '../../core/change/history.ts';
import { shown } from '../../core/review/score.ts';
import { capital } from '../../core/words.ts';
import { md, paragraph } from '../markdown-text.ts';
import { dueInWords, ends, followedThrough, trendInWords } from './words.ts';

export function renderHistoryMarkdown(history: History): string {
  const facts = [followedThrough(history), dueInWords(history.due), `kept in ${history.folders.join(' and ')}`].flatMap((text) => (text === null ? [] : [paragraph(`${md(capital(text))}.`, '- ')]));
  return `${['# Reviews over time', facts.join('\n'), reviewTable(history), practiceTable(history)].filter(Boolean).join('\n\n')}\n`;
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function reviewTable(history: History): string {
  const { reviews, practices } = history;
  const scores = practices.map(({ id }) => scoresOver(history, id));
  return [
    tableRow(['Review', 'Mode', 'Stage', 'Answered', ...practices.map(({ short, id }) => md(short || id))]),
    `|---|---|---|--:|${'--:|'.repeat(practices.length)}`,
    ...reviews.map(({ begins, mode, stage, answered }, at) => tableRow([begins, mode, md(stage ?? ''), `${answered.answered} of ${answered.asked}`, ...scores.map((one) => figure(one[at]))])),
  ].join('\n');
}

function practiceTable(history: History): string {
  const rows = history.practices.flatMap((practice) => {
    const both = ends(scoresOver(history, practice.id));
    return both ? [tableRow([md(practice.name || practice.id), ...both.map(figure), trendInWords(practice)])] : [];
  });
  return rows.length === 0 ? '' : [tableRow(['Practice', 'First', 'Last', 'Trend']), '|---|--:|--:|---|', ...rows].join('\n');
}

const figure = (score: number | null | undefined): string => (typeof score === 'number' ? String(shown(score)) : '–');
