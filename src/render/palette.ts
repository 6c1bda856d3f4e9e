// Colours for a terminal, safe for colour-blind eyes and for dark and light backgrounds.
import { Chalk } from 'chalk';
import type { Palette } from '../core/palette.ts';

/** chalk's levels: none, 16 colours, 256, all. Without colour this file need not be loaded. */
export type ColourLevel = 0 | 1 | 2 | 3;

/** Okabe and Ito's orange, blue and green in 256 colours; plain names where there are only 16. */
export function paletteOf(level: ColourLevel): Palette {
  const chalk = new Chalk({ level });
  const rich = level >= 2;
  return {
    strong: chalk.bold,
    dim: chalk.dim,
    key: chalk.dim,
    below: rich ? chalk.ansi256(166) : chalk.red,
    close: rich ? chalk.ansi256(172) : chalk.yellow,
    reached: rich ? chalk.ansi256(29) : chalk.green,
    now: rich ? chalk.ansi256(32) : chalk.cyan,
    target: (text) => text,
  };
}
