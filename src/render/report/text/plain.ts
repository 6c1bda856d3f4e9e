// The report for screen readers: sentences in reading order, without a picture and without drawing characters.
import { wrap } from '../../../core/columns.ts';
import { chosenSteps, groupsOf, type Report } from '../../../core/report/report.ts';
import { capital, listed, withStop } from '../../../core/words.ts';
import type { Canvas } from '../../canvas.ts';
import { aroundBlocks, aroundSentences } from './around.ts';
import { hanging, type Block } from '../../blocks.ts';
import { details, remarks } from './details.ts';
import { answered, forWhom, inOneSentence, madeUp, moreOf, overallInWords, shortName, stage, stepInWords, verdict, wholeDay } from '../words.ts';

export function plainPage(report: Report, canvas: Canvas): string[] {
  const { width, all, palette } = canvas;
  const titled = ({ title, lines }: Block): string[] => ['', ...wrap(withStop(title), width), ...lines(width, palette)];
  const blocks = all ? [...aroundBlocks(report), ...remarks(report), ...details(report)] : [];
  return [
    ...wrap(opening(report), width),
    '',
    ...groupsOf(report).flatMap(({ practices }) => practices.flatMap((practice) => hanging(`${practice.short}: ${inOneSentence(practice, report)}`, width))),
    ...(report.overall ? wrap(`Overall: ${overallInWords(report.overall)}.`, width) : []),
    ...aroundSentences(report).flatMap((text) => wrap(text, width)),
    ...steps(report).flatMap((text) => ['', ...wrap(text, width)]),
    ...blocks.flatMap(titled),
    '',
    ...wrap(closing(report, moreOf(report, canvas)), width),
  ];
}

function opening(report: Report): string {
  const counts = listed(verdict(report, 'long').map(({ text }) => text));
  const made = report.made_up ? `${capital(madeUp(report))}. ` : '';
  const whose = report.name && !report.made_up ? `${report.name}: ` : '';
  return `${made}${whose}${counts || 'Nothing was asked'}.`;
}

const steps = (report: Report): string[] =>
  chosenSteps(report).map((step, at) => `Step ${at + 1}. ${shortName(report, step.practice)}, ${stepInWords(step)}`);

function closing(report: Report, more: string | null): string {
  const facts = [wholeDay(report), answered(report), stage(report)].join(', ');
  const whom = forWhom(report);
  const made = report.made_up ? `${capital(madeUp(report))}. ` : '';
  return `${whom ? `${whom} ` : ''}${made}${facts}.${more === null ? '' : ` More: ${more}`}`;
}
