// How it is measured, in short, with its sources.
import type { Report } from '../../../core/report/report.ts';
import { howToAsk, whoseView } from '../../../core/voices/voices-words.ts';
import { markup } from '../../markup.ts';
import type { Section } from './parts.ts';

/** The rules and their ground: docs/measurement.md in short. */
const sources: readonly [rule: string, from: string][] = [
  ['Each question has described levels of its own', 'Saris, Krosnick and Shaeffer 2005; Revilla, Saris and Krosnick 2014'],
  ['Numbers are typed, never chosen from ranges', 'Schwarz 1987: people read the middle of an offered range as normal'],
  ['A line of evidence is asked for high answers', 'Levashina, Morgeson and Campion 2012'],
  ['No reversed questions', 'van Sonderen, Sanderman and Coyne 2013'],
  ['People rate themselves about 8 points high', 'Heidemeier and Moser 2009'],
  ['Likely range: the error of one person’s mean', 'Brennan 1998'],
  ['What counts as a change', 'Jacobson and Truax 1991; Wanous, Reichers and Hudy 1996/97'],
  ['Every question and practice counts the same', 'Bobko, Roth and Buster 2007'],
];

export function method(report: Report): Section {
  const { stage_name: stage } = report;
  return { id: 'method', title: 'How this is measured', body: markup`<ul>
<li>Each answer is a described deed, a number or a thing that exists. A score is the plain mean of a practice's answers, 0 to 100; what is not known stays out of it.</li>
<li>Likely means 80 %: one time in five the true score lies outside.</li>
<li>Clearly below target: the whole likely range lies under the place where the target level begins. Too close to call: the range reaches it, the score does not. On target: the score has reached it.</li>
<li>Targets come from the stage (${stage}) or from the CTO's own settings. They never change a score.</li>
<li>A self-report: ${whoseView(report)}. ${howToAsk(report)} People tend to rate themselves about 8 points above their boss's view.</li>
<li><strong>A mirror, not a test: not for pay, hiring or firing.</strong></li>
</ul>
<table class="sources">
<caption>What the rules rest on</caption>
<thead><tr><th scope="col">Rule</th><th scope="col">From</th></tr></thead>
<tbody>
${sources.map(([rule, from]) => markup`<tr><th scope="row">${rule}</th><td>${from}</td></tr>
`)}</tbody>
</table>` };
}
