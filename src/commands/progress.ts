// How far a long reading is: one line on a terminal, gone when it ends; nothing in a pipe, in plain mode, or where it is quick.
import { isPlain } from './screen.ts';
import type { Everywhere, World } from './world.ts';

/** Milliseconds before anything is said, and between two sayings. */
const patience = 500;
const often = 100;

interface Progress {
  at(done: number): void;
  /** Clears the line, at the end or before something else is said. */
  end(): void;
}

/** `Reading review 3200 of 10000` */
export function progressOf(world: World, flags: Everywhere, what: (values: { done: number; of: number }) => string, of: number): Progress {
  const { stderr } = world;
  const silent = !stderr.isTTY || isPlain(world, flags);
  const begun = world.now().getTime();
  let told = 0;
  return {
    at(done) {
      const time = silent ? 0 : world.now().getTime();
      if (silent || time - begun < patience || time - told < often) return;
      told = time;
      stderr.write(`\r${what({ done, of })}`);
    },
    end() {
      if (told > 0) stderr.write('\r\u001b[K');
    },
  };
}
