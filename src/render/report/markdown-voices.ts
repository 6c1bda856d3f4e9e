// What others see, as Markdown: a table a group, comments in one list, how to read them.
import type { Call } from '../../core/call.ts';
import type { Report } from '../../core/report/report.ts';
import type { VoiceGroup } from '../../core/voices/voices.ts';
import { commentsTitle, groupAndAnswers, howToReadVoices, nothingToShow, seenTitle, verdictInWords, waitingInWords } from '../../core/voices/voices-words.ts';
import { nameIn } from '../../core/words.ts';
import { md, paragraph, section, tableRow } from '../markdown-text.ts';
import { column } from './words.ts';

/** None where nobody else answered, or where it is left out. */
export function othersSections(report: Report, call: Call): string[] {
  const { voices } = report;
  if (!voices) return [];
  const waiting = waitingInWords(voices, call).map((text) => paragraph(md(text)));
  const reading = voices.groups.length === 0 ? [] : [howToReadVoices().map((text) => paragraph(md(text), '- ')).join('\n')];
  const parts = [...voices.groups.map((group) => table(group, report)), ...waiting, ...reading];
  return [section(seenTitle(), parts.length > 0 ? [parts.join('\n\n')] : []), section(commentsTitle(), voices.comments.map((text) => paragraph(md(text), '- ')))];
}

function table(group: VoiceGroup, { practices }: Report): string {
  const title = `### ${md(groupAndAnswers(group))}`;
  if (group.practices.length === 0) return `${title}\n\n${nothingToShow()}`;
  const rows = group.practices.map((one) => tableRow([md(nameIn(practices, one.id, 'name')), String(one.self), String(one.others ?? ''), String(one.answers), md(verdictInWords(one))]));
  return [title, '', tableRow([column.practice(), column.self(), column.they(), column.answers(), column.inWords()]), '|---|--:|--:|--:|---|', ...rows].join('\n');
}
