// How it is measured, in short, with its sources.
import type { Call } from '../../../core/call.ts';
import { phrases } from '../../../core/language/phrases.ts';
import type { Report } from '../../../core/report/report.ts';
import { markup } from '../../markup.ts';
import { likelyMeans, mirror, whoseReport } from '../remark-words.ts';
import type { Section } from './parts.ts';

const phrase = phrases('report.html.method', {
  title: 'How this is measured',
  mean: "Each answer is a described deed, a number or a thing that exists. A score is the plain mean of a practice's answers, 0 to 100; what is not known stays out of it.",
  standing: 'Clearly below target: the whole likely range lies under the place where the target level begins. Too close to call: the range reaches it, the score does not. On target: the score has reached it.',
  targets: "Targets come from the stage ({stage}) or from the CTO's own settings. They never change a score.",
  sources: 'What the rules rest on',
  rule: 'Rule',
  from: 'From',
  levels: 'Each question has described levels of its own',
  numbers: 'Numbers are typed, never chosen from ranges',
  evidence: 'A line of evidence is asked for high answers',
  reversed: 'No reversed questions',
  high: 'People rate themselves about 8 points high',
  range: 'Likely range: the error of one person’s mean',
  change: 'What counts as a change',
  same: 'Every question and practice counts the same',
  numbersFrom: 'Schwarz 1987: people read the middle of an offered range as normal',
});

/** The rules and their ground: docs/measurement.md in short. */
const sources = (): [rule: string, from: string][] => [
  [phrase.levels(), 'Saris, Krosnick and Shaeffer 2005; Revilla, Saris and Krosnick 2014'],
  [phrase.numbers(), phrase.numbersFrom()],
  [phrase.evidence(), 'Levashina, Morgeson and Campion 2012'],
  [phrase.reversed(), 'van Sonderen, Sanderman and Coyne 2013'],
  [phrase.high(), 'Heidemeier and Moser 2009'],
  [phrase.range(), 'Brennan 1998'],
  [phrase.change(), 'Jacobson and Truax 1991; Wanous, Reichers and Hudy 1996/97'],
  [phrase.same(), 'Bobko, Roth and Buster 2007'],
];

export function method(report: Report, call: Call): Section {
  const rules = [phrase.mean(), likelyMeans(), phrase.standing(), phrase.targets({ stage: report.stage_name }), whoseReport(report, call)];
  return { id: 'method', title: phrase.title(), body: markup`<ul>${rules.map((rule) => markup`
<li>${rule}</li>`)}
<li><strong>${mirror()}</strong></li>
</ul>
<table class="sources">
<caption>${phrase.sources()}</caption>
<thead><tr><th scope="col">${phrase.rule()}</th><th scope="col">${phrase.from()}</th></tr></thead>
<tbody>
${sources().map(([rule, from]) => markup`<tr><th scope="row">${rule}</th><td>${from}</td></tr>
`)}</tbody>
</table>` };
}
