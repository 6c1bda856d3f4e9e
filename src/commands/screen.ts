// What an output can show: columns, rows, colours, characters. Decided in this one place.
import type { Canvas } from '../render/canvas.ts';
import { uncoloured } from '../core/palette.ts';
import type { ColourLevel } from '../render/palette.ts';
import type { Everywhere, Output, World } from './world.ts';

/** Columns of an output. A pipe is taken for 80 columns (and 24 rows) where COLUMNS (and LINES) say nothing. */
export const widthOf = ({ env }: World, { columns }: Output): number => columns || sizeOf(env['COLUMNS']) || 80;

/** The canvas for text on an output. */
export async function canvasOf(world: World, output: Output, flags: Everywhere, all = false): Promise<Canvas> {
  const plain = isPlain(world, flags);
  const level = plain ? 0 : colourLevel(world, output, flags);
  return {
    width: widthOf(world, output),
    rows: output.rows || sizeOf(world.env['LINES']) || 24,
    unicode: canUnicode(world),
    eastAsian: isEastAsian(world),
    plain,
    all,
    palette: level === 0 ? uncoloured : (await import('../render/palette.ts')).paletteOf(level),
  };
}

/** A size that the environment states, when it is a sensible one. */
function sizeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** Line by line, for screen readers: asked for, or all that the terminal can do. */
export function isPlain({ env }: World, { plain }: Everywhere): boolean {
  return plain === true || isSet(env['ACCESSIBLE']) || env['TERM'] === 'dumb';
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0' && value !== 'false';

/** --no-color, then NO_COLOR, then FORCE_COLOR, then what the terminal says. */
function colourLevel({ env, platform }: World, output: Output, { color }: Everywhere): ColourLevel {
  if (!color || env['NO_COLOR']) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '' || forced === 'true' ? 1 : (Math.min(3, Number.parseInt(forced, 10) || 0) as ColourLevel);
  if (!output.isTTY || env['TERM'] === 'dumb') return 0;
  if (/truecolor|24bit/i.test(env['COLORTERM'] ?? '')) return 3;
  return /256/.test(env['TERM'] ?? '') || platform === 'win32' ? 2 : 1;
}

/** The locale of the environment, as POSIX orders it. */
const localeOf = ({ env }: World): string | undefined => env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];

/** Chinese, Japanese and Korean fonts and terminals draw some signs as wide as their letters. Which do cannot be asked without a wait: these languages get signs that are narrow in all. */
const isEastAsian = (world: World): boolean => /^(zh|ja|ko)(?![a-z])/i.test(localeOf(world) ?? '');

function canUnicode(world: World): boolean {
  const locale = localeOf(world);
  return locale ? /utf-?8/i.test(locale) : world.platform !== 'linux';
}
