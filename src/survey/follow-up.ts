// What became of the steps taken on: asked before the questions, one screen a step.
import { atNoon, longDate } from '../core/calendar.ts';
import { dayFlaw, dueIn, dueWords, exampleDay, notKeptWords, outcomeEvent, takenEvent, type Stamp } from '../core/plan/commit.ts';
import type { Assessment } from '../core/review/assessment.ts';
import { isOverdue, lighterStep, type Commitment } from '../core/plan/plan.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import type { Suggestion } from '../core/report/suggest.ts';
import { capital, effortInWords, sentences, withStop } from '../core/words.ts';
import { phrases } from '../core/language/phrases.ts';
import type { Field, Dialogue, Line } from './dialogue.ts';

const phrase = phrases('survey.followUp', {
  where: 'What you took on · {practice}',
  of: '{at} of {of}',
  ask: 'You took this on, {due}. Did you keep it?',
  askOverdue: 'You took this on; it {due}. Did you keep it?',
  proof: 'Proof: {proof}',
  tell: 'To tell: {whom}',
  kept: 'Kept.',
  notYet: 'Not kept yet; it goes on.',
  dropped: 'Dropped.',
  still: 'Still on it; ask me next time.',
  replaced: 'replaced by a smaller step',
  shows: 'One line that shows it',
  meant: 'You meant: {proof}',
  why: 'Why?',
  smaller: 'Not kept twice: it may be too large. A smaller step:',
  cost: { one: '{effort}, shows in {n} week.', other: '{effort}, shows in {n} weeks.' },
  takeSmaller: 'Take the smaller one instead.',
  stay: 'Stay with the first, with another date: {step}',
  drop: 'Drop it.',
  until: 'Until when?',
  date: 'Year, month, day. {preset} is {day}.',
  noDay: 'No day is given; expected a day such as {example}.',
  notDate: '"{text}" is not a date; expected a day such as {example}.',
  past: '{day} is past; expected a day such as {example}.',
});

interface FollowUp {
  /** Open ones, in the order they were taken on. */
  commitments: readonly Commitment[];
  now: Date;
  /** A practice's short name. */
  practice(id: string): string;
  /** The newest review, whose steps may be smaller ones; null when there is none. */
  review: Pick<Assessment, 'id' | 'bank' | 'practices'> | null;
  /** Its steps that nobody has taken on. */
  steps: readonly Suggestion[];
  /** The same for the same key, however often it is asked for. */
  stamp(key: string): Stamp;
}

export const followUp = (given: FollowUp): Dialogue<PlanEvent> =>
  function* (give) {
    const taken = new Set<number>();
    for (const [at, one] of given.commitments.entries()) {
      const all = given.commitments.length;
      const place: Place = { where: [phrase.where({ practice: given.practice(one.practice) }), phrase.of({ at: at + 1, of: all })], progress: [at, all] };
      const outcome = yield outcomeOf(one, given.now, place);
      if (outcome === 'kept') yield* kept(give, given, one, place);
      if (outcome === 'dropped') yield* dropped(give, given, one, place);
      if (outcome !== 'not_kept') continue;
      const lighter = one.not_kept > 0 && given.review ? lighterStep(one, given.steps.filter(({ rank }) => !taken.has(rank))) : null;
      const instead = lighter ? yield* smaller(given, one, lighter, place) : 'later';
      if (instead === 'dropped') yield* dropped(give, given, one, place);
      else if (instead === 'smaller') {
        taken.add(lighter!.rank);
        replaced(give, given, one, lighter!);
      } else yield* later(give, given, one, place);
    }
  };

/** What became of it. */
const outcomeOf = (one: Commitment, now: Date, place: Place): Field => ({
  kind: 'choice',
  ...place,
  ask: phrase[isOverdue(one, now) ? 'askOverdue' : 'ask']({ due: dueWords(one, now) }),
  about: [withStop(one.do), ...(one.if_then ? [withStop(one.if_then)] : [])],
  hint: [
    phrase.proof({ proof: withStop(one.proof) }),
    ...(one.not_kept > 0 ? [withStop(capital(notKeptWords(one)))] : []),
    ...(one.tell ? [phrase.tell({ whom: withStop(one.tell) })] : []),
  ],
  choices: [
    { value: 'kept', name: phrase.kept() },
    { value: 'not_kept', name: phrase.notYet() },
    { value: 'dropped', name: phrase.dropped() },
  ],
  skip: phrase.still(),
});

type Give = (event: PlanEvent) => void;
type Asking<Out = void> = Generator<Field, Out, string>;
type Place = Pick<Line, 'where' | 'progress'>;

/** Said at once, and again with the line that shows it. */
function* kept(give: Give, { stamp }: FollowUp, one: Commitment, place: Place): Asking {
  give(outcomeEvent('kept', one, stamp(one.id)));
  const proven = yield { kind: 'line', ...place, ask: phrase.shows(), about: [phrase.meant({ proof: withStop(one.proof) })] };
  if (proven !== '') give(outcomeEvent('kept', one, stamp(one.id), { proven }));
}

function* dropped(give: Give, { stamp }: FollowUp, one: Commitment, place: Place): Asking {
  give(outcomeEvent('dropped', one, stamp(one.id)));
  const why = yield { kind: 'line', ...place, ask: phrase.why(), about: [withStop(one.do)] };
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
    ask: phrase.smaller(),
    about: [withStop(lighter.do)],
    hint: [sentences(lighter.practice === one.practice ? '' : withStop(practice(lighter.practice)), phrase.cost({ n: lighter.weeks, effort: capital(effortInWords(lighter.effort)) }), phrase.proof({ proof: withStop(lighter.proof) }))],
    choices: [
      { value: 'smaller', name: phrase.takeSmaller() },
      { value: 'later', name: phrase.stay({ step: one.do }) },
      { value: 'dropped', name: phrase.drop() },
    ],
  };
}

/** The same moment tells that the one takes the other's place. */
function replaced(give: Give, { stamp, review, now }: FollowUp, one: Commitment, lighter: Suggestion): void {
  const dropping = stamp(one.id);
  give(outcomeEvent('dropped', one, dropping, { why: phrase.replaced() }));
  give(takenEvent(lighter, review!, { ...stamp(`smaller ${one.id}`), at: dropping.at }, { due: dueIn(lighter.weeks, now) }));
}

/** A day in the future, or today; Enter takes the one that the step's weeks give, or the day that stood before where that is later. */
export function dueLine(place: Place, about: string, weeks: number, now: Date, before = ''): Line {
  const fresh = dueIn(weeks, now);
  const preset = before > fresh ? before : fresh;
  const check = (text: string): string | null => {
    const flaw = dayFlaw(text, now);
    const example = exampleDay(now);
    if (flaw === 'past') return phrase.past({ day: longDate(atNoon(text)), example });
    return flaw && phrase[flaw]({ text, example });
  };
  return { kind: 'line', ...place, ask: phrase.until(), about: [about], hint: [phrase.date({ preset, day: longDate(atNoon(preset)) })], preset, check };
}
