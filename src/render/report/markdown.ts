// A report as Markdown: for a coach, a CEO, an issue. Renders on GitHub; the steps are tasks that can be ticked.
import { addDays, longDate, shortDay } from '../../core/calendar.ts';
import { chosenSteps, groupsOf, type Report, type ReportCommitment, type ReportItem, type ReportPractice } from '../../core/report/report.ts';
import { aroundInWords, changesInWords, movedInWords, stateInWords } from '../../core/report/since.ts';
import { inWords } from '../../core/report/talk.ts';
import { shown } from '../../core/review/score.ts';
import type { Suggestion } from '../../core/report/suggest.ts';
import { howToAsk, whoseView } from '../../core/voices/voices-words.ts';
import { capital, effortInWords, listed, withStop, standingInWords } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { md, paragraph, section } from '../markdown-text.ts';
import { othersSections } from './markdown-voices.ts';
import { marksOf } from '../marks.ts';
import { named } from './named.ts';

export function renderMarkdown(given: Report, canvas: Pick<Canvas, 'all'>): string {
  const report = named(given);
  const steps = canvas.all ? report.suggestions : chosenSteps(report);
  const blocks = [
    header(report),
    section(stepsTitle(report, steps.length), steps.map((step) => stepLines(step, report))),
    section('Commitments', report.commitments.filter(({ id }) => !steps.some(({ commitment }) => commitment === id)).map((one) => takenLines(one, report))),
    section('Profile', [profile(report)]),
    section('To talk about', [report.talk.map((question, at) => paragraph(md(question), `${at + 1}. `)).join('\n')]),
    ...othersSections(report),
    ...changes(report),
    section('What the open questions leave open', openRanges(report)),
    section('Known, not yet done', knowDo(report)),
    section('Answers, evidence and notes', details(report, canvas.all)),
    section('How to read this', [howToRead(report)]),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function header(report: Report): string {
  const date = longDate(new Date(report.finished_at));
  const title = ['CTO self-review', ...(report.name ? [md(report.name)] : []), date].join(' · ');
  const { answered, asked } = report.answered;
  const facts = [
    md(`Self-report, ${whoseView(report)}`),
    `${answered} of ${asked} questions answered`,
    `targets of stage *${md(report.stage_name)}*${report.stage_from === 'default' ? " (the tool's default: no stage was chosen)" : ''}`,
    ...(report.left_out.length > 0 ? [`made for ${report.audience === 'ceo' ? 'a CEO' : 'a coach'}: without ${listed(report.left_out, 'or')}`] : ['answers, evidence and notes at the end']),
  ];
  const madeUp = report.made_up ? ['**Made up:** an example, no real person.'] : [];
  return [`# ${title}`, ...madeUp, paragraph(`**${headline(report)}**`), paragraph(facts.join(' · '))].join('\n\n');
}

/** The verdict by name; the group with the most stands last, as a number. */
function headline(report: Report): string {
  const groups = groupsOf(report);
  const spelt = groups.filter(({ standing, practices }) => standing !== 'close' || groups.length === 1 || practices.length < 3);
  const rest = groups.find((group) => !spelt.includes(group));
  return [
    ...spelt.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing)).map(({ standing, practices }) => withStop(`${capital(standingInWords(standing))}: ${practices.map(({ name }) => md(name)).join(', ')}`)),
    ...(rest ? [`The other ${inWords(rest.practices.length)} are ${standingInWords('close')}.`] : []),
  ].join(' ');
}

const order = ['below', 'on target', 'close', 'unscored'];

const stepsTitle = (report: Report, count: number): string =>
  count > 3 ? 'All next steps, in order' : count === 1 ? 'Next step' : report.suggestions.length > 0 ? `Next ${inWords(count)} steps` : 'Next steps';

function stepLines(step: Suggestion, report: Report): string {
  const by = shortDay(addDays(new Date(report.finished_at), 7 * step.weeks));
  const name = md(report.practices.find(({ id }) => id === step.practice)?.name ?? step.practice);
  const taken = report.commitments.find(({ id }) => id === step.commitment);
  const price = taken ? `taken on, ${stateInWords(taken)}` : `${effortInWords(step.effort)}, by ${by}`;
  const because = step.because === undefined ? [] : [`*Because:* ${withStop(md(step.because))}`];
  const parts = [`**${name}, ${price}.** ${withStop(md(step.do))} *Proof:* ${withStop(md(step.proof))}`, ...because, ...(taken ? aroundInWords(taken).map(md) : [])];
  return paragraph(parts.join(' '), step.chosen ? '- [ ] ' : '- ');
}

