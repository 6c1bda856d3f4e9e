// A report as Markdown: for a coach, a CEO, an issue. Renders on GitHub; the steps are tasks that can be ticked.
import { installed, type Call } from '../../core/call.ts';
import { addDays, longDate, shortDay } from '../../core/calendar.ts';
import type { ReportCommitment } from '../../core/plan/commitment-in.ts';
import { chosenSteps, groupsOf, type Report, type ReportItem, type ReportPractice } from '../../core/report/report.ts';
import { aroundInWords, changesInWords, movedInWords, stateInWords } from '../../core/report/since.ts';
import { inWords } from '../../core/report/talk.ts';
import { shown } from '../../core/review/score.ts';
import type { Suggestion } from '../../core/report/suggest.ts';
import { whoseView } from '../../core/voices/voices-words.ts';
import { capital, effortInWords, listed, nameIn, sentences, standingInWords, withStop } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { md, paragraph, section, tableRow } from '../markdown-text.ts';
import { othersSections } from './markdown-voices.ts';
import { marksOf } from '../marks.ts';
import { phrase } from './markdown-words.ts';
import { named } from './named.ts';
import { mirror, whoseReport } from './remark-words.ts';
import { column, commitmentsTitle, nextLevelIs, nextTitle, noAnswer, noteIs, questionsAnswered } from './words.ts';

export function renderMarkdown(given: Report, { all, call = installed }: Pick<Canvas, 'all' | 'call'>): string {
  const report = named(given);
  const steps = all ? report.suggestions : chosenSteps(report);
  const blocks = [
    header(report),
    section(stepsTitle(report, steps.length), steps.map((step) => stepLines(step, report))),
    section(commitmentsTitle(), report.commitments.filter(({ id }) => !steps.some(({ commitment }) => commitment === id)).map((one) => takenLines(one, report))),
    section(phrase.profile(), [profile(report)]),
    section(phrase.talk(), [report.talk.map((question, at) => paragraph(md(question), `${at + 1}. `)).join('\n')]),
    ...othersSections(report, call),
    ...changes(report),
    section(phrase.openQuestions(), openRanges(report)),
    section(phrase.knowDo(), knowDo(report)),
    section(phrase[report.audience === 'coach' ? 'detailsForCoach' : 'details'](), details(report, all)),
    section(phrase.howToRead(), [howToRead(report, call)]),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function header(report: Report): string {
  const date = longDate(new Date(report.finished_at));
  const title = [phrase.title(), ...(report.name ? [md(report.name)] : []), date].join(' · ');
  const facts = [
    md(phrase.selfReport({ view: whoseView(report) })),
    questionsAnswered(report),
    phrase[report.stage_from === 'default' ? 'targetsByDefault' : 'targets']({ stage: md(report.stage_name) }),
    report.left_out.length > 0 ? phrase[report.audience === 'ceo' ? 'forCeo' : 'forCoach']({ parts: listed(report.left_out, 'or') }) : phrase.atTheEnd(),
  ];
  const madeUp = report.made_up ? [phrase.madeUp()] : [];
  return [`# ${title}`, ...madeUp, paragraph(`**${headline(report)}**`), paragraph(facts.join(' · '))].join('\n\n');
}

/** The verdict by name; the group with the most stands last, as a number. */
function headline(report: Report): string {
  const groups = groupsOf(report);
  const spelt = groups.filter(({ standing, practices }) => standing !== 'close' || groups.length === 1 || practices.length < 3);
  const rest = groups.find((group) => !spelt.includes(group));
  return sentences(
    ...spelt.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing)).map(({ standing, practices }) => withStop(phrase.standing({ standing: capital(standingInWords(standing)), practices: practices.map(({ name }) => md(name)).join(phrase.comma()) }))),
    rest ? phrase.otherClose({ count: inWords(rest.practices.length), standing: standingInWords('close') }) : '',
  );
}

const order = ['below', 'on target', 'close', 'unscored'];

const stepsTitle = (report: Report, count: number): string =>
  count > 3 ? phrase.allSteps() : count === 1 || report.suggestions.length > 0 ? nextTitle(count) : phrase.nextSteps();

function stepLines(step: Suggestion, report: Report): string {
  const by = shortDay(addDays(new Date(report.finished_at), 7 * step.weeks));
  const name = md(nameIn(report.practices, step.practice, 'name'));
  const taken = report.commitments.find(({ id }) => id === step.commitment);
  const price = taken ? phrase.takenOn({ state: stateInWords(taken) }) : phrase.price({ effort: effortInWords(step.effort), day: by });
  const because = step.because === undefined ? '' : phrase.because({ answer: withStop(md(step.because)) });
  return paragraph(sentences(actLine(step, name, price), because, ...(taken ? aroundInWords(taken).map(md) : [])), step.chosen ? '- [ ] ' : '- ');
}

