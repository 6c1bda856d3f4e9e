// The report for screen readers: sentences in reading order, without a picture and without drawing characters.
import { wrap } from '../../core/columns.ts';
import { chosenSteps, groupsOf, type Report } from '../../core/report.ts';
import type { Canvas } from '../canvas.ts';
import { hanging, type Block } from './blocks.ts';
import { details, remarks } from './details.ts';
import { actOf, answered, forWhom, inOneSentence, listed, madeUp, overallInWords, priceOf, shortName, stage, verdict, wholeDay } from './words.ts';

export function plainPage(report: Report, { width, all, palette }: Canvas): string[] {
  const titled = ({ title, lines }: Block): string[] => ['', ...wrap(`${title}.`, width), ...lines(width, palette)];
  const blocks = all ? [...remarks(report), ...details(report)] : [];
  return [
    ...wrap(opening(report), width),
    '',
    ...groupsOf(report).flatMap(({ practices }) => practices.flatMap((practice) => hanging(`${practice.short}: ${inOneSentence(practice)}`, width))),
    ...(report.overall ? wrap(`Overall: ${overallInWords(report.overall)}.`, width) : []),
    ...steps(report).flatMap((text) => ['', ...wrap(text, width)]),
    ...blocks.flatMap(titled),
    '',
    ...wrap(closing(report, all), width),
  ];
}

function opening(report: Report): string {
  const counts = listed(verdict(report, 'long').map(({ text }) => text));
  const made = report.made_up ? `${capital(madeUp(report))}. ` : '';
  const whose = report.name && !report.made_up ? `${report.name}: ` : '';
  return `${made}${whose}${counts || 'Nothing was asked'}.`;
}

const steps = (report: Report): string[] =>
  chosenSteps(report).map((step, at) => {
    const said = step.because === undefined ? '' : ` You said: ${step.because}.`.replace(/([.!?]"?)\.$/, '$1');
    return `Step ${at + 1}. ${shortName(report, step.practice)}, ${priceOf(step).replace('2 h,', '2 hours,')}.${said} ${actOf(step)}`;
  });

function closing(report: Report, all: boolean): string {
  const facts = [wholeDay(report), answered(report), stage(report)].join(', ');
  const whom = forWhom(report);
  const made = report.made_up ? `${capital(madeUp(report))}. ` : '';
  const more = all ? '' : ` More: cto-check ${report.made_up ? 'demo' : 'report'} --all`;
  return `${whom ? `${whom} ` : ''}${made}${facts}.${more}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
