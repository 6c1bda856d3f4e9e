// The conversation line by line: append-only, for screen readers, dumb terminals and pipes.
import { safe } from '../core/safe.ts';
import type { Mode } from '../core/terms.ts';
import { withStop } from '../core/words.ts';
import { phrases } from '../core/language/phrases.ts';
import type { Conversation, Desk, Ended, Filled, Gone, Survey, Welcome } from './desk.ts';
import type { Event } from './events.ts';
import { givenBy, type Dialogue } from './dialogue.ts';
import { legible } from './legible.ts';
import { openLines } from './lines.ts';
import { askDialogue } from './plain-dialogue.ts';
import { noteOf, readLine, type Said } from './plain-lines.ts';
import { refused } from './refused.ts';
import { promptOf, say } from './plain-view.ts';
import { contextOf, isToSave, itemAt, responseTo, type State } from './state.ts';
import { step } from './step.ts';
import { start } from './walk.ts';
import { offersOf, wordsOf } from './welcome.ts';

const phrase = phrases('survey.plain.begin', {
  offer: '{key}: {name}',
  offerWords: '{key}: {name}, {words}',
  emptyLine: 'Empty line',
  comma: ', ',
  keys: ', ',
  begin: 'Empty line to begin, {keys}: ',
  none: '"{line}" is none of these.',
  note: 'Your note: ',
  noteAgain: 'Another note, an empty line to keep yours, or 0 to remove it: ',
});

type Ask = (prompt: string) => Promise<string | null>;

export function openPlain(desk: Desk): Conversation {
  const lines = openLines(desk.input, desk.signal);
  const write = (text: readonly string[]): void => void desk.output.write(text.map((line) => `${desk.unicode ? line : line.replaceAll('…', '...')}\n`).join(''));
  const gone = (): Gone => ({ how: desk.signal.aborted ? 'left' : 'input ended' });
  const ask: Ask = async (prompt) => {
    desk.output.write(prompt);
    const line = await lines.next();
    // A terminal shows what is typed and its end; of a pipe the record would miss both.
    if (!desk.input.isTTY || line === null) desk.output.write(`${safe(line ?? '')}\n`);
    return line;
  };
  return {
    welcome: (welcome) => askWelcome(welcome, desk, write, ask, gone),
    survey: (survey) => askSurvey(survey, desk, write, ask, gone),
    async dialogue<Given>(dialogue: Dialogue<Given>, onAnswer: (given: readonly Given[]) => void = () => undefined): Promise<Filled<Given>> {
      // Of a pipe the next line answers something else: there, what cannot be kept ends it all.
      const keep = (given: readonly Given[]): string | null => (desk.input.isTTY ? refused(() => onAnswer(given)) : (onAnswer(given), null));
      const { state, atEnd } = await askDialogue(dialogue, write, ask, keep);
      const given = givenBy(dialogue, state);
      if (atEnd) return { ...gone(), given };
      return { how: state.left ? 'left' : 'finished', given };
    },
    close: lines.close,
  };
}

async function askWelcome(welcome: Welcome, desk: Desk, write: (lines: string[]) => void, ask: Ask, gone: () => Gone): Promise<Mode | Gone> {
  const { title, ask: question, rules, kept, where, end } = wordsOf(welcome);
  const offers = offersOf(welcome);
  const keys = offers.map(({ key, name, words }) => phrase[words ? 'offerWords' : 'offer']({ key: key === 'Enter' ? phrase.emptyLine() : key, name, words }));
  write([`cto-check: ${title}`, question, rules, kept, withStop(where.join(phrase.comma())), ...end, ...keys]);
  for (;;) {
    const line = await ask(phrase.begin({ keys: [...offers.map(({ key }) => key).filter((key) => key !== 'Enter'), 'q'].join(phrase.keys()) }));
    if (line === null) return gone();
    const word = line.trim().toLowerCase();
    if (word === 'q') return { how: 'left' };
    const offer = offers.find(({ key }) => (key === 'Enter' ? word === '' : key === word));
    if (offer?.mode) return offer.mode;
    write(offer ? desk.demo(desk.output.columns ?? 80, desk.output.rows ?? 24).replace(/\n$/, '').split('\n') : [phrase.none({ line: safe(line) })]);
  }
}

async function askSurvey({ bank, draft, now, ...around }: Survey, desk: Desk, write: (lines: string[]) => void, ask: Ask, gone: () => Gone): Promise<Ended> {
  let state = start(legible(bank, now), draft, { ...around, clock: desk.clock() });
  /** Whether what was answered is kept, or may be answered again. */
  const take = (...events: Event[]): boolean => {
    const before = state;
    for (const event of events) state = step(state, event, desk.clock());
    const after = state;
    const why = isToSave(before, after) ? refused(() => desk.save(after.draft)) : null;
    if (why === null || after.ended === 'left') return true;
    // The next line of a pipe answers the next question, and not this one again.
    state = desk.input.isTTY ? { ...before, message: why } : { ...after, message: why };
    return desk.input.isTTY ?? false;
  };
  let said = '';
  let goesOn = true;
  for (;;) {
    const screen = JSON.stringify([contextOf(state), state.draft.at]);
    if (screen !== said) write(say(state));
    said = screen;
    // What lies over a question was said in full; nothing has to be pressed.
    if (contextOf(state) === 'feedback' || contextOf(state) === 'help') {
      take({ type: 'submit' });
      continue;
    }
    const heard = await hear(state, ask);
    if (heard === null) take({ type: 'leave' });
    else if ('wrong' in heard) write([heard.wrong]);
    else goesOn = take(...heard.events);
    if (state.message) write([state.message]);
    if (!goesOn) return { how: 'input ended', draft: state.draft };
    if (state.ended === 'finished') return { how: 'finished', draft: state.draft };
    if (state.ended) return { how: heard === null ? gone().how : 'left', draft: state.draft };
  }
}

/** What is said next, with the text of a note; null when no line is to come. */
async function hear(state: State, ask: Ask): Promise<Exclude<Said, { note: true }> | null> {
  const line = await ask(promptOf(state));
  const said = line === null ? null : readLine(state, line);
  if (said === null || !('note' in said)) return said;
  const stands = responseTo(state.draft, itemAt(state)!)?.note;
  const text = await ask(stands ? phrase.noteAgain() : phrase.note());
  if (text === null) return null;
  if (text.trim() === '') return { events: [{ type: 'note' }, { type: 'drop' }] };
  return noteOf(stands && text.trim() === '0' ? '' : text);
}
