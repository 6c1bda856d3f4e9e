// What to do next, and what was taken on before.
import { addDays, shortDay } from '../../../core/calendar.ts';
import { phrases } from '../../../core/language/phrases.ts';
import type { ReportCommitment } from '../../../core/plan/commitment-in.ts';
import { chosenSteps, type Report } from '../../../core/report/report.ts';
import type { Suggestion } from '../../../core/report/suggest.ts';
import { capital, nameIn, withStop } from '../../../core/words.ts';
import { around, markup, type Markup } from '../../markup.ts';
import { terms, type Section } from './parts.ts';
import { commitmentsTitle, nextTitle, priceOf } from '../words.ts';
import { datedState } from './words.ts';

const phrase = phrases('report.html.steps', {
  all: 'Every next step, in order',
  price: '{price}, by {day}',
  taken: 'Taken on: {state}',
  proof: 'Proof',
  because: 'Because',
  moved: '{state}; its answer moved',
  notMoved: '{state}; its answer did not move',
  shownBy: 'Shown by',
  ifThen: 'If, then',
  toldTo: 'Told to',
  why: 'Why',
});

export function nextSteps(report: Report): Section | null {
  const steps = chosenSteps(report);
  if (steps.length === 0) return null;
  return { id: 'steps', title: nextTitle(steps.length), body: markup`<ol class="steps">${steps.map((step) => stepOf(step, report))}
</ol>` };
}

/** Every step in rank order, where there are more than those chosen. */
export function allSteps(report: Report): Section | null {
  if (report.suggestions.every((step) => step.chosen)) return null;
  return { id: 'all-steps', title: phrase.all(), body: markup`<ol class="steps">${report.suggestions.map((step) => stepOf(step, report))}
</ol>` };
}

/** Of a step taken on the day is what was said, and no other. */
function stepOf(step: Suggestion, report: Report): Markup {
  const taken = report.commitments.find(({ id }) => id === step.commitment);
  const by = shortDay(addDays(new Date(report.finished_at), 7 * step.weeks));
  return markup`
<li><div class="head"><h3>${nameIn(report.practices, step.practice, 'name')}</h3> <p class="price">${taken ? priceOf(step) : phrase.price({ price: priceOf(step), day: by })}</p></div>
${taken && markup`<p class="price">${phrase.taken({ state: datedState(taken) })}</p>`}
<p class="do">${withStop(step.do)}</p>
${terms([[phrase.proof(), withStop(step.proof)], [phrase.because(), step.because === undefined ? undefined : withStop(step.because)]])}
</li>`;
}

export function takenOn(report: Report): Section | null {
  if (report.commitments.length === 0) return null;
  return { id: 'commitments', title: commitmentsTitle(), body: markup`<ul class="steps taken">${report.commitments.map((one) => commitmentOf(one, report))}
</ul>` };
}

function commitmentOf(one: ReportCommitment, report: Report): Markup {
  const state = markup`<strong>${capital(datedState(one))}</strong>`;
  return markup`
<li class="${one.overdue ? 'overdue' : one.state}">
<div><h3>${nameIn(report.practices, one.practice, 'name')}</h3>
<p class="state">${one.moved === null ? state : around(state, (place) => phrase[one.moved ? 'moved' : 'notMoved']({ state: place }))}</p></div>
<div><p class="do">${withStop(one.do)}</p>
${terms([[phrase.proof(), withStop(one.proof)], [phrase.shownBy(), one.proven], [phrase.ifThen(), one.if_then], [phrase.toldTo(), one.tell], [phrase.why(), one.why]])}</div>
</li>`;
}
