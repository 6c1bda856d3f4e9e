// The appendix: every question with the words chosen, what the next level looks like, evidence and notes.
import type { Report, ReportItem, ReportPractice } from '../../../core/report/report.ts';
import { shown } from '../../../core/review/score.ts';
import { inOneSentence } from '../words.ts';
import { markup, type Markup } from '../../markup.ts';
import { section, terms, type Section } from './parts.ts';

/** Null for a reader who gets no single answers. */
export function questions(report: Report): Section | null {
  const practices = report.practices.flatMap((practice, at) => (practice.items && practice.items.length > 0 ? [practiceOf(practice, at + 1, report)] : []));
  return practices.length === 0 ? null : { id: 'questions', title: 'Every question and answer', body: markup`${practices}` };
}

function practiceOf(practice: ReportPractice, number: number, report: Report): Markup {
  return section({ id: `questions-${number}`, title: practice.name, body: markup`<p class="small">${inOneSentence(practice, report)}</p>
${practice.items!.map(itemOf)}` }, 3);
}

const stateWords = { dk: 'I do not know.', na: 'Does not apply.', unanswered: 'Not answered.' } as const;

function itemOf(item: ReportItem): Markup {
  const { asked, value, scored, next_level, evidence, note } = item;
  const worth = value === null ? '' : scored ? `${shown(value)} of 100` : 'not scored';
  return markup`<div class="question">
<h4>${asked}</h4>
<p class="worth">${worth}</p>
${chosen(item)}
${terms([['Next level', next_level], ['Evidence', evidence], ['Note', note]])}
${item.options && optionsOf(item.options, item.answer)}
</div>
`;
}

function chosen({ state, chosen: words, of }: ReportItem): Markup {
  if (state !== 'answered') return markup`<p class="chosen">${stateWords[state]}</p>`;
  if (words.length === 0) return markup`<p class="chosen">None of these.</p>`;
  if (words.length === 1 && of === undefined) return markup`<p class="chosen">${words[0]!}</p>`;
  return markup`<ul class="chosen">${words.map((one) => markup`<li>${one}</li>`)}</ul>${of !== undefined && markup`<p class="small">${words.length} of ${of}</p>`}`;
}

/** A case teaches by the feedback of every way out. */
function optionsOf(options: NonNullable<ReportItem['options']>, answer: ReportItem['answer']): Markup {
  return markup`<dl class="options">${options.map(({ id, text, feedback }) => markup`<div><dt>${text}${id === answer && markup` <strong>(chosen)</strong>`}</dt> <dd>${feedback}</dd></div>`)}</dl>`;
}
