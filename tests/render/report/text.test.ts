// The terminal report as users see it: one screen first, everything with --all, sentences for screen readers.
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/core/review/assessment.ts';
import { uncoloured } from '../../../src/core/palette.ts';
import { reportOf } from '../../../src/core/report/report-of.ts';
import type { Audience } from '../../../src/core/terms.ts';
import type { Canvas } from '../../../src/render/canvas.ts';
import { paletteOf } from '../../../src/render/palette.ts';
import { renderText } from '../../../src/render/report/text/text.ts';
import { jon, valued, withValues } from '../fixtures.ts';

const screen: Canvas = { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: false, palette: uncoloured };

const shown = (canvas: Partial<Canvas> = {}, assessment: Assessment = jon, options: { audience?: Audience; madeUp?: boolean } = {}): string =>
  renderText(reportOf(assessment, options), { ...screen, ...canvas });

const rowsOf = (text: string): string[] => text.slice(0, -1).split('\n');

const braille = /[\u2801-\u28ff]/;

/** Jon with only some of his practices, as `--practice` leaves them. */
const only = (...ids: string[]): Assessment => ({ ...jon, practices: jon.practices.map((one) => (ids.includes(one.id) ? one : { ...one, items: [] })) });

const shaped = (practices: number, levels: number): Assessment => ({
  ...jon,
  level_names: Array.from({ length: levels }, (_, at) => `Level ${at + 1}`),
  practices: Array.from({ length: practices }, (_, at) => ({ id: `p${at}`, name: `Practice ${at}`, short: `P${at}`, target: { level: levels, from: 'stage startup' }, items: valued(`p${at}`, [50, 75, 25 + at]) })),
});

