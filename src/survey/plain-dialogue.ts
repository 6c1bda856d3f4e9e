// A dialogue asked line by line.
import { phrases } from '../core/language/phrases.ts';
import { answerWith, begunWith, dialogueAt, dialogueBack, dialogueLine, givenBy, rangeOf, valueBy, type Choice, type Dialogue, type DialogueState } from './dialogue.ts';
import { promptOfField, sayField } from './dialogue-view.ts';

const phrase = phrases('survey.plain.dialogue', { expected: 'A number from {range} is expected.', expectedOne: '1 is expected.' });

/** Asks until it is answered, left, or no line is to come; keeps every change before it asks on. `keep` says why it could not: then the same is asked again. */
export async function askDialogue<Given>(dialogue: Dialogue<Given>, write: (lines: string[]) => void, ask: (prompt: string) => Promise<string | null>, keep: (given: readonly Given[]) => string | null): Promise<{ state: DialogueState; atEnd: boolean }> {
  let state = dialogueAt(dialogue, []);
  let said: DialogueState['answers'] | null = null;
  while (state.field && !state.left) {
    if (said !== state.answers) write(sayField(state));
    said = state.answers;
    const before = state;
    const line = await ask(promptOfField(state));
    if (line === null) return { state, atEnd: true };
    state = state.field.kind === 'line' ? dialogueLine(dialogue, state, line.trim() === '' ? begunWith(state) : line) : choose(dialogue, state, state.field, line.trim().normalize('NFKC').toLowerCase());
    const why = state.answers === said ? null : keep(givenBy(dialogue, state));
    if (why !== null) state = { ...before, message: why };
    if (state.message) write([state.message]);
  }
  return { state, atEnd: false };
}

function choose<Given>(dialogue: Dialogue<Given>, state: DialogueState, field: Choice, word: string): DialogueState {
  if (word === 'q') return { ...state, left: true };
  if (word === 'b') return dialogueBack(dialogue, state);
  const value = valueBy(word, field);
  if (value !== undefined) return answerWith(dialogue, state, value);
  return { ...state, message: field.choices.length > 1 ? phrase.expected({ range: rangeOf(field) }) : phrase.expectedOne() };
}
