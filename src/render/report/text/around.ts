// What lies around a review: the change since the one before, the steps taken on, and what others see. A row each on the first screen, blocks below it.
import { installed, type Call } from '../../../core/call.ts';
import { longDate, shortDay } from '../../../core/calendar.ts';
import { clip, columnsOf, padEnd, wrap } from '../../../core/columns.ts';
import type { Report } from '../../../core/report/report.ts';
import { aroundInWords, changesInWords, movedInWords, sinceInOneLine, stateInWords, takenInOneLine } from '../../../core/report/since.ts';
import { groupInWords, howToReadBriefly, howToReadVoices, nothingToShow, outlineOf, practiceInWords, voicesInOneLine, waitingInWords } from '../../../core/voices/voices-words.ts';
import { phrases } from '../../../core/language/phrases.ts';
import { capital, labelled, nameIn, sentences, withStop } from '../../../core/words.ts';
import type { Canvas } from '../../canvas.ts';
import { marksOf } from '../../marks.ts';
import { paragraphs, type Block } from '../../blocks.ts';

const phrase = phrases('report.around', {
  since: 'Since {day}',
  commitments: 'Commitments',
  others: 'Others',
  dashed: '(dashed)',
  taken: '{practice}, {state}: {do} Proof: {proof}',
  kept: 'Kept: {kept} of {of}.',
  moved: 'Answers that moved',
  movedIn: '{practice}, {moved}',
  seen: { one: 'What others see: {group}, {n} answer', other: 'What others see: {group}, {n} answers' },
  outline: 'The second outline of the radar.',
  waiting: 'Answers that wait',
  comments: 'Comments of others',
  howToRead: 'How to read what others see',
  sinceSentence: 'Since {date}, {change}',
  commitmentsSentence: 'Commitments: {steps}',
  seenSentence: 'What others see: {seen}',
});

/** From this width on the radar stands beside the table, where there is one. */
const besideFrom = 72;

/** One row each, when there is anything to say: `Since 22 Aug`, `Commitments`, `Others`; and how to read the last. */
export function aroundRows(report: Report, canvas: Canvas): string[] {
  const { width, palette, unicode, all } = canvas;
  const { since } = report;
  const { ellipsis, minus } = marksOf(canvas);
  const mark = unicode && width >= besideFrom ? phrase.dashed() : '';
  const [change, steps] = [sinceInOneLine(report), takenInOneLine(report)];
  const others = [false, true].flatMap((brief) => voicesInOneLine(report, { brief, mark }) ?? []);
  const facts = [
    ...(since && change ? [{ name: phrase.since({ day: shortDay(new Date(since.finished_at)) }), words: [change, sinceInOneLine(report, 'short')!.replaceAll('−', minus)] }] : []),
    ...(steps ? [{ name: phrase.commitments(), words: [steps] }] : []),
    ...(others.length > 0 ? [{ name: phrase.others(), words: others }] : []),
  ];
  const names = Math.max(0, ...facts.map(({ name }) => columnsOf(name)));
  const reading = report.voices?.groups.length && !all ? wrap(howToReadBriefly(), width).map(palette.dim) : [];
  const rows = facts.map(({ name, words }) => {
    const lead = padEnd(name, names);
    const tries = words.map((text) => `${lead}  ${text}`);
    const row = clip(tries.find((text) => columnsOf(text) <= width) ?? tries.at(-1)!, width, ellipsis);
    return palette.strong(row.slice(0, lead.length)) + row.slice(lead.length);
  });
  return [...rows, ...reading];
}

/** The same in full: how each practice changed, which answers moved, what became of each step, what others see. */
export function aroundBlocks(report: Report, { call = installed }: Pick<Canvas, 'call'>): Block[] {
  return [taken(report), changed(report), moved(report), ...seenByOthers(report, call)].filter((block) => block !== null);
}

function taken(report: Report): Block | null {
  const { kept, of } = report.kept;
  const texts = report.commitments.map((one) => sentences(phrase.taken({ practice: nameIn(report.practices, one.practice, 'short'), state: stateInWords(one), do: withStop(one.do), proof: withStop(one.proof) }), ...aroundInWords(one)));
  return paragraphs(phrase.commitments(), [...texts, ...(of > 0 ? [phrase.kept({ kept, of })] : [])]);
}

function changed(report: Report): Block | null {
  if (!report.since) return null;
  return paragraphs(phrase.since({ day: longDate(new Date(report.since.finished_at)) }), changesInWords(report, ({ short }) => short));
}

const moved = (report: Report): Block | null => paragraphs(phrase.moved(), report.moved.map((one) => phrase.movedIn({ practice: nameIn(report.practices, one.practice, 'short'), moved: movedInWords(one) })));

/** A block a group, what waits, comments, and how to read them. */
function seenByOthers(report: Report, call: Call): (Block | null)[] {
  const { voices } = report;
  if (!voices) return [];
  const outline = outlineOf(report);
  const seen = voices.groups.map((group) =>
    paragraphs(phrase.seen({ n: group.answers, group: groupInWords(group) }), [
      ...(group.practices.length === 0 ? [nothingToShow()] : group.practices.map((one) => labelled(nameIn(report.practices, one.id, 'short'), practiceInWords(one, group)))),
      ...(group === outline ? [phrase.outline()] : []),
    ]),
  );
  return [...seen, paragraphs(phrase.waiting(), waitingInWords(voices, call)), paragraphs(phrase.comments(), voices.comments), voices.groups.length > 0 ? paragraphs(phrase.howToRead(), howToReadVoices()) : null];
}

/** The same facts as sentences. */
export function aroundSentences(report: Report): string[] {
  const change = sinceInOneLine(report);
  const steps = takenInOneLine(report);
  const seen = voicesInOneLine(report);
  return [
    ...(report.since && change ? [phrase.sinceSentence({ date: longDate(new Date(report.since.finished_at)), change: withStop(change) })] : []),
    ...(steps ? [phrase.commitmentsSentence({ steps: withStop(steps) })] : []),
    ...(seen ? [phrase.seenSentence({ seen: withStop(seen) })] : []),
    ...(report.voices?.groups.length ? [howToReadBriefly()] : []),
  ].map(capital);
}
