// What others see: a table a group, comments in one list, how to read them.
import type { Call } from '../../../core/call.ts';
import { phrases } from '../../../core/language/phrases.ts';
import type { Report } from '../../../core/report/report.ts';
import type { VoiceGroup, VoicePractice } from '../../../core/voices/voices.ts';
import { commentsTitle, groupAndAnswers, howToReadVoices, nothingToShow, outlineOf, seenTitle, verdictInWords, waitingInWords } from '../../../core/voices/voices-words.ts';
import { nameIn, sentences, withStop } from '../../../core/words.ts';
import { markup, type Markup } from '../../markup.ts';
import { column } from '../words.ts';
import { section, type Section } from './parts.ts';

const phrase = phrases('report.html.voices', {
  drawn: '{group}, dashed in the radar',
  verdict: { one: '{verdict} ({n} answer)', other: '{verdict} ({n} answers)' },
});

/** Null where nobody else answered, or where it is left out. */
export function voices(report: Report, call: Call): Section | null {
  const { voices: told } = report;
  if (!told || told.groups.length + told.waiting.length === 0) return null;
  return { id: 'others', title: seenTitle(), body: markup`${told.groups.map((group) => table(group, report))}${told.groups.length > 0 && markup`<ul class="small">${howToReadVoices().map((text) => markup`
<li>${text}</li>`)}
</ul>`}${waitingInWords(told, call).map((text) => markup`<p class="small">${text}</p>
`)}${comments(told.comments)}` };
}

function table(group: VoiceGroup, report: Report): Markup {
  const caption = group === outlineOf(report) ? phrase.drawn({ group: groupAndAnswers(group) }) : groupAndAnswers(group);
  if (group.practices.length === 0) return markup`<p>${sentences(withStop(groupAndAnswers(group)), nothingToShow())}</p>
`;
  return markup`<table class="scores">
<caption>${caption}</caption>
<thead><tr><th scope="col">${column.practice()}</th><th scope="col" class="figure">${column.self()}</th><th scope="col" class="figure">${column.they()}</th><th scope="col">${column.inWords()}</th></tr></thead>
<tbody>
${group.practices.map((one) => row(one, group, report))}</tbody>
</table>
`;
}

function row(one: VoicePractice, group: VoiceGroup, report: Report): Markup {
  const verdict = verdictInWords(one);
  const told = one.answers === group.answers ? verdict : phrase.verdict({ n: one.answers, verdict });
  return markup`<tr><th scope="row">${nameIn(report.practices, one.id, 'name')}</th><td class="figure">${one.self}</td><td class="figure">${one.others ?? '–'}</td><td>${told}</td></tr>
`;
}

const comments = (texts: readonly string[]): Markup | false => texts.length > 0 && section({ id: 'comments', title: commentsTitle(), body: markup`<ul>${texts.map((text) => markup`
<li>${text}</li>`)}
</ul>` }, 3);
