// Taking next steps on after a review: one screen a step, then a plan and a witness.
import type { Assessment } from '../core/review/assessment.ts';
import { atNoon, longDate } from '../core/calendar.ts';
import { dueIn, openVow, takenEvent, type Stamp, type Vow } from '../core/plan/commit.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import type { Suggestion } from '../core/report/suggest.ts';
import { effortInWords, sentences, withStop } from '../core/words.ts';
import { phrases } from '../core/language/phrases.ts';
import { dueLine } from './follow-up.ts';
import type { Dialogue } from './dialogue.ts';

const phrase = phrases('survey.takeOn', {
  enough: 'enough, to the report',
  where: 'Next steps · {practice}',
  of: '{at} of {of}',
  proof: 'Proof: {proof}',
  cost: { one: 'Costs {effort}, shows in {n} week.', other: 'Costs {effort}, shows in {n} weeks.' },
  said: 'You said: {answer}',
  usual: 'I take it on, by {day}.',
  otherDate: 'I take it on, with another date.',
  notThis: 'Not this one.',
  when: '"{vow}"',
  whenHint: 'A fixed moment makes it likelier. Such as: When I open my calendar on Monday, I will block the hour.',
  whom: 'Whom will you tell?',
  whomHint: 'A step that somebody else knows of is likelier to be done.',
});

interface Offer {
  review: Pick<Assessment, 'id' | 'bank' | 'practices'>;
  /** The review's chosen steps that nobody has taken on. */
  steps: readonly Suggestion[];
  now: Date;
  /** A practice's short name. */
  practice(id: string): string;
  /** The same for the same key, however often it is asked for. */
  stamp(key: string): Stamp;
}

/** Each event is given as soon as it is decided, and again with every line that is added. */
export const takeOn = ({ review, steps, now, practice, stamp }: Offer): Dialogue<PlanEvent> =>
  function* (give) {
    for (const [at, step] of steps.entries()) {
      const enough = phrase.enough();
      const place = { where: [phrase.where({ practice: practice(step.practice) }), phrase.of({ at: at + 1, of: steps.length })], progress: [at, steps.length] as const, enough };
      const usual = dueIn(step.weeks, now);
      const answer = yield {
        kind: 'choice',
        ...place,
        ask: withStop(step.do),
        about: [phrase.proof({ proof: withStop(step.proof) })],
        hint: [sentences(phrase.cost({ n: step.weeks, effort: effortInWords(step.effort) }), step.because === undefined ? '' : phrase.said({ answer: step.because }))],
        choices: [
          { value: 'usual', name: phrase.usual({ day: longDate(atNoon(usual)) }) },
          { value: 'other', name: phrase.otherDate() },
        ],
        skip: phrase.notThis(),
      };
      if (answer === '') continue;
      let vow: Vow = { due: answer === 'usual' ? usual : yield { ...dueLine(place, withStop(step.do), step.weeks, now), enough } };
      const take = (more: Partial<Vow>): void => {
        vow = { ...vow, ...more };
        give(takenEvent(step, review, stamp(String(step.rank)), vow));
      };
      take({});
      const whenever = yield { kind: 'line', ...place, ask: phrase.when({ vow: openVow() }), about: [withStop(step.do)], hint: [phrase.whenHint()] };
      if (whenever !== '') take({ if_then: whenever });
      const tell = yield { kind: 'line', ...place, ask: phrase.whom(), about: [withStop(step.do)], hint: [phrase.whomHint()] };
      if (tell !== '') take({ tell });
    }
  };
