// What each reader of a report does not get.
import type { Report } from './report.ts';
import type { Audience } from '../terms.ts';
import type { Voices } from '../voices/voices.ts';

/** What a reader does not get, in words. */
const leftOut: Record<Audience, string[]> = { self: [], coach: ['notes'], ceo: ['single answers', 'evidence', 'notes'] };

/** The same, with what others said where they did. */
export function leftOutFor(audience: Audience, voices: Voices | null): string[] {
  if (audience === 'ceo' && voices) return [...leftOut.ceo, 'what others answered'];
  return audience === 'coach' && voices && voices.comments.length > 0 ? [...leftOut.coach, 'comments of others'] : leftOut[audience];
}

/** Takes away what an audience should not see, once for every format. */
export function forAudience(report: Report): Report {
  if (report.audience === 'self') return report;
  if (report.audience === 'coach') {
    return {
      ...report,
      practices: report.practices.map(({ items = [], ...practice }) => ({ ...practice, items: items.map(({ note: _, ...item }) => item) })),
      voices: report.voices && { ...report.voices, comments: [] },
    };
  }
  return {
    ...report,
    // With the range a single answer could be worked out.
    practices: report.practices.map(({ items: _, ...practice }) => ({ ...practice, range: null })),
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
