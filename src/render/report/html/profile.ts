// The profile: the radar, and the table that says the same row by row, each with its likely range drawn.
import { phrases } from '../../../core/language/phrases.ts';
import { groupsOf, hasRadar, type Group, type Report, type ReportPractice } from '../../../core/report/report.ts';
import { shown, startOf } from '../../../core/review/score.ts';
import { capital, standingInWords } from '../../../core/words.ts';
import { answeredOf, column, open, overallInWords, span, withOpen } from '../words.ts';
import { around, markup, type Markup } from '../../markup.ts';
import { drawRadar, radarInWords, viewBox } from '../svg/radar.ts';
import { sign, type Section } from './parts.ts';

const phrase = phrases('report.html.profile', {
  reading: 'The further out, the higher the score. A named ring is where a level begins. The {profile} says the same in figures.',
  profileLink: 'profile',
  title: 'Profile',
  caption: 'Each practice with its score, the range where it likely lies (80 %), its level and its target; lowest first in each group.',
  overall: 'Overall {overall}. A total hides what the rows show.',
  keyScore: 'score and likely range',
  keyTarget: 'where the target level begins',
  keyLevel: 'where another level begins',
});

/** Null with fewer than three scores. */
export function radar(report: Report): Markup | null {
  if (!hasRadar(report)) return null;
  const { box, shapes } = drawRadar(report);
  const { title, description } = radarInWords(report);
  return markup`<figure class="picture">
<svg class="radar" viewBox="${viewBox(box)}" role="img" aria-labelledby="radar-title radar-text">
<title id="radar-title">${title}</title>
<desc id="radar-text">${description}</desc>
${shapes}</svg>
<figcaption>${around(markup`<a href="#profile">${phrase.profileLink()}</a>`, (link) => phrase.reading({ profile: link }))}</figcaption>
</figure>
`;
}

export function profile(report: Report): Section {
  const groups = groupsOf(report);
  const total = report.overall && markup`
<p class="small">${phrase.overall({ overall: overallInWords(report.overall) })}</p>`;
  const heads = [
    markup`<th scope="col">${column.practice()}</th>`,
    markup`<th scope="col" class="figure">${column.score()}</th>`,
    markup`<th scope="col" class="bar">${scale()}</th>`,
    ...[column.likely(), column.level(), column.target()].map((text) => markup`<th scope="col">${text}</th>`),
  ];
  return { id: 'profile', title: phrase.title(), body: markup`<table class="profile">
<caption>${phrase.caption()}</caption>
<thead><tr>${heads}</tr></thead>
${groups.map((group) => groupOf(group, report))}
</table>
<p class="key small">${keyTo({ band: [15, 85], score: 50 }, phrase.keyScore())} ${keyTo({ target: 50 }, phrase.keyTarget())} ${keyTo({ ticks: [50] }, phrase.keyLevel())}</p>${total}` };
}

const keyTo = (sample: Drawn, words: string): Markup => markup`<span class="sample">${bar(sample)}</span> <span>${words}</span>`;

function groupOf({ standing, practices }: Group, report: Report): Markup {
  return markup`<tbody>
<tr class="group"><th scope="rowgroup" colspan="6">${sign(standing)} ${capital(standingInWords(standing))}</th></tr>
${practices.map((practice) => row(practice, report))}</tbody>
`;
}

function row(practice: ReportPractice, report: Report): Markup {
  const { name, score, band, level, target, coverage } = practice;
  const ticks = report.level_names.slice(1).map((_, at) => startOf(at + 2, report.level_names.length)).filter((start) => start !== target.start);
  const at = report.practices.indexOf(practice) + 1;
  const title = practice.items ? markup`<a href="#questions-${at}">${name}</a>` : markup`${name}`;
  const still = open(practice, report);
  const likely = band ? markup`<span class="range">${span(band, '–')}</span>` : withOpen(answeredOf(coverage), still);
  const cells = [
    markup`<th scope="row">${title}</th>`,
    markup`<td class="figure">${score === null ? '–' : shown(score)}</td>`,
    markup`<td class="bar">${bar({ band, score, target: target.start, ticks })}</td>`,
    markup`<td data-label="${column.likely()}">${likely}</td>`,
    markup`<td data-label="${column.level()}">${level?.name ?? column.notScored()}</td>`,
    markup`<td data-label="${column.target()}">${target.name}</td>`,
  ];
  return markup`<tr>${cells}</tr>
`;
}

const percent = (value: number): string => `${Math.round(Math.min(100, Math.max(0, value)) * 10) / 10}%`;

interface Drawn {
  band?: readonly [number, number] | null;
  score?: number | null;
  target?: number;
  ticks?: readonly number[];
}

/** Where a practice lies on 0 to 100; the cells beside it say it in figures. */
function bar({ band = null, score = null, target, ticks = [] }: Drawn): Markup {
  const levels = ticks.map((tick) => markup`<line class="tick" x1="${percent(tick)}" x2="${percent(tick)}" y1="27%" y2="73%"/>`);
  const goal = target !== undefined && markup`<svg x="${percent(target)}" y="50%" overflow="visible"><path class="goal" d="M0-7L7 0L0 7L-7 0Z"/></svg>`;
  const dot = score !== null && markup`<circle class="score" cx="${percent(score)}" cy="50%" r="5"/>`;
  return markup`<svg class="scale" aria-hidden="true" width="100%" height="22">${along('axis', [0, 100])}${levels}${band && along('band', band)}${goal}${dot}</svg>`;
}

const along = (kind: string, [from, to]: readonly [number, number]): Markup => markup`<line class="${kind}" x1="${percent(from)}" x2="${percent(to)}" y1="50%" y2="50%"/>`;

const scale = (): Markup => markup`<span class="ends"><span>0</span><span>50</span><span>100</span></span>`;
