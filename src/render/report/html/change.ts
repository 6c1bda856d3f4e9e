// What changed since the review before: deeds first, then scores, each with whether luck could explain it.
import { longDate, shortDate } from '../../../core/calendar.ts';
import { luckWords, oneStepOf } from '../../../core/change/change.ts';
import { phrases } from '../../../core/language/phrases.ts';
import type { MovedAnswer } from '../../../core/change/moved.ts';
import type { Report } from '../../../core/report/report.ts';
import { changedIn, changeInFigures, type Changed } from '../../../core/report/since.ts';
import { nameIn, sentences } from '../../../core/words.ts';
import { markup, type Markup } from '../../markup.ts';
import type { Section } from './parts.ts';
import { column } from '../words.ts';
import { causeInWords } from './words.ts';

const phrase = phrases('report.html.change', {
  title: 'Since {date}',
  noneMoved: 'No answer moved by a level or more.',
  moved: { one: 'Answers that moved by a level or more in {n} day', other: 'Answers that moved by a level or more in {n} days' },
  cause: '({cause})',
  scores: 'Scores, and whether luck could explain the difference',
  step: {
    one: 'Over the questions asked both times. One kept step moves a practice by about {n} point, too few to tell from luck; and about one practice in five looks like a possible change by luck alone.',
    other: 'Over the questions asked both times. One kept step moves a practice by about {n} points, too few to tell from luck; and about one practice in five looks like a possible change by luck alone.',
  },
  trust: 'So trust the answers more than the scores.',
  luck: { yes: 'yes', perhaps: 'perhaps', hardly: 'hardly' },
  figures: '{luck} ({delta})',
  figuresUnsure: '{luck} ({delta}; clear from {clear})',
});

export function change(report: Report): Section | null {
  const { since } = report;
  if (!since) return null;
  const earlier = shortDate(new Date(since.finished_at));
  const now = shortDate(new Date(report.finished_at));
  const compared = changedIn(report);
  return { id: 'change', title: phrase.title({ date: longDate(new Date(since.finished_at)) }), body: markup`${moved(report, earlier, now)}${compared.length > 0 && scores(compared, report, earlier, now)}` };
}

function moved(report: Report, earlier: string, now: string): Markup | false {
  if (report.audience === 'ceo') return false;
  if (report.moved.length === 0) return markup`<p>${phrase.noneMoved()}</p>
`;
  return markup`<table class="moved">
<caption>${phrase.moved({ n: report.since!.days })}</caption>
<thead><tr><th scope="col">${column.practice()}</th><th scope="col">${column.question()}</th><th scope="col">${earlier}</th><th scope="col">${now}</th></tr></thead>
<tbody>
${report.moved.map((one) => movedRow(one, report, earlier, now))}</tbody>
</table>
`;
}

function movedRow({ practice, about, before, after, levels, cause }: MovedAnswer, report: Report, earlier: string, now: string): Markup {
  const arrow = levels > 0 ? '↑' : '↓';
  const why = cause && markup` <span class="cause">${phrase.cause({ cause: causeInWords(cause) })}</span>`;
  return markup`<tr><td>${nameIn(report.practices, practice, 'name')}</td><th scope="row">${about}</th><td data-label="${earlier}">${before}</td><td data-label="${now}">${arrow} ${after}${why}</td></tr>
`;
}

function scores(practices: readonly Changed[], { level_names, audience }: Report, earlier: string, now: string): Markup {
  const step = Math.max(1, Math.round(oneStepOf(practices.map(({ change: difference }) => difference), level_names.length)!));
  return markup`<table class="scores">
<caption>${phrase.scores()}</caption>
<thead><tr><th scope="col">${column.practice()}</th><th scope="col" class="figure">${earlier}</th><th scope="col" class="figure">${now}</th><th scope="col">${column.luck()}</th></tr></thead>
<tbody>
${practices.map(scoreRow)}</tbody>
</table>
<p class="small">${sentences(phrase.step({ n: step }), audience === 'ceo' ? '' : phrase.trust())}</p>`;
}

function scoreRow(practice: Changed): Markup {
  const { delta, verdict } = practice.change;
  const { before, after, change: figures, signed } = changeInFigures(practice);
  const said = { luck: phrase.luck[luckWords[verdict]](), delta: signed(delta) };
  const told = verdict === 'clear' ? phrase.figures(said) : phrase.figuresUnsure({ ...said, clear: figures!.clear });
  return markup`<tr><th scope="row">${practice.name}</th><td class="figure">${before ?? '–'}</td><td class="figure">${after ?? '–'}</td><td>${told}</td></tr>
`;
}
