// cto-check plan: the next steps taken on, listed; add, done and drop change them, one file an event.
import { atNoon, longDate } from '../core/calendar.ts';
import type { Call } from '../core/call.ts';
import { dayMistake, dueIn, dueWords, isLeftOpen, notKeptWords, openVow, outcomeEvent, takenEvent } from '../core/plan/commit.ts';
import { Fault, type Mistake } from '../core/fault.ts';
import { phrases } from '../core/language/phrases.ts';
import { mostCharacters } from '../core/plan/note.ts';
import type { Commitment } from '../core/plan/plan.ts';
import type { PlanEvent } from '../core/plan/plan-file.ts';
import { chosenSteps } from '../core/report/report.ts';
import { safe } from '../core/safe.ts';
import type { Suggestion } from '../core/report/suggest.ts';
import { effortInWords, withStop } from '../core/words.ts';
import { renderListing, type Entry, type Hint, type Listing } from '../render/listing.ts';
import { newestReview } from '../store/assessments.ts';
import { tilde, type Places } from '../store/folder.ts';
import { savePlanEvent } from '../store/plan.ts';
import { commitmentsIn } from './commitments.ts';
import { found } from './found.ts';
import { sharePlan, stampOf } from './keep.ts';
import { placesOf } from './places.ts';
import { reported } from './reported.ts';
import { canvasOf } from './screen.ts';
import { settingOf } from './setting.ts';
import { callOf, exit, say, type Everywhere, type World } from './world.ts';

const phrase = phrases('plan', {
  taken: 'Taken on',
  lately: 'Lately',
  whenDone: 'When one is done: {command}',
  notWanted: 'No longer wanted: {command}',
  nothing: 'Nothing is taken on. See what your last review offers: {command}',
  noReview: 'Nothing is taken on. A review offers next steps. Start with: {command}',
  proof: 'Proof: {proof}',
  tell: 'To tell: {whom}',
  shownBy: 'Shown by: {proof}',
  why: 'Why: {reason}',
  closed: { kept: '{practice}, kept on {day}', dropped: '{practice}, dropped on {day}' },
  entry: '{practice}, {due}',
  putOff: '{practice}, {due}, {times}',
  takenOn: 'Taken on, by {day}: {step}',
  offered: { one: '{practice}, {effort}, shows in {n} week', other: '{practice}, {effort}, shows in {n} weeks' },
  offeredTaken: { one: '{practice}, {effort}, shows in {n} week, taken on already', other: '{practice}, {effort}, shows in {n} weeks, taken on already' },
  more: '{n} more: {command}',
  noStep: 'The newest review offers no next step.',
  takeOn: 'Take one on: {command}',
  title: 'Next steps of the newest review',
  kept: 'Kept: {step}',
  dropped: 'Dropped: {step}',
  saved: 'Saved to {path}',
});

export async function plan(world: World, flags: Everywhere): Promise<number> {
  const { places, bank } = await settingOf(world, flags);
  const commitments = await commitmentsIn(world, flags);
  const open = openOf(commitments);
  const now = world.now();
  const name = (practice: string): string => bank.practices.find(({ id }) => id === practice)?.short ?? practice;
  const closed = commitments.filter(({ state }) => state !== 'open').toSorted((a, b) => (a.closed_at! < b.closed_at! ? 1 : -1));
  const call = callOf(world);
  const listing: Listing = {
    sections: [
      { title: phrase.taken(), entries: open.map((one, at) => openEntry(one, String(at + 1), name(one.practice), now)) },
      { title: phrase.lately(), entries: closed.slice(0, mostClosed).map((one) => closedEntry(one, name(one.practice))) },
    ],
    end: open.length > 0 ? closing(call) : [(await newestReview(places.data)) ? hint(phrase.nothing, call('plan add')) : hint(phrase.noReview, call())],
  };
  world.stdout.write(renderListing(listing, await canvasOf(world, world.stdout, flags)));
  await sharePlan(world, places, []);
  return exit.done;
}

const closing = (call: Call): Hint[] => [hint(phrase.whenDone, call('plan done 1 --proof "…"')), hint(phrase.notWanted, call('plan drop 1 --why "…"'))];

