// From answers to a report: Jon's figures, the order of the next steps, what each reader sees.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../scripts/compile.ts';
import { assess, type Assessment } from '../../../src/core/review/assessment.ts';
import { itemsOf, type Bank, type Item } from '../../../src/core/bank/bank.ts';
import { groupsOf } from '../../../src/core/report/report.ts';
import { reportOf } from '../../../src/core/report/report-of.ts';
import type { Response } from '../../../src/core/review/response.ts';
import { shown } from '../../../src/core/review/score.ts';
import { efforts } from '../../../src/core/terms.ts';
import { smallBank } from '../samples.ts';

let bank: Bank;
let jon: Assessment;
beforeAll(async () => {
  ({ bank, demo: jon } = await compile(process.cwd()));
});

const made = { id: 'x', finishedAt: new Date('2026-11-22T12:00:00Z'), tool: '1', mode: 'full', stage: { id: 'startup', from: 'you' }, seconds: null } as const;

describe("Jon's report", () => {
  it('has the figures of the published example', () => {
    const report = reportOf(jon);
    const shownScores = Object.fromEntries(report.practices.map(({ id, score }) => [id, shown(score!)]));
    expect(shownScores).toEqual({ code: 19, customers: 33, network: 30, strategy: 50, team: 54, comm: 62, decisions: 65, core: 77 });
    expect(report.headline).toEqual({ below: 2, close: 4, on_target: 2, unscored: 0 });
    expect(shown(report.overall!.score)).toBe(49);
    expect(report.overall!.band.map(shown)).toEqual([45, 52]);
    expect(report.answered).toEqual({ answered: 33, asked: 34 });
  });

  it('groups the practices by certainty, lowest first', () => {
    expect(groupsOf(reportOf(jon)).map(({ standing, practices }) => [standing, ...practices.map(({ id }) => id)])).toEqual([
      ['below', 'code', 'customers'],
      ['close', 'network', 'strategy', 'team', 'comm'],
      ['on target', 'decisions', 'core'],
    ]);
  });

  it('chooses the three next steps of the published example', () => {
    const chosen = reportOf(jon).suggestions.filter((one) => one.chosen);
    expect(chosen.map(({ item, effort, weeks, because }) => [item, effort, weeks, because])).toEqual([
      ['customers.value', 'S', 1, '"I did not find out."'],
      ['code.think', 'M', 4, '0 half-days kept free'],
      ['customers.talks', 'S', 4, '2 customers'],
    ]);
  });

  it('names three candidates for the weakest, never one', () => {
    expect(reportOf(jon).weakest).toEqual(['code', 'network', 'customers']);
  });
});

describe('each reader sees no more than is meant for them', () => {
  const text = (audience: 'self' | 'coach' | 'ceo') => JSON.stringify(reportOf(jon, { audience }));
  it('oneself: notes and evidence', () => {
    expect(text('self')).toContain('introduced by sales');
    expect(text('self')).toContain('Note 12');
  });
  it('a coach: evidence, no notes', () => {
    expect(text('coach')).not.toContain('introduced by sales');
    expect(text('coach')).toContain('Note 12');
    expect(reportOf(jon, { audience: 'coach' }).left_out).toEqual(['notes']);
  });
  it('a CEO: scores and steps, no notes, evidence or single answers', () => {
    for (const secret of ['introduced by sales', 'Note 12', 'I did not find out', 'half-days kept free"', '"answer"', '"because"']) expect(text('ceo')).not.toContain(secret);
    expect(reportOf(jon, { audience: 'ceo' }).suggestions).toHaveLength(3);
  });
});

describe('a review', () => {
  it('of some practices leaves the others unasked, without score, range or gap', () => {
    const report = reportOf(assess(bank, [{ item: 'decisions.record', rev: 1, answer: 5 }, { item: 'decisions.date', rev: 1, answer: 3 }], { ...made, mode: 'quick', practices: ['decisions'] }));
    expect(report.practices.find(({ id }) => id === 'decisions')).toMatchObject({ asked: true, score: 62.5 });
    expect(report.practices.find(({ id }) => id === 'code')).toMatchObject({ asked: false, score: null, range: null, gap: null, standing: null });
    expect(report.overall?.practices_scored).toBe(1);
    expect(report.answered).toEqual({ answered: 2, asked: 2 });
  });

  it('takes own targets before the stage, and says so', () => {
    const report = reportOf(assess(bank, [], { ...made, targets: { network: 2 } }));
    expect(report.practices.find(({ id }) => id === 'network')!.target).toEqual({ level: 2, name: 'Started', start: 12.5, from: 'config' });
    expect(report.practices.find(({ id }) => id === 'team')!.target.from).toBe('stage startup');
  });

  it('says when a practice is known and not done', () => {
    const responses: Response[] = [{ item: 'decisions.record', rev: 1, answer: 0 }, { item: 'decisions.date', rev: 1, answer: 1 }, { item: 'decisions.stack', rev: 1, answer: best(bank, 'decisions.stack') }];
    expect(reportOf(assess(bank, responses, made)).know_do).toEqual(['decisions']);
  });

  it('offers for an unknown to ask somebody, in the wording for others', () => {
    const report = reportOf(assess(smallBank(), [{ item: 'a.rungs', rev: 1, answer: 'dk' }], made));
    expect(report.suggestions).toMatchObject([{ item: 'a.rungs', do: 'Ask one person who would know: "What did the CTO do?"', effort: 'S', weeks: 1, because: '"I do not know."' }]);
  });

  it('dates the questions from the day the survey began', () => {
    const assessment = assess(smallBank(), [], { ...made, askedAt: new Date('2026-11-02T00:00:00Z') });
    expect(assessment.practices[0]!.items[0]!.asked).toBe('What did you do since 4 August?');
  });
});

