// State → the lines of the screen. Pure; what a frame holds, not how it is fitted.
import type { Item } from '../core/bank/bank.ts';
import { wrap } from '../core/columns.ts';
import { mostCharacters } from '../core/plan/note.ts';
import { phrases } from '../core/language/phrases.ts';
import { lengthOf } from './editor.ts';
import { evidenceRound } from './evidence.ts';
import { fit, widthOf, type Look, type Page } from './frame.ts';
import { keysUnder } from './keys.ts';
import { movedRound } from './moved.ts';
import { bar, keyLine, placeLine, statusLines } from './parts.ts';
import { placeOf, secondsLeft, tally } from './progress.ts';
import { askedIn, itemAt, practiceWith, responseTo, typing, type State } from './state.ts';
import { moved } from './view-moved.ts';
import { evidence, feedback, help, note } from './view-over.ts';
import { questionGroups } from './view-question.ts';
import { summaryPage } from './view-summary.ts';

const phrase = phrases('survey.view', {
  practice: 'practice {practice} of {practices}',
  question: 'question {number} of {of}',
  of: '{number} of {of}',
  evidence: 'Evidence',
  moved: 'What moved',
  underMinute: 'under a minute left',
  underMinuteShort: 'under a minute',
  minutes: { one: 'about {n} min left', other: 'about {n} min left' },
  minutesShort: { one: '{n} min', other: '{n} min' },
  length: '{length} of {most} characters',
  withNote: 'with a note',
  saved: 'saved: {answered} of {asked}',
});

/** At most `look.rows` lines of at most `look.columns` columns; the last is never empty and never as wide as the terminal. */
export function view(state: State, look: Look): string[] {
  return fit(pageOf(state, look), look);
}

function pageOf(state: State, look: Look): Page {
  const item = itemAt(state);
  const base: Page = { head: [], bar: [], lead: [], hint: [], groups: [], focus: null, top: 0, foot: foot(state, look) };
  if (state.over?.kind === 'help') return { ...base, ...help(state, look, state.over.top) };
  if (!item) return { ...base, ...summaryPage(state, look) };
  const page = { ...base, ...header(state, item, look) };
  if (state.over?.kind === 'note') return { ...page, ...note(item, state.over.editor, look) };
  if (state.over?.kind === 'feedback') return { ...page, ...feedback(state, item, state.over.top, look) };
  if (state.draft.at.phase === 'evidence') return { ...page, ...evidence(state, item, look) };
  if (state.draft.at.phase === 'moved') return { ...page, ...moved(state, item, look) };
  return { ...page, ...question(state, item, look) };
}

function header(state: State, item: Item, look: Look): Pick<Page, 'head' | 'bar'> {
  const items = askedIn(state.bank, state.draft);
  const { phase } = state.draft.at;
  const afterwards = phase === 'evidence' || phase === 'moved';
  const [wide, narrow] = afterwards ? whereInRound(phase, state, item, look) : whereAmong(items, item, state, look);
  return { head: [placeLine(wide, narrow, look)], bar: [bar(afterwards ? items.length : items.indexOf(item), items.length, look)] };
}

/** Practice, question and time, in full and in short. */
function whereAmong(items: readonly Item[], item: Item, state: State, { glyphs }: Look): [string[], string[]] {
  const { short } = practiceWith(state.bank, item);
  const { practice, practices, number } = placeOf(items, item);
  const left = timeLeft(state);
  return [
    [`${short} ${glyphs.dot} ${phrase.practice({ practice, practices })}`, phrase.question({ number, of: items.length }), left],
    [`${short} ${practice}/${practices}`, phrase.of({ number, of: items.length }), timeLeft(state, 'short')],
  ];
}

function whereInRound(phase: 'evidence' | 'moved', state: State, item: Item, { glyphs }: Look): [string[], string[]] {
  const round = phase === 'evidence' ? evidenceRound(state.bank, state.draft) : movedRound(state);
  const where = [`${phrase[phase]()} ${glyphs.dot} ${practiceWith(state.bank, item).short}`, phrase.of({ number: round.indexOf(item) + 1, of: round.length })];
  return [[...where, timeLeft(state)], where];
}

/** `about 13 min left` */
export function timeLeft(state: State, words: 'long' | 'short' = 'long'): string {
  const minutes = Math.round(secondsLeft(state) / 60);
  if (minutes < 1) return phrase[words === 'long' ? 'underMinute' : 'underMinuteShort']();
  return phrase[words === 'long' ? 'minutes' : 'minutesShort']({ n: minutes });
}

function question(state: State, item: Item, look: Look): Partial<Page> {
  const width = widthOf(look);
  const notice = state.notice === null ? [] : [...wrap(state.notice, width).map((line) => look.palette.close(line)), ''];
  const lead = [...notice, ...wrap(item.ask, width).map((line) => look.palette.strong(line))];
  return { lead, hint: wrap(item.hint ?? '', width), groups: questionGroups(state, item, look), focus: focusOf(state, item) };
}

/** A count's first group is its field. */
const focusOf = ({ pointer }: State, item: Item): number | null => (pointer === null ? null : pointer + (item.type === 'count' ? 1 : 0));

/** The keys that apply; then what became of the last key, or what is saved. */
function foot(state: State, look: Look): string[] {
  return [keyLine(keysUnder(state, look.glyphs), look), ...statusLines(state.message, saved(state, look), look)];
}

function saved(state: State, look: Look): string {
  const editor = typing(state);
  if (editor) return phrase.length({ length: lengthOf(editor), most: mostCharacters });
  const { asked, unanswered } = tally(state.bank, state.draft);
  const item = itemAt(state);
  const noted = item && responseTo(state.draft, item)?.note ? ` ${look.glyphs.dot} ${phrase.withNote()}` : '';
  return `${phrase.saved({ answered: asked - unanswered, asked })}${noted}`;
}
