// The questions of cto-check init on a terminal: what git may see, which earlier reviews, whether to replace a file.
import { relative } from 'node:path';
import { shortDate } from '../../core/calendar.ts';
import { phrases } from '../../core/language/phrases.ts';
import { confirmations } from '../../core/terms.ts';
import { assessmentIds } from '../../store/assessments.ts';
import { readConfirmed, type Project } from '../../store/confirmed.ts';
import { ownCopies } from '../../store/copies.ts';
import { readReview } from '../../store/reviews.ts';
import { choose, isGone, type Conversation, type Gone } from '../../survey/survey.ts';
import { chooseShare, talk } from '../confirm.ts';
import type { Initialising, Target } from './files.ts';
import type { World } from '../world.ts';

const phrase = phrases('init.asked', {
  exists: '{path} exists already.',
  leave: 'Leave it as it is',
  replace: 'Replace it',
  earlier: { one: 'May it get your earlier review too?', other: 'Which of your {n} earlier reviews may it get too?' },
  none: 'None',
  no: 'No',
  all: 'All',
  yes: 'Yes',
  choose: 'Choose',
  oneByOne: 'one by one',
  this: { quick: 'The quick review of {day}?', full: 'The full review of {day}?', deep: 'The deep review of {day}?' },
  noMore: 'No more',
});

/** The flags, filled in; of the files that are there already, which stay and which go. Null where the person left. */
export async function askedFor(world: World, flags: Initialising, places: Project, there: readonly Target[]): Promise<(Initialising & { kept: string[]; replaced: string[] }) | null> {
  return talk(world, flags, async (conversation) => {
    const share = flags.share ?? (await chooseShare(conversation, places.project, confirmations, await readConfirmed(places)));
    if (share === null) return null;
    const copy = flags.copy ?? (share === 'nothing' ? [] : await chooseCopies(conversation, places));
    if (isGone(copy)) return null;
    const [kept, replaced]: [string[], string[]] = [[], []];
    for (const { path } of flags.force ? [] : there) {
      const choice = await choose(conversation, phrase.exists({ path: relative(world.cwd, path) }), [{ value: 'keep', name: phrase.leave() }, { value: 'replace', name: phrase.replace() }]);
      if (isGone(choice)) return null;
      (choice === 'keep' ? kept : replaced).push(path);
    }
    return { ...flags, share, copy, kept, replaced };
  });
}

async function chooseCopies(conversation: Conversation, places: Project): Promise<string[] | Gone> {
  const copied = ownCopies(places, 'assessments');
  const ids = assessmentIds(places.data).filter((id) => !copied.includes(id));
  if (ids.length === 0) return [];
  const several = ids.length > 1;
  const choice = await choose(conversation, phrase.earlier({ n: ids.length }), [
    { value: 'none', name: several ? phrase.none() : phrase.no() },
    { value: 'all', name: several ? phrase.all() : phrase.yes() },
    ...(several ? [{ value: 'each' as const, name: phrase.choose(), hint: phrase.oneByOne() }] : []),
  ]);
  if (isGone(choice) || choice !== 'each') return isGone(choice) ? choice : [choice];
  const chosen: string[] = [];
  for (const id of ids.toReversed()) {
    const { review } = await readReview({ ...places, project: null }, id);
    const answer = await choose(conversation, phrase.this[review.mode]({ day: shortDate(new Date(review.finished_at)) }), [{ value: 'no', name: phrase.no() }, { value: 'yes', name: phrase.yes() }, { value: 'done', name: phrase.noMore() }]);
    if (isGone(answer)) return answer;
    if (answer === 'done') break;
    if (answer === 'yes') chosen.push(id);
  }
  return chosen;
}
