// The API as it ships: its page's example runs and type-checks as it stands, mistakes are values with places, and what it gives is what the program gives.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type * as Api from '../src/api/types.ts';
import type { Report } from '../src/core/report/report.ts';
import type { Assessment } from '../src/core/review/assessment.ts';
import { assessmentFile } from '../src/core/review/assessment-file.ts';
import { checkShape } from '../src/core/shape.ts';
import { emptyFolder, run } from './cli/cli.ts';
import { manifest, practiceA, simplePractice } from './core/samples.ts';

const require = createRequire(import.meta.url);
const { parseBank, score, report, render } = require('../dist/api.cjs') as typeof Api;

const own = (): Record<string, string> => Object.fromEntries(readdirSync('questions').filter((name) => name.endsWith('.yaml')).map((name) => [name, readFileSync(join('questions', name), 'utf8')]));
const small = (): Record<string, string> => ({ 'bank.yaml': manifest, 'a.yaml': practiceA, 'b.yaml': simplePractice('b'), 'c.yaml': simplePractice('c') });
const jon = readFileSync('examples/jon.yaml', 'utf8');
const today = new Date('2026-11-22T12:00:00.000Z');

function valueOf<T>(given: T): Exclude<T, Api.Refused> {
  if ('mistakes' in (given as object)) throw new Error(JSON.stringify(given));
  return given as Exclude<T, Api.Refused>;
}
const mistakesOf = (given: { ok: true } | Api.Refused): Api.Mistake[] => (given.ok ? [] : given.mistakes);
const bankOf = (files: Record<string, string>): Api.Bank => valueOf(parseBank(files)).bank;

/** All keys of a type, to the bottom: the compiler passes over an optional one that only one of two types has. */
type Keys<T> = T extends readonly (infer One)[] ? Keys<One>[] : T extends object ? { [Key in keyof T]-?: Keys<Exclude<T[Key], null | undefined>> } : 'a value';
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

describe('docs/api.md', () => {
  const page = readFileSync('docs/api.md', 'utf8');
  const block = (language: string): string => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)![1]!;

  /** A folder with the package and the example. */
  function project(name: string): string {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('.'), join(folder, 'node_modules', 'cto-check'));
    writeFileSync(join(folder, name), block('js'));
    return folder;
  }

  it('has an example that prints what the page says, and leaves a review that the program shows', () => {
    const folder = project('example.mjs');
    expect(execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' })).toBe(block('text'));
    expect(readFileSync(join(folder, 'review.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(run(['report', join(folder, 'review.json')], { home: emptyFolder() }).out).toContain('Network    25');
  });

  it('has an example that TypeScript takes at its strictest, with the types checked that ship', () => {
    const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false', '--module', 'nodenext', '--target', 'es2023', '--typeRoots', resolve('node_modules/@types'), '--types', 'node'];
    expect(() => execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), ...flags, 'example.mts'], { cwd: project('example.mts'), stdio: 'pipe' })).not.toThrow();
  });
});

describe('the types that ship', () => {
  // Held by `npm run types`: false here is a mistake there.
  it('have every key of the program\'s own', () => {
    const same: [Same<Keys<Api.Report>, Keys<Report>>, Same<Keys<Api.Assessment>, Keys<Assessment>>] = [true, true];
    expect(same).toEqual([true, true]);
  });
});

describe('parseBank', () => {
  it('gives the built-in bank as the program knows it, digest and all', () => {
    expect(bankOf(own())).toEqual(JSON.parse(readFileSync('dist/bank.json', 'utf8')));
  });

  it('tells every mistake of all files, each at its place', () => {
    const { 'c.yaml': _, ...others } = small();
    const files = { ...others, 'a.yaml': practiceA.replace('type: anchored', 'type: anchord'), 'b.yaml': 'practice: [' };
    const told = mistakesOf(parseBank(files)).map(({ place, what }) => `${place!.file}:${place!.line}:${place!.column} ${what}`);
    expect(told).toEqual([expect.stringMatching(/^a\.yaml:\d+:\d+ .*anchord/), expect.stringMatching(/^b\.yaml:1:\d+ not valid YAML/), expect.stringMatching(/^bank\.yaml:\d+:\d+ there is no c\.yaml$/)]);
  });

  it('says where there is no bank.yaml, also where an object lends one', () => {
    expect(mistakesOf(parseBank({}))).toEqual([{ place: { file: 'bank.yaml' }, what: 'there is no bank.yaml', expected: 'its text, under this name' }]);
    expect(mistakesOf(parseBank(Object.create(small()) as Record<string, string>))).toHaveLength(1);
  });

  it('refuses a bank that extends another, at that key', () => {
    const [mistake, ...others] = mistakesOf(parseBank({ ...small(), 'bank.yaml': `${manifest}\nextends: cto-eight-practices\n` }));
    expect(others).toEqual([]);
    expect(mistake!.what).toMatch(/^extends reads another bank from the disk/);
    expect(mistake!.place!.line).toBeGreaterThan(1);
  });
});

