// Signs that are one column wide on every terminal, for the languages whose terminals draw many of ours two columns wide.
import { describe, expect, it } from 'vitest';
import { historyOf, lineOf } from '../../src/core/change/history.ts';
import { uncoloured } from '../../src/core/palette.ts';
import { reportOf } from '../../src/core/report/report-of.ts';
import { reviewOf } from '../../src/core/review/review.ts';
import { renderHistory } from '../../src/render/history/text.ts';
import { renderText } from '../../src/render/report/text/text.ts';
import { glyphsOf } from '../../src/survey/glyphs.ts';
import { emptyFolder, run } from '../cli/cli.ts';
import { jon } from './fixtures.ts';
import { later, laterReport } from './later.ts';

/** East Asian Width "A" of Unicode, as far as punctuation, arrows, mathematical signs and drawings go. */
const ambiguous = /[\u00a1\u00a4\u00a7\u00a8\u00ad\u00ae\u00b0-\u00b4\u00b6-\u00ba\u00bc-\u00bf\u00d7\u00f7\u2010\u2013-\u2016\u2018\u2019\u201c\u201d\u2020-\u2022\u2024-\u2027\u2190-\u2199\u2212\u221a\u2248\u2264\u2265\u2460-\u254b\u2550-\u2573\u2580-\u258f\u2592-\u2595\u25a0\u25a1\u25a3-\u25a9\u25b2\u25b3\u25b6\u25b7\u25bc\u25bd\u25c6-\u25c8\u25cb\u25ce-\u25d1\u2605\u2606]/;

describe('in Chinese, Japanese and Korean', () => {
  it.each([[20, false], [60, false], [80, false], [120, false], [80, true], [120, true]])('a report of %i columns (all: %s) has no sign of ambiguous width', (width, all) => {
    const text = renderText(reportOf(jon, { audience: 'self' }), { width, rows: 40, unicode: true, eastAsian: true, plain: false, all, palette: uncoloured });
    expect(text).not.toMatch(ambiguous);
    if (width >= 80) expect(text).toMatch(/[\u2801-\u28ff]/);
  });

  it.each([30, 60, 80, 120])('neither has what changed since, nor a history, of %i columns', (width) => {
    const canvas = { width, rows: 40, unicode: true, eastAsian: true, plain: false, all: false, palette: uncoloured };
    const reviews = [jon, later].map((assessment) => lineOf({ review: reviewOf(assessment), assessment }));
    const history = historyOf(reviews, [later, jon], { commitments: [], due: null, now: new Date('2027-02-25'), folders: ['~/data'] });
    expect(renderText(laterReport(), canvas)).not.toMatch(ambiguous);
    expect(renderHistory(history, canvas)).not.toMatch(ambiguous);
  });

  it('neither has the survey', () => {
    expect(Object.values(glyphsOf(true, true)).join('')).not.toMatch(ambiguous);
  });

  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, true],
    [{ LANG: 'C.UTF-8', LC_CTYPE: 'ja_JP.UTF-8' }, true],
    [{ LANG: 'ko_KR.UTF-8', LC_ALL: 'de_DE.UTF-8' }, false],
    [{ LANG: 'en_US.UTF-8' }, false],
    [{ LANG: 'kok_IN.UTF-8' }, false],
  ])('the locale %j settles it', (env, narrow) => {
    for (const args of [['demo'], ['--help']]) {
      const { out } = run(args, { home: emptyFolder(), env });
      if (narrow) expect(out).not.toMatch(ambiguous);
      else if (args[0] === 'demo') expect(out).toMatch(/[●◇]/);
    }
  });
});
