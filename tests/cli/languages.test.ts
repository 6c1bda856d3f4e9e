// The program in Chinese: how a language is chosen, the whole survey and every report on 80x24, and banks with words of their own.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/core/columns.ts';
import { checkOf } from '../../src/core/bank/lint/check.ts';
import { readBankFiles } from '../../src/store/banks.ts';
import { readTranslations } from '../../src/store/locales.ts';
import { dataOf, emptyFolder, run } from './cli.ts';
import { review } from './reviews.ts';
import { keys, open } from './terminal.ts';

const chinese = { LANG: 'zh_CN.UTF-8' };

/** English words that stay: commands, flags, ids, keys, file names, names of people and things. Lower-case ones in a row are a sentence. */
const sentenceInEnglish = /\b[a-z]{2,}(?: [a-z]{2,}){2,}\b/;
const inEnglish = (text: string): string[] => text.split('\n').filter((line) => sentenceInEnglish.test(line.replaceAll(/cto-check [a-z -]+/g, '')));

function configured(lang: string): string {
  const home = emptyFolder();
  mkdirSync(dataOf(home), { recursive: true });
  writeFileSync(join(dataOf(home), 'config.yaml'), `lang: ${lang}\n`);
  return home;
}

describe('the words in Chinese', () => {
  it('are there for every text of the bank and every phrase, and none speaks of something else', async () => {
    const read = await readBankFiles(resolve('questions'), process.cwd(), 'questions');
    const translations = await readTranslations(read, process.cwd());
    expect(translations.map(({ locale: { tag } }) => tag)).toEqual(['zh-CN']);
    expect(checkOf(read, translations).warnings.filter(({ code, allowed }) => code.startsWith('words-') || allowed === undefined).map(({ code, what }) => `${code}: ${what}`)).toEqual([]);
  });

  it('have every level on one line of a terminal', () => {
    const words = JSON.parse(readFileSync('dist/locales/zh-CN.json', 'utf8')) as Record<string, string>;
    expect(Object.entries(words).filter(([id, text]) => /\.levels\.\d\.text$/.test(id) && columnsOf(text) > 70)).toEqual([]);
  });
});

describe('a language', () => {
  it.each([
    ['the flag', [['demo', '--lang', 'zh-CN'], {}]],
    ['the flag with =, before all else', [['demo', '--lang=zh'], {}]],
    ['the environment', [['demo'], chinese]],
    ['the environment, LC_ALL first', [['demo'], { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }]],
  ] as [string, [string[], Record<string, string>]][])('is chosen by %s', (_by, [args, env]) => {
    expect(run(args, { home: emptyFolder(), env }).out).toContain('下一步');
  });

  it('is chosen by the config, which the flag beats and the environment does not', () => {
    const home = configured('zh-CN');
    expect(run(['demo'], { home, env: { LANG: 'en_GB.UTF-8' } }).out).toContain('下一步');
    expect(run(['demo', '--lang', 'en'], { home }).out).toContain('Next');
    expect(run(['--help'], { home }).out).toContain('用法');
  });

  it.each(['{lang: zh-CN}', '{stage: startup, "lang": zh-CN}'])('is chosen by the config in flow style, %s', (config) => {
    const home = emptyFolder();
    mkdirSync(dataOf(home), { recursive: true });
    writeFileSync(join(dataOf(home), 'config.yaml'), config);
    expect(run(['demo'], { home }).out).toContain('下一步');
  });

  it.each([[{ LANG: 'zh_TW.UTF-8' }], [{ LANG: 'de_DE.UTF-8' }], [{ LANG: 'C.UTF-8' }], [{ LANG: 'zh_CN.GB18030' }]])('that nobody has words for is English: %j', (env) => {
    expect(run(['demo', '--plain'], { home: emptyFolder(), env }).out).toContain('clearly below target');
  });

  it('that is asked for by name and not there is refused, with those that are', () => {
    expect(run(['demo', '--lang', 'de'], { home: emptyFolder() })).toMatchObject({ status: 2, out: '', err: '--lang: there are no words in "de"; expected one of en, zh-CN.\n' });
    expect(run(['report'], { home: configured('tlh') })).toMatchObject({ status: 2, err: expect.stringMatching(/config\.yaml:1:7: lang: there are no words in "tlh"; expected one of en, zh-CN\.\n$/) as string });
  });
});

