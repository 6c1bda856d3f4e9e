// Where the answers of an unfinished survey lie when it ends, also when the private folder takes nothing any more.
import { isFault } from '../../core/fault.ts';
import { safe } from '../../core/safe.ts';
import { draftPath, isKept, saveDraft } from '../../store/drafts.ts';
import { isThere, makeTemporaryFolder } from '../../store/files.ts';
import { tilde } from '../../store/folder.ts';
import { answersIn, askedIn, type Begun } from './unfinished.ts';
import { callOf, type World } from '../world.ts';

/** Sees to it that every answer is on some disk, and says where and how to go on: in the private folder, else in a file beside the system's temporary ones, which its owner alone can read. */
export function keptNow(world: World, begun: Begun): string {
  const { setting: { data }, draft } = begun;
  const now = { ...draft, saved_at: world.now().toISOString() };
  const counted = answersIn(draft) > 0 ? `${answersIn(draft)} of ${askedIn(begun)} answers` : 'what you noted';
  const place = (path: string): string => safe(tilde(path, world.home));
  const goOn = `Go on with: ${callOf(world)}`;
  if (isKept(data, now) || keeps(() => saveDraft(data, now))) return `Kept in ${place(data)}: ${counted}. ${goOn}`;
  let instead = '';
  if (keeps(() => saveDraft((instead = makeTemporaryFolder(world.temporary)), now))) {
    return `Kept in ${safe(draftPath(instead, draft.id))} instead: ${counted}. When ${place(data)} can be written again, move that file to ${place(draftPath(data, draft.id))}. ${goOn}`;
  }
  if (isThere(draftPath(data, draft.id))) return `What was answered last could not be kept; what came before lies in ${place(data)}. Make room, then go on with: ${callOf(world)}`;
  return `The answers could not be kept, neither in ${place(data)} nor in ${place(world.temporary)}.`;
}

function keeps(save: () => void): boolean {
  try {
    save();
    return true;
  } catch (error) {
    if (!isFault(error)) throw error;
    return false;
  }
}
