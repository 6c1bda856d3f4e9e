// Every question of a review with its answer, a block for each practice.
import { phrases } from '../../../core/language/phrases.ts';
import type { Palette } from '../../../core/palette.ts';
import type { Report, ReportItem } from '../../../core/report/report.ts';
import { shown } from '../../../core/review/score.ts';
import { labelled, withStop } from '../../../core/words.ts';
import { hanging, type Block } from '../../blocks.ts';
import { inOneSentence, nextLevelIs, noteIs, worthInWords } from '../words.ts';

const phrase = phrases('report.item', {
  said: 'You said: {answer}',
  and: 'and: {answer}',
  none: 'You said: none of these',
  dk: 'not known',
  na: 'does not apply',
  unanswered: 'not answered',
  judgement: 'judgement {value} of 100, not scored',
  aboutIt: 'About it: {feedback}',
  instead: 'Instead: {option} {feedback}',
});

/** None in a report that leaves out single answers. */
export function itemBlocks(report: Report): Block[] {
  return report.practices.filter(({ asked, items }) => asked && items !== undefined).map((practice) => ({
    title: practice.name,
    lines: (width, palette) => [
      ...hanging(labelled(practice.short, inOneSentence(practice, report)), width),
      ...(practice.items ?? []).flatMap((item) => linesOf(item, width, palette)),
    ],
  }));
}

function linesOf(item: ReportItem, width: number, palette: Palette): string[] {
  const inner = (text: string): string[] => hanging(text, width - 2).map((line) => `  ${line}`);
  return [
    '',
    ...hanging(labelled(item.about, worthOf(item)), width).map(palette.strong),
    ...inner(item.asked).map(palette.dim),
    ...item.chosen.flatMap((text, at) => inner(phrase[at === 0 ? 'said' : 'and']({ answer: text }))),
    ...(item.state === 'answered' && item.chosen.length === 0 ? inner(phrase.none()) : []),
    ...(item.next_level ? inner(nextLevelIs(item.next_level)) : []),
    ...(item.note ? inner(noteIs(item.note)) : []),
    ...feedback(item).flatMap(inner),
  ];
}

/** The value, or why there is none. */
function worthOf({ state, value, scored }: ReportItem): string {
  if (state !== 'answered') return phrase[state]();
  if (value === null) return phrase.unanswered();
  return scored ? worthInWords(value) : phrase.judgement({ value: shown(value) });
}

/** A scenario teaches: what each answer gets right and what it costs, the chosen one first. */
function feedback({ options = [], answer }: ReportItem): string[] {
  const chosen = options.filter(({ id }) => id === answer).map((option) => phrase.aboutIt({ feedback: option.feedback }));
  const others = options.filter(({ id }) => id !== answer).map((option) => phrase.instead({ option: withStop(option.text), feedback: option.feedback }));
  return [...chosen, ...others];
}
