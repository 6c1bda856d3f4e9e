// The page for CTO and boss as text: sentences and quotes, no drawing, so that it is also the plain one.
import { longDate } from '../../core/calendar.ts';
import { wrap } from '../../core/columns.ts';
import { bossName, howToReadPair, questionFor, remarksOf, selfName, type Pair, type PairAnswer } from '../../core/voices/pair.ts';
import type { Canvas } from '../canvas.ts';
import { hanging } from '../blocks.ts';
import { harmless } from '../harmless.ts';

export function renderPairText(given: Pair, { width: wide, unicode, palette }: Canvas): string {
  const pair = harmless(given, unicode);
  const width = Math.max(20, wide);
  const title = (text: string): string[] => ['', ...wrap(text, width).map(palette.strong)];
  const indented = (text: string): string[] => hanging(text, width - 2).map((line) => `  ${line}`);
  const told = (answer: PairAnswer): string[] => [
    ...hanging(`${answer.about}: ${answer.asked}`, width),
    ...indented(`${selfName(pair)}: ${answer.self}`),
    ...indented(`${bossName(pair)}: ${answer.boss}`),
    ...indented(`To open the talk: ${questionFor(answer, pair)}`).map(palette.dim),
  ];
  const lines = [
    ...wrap(`Two views: ${selfName(pair)} and ${bossName(pair)}, ${longDate(new Date(pair.finished_at))}`, width).map(palette.strong),
    ...pair.apart.flatMap(({ name, answers }) => [...title(`Two levels or more apart: ${name}`), ...answers.flatMap(told)]),
    ...(pair.alike.length > 0 ? title('Seen alike') : []),
    ...pair.alike.flatMap(({ about, self }) => hanging(`${about}: ${self}`, width)),
    ...title('How to read this'),
    ...[...remarksOf(pair), ...howToReadPair].flatMap((text) => hanging(text, width)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
