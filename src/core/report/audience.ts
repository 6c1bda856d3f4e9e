// What each reader of a report does not get.
import type { Report, ReportPractice } from './report.ts';
import { phrases } from '../language/phrases.ts';
import type { Outline } from '../review/outline.ts';
import type { Audience } from '../terms.ts';
import type { Voices } from '../voices/voices.ts';

const phrase = phrases('audience', { notes: 'notes', answers: 'single answers', evidence: 'evidence', others: 'what others answered', comments: 'comments of others' });

/** What a reader does not get. */
const leftOut: Record<Audience, readonly (keyof typeof phrase)[]> = { self: [], coach: ['notes'], ceo: ['answers', 'evidence', 'notes'] };

/** The same in words, with what others said where they did. */
export function leftOutFor(audience: Audience, voices: Voices | null): string[] {
  const others = audience === 'ceo' && voices ? ['others' as const] : audience === 'coach' && voices && voices.comments.length > 0 ? ['comments' as const] : [];
  return [...leftOut[audience], ...others].map((part) => phrase[part]());
}

/** Takes away what an audience should not see, once for every format. `earlier`: the review that the report is compared with. */
export function forAudience(report: Report, earlier: Outline | null): Report {
  if (report.audience === 'self') return report;
  if (report.audience === 'coach') {
    return {
      ...report,
      practices: report.practices.map(({ items = [], ...practice }) => ({ ...practice, items: items.map(({ note: _, ...item }) => item) })),
      voices: report.voices && { ...report.voices, comments: [] },
    };
  }
  // With the range a single answer could be worked out, and with a change over fewer answers than the scores beside it.
  const practices = report.practices.map(({ items: _, ...practice }) => ({ ...practice, range: null, change: isOfEveryAnswer(practice, earlier) ? practice.change : null }));
  return {
    ...report,
    practices,
    since: practices.some(({ change }) => change !== null) ? report.since : null,
    // A rung or a statement is a single answer too.
    suggestions: report.suggestions.filter((one) => one.chosen).map(({ because: _, statement: __, rung: ___, ...one }) => one),
    moved: [],
    commitments: report.commitments.map(({ if_then: _, tell: __, proven: ___, why: ____, moved: _____, ...one }) => ({ ...one, moved: null })),
    // Peers and reports answered for the CTO, and beside a score the mean over some of its questions would tell the others.
    voices: report.voices && { groups: [], waiting: [], comments: [] },
    weakest: [],
    know_do: [],
  };
}

/** Whether a practice's change is over all the answers that its two scores are of. */
function isOfEveryAnswer({ id, change, coverage }: ReportPractice, earlier: Outline | null): boolean {
  const before = earlier?.practices.find((practice) => practice.id === id)?.items.filter((item) => item.scored && item.value !== null);
  return change?.items === coverage.answered && change.items === before?.length;
}
