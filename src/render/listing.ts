// A list as text: sections of entries, each a first line and what stands below it.
import { columnsOf, padStart, wrap } from '../core/columns.ts';
import { sentences, withStop } from '../core/words.ts';
import type { Canvas } from './canvas.ts';
import { harmless } from './harmless.ts';

export interface Listing {
  sections: { title: string; entries: Entry[] }[];
  /** What to do with it, a line each. */
  end: (string | Hint)[];
}

/** Words that hold a command, which is copied whole: where both do not fit on one line it has its own, however long. */
export interface Hint {
  words: string;
  command: string;
}

export interface Entry {
  /** Names it in a command. */
  key?: string;
  head: string;
  /** Without empty ones. */
  lines: string[];
}

/** In plain mode nothing is indented: each entry is one paragraph of sentences. */
export function renderListing(listing: Listing, { width, palette, unicode, plain }: Canvas): string {
  const { sections, end } = harmless(listing, unicode);
  const keys = sections.flatMap(({ entries }) => entries.map(({ key = '' }) => columnsOf(key)));
  const indent = Math.max(0, ...keys) === 0 ? 2 : Math.max(...keys) + 3;
  const below = (words: string): string[] => wrap(words, Math.min(width, 80) - (plain ? 0 : indent)).map((line) => (plain ? line : ' '.repeat(indent) + line));
  const entry = ({ key = '', head, lines }: Entry): string[] => {
    if (plain) return below(`${key === '' ? '' : `${key}. `}${sentences(...[head, ...lines].slice(0, -1).map(withStop), [head, ...lines].at(-1)!)}`);
    const [first = '', ...rest] = below(head).map((line) => line.trimStart());
    const lead = indent === 2 && key === '' ? '  ' : `${palette.key(padStart(key, indent - 2))}  `;
    return [lead + palette.strong(first), ...rest.map((line) => ' '.repeat(indent) + palette.strong(line)), ...lines.flatMap(below)];
  };
  const blocks = sections.filter(({ entries }) => entries.length > 0).map(({ title, entries }) => [...wrap(title, width).map(palette.dim), ...entries.flatMap(entry)]);
  return `${[...blocks, end.flatMap((line) => (typeof line === 'string' ? wrap(line, width) : hintLines(line, width)))].filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function hintLines({ words, command }: Hint, width: number): string[] {
  if (columnsOf(words) <= width) return [words];
  const at = words.lastIndexOf(command);
  return [...wrap(words.slice(0, at), width), command, ...wrap(words.slice(at + command.length), width)];
}
