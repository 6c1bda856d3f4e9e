// What to talk about with a coach or a CEO.
import type { ReportCommitment } from './report.ts';
import type { Standing } from '../review/score.ts';
import type { Suggestion } from './suggest.ts';

/** Questions for a talk with somebody who sees the work from outside. */
export function talkOf(practices: readonly { standing: Standing | null }[], suggestions: readonly Suggestion[], commitments: readonly ReportCommitment[] = []): string[] {
  const below = practices.filter((practice) => practice.standing === 'below').length;
  const chosen = suggestions.filter((one) => one.chosen);
  return [
    below > 1
      ? `Which of the ${inWords(below)} below target would you have named? What have you seen that I have not?`
      : 'Which practice would you have put lowest? What have you seen that I have not?',
    ...(chosen.length > 0 ? [`The ${chosen.length === 1 ? 'step costs' : `${inWords(chosen.length)} steps cost`} ${costOf(chosen)} this quarter. What gives way?`] : []),
    ...commitments.filter(({ moved }) => moved === false).map(({ do: step }) => `I kept this step, and its answer did not move: "${step}" What is in the way?`),
    'Where would you have answered higher than I did?',
  ];
}

const hours = { S: 2, M: 16, L: 40 } as const;

/** `about 2.5 days`, `at least 5 days`: S counts 2 hours, M 2 days, L 5 days or more. */
function costOf(steps: readonly Suggestion[]): string {
  const all = steps.reduce((sum, step) => sum + hours[step.effort], 0);
  const bound = steps.some((step) => step.effort === 'L') ? 'at least' : 'about';
  if (all < 8) return `${bound} ${all} hours`;
  const days = Math.round(all / 4) / 2;
  return `${bound} ${days} ${days === 1 ? 'day' : 'days'}`;
}

/** `two` … `nine`; higher numbers as digits. */
export function inWords(number: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][number] ?? String(number);
}
