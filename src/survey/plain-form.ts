// A form asked line by line.
import { phrases } from '../core/language/phrases.ts';
import { answerWith, begunWith, formAt, formBack, formLine, givenBy, rangeOf, valueBy, type Choice, type Form, type FormState } from './form.ts';
import { promptOfField, sayField } from './form-view.ts';

const phrase = phrases('survey.plain.form', { expected: 'A number from {range} is expected.', expectedOne: '1 is expected.' });

/** Asks until it is answered, left, or no line is to come; keeps every change before it asks on. `keep` says why it could not: then the same is asked again. */
export async function askForm<Given>(form: Form<Given>, write: (lines: string[]) => void, ask: (prompt: string) => Promise<string | null>, keep: (given: readonly Given[]) => string | null): Promise<{ state: FormState; atEnd: boolean }> {
  let state = formAt(form, []);
  let said: FormState['answers'] | null = null;
  while (state.field && !state.left) {
    if (said !== state.answers) write(sayField(state));
    said = state.answers;
    const before = state;
    const line = await ask(promptOfField(state));
    if (line === null) return { state, atEnd: true };
    state = state.field.kind === 'line' ? formLine(form, state, line.trim() === '' ? begunWith(state) : line) : choose(form, state, state.field, line.trim().normalize('NFKC').toLowerCase());
    const why = state.answers === said ? null : keep(givenBy(form, state));
    if (why !== null) state = { ...before, message: why };
    if (state.message) write([state.message]);
  }
  return { state, atEnd: false };
}

function choose<Given>(form: Form<Given>, state: FormState, field: Choice, word: string): FormState {
  if (word === 'q') return { ...state, left: true };
  if (word === 'b') return formBack(form, state);
  const value = valueBy(word, field);
  if (value !== undefined) return answerWith(form, state, value);
  return { ...state, message: field.choices.length > 1 ? phrase.expected({ range: rangeOf(field) }) : phrase.expectedOne() };
}
