// The commands as scripts use them: output, status, files.
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report/report.ts';
import { dataOf, emptyFolder, run, secondsOf } from './cli.ts';
import { review } from './reviews.ts';

const jon = resolve('examples/jon.yaml');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const assessments = (home: string): string[] => (existsSync(join(dataOf(home), 'assessments')) ? readdirSync(join(dataOf(home), 'assessments')) : []);

describe('compare', () => {
  it('of two files needs no folder of reviews', () => {
    const [home, empty] = [emptyFolder(), emptyFolder()];
    const paths = [review(home, { ago: 90 }), review(home)].map((id) => join(dataOf(home), 'assessments', `${id}.json`));
    expect(run(['compare', ...paths], { home: empty })).toMatchObject({ status: 0, err: '' });
  });
});

describe('the command line', () => {
  it('prints its version', () => {
    expect(run(['--version'], { home: emptyFolder() })).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    [['gaet'], 'Did you mean gate?'],
    [['plan', 'doen', '1'], 'unknown command "doen"; expected one of add, done, drop. Did you mean done?'],
    [['reprot'], 'unknown command "reprot"; expected one of run, template, note, report, history, compare, explain, demo, plan, invite, collect, gate, init, bank, completion. Did you mean report?'],
    [['expalin', 'decisions'], /^unknown command "expalin"; .* Did you mean explain\?\n$/],
    [['rnu', 'run'], /^unknown command "rnu"; /],
    [['plan', 'doen', '1'], 'unknown command "doen"; expected one of add, done, drop.'],
    [['report', '--fromat', 'json'], '(Did you mean --format?)'],
    [['report', '--format', 'jsn'], '--format: unknown word "jsn"; expected one of text, markdown, json, html, svg, csv. Did you mean json?'],
    [['run', '--mode', 'fulll'], '--mode: unknown word "fulll"; expected one of quick, full, deep. Did you mean full?'],
    [['run', 'decisions'], 'run takes no word, and got "decisions". To ask only some practices: --practice decisions'],
    [['run', 'decisions', 'code'], 'run takes no word, and got "decisions". To ask only some practices: --practice decisions'],
    [['run', '--answers', ''], '--answers names no file; expected a file, or - for a pipe.'],
    [['run', '--answers', jon, '--data', ''], '--data names no folder. Name one, or leave the flag out.'],
    [['demo', '--bank='], '--bank names no folder'],
    [['demo', '--format', 'json', '--output', ''], '--output names no file'],
    [['run', '--answers', 'x.yaml', '--practice', 'decison'], '--practice: unknown practice "decison"; expected one of code, decisions, comm, strategy, core, team, network, customers. Did you mean decisions?'],
    [['run', '--answers', 'x.yaml', '--stage', 'start'], '--stage: unknown stage "start"; expected one of pre_product, startup, scale_up, enterprise. Did you mean startup?'],
    [['run', '--quick', '--mode', 'deep'], '--quick and --mode deep exclude each other. Leave one out.'],
    [['run', '--answers', 'missing.yaml'], 'missing.yaml: does not exist. Check the path.'],
    [['report'], /^no review is saved in .*cto-check\. Start with: cto-check\n$/],
    [['demo', '--output', 'x.docx'], 'the ending of x.docx names no format; expected one of .txt, .md, .markdown, .json, .html, .htm, .svg, .csv. Or say which with --format text|markdown|json|html|svg|csv.'],
    [['demo', '--output', 'no/such/x.md'], 'no/such/x.md: lies in a folder that does not exist. Make the folder first.'],
  ])('refuses %j with a sentence and status 2', (args, sentence) => {
    const { status, out, err } = run(args, { home: emptyFolder() });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    if (typeof sentence === 'string') expect(err).toContain(sentence);
    else expect(err).toMatch(sentence);
  });

  it('says how to go on without a terminal, and does not wait', () => {
    const { status, out, err } = run([], { home: emptyFolder() });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('the survey needs a terminal');
    expect(err).toContain('cto-check template');
  });

  it.runIf(process.getuid?.() === 0)('works for a user without a home who says where reviews are kept, and asks for that else', () => {
    const [home, data] = [emptyFolder(), emptyFolder()];
    chmodSync(data, 0o777);
    const homeless = (args: readonly string[], env = {}) => run(args, { home, uid: 54_321, env: { HOME: '', XDG_DATA_HOME: '', ...env } });
    expect(homeless(['gate'])).toEqual({ status: 2, out: '', err: 'no home folder is known, where reviews would be kept. Say where with --data DIR or CTO_CHECK_HOME.\n' });
    expect(homeless(['--help'])).toMatchObject({ status: 0, err: '' });
    expect(homeless(['run', '--answers', jon, '--data', data])).toMatchObject({ status: 0, err: expect.stringContaining(`Saved to ${data}/`) });
    expect(homeless(['report'], { CTO_CHECK_HOME: data })).toMatchObject({ status: 0, err: '' });
  });

  it('ends quietly when its reader closes the pipe', async () => {
    const { spawnSync } = await import('node:child_process');
    const { bin } = await import('./cli.ts');
    const { stderr, stdout } = spawnSync('bash', ['-c', `set -o pipefail; "${process.execPath}" "${bin}" demo --all --format markdown | head -1`], { encoding: 'utf8' });
    expect(stdout).toContain('# CTO self-review');
    expect(stderr).toBe('');
  });
});

