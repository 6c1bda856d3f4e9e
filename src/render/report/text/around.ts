// What lies around a review: the change since the one before, the steps taken on, and what others see. A row each on the first screen, blocks below it.
import { longDate, shortDay } from '../../../core/calendar.ts';
import { clip, columnsOf, padEnd, wrap } from '../../../core/columns.ts';
import type { Report } from '../../../core/report/report.ts';
import { aroundInWords, changesInWords, movedInWords, sinceInOneLine, stateInWords, takenInOneLine } from '../../../core/report/since.ts';
import { groupInWords, howToReadBriefly, howToReadVoices, nothingToShow, outlineOf, practiceInWords, voicesInOneLine, waitingInWords } from '../../../core/voices/voices-words.ts';
import { capital, plural, withStop } from '../../../core/words.ts';
import type { Canvas } from '../../canvas.ts';
import { marksOf } from '../../marks.ts';
import { paragraphs, type Block } from '../../blocks.ts';
import { shortName } from '../words.ts';

/** From this width on the radar stands beside the table, where there is one. */
const besideFrom = 72;

/** One row each, when there is anything to say: `Since 22 Aug`, `Commitments`, `Others`; and how to read the last. */
export function aroundRows(report: Report, { width, palette, unicode, all }: Canvas): string[] {
  const { since } = report;
  const { ellipsis, minus } = marksOf({ unicode });
  const mark = unicode && width >= besideFrom ? '(dashed)' : '';
  const [change, steps] = [sinceInOneLine(report), takenInOneLine(report)];
  const others = [false, true].flatMap((brief) => voicesInOneLine(report, { brief, mark }) ?? []);
  const facts = [
    ...(since && change ? [{ name: `Since ${shortDay(new Date(since.finished_at))}`, words: [change, sinceInOneLine(report, 'short')!.replaceAll('−', minus)] }] : []),
    ...(steps ? [{ name: 'Commitments', words: [steps] }] : []),
    ...(others.length > 0 ? [{ name: 'Others', words: others }] : []),
  ];
  const names = Math.max(0, ...facts.map(({ name }) => name.length));
  const reading = report.voices?.groups.length && !all ? wrap(howToReadBriefly(), width).map(palette.dim) : [];
  const rows = facts.map(({ name, words }) => {
    const tries = words.map((text) => `${padEnd(name, names)}  ${text}`);
    const row = clip(tries.find((text) => columnsOf(text) <= width) ?? tries.at(-1)!, width, ellipsis);
    return palette.strong(row.slice(0, names)) + row.slice(names);
  });
  return [...rows, ...reading];
}

/** The same in full: how each practice changed, which answers moved, what became of each step, what others see. */
export function aroundBlocks(report: Report): Block[] {
  return [taken(report), changed(report), moved(report), ...seenByOthers(report)].filter((block) => block !== null);
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

/** A block a group, what waits, comments, and how to read them. */
function seenByOthers(report: Report): (Block | null)[] {
  const { voices } = report;
  if (!voices) return [];
  const outline = outlineOf(report);
  const seen = voices.groups.map((group) =>
    paragraphs(`What others see: ${groupInWords(group)}, ${plural(group.answers, 'answer')}`, [
      ...(group.practices.length === 0 ? [nothingToShow()] : group.practices.map((one) => `${shortName(report, one.id)}: ${practiceInWords(one, group)}`)),
      ...(group === outline ? ['The second outline of the radar.'] : []),
    ]),
  );
  return [...seen, paragraphs('Answers that wait', waitingInWords(voices)), paragraphs('Comments of others', voices.comments), voices.groups.length > 0 ? paragraphs('How to read what others see', howToReadVoices()) : null];
}

/** The same facts as sentences. */
export function aroundSentences(report: Report): string[] {
  const change = sinceInOneLine(report);
  const steps = takenInOneLine(report);
  const seen = voicesInOneLine(report);
  return [
    ...(report.since && change ? [`Since ${longDate(new Date(report.since.finished_at))}, ${withStop(change)}`] : []),
    ...(steps ? [`Commitments: ${withStop(steps)}`] : []),
    ...(seen ? [`What others see: ${withStop(seen)}`] : []),
    ...(report.voices?.groups.length ? [howToReadBriefly()] : []),
  ].map(capital);
}
