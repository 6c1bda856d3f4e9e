// What lies around a review: the change since the one before, and the steps taken on. Two rows on the first screen, blocks below it.
import { longDate, shortDay } from '../../../core/calendar.ts';
import { clip, padEnd } from '../../../core/columns.ts';
import type { Report } from '../../../core/report.ts';
import { aroundInWords, changesInWords, movedInWords, sinceInOneLine, stateInWords, takenInOneLine } from '../../../core/since.ts';
import { capital, withStop } from '../../../core/words.ts';
import type { Canvas } from '../../canvas.ts';
import { marksOf } from '../../marks.ts';
import { paragraphs, type Block } from '../../blocks.ts';
import { shortName } from '../words.ts';

/** One row each, when there is anything to say: `Since 22 Aug`, `Commitments`. */
export function aroundRows(report: Report, { width, palette, unicode }: Canvas): string[] {
  const { since } = report;
  const [change, steps] = [sinceInOneLine(report), takenInOneLine(report)];
  const facts = [
    ...(since && change ? [{ name: `Since ${shortDay(new Date(since.finished_at))}`, words: change }] : []),
    ...(steps ? [{ name: 'Commitments', words: steps }] : []),
  ];
  const names = Math.max(0, ...facts.map(({ name }) => name.length));
  return facts.map(({ name, words }) => {
    const row = clip(`${padEnd(name, names)}  ${words}`, width, marksOf({ unicode }).ellipsis);
    return palette.strong(row.slice(0, names)) + row.slice(names);
  });
}

/** The same in full: how each practice changed, which answers moved, what became of each step. */
export function aroundBlocks(report: Report): Block[] {
  return [taken(report), changed(report), moved(report)].filter((block) => block !== null);
}

function taken(report: Report): Block | null {
  const { kept, of } = report.kept;
  const texts = report.commitments.map((one) => [`${shortName(report, one.practice)}, ${stateInWords(one)}: ${withStop(one.do)} Proof: ${withStop(one.proof)}`, ...aroundInWords(one)].join(' '));
  return paragraphs('Commitments', [...texts, ...(of > 0 ? [`Kept: ${kept} of ${of}.`] : [])]);
}

function changed(report: Report): Block | null {
  if (!report.since) return null;
  return paragraphs(`Since ${longDate(new Date(report.since.finished_at))}`, changesInWords(report, ({ short }) => short));
}

const moved = (report: Report): Block | null => paragraphs('Answers that moved', report.moved.map((one) => `${shortName(report, one.practice)}, ${movedInWords(one)}`));

/** The same two facts as sentences. */
export function aroundSentences(report: Report): string[] {
  const change = sinceInOneLine(report);
  const steps = takenInOneLine(report);
  return [
    ...(report.since && change ? [`Since ${longDate(new Date(report.since.finished_at))}: ${withStop(change)}`] : []),
    ...(steps ? [`Commitments: ${withStop(steps)}`] : []),
  ].map(capital);
}
