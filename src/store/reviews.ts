// Finished reviews in both folders together, by id: one's own assessments, and the copies that a repository holds.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../core/review/assessment.ts';
import { isFault, type Fault } from '../core/fault.ts';
import type { Outline } from '../core/review/outline.ts';
import type { Skimmed } from '../core/review/skim.ts';
import { isComplete, reviewOf, type Review } from '../core/review/review.ts';
import { assessmentFormat, copyFormat } from '../core/terms.ts';
import { lastIds, listIds } from './ids.ts';
import { readOutline, skimSaved } from './outline.ts';

/** Where reviews lie. */
export interface Places {
  /** The private folder, absolute. */
  data: string;
  /** The project's `.cto-check`, absolute; null where there is none, or where --data names a folder. */
  project: string | null;
}

/** A review as fully as it is known here; `assessment` is null where only a copy without answers is. */
export interface Known<A = Assessment> {
  review: Review;
  assessment: A | null;
}

const foldersOf = ({ data, project }: Places): string[] => [data, ...(project === null ? [] : [project])].map((folder) => join(folder, 'assessments'));

/** Each id once, oldest first. */
export function reviewIds(places: Places): string[] {
  const [own = [], copied = []] = foldersOf(places).map(listIds);
  return copied.length === 0 ? own : [...new Set([...own, ...copied])].sort();
}

const pathOf = (places: Places, id: string): string => foldersOf(places).map((folder) => join(folder, `${id}.json`)).find(existsSync) ?? join(foldersOf(places)[0]!, `${id}.json`);

/** Reads one, the fuller copy first; its file's name is its id, whatever stands in it. Throws a Fault when it is damaged. */
export async function readReview(places: Places, id: string): Promise<Known> {
  const [{ readSaved }, { assessmentFile }, { reviewFile }] = await Promise.all([import('./saved.ts'), import('../core/review/assessment-file.ts'), import('../core/review/review-file.ts')]);
  const value = { ...(await readSaved(pathOf(places, id), { [copyFormat]: reviewFile, [assessmentFormat]: assessmentFile })), id };
  return value.format === copyFormat ? { review: value, assessment: null } : { review: reviewOf(value), assessment: value };
}

/** Its figures alone, which takes a fifth of the time; otherwise like `readReview`. */
export async function skimReview(places: Places, id: string): Promise<Known<Skimmed | Assessment>> {
  const skimmed = skimSaved(pathOf(places, id));
  return skimmed ? { review: { ...reviewOf(skimmed), id }, assessment: skimmed } : readReview(places, id);
}

/** The newest that asked every practice, and what was passed over on the way to it. */
interface Newest {
  review: Review | null;
  /** Of one's own, and of a copy that holds all: its words. */
  outline: Outline | null;
  /** Whether there were reviews of some practices only. */
  partly: boolean;
  damaged: Fault[];
}

/** Reads no more than it needs: ten thousand reviews take no longer than ten. */
export async function newestComplete(places: Places): Promise<Newest> {
  const damaged: Fault[] = [];
  let partly = false;
  for (const id of lastIds(foldersOf(places))) {
    try {
      const outline = readOutline(pathOf(places, id));
      const review = outline ? reviewOf({ ...outline, id }) : (await readReview(places, id)).review;
      if (isComplete(review)) return { review, outline, partly, damaged };
      partly = true;
    } catch (error) {
      if (!isFault(error)) throw error;
      damaged.push(error);
    }
  }
  return { review: null, outline: null, partly, damaged };
}
