// What became of the steps taken on: asked before the questions, one screen a step.
import { atNoon, dayOf, longDate } from '../core/calendar.ts';
import { dayMistake, dueIn, dueWords, notKeptWords, outcomeEvent, takenEvent, type Stamp } from '../core/plan/commit.ts';
import type { Assessment } from '../core/review/assessment.ts';
import { sentence } from '../core/fault.ts';
import { isOverdue, lighterStep, type Commitment } from '../core/plan/plan.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import type { Suggestion } from '../core/report/suggest.ts';
import { capital, effortInWords, plural, withStop } from '../core/words.ts';
import type { Field, Form, Line } from './form.ts';

interface FollowUp {
  /** Open ones, in the order they were taken on. */
  commitments: readonly Commitment[];
  now: Date;
  /** A practice's short name. */
  practice(id: string): string;
  /** The newest review, whose steps may be smaller ones; null when there is none. */
  review: Pick<Assessment, 'id' | 'practices'> | null;
  /** Its steps that nobody has taken on. */
  steps: readonly Suggestion[];
  /** The same for the same key, however often it is asked for. */
  stamp(key: string): Stamp;
}

export const followUp = (given: FollowUp): Form<PlanEvent> =>
  function* (give) {
    const taken = new Set<number>();
    for (const [at, one] of given.commitments.entries()) {
      const all = given.commitments.length;
      const place = { where: [`What you took on · ${given.practice(one.practice)}`, `${at + 1} of ${all}`], progress: [at, all] as const };
      const lighter = one.not_kept > 0 && given.review ? lighterStep(one, given.steps.filter(({ rank }) => !taken.has(rank))) : null;
      const outcome = yield {
        kind: 'choice',
        ...place,
        ask: `You took this on${isOverdue(one, dayOf(given.now)) ? '; it' : ','} ${dueWords(one, dayOf(given.now))}. Did you keep it?`,
        about: [withStop(one.do), ...(one.if_then ? [withStop(one.if_then)] : [])],
        hint: [`Proof: ${withStop(one.proof)}`, ...(one.not_kept > 0 ? [`${capital(notKeptWords(one))}.`] : []), ...(one.tell ? [`To tell: ${withStop(one.tell)}`] : [])],
        choices: [
          { value: 'kept', name: 'Kept.' },
          { value: 'not_kept', name: 'Not kept yet; it goes on.' },
          { value: 'dropped', name: 'Dropped.' },
        ],
        skip: 'Still on it; ask me next time.',
      };
      if (outcome === 'kept') yield* kept(give, given, one, place);
      if (outcome === 'dropped') yield* dropped(give, given, one, place);
      if (outcome !== 'not_kept') continue;
      const instead = lighter ? yield* smaller(given, one, lighter, place) : 'later';
      if (instead === 'dropped') yield* dropped(give, given, one, place);
      else if (instead === 'smaller') {
        taken.add(lighter!.rank);
        const dropping = given.stamp(one.id);
        give(outcomeEvent('dropped', one, dropping, { why: 'replaced by a smaller step' }));
        // The same moment tells that the one takes the other's place.
        give(takenEvent(lighter!, given.review!, { ...given.stamp(`smaller ${one.id}`), at: dropping.at }, { due: dueIn(lighter!.weeks, given.now) }));
      } else yield* later(give, given, one, place);
    }
  };

type Give = (event: PlanEvent) => void;
type Asking<Out = void> = Generator<Field, Out, string>;
type Place = Pick<Line, 'where' | 'progress'>;

/** Said at once, and again with the line that shows it. */
function* kept(give: Give, { stamp }: FollowUp, one: Commitment, place: Place): Asking {
  give(outcomeEvent('kept', one, stamp(one.id)));
  const proven = yield { kind: 'line', ...place, ask: 'One line that shows it', about: [`You meant: ${withStop(one.proof)}`] };
  if (proven !== '') give(outcomeEvent('kept', one, stamp(one.id), { proven }));
}

function* dropped(give: Give, { stamp }: FollowUp, one: Commitment, place: Place): Asking {
  give(outcomeEvent('dropped', one, stamp(one.id)));
  const why = yield { kind: 'line', ...place, ask: 'Why?', about: [withStop(one.do)] };
  if (why !== '') give(outcomeEvent('dropped', one, stamp(one.id), { why }));
}

function* later(give: Give, { stamp, now }: FollowUp, one: Commitment, place: Place): Asking {
  const due = yield dueLine(place, withStop(one.do), one.weeks, now, one.due);
  give(outcomeEvent('not_kept', one, stamp(one.id), { due }));
}

function* smaller({ practice }: FollowUp, one: Commitment, lighter: Suggestion, place: Place): Asking<string> {
  return yield {
    kind: 'choice',
    ...place,
    ask: 'Not kept twice: it may be too large. A smaller step:',
    about: [withStop(lighter.do)],
    hint: [`${lighter.practice === one.practice ? '' : `${practice(lighter.practice)}. `}${capital(effortInWords(lighter.effort))}, shows in ${plural(lighter.weeks, 'week')}. Proof: ${withStop(lighter.proof)}`],
    choices: [
      { value: 'smaller', name: 'Take the smaller one instead.' },
      { value: 'later', name: `Stay with the first, with another date: ${one.do}` },
      { value: 'dropped', name: 'Drop it.' },
    ],
  };
}

/** A day in the future, or today; Enter takes the one that the step's weeks give, or the day that stood before where that is later. */
export function dueLine(place: Place, about: string, weeks: number, now: Date, before = ''): Line {
  const today = dayOf(now);
  const fresh = dueIn(weeks, now);
  const preset = before > fresh ? before : fresh;
  const check = (text: string): string | null => {
    const mistake = dayMistake(text, today);
    return mistake && capital(sentence(mistake));
  };
  return { kind: 'line', ...place, ask: 'Until when?', about: [about], hint: [`Year, month, day. ${preset} is ${longDate(atNoon(preset))}.`], preset, check };
}
