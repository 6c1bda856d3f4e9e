// Asking others and taking in what they answer, through the real program.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Bank } from '../../src/core/bank/bank.ts';
import type { Report } from '../../src/core/report/report.ts';
import { dataOf, emptyFolder, run } from './cli.ts';
import { byPeople, filled, type Form } from './forms.ts';
import { filesIn, review } from './reviews.ts';

const bank = JSON.parse(readFileSync('dist/bank.json', 'utf8')) as Bank;

/** A home with a review in it. */
function withReview(): string {
  const home = emptyFolder();
  review(home);
  return home;
}

const namesIn = (home: string, folder: string): string[] => (readdirSync(dataOf(home)).includes(folder) ? readdirSync(join(dataOf(home), folder)) : []);

/** Writes what came back into files named by their place in the list, from `0.json`. */
function put(home: string, given: readonly unknown[]): string[] {
  return given.map((content, at) => {
    writeFileSync(join(home, `${at}.json`), typeof content === 'string' ? content : JSON.stringify(content, null, 1));
    return `${at}.json`;
  });
}

const collect = (home: string, given: readonly unknown[]) => run(['collect', ...put(home, given)], { home });
const shown = (home: string): Report => JSON.parse(run(['report', '--format', 'json'], { home }).out) as Report;

describe('cto-check invite', () => {
  it.each(['boss', 'board', 'peers', 'reports'] as const)('asks %s only what they can see, and remembers that in the private folder', (group) => {
    const home = withReview();
    const { answers } = filled(home, ['--group', group], 1);
    const seen = bank.practices.flatMap(({ items }) => items).filter((item) => item.type === 'anchored' && item.mode !== 'deep' && item.raters?.includes(group === 'board' ? 'boss' : group)).map(({ id }) => id);
    expect(seen.length).toBeGreaterThan(3);
    expect(Object.keys(answers)).toEqual(seen);
    const [kit] = namesIn(home, 'kits');
    expect(statSync(join(dataOf(home), 'kits')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataOf(home), 'kits', kit!)).mode & 0o777).toBe(0o600);
  });

  it('tells each group, before it asks, who will see what', () => {
    const home = withReview();
    const start = (group: string, ...more: string[]): string => run(['invite', '--group', group, ...more], { home }).out.replaceAll('&apos;', "'").replaceAll(/\s+/g, ' ');
    const everybody = ['can open yours and read it', 'Not for pay, hiring or firing', 'minute', 'I cannot say'];
    const each: Record<string, string[]> = {
      boss: ['under your name (Maria)', 'Where a practice has only one question, that view is your answer to it.', 'Single answers of yours are shown on one page that you and the CTO look at together.'],
      board: ['No single answer of yours is shown.', 'under your role'],
      peers: ['only when 3 or more of it answered', 'A report for the CEO holds nothing of it; one for a coach no comments.'],
      reports: ['only when 3 or more of it answered', 'A report for the CEO holds nothing of it; one for a coach no comments.'],
    };
    for (const [group, words] of Object.entries(each)) {
      const named = group === 'boss' ? ['--name', 'Maria'] : [];
      for (const text of [start(group, ...named), start(group, ...named, '--format', 'yaml').replaceAll(/ # /g, ' ')]) for (const one of [...everybody, ...words]) expect(text).toContain(one);
    }
  });

  it('writes a page into a file and says for whom, how long and what comes next', () => {
    const home = withReview();
    const { status, out, err } = run(['invite', '--group', 'boss', '--name', 'Maria', '--output', 'maria.html'], { home });
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toMatch(/^Written to maria\.html\nA form for your boss: \d+ questions, about \d minutes\. It is for one person\.\nWhat comes back: cto-check collect FILE\n$/);
    expect(readFileSync(join(home, 'maria.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('writes a YAML file a person, each with an id of its own, and replaces none', () => {
    const home = withReview();
    const args = ['invite', '--group', 'peers', '--output', 'p.yaml', '--copies', '3'];
    expect(run(args, { home })).toMatchObject({ status: 0, err: expect.stringContaining('Written to p-1.yaml and 2 more files beside it') as string });
    const ids = [1, 2, 3].map((at) => /^response: "(.+)"$/m.exec(readFileSync(join(home, `p-${at}.yaml`), 'utf8'))![1]);
    expect(new Set(ids).size).toBe(3);
    for (const line of readFileSync(join(home, 'p-1.yaml'), 'utf8').split('\n')) expect(line.length, line).toBeLessThanOrEqual(72);
    writeFileSync(join(home, 'p-1.yaml'), 'answered');
    expect(run(args, { home })).toEqual({ status: 2, out: '', err: 'p-1.yaml: exists already. Choose another place with --output FILE, or move it away.\n' });
    expect(namesIn(home, 'kits')).toHaveLength(1);
  });

  it.each([
    [[], ['invite whom; expected --group with one of boss, board, peers, reports']],
    [['--group', 'bos'], ['Did you mean boss?']],
    [['--group', 'peers', '--name', 'Ann'], ['peers are never named']],
    [['--group', 'boss', '--name', ' ', '--copies', '0'], ['--name is empty', '"0" is not a number of files', '--copies is for YAML files', 'for one person']],
    [['--group', 'boss', '--format', 'yaml', '--copies', '2'], ['for one person']],
    [['--group', 'boss', '--output', 'x.pdf'], ['names no format']],
    [['--group', 'boss', '--output', 'nowhere/x.html'], ['a folder that does not exist']],
    [['--group', 'boss', '--id', '1999'], ['1999']],
  ])('says all that is wrong with %j, and writes nothing', (args, words) => {
    const home = withReview();
    const { status, out, err } = run(['invite', ...args], { home });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const one of words) expect(err).toContain(one);
    expect(namesIn(home, 'kits')).toEqual([]);
  });

  it('needs a review that asked something the group can see', () => {
    const home = emptyFolder();
    expect(run(['invite', '--group', 'boss'], { home })).toMatchObject({ status: 2, out: '' });
    review(home, { practice: 'decisions' });
    expect(run(['invite', '--group', 'boss'], { home }).err).toMatch(/asked nothing that the boss can answer\. A full review asks more\./);
  });
});

describe('cto-check collect', () => {
  it('takes in what a group filled in as YAML, and a report shows the group', () => {
    const home = withReview();
    run(['invite', '--group', 'reports', '--format', 'yaml', '--copies', '3', '--output', 'r.yaml'], { home });
    const files = [1, 2, 3].map((at) => `r-${at}.yaml`);
    for (const [at, file] of files.entries()) writeFileSync(join(home, file), readFileSync(join(home, file), 'utf8').replaceAll(/^( {2}[a-z]+\.[a-z]+:)$/gm, (line) => (at === 2 && line.includes('code.role') ? line : `${line} ${at + 1}`)));
    const { status, out, err } = run(['collect', ...files], { home });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^Taken: r-1\.yaml \(reports\)\nTaken: r-2\.yaml \(reports\)\nTaken: r-3\.yaml \(reports\)\nYour review of .* now has: reports 3\n$/);
    expect(shown(home).voices!.groups).toMatchObject([{ group: 'reports', answers: 3 }]);
    const levels = filesIn(join(dataOf(home), 'raters')).map(({ answers }) => (answers as { item: string; level: number | null }[]).find(({ item }) => item === 'code.role')!.level);
    expect(levels.toSorted()).toEqual([1, 2, null]);
  });

  it('keeps answers for their owner alone, in the private folder and nowhere else', () => {
    const home = withReview();
    mkdirSync(join(home, 'project', '.git'), { recursive: true });
    const cwd = join(home, 'project');
    expect(run(['init', '--share', 'all', '--copy', 'all'], { home, cwd }).status).toBe(0);
    const people = byPeople(filled(home, ['--group', 'peers'], 2), 3).map((form) => ({ ...form, comment: 'Quite a secret word' }));
    expect(run(['collect', ...put(home, people).map((file) => join(home, file))], { home, cwd }).status).toBe(0);
    const raters = namesIn(home, 'raters');
    expect(raters).toHaveLength(3);
    expect(statSync(join(dataOf(home), 'raters')).mode & 0o777).toBe(0o700);
    for (const name of raters) expect(statSync(join(dataOf(home), 'raters', name)).mode & 0o777).toBe(0o600);
    const all = (readdirSync(cwd, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).map((one) => readFileSync(join(one.parentPath, one.name), 'utf8')).join('\n');
    expect(all).toContain('cto-check');
    for (const secret of ['Quite a secret word', people[0]!.response, people[0]!.kit]) {
      expect(all).not.toContain(secret);
      for (const format of ['text', 'markdown', 'html', 'json', 'csv', 'svg']) expect(run(['report', '--all', '--format', format], { home, cwd }).out).not.toContain(secret);
    }
    expect(run(['collect', '--data', join(cwd, '.cto-check'), join(home, '0.json')], { home, cwd }).status).toBe(2);
  });

  it('says how many there are and from when on a group is shown, never what they say', () => {
    const home = withReview();
    const { out } = collect(home, [filled(home, ['--group', 'peers'], 5), filled(home, ['--group', 'boss', '--name', 'Maria'], 5)]);
    expect(out).toMatch(/^Taken: 0\.json \(peers\)\nTaken: 1\.json \(boss, Maria\)\nYour review of .* now has: boss 1, peers 1\nA group is shown from 3 answers on\.\n$/);
    expect(run(['report', '--pair'], { home })).toMatchObject({ status: 0, out: expect.stringContaining('Maria') as string });
  });

  it('reads a pipe', () => {
    const home = withReview();
    expect(run(['collect', '-'], { home, input: JSON.stringify(filled(home, ['--group', 'peers'], 3)) })).toMatchObject({ status: 0, out: expect.stringContaining('Taken: standard input (peers)') as string });
  });

  it('tells of a board member whose view cannot be shown why it is not, on one row with the others', () => {
    const home = withReview();
    const board = filled(home, ['--group', 'board'], 5);
    const answers = Object.fromEntries(Object.keys(board.answers).map((item) => [item, item === 'comm.no' ? 5 : null]));
    const peers = byPeople(filled(home, ['--group', 'peers'], 1), 3);
    expect(collect(home, [filled(home, ['--group', 'boss'], 1), { ...board, answers }, ...peers]).status).toBe(0);
    for (const format of ['text', 'markdown', 'html']) {
      expect(run(['report', '--all', '--format', format], { home }).out.replaceAll(/\s+/g, ' ')).toContain('Too few answers to show any one practice; one with a single question takes 5.');
    }
    expect(run(['report'], { home, env: { COLUMNS: '80', LINES: '24' } }).out).toMatch(/^Others .*board: too few; peers[^…\n]+$/m);
  });

  const quoted = (text: string): string => text.replaceAll(/^/gm, '> ');
  it.each<[string, (form: Form) => string]>([
    ['with Windows line ends', (form) => JSON.stringify(form, null, 1).replaceAll('\n', '\r\n')],
    ['quoted', (form) => quoted(JSON.stringify(form, null, 1))],
    ['quoted twice, below an answer and above a signature', (form) => `Thanks, here it is: {good luck}\r\n\r\n${quoted(`Hi,\n${quoted(JSON.stringify(form, null, 1))}\n`)}\n-- \nMaria {CEO}\n`],
    ['between fences', (form) => `\`\`\`json\n${JSON.stringify(form, null, 1)}\n\`\`\`\n`],
    ['indented by hard spaces', (form) => JSON.stringify(form, null, 1).replaceAll(/^ +/gm, (indent) => indent.replaceAll(' ', '\u00a0'))],
    ['as quoted YAML', (form) => quoted(stringify(form))],
    ['as YAML below some words', (form) => `Hi: here you are\n\n${stringify(form)}`],
    ['wrapped', (form) => JSON.stringify(form, null, 1).replace('fine {really}', 'fine\n{really}')],
    ['wrapped and quoted', (form) => quoted(JSON.stringify(form, null, 1).replace('fine {really}', 'fine \n{really}'))],
  ])('takes in a text that came in a mail: %s', (_, mailed) => {
    const home = withReview();
    const form = { ...filled(home, ['--group', 'peers'], 3), comment: 'Over all: fine {really} > once\n> twice' };
    expect(run(['collect', '-'], { home, input: mailed(form) })).toMatchObject({ status: 0, err: '' });
    const [{ answers, comment }] = filesIn(join(dataOf(home), 'raters')) as [{ answers: { level: number }[]; comment: string }];
    expect(new Set(answers.map(({ level }) => level))).toEqual(new Set([3]));
    expect(comment).toBe(form.comment);
  });

  it('tells a mistake in a mail where it stands, and no answers on the way', () => {
    const home = withReview();
    const form = JSON.stringify(filled(home, ['--group', 'peers'], 3), null, 1);
    expect(run(['collect', '-'], { home, input: `Hi\n${quoted(form.replace('"code.role": 3', '"code.role": 7'))}` }).err).toMatch(/^standard input:14:18: code\.role: 7 is not an answer/);
    const broken = run(['collect', '-'], { home, input: `- {a: b}\n${form.slice(2)}` }).err;
    expect(broken).not.toContain('code.role');
    expect(broken).toMatch(/^standard input:\d+:\d+: not valid YAML: [^\n]+\. A mail breaks lines and adds words: ask for the file itself, or take out what is not the form's\.\n$/);
  });

  it.each<[string, (form: Form) => unknown, RegExp[]]>([
    ['a forged kit', (form) => ({ ...form, kit: '2026-11-25-000000000-abcd' }), [/^1\.json:3:9: no form "2026-11-25-000000000-abcd" was made here/m]],
    ['another bank version', (form) => ({ ...form, bank: { ...form.bank, version: '9.0.0', digest: 'sha256:00' } }), [/^1\.json:7:14: the bank's version "9\.0\.0" is not the form's; expected 1\.1\.0/m, /^1\.json:8:13: the bank's digest/m]],
    ['the file of another review', (form) => ({ ...form, review: '2025-01-01-000000000-abcd' }), [/^1\.json:4:12: the review "2025-01-01-000000000-abcd" is not the form's/m]],
    ['another group', (form) => ({ ...form, group: 'boss' }), [/^1\.json:10:11: the group "boss" is not the form's; expected peers/m]],
    ['answers out of range', (form) => ({ ...form, answers: { ...form.answers, 'code.role': 6, 'code.adapt': 0 } }), [/^1\.json:13:16: code\.role: 6 is not an answer; expected 1 to 5, or nothing for "I cannot say"/m, /^1\.json:14:17: code\.adapt: 0 is not an answer/m]],
    ['halves and words', (form) => ({ ...form, answers: { ...form.answers, 'code.role': 1.5, 'code.adapt': '3' } }), [/1\.5 is not an answer/, /"3" is not an answer/]],
    ['an unknown question', (form) => ({ ...form, answers: { ...form.answers, 'code.rolle': 1 } }), [/this form does not ask "code\.rolle"\. Did you mean code\.role\?/]],
    ['a question that only others were asked', (form) => ({ ...form, answers: { ...form.answers, 'decisions.record': 1 } }), [/this form does not ask "decisions\.record"/]],
    ['no answer at all', (form) => ({ ...form, answers: {} }), [/there is no answer in it/]],
    ['an unknown key', (form) => ({ ...form, grop: 'peers' }), [/unknown key "grop"/]],
    ['a key left out', ({ response: _, ...form }) => form, [/response is missing/]],
    ['a comment that is too long', (form) => ({ ...form, comment: 'x'.repeat(2001) }), [/at most 2000 characters/]],
    ['an answer file of a self-review', () => ({ mode: 'full', answers: { 'code.role': 3 } }), [/this is not a filled-in form/]],
    ['the form itself', () => '<!doctype html>\n<html>', [/^1\.json: is the form itself, not what was answered/m]],
    ['broken JSON', () => '{"format": ', [/^1\.json:1:\d+: /m]],
    ['a key that would poison an object', (form) => JSON.stringify(form).replace('"answers":{', '"answers":{"__proto__":3,'), [/^1\.json:1:\d+: /m]],
    ['all at once', (form) => ({ ...form, review: 'x', group: 'boss', answers: { 'code.role': 9, 'code.x': 1 } }), [/the review "x"/, /the group "boss"/, /code\.role: 9/, /does not ask "code\.x"/]],
  ])('refuses %s where it stands, and takes nothing of what came with it', (_, change, words) => {
    const home = withReview();
    const [sound, other] = byPeople(filled(home, ['--group', 'peers'], 3), 2);
    const { status, out, err } = collect(home, [sound, change(other!)]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const one of words) expect(err).toMatch(one);
    expect(err.trimEnd().split('\n').every((line) => line.startsWith('1.json:'))).toBe(true);
    expect(namesIn(home, 'raters')).toEqual([]);
    expect(collect(home, [sound]).status).toBe(0);
  });

  it('takes the same answers once, also within one call', () => {
    const home = withReview();
    const form = filled(home, ['--group', 'peers'], 3);
    expect(collect(home, [form, form])).toMatchObject({ status: 0, err: 'Passed over: 1.json. These answers were taken before.\n', out: expect.stringMatching(/^Taken: 0\.json \(peers\)\nYour review of .* now has: peers 1\n/) as string });
    expect(collect(home, [form])).toEqual({ status: 0, out: '', err: 'Passed over: 0.json. These answers were taken before.\n' });
    // Late answers, in the folder where the early ones lie.
    expect(collect(home, [form, { ...form, response: `${form.response}b` }])).toMatchObject({ status: 0, out: expect.stringContaining('now has: peers 2') as string });
    expect(namesIn(home, 'raters')).toHaveLength(2);
  });

  it('tells that answers differ from those of the same person that were taken, and keeps the first', () => {
    const home = withReview();
    const form = filled(home, ['--group', 'peers'], 3);
    collect(home, [form]);
    for (const changed of [{ ...form, answers: { ...form.answers, 'code.role': 1 } }, { ...form, comment: 'And one word more' }]) {
      expect(collect(home, [changed, { ...form, response: 'another1' }])).toEqual({ status: 2, out: '', err: '0.json:11:14: other answers of the same person came first, and these differ. The first stand, so that no two reports show what somebody changed: leave this file out. If two people filled in copies of one YAML file, change the word behind response in one of them.\n' });
    }
    expect(namesIn(home, 'raters')).toHaveLength(1);
  });

  it('takes one answer to a form that is for one person', () => {
    const home = withReview();
    const [first, second] = byPeople(filled(home, ['--group', 'boss'], 3), 2);
    expect(collect(home, [first, second]).err).toContain('it is for one person. Make a form for each: cto-check invite --group boss');
    expect(collect(home, [{ ...first!, comment: 'Hm' }]).err).toContain('this form asks for no comment');
    expect(namesIn(home, 'raters')).toEqual([]);
  });

  it('knows no form of another private folder', () => {
    const [one, another] = [withReview(), withReview()];
    expect(collect(another, [filled(one, ['--group', 'peers'], 3)])).toMatchObject({ status: 2, err: expect.stringContaining('was made here') as string });
  });

  it('names every file that it cannot read, and what to type without any', () => {
    const home = withReview();
    expect(run(['collect', 'a.json', 'b.json'], { home }).err).toBe('a.json: does not exist. Check the path.\nb.json: does not exist. Check the path.\n');
    expect(run(['collect'], { home })).toMatchObject({ status: 2, err: expect.stringContaining('collect which files') as string });
  });
});
