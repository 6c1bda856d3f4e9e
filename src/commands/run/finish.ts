// The end of a survey: the review saved, its draft cleared away, its report shown.
import { assess, type Assessment } from '../../core/review/assessment.ts';
import { isFault } from '../../core/fault.ts';
import { sentences } from '../../core/words.ts';
import { phrases } from '../../core/language/phrases.ts';
import { reportFormats } from '../../render/formats.ts';
import { removeDraft, saveDraft } from '../../store/drafts.ts';
import { circumstances, keep, reportCommand, type Running } from '../keep.ts';
import { show } from '../output.ts';
import { reported } from '../reported.ts';
import { stageOf } from '../setting.ts';
import { keptNow } from './kept.ts';
import type { Begun } from './unfinished.ts';
import { say, type World } from '../world.ts';

const phrase = phrases('run.finish', { couldNot: 'The review could not be saved.', notSaved: 'Not saved: the answers stay as an unfinished review.' });

/** The finished review, saved, and its draft cleared away. With --no-save a draft from before stays as it was. */
export async function keepReview(world: World, begun: Begun, flags: Running): Promise<Assessment> {
  const { setting, draft, takenUp } = begun;
  let assessment = assess(setting.bank, draft.responses, {
    ...circumstances(world, setting, world.now()),
    askedAt: new Date(draft.started_at),
    mode: draft.mode,
    stage: stageOf(setting, draft.stage ?? undefined),
    seconds: Math.round(draft.seconds),
  });
  if (flags.save) {
    try {
      // A crash between the two steps leaves a draft that names its assessment, and is cleared away next time.
      saveDraft(setting.places.data, { ...draft, finishing: assessment.id });
      assessment = keep(world, setting, assessment);
    } catch (error) {
      if (isFault(error)) say(world.stderr, `${sentences(phrase.couldNot(), keptNow(world, begun))}\n`);
      throw error;
    }
  }
  if (flags.save || !takenUp) removeDraft(setting.places.data, draft.id);
  return assessment;
}

/** Its report, with what was taken on just now. */
export async function showReview(world: World, { setting, takenUp }: Begun, assessment: Assessment, flags: Running): Promise<void> {
  await show(reportFormats, await reported(world, flags, assessment, flags.for), world, flags, flags.save ? reportCommand(setting.places.data, assessment) : null);
  if (!flags.save && takenUp) say(world.stderr, `${phrase.notSaved()}\n`);
}
