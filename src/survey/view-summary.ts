// The summary: what will not be scored, then every answer in a line.
import type { Item } from '../core/bank/bank.ts';
import { clip, padEnd, wrap } from '../core/columns.ts';
import { counted, kindOf, stateOf } from '../core/bank/kinds.ts';
import { phrases } from '../core/language/phrases.ts';
import { widthOf, type Group, type Look, type Page } from './frame.ts';
import { tally, unscoredIn } from './progress.ts';
import { askedIn, practiceWith, responseTo, type State } from './state.ts';

const phrase = phrases('survey.summary', {
  unknown: '{n} not known',
  away: '{n} not applying',
  open: '{n} open',
  evidence: '{n} with evidence',
  answers: 'Your answers: {answered} of {asked}',
  nothingApplies: '{practice} (nothing applies)',
  answered: '{practice} ({answered} of {asked} answered)',
  unscored: "Will not be scored: {practices}. A score needs two answers and half of a practice's questions.",
  comma: ', ',
  semicolon: '; ',
  unanswered: 'not answered',
  dk: 'I do not know',
  na: 'does not apply',
  ticked: '{ticked} of {of}: {statements}',
  noneTicked: '{ticked} of {of}',
});

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
  const parts: [number, string][] = [[unknown, phrase.unknown({ n: unknown })], [away, phrase.away({ n: away })], [unanswered, phrase.open({ n: unanswered })], [evidence, phrase.evidence({ n: evidence })]];
  return [phrase.answers({ answered, asked }), ...parts.flatMap(([count, words]) => (count > 0 ? [words] : []))].join(between);
}

/** What will not be scored and why; empty when all will be. */
export function unscoredWords({ bank, draft }: State): string {
  const unscored = unscoredIn(bank, draft);
  if (unscored.length === 0) return '';
  const each = unscored.map(({ practice, answered, asked }) => (asked === 0 ? phrase.nothingApplies({ practice }) : phrase.answered({ practice, answered, asked })));
  return phrase.unscored({ practices: each.join(phrase.comma()) });
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
      return phrase.unanswered();
    case 'dk':
      return phrase.dk();
    case 'na':
      return phrase.na();
    case 'answered': {
      if (item.type === 'count') return counted(item, Number(response!.answer));
      const chosen = kindOf(item).chosen(item, response!);
      if (item.type !== 'checklist') return chosen[0] ?? '';
      const ticked = { ticked: chosen.length, of: item.statements.length - (response!.na?.length ?? 0) };
      return chosen.length > 0 ? phrase.ticked({ ...ticked, statements: chosen.join(phrase.semicolon()) }) : phrase.noneTicked(ticked);
    }
  }
}