describe('a review in Chinese', () => {
  it('is asked, saved and shown on 80x24: every screen in Chinese, none wider than the terminal', async () => {
    const home = emptyFolder();
    const survey = open(home, ['--quick', '--stage', 'startup'], [80, 24], chinese);
    const seen: string[] = [];
    const next = async (input: string, words: string): Promise<void> => {
      survey.pty.write(input);
      await survey.shows(words);
      seen.push(survey.text());
    };
    await next('', '开始');
    for (const at of keys.keys()) await next(at === 0 ? '\r' : keys[at - 1]!, `${at + 1}/16`);
    await next(keys.at(-1)!, '证据');
    await next('\r\r\r\r', '你的答案');
    await next('\r', '下一步');
    await next('1', '我会');
    await next('\r\r', '2/3');
    survey.pty.write('q');
    expect((await survey.ended).exitCode).toBe(0);
    expect(seen.flatMap(inEnglish)).toEqual([]);
    expect(seen.length).toBeGreaterThan(20);
    expect(run(['plan'], { home, env: chinese }).out).toContain('已承诺');
  });

  it('line by line is in Chinese too', () => {
    const home = emptyFolder();
    const { out, err, status } = run(['--plain', '--quick', '--stage', 'startup'], { home, env: chinese, input: `\n${keys.map((key) => key.trim()).join('\n')}\n\n\n\n\n\n\n\n\n\n\n\n\n` });
    expect({ status, english: inEnglish(`${out}${err}`) }).toEqual({ status: 0, english: [] });
  });

  const shown = ['text', 'markdown', 'html', 'svg', 'csv', 'json'] as const;

  it.each(shown)('as %s is in Chinese', (format) => {
    const home = emptyFolder();
    review(home);
    const { out, status } = run(['report', '--format', format, '--all'], { home, env: chinese });
    const words = format === 'html' || format === 'svg' ? out.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ') : format === 'json' ? JSON.stringify((JSON.parse(out) as { suggestions: unknown }).suggestions) : out;
    expect(status).toBe(0);
    expect(words).toMatch(/客户/);
    if (format === 'html') expect(out).toContain('<html lang="zh-CN">');
    // Citations stay as they were published; the answers of a table are ids.
    if (format !== 'csv') expect(inEnglish(words.replaceAll(/\(\d{4}\)[^<\n]*/g, '')).filter((line) => !/[A-Z][a-z]+ .*\d{4}/.test(line))).toEqual([]);
  });

  it.each([[80, []], [60, []], [80, ['--all']]] as const)('keeps its tables aligned on %d columns %j', (columns, more) => {
    const home = emptyFolder();
    review(home);
    const { out } = run(['report', ...more], { home, env: { ...chinese, COLUMNS: String(columns), LINES: '24' } });
    const lines = out.split('\n');
    expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([]);
    const rows = lines.filter((line) => /^[▾~✓] \S+ +\d+ /.test(line));
    expect(rows).toHaveLength(8);
    expect(new Set(rows.map((line) => columnsOf(/^[▾~✓] \S+ +\d+ /.exec(line)![0]))).size).toBe(1);
    if (columns === 80 && more.length === 0) expect(lines.length).toBeLessThanOrEqual(24);
  });

  it.each([['history'], ['compare'], ['gate'], ['explain', 'decisions'], ['plan'], ['note'], ['bank', 'list'], ['bank', 'show', 'decisions.record'], ['template'], ['--help'], ['report', '--help']])('%s %s is in Chinese and fits', (...args) => {
    const home = emptyFolder();
    review(home, { ago: 100 });
    review(home, { ago: 3, replaced: { 'customers.talks': 8, 'team.badnews': 5 } });
    run(['plan', 'add', '1'], { home, env: chinese });
    const { out, status } = run(args, { home, env: chinese });
    expect(status).toBe(0);
    expect(out).toMatch(/\p{Script=Han}/u);
    // Citations stay as they were published.
    expect(inEnglish(out.split(/\n.*来源.*\n/)[0]!)).toEqual([]);
    expect(out.split('\n').filter((line) => columnsOf(line) > 80 && !/cto-check /.test(line))).toEqual([]);
  });

  it('made in English is told in Chinese, and made in Chinese in English, with the same values', () => {
    const home = emptyFolder();
    const id = review(home);
    const there = JSON.parse(run(['report', '--format', 'json'], { home, env: chinese }).out) as Review;
    const back = JSON.parse(run(['report', '--format', 'json'], { home }).out) as Review;
    expect(there.practices.flatMap(({ items }) => items.map(({ about }) => about)).filter((about) => !/\p{Script=Han}/u.test(about))).toEqual([]);
    expect(there.practices.map(({ score, items }) => [score, items.map(({ value }) => value)])).toEqual(back.practices.map(({ score, items }) => [score, items.map(({ value }) => value)]));
    run(['run', '--answers', resolve('examples/jon.yaml')], { home: configured('zh-CN') });
    expect(run(['report', id], { home }).out).toContain('Customers');
  });
});

