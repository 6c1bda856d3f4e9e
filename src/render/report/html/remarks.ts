// Short remarks on the profile, and what to talk about.
import type { Report } from '../../../core/report/report.ts';
import { listed } from '../../../core/words.ts';
import { open } from '../words.ts';
import { markup } from '../../markup.ts';
import { nameOf, type Section } from './parts.ts';

/** What the profile does not tell by itself; null when there is nothing. */
export function remarks(report: Report): Section | null {
  const texts = [...weakest(report), ...unknown(report), ...knownNotDone(report)];
  return texts.length === 0 ? null : { id: 'remarks', title: 'Read with care', body: markup`<ul>${texts.map((text) => markup`
<li>${text}</li>`)}
</ul>` };
}

function weakest(report: Report): string[] {
  if (report.weakest.length < 2) return [];
  return [`Any of these may be the weakest: ${listed(report.weakest.map((id) => nameOf(report, id)), 'or')}. So few questions cannot tell which.`];
}

function unknown(report: Report): string[] {
  return report.practices.flatMap((practice) => {
    const still = open(practice, report);
    const { answered, asked } = practice.coverage;
    return still ? [`${practice.name}: ${answered} of ${asked} answered. The rest leaves open anything ${still}.`] : [];
  });
}

const knownNotDone = (report: Report): string[] => report.know_do.map((id) => `${nameOf(report, id)}: known, not yet done. The best way out of a case was chosen; the calendar does not show it.`);

export const talk = (report: Report): Section => ({ id: 'talk', title: 'To talk about', body: markup`<ol>${report.talk.map((question) => markup`
<li>${question}</li>`)}
</ol>` });
