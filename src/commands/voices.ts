// What others answered, as far as a report may show it: taken into view, and on record before it is shown.
import type { Assessment } from '../core/review/assessment.ts';
import { isFault } from '../core/fault.ts';
import { recordOf, nextView } from '../core/voices/view.ts';
import { voicesOf, type Voices } from '../core/voices/voices.ts';
import { readRaters } from '../store/raters.ts';
import { createView, readViews } from '../store/views.ts';
import { passOver, type World } from './world.ts';

/** Null when nobody answered. `pool`: no more answers will come, so small groups may be read together as others. */
export async function voicesIn(world: World, data: string, assessment: Assessment, pool = false): Promise<Voices | null> {
  let known = -1;
  for (;;) {
    // Views first: whoever is in view has answered, so nobody is missing from what is read after it.
    const views = await readViews(data);
    const raters = await readRaters(data);
    const next = views.values.length > known ? nextView(views.values, raters.values, assessment.id, pool) : null;
    known = views.values.length;
    if (next !== null && record(world, data, next)) continue;
    passOver(world, [...views.damaged, ...raters.damaged]);
    return voicesOf(assessment, raters.values, recordOf(views.values, assessment.id).batches);
  }
}

/** Whether to look again: it is on record, or another process was faster. Where nothing can be written, nothing more comes into view. */
function record(world: World, data: string, view: NonNullable<ReturnType<typeof nextView>>): boolean {
  try {
    createView(data, view);
    return true;
  } catch (error) {
    if (!isFault(error)) throw error;
    passOver(world, [error]);
    return false;
  }
}
