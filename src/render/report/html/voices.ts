// What others see: a table a group, comments in one list, how to read them.
import type { Report } from '../../../core/report/report.ts';
import type { VoiceGroup } from '../../../core/voices/voices.ts';
import { groupInWords, howToReadVoices, nothingToShow, outlineOf, verdictInWords, waitingInWords } from '../../../core/voices/voices-words.ts';
import { capital, plural } from '../../../core/words.ts';
import { markup, type Markup } from '../../markup.ts';
import { nameOf, section, type Section } from './parts.ts';

/** Null where nobody else answered, or where it is left out. */
export function voices(report: Report): Section | null {
  const { voices: told } = report;
  if (!told || told.groups.length + told.waiting.length === 0) return null;
  return { id: 'others', title: 'What others see', body: markup`${told.groups.map((group) => table(group, report))}${told.groups.length > 0 && markup`<ul class="small">${howToReadVoices().map((text) => markup`
<li>${text}</li>`)}
</ul>`}${waitingInWords(told).map((text) => markup`<p class="small">${text}</p>
`)}${comments(told.comments)}` };
}

function table(group: VoiceGroup, report: Report): Markup {
  const drawn = group === outlineOf(report) && ', dashed in the radar';
  if (group.practices.length === 0) return markup`<p>${capital(groupInWords(group))}, ${plural(group.answers, 'answer')}. ${nothingToShow()}</p>
`;
  return markup`<table class="scores">
<caption>${capital(groupInWords(group))}, ${plural(group.answers, 'answer')}${drawn}</caption>
<thead><tr><th scope="col">Practice</th><th scope="col" class="figure">Self</th><th scope="col" class="figure">They</th><th scope="col">In words</th></tr></thead>
<tbody>
${group.practices.map((one) => markup`<tr><th scope="row">${nameOf(report, one.id)}</th><td class="figure">${one.self}</td><td class="figure">${one.others ?? '–'}</td><td>${verdictInWords(one)}${one.answers === group.answers ? '' : ` (${plural(one.answers, 'answer')})`}</td></tr>
`)}</tbody>
</table>
`;
}

const comments = (texts: readonly string[]): Markup | false => texts.length > 0 && section({ id: 'comments', title: 'Comments of others', body: markup`<ul>${texts.map((text) => markup`
<li>${text}</li>`)}
</ul>` }, 3);
