// The page for CTO and boss as Markdown.
import { alikeTitle, apartTitle, bossName, howToReadPair, pairTitle, questionFor, readingTitle, remarksOf, selfName, toOpen, type Pair, type PairAnswer } from '../../core/voices/pair.ts';
import { md, paragraph, section } from '../markdown-text.ts';

export function renderPairMarkdown(pair: Pair): string {
  const told = (answer: PairAnswer): string =>
    [
      paragraph(`**${md(answer.about)}.** ${md(answer.asked)}`, '- '),
      paragraph(`${md(selfName(pair))}: **${md(answer.self)}**`, '  - '),
      paragraph(`${md(bossName(pair))}: **${md(answer.boss)}**`, '  - '),
      paragraph(md(toOpen({ question: questionFor(answer, pair) })).replace(/^[^:：]*[:：]/, (lead) => `*${lead}*`), '  - '),
    ].join('\n');
  const blocks = [
    `# ${md(pairTitle(pair))}`,
    ...pair.apart.map(({ name, answers }) => section(md(apartTitle(name)), answers.map(told))),
    section(alikeTitle(), pair.alike.map(({ about, self }) => paragraph(`${md(about)}: **${md(self)}**`, '- '))),
    section(readingTitle(), [...remarksOf(pair), ...howToReadPair()].map((text) => paragraph(md(text), '- '))),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
