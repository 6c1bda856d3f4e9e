// Markdown for a coach, a CEO, an issue: what it says, and that nothing of a user's turns into markup.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../src/core/report/report-of.ts';
import { renderMarkdown } from '../../../src/render/report/markdown.ts';
import { md, paragraph } from '../../../src/render/markdown-text.ts';
import { anyReviewAround } from '../anybody.ts';
import { jon } from '../fixtures.ts';

const all = { all: false };

describe("Jon's Markdown", () => {
  const text = renderMarkdown(reportOf({ ...jon, name: 'Jon' }), all);

  it('begins with who, when and the verdict by name', () => {
    expect(text).toMatch(/^# CTO self-review · Jon · 22 November 2026\n\n\*\*Clearly below target: Beyond Code, Investing Time for Customers\. On target:\nQuick High-Quality Decisions, Core Competency\. The other four are too close to\ncall\.\*\*\n/);
  });

  it('has the three next steps as tasks with a date, a proof and a reason', () => {
    const tasks = text.match(/^- \[ \] .*(?:\n {6}.*)*/gm)!;
    expect(tasks).toHaveLength(3);
    for (const task of tasks) expect(task.replace(/\s+/g, ' ')).toMatch(/^- \[ \] \*\*[^*]+, (?:under 2 hours|2 days|more than 2 days), by \d+ \w{3}\.\*\* .+ \*Proof:\* .+\. \*Because:\* .+$/);
  });

  it('has one row a practice, in the order of the report', () => {
    const rows = text.match(/^\| [▼≈✓?] \|.*$/gm)!;
    expect(rows.map((row) => row.split('|').slice(1, 4).map((cell) => cell.trim()).join(' '))).toEqual([
      '▼ Beyond Code 19', '▼ Investing Time for Customers 33', '≈ Maintaining a Strong Network 30', '≈ Strategic Thinking 50',
      '≈ Team Management 54', '≈ Effective Communication 62', '✓ Quick High-Quality Decisions 65', '✓ Core Competency 77',
    ]);
  });

  it('says what the unknowns leave open, how to read it, and what it is not for', () => {
    expect(text.replace(/\s+/g, ' ')).toContain('Effective Communication: 1 of 4 unknown; with all answers the score lies between 46 and 71.');
    expect(text).toContain('not for pay, hiring or firing');
    expect(text).toContain('nobody else was asked');
  });

  it('for a CEO holds no answer, note, evidence or reason', () => {
    const ceo = renderMarkdown(reportOf(jon, { audience: 'ceo' }), { all: true });
    expect(ceo).not.toMatch(/Because|Evidence:|Note:|<details/);
    expect(ceo).toContain('made for a CEO');
    expect(ceo.match(/^- \[ \]/gm)).toHaveLength(3);
  });

  it('for a coach has no title that promises notes', () => {
    const titles = (['self', 'coach'] as const).map((audience) => renderMarkdown(reportOf(jon, { audience }), all).match(/^## Answers.*$/gm));
    expect(titles).toEqual([['## Answers, evidence and notes'], ['## Answers and evidence']]);
  });

  it('sets sentences apart, whatever a text ends with', () => {
    const [first, ...others] = jon.practices;
    const review = { ...jon, practices: [{ ...first!, items: first!.items.map((item) => ({ ...item, steps: item.steps.map((step) => ({ ...step, do: 'Write to one', proof: '信。', because: 'not yet "Told one"' })) })) }, ...others] };
    expect(renderMarkdown(reportOf(review), all).replace(/\s+/g, ' ')).toContain('Write to one. *Proof:* 信。 *Because:* not yet "Told one".');
  });

  it('no line of text is wider than 80 columns, tables apart', () => {
    for (const line of text.split('\n').filter((one) => !one.startsWith('|'))) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('text that is not ours', () => {
  it.each([
    ['<script>x</script>', '&lt;script&gt;x&lt;/script&gt;'],
    ['**bold** _it_ `code` ~x~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~x\\~'],
    ['[x](http://y) ![z](w)', '\\[x\\](http://y) !\\[z\\](w)'],
    ['a|b', 'a\\|b'],
    ['# head', '\\# head'],
    ['1. one', '1\\. one'],
    ['- item', '\\- item'],
    ['@someone', '@<!-- -->someone'],
    ['see #12', 'see #<!-- -->12'],
    ['$x$', '\\$x\\$'],
    ['a\nb\u001b[0m', 'a b \\[0m'],
  ])('%j comes out as itself', (text, expected) => {
    expect(md(text)).toBe(expected);
  });

  it.each([
    ['https://github.com/acme/app_server_v2', 'https://github.com/acme/app%5Fserver%5Fv2'],
    ['See https://a.io/~jo/[x]*?q=$1&b=2#12, or (www.b.io/c_d).', 'See https://a.io/%7Ejo/%5Bx%5D%2A?q=%241&b=2#12, or (www.b.io/c%5Fd).'],
    ['https://a.io/b_(c) https://a.io/@jo', 'https://a.io/b%5F(c) https://a.io/%40jo'],
    ['[x](https://a.io/b_c) <https://a.io/b>', '\\[x\\](https://a.io/b%5Fc) &lt;https://a.io/b<!-- -->&gt;'],
    ['**https://a.io/b**, `https://a.io`.', '\\*\\*https://a.io/b<!-- -->\\*\\*, \\`https://a.io<!-- -->\\`.'],
    ['证明：https://a.io/b_c。', '证明：https://a.io/b%5Fc<!-- -->。'],
    ['https://a.io/<b>&lt;i&gt;![x](y)|`z`\\_', 'https://a.io/%3Cb%3E%26lt;i%26gt;!%5Bx%5D(y)%7C%60z%60%5C%5F'],
    ['https://_a_ https://@jo https://#12 awww.a_b xhttp://a_b', 'https://\\_a\\_ https://@<!-- -->jo https://#<!-- -->12 awww.a\\_b xhttp://a\\_b'],
  ])('%j keeps its links, and nothing in one breaks out', (text, expected) => {
    expect(md(text)).toBe(expected);
  });

  it('makes no list, heading or rule where a line is broken', () => {
    expect(paragraph(`${'x'.repeat(90)} - not a list`).split('\n')[1]).toBe('\\- not a list');
    expect(paragraph(`${'x'.repeat(80)} 12. not a list`).split('\n')[1]).toBe('12\\. not a list');
  });

  it('leaves the structure of the page as it is, whatever stands in a review', () => {
    fc.assert(
      fc.property(anyReviewAround, ({ review, around }) => {
        const report = reportOf(review, around);
        const text = renderMarkdown(report, all);
        expect(text.match(/^# /gm)).toHaveLength(1);
        const offered = report.suggestions.filter((one) => one.chosen);
        const open = report.commitments.filter(({ id, state }) => state === 'open' && !report.suggestions.some(({ commitment }) => commitment === id));
        expect(text.match(/^- \[ \] /gm) ?? []).toHaveLength(offered.length + open.length);
        // oxlint-disable-next-line no-control-regex
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        expect(text.replaceAll('<!-- -->', '').match(/<(?!\/?(?:details|summary)\b)/g)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
