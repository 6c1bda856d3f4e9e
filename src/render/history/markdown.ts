// A history as Markdown: the reviews as one table, where each practice is going as another.
import { scoresOver, type History } from '../../core/change/history.ts';
import { shown } from '../../core/review/score.ts';
import { phrases } from '../../core/language/phrases.ts';
import { capital, withStop } from '../../core/words.ts';
import { md, paragraph, tableRow } from '../markdown-text.ts';
import { dueInWords, ends, followedThrough, modeInWords, trendInWords, whereInWords } from './words.ts';

const phrase = phrases('history.markdown', {
  title: 'Reviews over time',
  review: 'Review',
  mode: 'Mode',
  stage: 'Stage',
  answered: 'Answered',
  answeredOf: '{answered} of {asked}',
  practice: 'Practice',
  first: 'First',
  last: 'Last',
  trend: 'Trend',
});

export function renderHistoryMarkdown(history: History): string {
  const facts = [followedThrough(history), dueInWords(history.due), whereInWords(history)].flatMap((text) => (text === null ? [] : [paragraph(withStop(md(capital(text))), '- ')]));
  return `${[`# ${phrase.title()}`, facts.join('\n'), reviewTable(history), practiceTable(history)].filter(Boolean).join('\n\n')}\n`;
}

function reviewTable(history: History): string {
  const { reviews, practices } = history;
  const scores = practices.map(({ id }) => scoresOver(history, id));
  return [
    tableRow([phrase.review(), phrase.mode(), phrase.stage(), phrase.answered(), ...practices.map(({ short, id }) => md(short || id))]),
    `|---|---|---|--:|${'--:|'.repeat(practices.length)}`,
    ...reviews.map(({ begins, mode, stage, answered }, at) => tableRow([begins, modeInWords(mode), md(stage ?? ''), phrase.answeredOf(answered), ...scores.map((one) => figure(one[at]))])),
  ].join('\n');
}

/** Without trends where none can be claimed. */
function practiceTable(history: History): string {
  const rows = history.practices.flatMap((practice) => {
    const both = ends(history, practice);
    return both ? [{ cells: [md(practice.name || practice.id), ...both.map(figure)], trend: trendInWords(history, practice) }] : [];
  });
  if (rows.length === 0) return '';
  const head = [phrase.practice(), phrase.first(), phrase.last()];
  if (rows.every(({ trend }) => trend === '')) return [tableRow(head), '|---|--:|--:|', ...rows.map(({ cells }) => tableRow(cells))].join('\n');
  return [tableRow([...head, phrase.trend()]), '|---|--:|--:|---|', ...rows.map(({ cells, trend }) => tableRow([...cells, trend]))].join('\n');
}

const figure = (score: number | null | undefined): string => (typeof score === 'number' ? String(shown(score)) : '–');
