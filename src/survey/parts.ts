// Parts that screens share: where one is, how far, a line being typed, the keys below.
import { clip, columnsOf, wrap } from '../core/columns.ts';
import { phrases } from '../core/language/phrases.ts';
import type { Editor } from './editor.ts';
import { hanging, spread, widthOf, type Group, type Look } from './frame.ts';
import type { Named } from './keys.ts';

const phrase = phrases('survey.parts', { leave: 'q leave' });

/** Where one is, over the full width: in full, else in short. */
export function placeLine(wide: readonly string[], narrow: readonly string[], look: Look): string {
  const width = widthOf(look);
  return look.palette.dim(spread(wide, width) ?? spread(narrow, width) ?? clip(narrow.join('  '), width, look.glyphs.ellipsis));
}

/** How much of the whole is behind, over the full width. */
export function bar(done: number, all: number, look: Look): string {
  const { palette, glyphs } = look;
  const filled = Math.round((widthOf(look) * done) / Math.max(1, all));
  return palette.now(glyphs.filled.repeat(filled)) + palette.dim(glyphs.rest.repeat(widthOf(look) - filled));
}

/** From so many rows on a question stands apart from what is below it. */
const roomyRows = 18;

/** A question, and what it is about below it. */
export function leadOf(ask: string, about: readonly string[], look: Look): string[] {
  return [...wrap(ask, widthOf(look)).map((line) => look.palette.strong(line)), ...(about.length > 0 && look.rows >= roomyRows ? [''] : []), ...about];
}

/** A line of text with its caret, wrapped. */
export function textField({ text, caret }: Editor, look: Look): Group {
  const { palette, glyphs } = look;
  const room = widthOf(look) - 6;
  const lines = wrap(text.slice(0, caret) + glyphs.caret + text.slice(caret), room);
  return { lines: lines.map((line, at) => `  ${at === 0 ? palette.now(glyphs.pointer) : ' '} ${line}`), seen: wrap(text.slice(0, caret) + glyphs.caret, room).length - 1 };
}

/** Below this the keys stand closer to the text. */
const roomy = 60;

/** An answer line that one key chooses; `box` stands before its text. */
export function answerLines(key: string, text: string, look: Look, { pointed = false, box = '', paint }: { pointed?: boolean; box?: string; paint?: ((text: string) => string) | undefined } = {}): string[] {
  const { palette, glyphs } = look;
  const gap = box === '' && widthOf(look) >= roomy ? '   ' : ' ';
  return hanging(`${pointed ? palette.now(glyphs.pointer) : ' '} ${palette.key(key)}${gap}${box}`, text, widthOf(look), pointed ? palette.strong : paint);
}

/** Rows that a long message leaves to the question and the keys. */
const leftToQuestion = 8;

/** Below the keys: what became of the last key, as whole as a low screen lets it be, or else one quiet line. */
export function statusLines(message: string | null, quiet: string, look: Look): string[] {
  const width = widthOf(look) - 1;
  if (message === null) return [look.palette.dim(clip(quiet, width, look.glyphs.ellipsis))];
  const most = Math.max(1, look.rows - leftToQuestion);
  const lines = wrap(message, width);
  const shown = lines.length <= most ? lines : [...lines.slice(0, most - 1), clip(lines.slice(most - 1).join(' '), width, look.glyphs.ellipsis)];
  return shown.map((line) => look.palette.close(line));
}

/** The keys that apply, as many as fit: the most needed first, in full or else in short, in the order given. */
export function keyLine(keys: readonly Named[], look: Look): string {
  const width = widthOf(look);
  const { palette, glyphs } = look;
  const named = (said: ReadonlyMap<Named, string>): string => keys.flatMap((key) => (said.has(key) ? [`${key.cap} ${said.get(key)}`.trim()] : [])).join(` ${glyphs.dot} `);
  let said: ReadonlyMap<Named, string> = new Map();
  for (const key of [...keys].sort((a, b) => a.spare - b.spare)) {
    said = key.words.map((words) => new Map([...said, [key, words]])).find((more) => columnsOf(named(more)) <= width) ?? said;
  }
  return palette.dim(clip(named(said) || phrase.leave(), width, glyphs.ellipsis));
}