const hint = (words: (given: { command: string }) => string, command: string): Hint => ({ words: words({ command }), command });

/** Kept and dropped ones that the list still shows. */
const mostClosed = 5;

const openOf = (commitments: readonly Commitment[]): Commitment[] => commitments.filter(({ state }) => state === 'open');

function openEntry(one: Commitment, key: string, practice: string, now: Date): Entry {
  const { if_then, tell } = one;
  const [due, times] = [dueWords(one, now), notKeptWords(one)];
  const head = times === '' ? phrase.entry({ practice, due }) : phrase.putOff({ practice, due, times });
  const lines = [
    withStop(one.do),
    phrase.proof({ proof: withStop(one.proof) }),
    ...(if_then === undefined ? [] : [withStop(if_then)]),
    ...(tell === undefined ? [] : [phrase.tell({ whom: withStop(tell) })]),
  ];
  return { key, head, lines };
}

function closedEntry({ state, closed_at, proven, why, do: act }: Commitment, practice: string): Entry {
  const said = state === 'kept' ? proven && phrase.shownBy({ proof: withStop(proven) }) : why && phrase.why({ reason: withStop(why) });
  return { head: phrase.closed[state === 'kept' ? 'kept' : 'dropped']({ practice, day: longDate(new Date(closed_at!)) }), lines: [withStop(act), ...(said ? [said] : [])] };
}

interface Adding extends Everywhere {
  due?: string;
  when?: string;
  tell?: string;
  all?: boolean;
}

export async function add(world: World, number: string | undefined, { due, when, tell, ...flags }: Adding): Promise<number> {
  const places = placesOf(world, flags);
  const { assessment: review } = await found(world, undefined, flags);
  const report = await reported(world, flags, review);
  // Numbered as the report shows them, then by rank.
  const shown = chosenSteps(report);
  const steps = [...shown, ...report.suggestions.filter((one) => !shown.includes(one))];
  const name = (practice: string): string => report.practices.find(({ id }) => id === practice)!.short;
  if (number === undefined) return offer(world, steps, name, flags);
  const step = steps[Number(number) - 1];
  const isKnown = /^\d+$/.test(number) && step !== undefined;
  const unknown = { what: `no step ${number}`, expected: `a number from 1 to ${steps.length}`, remedy: `See them: ${callOf(world)('plan add')}` };
  const now = world.now();
  const mistakes = [isKnown ? null : unknown, ...(due === undefined ? [] : [dayMistake(due, now)]), lineMistake('--when', when), lineMistake('--tell', tell)].filter((one) => one !== null);
  if (mistakes.length > 0 || !isKnown) throw new Fault(mistakes);
  if (step.commitment !== undefined) {
    const before = (await commitmentsIn(world, flags)).find(({ id }) => id === step.commitment)!;
    throw new Fault({ what: `step ${number} is taken on already, ${dueWords(before, now)}`, remedy: `See it: ${callOf(world)('plan')}` });
  }
  const event = takenEvent(step, review, stampOf(world, now), { due: due ?? dueIn(step.weeks, now), ...said('if_then', when), ...said('tell', tell) });
  return save(world, places, event, phrase.takenOn({ day: longDate(atNoon(event.due)), step: event.do }));
}

const said = <K extends string>(key: K, text: string | undefined): { [Key in K]?: string } => (text === undefined ? {} : ({ [key]: safe(text) } as { [Key in K]: string }));

function lineMistake(flag: string, text: string | undefined): Mistake | null {
  if (text === undefined) return null;
  const length = [...safe(text)].length;
  if (length === 0) return { what: `${flag} is empty`, remedy: 'Leave it out, or say something.' };
  if (isLeftOpen(safe(text))) return { what: `${flag} is only what the example leaves open`, remedy: 'Put your own words in place of the dots, or leave it out.' };
  return length > mostCharacters ? { what: `${flag} has ${length} characters`, expected: `at most ${mostCharacters}` } : null;
}

/** Steps that are listed however few rows there are. */
const leastOffered = 3;