describe('the demo', () => {
  it("shows Jon's report on one screen, marked as made up, and saves nothing", () => {
    const home = emptyFolder();
    const { status, out, err } = run(['demo'], { home });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(23);
    expect(out).toContain('made up');
    for (const figure of ['Code       19', 'Customers  33', 'Network    30', 'Strategy   50', 'Team       54', 'Comms      62', 'Decisions  65', 'Core       77', 'overall 49 (45–52)']) expect(out).toContain(figure);
    expect(readdirSync(home)).toEqual([]);
  });

  it('is complete without UTF-8, without colour and without a picture', () => {
    const home = emptyFolder();
    expect(run(['demo'], { home, env: { LANG: 'C' } }).out).toMatch(/^[\n -~]+$/);
    expect(run(['demo', '--plain'], { home }).out).not.toMatch(/[\u2500-\u259f\u2800-\u28ff\u001b]/);
    expect(run(['demo'], { home, env: { FORCE_COLOR: '3' } }).out).toContain('\u001b[');
    expect(run(['demo', '--no-color'], { home, env: { FORCE_COLOR: '3' } }).out).not.toContain('\u001b[');
    expect(run(['demo'], { home, env: { FORCE_COLOR: '3', NO_COLOR: '1' } }).out).not.toContain('\u001b[');
  });
});

