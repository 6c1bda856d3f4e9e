// The conversation on a terminal: its screen, its keyboard, and what happens to both when the process is stopped or resized.
import type { Mode } from '../core/terms.ts';
import type { Conversation, Desk, Ended, Filled, Gone, Survey, Welcome } from './desk.ts';
import { dialogueAt, dialogueLeft, dialogueStep, givenBy, type Dialogue, type DialogueState } from './dialogue.ts';
import { dialogueView } from './dialogue-view.ts';
import type { Look } from './frame.ts';
import { glyphsOf } from './glyphs.ts';
import { openKeyboard } from './keyboard.ts';
import { eventOf } from './keys.ts';
import { legible } from './legible.ts';
import { play, type Machine, type Played } from './play.ts';
import { refused } from './refused.ts';
import { isToSave, type State } from './state.ts';
import { step } from './step.ts';
import { view } from './view.ts';
import { start } from './walk.ts';
import { welcomeStep, welcomeView, type WelcomeState } from './welcome.ts';

// The alternate screen leaves the scrollback as it was; bracketed paste keeps a pasted line's end from being an Enter.
const clear = '\u001b[H\u001b[2J';
const hide = '\u001b[?25l';
const enter = `\u001b[?1049h\u001b[?2004h${clear}${hide}`;
const leave = '\u001b[?2004l\u001b[?25h\u001b[?1049l';

export function openTerminal(desk: Desk): Conversation {
  const { output } = desk;
  const screen = openScreen(desk);
  const look = (): Look => ({ columns: output.columns || 80, rows: output.rows || 24, palette: desk.palette, glyphs: glyphsOf(desk.unicode, desk.eastAsian) });
  const signal = AbortSignal.any([desk.signal, screen.ended]);
  const show = <S>(machine: Machine<S>): Promise<Played<S>> => {
    screen.fill();
    return play(machine, { keys: screen.keys, output, signal, onRedraw: screen.onRedraw });
  };
  const gone = (): Gone => ({ how: screen.ended.aborted && !desk.signal.aborted ? 'input ended' : 'left' });

  return {
    async welcome(welcome: Welcome): Promise<Mode | Gone> {
      const demo = (): string[] => desk.demo(look().columns, look().rows - 1).replace(/\n$/, '').split('\n');
      const { state } = await show<WelcomeState>({
        start: { demo: false, top: 0, chosen: null },
        step: (at, key) => welcomeStep(welcome, at, key, demo),
        view: (at) => welcomeView(welcome, at, look(), demo),
        ended: ({ chosen }) => chosen !== null,
      });
      return state.chosen === null || state.chosen === 'left' ? gone() : state.chosen;
    },
    async survey({ bank, draft, now, ...around }: Survey): Promise<Ended> {
      const saving = (before: State, after: State): State => {
        const why = isToSave(before, after) ? refused(() => desk.save(after.draft)) : null;
        return why === null || after.ended === 'left' ? after : { ...before, message: why };
      };
      const { state } = await show<State>({
        start: start(legible(bank, now), draft, { ...around, clock: desk.clock() }),
        step: (at, key) => saving(at, step(at, eventOf(at, key), desk.clock())),
        view: (at) => view(at, look()),
        ended: ({ ended }) => ended !== null,
      });
      const last = state.ended ? state : saving(state, step(state, { type: 'leave' }, desk.clock()));
      return { how: last.ended === 'finished' ? 'finished' : gone().how, draft: last.draft };
    },
    async dialogue<Given>(dialogue: Dialogue<Given>, onAnswer: (given: readonly Given[]) => void = () => undefined): Promise<Filled<Given>> {
      const first = dialogueAt(dialogue, []);
      const tell = (before: DialogueState, after: DialogueState): DialogueState => {
        const why = after.answers === before.answers ? null : refused(() => onAnswer(givenBy(dialogue, after)));
        return why === null ? after : { ...before, message: why };
      };
      const ended = ({ field, left }: DialogueState): boolean => field === null || left;
      if (ended(first)) return { how: 'finished', given: [] };
      const { state } = await show<DialogueState>({ start: first, step: (at, key) => tell(at, dialogueStep(dialogue, at, key)), view: (at) => dialogueView(at, look()), ended });
      return { how: state.field === null ? 'finished' : gone().how, given: givenBy(dialogue, tell(state, dialogueLeft(dialogue, state))) };
    },
    close: screen.close,
  };
}

/** The alternate screen from its first use to the end, put back whenever the process is not there to draw. */
function openScreen({ input, output, suspend, onContinue }: Desk) {
  const { onRedraw, redraw } = redrawing();
  let full = false;
  const draw = (before: string): void => {
    if (full) output.write(before);
    redraw();
  };
  const keyboard = openKeyboard(input, () => {
    if (!suspend) return;
    if (full) output.write(leave);
    keyboard.raw(false);
    suspend();
  });
  const forget = onContinue(() => {
    // Off and on: the shell changed the terminal behind Node's back.
    keyboard.raw(false);
    keyboard.raw(true);
    draw(enter);
  });
  const onResize = (): void => draw(clear);
  output.on('resize', onResize);
  return {
    keys: keyboard.keys,
    ended: keyboard.ended,
    onRedraw,
    fill(): void {
      output.write(full ? clear + hide : enter);
      full = true;
    },
    close(): void {
      output.removeListener('resize', onResize);
      forget();
      keyboard.close();
      if (full) output.write(leave);
      full = false;
    },
  };
}

/** Those who draw, told when to do it again. */
function redrawing() {
  const listeners = new Set<() => void>();
  return {
    redraw: (): void => listeners.forEach((draw) => draw()),
    onRedraw(draw: () => void): () => void {
      listeners.add(draw);
      return () => void listeners.delete(draw);
    },
  };
}
