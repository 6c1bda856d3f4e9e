// An unfinished survey on the disk: found, taken up with its own bank, described.
import type { Assessment } from '../../core/review/assessment.ts';
import { itemsOf, type Bank } from '../../core/bank/bank.ts';
import { longDate } from '../../core/calendar.ts';
import { goOn, type Draft } from '../../core/review/draft.ts';
import { earlierOf, type Earlier } from '../../core/review/earlier.ts';
import { Fault, isFault } from '../../core/fault.ts';
import { sentences } from '../../core/words.ts';
import { phrases } from '../../core/language/phrases.ts';
import { newestReview } from '../../store/assessments.ts';
import { newestDraft } from '../../store/drafts.ts';
import { readNotes } from '../../store/notes.ts';
import type { Survey } from '../../survey/survey.ts';
import { readBankAt, settingWith, type Setting } from '../setting.ts';
import { callOf, passOver, type World } from '../world.ts';

const phrase = phrases('run.unfinished', {
  reworded: { one: '{n} question was reworded and will be asked again.', other: '{n} questions were reworded and will be asked again.' },
  removed: { one: '{n} question is no longer asked.', other: '{n} questions are no longer asked.' },
  found: {
    quick: 'Your short review of {day} has {answered} of {asked} answers.',
    full: 'Your full review of {day} has {answered} of {asked} answers.',
    deep: 'Your deep review of {day} has {answered} of {asked} answers.',
  },
});

/** A survey about to be asked: a new one, or one taken up again with its own bank, mode and practices. */
export interface Begun {
  setting: Setting;
  draft: Draft;
  /** Whether it was there before this run. */
  takenUp: boolean;
  notice: string | null;
}

/** An unfinished survey that can be gone on with, and why others cannot. */
export interface Unfinished {
  begun: Begun | null;
  passedOver: string[];
}

export const nothingFound: Unfinished = { begun: null, passedOver: [] };

/** The newest unfinished survey with its own bank; what cannot be gone on with stays where it is. */
export async function unfinishedOf(world: World, setting: Setting): Promise<Unfinished> {
  const { draft, damaged } = await newestDraft(setting.places.data);
  const passedOver = damaged.map((fault) => fault.message);
  try {
    return { begun: draft && (await reopened(world, setting, draft)), passedOver };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { begun: null, passedOver: [...passedOver, error.message] };
  }
}

/** The draft with the bank it was begun with, as that bank is now. */
async function reopened(world: World, setting: Setting, draft: Draft): Promise<Begun> {
  const { dir } = draft.bank;
  const bank: Bank = dir === setting.bankDir ? setting.bank : await (await readBankAt(world, dir, dir ?? '')).told();
  if (bank.id !== draft.bank.id) throw new Fault({ what: `the unfinished review was begun with the bank ${draft.bank.id}, and ${dir ?? 'the built-in bank'} is now ${bank.id}` });
  const { draft: current, reworded, removed } = goOn(draft, bank);
  const said = [
    ...(reworded.length > 0 ? [phrase.reworded({ n: reworded.length })] : []),
    ...(removed.length > 0 ? [phrase.removed({ n: removed.length })] : []),
  ];
  return { setting: settingWith(setting, bank, dir, current.practices), draft: current, takenUp: true, notice: said.length > 0 ? sentences(...said) : null };
}

/** What lies before a survey: the answers of the newest review that it can be compared with, and the notes jotted. */
export async function timeBefore(world: World, { setting: { bank, places: { data } }, draft }: Begun): Promise<Pick<Survey, 'earlier' | 'notes' | 'notesCommand'>> {
  const asked = itemsOf(bank, 'deep', draft.practices ?? undefined);
  const earlierIn = (review: Assessment): Earlier | null => (review.bank.id === bank.id ? earlierOf(review, asked) : null);
  const review = await newestReview(data, (one) => earlierIn(one) !== null);
  const { values: notes, damaged } = await readNotes(data);
  passOver(world, damaged);
  return { earlier: review && earlierIn(review), notes, notesCommand: callOf(world)('note') };
}

/** How many questions have an answer. */
export const answersIn = (draft: Draft): number => draft.responses.filter((response) => response.answer !== null).length;

export const askedIn = ({ setting, draft }: Begun): number => itemsOf(setting.bank, draft.mode, draft.practices ?? undefined).length;

/** The offer to go on, in words. */
export function foundWords(begun: Begun): string {
  const { mode, started_at } = begun.draft;
  return phrase.found[mode]({ day: longDate(new Date(started_at)), answered: answersIn(begun.draft), asked: askedIn(begun) });
}
