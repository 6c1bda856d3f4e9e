// The door of the survey: opens a conversation with the user, on a terminal or line by line.
import type { Stage } from '../core/bank/bank.ts';
import { phrases } from '../core/language/phrases.ts';
import type { Conversation, Desk, Gone } from './desk.ts';
import { dialogueOf, type Choice } from './dialogue.ts';
import { openPlain } from './plain.ts';
import { openTerminal } from './terminal.ts';

const phrase = phrases('survey.begin', { stage: 'What sort of company is it? It sets the targets, never a score.', goOn: 'Go on where you left off', beginNew: 'Begin a new one', kept: 'this one is kept, and offered again', drop: 'Drop it and begin anew', deleted: 'its answers are deleted' });

export type { Conversation, Desk, Ended, Filled, Gone, Survey, Welcome } from './desk.ts';
export { followUp } from './follow-up.ts';
export { takeOn } from './take-on.ts';

/** Opens for the whole of a command; close it in a `finally`. `plain`: append-only lines for screen readers and pipes. */
export function openConversation(desk: Desk, plain: boolean): Conversation {
  return plain ? openPlain(desk) : openTerminal(desk);
}

/** One question with a few choices; Enter takes the preset. */
export async function choose<T extends string>(conversation: Conversation, ask: string, choices: readonly { value: T; name: string; hint?: string }[], preset: T = choices[0]!.value): Promise<T | Gone> {
  const field: Choice = { kind: 'choice', ask, choices, preset };
  const { how, given } = await conversation.dialogue(dialogueOf(field));
  return how === 'finished' ? (given[0] as T) : { how };
}

/** Asks what sort of company it is; gives a stage's id. The pointer begins at `preset`. */
export function chooseStage(conversation: Conversation, stages: readonly Stage[], preset?: string): Promise<string | Gone> {
  return choose(conversation, phrase.stage(), stages.map(({ id, name, sign }) => ({ value: id, name, hint: sign })), preset);
}

/** Asks whether to go on with an unfinished survey; `found` says which: "Your full review of 12 November has 14 of 35 answers." */
export function chooseGoingOn(conversation: Conversation, found: string): Promise<'go on' | 'new' | 'drop' | Gone> {
  return choose(conversation, found, [
    { value: 'go on', name: phrase.goOn() },
    { value: 'new', name: phrase.beginNew(), hint: phrase.kept() },
    { value: 'drop', name: phrase.drop(), hint: phrase.deleted() },
  ]);
}

/** Whether a question was answered by leaving, or by the end of the input. */
export function isGone(answer: unknown): answer is Gone {
  return typeof answer === 'object' && answer !== null && 'how' in answer;
}