describe('on a screen of 80 by 24 a user gets', () => {
  it('the whole answer, with the prompt on the last row', () => {
    expect(`\n${shown()}`).toMatchInlineSnapshot(`
      "
      ▼ 2 practices clearly below target   ≈ 4 too close to call   ✓ 2 on target
                      0       50      100                          Code
      ▼ Code       19 · ━●━ ◇ ·   ·   · Started                  ⡀⠠⠐ ⠁⠐⠠ ⡀
      ▼ Customers  33 ·  ━━●━━· ◇ ·   · Started     Customers ⠐ ⠁    ⡁    ⠁⠐ Decisions
                                                             ⠠⠁ ⠁⠄⠄⡀⡀⡀⡀⡀⣠⣄⠁ ⠡
      ≈ Network    30 ·  ━━●◇ ·   ·   · Started             ⢀⠂   ⠡⢀⣤⣤⣠⠶⠛⠁⢻⡄  ⢂
      ≈ Strategy   50 ·   · ━━●━◇ ·   · Partial     Network ⠄ ⠄⠠ ⠨⣸⠇⠅⠁⠅⠅⠅⢈⡷ ⠄ ⠄ Comms
      ≈ Team       54 ·   ·  ━━●◇ ·   · Partial             ⠐⡀   ⠨⣿⠅⠅⠅⠅⠅⣠⠞⠁  ⡐
      ≈ Comms      62 ·   ·   ━━◆━·   · Partial              ⠠   ⠘⢧⡀⠅⠅⠅⣚⠁⠌  ⠠
                                                         Team ⢁ ⠁  ⠙⢦⣠⠞⠁  ⠁⢀⠁ Strategy
      ✓ Decisions  65 ·   ·   ·━◆━━   · Deliberate              ⠁⠂⠠⢀⠈⠉⢀⠠ ⠂⠁
      ✓ Core       77 ·   ·   · ◇━●━━ · Deliberate                   ⠁
      ━ likely  ◇ target    overall 49 (45–52)                     Core
      Next ───────────────────────────────────────────────────────────────────────────
      1 Customers   under 2 h, shows in 1 week        you said: "I did not find out."
        Pick the last release. Find one number that would show a customer got further
        because of it. Look it up today. Proof: the number.
      2 Code        2 days, shows in 4 weeks          you said: 0 half-days kept free
        Keep Thursday 9 to 12 free of code for a month. Proof: four kept mornings.
      3 Customers   under 2 h, shows in 4 weeks       you said: 2 customers in 90 days
        Block one hour every second Tuesday for a customer call. Let someone else fill
        the slot. Proof: two calls next month.
      22 Nov 2026 · 33 of 34 answered · stage startup     more: cto-check report --all
      "
    `);
    expect(rowsOf(shown())).toHaveLength(23);
  });

  it('the verdict in the first row', () => {
    expect(rowsOf(shown())[0]).toBe('▼ 2 practices clearly below target   ≈ 4 too close to call   ✓ 2 on target');
  });

  it('the figures that can be checked by hand, lowest first within a group', () => {
    const scores = rowsOf(shown()).flatMap((row) => /^[▼≈✓] (\w+) +(\d+) [·━ ]/.exec(row)?.slice(1, 3).join(' ') ?? []);
    expect(scores).toEqual(['Code 19', 'Customers 33', 'Network 30', 'Strategy 50', 'Team 54', 'Comms 62', 'Decisions 65', 'Core 77']);
    expect(shown()).toContain('overall 49 (45–52)');
  });

  it('three steps with price, cause and proof', () => {
    const text = shown();
    expect(text).toMatch(/1 Customers {3}under 2 h, shows in 1 week +you said: "I did not find out\."/);
    expect(text).toMatch(/2 Code {8}2 days, shows in 4 weeks +you said: 0 half-days kept free/);
    expect(text).toContain('Proof: the number.');
  });

  it('date, answered questions, stage and the way to more in the last row', () => {
    expect(rowsOf(shown()).at(-1)).toBe('22 Nov 2026 · 33 of 34 answered · stage startup     more: cto-check report --all');
  });

  it('a word when nobody chose the stage', () => {
    expect(rowsOf(shown({}, { ...jon, stage: { ...jon.stage, from: 'default' } })).at(-1)).toBe('22 Nov 2026 · 33 of 34 answered · stage startup (default)     more: report --all');
  });

  it('a made-up report marked as such in the first and the last row', () => {
    const rows = rowsOf(shown({}, { ...jon, name: 'Jon' }, { madeUp: true }));
    expect(rows).toHaveLength(23);
    expect(rows[0]).toMatch(/^made up: Jon {3}▼ 2 clearly below target/);
    expect(rows.at(-1)).toBe('made up: Jon of the source article · stage startup    more: cto-check demo --all');
  });

  it('the name of whoever answered', () => expect(rowsOf(shown({}, { ...jon, name: 'Ada Lovelace' }))[1]).toMatch(/^Ada Lovelace +0 +50 +100/));

  it('no answers in a report for the CEO, and a word about that', () => {
    const text = shown({}, jon, { audience: 'ceo' });
    expect(text).not.toContain('you said');
    expect(text).toContain('For the CEO: single answers, evidence and notes left out.');
    expect(rowsOf(text)).toHaveLength(23);
  });

  it('the command that shows all of it again, or none where nothing was saved', () => {
    expect(rowsOf(shown({ again: 'cto-check report x7k2 --all' })).at(-1)).toMatch(/startup +more: report x7k2 --all$/);
    expect(rowsOf(shown({ again: 'cto-check report x7k2 --all', width: 100 })).at(-1)).toMatch(/more: cto-check report x7k2 --all$/);
    expect(shown({ again: 'cto-check report x7k2 --all', plain: true }).replace(/\s+/g, ' ')).toContain('More: cto-check report x7k2 --all');
    for (const canvas of [{}, { plain: true }, { width: 40 }, { rows: 14 }]) expect(shown({ again: null, ...canvas })).not.toMatch(/more: cto|--all/i);
    expect(shown({ again: null, rows: 14 })).toMatch(/Next ─+ [12] more ──/);
  });

  it('longer steps at the price of group gaps first, then of whole steps, counted', () => {
    const longer = (words: number): string => {
      const [customers, ...others] = jon.practices.toReversed();
      const items = customers!.items.map((item) => ({ ...item, steps: item.steps.map((step) => ({ ...step, do: 'word '.repeat(words) })) }));
      return shown({}, { ...jon, practices: [...others.toReversed(), { ...customers!, items }] });
    };
    const counts = (text: string): number[] => [rowsOf(text.slice(0, text.indexOf('Next'))).filter((row) => !/\w/.test(row.slice(0, 44))).length, text.match(/Proof: /g)?.length ?? 0];
    expect([shown(), longer(18), longer(30), longer(50), longer(2000)].map(counts)).toEqual([[2, 3], [2, 3], [0, 3], [2, 2], [0, 0]]);
    expect(longer(50)).toContain('1 more: --all ──');
    expect(longer(2000)).toContain('2 more: --all ──');
    for (const words of [40, 60, 200, 2000]) expect(rowsOf(longer(words)).length).toBeLessThanOrEqual(23);
  });
});

