// Colours for a terminal, safe for colour-blind eyes and for dark and light backgrounds.
import { Chalk } from 'chalk';
import type { Palette } from '../core/palette.ts';

/** chalk's levels: none, 16 colours, 256, all. Without colour this file need not be loaded. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** Okabe and Ito's orange, blue and green in 256 colours; plain names where there are only 16. */
export function paletteOf(level: ColourLevel): Palette {
  const chalk = new Chalk({ level });
  const rich = level >= 2;
  // chalk joins all its arguments; these take one, so that they can be handed to `map`.
  const one = (paint: (text: string) => string) => (text: string) => paint(text);
  return {
    strong: one(chalk.bold),
    dim: one(chalk.dim),
    key: one(chalk.dim),
    below: one(rich ? chalk.ansi256(166) : chalk.red),
    close: one(rich ? chalk.ansi256(172) : chalk.yellow),
    reached: one(rich ? chalk.ansi256(29) : chalk.green),
    now: one(rich ? chalk.ansi256(32) : chalk.cyan),
    before: one(rich ? chalk.ansi256(172) : chalk.yellow),
    target: (text) => text,
  };
}
