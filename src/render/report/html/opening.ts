// The top of the page: whose review, of when, for whom, and the verdict in one sentence.
import { longDate } from '../../../core/calendar.ts';
import { groupsOf, type Report } from '../../../core/report/report.ts';
import { whoseView } from '../../../core/voices/voices-words.ts';
import { capital, listed, standingInWords } from '../../../core/words.ts';
import { forWhom, verdict } from '../words.ts';
import { markup, type Markup } from '../../markup.ts';
import { sign } from './parts.ts';

export const titleOf = (report: Report): string => `CTO self-review${report.name ? ` of ${report.name}` : ''}, ${longDate(new Date(report.finished_at))}`;

export function header(report: Report): Markup {
  const { answered, asked } = report.answered;
  const date = new Date(report.finished_at);
  const whom = forWhom(report);
  return markup`<header>
${report.made_up && markup`<p class="made-up"><strong>Made up.</strong> ${report.name ?? 'The CTO'} of the source article: an example, no real person.</p>
`}<h1>CTO self-review${report.name && markup` <span class="whose">of ${report.name}</span>`}</h1>
<p class="facts"><time datetime="${report.finished_at.slice(0, 10)}">${longDate(date)}</time> · ${report.bank.title} · ${answered} of ${asked} questions answered</p>
<p class="facts">A self-report: ${whoseView(report)}. Targets are those of the stage ${report.stage_name}${report.stage_from === 'default' && ", the tool's default, as none was chosen"}.${whom && markup` <strong>${whom}</strong>`}</p>
</header>
`;
}

export function verdictOf(report: Report): Markup {
  // A number stays with what it counts.
  const counts = verdict(report, 'long').map(({ text }) => text.replace(' ', '\u00a0'));
  return markup`<p class="verdict">${counts.length > 0 ? listed(counts) : 'Nothing was asked'}.</p>
<dl class="groups">${groupsOf(report).map(({ standing, practices }) => markup`
<div><dt>${sign(standing)} ${capital(standingInWords(standing))}</dt><dd>${listed(practices.map(({ name }) => name))}</dd></div>`)}
</dl>
`;
}
