// Asks a person, once for each project, what its repository may get of their reviews. A repository never decides that.
import { phrases } from '../core/language/phrases.ts';
import { confirmations, type Confirmed } from '../core/terms.ts';
import { readConfirmed, saveConfirmed } from '../store/confirmed.ts';
import type { Places } from '../store/folder.ts';
import { choose, isGone, openConversation, type Conversation } from '../survey/survey.ts';
import { deskOf } from './desk.ts';
import { isPlain } from './screen.ts';
import { projectWords } from './places.ts';
import { watchSignals } from './signals.ts';
import type { Everywhere, World } from './world.ts';

const phrase = phrases('confirm', {
  ask: 'What may {project} get of your reviews?',
  /** What each level means for whoever can read the repository. */
  hint: {
    nothing: 'no file of yours goes there',
    dates: 'when you reviewed, and how much you answered in each practice',
    scores: 'these, and your scores, likely ranges and targets',
    all: 'these, and every answer, note and piece of evidence',
  },
  level: { nothing: 'Nothing', dates: 'Dates', scores: 'Scores', all: 'All' },
});

/** Asks where nobody has asked yet; leaving the question leaves it open. */
export async function confirmOnce(world: World, places: Places, flags: Everywhere): Promise<void> {
  if (places.project === null) return;
  const project = { ...places, project: places.project };
  if ((await readConfirmed(project)) !== null) return;
  const chosen = await talk(world, flags, (conversation) => chooseShare(conversation, project.project, confirmations));
  if (chosen !== null) await saveConfirmed(project, chosen);
}

/** One of some levels, or null where the person left. */
export async function chooseShare<C extends Confirmed>(conversation: Conversation, project: string, levels: readonly C[], preset: C | null = null): Promise<C | null> {
  const choice = await choose<C>(
    conversation,
    phrase.ask({ project: projectWords(project) }),
    levels.map((level: Confirmed) => ({ value: level as C, name: phrase.level[level](), hint: phrase.hint[level]() })),
    preset ?? levels.find((level) => level === 'dates') ?? levels[0]!,
  );
  return isGone(choice) ? null : choice;
}

/** Holds a short conversation and closes it in any case. */
export async function talk<T>(world: World, flags: Everywhere, hold: (conversation: Conversation) => Promise<T>): Promise<T> {
  const signals = watchSignals(world);
  const conversation = openConversation(await deskOf(world, flags, { save: () => {}, demo: () => '', signal: signals.signal }), isPlain(world, flags));
  try {
    return await hold(conversation);
  } finally {
    conversation.close();
    signals.stop();
  }
}
