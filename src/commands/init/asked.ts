// The questions of cto-check init on a terminal: what git may see, which earlier reviews, whether to replace a file.
import { join, relative } from 'node:path';
import { shortDate } from '../../core/calendar.ts';
import { confirmations } from '../../core/terms.ts';
import { listIds } from '../../store/ids.ts';
import { readReview } from '../../store/reviews.ts';
import { readConfirmed, type Project } from '../../store/confirmed.ts';
import { choose, isGone, type Conversation, type Gone } from '../../survey/survey.ts';
import { chooseShare, talk } from '../confirm.ts';
import type { Initialising, Target } from './files.ts';
import type { World } from '../world.ts';

/** The flags, filled in; of the files that are there already, which stay and which go. Null where the person left. */
export async function askedFor(world: World, flags: Initialising, places: Project, there: readonly Target[]): Promise<(Initialising & { kept: string[]; replaced: string[] }) | null> {
  return talk(world, flags, async (conversation) => {
    const share = flags.share ?? (await chooseShare(conversation, places.project, confirmations, await readConfirmed(places)));
    if (share === null) return null;
    const copy = flags.copy ?? (share === 'nothing' ? [] : await chooseCopies(conversation, places));
    if (isGone(copy)) return null;
    const [kept, replaced]: [string[], string[]] = [[], []];
    for (const { path } of flags.force ? [] : there) {
      const choice = await choose(conversation, `${relative(world.cwd, path)} exists already.`, [{ value: 'keep', name: 'Leave it as it is' }, { value: 'replace', name: 'Replace it' }]);
      if (isGone(choice)) return null;
      (choice === 'keep' ? kept : replaced).push(path);
    }
    return { ...flags, share, copy, kept, replaced };
  });
}

async function chooseCopies(conversation: Conversation, { data, project }: Project): Promise<string[] | Gone> {
  const copied = listIds(join(project, 'assessments'));
  const ids = listIds(join(data, 'assessments')).filter((id) => !copied.includes(id));
  if (ids.length === 0) return [];
  const several = ids.length > 1;
  const choice = await choose(conversation, several ? `Which of your ${ids.length} earlier reviews may it get too?` : 'May it get your earlier review too?', [
    { value: 'none', name: several ? 'None' : 'No' },
    { value: 'all', name: several ? 'All' : 'Yes' },
    ...(several ? [{ value: 'each' as const, name: 'Choose', hint: 'one by one' }] : []),
  ]);
  if (isGone(choice) || choice !== 'each') return isGone(choice) ? choice : [choice];
  const chosen: string[] = [];
  for (const id of ids.toReversed()) {
    const { review } = await readReview({ data, project: null }, id);
    const answer = await choose(conversation, `The ${review.mode} review of ${shortDate(new Date(review.finished_at))}?`, [{ value: 'no', name: 'No' }, { value: 'yes', name: 'Yes' }, { value: 'done', name: 'No more' }]);
    if (isGone(answer)) return answer;
    if (answer === 'done') break;
    if (answer === 'yes') chosen.push(id);
  }
  return chosen;
}