describe('an answer file', () => {
  it('becomes a saved review, readable by its owner alone, and a report', () => {
    const home = emptyFolder();
    const { status, out, err } = run(['run', '--answers', jon], { home });
    expect(status).toBe(0);
    expect(out).toContain('33 of 34 answered');
    expect(err).toMatch(/^Saved to ~\/\.local\/share\/cto-check\/assessments\/2026-11-22-120000000-[a-z0-9]{4}\.json\n$/);
    const [file] = assessments(home);
    expect(statSync(join(dataOf(home), 'assessments', file!)).mode & 0o777).toBe(0o600);
    for (const folder of [dataOf(home), join(dataOf(home), 'assessments')]) expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(run(['report'], { home }).out).toBe(out);
  });

  it('is read from a pipe, as YAML or JSON, and gives the worked example', () => {
    const home = emptyFolder();
    const yaml = 'answers:\n  decisions.record: 5\n  decisions.date: 3\n  decisions.heard: 4\n  decisions.trail: [options, check, owner]\n';
    const json = JSON.stringify({ answers: { 'decisions.record': 5, 'decisions.date': 3, 'decisions.heard': 4, 'decisions.trail': ['options', 'check', 'owner'] } });
    for (const input of [yaml, json]) {
      const { status, out } = run(['run', '--answers', '-', '--format', 'json', '--no-save'], { home, input });
      expect(status).toBe(0);
      const decisions = (JSON.parse(out) as Report).practices.find(({ id }) => id === 'decisions')!;
      expect(decisions).toMatchObject({ score: 65, range: [65, 65], level: { number: 4, name: 'Deliberate' }, coverage: { answered: 4, asked: 4 }, target: { level: 4, start: 62.5, from: 'stage startup' }, standing: 'on target', gap: 0, change: null });
      expect(decisions.band!.map((bound) => bound.toFixed(2))).toEqual(['56.99', '73.01']);
    }
    expect(assessments(home)).toEqual([]);
  });

  it('is refused with all its mistakes at once, and nothing is saved', () => {
    const home = emptyFolder();
    writeFileSync(join(home, 'a.yaml'), 'answers:\n  decisions.recrd: 5\n  decisions.date: 9\n');
    const { status, err } = run(['run', '--answers', 'a.yaml'], { home });
    expect(status).toBe(2);
    expect(err).toBe('a.yaml:2:3: unknown question "decisions.recrd". Did you mean decisions.record?\na.yaml:3:19: decisions.date: 9 is not a level; expected 1 to 5, dk or na.\n');
    expect(readdirSync(home)).toEqual(['a.yaml']);
  });

  it('made from the template asks to be filled in', () => {
    const home = emptyFolder();
    const { out } = run(['template', '--mode', 'deep'], { home });
    expect(out.match(/^ {2}\w+\.\w+:$/gm)).toHaveLength(48);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const { status, err } = run(['run', '--answers', '-'], { home, input: out });
    expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('there is no answer in it') });
  });

  it('dated earlier is sorted by its date', () => {
    const home = emptyFolder();
    expect(run(['run', '--answers', jon], { home }).out).toContain('more: cto-check report --all');
    const { out } = run(['run', '--answers', '-'], { home, input: 'date: 2026-08-20\nstage: startup\nname: Earlier\nanswers: {decisions.record: 1}\n' });
    expect(out).toContain('more: report 2026-08-20 --all');
    expect(run(['report', 'latest', '--format', 'markdown'], { home }).out).toContain('Jon');
    expect(run(['report', 'previous', '--format', 'markdown'], { home }).out).toContain('Earlier');
    expect(run(['report', '2026-08', '--format', 'markdown'], { home }).out).toContain('Earlier');
    expect(run(['report', '2026'], { home })).toMatchObject({ status: 2, err: expect.stringContaining('2 reviews begin with 2026') });
  });
});

