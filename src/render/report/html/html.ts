// A report as one HTML page that needs nothing else: no script, no request. A summary of two printed pages, then every question.
import type { Report } from '../../../core/report.ts';
import type { Canvas } from '../../canvas.ts';
import { markup, type Markup } from '../../markup.ts';
import { cleaned } from '../named.ts';
import { change } from './change.ts';
import { method } from './method.ts';
import { header, titleOf, verdictOf } from './opening.ts';
import { section, type Section } from './parts.ts';
import { profile, radar } from './profile.ts';
import { questions } from './questions.ts';
import { remarks, talk } from './remarks.ts';
import { allSteps, nextSteps, takenOn } from './steps.ts';
import { style, styleHash } from './style.ts';

export function renderHtml(given: Report, { all }: Pick<Canvas, 'all'>): string {
  const report = cleaned(given, true);
  const first = present([nextSteps(report)]);
  const rest = present([profile(report), takenOn(report), change(report), remarks(report), talk(report)]);
  const appendix = present([questions(report), all && allSteps(report), method(report)]);
  const picture = radar(report);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(report)}${report.made_up && markup` (made up)`}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<div class="top">
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
</body>
</html>
`.markup;
}

const present = (sections: readonly (Section | null | false)[]): Section[] => sections.filter((one) => one !== null && one !== false);

const contents = (sections: readonly Section[]): Markup => markup`<nav aria-label="On this page"><ul>${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`;
