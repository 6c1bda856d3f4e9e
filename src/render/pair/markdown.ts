// The page for CTO and boss as Markdown.
import { alikeTitle, apartTitle, bossName, howToReadPair, pairTitle, questionFor, readingTitle, remarksOf, selfName, toOpen, type Pair, type PairAnswer } from '../../core/voices/pair.ts';
import { labelled, withStop } from '../../core/words.ts';
import { md, paragraph, section } from '../markdown-text.ts';

export function renderPairMarkdown(pair: Pair): string {
  const told = (answer: PairAnswer): string =>
    [
      paragraph(`**${withStop(md(answer.about))}** ${md(answer.asked)}`, '- '),
      paragraph(labelled(md(selfName(pair)), `**${md(answer.self)}**`), '  - '),
      paragraph(labelled(md(bossName(pair)), `**${md(answer.boss)}**`), '  - '),
      // The colon stays outside: an emphasis that ends with one and no space behind it would be none.
      paragraph(md(toOpen({ question: questionFor(answer, pair) })).replace(/^[^:：]+/, '*$&*'), '  - '),
    ].join('\n');
  const blocks = [
    `# ${md(pairTitle(pair))}`,
    ...pair.apart.map(({ name, answers }) => section(md(apartTitle(name)), answers.map(told))),
    section(alikeTitle(), pair.alike.map(({ about, self }) => paragraph(labelled(md(about), `**${md(self)}**`), '- '))),
    section(readingTitle(), [...remarksOf(pair), ...howToReadPair()].map((text) => paragraph(md(text), '- '))),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