describe('where there is less to show', () => {
  const little = withValues('comm', [75, null, null, null]);

  it('an unscored practice says how much was answered and what is left open, and gives no number', () => {
    const text = shown({}, little);
    expect(text).toContain('? 1 not scored');
    expect(text).toMatch(/\? Comms +not scored: 1 of 4/);
    expect(text.replace(/\s+/g, ' ')).toMatch(/answered, .*open from 19 to 94/);
  });

  it('an unscored practice has the whole width where no radar is drawn', () => {
    const three = only('code', 'comm', 'core');
    const text = shown({}, { ...three, practices: three.practices.map((one) => (one.id === 'comm' ? { ...one, items: valued('comm', [75, null, null, null]) } : one)) });
    expect(text).toMatch(/^\? Comms +not scored: 1 of 4 answered, open from 19 to 94$/m);
  });

  it('practices that were not asked do not appear', () => {
    const text = shown({}, only('code', 'core', 'team'));
    expect(text).not.toMatch(/Network|Customers/);
    expect(text).toMatch(braille);
  });

  it('fewer than three scored practices get no radar', () => expect(shown({}, only('code', 'core'))).not.toMatch(braille));

  it('a review that answered nothing is a report and no crash', () => {
    const nothing = { ...jon, practices: jon.practices.map((one) => ({ ...one, items: valued(one.id, [null, null]) })) };
    expect(shown({}, nothing)).toContain('? 8 practices not scored');
    expect(shown({ all: true }, nothing)).toContain('0 of 16 answered');
    expect(shown({ plain: true }, nothing)).toContain('Code: not scored: 0 of 2 answered, open from 0 to 100; target Partial.');
  });

  it.each([[3, 2], [3, 9], [12, 2], [12, 9], [5, 5]])('%i practices on %i levels fit and have their radar', (practices, levels) => {
    const rows = rowsOf(shown({}, shaped(practices, levels)));
    expect(rows.length).toBeLessThanOrEqual(23);
    expect(rows.join('')).toMatch(braille);
    expect(rows.filter((row) => /^[▼≈✓] P\d+ /.test(row))).toHaveLength(practices);
  });
});

describe('on other screens a user gets', () => {
  it('bars alone where the radar does not fit', () => expect(shown({ width: 60 })).not.toMatch(braille));

  it('shorter bars below 60 columns, none at 20', () => {
    expect(shown({ width: 40 })).toContain('0   50  100');
    expect(rowsOf(shown({ width: 20 }))).toContain('▼ Code       19');
  });

  it('named rings, values at the labels and remarks from 100 by 36 on', () => {
    const text = shown({ width: 120, rows: 40 });
    for (const words of ['Code 19', 'Shared', 'Not known', 'Any of these may be the weakest']) expect(text).toContain(words);
    expect(rowsOf(text)).toHaveLength(39);
  });

  it('nothing but ASCII where the terminal cannot do more', () => {
    for (const canvas of [{}, { all: true }, { width: 120, rows: 40 }, { plain: true }]) {
      expect(shown({ unicode: false, ...canvas }, { ...jon, name: 'José “Q” 佐藤' })).toMatch(/^[\x20-\x7e\n]+$/);
    }
  });

  it('the same words in colour as without', () => {
    const coloured = shown({ palette: paletteOf(2) });
    expect(coloured).toContain('\u001b[');
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '').replace(/ +$/gm, '')).toBe(shown());
  });
});

