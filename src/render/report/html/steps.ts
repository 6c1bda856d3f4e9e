// What to do next, and what was taken on before.
import { addDays, shortDay } from '../../../core/calendar.ts';
import { chosenSteps, type Report, type ReportCommitment } from '../../../core/report/report.ts';
import type { Suggestion } from '../../../core/report/suggest.ts';
import { inWords } from '../../../core/report/talk.ts';
import { capital, effortInWords, plural, withStop } from '../../../core/words.ts';
import { markup, type Markup } from '../../markup.ts';
import { nameOf, terms, type Section } from './parts.ts';
import { stateInWords } from './words.ts';

export function nextSteps(report: Report): Section | null {
  const steps = chosenSteps(report);
  if (steps.length === 0) return null;
  return { id: 'steps', title: steps.length === 1 ? 'Next step' : `Next ${inWords(steps.length)} steps`, body: markup`<ol class="steps">${steps.map((step) => stepOf(step, report))}
</ol>` };
}

/** Every step in rank order, where there are more than those chosen. */
export function allSteps(report: Report): Section | null {
  if (report.suggestions.every((step) => step.chosen)) return null;
  return { id: 'all-steps', title: 'Every next step, in order', body: markup`<ol class="steps">${report.suggestions.map((step) => stepOf(step, report))}
</ol>` };
}

function stepOf(step: Suggestion, report: Report): Markup {
  const by = shortDay(addDays(new Date(report.finished_at), 7 * step.weeks));
  const taken = report.commitments.find(({ id }) => id === step.commitment);
  return markup`
<li><div class="head"><h3>${nameOf(report, step.practice)}</h3> <p class="price">${effortInWords(step.effort)}, shows in ${plural(step.weeks, 'week')}, by ${by}</p></div>
${taken && markup`<p class="price">Taken on: ${stateInWords(taken)}</p>`}
<p class="do">${withStop(step.do)}</p>
${terms([['Proof', withStop(step.proof)], ['Because', step.because === undefined ? undefined : withStop(step.because)]])}
</li>`;
}

export function takenOn(report: Report): Section | null {
  if (report.commitments.length === 0) return null;
  return { id: 'commitments', title: 'Commitments', body: markup`<ul class="steps taken">${report.commitments.map((one) => commitmentOf(one, report))}
</ul>` };
}

function commitmentOf(one: ReportCommitment, report: Report): Markup {
  return markup`
<li class="${one.overdue ? 'overdue' : one.state}">
<div><h3>${nameOf(report, one.practice)}</h3>
<p class="state"><strong>${capital(stateInWords(one))}</strong>${one.moved !== null && (one.moved ? '; its answer moved' : '; its answer did not move')}</p></div>
<div><p class="do">${withStop(one.do)}</p>
${terms([['Proof', withStop(one.proof)], ['Shown by', one.proven], ['If, then', one.if_then], ['Told to', one.tell], ['Why', one.why]])}</div>
</li>`;
}
