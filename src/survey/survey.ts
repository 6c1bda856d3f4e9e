// The door of the survey: opens a conversation with the user, on a terminal or line by line.
import type { Stage } from '../core/bank.ts';
import { safe } from '../core/safe.ts';
import type { Conversation, Desk, Gone, GoingOn } from './desk.ts';
import { openPlain } from './plain.ts';
import { openTerminal } from './terminal.ts';

export type { Conversation, Desk, Dialog, Ended, GoingOn, Gone, Survey, Welcome } from './desk.ts';

/** Opens for the whole of a command; close it in a `finally`. `plain`: append-only lines for screen readers and pipes. */
export function openConversation(desk: Desk, plain: boolean): Conversation {
  return plain ? openPlain(desk) : openTerminal(desk);
}

/** Asks what sort of company it is; gives a stage's id. The pointer begins at `preset`. */
export function chooseStage(conversation: Conversation, stages: readonly Stage[], preset?: string): Promise<string | Gone> {
  return conversation.choose({
    question: 'What sort of company is it? It sets the targets, never a score.',
    choices: stages.map(({ id, name, sign }) => ({ value: id, name: safe(name), hint: safe(sign) })),
    ...(preset === undefined ? {} : { preset }),
  });
}

/** Asks whether to go on with an unfinished survey. */
export function chooseGoingOn(conversation: Conversation, { found }: GoingOn): Promise<'go on' | 'new' | 'drop' | Gone> {
  return conversation.choose({
    question: found,
    choices: [
      { value: 'go on', name: 'Go on where you left' },
      { value: 'new', name: 'Begin a new one', hint: 'this one is kept, and offered again' },
      { value: 'drop', name: 'Drop it and begin anew', hint: 'its answers are deleted' },
    ],
  });
}

/** Whether a question was answered by leaving, or by the end of the input. */
export function isGone(answer: unknown): answer is Gone {
  return typeof answer === 'object' && answer !== null && 'how' in answer;
}
