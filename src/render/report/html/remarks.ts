// Short remarks on the profile, and what to talk about.
import type { Report } from '../../../core/report/report.ts';
import { phrases } from '../../../core/language/phrases.ts';
import { nameIn } from '../../../core/words.ts';
import { notKnown, weakestInWords } from '../remark-words.ts';
import { markup } from '../../markup.ts';
import type { Section } from './parts.ts';

const phrase = phrases('report.html.remarks', {
  title: 'Read with care',
  knowDo: '{practice}: known, not yet done. The best way out of a case was chosen; the calendar does not show it.',
  talk: 'To talk about',
});

/** What the profile does not tell by itself; null when there is nothing. */
export function remarks(report: Report): Section | null {
  const texts = [...weakest(report), ...notKnown(report, ({ name }) => name), ...knownNotDone(report)];
  return texts.length === 0 ? null : { id: 'remarks', title: phrase.title(), body: markup`<ul>${texts.map((text) => markup`
<li>${text}</li>`)}
</ul>` };
}

function weakest(report: Report): string[] {
  if (report.weakest.length < 2) return [];
  return [weakestInWords(report.weakest.map((id) => nameIn(report.practices, id, 'name')))];
}

const knownNotDone = (report: Report): string[] => report.know_do.map((id) => phrase.knowDo({ practice: nameIn(report.practices, id, 'name') }));

export const talk = (report: Report): Section => ({ id: 'talk', title: phrase.talk(), body: markup`<ol>${report.talk.map((question) => markup`
<li>${question}</li>`)}
</ol>` });
