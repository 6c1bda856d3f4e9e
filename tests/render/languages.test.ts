// What pages, pictures and forms do in another language than English.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/core/columns.ts';
import { english, speak } from '../../src/core/language/phrases.ts';
import { liveWords } from '../../src/core/voices/form-page-words.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import type { Report } from '../../src/core/report/report.ts';
import { paletteOf } from '../../src/render/palette.ts';
import { renderHtml } from '../../src/render/report/html/html.ts';
import { renderSvg } from '../../src/render/report/svg/svg.ts';
import { renderText } from '../../src/render/report/text/text.ts';
import { speakerOf } from '../../src/form/say.ts';
import { jon } from './fixtures.ts';
import { laterReport } from './later.ts';

const names = ['编码之外', '决策', '沟通', '战略思维', '核心能力', '团队管理', '人脉', '客户'];
const inChinese = (report: Report): Report => ({ ...report, practices: report.practices.map((practice, at) => ({ ...practice, short: names[at]! })) });

beforeEach(() =>
  speak({
    tag: 'zh-CN',
    words: {
      'phrases.report.around.since': '自{day}以来',
      'phrases.report.around.commitments': '承诺',
      'phrases.report.html.opening.headingOf': '{whose}自评',
      'phrases.report.html.opening.whose': '{name}的',
      'phrases.report.legend.likely': '可能范围',
      'phrases.form.live.practice': '{answered}，实践 {number}/{practices}',
      'phrases.form.live.answered': '已答 {done}/{all}',
      'phrases.form.live.open.other': '还有 {n} 题未答：',
    },
  }),
);
afterEach(() => speak(english));

describe('a report in Chinese', () => {
  it('says its language to the browser and to whoever draws the picture', () => {
    expect(renderHtml(reportOf(jon), { all: false })).toContain('<html lang="zh-CN">');
    expect(renderSvg(reportOf(jon))).toContain(' xml:lang="zh-CN"');
  });

  it('puts a marked part where its language wants it', () => {
    expect(renderHtml({ ...reportOf(jon), name: 'Jon' }, { all: false })).toContain('<h1><span class="whose">Jon的</span>自评</h1>');
  });

  it.each([20, 40, 60, 80, 120])('fits %i columns', (width) => {
    const canvas = { width, rows: 24, unicode: true, eastAsian: false, plain: false, palette: paletteOf(0) };
    const lines = [false, true].flatMap((all) => renderText(inChinese(laterReport()), { ...canvas, all }).split('\n'));
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(width);
  });

  it('aligns what stands behind names of two columns a character', () => {
    const text = renderText(inChinese(laterReport()), { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: false, palette: paletteOf(0) });
    const columns = (pattern: RegExp): number => columnsOf(pattern.exec(text)![1]!);
    expect(columns(/^(≈ 编码之外 +)\d/m)).toBe(columns(/^(✓ 核心能力 +)\d/m));
    expect(columns(/^(≈ 编码之外 +)\d/m)).toBe(columns(/^(≈ 人脉 +)\d/m));
    expect(columns(/^(自22 Nov以来 +)/m)).toBe(columns(/^(承诺 +)/m));
  });
});

describe('the form in Chinese', () => {
  it('brings the words of its script with it', () => {
    const words = liveWords(3);
    expect(words.open[1]).toBe('还有 2 题未答：');
    const say = speakerOf(words);
    expect(say('practice', { number: 1, practices: 8, answered: say('answered', { done: 2 }) })).toBe('已答 2/3，实践 1/8');
  });
});
