// The boundary to reviews that were damaged or made elsewhere: every renderer finds a name where it needs one.
import type { Report, ReportPractice } from '../../core/report/report.ts';
import { phrases } from '../../core/language/phrases.ts';
import { harmless } from '../harmless.ts';

const phrase = phrases('report.named', { level: 'level {number}' });

/** The report that is drawn: every text printable, with a name wherever one is needed. */
export const cleaned = (report: Report, unicode: boolean): Report => named(harmless(report, unicode));

const nameOf = (name: string | undefined, level: number): string => name || phrase.level({ number: level });

/** The same report; a level without a name has its number, a practice its id. */
export function named(report: Report): Report {
  return {
    ...report,
    stage_name: report.stage_name || report.stage,
    level_names: report.level_names.map((name, at) => nameOf(name, at + 1)),
    practices: report.practices.map(namedPractice),
  };
}

function namedPractice(practice: ReportPractice): ReportPractice {
  const { id, name, short, level, target } = practice;
  return {
    ...practice,
    name: name || id,
    short: short || name || id,
    level: level && { ...level, name: nameOf(level.name, level.number) },
    target: { ...target, name: nameOf(target.name, target.level) },
  };
}