describe('what is not told in words of the language alone', () => {
  it('mistakes stay English sentences to their last comma', () => {
    expect(run(['completion', '--lang', 'zh-CN'], { home: emptyFolder() }).err).toContain('expected bash, zsh or fish.');
    const home = emptyFolder();
    run(['bank', 'new', 'ours'], { home });
    expect(run(['bank', 'check', 'ours', '--lang', 'zh-CN'], { home }).out).not.toMatch(/ has .*、/);
  });

  it("a target's stage is told by its name, in an explanation as in the report", () => {
    const home = emptyFolder();
    review(home);
    expect(run(['explain', 'code'], { home }).out).toContain('(stage startup)');
    const { out } = run(['explain', 'code'], { home, env: chinese });
    expect(out).toContain('创业期');
    expect(out).not.toMatch(/startup|[×±√−–·]/);
    expect(run(['report', '--all'], { home, env: chinese }).out).toMatch(/目标来自.*创业期/);
  });

  it('what to type to take a step on, and the keys of the first screen line by line', () => {
    const home = emptyFolder();
    review(home);
    expect(run(['plan', 'add'], { home, env: chinese }).out).not.toContain('I will');
    expect(run(['--plain'], { home, env: chinese, input: '' }).err).toContain('空行开始，f、d、q：');
    expect(run(['--help'], { home, env: chinese }).out).not.toMatch(/用法： /);
  });
});

describe('a step taken on', () => {
  const answered = (home: string): string => {
    writeFileSync(join(home, 'a.yaml'), 'stage: startup\nmode: full\nanswers: {decisions.date: 1, decisions.record: 1}\n');
    return 'a.yaml';
  };

  it('in Chinese is told in English, and in English in Chinese, in the plan and in every report', () => {
    const home = emptyFolder();
    run(['run', '--answers', answered(home)], { home });
    for (const [step, lang] of [['1', 'zh-CN'], ['2', 'en']] as const) expect(run(['plan', 'add', step, '--lang', lang], { home }).status).toBe(0);
    for (const args of [['plan'], ['report', '--for', 'ceo', '--format', 'markdown']]) expect(run(args, { home }).out).not.toMatch(/\p{Script=Han}/u);
    expect(inEnglish(run(['plan'], { home, env: chinese }).out)).toEqual([]);
  });

  it("in a bank of one's own stays that bank's step in another language, whichever settles the bank", () => {
    const home = emptyFolder();
    const [bank, project] = [join(home, 'bank'), join(home, '.cto-check')];
    for (const folder of [bank, project]) mkdirSync(folder);
    writeFileSync(join(bank, 'bank.yaml'), 'bank: {id: ours, version: 1.0.0, title: "Ours"}\nextends: cto-eight-practices\noverride:\n  decisions.date: {levels: {"1": {next: {do: "OUR OWN ACT", effort: S, weeks: 1, proof: "A note"}}}}\n');
    writeFileSync(join(project, 'config.yaml'), 'bank: ../bank\n');
    expect(run(['run', '--answers', answered(home)], { home }).status).toBe(0);
    const offered = run(['plan', 'add', '--all'], { home }).out.split('\n');
    const own = offered.findIndex((line) => line.includes('OUR OWN ACT'));
    const number = offered.slice(0, own).findLast((line) => /^ *\d+ /.test(line))!.trim().split(' ')[0]!;
    run(['plan', 'add', number], { home });
    for (const args of [['plan'], ['plan', '--bank', 'bank'], ['report', '--all']]) expect(run(args, { home, env: chinese }).out).toContain('OUR OWN ACT');
  });
});