/** Open ones are tasks to tick, kept ones are ticked. */
function takenLines(one: ReportCommitment, report: Report): string {
  const name = md(report.practices.find(({ id }) => id === one.practice)?.name ?? one.practice);
  const marker = one.state === 'open' ? '- [ ] ' : one.state === 'kept' ? '- [x] ' : '- ';
  return paragraph([`**${name}, ${stateInWords(one)}.** ${withStop(md(one.do))} *Proof:* ${withStop(md(one.proof))}`, ...aroundInWords(one).map(md)].join(' '), marker);
}

/** How each practice changed since the review before, and which answers moved. */
function changes(report: Report): string[] {
  if (!report.since) return [];
  const date = longDate(new Date(report.since.finished_at));
  return [
    section(`What changed since ${date}`, changesInWords(report, ({ name }) => name).map((text) => paragraph(md(text), '- '))),
    section('Answers that moved', report.moved.map((one) => paragraph(md(movedInWords(one)), '- '))),
  ];
}

const glyphs = marksOf({ unicode: true }).standing;

function profile(report: Report): string {
  const rows = groupsOf(report).flatMap(({ standing, practices }) =>
    practices.map((practice) => `| ${glyphs[standing]} | ${md(practice.name)} | ${scoreCell(practice)} | ${bar(practice.score)} | ${md(practice.level?.name ?? 'not scored')} | ${md(practice.target.name)} |`),
  );
  const overall = report.overall
    ? [`Overall ${shown(report.overall.score)} (likely ${shown(report.overall.band[0])} to ${shown(report.overall.band[1])}); a total hides what the rows show.`]
    : [];
  return [
    '| | Practice | Score | 0 to 100 | Level | Target |',
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

const scoreCell = (practice: ReportPractice): string => (practice.score === null ? `${practice.coverage.answered} of ${practice.coverage.asked}` : String(shown(practice.score)));

function bar(score: number | null): string {
  if (score === null) return '';
  const full = Math.round(score / 10);
  return `\`${'█'.repeat(full)}${'░'.repeat(10 - full)}\``;
}

function openRanges(report: Report): string[] {
  if (report.audience === 'ceo') return [];
  return report.practices
    .filter(({ coverage, range }) => range !== null && coverage.answered < coverage.asked)
    .map(({ name, coverage, range }) => paragraph(`${md(name)}: ${coverage.asked - coverage.answered} of ${coverage.asked} unknown; with all answers the score lies between ${shown(range![0])} and ${shown(range![1])}.`, '- '));
}

const knowDo = (report: Report): string[] =>
  report.know_do.map((id) => `- ${md(report.practices.find((practice) => practice.id === id)!.name)}: you know it; the calendar does not.`);

function details(report: Report, open: boolean): string[] {
  const asked = report.practices.filter(({ items }) => items && items.length > 0);
  if (asked.length === 0) return [];
  const parts = asked.map(({ name, items }) => `### ${md(name)}\n\n${items!.map(itemLines).join('\n')}`);
  return [`<details${open ? ' open' : ''}>\n<summary>Every question, the words chosen, the level above</summary>\n`, parts.join('\n\n'), '\n</details>'];
}

const stateWords = { dk: 'I do not know.', na: 'Does not apply.', unanswered: 'Not answered.' } as const;

function itemLines(item: ReportItem): string {
  const chosen = item.state === 'answered' ? (item.chosen.length > 0 ? item.chosen.map(md).join('; ') : 'None of these.') : stateWords[item.state];
  const worth = item.value === null ? '' : item.scored ? ` (${shown(item.value)} of 100)` : ' (judgement, not scored)';
  const next = item.next_level === undefined ? '' : `\n${paragraph(`Next level: ${md(item.next_level)}`, '  ')}`;
  const feedback = item.options?.find(({ id }) => id === item.answer)?.feedback;
  const rest = [
    ...(feedback === undefined ? [] : [`Feedback: ${md(feedback)}`]),
    ...(item.evidence === undefined ? [] : [`Evidence: ${md(item.evidence)}`]),
    ...(item.note === undefined ? [] : [`Note: ${md(item.note)}`]),
  ].map((line) => `\n${paragraph(line, '  - ')}`);
  return `${paragraph(`${md(item.asked)} **${chosen}**${worth}`, '- ')}${next}${rest.join('')}`;
}

function howToRead(report: Report): string {
  return [
    md([`A self-report: ${whoseView(report)}.`, howToAsk(report) ?? '', "People tend to rate themselves about 8 points above their boss's view."].filter(Boolean).join(' ')),
    'Each answer is a described deed, a number or a thing that exists; a score is the plain mean of its answers, 0 to 100.',
    '"Too close to call" means that the likely range (80 %) reaches the target and the score does not.',
    `Targets come from the stage (${md(report.stage_name)}) or from your own settings; they never change a score.`,
    'A mirror, not a test: not for pay, hiring or firing.',
  ]
    .map((line) => paragraph(line, '- '))
    .join('\n');
}