describe('score', () => {
  const bank = bankOf(own());

  it('gives the review that the program makes of the same answers, and one that it can save', () => {
    const { assessment } = valueOf(score(bank, jon));
    const demo = JSON.parse(readFileSync('dist/demo.json', 'utf8')) as Api.Assessment;
    expect({ ...assessment, id: '', tool: '' }).toEqual({ ...demo, id: '', tool: '' });
    expect(checkShape(assessmentFile, { value: assessment, mistakes: [], place: () => ({ file: '' }) }).ok).toBe(true);
  });

  it('takes a text and a value alike, and gives the same id for the same input only', () => {
    const id = (answers: unknown, day = today): string => valueOf(score(bank, answers, { today: day })).assessment.id;
    const value = { answers: { 'decisions.record': 3, 'comm.retell': 'dk' } };
    expect(id(JSON.stringify(value))).toBe(id(value));
    expect(id('answers: {decisions.record: 3, comm.retell: dk}')).toBe(id(value));
    expect(id(value)).toMatch(/^2026-11-22-[0-9a-f]{8}$/);
    expect(id({ answers: { 'decisions.record': 4, 'comm.retell': 'dk' } })).not.toBe(id(value));
    expect(id(value, new Date('2026-11-23T12:00:00.000Z'))).toMatch(/^2026-11-23-/);
  });

  it('tells all mistakes at once: of a text with lines, of a value by its path', () => {
    const text = 'stage: nowhere\nanswers:\n  decisions.recrod: 3\n  decisions.date: 77\n';
    expect(mistakesOf(score(bank, text, { today })).map(({ place }) => place)).toEqual([
      { file: 'answers', line: 1, column: 8 },
      { file: 'answers', line: 3, column: 3 },
      { file: 'answers', line: 4, column: 19 },
    ]);
    const value = { stage: 'nowhere', answers: { 'decisions.recrod': 3, 'decisions.date': { answer: 77 } } };
    expect(mistakesOf(score(bank, value, { today })).map(({ place }) => place!.file).toSorted()).toEqual(['answers.decisions.date.answer', 'answers.decisions.recrod', 'stage']);
  });

  it('wants a day from the answers or from today, beside all else that is wrong, and none in the future', () => {
    const told = (answers: unknown, options?: { today: Date }): string[] => mistakesOf(score(bank, answers, options)).map(({ what }) => what);
    expect(told({ answers: { 'decisions.record': 3 } })).toEqual(['date is missing']);
    expect(told({ stage: 'nowhere', answers: { 'decisions.record': 3 } })).toEqual(['unknown stage "nowhere"', 'date is missing']);
    expect(told({ date: '2026-11-24', answers: { 'decisions.record': 3 } }, { today })).toEqual(['2026-11-24 lies in the future']);
    expect(told({ date: '2026-11-22', answers: { 'decisions.record': 3 } }, { today: new Date('2026-12-31') })).toEqual([]);
  });

  it.each([[null], [undefined], [5], [5n], [[]], [''], ['{'], [{ answers: null }], [{ answers: { 'decisions.record': () => 1 } }], [JSON.parse('{"answers": {"__proto__": {"polluted": 1}}}')]])('gives mistakes, and throws nothing, for %s', (answers) => {
    expect(mistakesOf(score(bank, answers, { today })).length).toBeGreaterThan(0);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('throws for what a caller does wrong, and says what was expected', () => {
    const answers = { answers: { 'decisions.record': 3 } };
    expect(() => score(bank, answers, { today: '2026-11-22' as never })).toThrow(new TypeError('score: today is no Date; expected such as new Date("2026-11-22")'));
    expect(() => score({ ok: true, bank } as never, answers, { today })).toThrow(new TypeError('score: this is no bank; expected the `bank` that parseBank gave'));
    expect(() => score(undefined as never, answers, { today })).toThrow(new TypeError('score: this is no bank; expected the `bank` that parseBank gave'));
    expect(() => parseBank(null as never)).toThrow(new TypeError('parseBank: these are no files; expected texts by the names of their files'));
    expect(() => parseBank({ 'bank.yaml': Buffer.from('x') } as never)).toThrow(new TypeError('parseBank: bank.yaml is no text; expected texts by the names of their files'));
  });

  it('throws for a day that is none', () => {
    expect(() => score(bank, { answers: { 'decisions.record': 3 } }, { today: new Date('nonsense') })).toThrow(RangeError);
  });
});

describe('report and render', () => {
  const { assessment } = valueOf(score(bankOf(own()), jon));

  it('leaves out what an audience should not see', () => {
    expect(render(report(assessment), 'markdown', { all: true })).toContain('first thing to give away');
    expect(render(report(assessment, { audience: 'coach' }), 'markdown', { all: true })).not.toContain('first thing to give away');
    expect(report(assessment, { audience: 'ceo' }).practices.every(({ items }) => items === undefined)).toBe(true);
  });

  it.each(['text', 'markdown', 'json', 'html', 'svg', 'csv'] as const)('gives %s as the program does', (format) => {
    const shown = run(['run', '--answers', resolve('examples/jon.yaml'), '--no-save', '--format', format], { home: emptyFolder() }).out;
    const same = (text: string): string => text.replaceAll(/2026-11-22-[\w-]+/g, 'ID');
    expect(same(render(report(assessment), format))).toBe(same(shown));
  });

  it('keeps to the canvas asked for', () => {
    const lines = render(report(assessment), 'text', { width: 40, unicode: false }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/);
    expect(render(report(assessment), 'text', { plain: true })).toContain('Code: 19 of 100, likely 11 to 27');
  });

  it('throws for what a caller does wrong, and says what was expected', () => {
    expect(() => report(assessment, { audience: 'boss' as never })).toThrow(new TypeError('report: there is no audience boss; expected one of self, coach, ceo'));
    for (const none of [null, { ok: true, assessment }, report(assessment)]) expect(() => report(none as never)).toThrow(new TypeError('report: this is no assessment; expected the `assessment` that score gave'));
    for (const none of [undefined, assessment]) expect(() => render(none as never, 'text')).toThrow(new TypeError('render: this is no report; expected what report gave'));
    for (const width of [0, NaN, '80']) expect(() => render(report(assessment), 'text', { width: width as number })).toThrow(new TypeError(`render: the width ${width} is none; expected a whole number of columns, from 1`));
  });

  it('throws for a format that there is not', () => {
    expect(() => render(report(assessment), 'toString' as 'text')).toThrow(/^render: there is no format toString; expected one of text, /);
  });
});
