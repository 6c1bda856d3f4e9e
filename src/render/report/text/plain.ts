// The report for screen readers: sentences in reading order, without a picture and without drawing characters.
import { wrap } from '../../../core/columns.ts';
import { chosenSteps, groupsOf, type Report } from '../../../core/report/report.ts';
import { phrases } from '../../../core/language/phrases.ts';
import { capital, labelled, listed, nameIn, sentences, withStop } from '../../../core/words.ts';
import type { Canvas } from '../../canvas.ts';
import { aroundBlocks, aroundSentences } from './around.ts';
import { hanging, type Block } from '../../blocks.ts';
import { details, remarks } from './details.ts';
import { answered, forWhom, inOneSentence, madeUp, moreOf, nothingAsked, overallInWords, stage, stepInWords, verdict, wholeDay } from '../words.ts';

const phrase = phrases('report.plain', {
  overall: 'Overall: {overall}.',
  step: 'Step {number}. {practice}, {step}',
  facts: '{date}, {answered}, {stage}.',
  more: 'More: {command}',
});

export function plainPage(report: Report, canvas: Canvas): string[] {
  const { width, all, palette } = canvas;
  const titled = ({ title, lines }: Block): string[] => ['', ...wrap(withStop(title), width), ...lines(width, palette)];
  const blocks = all ? [...aroundBlocks(report, canvas), ...remarks(report), ...details(report, canvas)] : [];
  return [
    ...wrap(opening(report), width),
    '',
    ...groupsOf(report).flatMap(({ practices }) => practices.flatMap((practice) => hanging(labelled(practice.short, inOneSentence(practice, report)), width))),
    ...(report.overall ? wrap(phrase.overall({ overall: overallInWords(report.overall) }), width) : []),
    ...aroundSentences(report).flatMap((text) => wrap(text, width)),
    ...steps(report).flatMap((text) => ['', ...wrap(text, width)]),
    ...blocks.flatMap(titled),
    '',
    ...wrap(closing(report, moreOf(report, canvas)), width),
  ];
}

function opening(report: Report): string {
  const counts = listed(verdict(report, 'long').map(({ text }) => text));
  const told = counts === '' ? nothingAsked() : withStop(counts);
  return report.made_up ? sentences(madeUpSentence(report), told) : report.name ? labelled(report.name, told) : told;
}

const madeUpSentence = (report: Report): string => withStop(capital(madeUp(report)));

const steps = (report: Report): string[] =>
  chosenSteps(report).map((step, at) => phrase.step({ number: at + 1, practice: nameIn(report.practices, step.practice, 'short'), step: stepInWords(step) }));

function closing(report: Report, more: string | null): string {
  const facts = phrase.facts({ date: wholeDay(report), answered: answered(report), stage: stage(report) });
  return sentences(forWhom(report) ?? '', report.made_up ? madeUpSentence(report) : '', facts, more === null ? '' : phrase.more({ command: more }));
}
