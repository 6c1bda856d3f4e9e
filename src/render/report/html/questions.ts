// The appendix: every question with the words chosen, what the next level looks like, evidence and notes.
import { phrases } from '../../../core/language/phrases.ts';
import type { Report, ReportItem, ReportPractice } from '../../../core/report/report.ts';
import { column, inOneSentence, noAnswer, worthInWords } from '../words.ts';
import { markup, type Markup } from '../../markup.ts';
import { section, terms, type Section } from './parts.ts';

const phrase = phrases('report.html.questions', {
  title: 'Every question and answer',
  nextLevel: 'Next level',
  evidence: 'Evidence',
  note: 'Note',
  of: '{chosen} of {of}',
  chosen: '(chosen)',
});

/** Null for a reader who gets no single answers. */
export function questions(report: Report): Section | null {
  const practices = report.practices.flatMap((practice, at) => (practice.items && practice.items.length > 0 ? [practiceOf(practice, at + 1, report)] : []));
  return practices.length === 0 ? null : { id: 'questions', title: phrase.title(), body: markup`${practices}` };
}

function practiceOf(practice: ReportPractice, number: number, report: Report): Markup {
  return section({ id: `questions-${number}`, title: practice.name, body: markup`<p class="small">${inOneSentence(practice, report)}</p>
${practice.items!.map(itemOf)}` }, 3);
}

function itemOf(item: ReportItem): Markup {
  const { asked, value, scored, next_level, evidence, note } = item;
  const worth = value === null ? '' : scored ? worthInWords(value) : column.notScored();
  return markup`<div class="question">
<h4>${asked}</h4>
<p class="worth">${worth}</p>
${chosen(item)}
${terms([[phrase.nextLevel(), next_level], [phrase.evidence(), evidence], [phrase.note(), note]])}
${item.options && optionsOf(item.options, item.answer)}
</div>
`;
}

function chosen({ state, chosen: words, of }: ReportItem): Markup {
  if (state !== 'answered') return markup`<p class="chosen">${noAnswer(state)}</p>`;
  if (words.length === 0) return markup`<p class="chosen">${noAnswer('none')}</p>`;
  if (words.length === 1 && of === undefined) return markup`<p class="chosen">${words[0]!}</p>`;
  return markup`<ul class="chosen">${words.map((one) => markup`<li>${one}</li>`)}</ul>${of !== undefined && markup`<p class="small">${phrase.of({ chosen: words.length, of })}</p>`}`;
}

/** A case teaches by the feedback of every way out. */
function optionsOf(options: NonNullable<ReportItem['options']>, answer: ReportItem['answer']): Markup {
  return markup`<dl class="options">${options.map(({ id, text, feedback }) => markup`<div><dt>${text}${id === answer && markup` <strong>${phrase.chosen()}</strong>`}</dt> <dd>${feedback}</dd></div>`)}</dl>`;
}
