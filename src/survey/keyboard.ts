// The keys of a terminal for a whole command: what one question does not take waits for the next.
import { emitKeypressEvents, type Interface } from 'node:readline';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { mostCharacters } from '../core/plan/note.ts';
import type { Desk } from './desk.ts';

/** A stream of keys, one key a chunk and one chunk a turn of the event loop. Not a TTY to inquirer, which throws away what a TTY held before a prompt began. */
interface Keyboard {
  keys: Readable;
  /** Aborted when the input has ended and every key was handed on. */
  ended: AbortSignal;
  /** Raw mode, whatever a prompt does to it. */
  raw(on: boolean): void;
  /** Leaves raw mode and lets go of the input. */
  close(): void;
}

/** A paste (as one piece, so that its end is no Enter), an escape sequence, Alt and a key, or one character. */
// oxlint-disable-next-line no-control-regex
const oneKey = /\u001b\[200~[\s\S]*?(?:\u001b\[201~|$)|\u001b(?:\[\[?[0-9;]*[ -/]*[@-~]|O[ -~]|[^\u001b[O])|\r\n|[\s\S]/gu;

/** Ctrl-Z; taken here, because readline would stop the process and leave its prompt dead. */
const suspendKey = '\u001a';

/** Ctrl-D would close readline under a prompt that then waits for ever: it leaves, as Ctrl-C does. Enter may be two characters. */
const instead: Record<string, string | undefined> = { '\u0004': '\u0003', '\r\n': '\r' };

/** What a terminal puts around a paste. */
const [pasteStart, pasteEnd] = ['\u001b[200~', '\u001b[201~'];

/** Code units of a paste that are handed on: more than any line takes, and readline needs a tenth of a millisecond for each. */
const mostPasted = 10 * mostCharacters;

/** Milliseconds in which a paste goes on, or its end was lost. */
const pasteTime = 1000;

/** Milliseconds after which a lone Esc is a key and not the beginning of one. */
const escapeTime = 50;

export function openKeyboard(input: Desk['input'], suspend: () => void): Keyboard {
  const decoder = new StringDecoder('utf8');
  const relay = relayOf(suspend);
  /** The beginning of a paste whose end is still to come. */
  let begun = '';
  let waiting: NodeJS.Timeout | undefined;
  const takeAll = (text: string): void => relay.take((text.match(oneKey) ?? []).map(shortened));
  const letGo = (): void => {
    takeAll(begun);
    begun = '';
  };
  const onData = (chunk: Buffer | string): void => {
    clearTimeout(waiting);
    const text = begun + decoder.write(chunk as Buffer);
    const open = text.indexOf(pasteStart, Math.max(0, text.lastIndexOf(pasteEnd)));
    begun = open === -1 ? '' : text.slice(open);
    takeAll(open === -1 ? text : text.slice(0, open));
    if (begun !== '') waiting = setTimeout(letGo, pasteTime);
  };
  const onEnd = (): void => {
    clearTimeout(waiting);
    letGo();
    relay.end();
  };
  const raw = (on: boolean): void => void input.setRawMode?.(on);
  raw(true);
  input.on('data', onData).on('end', onEnd).on('error', onEnd);
  // A keyboard before this one has paused the input, and a listener alone does not wake it.
  input.resume();
  return {
    keys: relay.keys,
    ended: relay.ended,
    raw,
    close() {
      clearTimeout(waiting);
      relay.stop();
      input.removeListener('data', onData).removeListener('end', onEnd).removeListener('error', onEnd);
      raw(false);
      input.pause();
    },
  };
}

/** A paste as long as it can matter. */
const shortened = (key: string): string => (key.startsWith(pasteStart) && key.length > mostPasted ? key.slice(0, mostPasted) + pasteEnd : key);

/** Queues keys and hands them on, one a turn, while somebody listens. */
function relayOf(suspend: () => void) {
  const over = new AbortController();
  const queue: string[] = [];
  let wanted = false;
  let atEnd = false;
  let escaped = false;
  let turn: { cancel(): void } | null = null;

  const later = (): void => {
    if (!turn && wanted && (queue.length > 0 || atEnd)) turn = escaped && !/^[[O]/.test(queue[0] ?? '') ? afterEscape(handOn) : nextTurn(handOn);
  };
  const handOn = (): void => {
    turn = null;
    const key = queue.shift();
    if (key === undefined) return over.abort();
    if (key === suspendKey) suspend();
    else {
      wanted = false;
      escaped = key === '\u001b';
      keys.push(instead[key] ?? key);
    }
    later();
  };
  const read = (): void => {
    wanted = true;
    later();
  };
  const keys = new Readable({ objectMode: true, highWaterMark: 1, read });
  // Readline looks for this method, and would leave raw mode between two questions: typed keys would show.
  Object.assign(keys, { setRawMode: () => keys });
  emitKeypressEvents(keys, { escapeCodeTimeout: escapeTime } as unknown as Interface);
  return {
    keys,
    ended: over.signal,
    take(more: readonly string[]): void {
      queue.push(...more);
      later();
    },
    end(): void {
      atEnd = true;
      later();
    },
    stop(): void {
      turn?.cancel();
      keys.destroy();
    },
  };
}

function nextTurn(call: () => void): { cancel(): void } {
  const turn = setImmediate(call);
  return { cancel: () => clearImmediate(turn) };
}

/** A key typed right after Esc is a key of its own, and not one held down with Alt. */
function afterEscape(call: () => void): { cancel(): void } {
  const timer = setTimeout(call, escapeTime + 10);
  return { cancel: () => clearTimeout(timer) };
}
