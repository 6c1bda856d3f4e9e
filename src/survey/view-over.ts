// What lies over a question or follows it, drawn: feedback, evidence, a note, the help.
import type { Item } from '../core/bank/bank.ts';
import { bestOption } from '../core/bank/kinds.ts';
import { clip, columnsOf, wrap } from '../core/columns.ts';
import { sentences } from '../core/words.ts';
import { phrases } from '../core/language/phrases.ts';
import type { Editor } from './editor.ts';
import { hanging, widthOf, type Group, type Look, type Page } from './frame.ts';
import { helpOf } from './help.ts';
import { moreNotes, notesAt, whenOf } from './notes.ts';
import { textField } from './parts.ts';
import { itemAt, practiceWith, responseTo, type State } from './state.ts';

const phrase = phrases('survey.over', {
  chosenAndBest: '{text} (your choice, the best of these)',
  chosen: '{text} (your choice)',
  best: '{text} (the best of these)',
  choseBest: 'You chose {chosen}, the best of these.',
  chose: 'You chose {chosen}. The best of these is {best}.',
  notScored: 'It is not scored.',
  high: 'You answered high on: {about}. One line makes that easier to believe, for you too.',
  note: 'A note',
  keys: 'The keys',
});

/** The feedback of every option; `top` is the one shown first when not all fit. */
export function feedback({ draft }: State, item: Item, top: number, look: Look): Partial<Page> {
  if (item.type !== 'scenario') return {};
  const width = widthOf(look);
  const { palette, glyphs } = look;
  const answer = responseTo(draft, item)?.answer;
  const best = bestOption(item);
  const groups = item.options.map((option, at): Group => {
    const chosen = option.id === answer;
    const first = `${chosen ? palette.now(glyphs.pointer) : ' '} ${palette.key(String(at + 1))}   `;
    const lines = hanging(first, markedOption(option.text, chosen, option === best), width, chosen ? palette.strong : undefined);
    return { lines: [...lines, ...hanging('      ', option.feedback, width, palette.dim)], key: String(at + 1) };
  });
  const chosen = item.options.findIndex(({ id }) => id === answer) + 1;
  const verdict = answer === best.id ? phrase.choseBest({ chosen }) : phrase.chose({ chosen, best: item.options.indexOf(best) + 1 });
  return { lead: wrap(sentences(verdict, phrase.notScored()), width).map((line) => palette.strong(line)), hint: wrap(item.ask, width).map((line) => palette.dim(line)), groups, top };
}

/** With what is said of an option: whether it was chosen, and whether it is the best. */
export const markedOption = (text: string, chosen: boolean, best: boolean): string => (chosen && best ? phrase.chosenAndBest({ text }) : chosen ? phrase.chosen({ text }) : best ? phrase.best({ text }) : text);

export function evidence(state: State, item: Item, look: Look): Partial<Page> {
  const width = widthOf(look);
  const lead = wrap(item.evidence ?? '', width).map((line) => look.palette.strong(line));
  const hint = wrap(phrase.high({ about: item.about }), width);
  return { lead, hint, groups: [textField(state.editor, look), ...noteGroups(state, item, look)], focus: 0 };
}

/** What was jotted since, below the line that it can be taken into. */
function noteGroups(state: State, item: Item, look: Look): Group[] {
  const { palette, glyphs } = look;
  const groups = notesAt(state, item).map((one, at): Group => {
    const pointed = state.recalled?.note === at;
    // The arrow says that it stands in the line above.
    return { lines: hanging(`  ${pointed ? palette.now(glyphs.up) : ' '} ${palette.key(whenOf(state, one))}  `, one.text, widthOf(look), pointed ? palette.strong : palette.dim), apart: at === 0 };
  });
  const more = moreNotes(state, item);
  return more === null ? groups : [...groups, { lines: hanging('    ', more, widthOf(look), palette.dim) }];
}

export function note(item: Item, editor: Editor, look: Look): Partial<Page> {
  return { lead: [phrase.note()].map((line) => look.palette.strong(line)), hint: wrap(item.ask, widthOf(look)).map((line) => look.palette.dim(line)), groups: [textField(editor, look)], focus: 0 };
}

export function help(state: State, look: Look, top: number): Partial<Page> {
  const width = widthOf(look);
  const { palette } = look;
  const item = itemAt(state);
  const entries = helpOf(state, look.glyphs);
  const groups = entries.map(({ cap, text }, at): Group => {
    const apart = cap !== null && entries[at - 1]?.cap === null;
    return cap === null ? { lines: wrap(text, width) } : { lines: hanging(`${' '.repeat(Math.max(0, 9 - columnsOf(cap)))}${palette.key(cap)}  `, text, width), apart };
  });
  return { lead: [clip(item ? practiceWith(state.bank, item).name : phrase.keys(), width)].map((line) => palette.strong(line)), groups, top };
}
