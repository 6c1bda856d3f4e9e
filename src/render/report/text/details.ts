// What stands below the first screen, as titled blocks of words that every page of text can print.
import type { Report } from '../../../core/report/report.ts';
import { howToAsk, whoseView } from '../../../core/voices/voices-words.ts';
import { listed, plural } from '../../../core/words.ts';
import { paragraphs, type Block } from '../../blocks.ts';
import { itemBlocks } from './items.ts';
import { open, overallInWords, shortName, stepInWords } from '../words.ts';

/** Short remarks on the profile, most telling first: they fill what a large screen leaves. */
export function remarks(report: Report): Block[] {
  return [weakest(report), unknown(report), knownNotDone(report), overall(report)].filter((block) => block !== null);
}

/** Of the rest, what is short enough to stand on a large first screen. */
export function briefDetails(report: Report): Block[] {
  return [talk(report), evidence(report), howMeasured(report)].filter((block) => block !== null);
}

/** All the rest: what to talk about, evidence, every question, every step, how it is measured. */
export function details(report: Report): Block[] {
  return [talk(report), evidence(report), ...itemBlocks(report), candidates(report), howMeasured(report)].filter((block) => block !== null);
}

/** Not for a CEO, as what is not known: a profile by practice is all that reader gets of the answers. */
function weakest(report: Report): Block | null {
  if (report.audience === 'ceo' || report.weakest.length < 2) return null;
  const names = report.weakest.map((id) => shortName(report, id));
  return paragraphs('Weakest', [`Any of these may be the weakest: ${listed(names, 'or')}. So few questions cannot tell which.`]);
}

function unknown(report: Report): Block | null {
  const texts = report.practices.flatMap((practice) => {
    const still = open(practice, report);
    const { answered, asked } = practice.coverage;
    return still ? [`${practice.short}: ${answered} of ${asked} answered. The rest leaves open anything ${still}.`] : [];
  });
  return paragraphs('Not known', texts);
}

const knownNotDone = (report: Report): Block | null =>
  paragraphs('Known, not done', report.know_do.map((id) => `${shortName(report, id)}: You know it; the calendar does not.`));

function overall({ overall: total }: Report): Block | null {
  if (!total) return null;
  return paragraphs('Overall', [`${overallInWords(total)}: the mean of ${plural(total.practices_scored, 'practice')}, each counting the same. A total hides a weak practice.`]);
}

const talk = (report: Report): Block | null => paragraphs('To talk about', report.talk.map((question, at) => `${at + 1}. ${question}`));

const evidence = ({ practices }: Report): Block | null =>
  paragraphs(
    'Evidence',
    practices.flatMap(({ short, items = [] }) => items.flatMap((item) => (item.evidence ? [`${short}, ${item.about}: ${item.evidence}`] : []))),
  );

const mostListed = 10;

/** The candidates in rank order, when there are more than those of the first screen, which are among them. */
function candidates(report: Report): Block | null {
  const { suggestions } = report;
  if (suggestions.every((step) => step.chosen)) return null;
  const texts = suggestions.slice(0, mostListed).map((step) => `${step.rank}. ${shortName(report, step.practice)}, ${stepInWords(step)}`);
  const more = suggestions.length - texts.length;
  return paragraphs('Steps in rank order', [...texts, ...(more > 0 ? [`${plural(more, 'more step')} with --format json.`] : [])]);
}

/** Whose targets these are, practice by practice where they differ. */
function targetsFrom({ practices, stage_from }: Report): string {
  const sources = [...new Set(practices.map(({ target }) => target.from))];
  const named = sources.map((from) => {
    const whose = from.startsWith('stage ') && stage_from === 'default' ? `${from}, the tool's default` : from;
    return sources.length === 1 ? whose : `${whose} (${listed(practices.filter(({ target }) => target.from === from).map(({ short }) => short))})`;
  });
  return `Targets come from ${listed(named)}. They never change a score.`;
}

function howMeasured(report: Report): Block | null {
  const asking = howToAsk(report);
  return paragraphs('How this is measured', [
    `A self-report: ${whoseView(report)}. People tend to rate themselves about 8 points above their boss's view.${asking === null ? '' : ` ${asking}`}`,
    'A score is the mean of a practice\'s answers, 0 to 100. What is not known stays out of it.',
    'Likely means 80 %: one time in five the true score lies outside.',
    targetsFrom(report),
    'A mirror, not a test: not for pay, hiring or firing.',
  ]);
}

