// Every question of a review with its answer, a block for each practice.
import type { Palette } from '../../../core/palette.ts';
import type { Report, ReportItem } from '../../../core/report/report.ts';
import { shown } from '../../../core/review/score.ts';
import { withStop } from '../../../core/words.ts';
import { hanging, type Block } from '../../blocks.ts';
import { inOneSentence } from '../words.ts';

/** None in a report that leaves out single answers. */
export function itemBlocks(report: Report): Block[] {
  return report.practices.filter(({ asked, items }) => asked && items !== undefined).map((practice) => ({
    title: practice.name,
    lines: (width, palette) => [
      ...hanging(`${practice.short}: ${inOneSentence(practice, report)}`, width),
      ...(practice.items ?? []).flatMap((item) => linesOf(item, width, palette)),
    ],
  }));
}

function linesOf(item: ReportItem, width: number, palette: Palette): string[] {
  const inner = (text: string): string[] => hanging(text, width - 2).map((line) => `  ${line}`);
  return [
    '',
    ...hanging(`${item.about}: ${worthOf(item)}`, width).map(palette.strong),
    ...inner(item.asked).map(palette.dim),
    ...item.chosen.flatMap((text, at) => inner(`${at === 0 ? 'You said' : 'and'}: ${text}`)),
    ...(item.state === 'answered' && item.chosen.length === 0 ? inner('You said: none of these') : []),
    ...(item.next_level ? inner(`Next level: ${item.next_level}`) : []),
    ...(item.note ? inner(`Note: ${item.note}`) : []),
    ...feedback(item).flatMap(inner),
  ];
}

/** The value, or why there is none. */
function worthOf({ state, value, scored }: ReportItem): string {
  if (state === 'dk') return 'not known';
  if (state === 'na') return 'does not apply';
  if (state === 'unanswered' || value === null) return 'not answered';
  return scored ? `${shown(value)} of 100` : `judgement ${shown(value)} of 100, not scored`;
}

/** A scenario teaches: what each answer gets right and what it costs, the chosen one first. */
function feedback({ options = [], answer }: ReportItem): string[] {
  const chosen = options.filter(({ id }) => id === answer).map((option) => `About it: ${option.feedback}`);
  const others = options.filter(({ id }) => id !== answer).map((option) => `Instead: ${withStop(option.text)} ${option.feedback}`);
  return [...chosen, ...others];
}
