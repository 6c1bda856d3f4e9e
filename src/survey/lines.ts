// The lines of an input for a whole command: none is lost between two questions, and none is read too early.
import { StringDecoder } from 'node:string_decoder';
import type { Desk } from './desk.ts';

interface Lines {
  /** The next line without its end; null when there is none to come. */
  next(): Promise<string | null>;
  close(): void;
}

/** Longer lines are cut: no answer is as long. */
const longest = 10_000;

/** `signal` ends the waiting, and what is still queued with it. */
export function openLines(input: Desk['input'], signal: AbortSignal): Lines {
  let queue: string[] = [];
  let read = 0;
  const splitter = splitLines((line) => queue.push(line.slice(0, longest)));
  let ended = false;
  let waiting: ((line: string | null) => void) | null = null;

  /** Not by shift(), which moves all the others: a chunk may hold 65,536 lines. */
  const taken = (): string | undefined => {
    if (read < queue.length) return queue[read++];
    [queue, read] = [[], 0];
    return undefined;
  };
  const serve = (): void => {
    if (!waiting) return;
    const line = signal.aborted ? null : (taken() ?? (ended ? null : undefined));
    if (line === undefined) return void input.resume();
    input.pause();
    const answer = waiting;
    waiting = null;
    answer(line);
  };
  const onData = (chunk: Buffer | string): void => {
    splitter.take(chunk);
    serve();
  };
  const onEnd = (): void => {
    splitter.end();
    ended = true;
    serve();
  };
  input.pause();
  input.on('data', onData).on('end', onEnd).on('error', onEnd);
  signal.addEventListener('abort', serve);
  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve;
        setImmediate(serve); // signals, and an output that nobody reads any more, have their turn between two lines
      }),
    close() {
      signal.removeEventListener('abort', serve);
      input.removeListener('data', onData).removeListener('end', onEnd).removeListener('error', onEnd);
      input.pause();
    },
  };
}

/** Chunks of bytes → whole lines; the last needs no end. */
function splitLines(give: (line: string) => void) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return {
    take(chunk: Buffer | string): void {
      const parts = (rest + decoder.write(chunk as Buffer)).split(/\r?\n/);
      rest = (parts.pop() ?? '').slice(0, longest);
      for (const line of parts) give(line);
    },
    end(): void {
      if (rest !== '') give(rest);
      rest = '';
    },
  };
}
