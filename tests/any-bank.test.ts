// Any bank within the limits can be asked, scored, drawn and explained; not only ours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/core/review/assessment.ts';
import { itemsOf } from '../src/core/bank/bank.ts';
import { columnsOf } from '../src/core/columns.ts';
import { explain } from '../src/core/report/explain.ts';
import { kindOf } from '../src/core/bank/kinds.ts';
import { uncoloured } from '../src/core/palette.ts';
import type { Report } from '../src/core/report/report.ts';
import { reportOf } from '../src/core/report/report-of.ts';
import { templateOf } from '../src/core/bank/template.ts';
import { parseYaml } from '../src/core/yaml.ts';
import { parseAnswers } from '../src/core/review/answers.ts';
import { reportFormats } from '../src/render/formats.ts';
import { openConversation } from '../src/survey/survey.ts';
import { view } from '../src/survey/view.ts';
import { answersTo, anyBank, anyFiles, bankOf, type Files } from './any-bank.ts';
import { emptyFolder, run } from './cli/cli.ts';
import { draftOf, now } from './survey/banks.ts';
import { deskOf } from './survey/desks.ts';
import { begin, lookOf, press } from './survey/keys.ts';

const canvas = { width: 80, rows: 24, unicode: true, eastAsian: false, plain: false, all: false, palette: uncoloured };
const renders = await Promise.all(Object.entries(reportFormats).map(async ([name, format]) => ({ name, render: await format.load() })));

