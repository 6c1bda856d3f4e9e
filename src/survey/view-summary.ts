// The summary: what will not be scored, then every answer in a line.
import type { Item } from '../core/bank/bank.ts';
import { clip, padEnd, wrap } from '../core/columns.ts';
import { counted, kindOf, stateOf } from '../core/bank/kinds.ts';
import { widthOf, type Group, type Look, type Page } from './frame.ts';
import { tally, unscoredIn } from './progress.ts';
import { askedIn, practiceWith, responseTo, type State } from './state.ts';

export function summaryPage(state: State, look: Look): Partial<Page> {
  const { palette, glyphs } = look;
  const width = widthOf(look);
  const items = askedIn(state.bank, state.draft);
  const groups = items.map((item, at): Group => {
    const practice = practiceWith(state.bank, item);
    const begins = at === 0 || practiceWith(state.bank, items[at - 1]!) !== practice;
    return { lines: [...(begins ? [palette.dim(clip(`  ${practice.name}`, width, glyphs.ellipsis))] : []), answerLine(state, item, at === state.pointer, look)] };
  });
  const lead = [...wrap(tallied(state, ` ${glyphs.dot} `), width).map((line) => palette.strong(line)), ...wrap(unscoredWords(state), width).map((line) => palette.close(line))];
  return { lead, groups, focus: state.pointer };
}

/** `31 of 35 answered · 2 not known · 1 does not apply · 3 with evidence` */
export function tallied({ bank, draft }: State, between: string): string {
  const { asked, answered, unknown, away, unanswered, evidence } = tally(bank, draft);
  const parts: [number, string][] = [[unknown, 'not known'], [away, 'not applying'], [unanswered, 'open'], [evidence, 'with evidence']];
  return [`Your answers: ${answered} of ${asked}`, ...parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []))].join(between);
}

/** What will not be scored and why; empty when all will be. */
export function unscoredWords({ bank, draft }: State): string {
  const unscored = unscoredIn(bank, draft);
  if (unscored.length === 0) return '';
  const each = unscored.map(({ practice, answered, asked }) => (asked === 0 ? `${practice} (nothing applies)` : `${practice} (${answered} of ${asked} answered)`));
  return `Will not be scored: ${each.join(', ')}. A score needs two answers and half of a practice's questions.`;
}

function answerLine(state: State, item: Item, pointed: boolean, look: Look): string {
  const { palette, glyphs } = look;
  const width = widthOf(look);
  const left = Math.floor(width * 0.5) - 2;
  const about = padEnd(clip(item.about, left, glyphs.ellipsis), left);
  const words = clip(answerWords(state, item), width - left - 4, glyphs.ellipsis);
  const open = stateOf(item, responseTo(state.draft, item)) === 'unanswered';
  return `${pointed ? palette.now(glyphs.pointer) : ' '} ${pointed ? palette.strong(about) : about}  ${open ? palette.close(words) : words}`;
}

/** What was answered, in a few words. */
export function answerWords({ draft }: State, item: Item): string {
  const response = responseTo(draft, item);
  switch (stateOf(item, response)) {
    case 'unanswered':
      return 'not answered';
    case 'dk':
      return 'I do not know';
    case 'na':
      return 'does not apply';
    case 'answered': {
      if (item.type === 'count') return counted(item, Number(response!.answer));
      const chosen = kindOf(item).chosen(item, response!);
      return item.type === 'checklist' ? `${chosen.length} of ${item.statements.length - (response!.na?.length ?? 0)}${chosen.length > 0 ? `: ${chosen.join('; ')}` : ''}` : (chosen[0] ?? '');
    }
  }
}
