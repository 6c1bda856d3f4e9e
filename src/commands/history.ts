// cto-check history: every review a line, where each practice has been going, and when the next review is due.
import type { Assessment } from '../core/review/assessment.ts';
import { Fault, isFault } from '../core/fault.ts';
import { dueAfter, historyOf, lineOf, usualPeriod, type Due } from '../core/change/history.ts';
import { phrases } from '../core/language/phrases.ts';
import { isAhead, isComplete } from '../core/review/review.ts';
import type { Skimmed } from '../core/review/skim.ts';
import { mostLookedAt } from '../core/change/trend.ts';
import { historyFormats } from '../render/formats.ts';
import { dueInWords } from '../render/history/words.ts';
import { tilde, type Places } from '../store/folder.ts';
import { readReview, reviewIds, skimReview, type Known } from '../store/reviews.ts';
import { commitmentsIn } from './commitments.ts';
import { checkShowing, show, type Showing } from './output.ts';
import { placesOf } from './places.ts';
import { progressOf } from './progress.ts';
import { toldAgain } from './told.ts';
import { callOf, exit, passOver, type Everywhere, type World } from './world.ts';

const phrase = phrases('history.command', { reading: 'Reading review {done} of {of}' });

export async function history(world: World, flags: Showing & { due?: boolean }): Promise<number> {
  checkShowing(historyFormats, world, flags);
  const places = placesOf(world, flags);
  if (flags.due) return tellDue(world, places, flags);
  const lines: ReturnType<typeof lineOf>[] = [];
  const recent: Assessment[] = [];
  let due: Due | null = null;
  // The words of the last few alone are shown.
  const read = async (id: string): Promise<Known<Skimmed | Assessment>> => {
    if (recent.length === mostLookedAt) return skimReview(places, id);
    const known = await readReview(places, id);
    if (known.assessment) recent.push(await toldAgain(world, flags, known.assessment));
    return known;
  };
  for await (const known of newestFirst(world, places, flags, read)) {
    lines.push(lineOf(known));
    due ??= dueOf(world, known);
  }
  if (lines.length === 0) throw nothing(world, places);
  const commitments = await commitmentsIn(world, flags);
  const folders = [places.data, ...(places.project === null ? [] : [places.project])].map((folder) => tilde(folder, world.home));
  await show(historyFormats, historyOf(lines, recent, { commitments, due, now: world.now(), folders }), world, flags, 'history');
  return exit.done;
}

/** The line alone, for a prompt or cron: reads no more than the newest review of every practice. */
async function tellDue(world: World, places: Places, { format, output, ...flags }: Showing): Promise<number> {
  if (format !== undefined || output !== undefined) throw new Fault({ what: `--due prints one line, and takes no ${format === undefined ? '--output' : '--format'}`, remedy: 'Leave one out.' });
  let any = false;
  for await (const known of newestFirst(world, places, flags, (id) => readReview(places, id))) {
    any = true;
    const due = dueOf(world, known);
    if (due === null) continue;
    world.stdout.write(`${dueInWords(due)}\n`);
    return exit.done;
  }
  if (!any) throw nothing(world, places);
  world.stdout.write(`${dueInWords(null)}\n`);
  return exit.done;
}

/** Every review as it is known here; damaged files are named and passed over. */
async function* newestFirst<K extends { damaged: Fault[] }>(world: World, places: Places, flags: Everywhere, read: (id: string) => Promise<K>): AsyncGenerator<K> {
  const ids = reviewIds(places).toReversed();
  const progress = progressOf(world, flags, phrase.reading, ids.length);
  try {
    for (const [at, id] of ids.entries()) {
      progress.at(at);
      try {
        const known = await read(id);
        if (known.damaged.length > 0) progress.end();
        passOver(world, known.damaged);
        yield known;
      } catch (error) {
        if (!isFault(error)) throw error;
        progress.end();
        passOver(world, [error]);
      }
    }
  } finally {
    progress.end();
  }
}

/** Null for a review of some practices, as a quarter is answered by a whole one, and for one of the future, as in the gate. */
const dueOf = (world: World, { review, assessment }: Known<Skimmed | Assessment>): Due | null => (isComplete(review) && !isAhead(review, world.now()) ? dueAfter(review, assessment?.bank.period_days ?? usualPeriod, world.now()) : null);

const nothing = (world: World, { data }: Places): Fault => new Fault({ what: `no review is saved in ${tilde(data, world.home)}`, remedy: `Start with: ${callOf(world)()}` });
