// The page for CTO and boss as Markdown.
import { longDate } from '../../core/calendar.ts';
import { bossName, howToReadPair, questionFor, remarksOf, selfName, type Pair, type PairAnswer } from '../../core/voices/pair.ts';
import { md, paragraph, section } from '../markdown-text.ts';

export function renderPairMarkdown(pair: Pair): string {
  const told = (answer: PairAnswer): string =>
    [
      paragraph(`**${md(answer.about)}.** ${md(answer.asked)}`, '- '),
      paragraph(`${md(selfName(pair))}: **${md(answer.self)}**`, '  - '),
      paragraph(`${md(bossName(pair))}: **${md(answer.boss)}**`, '  - '),
      paragraph(`*To open the talk:* ${md(questionFor(answer, pair))}`, '  - '),
    ].join('\n');
  const blocks = [
    `# Two views: ${md(selfName(pair))} and ${md(bossName(pair))}, ${longDate(new Date(pair.finished_at))}`,
    ...pair.apart.map(({ name, answers }) => section(`Two levels or more apart: ${md(name)}`, answers.map(told))),
    section('Seen alike', pair.alike.map(({ about, self }) => paragraph(`${md(about)}: **${md(self)}**`, '- '))),
    section('How to read this', [...remarksOf(pair), ...howToReadPair].map((text) => paragraph(md(text), '- '))),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
