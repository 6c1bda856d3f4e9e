// The page for CTO and boss: what they see far apart and alike, in every format.
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/review/assessment.ts';
import type { Bank } from '../../src/core/bank/bank.ts';
import { english, speak } from '../../src/core/language/phrases.ts';
import { uncoloured } from '../../src/core/palette.ts';
import { pairOf } from '../../src/core/voices/pair.ts';
import { pairFormats } from '../../src/render/formats.ts';
import { rater } from '../core/raters.ts';
import { hostileTexts } from './anybody.ts';
import { jon, valued } from './fixtures.ts';

const noBank = { practices: [], period_days: 90 } as unknown as Bank;
const canvas = { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: false, palette: uncoloured };

/** The CTO's levels of five questions of one practice. */
const review = (levels: readonly number[]): Assessment => ({
  ...jon,
  practices: jon.practices.map((practice, at) => ({ ...practice, items: at > 0 ? [] : valued(practice.id, levels.map((level) => 25 * (level - 1))).map((item, index) => ({ ...item, answer: levels[index]!, chosen: [`self ${levels[index]}`] })) })),
});
const ids = ['code.v0', 'code.v1', 'code.v2', 'code.v3', 'code.v4'];
const bossSays = (levels: readonly (number | null)[]) => rater(review([1]), 'b', 'boss', Object.fromEntries(ids.map((id, at) => [id, levels[at]!])));

describe('the page for CTO and boss', () => {
  const pair = pairOf(review([5, 4, 1, 3, 2]), bossSays([3, 3, 3, 3, null]), noBank);

  it('has the answers two levels or more apart, and those alike; one level apart and unknown are counted', () => {
    expect(pair.apart.flatMap(({ answers }) => answers.map(({ item, levels, self, boss }) => [item, levels, self, boss]))).toEqual([['code.v0', 2, 'self 5', 'level 3'], ['code.v2', -2, 'self 1', 'level 3']]);
    expect(pair.alike.map(({ item }) => item)).toEqual(['code.v3']);
    expect([pair.near, pair.unknown]).toEqual([1, 1]);
  });

  it('leaves out a question that was reworded since', () => {
    const boss = bossSays([3, 3, 3, 3, 3]);
    expect(pairOf(review([5, 4, 1, 3, 2]), { ...boss, answers: boss.answers.map((one) => ({ ...one, rev: 2 })) }, noBank)).toMatchObject({ apart: [], alike: [], unknown: 5 });
  });

  it.each(Object.keys(pairFormats))('as %s opens each talk with a question, and says how to read it', async (format) => {
    const render = await pairFormats[format as keyof typeof pairFormats].load();
    const text = render(pair, canvas).replaceAll(/\s+/g, ' ');
    for (const words of ['CTO, which case did you think of? Name b, what of it did you see?', 'Name b, which case did you think of? CTO, what of it did you see?', 'about 8 points above', 'Not for pay, hiring or firing', 'without seeing the other']) expect(text.replaceAll('&#39;', "'")).toContain(words);
  });

  it('as Markdown and HTML has colons and stops of its language, and none where an emphasis ends before a letter', async () => {
    speak({ tag: 'zh-CN', words: { 'phrases.common.labelled': '{label}：{text}', 'phrases.common.stop': '。', 'phrases.pair.toOpen': '开场可以问：{question}' } });
    try {
      const [markdown, html] = [(await pairFormats.markdown.load())(pair), (await pairFormats.html.load())(pair)];
      for (const words of ['- **Question 1。** ', '\n  - CTO：**self 5**\n', '\n  - Name b：**level 3**\n', '\n  - *开场可以问*：CTO, which', '\n- Question 4：**self 3**']) expect(markdown).toContain(words);
      expect(html).toContain('Question 4：<strong>self 3</strong>');
    } finally {
      speak(english);
    }
  });

  it.each(Object.keys(pairFormats))('as %s is safe with texts that are not ours', async (format) => {
    const render = await pairFormats[format as keyof typeof pairFormats].load();
    for (const hostile of [...hostileTexts, '<script>alert(1)</script>', '[x](javascript:1)']) {
      const made = { ...pair, name: hostile, boss: hostile, apart: pair.apart.map((one) => ({ ...one, name: hostile, answers: one.answers.map((answer) => ({ ...answer, about: hostile, asked: hostile, self: hostile, boss: hostile })) })) };
      const text = render(made, canvas);
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      if (format !== 'text') expect(text).not.toContain('<script>');
      if (format === 'text') for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(160);
    }
  });
});
