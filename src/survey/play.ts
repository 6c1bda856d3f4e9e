// The one prompt: keys go into a machine, its frames come out. All that is known of @inquirer/core's ways is here.
import { createPrompt, useEffect, useKeypress, useRef, useState, type KeypressEvent } from '@inquirer/core';
import { Writable } from 'node:stream';
import type { Desk } from './desk.ts';
import type { Key } from './keys.ts';

/** A screen, or many, as a state and what keys make of it. */
export interface Machine<State> {
  start: State;
  step(state: State, key: Key): State;
  view(state: State): string[];
  ended(state: State): boolean;
}

/** How playing ended: by the machine itself, by Ctrl-C, or by the signal. */
export interface Played<State> {
  state: State;
  by: 'machine' | 'Ctrl-C' | 'signal';
}

/** Where keys come from and frames go to. */
interface Screen {
  keys: NodeJS.ReadableStream;
  output: Desk['output'];
  signal: AbortSignal;
  /** Tells when the screen has to be drawn anew; returns the remover. */
  onRedraw(draw: () => void): () => void;
}

interface Playing {
  frame(): string;
  /** Whether it goes on. */
  take(key: Key): boolean;
  onRedraw(draw: () => void): () => void;
}

/** Plays a machine until it ends, on a cleared screen. Whatever `step` throws is thrown. */
export async function play<State>(machine: Machine<State>, { keys, output, signal, onRedraw }: Screen): Promise<Played<State>> {
  let state = machine.start;
  const playing: Playing = {
    frame: () => machine.view(state).join('\n'),
    take(key) {
      state = machine.step(state, key);
      return !machine.ended(state);
    },
    onRedraw,
  };
  try {
    const { failed } = await prompt(playing, { input: keys, output: paneOn(output), signal, clearPromptOnDone: true });
    if (failed !== undefined) throw failed;
    return { state, by: 'machine' };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'ExitPromptError') return { state, by: 'Ctrl-C' };
    if (name === 'AbortPromptError') return { state, by: 'signal' };
    throw error;
  }
}

const prompt = createPrompt<{ failed?: unknown }, Playing>((playing, done) => {
  const [, draw] = useState({});
  const pasted = useRef<string | null>(null);
  useKeypress((event, readline) => {
    // Readline edits a line of its own; the screen manager would count it as part of the frame.
    readline.clearLine(0);
    const key = keyOf(event, pasted);
    if (!key) return;
    try {
      if (playing.take(key)) draw({});
      else done({});
    } catch (error) {
      done({ failed: error });
    }
  });
  useEffect(() => playing.onRedraw(() => draw({})), []);
  return playing.frame();
});

/** A pressed key; null within a paste, which comes as one key when it is complete. */
function keyOf(event: KeypressEvent, pasted: { current: string | null }): Key | null {
  // Node tells more than inquirer's type: the characters themselves, and Alt.
  const { name = '', ctrl, meta, sequence = '' } = event as Partial<KeypressEvent> & { sequence?: string; meta?: boolean };
  if (name === 'paste-start') pasted.current = '';
  else if (name === 'paste-end') {
    const text = pasted.current ?? '';
    pasted.current = null;
    return { name: 'paste', text, ctrl: false };
  } else if (pasted.current !== null) pasted.current += sequence;
  else return { name: meta && name !== 'escape' ? '' : name, text: ctrl || meta || !isText(sequence) ? '' : sequence, ctrl: ctrl ?? false };
  return null;
}

// oxlint-disable-next-line no-control-regex
const isText = (sequence: string): boolean => sequence !== '' && !/[\u0000-\u001f\u007f]/.test(sequence);

/** Inquirer ends the stream it draws on, unless that is the process's own; this one takes the blow. */
function paneOn(output: Desk['output']): Writable {
  const pane = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, written) {
      output.write(chunk);
      written();
    },
  });
  return Object.defineProperties(pane, { columns: { get: () => output.columns }, rows: { get: () => output.rows } });
}
