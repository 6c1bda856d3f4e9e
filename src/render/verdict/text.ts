// A verdict for a terminal, and in sentences for screen readers.
import { clip, columnsOf, padEnd, wrap } from '../../core/columns.ts';
import type { Verdict } from '../../core/project/verdict.ts';
import { sentences, withStop } from '../../core/words.ts';
import type { Canvas } from '../canvas.ts';
import { harmless } from '../harmless.ts';
import { marksOf } from '../marks.ts';
import { headlineOf, inTelling, saidOf, toldOf } from './words.ts';

export function renderVerdict(given: Verdict, canvas: Canvas): string {
  const { palette, plain } = canvas;
  const verdict = harmless(given, canvas.unicode);
  const width = Math.min(canvas.width, 100);
  const head = wrap(headlineOf(verdict), width).map((line) => palette.strong(line));
  if (verdict.review === null) return [...head, ''].join('\n');
  const checks = inTelling(verdict.checks);
  if (plain) return [...head, ...checks.flatMap((check) => wrap(sentences(withStop(`${check.rule} ${saidOf(check)}`), toldOf(check)), width)), ''].join('\n');
  // Too narrow for three columns: the words go below.
  const rule = Math.max(...checks.map((check) => columnsOf(check.rule)));
  const longest = Math.max(...checks.map((check) => columnsOf(saidOf(check))));
  const indent = width >= rule + 50 ? rule + longest + 5 : 4;
  const lines = checks.flatMap((check) => {
    const said = (check.passed ? palette.reached : palette.below)(padEnd(saidOf(check), longest));
    const words = [check.what, ...(check.remedy === null ? [] : [check.remedy])].flatMap((sentence) => wrap(sentence, width - indent));
    if (indent === 4) return [`${said} ${palette.strong(clip(check.rule, width - longest - 1, marksOf(canvas).ellipsis))}`, ...words.map((line) => ' '.repeat(indent) + line)];
    return words.map((line, at) => (at === 0 ? `  ${said} ${palette.strong(padEnd(check.rule, rule))}  ${line}` : ' '.repeat(indent) + line));
  });
  return [...head, '', ...lines, ''].join('\n');
}
