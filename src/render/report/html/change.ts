// What changed since the review before: deeds first, then scores, each with whether luck could explain it.
import { longDate, shortDate } from '../../../core/calendar.ts';
import { luckWords, oneStepOf, roundedChange } from '../../../core/change/change.ts';
import type { MovedAnswer, Report, ReportPractice } from '../../../core/report/report.ts';
import { shown } from '../../../core/review/score.ts';
import { plural, signed } from '../../../core/words.ts';
import { markup, type Markup } from '../../markup.ts';
import { nameOf, type Section } from './parts.ts';
import { causeWords } from './words.ts';

export function change(report: Report): Section | null {
  const { since } = report;
  if (!since) return null;
  const earlier = shortDate(new Date(since.finished_at));
  const now = shortDate(new Date(report.finished_at));
  const compared = report.practices.filter((practice) => practice.change !== null);
  return { id: 'change', title: `Since ${longDate(new Date(since.finished_at))}`, body: markup`${moved(report, earlier, now)}${compared.length > 0 && scores(compared, report, earlier, now)}` };
}

function moved(report: Report, earlier: string, now: string): Markup | false {
  if (report.audience === 'ceo') return false;
  if (report.moved.length === 0) return markup`<p>No answer moved by a level or more.</p>
`;
  return markup`<table class="moved">
<caption>Answers that moved by a level or more in ${plural(report.since!.days, 'day')}</caption>
<thead><tr><th scope="col">Practice</th><th scope="col">Question</th><th scope="col">${earlier}</th><th scope="col">${now}</th></tr></thead>
<tbody>
${report.moved.map((one) => movedRow(one, report, earlier, now))}</tbody>
</table>
`;
}

function movedRow({ practice, about, before, after, levels, cause }: MovedAnswer, report: Report, earlier: string, now: string): Markup {
  return markup`<tr><td>${nameOf(report, practice)}</td><th scope="row">${about}</th><td data-label="${earlier}">${before}</td><td data-label="${now}">${levels > 0 ? '↑' : '↓'} ${after}${cause && markup` <span class="cause">(${causeWords[cause]})</span>`}</td></tr>
`;
}

function scores(practices: readonly ReportPractice[], { level_names, audience }: Report, earlier: string, now: string): Markup {
  const step = Math.round(oneStepOf(practices.flatMap(({ change: difference }) => difference ?? []), level_names.length)!);
  return markup`<table class="scores">
<caption>Scores, and whether luck could explain the difference</caption>
<thead><tr><th scope="col">Practice</th><th scope="col" class="figure">${earlier}</th><th scope="col" class="figure">${now}</th><th scope="col">Could luck explain it?</th></tr></thead>
<tbody>
${practices.map(scoreRow)}</tbody>
</table>
<p class="small">Over the questions asked both times. One kept step moves a practice by about ${plural(step, 'point')}, too few to tell from luck; and about one practice in five looks like a possible change by luck alone.${audience !== 'ceo' && markup` So trust the answers more than the scores.`}</p>`;
}

function scoreRow({ name, score, change: difference }: ReportPractice): Markup {
  const { before, delta, verdict } = difference!;
  const figures = verdict === 'clear' ? signed(delta) : `${signed(delta)}; clear from ${roundedChange(difference!).clear}`;
  return markup`<tr><th scope="row">${name}</th><td class="figure">${before === null ? '–' : shown(before)}</td><td class="figure">${score === null ? '–' : shown(score)}</td><td>${luckWords[verdict]} (${figures})</td></tr>
`;
}
