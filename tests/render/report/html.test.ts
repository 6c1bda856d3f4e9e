// The HTML page as text: what it says, in which order, to whom. tests/browser looks at it in a browser.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../src/core/report/report-of.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { renderHtml } from '../../../src/render/report/html/html.ts';
import { style, styleHash } from '../../../src/render/report/html/style.ts';
import { jon } from '../fixtures.ts';
import { laterReport, takenOn } from '../later.ts';

const html = (report: Report, all = false): string => renderHtml(report, { all });

/** The page's words, its tags taken away. */
const words = (page: string): string => page.replace(/^[\s\S]*<body>/, '').replace(/<[^>]*>/g, ' ').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replace(/\s+/g, ' ');

describe('the page', () => {
  it('admits its own style and nothing else: after a change of the style this is the hash to write', () => {
    expect(styleHash).toBe(createHash('sha256').update(style).digest('base64'));
    expect(html(reportOf(jon))).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">`);
    expect(html(laterReport())).not.toMatch(/<script|\sstyle=|\son\w+=|https?:|url\(|@import/);
  });

  it('begins with who, when, for whom, and the verdict', () => {
    expect(words(html(reportOf({ ...jon, name: 'Jon' })))).toContain(
      'CTO self-review of Jon 22 November 2026 · Eight practices of a CTO · 33 of 34 questions answered A self-report: nobody else was asked. Targets are those of the stage Startup.',
    );
    expect(words(html(reportOf(jon)))).toContain('2 practices clearly below target, 4 too close to call and 2 on target. ▼ Clearly below target Beyond Code and Investing Time for Customers ≈ Too close to call');
    expect(words(html(reportOf(jon, { audience: 'ceo' })))).toContain('For the CEO: single answers, evidence and notes left out.');
    expect(words(html(reportOf({ ...jon, name: 'Jon' }, { madeUp: true })))).toContain('Made up. Jon of the source article: an example, no real person.');
    expect(words(html(reportOf({ ...jon, stage: { ...jon.stage, from: 'default' } })))).toContain("the stage Startup, the tool's default, as none was chosen.");
  });

  it('says what to do, at what price, with which proof and why', () => {
    expect(words(html(reportOf(jon)))).toContain('Next three steps Investing Time for Customers under 2 hours, shows in 1 week, by 29 Nov Pick the last release. Find one number that would show a customer got further because of it. Look it up today. Proof the number. Because "I did not find out."');
  });

  it('has a row for each practice: score, likely range, level, target', () => {
    const page = words(html(reportOf(jon)));
    for (const row of ['Beyond Code 19 11–27 Started Partial', 'Core Competency 77 69–85 Deliberate Deliberate']) expect(page).toContain(row);
    expect(page).toContain('Effective Communication: 3 of 4 answered. The rest leaves open anything from 46 to 71.');
  });

  it('leads the change since last time with deeds, and says whether luck could explain the rest', () => {
    const page = words(html(laterReport()));
    for (const text of [
      'Kept ; its answer moved Pick the last release.',
      'Overdue since 10 Feb 2027, put off once Keep Thursday 9 to 12 free of code for a month.',
      'If, then When Thursday 9 comes, I will close the editor. Told to Mira',
      'Dropped Write down one case',
      'Investing Time for Customers First-hand talks with customers 2 customers in 90 days ↑ 6 customers in 90 days (what I do changed)',
      'Effective Communication What people get with a no The reason, plus a way it could fit. ↓ The reason.',
      'Beyond Code 18.8 31.3 yes (+12.5; clear from 22.2)',
      'Investing Time for Customers 33 58 hardly (+25)',
    ]) expect(page).toContain(text);
    expect(page.indexOf('Commitments Investing')).toBeLessThan(page.indexOf('Answers that moved'));
    expect(words(html(reportOf(jon)))).not.toContain('luck');
  });

  it('has every question with the words chosen, the level above, evidence and notes', () => {
    const page = words(html(reportOf(jon)));
    expect(page).toContain('How did the last three technical decisions that waited for you get an end date? 50 of 100 Some at the start; or all, but I missed most. Next level Each had one from the start; I kept most. Note The queue one dragged on for five weeks.');
    expect(page).toContain('Evidence docs/decisions/0014-queue.md');
    expect(page).toContain('Have the team build one page in two of them. You see what they can do and still decide in time.');
    expect(words(html(reportOf(jon, { audience: 'coach' })))).not.toContain('The queue one dragged on');
  });

  it('of a step taken on tells the day that was said, and no other', () => {
    const { suggestions } = reportOf(jon);
    const first = suggestions.find(({ rank }) => rank === 2)!;
    const taken = { ...takenOn[1]!, item: first.item, rung: first.rung!, due: '2026-12-27', not_kept: 0, taken_at: '2026-11-22T07:00:00.000Z' };
    const page = words(html(reportOf(jon, { commitments: [taken] })));
    expect(page).toContain(`Beyond Code 2 days, shows in 4 weeks Taken on: open, due 27 Dec 2026 ${first.do}`);
    expect(page).toContain('under 2 hours, shows in 1 week, by 29 Nov');
  });

  it('keeps a likely range on one line', () => {
    expect(html(reportOf(jon))).toContain('<td data-label="Likely"><span class="range">11–27</span></td>');
    expect(style).toContain('.range { white-space: nowrap; }');
  });

  it('for a CEO has the change of scores, and neither answers nor what was said of a step', () => {
    const page = words(html(laterReport('ceo'), true));
    expect(page).toContain('Beyond Code 18.8 31.3 yes (+12.5; clear from 22.2)');
    for (const secret of ['Mira', '41 of 60', 'called off', 'close the editor', 'customers in 90 days', 'Every question and answer', 'Evidence', 'its answer']) expect(page).not.toContain(secret);
  });

  it('with --all has every step there is', () => {
    const report = reportOf(jon);
    const count = (page: string): number => page.match(/class="do"/g)!.length;
    expect(count(html(report))).toBe(3);
    expect(count(html(report, true))).toBe(3 + report.suggestions.length);
  });
});
