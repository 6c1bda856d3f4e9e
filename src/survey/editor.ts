// One line of text being typed: a note, or a line of evidence.
import { isLeftOpen } from '../core/plan/commit.ts';
import { mostCharacters } from '../core/plan/note.ts';
import { safe } from '../core/safe.ts';
import { phrases } from '../core/language/phrases.ts';

const phrase = phrases('survey.editor', {
  full: '{most} characters are the most.',
  goesBack: 'Enter goes back; or type on.',
  leaves: 'Enter leaves; or type on.',
  explains: 'Enter explains; or type on.',
  leftOpen: 'Your own words are needed here, in place of the dots.',
  note: 'A note is one line in your own words, kept with the answer.',
});

/** The caret stands before the character at this offset. */
export interface Editor {
  readonly text: string;
  readonly caret: number;
}

export type Edit = { insert: string } | { erase: 'before' | 'after' | 'word' | 'start' } | { go: 'left' | 'right' | 'home' | 'end' };

/** An editor with the caret at the end of a text. */
export const editorOf = (text: string): Editor => ({ text, caret: text.length });

export const lengthOf = ({ text }: Editor): number => [...text].length;

/** What to say of a line that takes no more; null while it does. */
export const fullness = (editor: Editor): string | null => (lengthOf(editor) >= mostCharacters ? phrase.full({ most: mostCharacters }) : null);

/** One letter is no text: these mean what they mean everywhere else. */
export function loneKey(text: string): 'b' | 'q' | '?' | null {
  const key = text.trim().normalize('NFKC').toLowerCase();
  return key === 'b' || key === 'q' || key === '?' ? key : null;
}

/** What to say of such a letter. */
export function lone(text: string): string | null {
  const key = loneKey(text);
  return key && { b: phrase.goesBack, q: phrase.leaves, '?': phrase.explains }[key]();
}

/** What to say of a line that is none yet; null of any other. */
export const leftOpen = (text: string): string | null => (isLeftOpen(text) ? phrase.leftOpen() : null);

/** Why a line is no note; null when it is one. */
export const noteFlaw = (text: string): string | null => (loneKey(text) === '?' ? phrase.note() : leftOpen(text));

export function edit(editor: Editor, change: Edit): Editor {
  const { text, caret } = editor;
  if ('insert' in change) return insert(editor, change.insert);
  if ('go' in change) {
    const to = { left: caret - characterBefore(editor).length, right: caret + characterAfter(editor).length, home: 0, end: text.length };
    return { text, caret: to[change.go] };
  }
  if (change.erase === 'after') return { text: text.slice(0, caret) + text.slice(caret + characterAfter(editor).length), caret };
  const gone = { before: characterBefore(editor).length, word: wordBefore(editor).length, start: caret }[change.erase];
  return { text: text.slice(0, caret - gone) + text.slice(caret), caret: caret - gone };
}

/** Whatever is pasted becomes one line without control characters, as long as there is room. */
function insert(editor: Editor, given: string): Editor {
  // `safe` trims, and a space may be all that was typed: the two marks keep it from the ends.
  const clean = safe(`|${given}|`).slice(1, -1);
  const fits = [...clean].slice(0, Math.max(0, mostCharacters - lengthOf(editor))).join('');
  return { text: editor.text.slice(0, editor.caret) + fits + editor.text.slice(editor.caret), caret: editor.caret + fits.length };
}

const wordBefore = ({ text, caret }: Editor): string => text.slice(0, caret).match(/\S*\s*$/u)?.[0] ?? '';

const characterBefore = ({ text, caret }: Editor): string => charactersOf(text.slice(0, caret)).at(-1) ?? '';

const characterAfter = ({ text, caret }: Editor): string => charactersOf(text.slice(caret))[0] ?? '';

/** Characters as a reader counts them: an emoji of several code points is one. */
const charactersOf = (text: string): string[] => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