describe('any bank', () => {
  it('is scored as its values say, and every report of it can be made', () => {
    fc.assert(
      fc.property(anyBank, fc.nat({ max: 999 }), (bank, seed) => {
        const answers = answersTo(bank, seed);
        const review = assess(bank, answers.map(({ response }) => response), { id: 'x', finishedAt: now, tool: 'test', mode: 'deep', stage: { id: 'only', from: 'you' }, seconds: 60 });
        const report = reportOf(review);
        for (const practice of bank.practices) {
          const values = answers.filter(({ response: { item } }) => practice.items.some((one) => one.id === item && kindOf(one).scored)).map(({ value }) => value);
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          const shown = report.practices.find(({ id }) => id === practice.id)!;
          if (values.length < 2) expect(shown.score).toBeNull();
          else expect(shown.score).toBeCloseTo(mean, 9);
          expect(explain(review, practice.id).figures.length).toBeGreaterThan(0);
        }
        for (const { name, render } of renders) {
          for (const all of [false, true]) expect(render(report, { ...canvas, all }), name).toMatch(/[^\n]\n$/);
        }
        const lines = renders.find(({ name }) => name === 'text')!.render(report, canvas).trimEnd().split('\n');
        expect(lines.length).toBeLessThanOrEqual(23);
        expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(80);
      }),
      { numRuns: 60 },
    );
  });

  it('is asked on any terminal, whatever is typed', () => {
    const keys = fc.array(fc.constantFrom(...'1234567890⏎⏎⏎↓↑bdn?s'), { maxLength: 60 }).map((list) => list.join(''));
    fc.assert(
      fc.property(anyBank, keys, fc.integer({ min: 20, max: 120 }), fc.integer({ min: 8, max: 40 }), (bank, typed, columns, rows) => {
        const asked = itemsOf(bank, 'quick');
        fc.pre(asked.length > 0);
        const lines = view(press(begin(bank, draftOf(bank)), typed), lookOf(columns, rows));
        expect(lines.length).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 60 },
    );
  });

  it('is asked line by line, every level by its digit', async () => {
    await fc.assert(
      fc.asyncProperty(anyBank, fc.nat({ max: 999 }), async (bank, seed) => {
        fc.pre(itemsOf(bank, 'quick').length > 0);
        const answers = new Map(answersTo(bank, seed).map(({ response }) => [response.item, response.answer]));
        const typed = itemsOf(bank, 'quick').map((item) => {
          const answer = answers.get(item.id)!;
          if (item.type === 'scenario') return String(item.options.findIndex(({ id }) => id === answer) + 1);
          if (item.type === 'checklist') return (answer as string[]).map((id) => item.statements.findIndex((one) => one.id === id) + 1).join(' ') || '0';
          return String(answer as number);
        });
        const desk = deskOf();
        desk.input.end(`${typed.join('\n')}\n\n\n`);
        const conversation = openConversation(desk, true);
        const ended = await conversation.survey({ bank, draft: draftOf(bank), now, notice: null });
        conversation.close();
        expect(ended.how).toBe('finished');
        expect(Object.fromEntries(ended.draft.responses.map(({ item, answer }) => [item, answer]))).toEqual(Object.fromEntries(itemsOf(bank, 'quick').map(({ id }) => [id, answers.get(id)])));
      }),
      { numRuns: 25 },
    );
  });

  it('has an answer file to fill in', () => {
    fc.assert(
      fc.property(anyBank, (bank) => {
        const parsed = parseYaml(templateOf(bank, 'deep', undefined, now).replaceAll(/^ {2}p\d+\.q\d+:$/gm, '$& dk'), 'answers.yaml');
        expect(parsed.ok && parseAnswers(parsed.value, bank, { today: now }).ok).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** Writes a bank as YAML, of which JSON is a part. */
function written(files: Files): string {
  const home = emptyFolder();
  mkdirSync(join(home, 'bank'));
  writeFileSync(join(home, 'bank', 'bank.yaml'), JSON.stringify(files.manifest));
  files.practices.forEach((practice, at) => writeFileSync(join(home, 'bank', files.manifest.practices[at]!), JSON.stringify(practice)));
  return home;
}

const step = { do: 'Do one today.', effort: 'S' as const, weeks: 1, proof: 'One' };

/** Practices of two anchored questions and a count, each with these values. */
const regular = (practices: number, names: string[], values: (number | undefined)[]): Files => ({
  manifest: { bank: { id: 'regular', version: '1.0.0', title: 'Regular', language: 'en', period_days: 90 }, level_names: names, stages: [{ id: 'only', name: 'Only', sign: 'All' }], practices: Array.from({ length: practices }, (_, at) => `p${at}.yaml`) },
  practices: Array.from({ length: practices }, (_, at) => ({
    practice: { id: `p${at}`, name: `Practice ${at}`, short: `P${at}`, means: 'M', why: 'W', targets: { only: 2 } },
    items: [0, 1, 2].map((number) => {
      const common = { id: `p${at}.q${number}`, mode: 'quick' as const, about: `About ${at}.${number}`, ask: `What about ${at}.${number} today?` };
      const rung = (value: number | undefined) => ({ next: step, ...(value === undefined ? {} : { value }) });
      return number < 2 ? { ...common, type: 'anchored' as const, levels: values.map((value, level) => ({ text: `Level ${level}`, ...rung(value) })) } : { ...common, type: 'count' as const, unit: 'things', bins: values.map((value, bin) => ({ from: bin * 2, ...rung(value) })) };
    }),
  })),
});

describe('the program with a bank of another shape', () => {
  it('gives exact scores for five practices with four levels worth 0, 25, 50 and 100', () => {
    const home = written(regular(5, ['None', 'Some', 'Most', 'All'], [0, 25, 50, 100]));
    const answers = { 'p0.q0': 1, 'p0.q1': 2, 'p0.q2': 4, 'p1.q0': 4, 'p1.q1': 4, 'p1.q2': 7, 'p2.q0': 3, 'p2.q1': 3, 'p2.q2': 5, 'p3.q0': 1, 'p3.q1': 1, 'p3.q2': 1, 'p4.q0': 2, 'p4.q1': 4, 'p4.q2': 'dk' };
    const { status, out, err } = run(['run', '--bank', 'bank', '--answers', '-', '--format', 'json', '--no-save'], { home, input: JSON.stringify({ answers }) });
    expect([status, err]).toEqual([0, '']);
    const report = JSON.parse(out) as Report;
    expect(report.practices.map(({ score, level, range, coverage }) => [score, level?.name, range, coverage.answered])).toEqual([
      [25, 'Some', [25, 25], 3],
      [100, 'All', [100, 100], 3],
      [50, 'Most', [50, 50], 3],
      [0, 'None', [0, 0], 3],
      [62.5, 'Most', [125 / 3, 75], 2],
    ]);
    // Half a level of four is 50/3; the deviation of 0, 25, 50 is 25: its error 25/√3.
    const [first, , third] = report.practices;
    expect(first!.band!.map((bound) => bound.toFixed(3))).toEqual([(25 - (1.2816 * 25) / Math.sqrt(3)).toFixed(3), (25 + (1.2816 * 25) / Math.sqrt(3)).toFixed(3)]);
    expect(third!.band![0]).toBeCloseTo(50 - (1.2816 * (50 / 3)) / Math.sqrt(3), 9);
    expect(report.overall).toMatchObject({ score: 47.5, practices_scored: 5 });
    expect(run(['bank', 'check', 'bank'], { home }).status).toBe(0);
  });

  it.each([
    [3, 2],
    [5, 4],
    [12, 9],
  ])('goes through every command with %i practices of %i levels', (practices, levels) => {
    const names = ['Not yet', 'Begun', 'Tried', 'Some', 'Half', 'Much', 'Most', 'All', 'Shared'].slice(0, levels);
    const home = written(regular(practices, names, names.map(() => undefined)));
    const at = (...args: string[]) => run([...args, '--bank', 'bank'], { home });
    const answers = JSON.stringify({ answers: Object.fromEntries(Array.from({ length: practices }, (_, p) => [0, 1, 2].map((q) => [`p${p}.q${q}`, 1 + ((p + q) % levels)])).flat()) });
    expect(run(['run', '--bank', 'bank', '--answers', '-'], { home, input: answers })).toMatchObject({ status: 0 });
    for (const format of Object.keys(reportFormats)) {
      for (const flags of [[], ['--all'], ['--plain']]) expect(run(['report', '--format', format, ...flags], { home })).toMatchObject({ status: 0, err: '' });
    }
    for (const args of [['template'], ['explain', 'p1'], ['bank', 'list'], ['bank', 'show', 'p0.q0']]) expect(at(...args)).toMatchObject({ status: 0, err: '' });
    const typed = Array.from({ length: practices * 3 }, () => '2\n').join('');
    expect(run(['run', '--bank', 'bank', '--plain', '--no-save', '--data', 'elsewhere'], { home, input: `\n1\n${typed}\n\n\n` })).toMatchObject({ status: 0 });
  });

  it('loads any bank that is written down', () => {
    const [files] = fc.sample(anyFiles, { numRuns: 1, seed: 3 });
    const home = written(files!);
    expect(run(['bank', 'check', 'bank', '--format', 'json'], { home })).toMatchObject({ status: 0, err: '' });
    expect(run(['template', '--bank', 'bank'], { home }).status).toBe(0);
    expect(bankOf(files!).practices.length).toBe(files!.practices.length);
  });
});
