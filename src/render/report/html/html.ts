// A report as one HTML page that needs nothing else: no script, no request. A summary of two printed pages, then every question.
import { installed } from '../../../core/call.ts';
import { phrases } from '../../../core/language/phrases.ts';
import type { Report } from '../../../core/report/report.ts';
import type { Canvas } from '../../canvas.ts';
import { markup, type Markup } from '../../markup.ts';
import { cleaned } from '../named.ts';
import { change } from './change.ts';
import { method } from './method.ts';
import { header, titleOf, verdictOf } from './opening.ts';
import { page } from './page.ts';
import { section, type Section } from './parts.ts';
import { profile, radar } from './profile.ts';
import { questions } from './questions.ts';
import { remarks, talk } from './remarks.ts';
import { allSteps, nextSteps, takenOn } from './steps.ts';
import { voices } from './voices.ts';

const phrase = phrases('report.html.page', { madeUp: '{title} (made up)', contents: 'On this page' });

export function renderHtml(given: Report, { all, call = installed }: Pick<Canvas, 'all' | 'call'>): string {
  const report = cleaned(given, true);
  const first = present([nextSteps(report)]);
  const rest = present([profile(report), takenOn(report), voices(report, call), change(report), remarks(report), talk(report)]);
  const appendix = present([questions(report), all && allSteps(report), method(report, call)]);
  const picture = radar(report);
  return page(report.made_up ? phrase.madeUp({ title: titleOf(report) }) : titleOf(report), markup`<div class="top">
${header(report)}${contents([...first, ...rest, ...appendix])}
</div>
<main>
<div class="${picture ? 'first' : 'first alone'}">
<div>
${verdictOf(report)}${first.map((one) => section(one))}</div>
${picture}</div>
${rest.map((one) => section(one))}
<div class="appendix">
${appendix.map((one) => section(one))}</div>
</main>
`);
}

const present = (sections: readonly (Section | null | false)[]): Section[] => sections.filter((one) => one !== null && one !== false);

const contents = (sections: readonly Section[]): Markup => markup`<nav aria-label="${phrase.contents()}"><ul>${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
