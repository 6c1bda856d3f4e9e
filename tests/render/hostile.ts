// Texts that would be markup, formulas or terminal commands somewhere, and how a reader should see them: as text.
import type { Assessment } from '../../src/core/review/assessment.ts';
import { jon } from './fixtures.ts';

/** What it tries, the text, and the text as shown where that differs. */
const texts: readonly (readonly [what: string, given: string, shown?: string])[] = [
  ['a script', '<script>window.pwned = 1</script>'],
  ['an image that fails', '<img src=x onerror="window.pwned = 1">'],
  ['the end of a quoted attribute', '"onload="window.pwned = 1" x="'],
  ['the end of an attribute in single quotes', "' onclick='window.pwned = 1"],
  ['the end of the style', '</style><script>window.pwned = 1</script>'],
  ['the end of the title', '</title></svg></table><b>bold</b>'],
  ['the end of a CDATA section', ']]><x/><![CDATA['],
  ['a comment', '<!-- --><!doctype html>'],
  ['an entity', '&lt;b&gt; &amp;amp; &#60; &nbsp'],
  ['a template', '${process.exit(1)} {{7*7}} <%= 1 %>'],
  ['a formula', '=HYPERLINK("http://example.com","click")'],
  ['another formula', "@SUM(1+1)*cmd|' /C calc'!A0"],
  ['a number with a sign', '-1+1'],
  ['markdown', '**bold** [link](javascript:alert(1)) `code` | a | b |'],
  ['a heading', '# one'],
  ['quotes and commas', 'one, "two", three; four'],
  ['several lines', 'one\r\ntwo\tthree', 'one two three'],
  ['the other direction', '\u202egnp.exe\u202c and \u2066isolated\u2069', 'gnp.exe  and  isolated'],
  ['a terminal command', '\u001b[2J\u001b]0;pwned\u0007red\u009b31m', '[2J ]0;pwned red 31m'],
  ['a NUL', 'a\u0000b', 'a b'],
  ['half a character', 'a\ud83d and \udc4d b', 'a  and   b'],
  ['emoji', '👨‍👩‍👧 👍🏽 ﷽'],
  ['Chinese', '决策质量与速度，客户第一'],
  ['Hebrew', 'שלום עולם'],
  ['ten thousand letters', 'x'.repeat(10_000)],
  ['ten thousand Chinese characters', '客'.repeat(10_000)],
];

export const hostile = texts.map(([what, given, shown = given]) => ({ what, given, shown }));

/** Jon's review with one text for every word that a user or a bank can set. */
export const everywhere = (text: string): Assessment => ({
  ...jon,
  name: text,
  stage: { ...jon.stage, name: text },
  bank: { ...jon.bank, title: text },
  level_names: jon.level_names.map(() => text),
  practices: jon.practices.map((practice) => ({
    ...practice,
    name: text,
    short: text,
    items: practice.items.map((item) => ({
      ...item, about: text, asked: text, chosen: item.chosen.map(() => text), next_level: text, evidence: text, note: text,
      steps: item.steps.map((step) => ({ ...step, do: text, proof: text, because: text })),
      ...(item.options ? { options: item.options.map((option) => ({ ...option, text, feedback: text })) } : {}),
    })),
  })),
});
