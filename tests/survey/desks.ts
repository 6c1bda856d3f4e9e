// A world for the survey's tests without a process: streams in memory.
import { PassThrough, Writable } from 'node:stream';
import { uncoloured } from '../../src/core/palette.ts';
import type { Draft } from '../../src/core/review/draft.ts';
import type { Desk } from '../../src/survey/survey.ts';

export interface TestDesk extends Desk {
  input: PassThrough;
  /** Everything written so far. */
  said(): string;
  saved: Draft[];
  ending: AbortController;
}

export function deskOf(): TestDesk {
  let text = '';
  let time = 0;
  const saved: Draft[] = [];
  const ending = new AbortController();
  const output = new Writable({
    write(chunk: Buffer, _encoding, written) {
      text += chunk.toString();
      written();
    },
  });
  return {
    input: new PassThrough(),
    output,
    palette: uncoloured,
    unicode: true,
    eastAsian: false,
    save: (draft) => void saved.push(draft),
    clock: () => (time += 1000),
    demo: () => 'a finished report\n',
    signal: ending.signal,
    onContinue: () => () => undefined,
    suspend: () => undefined,
    said: () => text,
    saved,
    ending,
  };
}
