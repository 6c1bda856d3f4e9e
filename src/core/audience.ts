// What each reader of a report does not get.
import type { Report } from './report.ts';
import type { Audience } from './terms.ts';

/** What a reader does not get, in words. */
export const leftOut: Record<Audience, string[]> = { self: [], coach: ['notes'], ceo: ['single answers', 'evidence', 'notes'] };

/** Takes away what an audience should not see, once for every format. */
export function forAudience(report: Report): Report {
  if (report.audience === 'self') return report;
  if (report.audience === 'coach') {
    return {
      ...report,
      practices: report.practices.map(({ items = [], ...practice }) => ({ ...practice, items: items.map(({ note: _, ...item }) => item) })),
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
    weakest: [],
    know_do: [],
  };
}
