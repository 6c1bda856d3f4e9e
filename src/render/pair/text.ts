// The page for CTO and boss as text: sentences and quotes, no drawing, so that it is also the plain one.
import { wrap } from '../../core/columns.ts';
import { alikeTitle, apartTitle, bossName, howToReadPair, pairTitle, questionFor, readingTitle, remarksOf, selfName, toOpen, type Pair, type PairAnswer } from '../../core/voices/pair.ts';
import { labelled } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { hanging } from '../blocks.ts';
import { harmless } from '../harmless.ts';

export function renderPairText(given: Pair, { width: wide, unicode, palette }: Canvas): string {
  const pair = harmless(given, unicode);
  const width = Math.max(20, wide);
  const title = (text: string): string[] => ['', ...wrap(text, width).map(palette.strong)];
  const indented = (text: string): string[] => hanging(text, width - 2).map((line) => `  ${line}`);
  const told = (answer: PairAnswer): string[] => [
    ...hanging(labelled(answer.about, answer.asked), width),
    ...indented(labelled(selfName(pair), answer.self)),
    ...indented(labelled(bossName(pair), answer.boss)),
    ...indented(toOpen({ question: questionFor(answer, pair) })).map(palette.dim),
  ];
  const lines = [
    ...wrap(pairTitle(pair), width).map(palette.strong),
    ...pair.apart.flatMap(({ name, answers }) => [...title(apartTitle(name)), ...answers.flatMap(told)]),
    ...(pair.alike.length > 0 ? title(alikeTitle()) : []),
    ...pair.alike.flatMap(({ about, self }) => hanging(labelled(about, self), width)),
    ...title(readingTitle()),
    ...[...remarksOf(pair), ...howToReadPair()].flatMap((text) => hanging(text, width)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
