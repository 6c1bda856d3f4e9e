// cto-check compare: what changed between two saved reviews.
import type { Assessment } from '../core/review/assessment.ts';
import { addDays, longDate } from '../core/calendar.ts';
import { compare as comparisonOf } from '../core/change/compare.ts';
import { Fault } from '../core/fault.ts';
import { commitmentsOf } from '../core/plan/plan.ts';
import { comparisonFormats } from '../render/formats.ts';
import { comparableBefore, newestReview, readAssessment, reviewsBefore } from '../store/assessments.ts';
import { readPlan } from '../store/plan.ts';
import { found } from './found.ts';
import { checkShowing, show, type Showing } from './output.ts';
import { stepsToldAgain, toldAgain } from './told.ts';
import { voicesIn } from './voices.ts';
import { callOf, exit, passOver, type World } from './world.ts';

export async function compare(world: World, first: string | undefined, second: string | undefined, flags: Showing): Promise<number> {
  checkShowing(comparisonFormats, world, flags);
  const { data, ...last } = await found(world, second, flags);
  const other = first === undefined ? { assessment: await toldAgain(world, flags, await before(world, data, last.assessment)), own: true } : await found(world, first, flags);
  const [from, to] = [other.assessment, last.assessment];
  const own = other.own && last.own;
  if (from.id === to.id) throw new Fault({ what: `${first ?? from.id} and ${second ?? 'the newest review'} are the same review`, expected: 'two reviews', remedy: `${callOf(world)('history')} lists them.` });

  const [earlier, later] = isBefore(from, to) ? [from, to] : [to, from];
  const newest = later.id === (second === undefined ? last.assessment : await newestReview(data))?.id;
  const until = newest ? world.now().toISOString() : later.finished_at;
  // Around reviews from elsewhere lie somebody else's steps and reviews.
  const { values, damaged } = own ? await readPlan(data) : { values: [], damaged: [] };
  passOver(world, damaged);
  const reviews = own ? [later] : [later, earlier];
  if (own) for await (const one of reviewsBefore(data, later)) reviews.push(one);
  const voicesOf = (review: Assessment) => (own ? voicesIn(world, data, review) : null);
  const voices = { before: await voicesOf(earlier), after: await voicesOf(later) };
  const comparison = comparisonOf(earlier, later, { reviews, commitments: await stepsToldAgain(world, flags, commitmentsOf(values.filter(({ at }) => at <= until))), until, newest, voices });
  await show(comparisonFormats, comparison, world, flags, ['compare', ...[first, second].filter((id) => id !== undefined)].join(' '));
  return exit.done;
}

/** The one to compare with, where none is named: the last that can be compared, else the last. */
async function before(world: World, data: string, latest: Assessment): Promise<Assessment> {
  const { earlier: comparable, damaged } = await comparableBefore(data, latest);
  passOver(world, damaged);
  if (comparable) return readAssessment(data, comparable.id);
  for await (const last of reviewsBefore(data, latest)) return last;
  const next = addDays(new Date(latest.finished_at), latest.bank.period_days);
  throw new Fault({
    what: `there is only one review, of ${longDate(new Date(latest.finished_at))}, and a comparison takes two`,
    remedy: `The next is due on ${longDate(next)}: ${callOf(world)()}. An earlier one can be entered later: ${callOf(world)('run --answers FILE')}, with its date in the file.`,
  });
}

const isBefore = (a: Assessment, b: Assessment): boolean => a.finished_at < b.finished_at || (a.finished_at === b.finished_at && a.id < b.id);