describe('a report', () => {
  it.each(['text', 'markdown', 'json'])('as %s is the same on stdout and in a file, which is written whole', (format) => {
    const home = emptyFolder();
    const { out } = run(['demo', '--format', format], { home });
    const ending = { text: 'txt', markdown: 'md', json: 'json' }[format]!;
    expect(run(['demo', '--output', `x.${ending}`], { home })).toMatchObject({ status: 0, out: '', err: `Written to x.${ending}\n` });
    expect(readFileSync(join(home, `x.${ending}`), 'utf8')).toBe(out);
    expect(readdirSync(home)).toEqual([`x.${ending}`]);
  });

  it('says what changed since the review before; a review from elsewhere is shown alone', () => {
    const home = emptyFolder();
    writeFileSync(join(home, 'august.yaml'), readFileSync(jon, 'utf8').replace('date: 2026-11-22', 'date: 2026-08-20').replace('customers.value: 1', 'customers.value: 3'));
    run(['run', '--answers', 'august.yaml'], { home });
    const { out } = run(['run', '--answers', jon], { home });
    expect(out).toContain('Since 20 Aug  no clear change in any practice');
    expect(run(['report', '--all'], { home }).out.replaceAll(/\s+/g, ' ')).toContain('Customers: 43 then, 33 now; down 10 over 5 questions. Could luck explain it? Yes');
    expect(run(['report', 'previous'], { home }).out).not.toContain('Since 20');
    const elsewhere = emptyFolder();
    cpSync(join(dataOf(home), 'assessments'), elsewhere, { recursive: true });
    expect(run(['report', join(elsewhere, readdirSync(elsewhere).sort().at(-1)!)], { home }).out).not.toContain('Since 20');
  });

  it('replaces a file, keeps its mode, and follows a link', () => {
    const home = emptyFolder();
    writeFileSync(join(home, 'old.md'), 'old');
    chmodSync(join(home, 'old.md'), 0o640);
    symlinkSync('old.md', join(home, 'link.md'));
    expect(run(['demo', '--output', 'link.md'], { home }).status).toBe(0);
    expect(readFileSync(join(home, 'old.md'), 'utf8')).toContain('# CTO self-review');
    expect(statSync(join(home, 'old.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(home).sort()).toEqual(['link.md', 'old.md']);
  });

  it('passes over a damaged review, names it, and shows the one before', () => {
    const home = emptyFolder();
    run(['run', '--answers', jon], { home });
    writeFileSync(join(dataOf(home), 'assessments', '2027-01-01-000000000-aaaa.json'), '{"format": "cto-check/assessm');
    const { status, out, err } = run(['report'], { home });
    expect({ status, err }).toMatchObject({ status: 0, err: expect.stringMatching(/Passed over: .*2027-01-01-000000000-aaaa\.json: is damaged/) });
    expect(out).toContain('33 of 34 answered');
  });

  it('of a newer format is refused with a sentence', () => {
    const home = emptyFolder();
    writeFileSync(join(home, 'new.json'), '{"format": "cto-check/assessment@2"}');
    expect(run(['report', './new.json'], { home })).toMatchObject({ status: 2, err: './new.json: was written by a newer cto-check (format 2, this one knows 1). Update cto-check.\n' });
  });

  it('needs no bank: it reads the same when the bank is gone', () => {
    const home = emptyFolder();
    const bank = join(home, 'bank');
    mkdirSync(bank);
    for (const name of readdirSync('questions')) if (name.endsWith('.yaml')) writeFileSync(join(bank, name), readFileSync(join('questions', name)));
    const { out } = run(['run', '--answers', jon, '--bank', 'bank'], { home });
    writeFileSync(join(bank, 'bank.yaml'), 'gone: true');
    expect(run(['report'], { home }).out).toBe(out);
  });

  it('shows hostile names, notes and evidence as harmless text in every format', () => {
    const home = emptyFolder();
    const evil = '\\e[2J\\e]0;pwned\\a<script>alert(1)</script>`|*_[x](http://y)\\u202e\\u2066 漢字 👩‍👩‍👧 @someone';
    const input = `name: "${evil}"\nanswers:\n  decisions.record: {answer: 5, evidence: "${evil}", note: "${evil}"}\n  decisions.date: 3\n`;
    for (const format of ['text', 'markdown', 'json']) {
      const { status, out } = run(['run', '--answers', '-', '--no-save', '--all', '--format', format], { home, input });
      expect(status).toBe(0);
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
      expect(out).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      if (format === 'markdown') {
        expect(out).not.toContain('<script');
        expect(out).not.toContain('[x](http');
        expect(out).not.toMatch(/@someone/);
      }
    }
  });
});

describe('explain', () => {
  it('prints the whole arithmetic of a practice on one screen', () => {
    const home = emptyFolder();
    run(['run', '--answers', jon], { home });
    const { status, out } = run(['explain', 'decisions'], { home });
    expect(status).toBe(0);
    for (const part of ['(75 + 50 + 75 + 60) / 4 = 65', '12.5 / √4 = 6.25', '65 ± 1.2816 × 6.25 = 56.99 to 73.01', '100 × (4 − 1.5) / 4', '= 4, Deliberate', 'on target']) expect(out).toContain(part);
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    expect(run(['explain', 'decisions'], { home, env: { LANG: 'C' } }).out).toMatch(/^[\n -~]+$/);
  });

  it('explains a question, and suggests the nearest for an unknown one', () => {
    const home = emptyFolder();
    run(['run', '--answers', jon], { home });
    expect(run(['explain', 'decisions.trail'], { home }).out).toContain('100 × 3 ticked / 5 that apply = 60');
    expect(run(['explain', 'comm.retell'], { home }).out).toContain('none: unknown, counted neither as 0 nor as 100');
    expect(run(['explain', 'decision'], { home })).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean decisions?') });
  });

  it('offers the steps that the report does: none that was kept', () => {
    const home = emptyFolder();
    run(['run', '--answers', jon], { home });
    const [first] = (JSON.parse(run(['report', '--format', 'json'], { home }).out) as { suggestions: { item: string; do: string }[] }).suggestions;
    const explained = () => run(['explain', first!.item], { home }).out.replaceAll(/\s+/g, ' ');
    expect(explained()).toContain(first!.do);
    run(['plan', 'add', '1'], { home });
    run(['plan', 'done', '1'], { home });
    expect(explained()).not.toContain(first!.do);
  });
});

describe('a config', () => {
  const configured = (config: string) => {
    const home = emptyFolder();
    mkdirSync(dataOf(home), { recursive: true });
    writeFileSync(join(dataOf(home), 'config.yaml'), config);
    return (input: string, ...args: string[]) => run(['run', '--answers', '-', '--no-save', '--format', 'json', ...args], { home, input });
  };
  const answers = 'answers: {decisions.record: 5, decisions.date: 3}\n';

  it('sets name, stage, mode and targets; an answer file beats it, a flag beats both', () => {
    const go = configured('name: Ada\nstage: enterprise\nmode: quick\ntargets: {network: 2}\n');
    const report = (input: string, ...args: string[]) => JSON.parse(go(input, ...args).out) as Report;
    expect(report(answers)).toMatchObject({ name: 'Ada', stage: 'enterprise', stage_from: 'you', mode: 'quick' });
    expect(report(answers).practices.find(({ id }) => id === 'network')!.target).toMatchObject({ level: 2, from: 'config' });
    expect(report(`stage: scale_up\nname: Jo\n${answers}`)).toMatchObject({ name: 'Jo', stage: 'scale_up' });
    expect(report(`stage: scale_up\n${answers}`, '--stage', 'pre_product', '--mode', 'deep')).toMatchObject({ stage: 'pre_product', mode: 'deep' });
  });

  it('left out, the stage is startup, and the report says that this is a default', () => {
    const home = emptyFolder();
    expect(JSON.parse(run(['run', '--answers', '-', '--no-save', '--format', 'json'], { home, input: answers }).out)).toMatchObject({ stage: 'startup', stage_from: 'default' });
    expect(run(['run', '--answers', '-', '--no-save'], { home, input: answers }).out).toContain('default');
  });

  it.each([
    ['stgae: startup\n', 'config.yaml:1:1: unknown key "stgae"; expected one of name, stage, mode, lang, bank, targets, gate, share. Did you mean stage?'],
    ['stage: start\n', 'config.yaml:1:8: unknown stage "start"; expected one of pre_product, startup, scale_up, enterprise. Did you mean startup?'],
    ['targets: {netwrk: 2}\n', 'config.yaml:1:11: unknown practice "netwrk"'],
    ['targets: {network: 6}\n', 'config.yaml:1:20: target level 6 does not exist; expected 1 to 5.'],
  ])('with the mistake %j is refused at its place', (config, sentence) => {
    const { status, err } = configured(config)(answers);
    expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining(sentence) });
  });
});

describe('a bank of one’s own', () => {
  it('is refused with every mistake of every file', () => {
    const home = emptyFolder();
    const bank = join(home, 'bank');
    mkdirSync(bank);
    writeFileSync(join(bank, 'bank.yaml'), 'bank: {id: x, version: 1.0.0, title: "X", language: en, period_days: 90}\nlevel_names: ["A", "B"]\nstages: [{id: s, name: "S", sign: "S"}]\npractices: [a.yaml, b.yaml, missing.yaml]\n');
    writeFileSync(join(bank, 'a.yaml'), 'practice: {}\n');
    writeFileSync(join(bank, 'b.yaml'), 'practice: {id: b, id: c}\n');
    const { status, err } = run(['template', '--bank', 'bank'], { home });
    expect(status).toBe(2);
    expect(err).toContain('bank/a.yaml:1:1: items is missing');
    expect(err).toContain('bank/a.yaml:1:11: practice.id is missing; expected a text.');
    expect(err).toContain('bank/b.yaml:1:19: the key id stands here twice. Remove one.');
    expect(err).toContain('bank/bank.yaml:4:29: there is no missing.yaml; expected a file beside bank.yaml');
  });

  it('cannot reach a practice file outside its folder', () => {
    const home = emptyFolder();
    const bank = join(home, 'bank');
    mkdirSync(bank);
    writeFileSync(join(home, 'secret.yaml'), 'secret: true\n');
    symlinkSync('../secret.yaml', join(bank, 'a.yaml'));
    writeFileSync(join(bank, 'bank.yaml'), 'bank: {id: x, version: 1.0.0, title: "X", language: en, period_days: 90}\nlevel_names: ["A", "B"]\nstages: [{id: s, name: "S", sign: "S"}]\npractices: [a.yaml, b.yaml, c.yaml]\n');
    const { status, err } = run(['template', '--bank', 'bank'], { home });
    expect(status).toBe(2);
    expect(err).toContain("bank/bank.yaml:4:13: a.yaml lies outside the bank's folder.");
    expect(err).not.toContain('secret:');
  });

  it.each([
    ['too large a file', 'x: "'.padEnd(300 * 1024, 'y')],
    ['50,000 keys', Array.from({ length: 50_000 }, (_, at) => `k${at}: 1`).join('\n').slice(0, 250_000)],
    ['deep nesting', '['.repeat(20_000)],
    ['bytes that are no text', '\u0000\u0001\ud800'],
  ])('with %s is refused within two seconds, without a stack', (_name, text) => {
    const home = emptyFolder();
    writeFileSync(join(home, 'bank.yaml'), text);
    const { status, err } = run(['template', '--bank', '.'], { home });
    expect(status).toBe(2);
    expect(err).toMatch(/^bank\.yaml/);
    expect(secondsOf(['template', '--bank', '.'], home)).toBeLessThan(2);
  });
});

describe('a bank with tens of thousands of mistakes', () => {
  it('is refused within two seconds', () => {
    const home = emptyFolder();
    writeFileSync(join(home, 'bank.yaml'), 'bank: {id: x, version: 1.0.0, title: "X", language: en, period_days: 90}\nlevel_names: ["A", "B"]\nstages: [{id: s, name: "S", sign: "S"}]\npractices: [a.yaml, b.yaml, c.yaml]\n');
    for (const name of ['a', 'b', 'c']) writeFileSync(join(home, `${name}.yaml`), Array.from({ length: 9900 }, (_, at) => `k${at}: 1`).join('\n'));
    const { status, err } = run(['template', '--bank', '.'], { home });
    expect(secondsOf(['template', '--bank', '.'], home)).toBeLessThan(2);
    expect(status).toBe(2);
    expect(err.split('\n').length).toBeLessThan(60);
  });
});

describe('a folder that cannot be written', () => {
  it('is named, and the status is 2', () => {
    const home = emptyFolder();
    writeFileSync(join(home, 'file'), '');
    expect(run(['run', '--answers', jon, '--data', 'file/data'], { home })).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/file\/data\/assessments: lies below something that is not a folder/) });
  });
});
