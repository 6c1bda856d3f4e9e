// What a terminal report is drawn on: its size, its characters and its colours.
import type { Call } from '../core/call.ts';
import type { Palette } from '../core/palette.ts';

export interface Canvas {
  /** Columns, from 20. No line is wider. */
  width: number;
  /** Rows that fit on one screen; the default report aims at one less, for the prompt. */
  rows: number;
  /** False: ASCII only. */
  unicode: boolean;
  /** Whether the terminal may draw characters of ambiguous width, such as ● and …, two columns wide. */
  eastAsian: boolean;
  /** For screen readers: sentences in reading order, no picture, no drawing characters. */
  plain: boolean;
  /** Everything below the first screen too. */
  all: boolean;
  /** The command that shows this report again with everything; null when there is none, as of a review that was not saved. Without it, the newest saved one. */
  again?: string | null;
  /** How its reader types a command; as it is installed where left out. */
  call?: Call;
  palette: Palette;
}
