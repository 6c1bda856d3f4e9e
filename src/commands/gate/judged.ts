// What the gate needs besides the newest review: the words for practices and levels, and the changes since the reviews before.
import { changeOf, pairsByPractice } from '../../core/change/change.ts';
import type { Gate } from '../../core/project/config.ts';
import { Fault, isFault } from '../../core/fault.ts';
import type { Outline } from '../../core/review/outline.ts';
import type { Review } from '../../core/review/review.ts';
import { mostLookedAt } from '../../core/change/trend.ts';
import type { ChangeSince, Facts } from '../../core/project/verdict.ts';
import type { ReadConfig } from '../../store/config.ts';
import { readReview, reviewIds, type Known, type Places } from '../../store/reviews.ts';
import { isSpoken } from '../../core/language/choose.ts';
import type { World } from '../world.ts';

/** From the review itself; of a copy, from the bank that it was asked from, where that is at hand; else the ids. */
export async function namesFor(world: World, review: Review | null, outline: Outline | null, rules: Gate, { bank: folder }: ReadConfig): Promise<Facts['names']> {
  const told = review && (outline ? !isSpoken(outline.bank.language) : rules.min !== undefined || rules.answered !== undefined) ? await bankOf(world, review, folder) : null;
  const words = told ?? outline;
  return {
    practice: (id) => words?.practices.find((practice) => practice.id === id)?.name ?? id,
    level: (number) => words?.level_names[number - 1] ?? null,
  };
}

async function bankOf(world: World, review: Review, folder: string | undefined) {
  const { bankToldIn } = await import('../setting.ts');
  try {
    const bank = await bankToldIn(world, folder ?? null, folder ?? '', undefined);
    return bank.id === review.bank.id ? bank : null;
  } catch (error) {
    if (!isFault(error)) throw error;
    return null;
  }
}

/** Of each practice the change since the newest earlier review that it can be compared with, and the damaged files passed over on the way. Throws a Fault where there are such reviews, but all are damaged, or known as copies without answers only, such as a colleague's. */
export async function changesBefore(places: Places, newest: string): Promise<{ changes: Map<string, ChangeSince | null>; damaged: Fault[] }> {
  const { assessment: review } = await readReview(places, newest);
  const damaged: Fault[] = [];
  if (review === null) return { changes: new Map(), damaged };
  let hidden: string | undefined;
  const earlier = reviewIds(places).filter((id) => id < newest).toReversed();
  const changes = new Map<string, ChangeSince | null>(review.practices.map(({ id }) => [id, null]));
  for (const id of earlier.slice(0, mostLookedAt)) {
    const open = [...changes].filter(([, change]) => change === null).map(([practice]) => practice);
    if (open.length === 0) break;
    const before = await knownOrNull(places, id, damaged);
    if (before === null) continue;
    if (before.assessment === null) {
      if (before.review.bank.id === review.bank.id) hidden ??= id;
      continue;
    }
    const pairs = pairsByPractice(before.assessment, review);
    for (const practice of open) {
      const change = changeOf(pairs.get(practice) ?? []);
      if (change) changes.set(practice, { ...change, since: id });
    }
  }
  if ([...changes.values()].some((change) => change !== null)) return { changes, damaged };
  if (hidden !== undefined) throw new Fault({ what: `the rule drop cannot be judged: the answers of the review before, ${hidden}, are not known here`, expected: 'share: all' });
  if (damaged.length > 0) throw new Fault([{ what: 'the rule drop cannot be judged: no earlier review can be read' }, ...damaged.flatMap(({ mistakes }) => mistakes)]);
  return { changes, damaged };
}

async function knownOrNull(places: Places, id: string, damaged: Fault[]): Promise<Known | null> {
  try {
    const known = await readReview(places, id);
    damaged.push(...known.damaged);
    return known;
  } catch (error) {
    if (!isFault(error)) throw error;
    damaged.push(error);
    return null;
  }
}
