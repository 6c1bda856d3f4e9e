// A comparison as Markdown: for a coach, an issue, a quarterly note.
import { figuresOf, type Figures } from '../../core/change/figures.ts';
import { byChange, movedIn, type ComparedPractice, type Comparison } from '../../core/change/comparison.ts';
import type { MovedAnswer } from '../../core/change/moved.ts';
import { keptInWords } from '../../core/report/since.ts';
import { comparedInWords } from '../../core/voices/voices-words.ts';
import { phrases } from '../../core/language/phrases.ts';
import { capital, withStop } from '../../core/words.ts';
import { md, paragraph, section, tableRow } from '../markdown-text.ts';
import { stepInWords } from './details.ts';
import { advice, answersOf, columnTitles, didTitle, longSpan, luckInWords, luckTitle, noneMoved, othersTitle, practicesTitle, remarksOn, rereadTitle, scoresOf, shortOf, stepsTitle, trustTitle } from './words.ts';

const phrase = phrases('compare.markdown', {
  title: 'What changed · {span}',
  practice: 'Practice',
  question: 'Question',
  otherAnswers: 'Other answers',
  answeredOnce: 'Answered once',
  otherQuestions: 'Other questions',
  addUp: 'The last three columns add up to the difference of the two scores, but for rounding.',
});

export function renderComparisonMarkdown(comparison: Comparison): string {
  const { did, reread } = movedIn(comparison);
  const blocks = [
    `# ${phrase.title({ span: longSpan(comparison) })}`,
    `**${withStop(capital(keptInWords(comparison.kept)))}**`,
    section(didTitle(), did.length === 0 ? [noneMoved()] : movedTable(did, comparison)),
    section(rereadTitle(), reread.length === 0 ? [] : movedTable(reread, comparison)),
    section(stepsTitle(), comparison.commitments.map((one) => paragraph(md(stepInWords(one, comparison)), one.state === 'dropped' ? '- ' : `- [${one.state === 'kept' ? 'x' : ' '}] `))),
    section(practicesTitle(), practiceTable(comparison)),
    section(othersTitle(), comparison.voices.map((one) => paragraph(md(comparedInWords(one, (practice) => shortOf(comparison, practice))), '- '))),
    section(trustTitle(), [...remarksOn(comparison, true), ...advice(comparison)].map((text) => paragraph(md(text), '- '))),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function movedTable(moved: readonly MovedAnswer[], comparison: Comparison): string[] {
  const [before, after] = columnTitles(comparison);
  return [
    `| | ${phrase.practice()} | ${phrase.question()} | ${before} | ${after} |`,
    '|:-:|---|---|---|---|',
    ...moved.map((one) => tableRow([one.levels > 0 ? '↑' : '↓', ...[shortOf(comparison, one.practice), one.about, ...answersOf(one)].map(md)])),
  ];
}

/** Every practice, and where the difference of its scores comes from. */
function practiceTable(comparison: Comparison): string[] {
  const rows = byChange(comparison);
  if (rows.length === 0) return [];
  const [before, after] = columnTitles(comparison);
  const parts = ({ split }: ComparedPractice, { signed }: Figures): string[] => (split ? [split.behaviour, split.coverage, split.items] : [null, null, null]).map((points) => (points === null ? '' : signed(points)));
  return [
    tableRow([phrase.practice(), before, after, luckTitle(), phrase.otherAnswers(), phrase.answeredOnce(), phrase.otherQuestions()]),
    '|---|--:|--:|---|--:|--:|--:|',
    ...rows.map((one) => tableRow([md(one.short), ...scoresOf(one, ''), luckInWords(one, '−', true), ...parts(one, figuresOf(one))])),
    '',
    phrase.addUp(),
  ];
}