function best(of: Bank, id: string): string {
  const item = itemsOf(of, 'deep').find((one) => one.id === id);
  return item?.type === 'scenario' ? item.options.find((option) => option.credit === 100)!.id : '';
}

describe('for any answers', () => {
  const answersTo = (items: Item[]) =>
    fc.tuple(...items.map((item) => fc.option(answerTo(item), { nil: null, freq: 6 }).map((answer): Response => ({ item: item.id, rev: item.rev, answer })))) as fc.Arbitrary<Response[]>;

  it('the next steps come in rank order, at most three are chosen, two a practice, one a question, and each names its answer', () => {
    const items = itemsOf(bank, 'full');
    fc.assert(
      fc.property(answersTo(items), (responses) => {
        const assessment = assess(bank, responses, made);
        const { suggestions, practices } = reportOf(assessment);
        const chosen = suggestions.filter((one) => one.chosen);
        expect(chosen.length).toBeLessThanOrEqual(3);
        expect(new Set(chosen.map((one) => one.item)).size).toBe(chosen.length);
        for (const { id } of practices) expect(chosen.filter((one) => one.practice === id).length).toBeLessThanOrEqual(2);
        expect(suggestions.map((one) => one.rank)).toEqual(suggestions.map((_, at) => at + 1));
        for (const one of suggestions) {
          expect(one.because).not.toBe('');
          expect(responses.find((response) => response.item === one.item)!.answer).not.toBeNull();
        }
        const quickWins = suggestions.filter((one) => one.effort === 'S' && one.weeks <= 3);
        if (chosen.length > 0 && quickWins.length > 0 && !chosen.some((one) => quickWins.includes(one))) {
          for (const one of quickWins) expect(chosen.slice(0, -1).filter((other) => other.practice === one.practice || other.item === one.item).length).toBeGreaterThan(0);
        }
        const keys = suggestions.map((one) => {
          const item = assessment.practices.flatMap((practice) => practice.items).find(({ id }) => id === one.item)!;
          return [item.value === 100 ? 1 : 0, -practices.find(({ id }) => id === one.practice)!.gap!, item.value ?? 50, efforts.indexOf(one.effort), one.weeks];
        });
        for (let at = 1; at < keys.length; at += 1) expect(compare(keys[at - 1]!, keys[at]!)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it("lowering an answer never worsens the rank of its own question's step", () => {
    const items = itemsOf(bank, 'full').filter((item) => item.type === 'anchored' || item.type === 'count');
    fc.assert(
      fc.property(answersTo(itemsOf(bank, 'full')), fc.nat(), (responses, pick) => {
        const item = items[pick % items.length]!;
        const at = responses.findIndex((response) => response.item === item.id);
        const answer = responses[at]!.answer;
        const lower = typeof answer !== 'number' ? null : item.type === 'anchored' ? (answer > 1 ? answer - 1 : null) : lowerCount(item, answer);
        fc.pre(lower !== null);
        const rank = (given: Response[]) => reportOf(assess(bank, given, made)).suggestions.find((one) => one.item === item.id)?.rank;
        const before = rank(responses);
        const after = rank(responses.with(at, { ...responses[at]!, answer: lower }));
        expect(after).toBeDefined();
        if (before !== undefined) expect(after!).toBeLessThanOrEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});

function lowerCount(item: Item, answer: number): number | null {
  if (item.type !== 'count') return null;
  const bin = item.bins.findLastIndex(({ from }) => from <= answer);
  return bin > 0 ? item.bins[bin - 1]!.from : null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - b[at]!;
  return 0;
}

function answerTo(item: Item): fc.Arbitrary<Response['answer']> {
  const unknown = fc.constantFrom('dk', ...(item.na === undefined ? [] : ['na']));
  const given: fc.Arbitrary<number | string | string[]> =
    item.type === 'anchored'
      ? fc.integer({ min: 1, max: item.levels.length })
      : item.type === 'count'
        ? fc.integer({ min: 0, max: 15 })
        : item.type === 'checklist'
          ? fc.subarray(item.statements.map((statement) => statement.id))
          : fc.constantFrom(...item.options.map((option) => option.id));
  return fc.oneof({ weight: 6, arbitrary: given }, { weight: 1, arbitrary: unknown });
}
