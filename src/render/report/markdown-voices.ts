// What others see, as Markdown: a table a group, comments in one list, how to read them.
import type { Report } from '../../core/report/report.ts';
import type { VoiceGroup } from '../../core/voices/voices.ts';
import { groupInWords, howToReadVoices, nothingToShow, verdictInWords, waitingInWords } from '../../core/voices/voices-words.ts';
import { capital, plural } from '../../core/words.ts';
import { md, paragraph, section } from '../markdown-text.ts';

/** None where nobody else answered, or where it is left out. */
export function othersSections(report: Report): string[] {
  const { voices } = report;
  if (!voices) return [];
  const waiting = waitingInWords(voices).map((text) => paragraph(md(text)));
  const reading = voices.groups.length === 0 ? [] : [howToReadVoices().map((text) => paragraph(md(text), '- ')).join('\n')];
  const parts = [...voices.groups.map((group) => table(group, report)), ...waiting, ...reading];
  return [section('What others see', parts.length > 0 ? [parts.join('\n\n')] : []), section('Comments of others', voices.comments.map((text) => paragraph(md(text), '- ')))];
}

function table(group: VoiceGroup, { practices }: Report): string {
  const title = `### ${md(capital(groupInWords(group)))}, ${plural(group.answers, 'answer')}`;
  if (group.practices.length === 0) return `${title}\n\n${nothingToShow()}`;
  const nameOf = (id: string): string => practices.find((practice) => practice.id === id)?.name ?? id;
  const rows = group.practices.map((one) => `| ${md(nameOf(one.id))} | ${one.self} | ${one.others ?? ''} | ${one.answers} | ${md(verdictInWords(one))} |`);
  return [title, '', '| Practice | Self | They | Answers | In words |', '|---|--:|--:|--:|---|', ...rows].join('\n');
}
