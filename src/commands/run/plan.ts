// The plan within a survey: before the questions what became of the steps taken on, after them new ones. Each answer is on the disk at once.
import type { Assessment } from '../../core/review/assessment.ts';
import type { Stamp } from '../../core/plan/commit.ts';
import { commitmentsOf, type Commitment } from '../../core/plan/plan.ts';
import type { PlanEvent } from '../../core/plan/plan-file.ts';
import { chosenSteps } from '../../core/report/report.ts';
import { newestReview } from '../../store/assessments.ts';
import { readPlan, removePlanEvent, savePlanEvent } from '../../store/plan.ts';
import { followUp, takeOn, type Conversation, type Filled } from '../../survey/survey.ts';
import { stampOf } from '../keep.ts';
import { reported } from '../reported.ts';
import type { Setting } from '../setting.ts';
import { stepsToldAgain, toldAgain } from '../told.ts';
import type { Everywhere, World } from '../world.ts';

/** Asks about every open commitment of which nothing was said since the last review: nobody is asked twice for one review. */
export async function askWhatBecame(world: World, flags: Everywhere, { places: { data }, bank }: Setting, conversation: Conversation): Promise<Filled<PlanEvent>> {
  const { values: events } = await readPlan(data);
  const commitments = await stepsToldAgain(world, flags, commitmentsOf(events));
  const newest = commitments.length === 0 ? null : await newestReview(data);
  const review = newest && (await toldAgain(world, flags, newest));
  const open = commitments.filter((one) => one.state === 'open' && !isToldOf(one, events, review));
  const steps = review && open.some(({ not_kept }) => not_kept > 0) ? (await reported(silent(world), flags, review)).suggestions.filter(({ commitment }) => commitment === undefined) : [];
  const practice = (id: string): string => bank.practices.find((one) => one.id === id)?.short ?? id;
  return conversation.dialogue(followUp({ commitments: open, now: world.now(), practice, review, steps, stamp: stampsOf(world) }), keeping(data));
}

/** Something was said of it since the review, or it took the place of another then. */
const isToldOf = ({ id, taken_at }: Commitment, events: readonly PlanEvent[], review: Assessment | null): boolean =>
  events.some((event) => event.type !== 'taken' && (event.commitment === id || event.at === taken_at) && (review === null || event.at > review.finished_at));

/** Offers the steps of a review that was just saved. */
export async function offerSteps(world: World, flags: Everywhere, { places: { data } }: Setting, review: Assessment, conversation: Conversation): Promise<Filled<PlanEvent>> {
  const report = await reported(silent(world), flags, review);
  const steps = chosenSteps(report).filter(({ commitment }) => commitment === undefined);
  const practice = (id: string): string => report.practices.find((one) => one.id === id)!.short;
  return conversation.dialogue(takeOn({ review, steps, now: world.now(), practice, stamp: stampsOf(world) }), keeping(data));
}

/** The same world, saying nothing: the screen belongs to the survey, and the report says it once more. */
const silent = (world: World): World => ({ ...world, stderr: { write: () => undefined } });

/** One id and time a key, so that an answer given again replaces its event. */
function stampsOf(world: World): (key: string) => Stamp {
  const stamps = new Map<string, Stamp>();
  return (key) => {
    const stamp = stamps.get(key) ?? stampOf(world);
    stamps.set(key, stamp);
    return stamp;
  };
}

/** Keeps on the disk just what a dialogue's answers give: what changed is written again, what was taken back is removed. */
function keeping(data: string): (events: readonly PlanEvent[]) => void {
  const kept = new Map<string, PlanEvent>();
  return (events) => {
    // Of an event given more than once the last holds.
    const given = new Map(events.map((event) => [event.id, event]));
    for (const [id, event] of given) {
      if (JSON.stringify(event) !== JSON.stringify(kept.get(id))) savePlanEvent(data, event);
      kept.set(id, event);
    }
    for (const id of kept.keys()) {
      if (given.has(id)) continue;
      removePlanEvent(data, id);
      kept.delete(id);
    }
  };
}