const actLine = (step: Pick<Suggestion, 'do' | 'proof'>, practice: string, state: string): string => phrase.act({ practice, state, do: withStop(md(step.do)), proof: withStop(md(step.proof)) });

/** Open ones are tasks to tick, kept ones are ticked. */
function takenLines(one: ReportCommitment, report: Report): string {
  const name = md(nameIn(report.practices, one.practice, 'name'));
  const marker = one.state === 'open' ? '- [ ] ' : one.state === 'kept' ? '- [x] ' : '- ';
  return paragraph(sentences(actLine(one, name, stateInWords(one)), ...aroundInWords(one).map(md)), marker);
}

/** How each practice changed since the review before, and which answers moved. */
function changes(report: Report): string[] {
  if (!report.since) return [];
  const date = longDate(new Date(report.since.finished_at));
  return [
    section(phrase.changed({ date }), changesInWords(report, ({ name }) => name).map((text) => paragraph(md(text), '- '))),
    section(phrase.moved(), report.moved.map((one) => paragraph(md(movedInWords(one)), '- '))),
  ];
}

const glyphs = marksOf({ unicode: true, eastAsian: false }).standing;

function profile(report: Report): string {
  const rows = groupsOf(report).flatMap(({ standing, practices }) =>
    practices.map((practice) => tableRow([glyphs[standing], md(practice.name), scoreCell(practice), bar(practice.score), md(practice.level?.name ?? column.notScored()), md(practice.target.name)])),
  );
  const overall = report.overall
    ? [phrase.overall({ score: shown(report.overall.score), from: shown(report.overall.band[0]), to: shown(report.overall.band[1]) })]
    : [];
  return [
    `| ${tableRow([column.practice(), column.score(), column.scale(), column.level(), column.target()])}`,
    '|:-:|---|--:|---|---|---|',
    ...rows,
    '',
    standings.map((standing) => `${glyphs[standing]} ${standingInWords(standing)}`).join(' · '),
    '',
    ...overall,
  ].join('\n').trimEnd();
}

/** In the legend's order. */
const standings = ['below', 'close', 'on target', 'unscored'] as const;

const scoreCell = (practice: ReportPractice): string => (practice.score === null ? phrase.of({ answered: practice.coverage.answered, asked: practice.coverage.asked }) : String(shown(practice.score)));

function bar(score: number | null): string {
  if (score === null) return '';
  const full = Math.round(score / 10);
  return `\`${'█'.repeat(full)}${'░'.repeat(10 - full)}\``;
}

function openRanges(report: Report): string[] {
  if (report.audience === 'ceo') return [];
  return report.practices
    .filter(({ coverage, range }) => range !== null && coverage.answered < coverage.asked)
    .map(({ name, coverage, range }) => paragraph(phrase.range({ practice: md(name), unknown: coverage.asked - coverage.answered, asked: coverage.asked, from: shown(range![0]), to: shown(range![1]) }), '- '));
}

const knowDo = (report: Report): string[] =>
  report.know_do.map((id) => `- ${phrase.knowDoOf({ practice: md(nameIn(report.practices, id, 'name')) })}`);

function details(report: Report, open: boolean): string[] {
  const asked = report.practices.filter(({ items }) => items && items.length > 0);
  if (asked.length === 0) return [];
  const parts = asked.map(({ name, items }) => `### ${md(name)}\n\n${items!.map(itemLines).join('\n')}`);
  return [`<details${open ? ' open' : ''}>\n<summary>${phrase.everyQuestion()}</summary>\n`, parts.join('\n\n'), '\n</details>'];
}

function itemLines(item: ReportItem): string {
  const chosen = item.state === 'answered' ? (item.chosen.length > 0 ? item.chosen.map(md).join(phrase.semicolon()) : noAnswer('none')) : noAnswer(item.state);
  const said = { asked: md(item.asked), answer: chosen };
  const first = item.value === null ? phrase.answer(said) : item.scored ? phrase.answerScored({ ...said, value: shown(item.value) }) : phrase.answerUnscored(said);
  const next = item.next_level === undefined ? '' : `\n${paragraph(nextLevelIs(md(item.next_level)), '  ')}`;
  const feedback = item.options?.find(({ id }) => id === item.answer)?.feedback;
  const rest = [
    ...(feedback === undefined ? [] : [phrase.feedback({ text: md(feedback) })]),
    ...(item.evidence === undefined ? [] : [phrase.evidence({ text: md(item.evidence) })]),
    ...(item.note === undefined ? [] : [noteIs(md(item.note))]),
  ].map((line) => `\n${paragraph(line, '  - ')}`);
  return `${paragraph(first, '- ')}${next}${rest.join('')}`;
}

function howToRead(report: Report, call: Call): string {
  return [md(whoseReport(report, call)), phrase.mean(), phrase.close(), phrase.targetsFrom({ stage: md(report.stage_name) }), mirror()].map((line) => paragraph(line, '- ')).join('\n');
}
