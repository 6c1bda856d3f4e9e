// What stands below the first screen, as titled blocks of words that every page of text can print.
import { installed, type Call } from '../../../core/call.ts';
import type { Report } from '../../../core/report/report.ts';
import { phrases } from '../../../core/language/phrases.ts';
import { isOfStage, targetFromInWords } from '../../../core/review/target-from.ts';
import { howToAsk } from '../../../core/voices/voices-words.ts';
import { listed, nameIn, sentences } from '../../../core/words.ts';
import type { Canvas } from '../../canvas.ts';
import { paragraphs, type Block } from '../../blocks.ts';
import { itemBlocks } from './items.ts';
import { aboveTheBoss, likelyMeans, mirror, notKnown, selfReport, weakestInWords } from '../remark-words.ts';
import { overallInWords, stepInWords } from '../words.ts';

const phrase = phrases('report.details', {
  weakest: 'Weakest',
  notKnown: 'Not known',
  knowDo: 'Known, not done',
  knowDoOf: '{practice}: You know it; the calendar does not.',
  overall: 'Overall',
  overallMean: { one: '{overall}: the mean of {n} practice, each counting the same. A total hides a weak practice.', other: '{overall}: the mean of {n} practices, each counting the same. A total hides a weak practice.' },
  talk: 'To talk about',
  numbered: '{number}. {text}',
  evidence: 'Evidence',
  evidenceOf: '{practice}, {about}: {evidence}',
  candidates: 'Steps in rank order',
  candidate: '{rank}. {practice}, {step}',
  more: { one: '{n} more step with {flag}.', other: '{n} more steps with {flag}.' },
  byDefault: "{source}, the tool's default",
  sourceOf: '{source} ({practices})',
  targets: 'Targets come from {sources}. They never change a score.',
  measured: 'How this is measured',
  mean: "A score is the mean of a practice's answers, 0 to 100. What is not known stays out of it.",
});

/** Short remarks on the profile, most telling first: they fill what a large screen leaves. */
export function remarks(report: Report): Block[] {
  return [weakest(report), unknown(report), knownNotDone(report), overall(report)].filter((block) => block !== null);
}

/** Of the rest, what is short enough to stand on a large first screen. */
export function briefDetails(report: Report, { call = installed }: Pick<Canvas, 'call'>): Block[] {
  return [talk(report), evidence(report), howMeasured(report, call)].filter((block) => block !== null);
}

/** All the rest: what to talk about, evidence, every question, every step, how it is measured. */
export function details(report: Report, { call = installed }: Pick<Canvas, 'call'>): Block[] {
  return [talk(report), evidence(report), ...itemBlocks(report), candidates(report), howMeasured(report, call)].filter((block) => block !== null);
}

/** Not for a CEO, as what is not known: a profile by practice is all that reader gets of the answers. */
function weakest(report: Report): Block | null {
  if (report.audience === 'ceo' || report.weakest.length < 2) return null;
  return paragraphs(phrase.weakest(), [weakestInWords(report.weakest.map((id) => nameIn(report.practices, id, 'short')))]);
}

const unknown = (report: Report): Block | null => paragraphs(phrase.notKnown(), notKnown(report, ({ short }) => short));

const knownNotDone = (report: Report): Block | null =>
  paragraphs(phrase.knowDo(), report.know_do.map((id) => phrase.knowDoOf({ practice: nameIn(report.practices, id, 'short') })));

function overall({ overall: total }: Report): Block | null {
  if (!total) return null;
  return paragraphs(phrase.overall(), [phrase.overallMean({ n: total.practices_scored, overall: overallInWords(total) })]);
}

const talk = (report: Report): Block | null => paragraphs(phrase.talk(), report.talk.map((question, at) => phrase.numbered({ number: at + 1, text: question })));

const evidence = ({ practices }: Report): Block | null =>
  paragraphs(
    phrase.evidence(),
    practices.flatMap(({ short, items = [] }) => items.flatMap((item) => (item.evidence ? [phrase.evidenceOf({ practice: short, about: item.about, evidence: item.evidence })] : []))),
  );

const mostListed = 10;

/** The candidates in rank order, when there are more than those of the first screen, which are among them. */
function candidates(report: Report): Block | null {
  const { suggestions } = report;
  if (suggestions.every((step) => step.chosen)) return null;
  const texts = suggestions.slice(0, mostListed).map((step) => phrase.candidate({ rank: step.rank, practice: nameIn(report.practices, step.practice, 'short'), step: stepInWords(step) }));
  const more = suggestions.length - texts.length;
  return paragraphs(phrase.candidates(), [...texts, ...(more > 0 ? [phrase.more({ n: more, flag: '--format json' })] : [])]);
}

/** Whose targets these are, practice by practice where they differ. */
function targetsFrom({ practices, stage_from, stage_name }: Report): string {
  const sources = [...new Set(practices.map(({ target }) => target.from))];
  const named = sources.map((from) => {
    const source = targetFromInWords(from, stage_name);
    const whose = isOfStage(from) && stage_from === 'default' ? phrase.byDefault({ source }) : source;
    return sources.length === 1 ? whose : phrase.sourceOf({ source: whose, practices: listed(practices.filter(({ target }) => target.from === from).map(({ short }) => short)) });
  });
  return phrase.targets({ sources: listed(named) });
}

function howMeasured(report: Report, call: Call): Block | null {
  return paragraphs(phrase.measured(), [sentences(selfReport(report), aboveTheBoss(), howToAsk(report, call)), phrase.mean(), likelyMeans(), targetsFrom(report), mirror()]);
}

