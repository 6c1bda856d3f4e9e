// Finished reviews in both folders together, by id: one's own assessments, and the copies that a repository holds.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../core/review/assessment.ts';
import { Fault, isFault } from '../core/fault.ts';
import type { Outline } from '../core/review/outline.ts';
import type { Skimmed } from '../core/review/skim.ts';
import { isAhead, isComplete, reviewOf, type Review } from '../core/review/review.ts';
import { assessmentFormat, copyFormat } from '../core/terms.ts';
import type { Places } from './folder.ts';
import { lastIds, listIds } from './ids.ts';
import { readOutline, skimSaved } from './outline.ts';

/** A review as fully as it is known here; `assessment` is null where only a copy without answers is. */
export interface Known<A = Assessment> {
  review: Review;
  assessment: A | null;
  /** Of one's own file, where the copy had to be read. */
  damaged: Fault[];
}

const foldersOf = ({ data, project }: Places): string[] => [data, ...(project === null ? [] : [project])].map((folder) => join(folder, 'assessments'));

/** Each id once, oldest first. */
export function reviewIds(places: Places): string[] {
  const [own = [], copied = []] = foldersOf(places).map(listIds);
  return copied.length === 0 ? own : [...new Set([...own, ...copied])].sort();
}

/** Its files, one's own first: there is one at least, for the sentence that says that it is gone. */
function pathsOf(places: Places, id: string): string[] {
  const paths = foldersOf(places).map((folder) => join(folder, `${id}.json`));
  const there = paths.filter(existsSync);
  return there.length > 0 ? there : paths.slice(0, 1);
}

/** Reads one, the fuller copy first; its file's name is its id, whatever stands in it. Where that is damaged the other copy is read, and `damaged` says what was passed over. Throws a Fault when none can be read. */
export async function readReview(places: Places, id: string): Promise<Known> {
  const [{ readSaved }, { assessmentFile }, { reviewFile }] = await Promise.all([import('./saved.ts'), import('../core/review/assessment-file.ts'), import('../core/review/review-file.ts')]);
  const damaged: Fault[] = [];
  for (const path of pathsOf(places, id)) {
    try {
      const value = { ...(await readSaved(path, { [copyFormat]: reviewFile, [assessmentFormat]: assessmentFile })), id };
      return value.format === copyFormat ? { review: value, assessment: null, damaged } : { review: reviewOf(value), assessment: value, damaged };
    } catch (error) {
      if (!isFault(error)) throw error;
      damaged.push(error);
    }
  }
  throw damaged[0]!;
}

/** Its figures alone, which takes a fifth of the time; otherwise like `readReview`. */
export async function skimReview(places: Places, id: string): Promise<Known<Skimmed | Assessment>> {
  const skimmed = skimSaved(pathsOf(places, id)[0]!);
  return skimmed ? { review: { ...reviewOf(skimmed), id }, assessment: skimmed, damaged: [] } : readReview(places, id);
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

/** Its words too, where all of it is known. */
async function outlined(places: Places, id: string): Promise<Pick<Newest, 'outline' | 'damaged'> & { review: Review }> {
  const outline = readOutline(pathsOf(places, id)[0]!);
  if (outline) return { outline, review: reviewOf({ ...outline, id }), damaged: [] };
  const { review, assessment, damaged } = await readReview(places, id);
  return { outline: assessment, review, damaged };
}

/** Reads no more than it needs: ten thousand reviews take no longer than ten. One that lies in the future is passed over. */
export async function newestComplete(places: Places, now: Date): Promise<Newest> {
  const damaged: Fault[] = [];
  let partly = false;
  for (const id of lastIds(foldersOf(places))) {
    try {
      const { outline, review, damaged: own } = await outlined(places, id);
      damaged.push(...own);
      if (isAhead(review, now)) {
        damaged.push(new Fault({ place: { file: pathsOf(places, id)[0]! }, what: `is of ${review.finished_at.slice(0, 10)}, which is still to come`, remedy: 'Correct the clock, or remove the file.' }));
        continue;
      }
      if (isComplete(review)) return { review, outline, partly, damaged };
      partly = true;
    } catch (error) {
      if (!isFault(error)) throw error;
      damaged.push(error);
    }
  }
  return { review: null, outline: null, partly, damaged };
}