/** As many steps as one screen holds; all of them with --all. */
async function offer(world: World, steps: readonly Suggestion[], name: (practice: string) => string, flags: Adding): Promise<number> {
  const call = callOf(world);
  const entries = steps.map((one, at): Entry => ({
    key: String(at + 1),
    head: phrase[one.commitment === undefined ? 'offered' : 'offeredTaken']({ practice: name(one.practice), effort: effortInWords(one.effort), n: one.weeks }),
    lines: [withStop(one.do), phrase.proof({ proof: withStop(one.proof) })],
  }));
  const free = Math.max(0, steps.findIndex(({ commitment }) => commitment === undefined)) + 1;
  const canvas = await canvasOf(world, world.stdout, flags, flags.all);
  const listing = (most: number): string => {
    const more = entries.length > most ? [hint(({ command }) => phrase.more({ n: entries.length - most, command }), call('plan add --all'))] : [];
    const end = entries.length === 0 ? [phrase.noStep()] : [...more, hint(phrase.takeOn, call(`plan add ${free} --when "${openVow()}" --tell "…"`))];
    return renderListing({ sections: [{ title: phrase.title(), entries: entries.slice(0, most) }], end }, canvas);
  };
  let most = canvas.all ? entries.length : Math.min(entries.length, canvas.rows);
  while (!canvas.all && most > leastOffered && listing(most).split('\n').length > canvas.rows) most -= 1;
  world.stdout.write(listing(most));
  return exit.done;
}

export async function done(world: World, which = '', { proof, ...flags }: Everywhere & { proof?: string }): Promise<number> {
  const places = placesOf(world, flags);
  const one = await chosen(world, flags, which, [lineMistake('--proof', proof)]);
  return save(world, places, outcomeEvent('kept', one, stampOf(world), said('proven', proof)), phrase.kept({ step: one.do }));
}

export async function drop(world: World, which = '', { why, ...flags }: Everywhere & { why?: string }): Promise<number> {
  const places = placesOf(world, flags);
  const one = await chosen(world, flags, which, [lineMistake('--why', why)]);
  return save(world, places, outcomeEvent('dropped', one, stampOf(world), said('why', why)), phrase.dropped({ step: one.do }));
}

/** The open commitment with a number of the list, or with an id that begins so. Throws a Fault with the other mistakes too. */
async function chosen(world: World, flags: Everywhere, which: string, others: readonly (Mistake | null)[]): Promise<Commitment> {
  const commitments = await commitmentsIn(world, flags);
  const meant = meantBy(which, commitments);
  const mistakes = [flawOf(which, meant, openOf(commitments).length, callOf(world)), ...others].filter((mistake) => mistake !== null);
  if (mistakes.length > 0) throw new Fault(mistakes);
  return meant[0]!;
}

/** More than one where several ids begin so. */
function meantBy(which: string, commitments: readonly Commitment[]): Commitment[] {
  if (/^\d{1,3}$/.test(which)) return openOf(commitments).filter((_, at) => at + 1 === Number(which));
  return which.length >= 4 ? commitments.filter(({ id }) => id.startsWith(which)) : [];
}

/** Why what is meant is not one open commitment; `open`: how many are, */
function flawOf(which: string, meant: readonly Commitment[], open: number, call: Call): Mistake | null {
  const one = meant.length === 1 ? meant[0] : undefined;
  if (one?.state === 'open') return null;
  if (!one && open === 0) return { what: 'nothing is taken on', remedy: `Choose a step: ${call('plan add')}` };
  const remedy = `See them: ${call('plan')}`;
  if (one) return { what: `this one was ${one.state} already, on ${longDate(new Date(one.closed_at!))}`, remedy };
  const what = which === '' ? 'no number is given' : meant.length > 1 ? `${meant.length} of the steps taken on begin with ${which}` : `no step ${which} is taken on`;
  return { what, expected: `${open === 1 ? '1' : `1 to ${open}`}, or the beginning of an id`, remedy };
}

async function save(world: World, places: Places, event: PlanEvent, words: string): Promise<number> {
  const path = savePlanEvent(places.data, event);
  say(world.stderr, `${safe(words)}\n${phrase.saved({ path: safe(tilde(path, world.home)) })}\n`);
  await sharePlan(world, places, [event]);
  return exit.done;
}
