// Where the answers of an unfinished survey lie when it ends, also when the private folder takes nothing any more.
import { isFault } from '../../core/fault.ts';
import { safe } from '../../core/safe.ts';
import { draftPath, isKept, saveDraft } from '../../store/drafts.ts';
import { isThere, makeTemporaryFolder } from '../../store/files.ts';
import { tilde } from '../../store/folder.ts';
import { answersIn, askedIn, type Begun } from './unfinished.ts';
import { phrases } from '../../core/language/phrases.ts';
import { sentences } from '../../core/words.ts';
import { callOf, type World } from '../world.ts';

const phrase = phrases('run.kept', {
  answers: '{answered} of {asked} answers',
  noted: 'what you noted',
  goOn: 'Go on with: {command}',
  kept: 'Kept in {place}: {what}.',
  instead: 'Kept in {file} instead: {what}. When {place} can be written again, move that file to {to}.',
  lastLost: 'What was answered last could not be kept; what came before lies in {place}. Make room, then go on with: {command}',
  lost: 'The answers could not be kept, neither in {place} nor in {temporary}.',
});

/** Sees to it that every answer is on some disk, and says where and how to go on: in the private folder, else in a file beside the system's temporary ones, which its owner alone can read. */
export function keptNow(world: World, begun: Begun): string {
  const { setting: { places: { data } }, draft } = begun;
  const now = { ...draft, saved_at: world.now().toISOString() };
  const place = (path: string): string => safe(tilde(path, world.home));
  if (isKept(data, now) || keeps(() => saveDraft(data, now))) return keptThere(world, begun);
  let instead = '';
  if (keeps(() => saveDraft((instead = makeTemporaryFolder(world.temporary)), now))) {
    return sentences(phrase.instead({ file: safe(draftPath(instead, draft.id)), what: whatOf(begun), place: place(data), to: place(draftPath(data, draft.id)) }), phrase.goOn({ command: callOf(world)() }));
  }
  if (isThere(draftPath(data, draft.id))) return phrase.lastLost({ place: place(data), command: callOf(world)() });
  return phrase.lost({ place: place(data), temporary: place(world.temporary) });
}

/** The same of a survey that lies in the private folder as it is. */
export const keptThere = (world: World, begun: Begun): string =>
  sentences(phrase.kept({ place: safe(tilde(begun.setting.places.data, world.home)), what: whatOf(begun) }), phrase.goOn({ command: callOf(world)() }));

const whatOf = (begun: Begun): string => (answersIn(begun.draft) > 0 ? phrase.answers({ answered: answersIn(begun.draft), asked: askedIn(begun) }) : phrase.noted());

function keeps(save: () => void): boolean {
  try {
    save();
    return true;
  } catch (error) {
    if (!isFault(error)) throw error;
    return false;
  }
}
