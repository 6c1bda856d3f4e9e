// Remarks on a profile and how it is measured: sentences that the formats share.
import type { Call } from '../../core/call.ts';
import { phrases } from '../../core/language/phrases.ts';
import type { Report, ReportPractice } from '../../core/report/report.ts';
import { howToAsk, whoseView } from '../../core/voices/voices-words.ts';
import { listed, sentences } from '../../core/words.ts';
import { answeredOf, open } from './words.ts';

const phrase = phrases('report.remark', {
  weakest: 'Any of these may be the weakest: {practices}. So few questions cannot tell which.',
  rest: '{practice}: {answered}. The rest leaves open anything {open}.',
  selfReport: 'A self-report: {view}.',
  aboveTheBoss: "People tend to rate themselves about 8 points above their boss's view.",
  likely: 'Likely means 80 %: one time in five the true score lies outside.',
  mirror: 'A mirror, not a test: not for pay, hiring or firing.',
});

/** Those that may be the weakest, by name. */
export const weakestInWords = (names: readonly string[]): string => phrase.weakest({ practices: listed(names, 'or') });

/** What open questions leave open, a sentence a practice. */
export function notKnown(report: Report, nameOf: (practice: ReportPractice) => string): string[] {
  return report.practices.flatMap((practice) => {
    const still = open(practice, report);
    return still === null ? [] : [phrase.rest({ practice: nameOf(practice), answered: answeredOf(practice.coverage), open: still })];
  });
}

export const selfReport = (report: Report): string => phrase.selfReport({ view: whoseView(report) });

export const aboveTheBoss = (): string => phrase.aboveTheBoss();

/** Whose view it is, how others are asked, and what a self-report is worth. */
export const whoseReport = (report: Report, call: Call): string => sentences(selfReport(report), howToAsk(report, call), aboveTheBoss());

export const likelyMeans = (): string => phrase.likely();

export const mirror = (): string => phrase.mirror();
