// A comparison as Markdown: for a coach, an issue, a quarterly note.
import { byChange, movedIn, type ComparedPractice, type Comparison } from '../../core/change/comparison.ts';
import type { MovedAnswer } from '../../core/report/report.ts';
import { keptInWords } from '../../core/report/since.ts';
import { comparedInWords } from '../../core/voices/voices-words.ts';
import { capital, signed, withStop } from '../../core/words.ts';
import { md, paragraph } from '../markdown-text.ts';
import { outcomeOf, remarkOn } from './details.ts';
import { advice, answersOf, columnTitles, longSpan, luckInWords, remarksOn, scoreOf, shortOf } from './words.ts';

export function renderComparisonMarkdown(comparison: Comparison): string {
  const { did, reread } = movedIn(comparison);
  const blocks = [
    `# What changed · ${longSpan(comparison)}`,
    `**${capital(keptInWords(comparison.kept))}.**`,
    section('What you did differently', did.length === 0 ? ['No answer moved by a level or more because of what you did.'] : movedTable(did, comparison)),
    section('Read differently this time', reread.length === 0 ? [] : movedTable(reread, comparison)),
    section('Steps you had taken on', comparison.commitments.map((one) => paragraph(md(`${shortOf(comparison, one.practice)}, ${outcomeOf(one)}: ${withStop(one.do)}${remarkOn(one)}`), one.state === 'dropped' ? '- ' : `- [${one.state === 'kept' ? 'x' : ' '}] `))),
    section('Practices', practiceTable(comparison)),
    section('What others saw', comparison.voices.map((one) => paragraph(md(comparedInWords(one, (practice) => shortOf(comparison, practice))), '- '))),
    section('How far to trust this', [...remarksOn(comparison, true), ...advice(comparison)].map((text) => paragraph(md(text), '- '))),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string => (lines.length > 0 ? `## ${title}\n\n${lines.join('\n')}` : '');

function movedTable(moved: readonly MovedAnswer[], comparison: Comparison): string[] {
  const [before, after] = columnTitles(comparison);
  return [
    `| | Practice | Question | ${before} | ${after} |`,
    '|:-:|---|---|---|---|',
    ...moved.map((one) => `| ${one.levels > 0 ? '↑' : '↓'} | ${[shortOf(comparison, one.practice), one.about, ...answersOf(one)].map(md).join(' | ')} |`),
  ];
}

/** Every practice, and where the difference of its scores comes from. */
function practiceTable(comparison: Comparison): string[] {
  const rows = byChange(comparison);
  if (rows.length === 0) return [];
  const [before, after] = columnTitles(comparison);
  const parts = ({ split }: ComparedPractice): string => (split ? [split.behaviour, split.coverage, split.items].map((points) => signed(points)).join(' | ') : ' | | ');
  return [
    `| Practice | ${before} | ${after} | Could luck explain it? | Other answers | Answered once | Other questions |`,
    '|---|--:|--:|---|--:|--:|--:|',
    ...rows.map((one) => `| ${md(one.short)} | ${scoreOf(one.before, '')} | ${scoreOf(one.after, '')} | ${luckInWords(one, '−', true)} | ${parts(one)} |`),
    '',
    'The last three columns add up to the difference of the two scores.',
  ];
}
