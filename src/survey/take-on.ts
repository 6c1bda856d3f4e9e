// Taking next steps on after a review: one screen a step, then a plan and a witness.
import type { Assessment } from '../core/review/assessment.ts';
import { atNoon, longDate } from '../core/calendar.ts';
import { dueIn, takenEvent, type Stamp, type Vow } from '../core/plan/commit.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import type { Suggestion } from '../core/report/suggest.ts';
import { effortInWords, plural, withStop } from '../core/words.ts';
import { dueLine } from './follow-up.ts';
import type { Form } from './form.ts';

interface Offer {
  review: Pick<Assessment, 'id' | 'practices'>;
  /** The review's chosen steps that nobody has taken on. */
  steps: readonly Suggestion[];
  now: Date;
  /** A practice's short name. */
  practice(id: string): string;
  /** The same for the same key, however often it is asked for. */
  stamp(key: string): Stamp;
}

/** Each event is given as soon as it is decided, and again with every line that is added. */
export const takeOn = ({ review, steps, now, practice, stamp }: Offer): Form<PlanEvent> =>
  function* (give) {
    for (const [at, step] of steps.entries()) {
      const enough = 'enough, to the report';
      const place = { where: [`Next steps · ${practice(step.practice)}`, `${at + 1} of ${steps.length}`], progress: [at, steps.length] as const, enough };
      const usual = dueIn(step.weeks, now);
      const answer = yield {
        kind: 'choice',
        ...place,
        ask: withStop(step.do),
        about: [`Proof: ${withStop(step.proof)}`],
        hint: [`Costs ${effortInWords(step.effort)}, shows in ${plural(step.weeks, 'week')}.${step.because === undefined ? '' : ` You said: ${step.because}`}`],
        choices: [
          { value: 'usual', name: `I take it on, by ${longDate(atNoon(usual))}.` },
          { value: 'other', name: 'I take it on, with another date.' },
        ],
        skip: 'Not this one.',
      };
      if (answer === '') continue;
      let vow: Vow = { due: answer === 'usual' ? usual : yield { ...dueLine(place, withStop(step.do), step.weeks, now), enough } };
      const take = (more: Partial<Vow>): void => {
        vow = { ...vow, ...more };
        give(takenEvent(step, review, stamp(String(step.rank)), vow));
      };
      take({});
      const whenever = yield { kind: 'line', ...place, ask: '"When …, I will …"', about: [withStop(step.do)], hint: ['A fixed moment makes it likelier. Such as: When I open my calendar on Monday, I will block the hour.'] };
      if (whenever !== '') take({ if_then: whenever });
      const tell = yield { kind: 'line', ...place, ask: 'Whom will you tell?', about: [withStop(step.do)], hint: ['A step that somebody else knows of is likelier to be done.'] };
      if (tell !== '') take({ tell });
    }
  };