describe('with --all a user gets', () => {
  const all = shown({ all: true }).replace(/\s+/g, ' ');

  it.each([
    ['the large radar with named rings', /Shared[^]*Deliberate[^]*Core 77/],
    ['questions to open a talk with', /To talk about ─+ .*Where would you have answered higher than I did\?/],
    ['candidates for the weakest, never one', /Any of these may be the weakest: Code, Network or Customers\./],
    ['what an unknown answer leaves open', /Comms: 3 of 4 answered\. The rest leaves open anything from 46 to 71\./],
    ['the evidence', /docs\/decisions\/0014-queue\.md/],
    ['every question with the words chosen', /How the share of own coding is settled: 25 of 100[^]*You said: Gaps: something was late/],
    ['what the next level looks like', /Next level: A choice each time/],
    ['own notes', /Note: The queue one dragged on/],
    ['an unknown answer named as such', /Who can retell a trade-off: not known/],
    ['what each answer of a scenario costs', /judgement 33 of 100, not scored[^]*About it: Fast\.[^]*Instead: Have the team build/],
    ['all steps in rank order, ten of them', /10\. [^]*17 more steps with --format json/],
    ['how it is measured and what it is not for', /about 8 points above their boss's view[^]*not for pay, hiring or firing/],
  ])('%s', (_what, words) => expect(all).toMatch(words));

  it('no second list of the same steps', () => {
    const few = { ...only('customers'), practices: only('customers').practices.map((one) => ({ ...one, items: one.items.map((item, at) => (at < 2 ? item : { ...item, steps: [] })) })) };
    expect(shown({ all: true }, few)).toContain('Next ──');
    expect(shown({ all: true }, few)).not.toContain('Steps in rank order');
  });

  it('for the CEO the profile, the steps, what to talk about and how it is measured; nothing else', () => {
    const titles = (text: string): string[] => rowsOf(text).flatMap((row) => /^(.*?) ──/.exec(row)?.[1] ?? []);
    expect(titles(shown({ all: true }, jon, { audience: 'ceo' }))).toEqual(['Next', 'Overall', 'To talk about', 'How this is measured']);
    expect(shown({ all: true, plain: true }, jon, { audience: 'ceo' })).toContain('To talk about.\n');
    for (const canvas of [{ width: 120, rows: 40 }, { width: 120, rows: 90 }, { plain: true, all: true }]) {
      expect(shown(canvas, jon, { audience: 'ceo' })).not.toMatch(/Weakest|Not known|Steps in rank order/);
    }
  });

  it('no hint at more', () => expect(all).not.toMatch(/more: /));

  it('a remark where the practice is known and not done', () => {
    const low = jon.practices.map((one) => (one.id === 'decisions' ? { ...one, items: one.items.map((item) => ({ ...item, value: item.type === 'scenario' ? 100 : 25 })) } : one));
    expect(shown({ all: true }, { ...jon, practices: low })).toContain('Decisions: You know it; the calendar does not.');
  });

  it('no notes in a report for a coach, nor anything of single answers in one for the CEO', () => {
    expect(shown({ all: true }, jon, { audience: 'coach' })).not.toContain('The queue one dragged on');
    expect(shown({ all: true }, jon, { audience: 'ceo' })).not.toMatch(/You said|0014-queue|half-days kept free"/);
  });
});

describe('a screen reader gets', () => {
  const plain = shown({ plain: true });

  it('a sentence a practice', () => expect(plain).toContain('Code: 19 of 100, likely 11 to 27, Started; target Partial, clearly below.\n'));

  it('letters, digits and common punctuation only', () => {
    for (const all of [false, true]) expect(shown({ plain: true, all })).toMatch(/^[A-Za-z0-9 \n.,:;?"'()%/-]+$/);
  });

  it('the steps and the way to more', () => {
    expect(plain).toContain('Step 1. Customers, under 2 hours, shows in 1 week. You said: "I did not find\nout."');
    expect(plain).toContain('More: cto-check report --all');
  });

  it('a made-up report marked at both ends', () => {
    expect(shown({ plain: true }, { ...jon, name: 'Jon' }, { madeUp: true })).toMatch(/^Made up: Jon of the source article\.[^]*Made up: Jon of the source article\. /);
  });
});

describe('sentences are set apart, whatever a text ends with', () => {
  const saying = (because: string, does: string, proof: string): Assessment => ({
    ...jon,
    practices: jon.practices.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item, steps: item.steps.map((step) => ({ ...step, because, do: does, proof })) })) })),
  });

  it.each([
    ['not yet "Told a customer"', 'Write to one customer', 'the letter', 'You said: not yet "Told a customer". Write to one customer. Proof: the letter.'],
    ['"I did not."', 'Write (to one).', 'a letter!', 'You said: "I did not." Write (to one). Proof: a letter!'],
    ['"没有。"', '写一封信。', '信！', 'You said: "没有。" 写一封信。 Proof: 信！'],
    ['„Nein.“', 'Schreibe »heute?«', '« Une lettre. »', 'You said: „Nein.“ Schreibe »heute?« Proof: « Une lettre. »'],
  ])('%s', (because, does, proof, expected) => {
    const review = saying(because, does, proof);
    for (const canvas of [{ all: true }, { plain: true }]) expect(shown(canvas, review).replace(/\s+/g, ' ')).toContain(expected);
  });
});
