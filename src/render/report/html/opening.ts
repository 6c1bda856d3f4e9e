// The top of the page: whose review, of when, for whom, and the verdict in one sentence.
import { longDate } from '../../../core/calendar.ts';
import { phrases } from '../../../core/language/phrases.ts';
import { groupsOf, type Report } from '../../../core/report/report.ts';
import { capital, listed, sentences, standingInWords, withStop } from '../../../core/words.ts';
import { selfReport } from '../remark-words.ts';
import { forWhom, nothingAsked, questionsAnswered, verdict } from '../words.ts';
import { around, markup, type Markup, type Part } from '../../markup.ts';
import { sign } from './parts.ts';

const phrase = phrases('report.html.opening', {
  title: 'CTO self-review, {date}',
  titleOf: 'CTO self-review of {name}, {date}',
  heading: 'CTO self-review',
  headingOf: 'CTO self-review {whose}',
  whose: 'of {name}',
  madeUp: 'Made up.',
  example: '{name} of the source article: an example, no real person.',
  theCto: 'The CTO',
  targets: 'Targets are those of the stage {stage}.',
  targetsByDefault: "Targets are those of the stage {stage}, the tool's default, as none was chosen.",
});

export function titleOf({ name, finished_at }: Report): string {
  const date = longDate(new Date(finished_at));
  return name ? phrase.titleOf({ name, date }) : phrase.title({ date });
}

/** Whose review it is stands out. */
const heading = ({ name }: Report): Part => (name ? around(markup`<span class="whose">${phrase.whose({ name })}</span>`, (whose) => phrase.headingOf({ whose })) : phrase.heading());

export function header(report: Report): Markup {
  const date = new Date(report.finished_at);
  const whom = forWhom(report);
  return markup`<header>
${report.made_up && markup`<p class="made-up"><strong>${phrase.madeUp()}</strong> ${phrase.example({ name: report.name ?? phrase.theCto() })}</p>
`}<h1>${heading(report)}</h1>
<p class="facts"><time datetime="${report.finished_at.slice(0, 10)}">${longDate(date)}</time> · ${report.bank.title} · ${questionsAnswered(report)}</p>
<p class="facts">${sentences(selfReport(report), phrase[report.stage_from === 'default' ? 'targetsByDefault' : 'targets']({ stage: report.stage_name }))}${whom && markup` <strong>${whom}</strong>`}</p>
</header>
`;
}

export function verdictOf(report: Report): Markup {
  // A number stays with what it counts.
  const counts = verdict(report, 'long').map(({ text }) => text.replace(' ', '\u00a0'));
  return markup`<p class="verdict">${counts.length > 0 ? withStop(listed(counts)) : nothingAsked()}</p>
<dl class="groups">${groupsOf(report).map(({ standing, practices }) => markup`
<div><dt>${sign(standing)} ${capital(standingInWords(standing))}</dt><dd>${listed(practices.map(({ name }) => name))}</dd></div>`)}
</dl>
`;
}
