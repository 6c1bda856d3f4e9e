// The bank commands as writers of question banks use them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { dataOf, emptyFolder, run } from './cli.ts';

/** A home with a bank to start from in `ours`, some texts of it replaced. */
function home(...edits: [file: string, find: string, replacement: string][]): string {
  const folder = emptyFolder();
  expect(run(['bank', 'new', 'ours'], { home: folder }).status).toBe(0);
  for (const [file, find, replacement] of edits) {
    const path = join(folder, 'ours', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(find);
    writeFileSync(path, text.replace(find, replacement));
  }
  return folder;
}

const joined: [string, string, string] = ['2-money.yaml', 'Who looked at your last cloud bill line by line?', 'Who looked at and paid your last cloud bill?'];
const vague: [string, string, string] = ['2-money.yaml', 'Nobody that I know of.', 'Nobody, usually.'];
const unknownMode: [string, string, string] = ['2-money.yaml', 'mode: quick', 'mode: quik'];
const unknownKey: [string, string, string] = ['3-hiring.yaml', 'about: "A piece', 'abot: "A piece'];

describe('bank check', () => {
  it('has no warning for the built-in bank that has no reason', () => {
    const folder = emptyFolder();
    const { status, out } = run(['bank', 'check', '--max-warnings', '0'], { home: folder });
    expect(status).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toBe('Eight practices of a CTO (cto-eight-practices 1.1.0): no warnings, 1 silenced with a reason (--all shows them). ');
    expect(run(['bank', 'check', '--all'], { home: folder }).out).toContain('Silenced: S34 is what the whole profile shows');
  });

  it('says where, which rule, what and what to do', () => {
    const { status, out, err } = run(['bank', 'check', 'ours'], { home: home(joined, vague) });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(`ours/2-money.yaml:22:10  double-barrelled
  The question may ask two things: it says "and". Ask one of them, and the other
  in a question of its own.

ours/2-money.yaml:25:15  vague-word
  "usually" is read as one likes. Say what was done, how many or when.

My question bank (my-bank 0.1.0): 2 warnings, 8 silenced with a reason (--all
shows them).
Where a warning is wrong, say why in the question: allow: {CODE: "the reason"}.
`);
  });

  it('keeps the letters of an id and of a value, also in a translation', () => {
    const folder = home(['2-money.yaml', 'short: "Money"', 'short: no']);
    mkdirSync(join(folder, 'ours', 'locales'));
    writeFileSync(join(folder, 'ours', 'locales', 'de.yaml'), 'language: de\nname: Deutsch\nitems: {money.bill: {about: yes}}\n');
    const out = run(['bank', 'check', 'ours'], { home: folder }).out.replaceAll(/\s+/g, ' ');
    for (const said of ['2-money.yaml:7:10 yaml-trap Without quotes, no is', 'de.yaml:3:29 yaml-trap Without quotes, yes is', 'words-missing There are no words for name, short, means and why in practices.money.']) expect(out).toContain(said);
  });

  it('is silenced by a reason, and prints it with --all', () => {
    const folder = home(joined, ['2-money.yaml', 'about: "Somebody reads the bill"', 'about: "Somebody reads the bill"\n    allow: {double-barrelled: "nobody pays a bill unread"}']);
    expect(run(['bank', 'check', 'ours'], { home: folder }).out).not.toContain('double-barrelled');
    expect(run(['bank', 'check', 'ours', '--all'], { home: folder }).out).toContain('double-barrelled\n  The question may ask two things: it says "and". Ask one of them, and the other\n  in a question of its own.\n  Silenced: nobody pays a bill unread.\n');
  });

  it.each([
    [['--max-warnings', '1'], 1, '2 warnings, and --max-warnings allows 1.\n'],
    [['--max-warnings', '2'], 0, ''],
    [['--max-warnings', '1', '--format', 'json'], 1, '2 warnings, and --max-warnings allows 1.\n'],
    [['--max-warnings', '1', '--format', 'github'], 1, '2 warnings, and --max-warnings allows 1.\n'],
    [['--max-warnings', 'no'], 2, '--max-warnings: "no" is no whole number; expected a number from 0.\n'],
    [['--format', 'jsn'], 2, '--format: unknown word "jsn"; expected one of text, json, github. Did you mean json?\n'],
  ])('with %j ends with status %i', (flags, status, err) => {
    const ran = run(['bank', 'check', 'ours', ...flags], { home: home(joined, vague) });
    expect([ran.status, ran.err]).toEqual([status, err]);
  });

  it('marks the lines of a pull request, with --format github', () => {
    expect(run(['bank', 'check', 'ours', '--format', 'github'], { home: home(vague, ['bank.yaml', '"My question bank"', '"Ours: 100 %,\\nor \\e[2J"']) }).out).toBe(
      '::warning file=ours/bank.yaml,line=8,col=10,title=control-character::the text holds the character U+001B. Take it out: it steers a terminal, hides, or turns the line around.\n' +
        '::warning file=ours/2-money.yaml,line=25,col=15,title=vague-word::"usually" is read as one likes. Say what was done, how many or when.\n',
    );
  });

  it('gives scripts everything as JSON, the silenced too', () => {
    const { out } = run(['bank', 'check', 'ours', '--format', 'json'], { home: home(vague) });
    const { warnings, ...rest } = JSON.parse(out) as { warnings: { code: string; allowed?: string }[] };
    expect(rest).toEqual({ format: 'cto-check/bank-check@1', bank: { id: 'my-bank', version: '0.1.0', title: 'My question bank', language: 'en' }, errors: [] });
    expect(warnings.filter(({ allowed }) => allowed === undefined)).toEqual([{ file: 'ours/2-money.yaml', line: 25, column: 15, code: 'vague-word', what: '"usually" is read as one likes', remedy: 'Say what was done, how many or when.' }]);
    expect(warnings.filter(({ allowed }) => allowed !== undefined)).toHaveLength(8);
  });

  it('tells every mistake of a bank that cannot be loaded, in each format, with status 2', () => {
    const folder = home(unknownMode, unknownKey);
    const ran = (...flags: string[]) => run(['bank', 'check', 'ours', ...flags], { home: folder });
    for (const { status, err } of [ran(), ran('--format', 'json'), ran('--format', 'github')]) expect([status, err]).toEqual([2, '']);
    expect(ran().out).toContain('ours/2-money.yaml:20:11  error\n  items[1].mode is "quik"; expected one of quick, full, deep. Did you mean\n  quick?\n');
    expect(ran().out).toMatch(/\n3 mistakes: this bank cannot be used\.\n$/);
    expect(ran('--format', 'github').out).toContain('::error file=ours/3-hiring.yaml,line=20,col=5,title=error::unknown key "abot" in items[1]');
    expect(JSON.parse(ran('--format', 'json').out)).toMatchObject({ bank: null, errors: [{ file: 'ours/2-money.yaml', line: 20, column: 11 }, { file: 'ours/3-hiring.yaml' }, { file: 'ours/3-hiring.yaml' }], warnings: [] });
    expect(run(['bank', 'check', 'nowhere'], { home: folder })).toMatchObject({ status: 2, out: expect.stringContaining('holds no bank.yaml') as string });
  });

  it('is one line a finding for screen readers, and ASCII where there is no more', () => {
    const folder = home(joined, vague);
    const plain = run(['bank', 'check', 'ours', '--plain'], { home: folder }).out;
    expect(plain.split('\n')[0]).toBe('Double-barrelled: ours/2-money.yaml:22:10: the question may ask two things: it says "and". Ask one of them, and the other in a question of its own.');
    writeFileSync(join(folder, 'ours', 'bank.yaml'), readFileSync(join(folder, 'ours', 'bank.yaml'), 'utf8').replace('My question bank', 'Größe'));
    expect(run(['bank', 'check', 'ours'], { home: folder, env: { LANG: 'C' } }).out).toMatch(/^[\n -~]+$/);
    for (const line of run(['bank', 'check', 'ours'], { home: folder, env: { COLUMNS: '40' } }).out.split('\n')) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('knows words in English only, and says so', () => {
    const out = run(['bank', 'check', 'ours'], { home: home(vague, ['bank.yaml', 'language: en', 'language: de'], ['2-money.yaml', 'short: "Money"', 'short: No']) }).out.replaceAll(/\s+/g, ' ');
    expect(out).toContain('yaml-trap');
    expect(out).not.toContain('vague-word');
    expect(out).toContain('The rules on words know English only, and were not asked for de.');
  });

  it('takes the bank of --bank or the config where no folder is named', () => {
    const folder = home();
    expect(run(['bank', 'check', '--bank', 'ours'], { home: folder }).out).toContain('my-bank');
    mkdirSync(dataOf(folder), { recursive: true });
    writeFileSync(join(dataOf(folder), 'config.yaml'), `bank: ${join(folder, 'ours')}\n`);
    expect(run(['bank', 'check'], { home: folder }).out).toContain('my-bank');
    expect(run(['bank', 'list'], { home: folder }).out).toContain('my-bank');
  });
});

describe('bank list and bank show', () => {
  it('list what is asked, and for how long', () => {
    const { status, out } = run(['bank', 'list'], { home: emptyFolder() });
    expect(status).toBe(0);
    expect(out).toMatch(/ {2}quick {3}16 questions, \d\.\d minutes\n {2}full {4}35 questions, 1\d\.\d minutes\n/);
    expect(out.match(/^ {2}[a-z]+\.[a-z]+ /gm)).toHaveLength(48);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('show a question with its levels, next steps, claims and sources', () => {
    const out = run(['bank', 'show', 'decisions.stack'], { home: emptyFolder() }).out.replaceAll(/\s+/g, ' ');
    for (const said of ['scenario, asked from full on', 'credit 100', 'feedback', 'S1 Jon must pick a server stack fast', 'bezos-2016 Bezos, letter to Amazon shareholders for 2016']) expect(out).toContain(said);
    const count = run(['bank', 'show', 'customers.talks'], { home: emptyFolder() }).out.replaceAll(/\s+/g, ' ');
    for (const said of ['From 0, worth 0', 'worth 100', 'Proof:', 'shows in']) expect(count).toContain(said);
  });

  it.each([
    [['show', 'decisions.recrd'], 'Did you mean decisions.record?'],
    [['show'], 'expected a practice (code, decisions, comm, strategy, core, team, network, customers)'],
    [['shwo', 'code'], 'unknown command "shwo"; expected one of check, list, show, new, schema. Did you mean show?'],
  ])('refuse %j with the nearest', (args, said) => {
    const { status, out, err } = run(['bank', ...args], { home: emptyFolder() });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
  });
});

describe('bank new', () => {
  it('makes a bank that passes the check and can be asked at once', () => {
    const folder = home();
    expect(readdirSync(join(folder, 'ours')).sort()).toEqual(['1-security.yaml', '2-money.yaml', '3-hiring.yaml', 'bank.schema.json', 'bank.yaml']);
    expect(run(['bank', 'check', 'ours', '--max-warnings', '0'], { home: folder }).status).toBe(0);
    const answers = 'mode: quick\nanswers: {security.drill: 3, security.keys: 4, money.bill: 1, money.cut: 0, hiring.work: 4, hiring.listen: 6}\n';
    const { status, out } = run(['run', '--bank', 'ours', '--answers', '-', '--format', 'json'], { home: folder, input: answers });
    expect(status).toBe(0);
    expect((JSON.parse(out) as Report).practices.map(({ score }) => score && Math.round(score))).toEqual([67, 0, 100]);
  });

  it('writes over nothing', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'empty'));
    expect(run(['bank', 'new', 'empty'], { home: folder }).status).toBe(0);
    writeFileSync(join(folder, 'file'), '');
    for (const taken of ['empty', 'file']) expect(run(['bank', 'new', taken], { home: folder })).toMatchObject({ status: 2, err: `${taken}: is there already; expected a new folder, or an empty one. Nothing was changed there.\n` });
    expect(run(['bank', 'new', 'no/such'], { home: folder })).toMatchObject({ status: 2, err: 'no: lies in a folder that does not exist. Make the folder first.\n' });
    expect(run(['bank', 'new'], { home: folder })).toMatchObject({ status: 2, err: 'new where; expected a folder to make. Such as: cto-check bank new our-questions\n' });
    expect(readdirSync(folder).sort()).toEqual(['empty', 'file']);
  });
});

describe('a bank that extends another', () => {
  it('is compared with it, question by question', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'ours'));
    writeFileSync(join(folder, 'ours', 'bank.yaml'), 'bank: {id: ours, version: 1.0.0, title: "Ours"}\nextends: cto-eight-practices\nomit: [network]\noverride: {decisions.heard: {rev: 9}}\n');
    const answers = (level: number): string => `mode: full\nanswers: {decisions.record: ${level}, decisions.date: ${level}, decisions.heard: ${level}}\n`;
    expect(run(['run', '--answers', '-'], { home: folder, input: answers(1) }).status).toBe(0);
    const { out } = run(['run', '--bank', 'ours', '--answers', '-', '--format', 'json'], { home: folder, input: answers(4) });
    const decisions = (JSON.parse(out) as Report).practices.find(({ id }) => id === 'decisions')!;
    expect(decisions.change).toMatchObject({ items: 2 });
  });
});
