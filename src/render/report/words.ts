// The phrases that the drawn page and the plain page share.
import { longDate, shortDate } from '../../core/calendar.ts';
import { clip } from '../../core/columns.ts';
import type { Report, ReportPractice } from '../../core/report/report.ts';
import { shown, type Standing } from '../../core/review/score.ts';
import { stateInWords } from '../../core/report/since.ts';
import type { Suggestion } from '../../core/report/suggest.ts';
import { effortWords, listed, plural, withStop, standingWords } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';

/** `under 2 hours, shows in 4 weeks`: one's own time, and when the proof can be seen. */
const priceOf = ({ effort, weeks }: Suggestion): string => `${effortWords[effort]}, shows in ${plural(weeks, 'week')}`;

/** `under 2 h, shows in 4 weeks`, where columns are few; of a step taken on, its date. */
export function shortPriceOf(step: Suggestion, { commitments }: Pick<Report, 'commitments'>): string {
  const taken = commitments.find(({ id }) => id === step.commitment);
  return taken ? `taken on, ${stateInWords(taken)}` : priceOf(step).replace('hours', 'h');
}

/** What to do and what proves it, as sentences. */
export const actOf = (step: Suggestion): string => `${withStop(step.do)} Proof: ${withStop(step.proof)}`;

/** The price, the answer and the act, as sentences. */
export function stepInWords(step: Suggestion): string {
  const said = step.because === undefined ? '' : ` You said: ${withStop(step.because)}`;
  return `${priceOf(step)}.${said} ${actOf(step)}`;
}

export const shortName = (report: Report, practice: string): string => report.practices.find(({ id }) => id === practice)?.short ?? practice;

/** `45–52`, as integers. */
export const span = ([from, to]: readonly [number, number], between: string): string => `${shown(from)}${between}${shown(to)}`;

/** How many practices stand where; standings without any are left out, and the first says what is counted. */
export function verdict({ headline }: Report, words: 'long' | 'middle' | 'short'): { standing: Standing | 'unscored'; text: string }[] {
  const phrases = words === 'short' ? { ...standingWords, below: 'below', close: 'close' } : standingWords;
  const counts = [headline.below, headline.close, headline.on_target, headline.unscored];
  return (['below', 'close', 'on target', 'unscored'] as const)
    .map((standing, at) => ({ standing, count: counts[at]!, phrase: phrases[standing] }))
    .filter(({ count }) => count > 0)
    .map(({ standing, count, phrase }, at) => ({
      standing,
      text: `${at === 0 && words === 'long' ? plural(count, 'practice') : count} ${phrase}`,
    }));
}

/** Short enough to stand among other facts in one row. */
const brief = (text: string): string => clip(text, 24, '...');

export const answered = ({ answered: { answered: given, asked } }: Report): string => `${given} of ${asked} answered`;

/** `stage startup (default)`: whose targets these are, and whether anybody chose them. */
export const stage = (report: Report): string => `stage ${brief(report.stage_name.toLowerCase())}${report.stage_from === 'default' ? ' (default)' : ''}`;

export const day = (report: Report): string => shortDate(new Date(report.finished_at));

export const wholeDay = (report: Report): string => longDate(new Date(report.finished_at));

/** `made up: Jon of the source article` */
export const madeUp = ({ name }: Report): string => `made up: ${name ? brief(name) : 'the CTO'} of the source article`;

/** For whom and what was left out; nothing in one's own report. */
export function forWhom({ audience, left_out }: Report): string | null {
  if (audience === 'self') return null;
  return `For ${audience === 'ceo' ? 'the CEO' : 'a coach'}: ${listed(left_out)} left out.`;
}

/** `not scored: 1 of 4 answered` */
export const unscored = ({ coverage }: ReportPractice): string => `not scored: ${coverage.answered} of ${coverage.asked} answered`;

/** What unknown and skipped answers leave open; null when nothing is, and for a CEO, who could work out a single answer from it. */
export function open({ range }: ReportPractice, { audience }: Report): string | null {
  if (audience === 'ceo' || !range || range[1] - range[0] < 0.5) return null;
  return `from ${shown(range[0])} to ${shown(range[1])}`;
}

/** Behind the target's name. */
const reachedWords: Record<Standing, string> = { ...standingWords, below: 'clearly below', 'on target': 'reached' };

/** `19 of 100, likely 11 to 27, Started; target Partial, clearly below.` */
export function inOneSentence(practice: ReportPractice, report: Report): string {
  const { score, band, level, target, standing } = practice;
  const aim = `target ${target.name}`;
  if (score === null || band === null) {
    const still = open(practice, report);
    return `${unscored(practice)}${still ? `, open ${still}` : ''}; ${aim}.`;
  }
  return `${shown(score)} of 100, likely ${span(band, ' to ')}, ${level?.name ?? ''}; ${aim}${standing ? `, ${reachedWords[standing]}` : ''}.`;
}

/** `49 of 100, likely 45 to 52` */
export const overallInWords = ({ score, band }: NonNullable<Report['overall']>): string => `${shown(score)} of 100, likely ${span(band, ' to ')}`;

/** The command that shows everything; null when nothing can show it again, or when it is all here. */
export function moreOf({ made_up }: Report, { all, again = `cto-check ${made_up ? 'demo' : 'report'} --all` }: Canvas): string | null {
  return all ? null : again;
}
