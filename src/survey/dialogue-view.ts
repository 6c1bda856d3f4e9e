// A dialogue's field → the lines of the screen, and what plain mode says. Pure.
import { columnsOf, padEnd, wrap } from '../core/columns.ts';
import { lengthOf } from './editor.ts';
import { mostCharacters } from '../core/plan/note.ts';
import { eachText } from '../core/safe.ts';
import { withStop } from '../core/words.ts';
import { phrases } from '../core/language/phrases.ts';
import { begunWith, rangeOf, type Choice, type Field, type DialogueState, type Line } from './dialogue.ts';
import { fit, widthOf, type Group, type Look } from './frame.ts';
import { glyphsOf } from './glyphs.ts';
import type { Named } from './keys.ts';
import { answerLines, bar, keyLine, leadOf, placeLine, statusLines, textField } from './parts.ts';

const phrase = phrases('survey.dialogue.view', {
  length: '{length} of {most} characters',
  back: 'back',
  keepsOrSkips: 'keeps it, or skips',
  takes: 'takes it',
  leave: 'leave',
  enough: 'enough',
  answersAtOnce: 'answers at once',
  answers: 'answers',
  comma: ', ',
  hinted: '{name}: {hint}',
  leaving: 'q ({enough})',
  prompt: '{keys}: ',
  soFar: 'So far: {answer}',
  drops: 'drops it',
  lineOrPreset: 'A line, or an empty one for {preset}',
  lineOrKeep: 'Another line, or an empty one to keep it',
  line: 'A line',
  lineOrSkip: 'One line, or an empty one to skip',
});

/** What the fields are written with. */
const unicode = glyphsOf(true);

export function dialogueView(state: DialogueState, look: Look): string[] {
  const { field: given, pointer, editor, message } = state;
  if (!given) return [];
  const { palette, glyphs } = look;
  const field = eachText(given, (text) => text.replaceAll(unicode.dot, glyphs.dot).replaceAll(unicode.ellipsis, glyphs.ellipsis));
  const width = widthOf(look);
  const { where = [], progress, ask, about = [], hint = [] } = field;
  const typed = field.kind === 'line';
  const groups = typed ? [textField(editor, look)] : choiceGroups(field, pointer, look);
  const quiet = typed && !field.check ? phrase.length({ length: lengthOf(editor), most: mostCharacters }) : ' ';
  const page = {
    head: where.length > 0 ? [placeLine(where, where, look)] : [],
    bar: progress ? [bar(...progress, look)] : [],
    lead: leadOf(ask, about.flatMap((text) => wrap(text, width)), look),
    hint: hint.flatMap((text) => wrap(text, width).map((line) => palette.dim(line))),
    groups,
    focus: typed ? 0 : pointer,
    top: 0,
    foot: [keyLine(keysOf(field, state, look), look), ...statusLines(message, quiet, look)],
  };
  return fit(page, look);
}

/** Columns of pointer, key and gap. */
const beforeName = 6;

/** Hints stand in a column beside the names where all fit there, else below. */
function choiceGroups({ choices, skip }: Choice, pointer: number | null, look: Look): Group[] {
  const { palette } = look;
  const longest = Math.max(...choices.map(({ name }) => columnsOf(name)));
  const beside = choices.every(({ hint = '' }) => beforeName + longest + 3 + columnsOf(hint) <= widthOf(look));
  const rows = choices.map(({ name, hint }, at): Group => {
    const key = String(at + 1);
    const pointed = pointer === at;
    if (hint === undefined) return { key, lines: answerLines(key, name, look, { pointed }) };
    if (beside) return { key, lines: answerLines(key, name, look, { pointed }).map((line) => `${padEnd(line, longest + beforeName)}   ${palette.dim(hint)}`) };
    return { key, lines: [...answerLines(key, name, look, { pointed }), ...answerLines(' ', hint, look, { paint: palette.dim })] };
  });
  return skip === undefined ? rows : [...rows, { key: 's', lines: answerLines('s', skip, look, { pointed: pointer === choices.length }), apart: true }];
}

function keysOf(field: Field, state: DialogueState, look: Look): Named[] {
  const leaving = field.enough ? [field.enough, phrase.enough()] : [phrase.leave()];
  const back = (cap: string): Named[] => (state.answers.length > 0 ? [{ cap, words: [phrase.back()], spare: 4 }] : []);
  if (field.kind === 'choice') return [...choosing(field, look), ...back('b'), { cap: 'q', words: leaving, spare: 1 }];
  const skips = !field.check?.('') && begunWith(state) === '';
  const escape = state.editor.text === begunWith(state) ? back('Esc') : [{ cap: 'Esc', words: [phrase.drops()], spare: 4 }];
  return [{ cap: 'Enter', words: [skips ? phrase.keepsOrSkips() : phrase.takes()], spare: 1 }, ...escape, { cap: 'Ctrl-C', words: leaving, spare: 3 }];
}

/** The keys that answer; where there is but one answer, Enter takes it. */
function choosing({ choices: { length }, skip }: Choice, { glyphs }: Look): Named[] {
  if (length === 1 && skip === undefined) return [{ cap: 'Enter', words: [phrase.takes()], spare: 1 }];
  const digits = length > 1 ? `1-${length}` : '1';
  return [{ cap: digits, words: [phrase.answersAtOnce(), phrase.answers()], spare: 2 }, { cap: glyphs.arrows, words: ['Enter'], spare: 5 }];
}

/** All lines of the field, for ears as well as for eyes. */
export function sayField({ field, before }: DialogueState): string[] {
  if (!field) return [];
  const { where = [], ask, about = [], hint = [] } = field;
  const place = where.length > 0 ? [withStop(where.map((part) => part.replaceAll(' · ', phrase.comma())).join(phrase.comma()))] : [];
  const rows = field.kind === 'choice' ? [...field.choices.map(({ name, hint: words }, at) => `${at + 1}. ${words ? phrase.hinted({ name, hint: words }) : name}`), ...(field.skip === undefined ? [] : [`s. ${field.skip}`])] : [];
  const answer = field.kind === 'line' ? before : before === '' ? field.skip : field.choices.find(({ value }) => value === before)?.name;
  return ['', ...place, ask, ...about, ...hint, ...rows, ...(answer ? [phrase.soFar({ answer: withStop(answer) })] : [])];
}

/** The line before the answer. */
export function promptOfField({ field, before, answers }: DialogueState): string {
  if (!field) return '';
  const first = field.kind === 'choice' ? [rangeOf(field), ...(field.skip === undefined ? [] : ['s'])] : [before ? phrase.lineOrKeep() : emptyLine(field)];
  const keys = [...first, ...(answers.length > 0 ? ['b'] : []), field.enough ? phrase.leaving({ enough: field.enough }) : 'q'];
  return phrase.prompt({ keys: keys.join(phrase.comma()) });
}

function emptyLine({ preset, check }: Line): string {
  if (preset !== undefined) return phrase.lineOrPreset({ preset });
  return check?.('') ? phrase.line() : phrase.lineOrSkip();
}
