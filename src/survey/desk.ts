// What the survey is given: what to ask, and the part of the world it may touch.
import type { Bank } from '../core/bank/bank.ts';
import type { Draft } from '../core/review/draft.ts';
import type { Earlier } from '../core/review/earlier.ts';
import type { Note } from '../core/plan/note.ts';
import type { Palette } from '../core/palette.ts';
import type { Mode } from '../core/terms.ts';
import type { Dialogue } from './dialogue.ts';

/** The world as the survey sees it. */
export interface Desk {
  /** Standard input: a terminal's keys, or the lines of plain mode. */
  input: NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  /** Where the survey is drawn; never standard output, which belongs to the report. */
  output: NodeJS.WritableStream & { columns?: number; rows?: number };
  palette: Palette;
  /** Whether the terminal can show more than ASCII. */
  unicode: boolean;
  /** Whether it may draw characters of ambiguous width, such as ━ and ·, two columns wide. */
  eastAsian: boolean;
  /** Synchronous: the draft is on disk when it returns. `saved_at` is the caller's to set. A Fault says why it cannot be kept: then the same question is asked again. */
  save(draft: Draft): void;
  /** Milliseconds. */
  clock(): number;
  /** A finished report of a made-up CTO, to be shown on so many columns and rows. */
  demo(columns: number, rows: number): string;
  /** Aborted when the process is to end: every question settles as left. */
  signal: AbortSignal;
  /** Listens to SIGCONT; returns the remover. */
  onContinue(listener: () => void): () => void;
  /** Stops the process as Ctrl-Z does, once the terminal has been put back; null where there is no such thing. */
  suspend: (() => void) | null;
}

/** The first screen. */
export interface Welcome {
  bank: Bank;
  /** End of the period. */
  now: Date;
  /** Ids of the practices asked; null for all. */
  practices: readonly string[] | null;
  /** Where answers are kept, as shown. */
  folder: string;
  /** What git sees of that: "outside any git repository". */
  privacy: string;
  /** Settled by a flag or a config; otherwise the first screen offers quick and full. */
  fixedMode: Mode | null;
}

/** The survey itself. */
export interface Survey {
  bank: Bank;
  /** New, or taken up again. */
  draft: Draft;
  /** End of the period. */
  now: Date;
  /** One line shown above the first question: "2 questions were reworded; they are asked again." */
  notice: string | null;
  /** What the review before has of the questions asked now; null where there is none to compare with. */
  earlier?: Earlier | null;
  /** Jotted since; shown where evidence is asked for. */
  notes?: readonly Note[];
  /** The command that lists all of them. */
  notesCommand?: string;
}

/** No answer: the user left (or the signal was aborted), or the input came to its end. */
export interface Gone {
  how: 'left' | 'input ended';
}

/** How a survey ended, with every answer given; what was given last may not be on the disk where it was left. */
export interface Ended {
  how: 'finished' | Gone['how'];
  draft: Draft;
}

/** How a dialogue ended, and what its answers have given. */
export interface Filled<Given> {
  how: 'finished' | Gone['how'];
  given: Given[];
}

/** Questions to one user, for the whole of a command: what is typed ahead reaches the next one. */
export interface Conversation {
  welcome(welcome: Welcome): Promise<Mode | Gone>;
  survey(survey: Survey): Promise<Ended>;
  /** `onAnswer` hears what the answers give after every one, also after one was taken back, before the next field shows: what it keeps is never lost. A Fault of it leaves the same field asked. */
  dialogue<Given>(dialogue: Dialogue<Given>, onAnswer?: (given: readonly Given[]) => void): Promise<Filled<Given>>;
  /** Puts the terminal back and lets go of the input. */
  close(): void;
}
