// What the gate needs besides the newest review: the words for practices and levels, and the changes since the reviews before.
import { changeOf, pairsByPractice } from '../../core/change/change.ts';
import type { Gate } from '../../core/project/config.ts';
import { Fault, isFault, type Mistake } from '../../core/fault.ts';
import type { Assessment } from '../../core/review/assessment.ts';
import type { Outline } from '../../core/review/outline.ts';
import type { Review } from '../../core/review/review.ts';
import { mostLookedAt } from '../../core/change/trend.ts';
import type { ChangeSince, Facts } from '../../core/project/verdict.ts';
import type { ReadConfig } from '../../store/config.ts';
import type { Places } from '../../store/folder.ts';
import { readReview, reviewIds, type Known } from '../../store/reviews.ts';
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
  const { readBankAt } = await import('../setting.ts');
  try {
    const bank = await (await readBankAt(world, folder ?? null, folder ?? '')).told();
    return bank.id === review.bank.id ? bank : null;
  } catch (error) {
    if (!isFault(error)) throw error;
    return null;
  }
}

/** Of each practice the change since the newest earlier review that it can be compared with, and the damaged files passed over on the way. Throws a Fault where there are such reviews, but all are damaged, or known as copies without answers only, such as a colleague's. */
export async function changesBefore(places: Places, newest: string): Promise<Pick<Collected, 'changes' | 'damaged'>> {
  const { assessment: review } = await readReview(places, newest);
  if (review === null) return { changes: new Map(), damaged: [] };
  const earlier = reviewIds(places).filter((id) => id < newest).toReversed();
  const collected = await collect(places, review, earlier.slice(0, mostLookedAt));
  const { changes } = collected;
  const why = [...changes.values()].every((change) => change === null) ? whyNone(collected) : [];
  if (why.length > 0) throw new Fault(why);
  return collected;
}

interface Collected {
  changes: Map<string, ChangeSince | null>;
  /** The newest earlier review of the same bank whose answers are not known here. */
  hidden: string | null;
  damaged: Fault[];
}

/** `earlier`: from the newest on; those after the last that is needed are not read. */
async function collect(places: Places, review: Assessment, earlier: readonly string[]): Promise<Collected> {
  const changes: Collected['changes'] = new Map(review.practices.map(({ id }) => [id, null]));
  const damaged: Fault[] = [];
  let hidden: string | null = null;
  for (const id of earlier) {
    const open = [...changes.keys()].filter((practice) => changes.get(practice) === null);
    if (open.length === 0) break;
    const { known, damaged: passedOver } = await knownOrNull(places, id);
    damaged.push(...passedOver);
    if (known?.assessment) {
      const pairs = pairsByPractice(known.assessment, review);
      for (const practice of open) {
        const change = changeOf(pairs.get(practice) ?? []);
        if (change) changes.set(practice, { ...change, since: id });
      }
    } else if (known?.review.bank.id === review.bank.id) {
      hidden ??= id;
    }
  }
  return { changes, hidden, damaged };
}

/** Why no change is known; none where there is no earlier review. */
function whyNone({ hidden, damaged }: Collected): Mistake[] {
  if (hidden !== null) return [{ what: `the rule drop cannot be judged: the answers of the review before, ${hidden}, are not known here`, expected: 'share: all' }];
  if (damaged.length > 0) return [{ what: 'the rule drop cannot be judged: no earlier review can be read' }, ...damaged.flatMap(({ mistakes }) => mistakes)];
  return [];
}

async function knownOrNull(places: Places, id: string): Promise<{ known: Known | null; damaged: readonly Fault[] }> {
  try {
    const known = await readReview(places, id);
    return { known, damaged: known.damaged };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { known: null, damaged: [error] };
  }
}
