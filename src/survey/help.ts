// The help: why the question matters, and all keys.
import { phrases } from '../core/language/phrases.ts';
import { glyphsOf, type Glyphs } from './glyphs.ts';
import { allKeys } from './keys.ts';
import { itemAt, practiceWith, type State } from './state.ts';

const phrase = phrases('survey.help', { question: 'This question: {about}.' });

/** A paragraph, or a key with what it does. */
interface HelpEntry {
  cap: string | null;
  text: string;
}

/** In the order shown; on the summary the keys alone. */
export function helpOf(state: State, glyphs: Glyphs = glyphsOf(true)): HelpEntry[] {
  const item = itemAt(state);
  const practice = item && practiceWith(state.bank, item);
  const why = practice ? [practice.means, practice.why, phrase.question({ about: item.about })] : [];
  return [...why.map((text) => ({ cap: null, text })), ...allKeys(state, glyphs).map(({ cap, help }) => ({ cap, text: help }))];
}