describe('a bank in another language', () => {
  /** Says that it is Chinese; English is asked for by name. */
  const withBank = (): string => {
    const home = emptyFolder();
    cpSync(resolve('questions'), join(home, 'bank'), { recursive: true, filter: (path) => !path.endsWith('locales') });
    const file = join(home, 'bank', 'bank.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('id: cto-eight-practices', 'id: ours').replace(/language: en/, 'language: zh-CN'));
    return home;
  };

  it('leaves the gate in the language asked for', () => {
    const home = withBank();
    mkdirSync(dataOf(home), { recursive: true });
    writeFileSync(join(dataOf(home), 'config.yaml'), 'bank: ../../../bank\ngate: {min: {decisions: 2}, answered: 0.5}\n');
    writeFileSync(join(home, 'a.yaml'), 'mode: full\nstage: startup\nanswers: {decisions.record: 1}\n');
    expect(run(['run', '--answers', 'a.yaml'], { home, env: { LANG: 'C' } }).status).toBe(0);
    const { out } = run(['gate', '--lang', 'en'], { home, env: { LANG: 'C' } });
    expect(out).toContain('questions were answered');
    expect(out).not.toMatch(/\?\?|\p{Script=Han}/u);
  });

  it('leaves an unfinished review in the language asked for', () => {
    const home = withBank();
    const begun = run(['--plain', '--bank', 'bank', '--lang', 'en', '--stage', 'startup'], { home, input: '\n3\n' });
    expect(begun.err).toContain('Kept in');
    const gone = run(['--plain', '--lang', 'en', '--stage', 'startup'], { home, input: '1\n' });
    expect(gone.err).toContain('Go on where you left off');
    expect(gone.err).not.toMatch(/\p{Script=Han}/u);
  });
});

interface Review {
  practices: { score: number | null; items: { about: string; value: number | null }[] }[];
}

describe('a bank with words of its own', () => {
  const extended = (home: string): string => {
    const folder = join(home, 'ours');
    mkdirSync(folder);
    writeFileSync(join(folder, 'bank.yaml'), 'bank: {id: ours, version: 1.0.0, title: "Ours"}\nextends: cto-eight-practices\nomit: [network]\noverride:\n  decisions.heard: {rev: 2, ask: "Whom had you heard before you chose?"}\n');
    return folder;
  };

  it('that extends the built-in one is Chinese where the text is still the same, and its own where it is not', () => {
    const home = emptyFolder();
    const bank = extended(home);
    const told = (id: string): string => run(['bank', 'show', id, '--bank', bank], { home, env: chinese }).out;
    expect(told('decisions.heard')).toContain('Whom had you heard before you chose?');
    expect(told('decisions.record')).toMatch(/自8月|自\{since\}/);
  });

  it('takes a locale file beside it, for its questions and for what the program says', () => {
    const home = emptyFolder();
    const bank = extended(home);
    mkdirSync(join(bank, 'locales'));
    writeFileSync(join(bank, 'locales', 'de.yaml'), 'language: de\nname: Deutsch\nbank: {title: "Unsere"}\nitems: {decisions.heard: {rev: 2, ask: "Wen hattest du vorher gehört?"}}\nphrases: {bank: {pages: {label: {asks: "fragt"}}}}\n');
    const { out } = run(['bank', 'show', 'decisions.heard', '--bank', bank, '--lang', 'de'], { home });
    expect(out).toMatch(/fragt +Wen hattest du vorher gehört\?/);
    for (const [args, env] of [[['--lang', 'de', bank], {}], [[bank, '--lang=de'], {}], [[bank], { LC_ALL: 'de_DE.UTF-8' }]] as const) expect(run(['bank', 'list', ...args], { home, env }).out).toContain('Unsere');
    const checked = run(['bank', 'check', bank, '--lang', 'de'], { home });
    expect(checked.status).toBe(0);
    expect(checked.out).toContain('words-missing');
  });

  it.each([
    ['language: fr\nname: x\n', 'de.yaml:1:11: language is "fr"; expected "de", as the file\'s name says.'],
    ['language: de\nname: x\nitms: {}\n', 'de.yaml:3:1: unknown key "itms"'],
    ['language: de\nname: x\nbank: {title: [1]}\n', 'de.yaml:3:16: bank.title.1 is 1; expected a text of at most 2000 characters. Put it in quotes.'],
  ])('with the mistake %j is refused at its place', (text, sentence) => {
    const home = emptyFolder();
    const bank = extended(home);
    mkdirSync(join(bank, 'locales'));
    writeFileSync(join(bank, 'locales', 'de.yaml'), text);
    const { status, err } = run(['bank', 'show', 'decisions.heard', '--bank', bank, '--lang', 'de'], { home });
    expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining(sentence) });
  });
});
