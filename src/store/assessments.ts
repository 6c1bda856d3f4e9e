// Saved assessments: one file each, created once, never rewritten. Their ids sort by the time they were finished.
import { dirname, isAbsolute, resolve } from 'node:path';
import type { Assessment } from '../core/review/assessment.ts';
import { isComparable } from '../core/change/change.ts';
import type { Call } from '../core/call.ts';
import { Fault, isFault } from '../core/fault.ts';
import { didYouMean } from '../core/nearest.ts';
import { beginningsOf } from '../core/review/beginnings.ts';
import type { Outline } from '../core/review/outline.ts';
import { mostLookedAt } from '../core/change/trend.ts';
import { assessmentFormat } from '../core/terms.ts';
import { readOutline } from './outline.ts';
import { readSaved, shelf } from './saved.ts';

const shapes = async () => ({ [assessmentFormat]: (await import('../core/review/assessment-file.ts')).assessmentFile });
const assessments = shelf('assessments', shapes);

export const assessmentPath = assessments.pathOf;

/** An id: UTC to the millisecond, and four random letters or digits. */
export function newId(time: Date, random: string): string {
  return `${time.toISOString().slice(0, 10)}-${time.toISOString().slice(11, 23).replace(/[:.]/g, '')}-${random}`;
}

/** Saves it exclusively and whole; returns it as saved. Where its id is taken, as by another process in the same millisecond, it gets another random end. */
export function saveAssessment(data: string, assessment: Assessment, random: () => string): { saved: Assessment; path: string } {
  let saved = assessment;
  while (!assessments.createUnlessTaken(data, saved.id, saved)) saved = { ...assessment, id: newId(new Date(assessment.finished_at), random()) };
  return { saved, path: assessmentPath(data, saved.id) };
}

/** Of all that lie in the folder, oldest first. */
export const assessmentIds = assessments.idsIn;

/** What names a review in the folder, the beginning of its id; null for the newest, which needs no name. */
export function nameOf(data: string, id: string): string | null {
  const ids = assessmentIds(data);
  return ids.at(-1) === id ? null : (beginningsOf(ids).get(id) ?? id);
}

/** What was found, and the damaged files that were passed over on the way. */
interface Found {
  assessment: Assessment;
  /** Whether it lies in the folder, and not elsewhere: what lies around it there is its own. */
  own: boolean;
  damaged: Fault[];
}

/** `latest`, `previous`, the beginning of one id, or a path from `cwd`. Throws a Fault when there is none or more than one. */
export async function findAssessment(data: string, wanted: string, { cwd, call }: { cwd: string; call: Call }): Promise<Found> {
  if (wanted === 'latest' || wanted === 'previous') return newest(data, wanted === 'latest' ? 0 : 1, call);
  if (wanted.endsWith('.json') || wanted.includes('/') || isAbsolute(wanted)) return { assessment: await readAssessmentAt(resolve(cwd, wanted), wanted), own: dirname(resolve(cwd, wanted)) === assessments.folderOf(data), damaged: [] };
  const ids = assessmentIds(data);
  const matches = ids.filter((id) => id.startsWith(wanted));
  if (matches.length > 1) throw new Fault({ what: `${matches.length} reviews begin with ${wanted}: ${matches.slice(-5).join(', ')}`, remedy: 'Write more of the id.' });
  const [id] = matches;
  if (id === undefined) throw nothing(data, wanted, ids, call);
  return { assessment: await readAssessment(data, id), own: true, damaged: [] };
}

/** The newest review before another with which a practice of it can be compared; null when there is none among the last few. And the damaged files that were passed over on the way. */
export async function comparableBefore(data: string, review: Assessment): Promise<{ earlier: Outline | null; damaged: Fault[] }> {
  const damaged: Fault[] = [];
  for (const id of lastIds(data, (one) => one < review.id)) {
    const earlier = readOutline(assessmentPath(data, id));
    if (earlier && isComparable(earlier, review)) return { earlier, damaged };
    if (!earlier) await readAssessment(data, id).catch((error: unknown) => (isFault(error) ? damaged.push(error) : Promise.reject(error)));
  }
  return { earlier: null, damaged };
}

/** The newest review that will do; null when there is none among the last few. */
export async function newestReview(data: string, willDo: (review: Assessment) => boolean = () => true): Promise<Assessment | null> {
  for await (const review of lastReviews(data)) if (willDo(review)) return review;
  return null;
}

/** The last few reviews before another, newest first. */
export const reviewsBefore = (data: string, { id: own }: Pick<Assessment, 'id'>): AsyncGenerator<Assessment> => lastReviews(data, (id) => id < own);

const lastIds = (data: string, counts: (id: string) => boolean): string[] => assessmentIds(data).filter(counts).slice(-mostLookedAt).toReversed();

/** The last few reviews, newest first. Damaged files are passed over. */
async function* lastReviews(data: string, counts: (id: string) => boolean = () => true): AsyncGenerator<Assessment> {
  for (const id of lastIds(data, counts)) {
    try {
      yield await readAssessment(data, id);
    } catch (error) {
      if (!isFault(error)) throw error;
    }
  }
}

async function readAssessmentAt(path: string, shownAs = path): Promise<Assessment> {
  const assessment = await readSaved(path, await shapes(), shownAs);
  const levels = assessment.level_names.length;
  if (assessment.practices.some(({ target }) => target.level > levels)) throw new Fault({ place: { file: shownAs }, what: 'is damaged: a target lies above the highest level' });
  return assessment;
}

/** One's own, by its whole id. Throws a Fault when it is missing or damaged. */
export const readAssessment = (data: string, id: string): Promise<Assessment> => readAssessmentAt(assessmentPath(data, id));

async function newest(data: string, skip: number, call: Call): Promise<Found> {
  const damaged: Fault[] = [];
  const ids = assessmentIds(data);
  let left = skip;
  for (const id of ids.toReversed()) {
    try {
      const assessment = await readAssessment(data, id);
      if (left === 0) return { assessment, own: true, damaged };
      left -= 1;
    } catch (error) {
      if (!isFault(error)) throw error;
      damaged.push(error);
    }
  }
  if (damaged.length > 0) throw new Fault(damaged.flatMap((fault) => fault.mistakes));
  throw nothing(data, skip === 0 ? 'latest' : 'previous', ids, call);
}

function nothing(data: string, wanted: string, ids: readonly string[], call: Call): Fault {
  if (ids.length === 0) return new Fault({ what: `no review is saved in ${data}`, remedy: `Start with: ${call()}` });
  if (wanted === 'previous') return new Fault({ what: `there is only one review in ${assessments.folderOf(data)}` });
  return new Fault({ what: `no review begins with ${wanted}`, expected: 'latest, previous, the beginning of an id, or a path', ...didYouMean(wanted, ids) });
}
