// What to talk about with a coach or a CEO.
import { phrases } from '../language/phrases.ts';
import type { ReportCommitment } from '../plan/commitment-in.ts';
import type { Standing } from '../review/score.ts';
import type { Suggestion } from './suggest.ts';

const phrase = phrases('talk', {
  whichBelow: 'Which of the {count} below target would you have named? What have you seen that I have not?',
  lowest: 'Which practice would you have put lowest? What have you seen that I have not?',
  seen: 'What have you seen that I have not?',
  cost: { one: 'The step costs {cost} this quarter. What gives way?', other: 'The {count} steps cost {cost} this quarter. What gives way?' },
  notMoved: 'I kept this step, and its answer did not move: "{step}" What is in the way?',
  higher: 'Where would you have answered higher than I did?',
  about: { hours: { one: 'about {n} hour', other: 'about {n} hours' }, days: { one: 'about {n} day', other: 'about {n} days' } },
  atLeast: { hours: { one: 'at least {n} hour', other: 'at least {n} hours' }, days: { one: 'at least {n} day', other: 'at least {n} days' } },
  number: { 0: 'no', 1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight', 9: 'nine' },
});

/** Questions for a talk with somebody who sees the work from outside. */
export function talkOf(practices: readonly { asked: boolean; standing: Standing | null }[], suggestions: readonly Suggestion[], commitments: readonly ReportCommitment[]): string[] {
  const below = practices.filter((practice) => practice.standing === 'below').length;
  const chosen = suggestions.filter((one) => one.chosen);
  return [
    below > 1 ? phrase.whichBelow({ count: inWords(below) }) : practices.filter(({ asked }) => asked).length > 1 ? phrase.lowest() : phrase.seen(),
    ...(chosen.length > 0 ? [phrase.cost({ n: chosen.length, count: inWords(chosen.length), cost: costOf(chosen) })] : []),
    ...commitments.filter(({ moved }) => moved === false).map(({ do: step }) => phrase.notMoved({ step })),
    phrase.higher(),
  ];
}

const hours = { S: 2, M: 16, L: 40 } as const;

/** `about 2.5 days`, `at least 5 days`: S counts 2 hours, M 2 days, L 5 days or more. */
function costOf(steps: readonly Suggestion[]): string {
  const all = steps.reduce((sum, step) => sum + hours[step.effort], 0);
  const bound = steps.some((step) => step.effort === 'L') ? 'atLeast' : 'about';
  return all < 8 ? phrase[bound].hours({ n: all }) : phrase[bound].days({ n: Math.round(all / 4) / 2 });
}

/** `two` … `nine`; higher numbers as digits. */
export function inWords(number: number): string {
  return phrase.number[number as keyof typeof phrase.number]?.() ?? String(number);
}
