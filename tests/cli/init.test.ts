// A project's folder: what init makes, what git gets at each level, whose word that needs, and which config holds.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/core/review/assessment.ts';
import type { Report } from '../../src/core/report/report.ts';
import { dataOf, emptyFolder, run } from './cli.ts';
import { answers, day, filesIn, review } from './reviews.ts';

/** A home, and a repository called shop in it. */
function shop(): { home: string; cwd: string; project: string } {
  const home = emptyFolder();
  const cwd = join(home, 'shop');
  mkdirSync(cwd);
  execFileSync('git', ['init', '-q', cwd]);
  return { home, cwd, project: join(cwd, '.cto-check') };
}

const copies = (project: string): Record<string, unknown>[] => filesIn(join(project, 'assessments'));

/** Every path to a value in a JSON value, list positions left out. */
function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [...new Set(Object.entries(value).flatMap(([key, child]) => pathsIn(child, Array.isArray(value) ? path : `${path}.${key}`)))];
}

const datesOnly = ['.format', '.share', '.id', '.finished_at', '.mode', '.bank.id', '.bank.version', '.complete', '.practices.id', '.practices.answered', '.practices.asked'];
const scoresToo = [...datesOnly, '.levels', '.practices.score', '.practices.band', '.practices.target.level', '.practices.target.start'];

describe('init', () => {
  it('in a pipe makes a config that shares dates, copies nothing, and says what to commit', () => {
    const { home, cwd, project } = shop();
    review(home);
    const { status, out, err } = run(['init'], { home, cwd });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe('Made .cto-check/config.yaml\nOf your reviews the repository shop gets the dates only; no earlier one was copied.\nTo share it, commit .cto-check. Whoever reads the repository then sees what lies there, and when. It is for one CTO; how two go about it: docs/ci.md.\n');
    expect(readdirSync(project)).toEqual(['config.yaml']);
    expect(readFileSync(join(project, 'config.yaml'), 'utf8')).toContain('\nshare: dates\n');
    expect(run(['gate'], { home, cwd })).toMatchObject({ status: 0, err: '' });
  });

  it('writes the stage that one’s own config knows', () => {
    const { home, cwd, project } = shop();
    mkdirSync(dataOf(home), { recursive: true });
    writeFileSync(join(dataOf(home), 'config.yaml'), 'name: Ada\nstage: enterprise\n');
    run(['init'], { home, cwd });
    expect(readFileSync(join(project, 'config.yaml'), 'utf8')).toContain('\nstage: enterprise\n');
    expect(readFileSync(join(project, 'config.yaml'), 'utf8')).not.toContain('Ada');
  });

  it('--github and --gitlab add their jobs at the root of the repository', () => {
    const { home, cwd } = shop();
    const app = join(cwd, 'apps', 'web');
    mkdirSync(app, { recursive: true });
    expect(run(['init', '--github', '--gitlab'], { home, cwd: app })).toMatchObject({ status: 0, out: expect.stringContaining('include:\n  - local: .gitlab-ci.cto-check.yml\n') });
    expect(readFileSync(join(cwd, '.github', 'workflows', 'cto-check.yml'), 'utf8')).toContain('working-directory: "apps/web"');
    expect(readFileSync(join(cwd, '.gitlab-ci.cto-check.yml'), 'utf8')).toContain("apps/web'");
    expect(existsSync(join(app, '.cto-check', 'config.yaml'))).toBe(true);
  });

  it('never overwrites in a pipe: nothing is made where one file is there, unless forced', () => {
    const { home, cwd, project } = shop();
    writeFileSync(join(cwd, '.gitlab-ci.cto-check.yml'), 'mine\n');
    const refused = run(['init', '--github', '--gitlab'], { home, cwd });
    expect(refused).toMatchObject({ status: 2, out: '', err: '.gitlab-ci.cto-check.yml: exists already; nothing was made. --force replaces it.\n' });
    expect(existsSync(project) || existsSync(join(cwd, '.github'))).toBe(false);
    expect(run(['init', '--github', '--gitlab', '--force'], { home, cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, '.gitlab-ci.cto-check.yml'), 'utf8')).not.toContain('mine');
  });

  it('leaves a config that is there as it stands', () => {
    const { home, cwd, project } = shop();
    mkdirSync(project);
    writeFileSync(join(project, 'config.yaml'), '# ours\nshare: scores\n');
    expect(run(['init'], { home, cwd })).toMatchObject({ status: 2, out: '', err: expect.stringContaining('.cto-check/config.yaml: exists already, and was left as it is.') });
    expect(run(['init', '--github', '--share', 'dates'], { home, cwd }).status).toBe(0);
    expect(readFileSync(join(project, 'config.yaml'), 'utf8')).toBe('# ours\nshare: scores\n');
    expect(run(['init', '--force'], { home, cwd }).status).toBe(0);
    expect(readFileSync(join(project, 'config.yaml'), 'utf8')).toContain('share: dates');
  });

  it.each(['share: [\n', 'stage: nope\n', 'bank: ../gone\n'])('forced to, replaces a config that cannot be read: %j', (broken) => {
    const { home, cwd, project } = shop();
    mkdirSync(project);
    writeFileSync(join(project, 'config.yaml'), broken);
    expect(run(['init', '--force'], { home, cwd }).status).toBe(0);
    expect(readFileSync(join(project, 'config.yaml'), 'utf8')).toContain('share: dates');
    expect(run(['gate'], { home, cwd }).status).toBe(1);
  });

  it('forced to replace a job, leaves the rules of the gate as they are', () => {
    const { home, cwd, project } = shop();
    run(['init', '--github'], { home, cwd });
    writeFileSync(join(project, 'config.yaml'), '# ours\nshare: dates\n');
    expect(run(['init', '--github'], { home, cwd })).toMatchObject({ status: 2, err: expect.stringContaining('--force replaces it.') });
    expect(run(['init', '--github', '--force'], { home, cwd })).toMatchObject({ status: 0, out: expect.stringMatching(/^Made \.github\/workflows\/cto-check\.yml\n/) });
    expect(readFileSync(join(project, 'config.yaml'), 'utf8')).toBe('# ours\nshare: dates\n');
  });

  it('from a folder below joins the project of the repository', () => {
    const { home, cwd } = shop();
    run(['init', '--share', 'nothing'], { home, cwd });
    const below = join(cwd, 'src');
    mkdirSync(below);
    expect(run(['init', '--share', 'dates'], { home, cwd: below }).status).toBe(0);
    expect(existsSync(join(below, '.cto-check'))).toBe(false);
  });

  it('gives two people a folder each, whose gate knows its own reviews alone', () => {
    const { home, cwd } = shop();
    const [ann, nic] = ['ann', 'nic'].map((name) => join(cwd, name)) as [string, string];
    for (const folder of [ann, nic]) {
      mkdirSync(folder);
      expect(run(['init', '--share', 'dates'], { home, cwd: folder })).toMatchObject({ status: 0, out: expect.stringMatching(/^Made \.cto-check\/config\.yaml\n/) as string });
    }
    expect(run(['run', '--answers', resolve('examples/jon.yaml')], { home, cwd: ann }).status).toBe(0);
    const other = emptyFolder();
    expect([ann, nic].map((folder) => readdirSync(join(folder, '.cto-check')).includes('assessments'))).toEqual([true, false]);
    expect(run(['gate'], { home: other, cwd: nic }).out + run(['gate'], { home: other, cwd: nic }).err).toContain('no review');
    expect(run(['history'], { home: other, cwd: ann }).out).toContain('2026');
  });

  it.each([
    [['--github'], /^--github needs a git repository, and there is none around .*\. Make one first with: git init\n$/],
    [['--share', 'everything'], /^--share: unknown word "everything"; expected one of nothing, dates, scores, all\.\n$/],
    [['--copy', '2020'], /no review is saved|no review begins with 2020/],
  ])('%j without what it needs is refused, and nothing is made', (args, sentence) => {
    const home = emptyFolder();
    const { status, out, err } = run(['init', ...args], { home });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(readdirSync(home)).toEqual([]);
  });

  it('copies the earlier reviews that were chosen, and no other', () => {
    const { home, cwd, project } = shop();
    const [first, second] = [review(home, { ago: 90 }), review(home)];
    run(['init', '--copy', first.slice(0, 10)], { home, cwd });
    expect(copies(project).map(({ id }) => id)).toEqual([first]);
    run(['init', '--copy', 'all'], { home, cwd });
    expect(copies(project).map(({ id }) => id)).toEqual([first, second]);
    expect(run(['init', '--gitlab'], { home, cwd }).out).toContain('Of your reviews the repository shop gets the dates only; 2 are there already.');
  });

  it('copies all that can be read; a damaged one is named and passed over, or refused before anything is made', () => {
    const { home, cwd, project } = shop();
    const [first, second] = [review(home, { ago: 90 }), review(home)];
    writeFileSync(join(dataOf(home), 'assessments', `${first}.json`), '{');
    expect(run(['init', '--copy', first], { home, cwd }).status).toBe(2);
    expect(existsSync(project)).toBe(false);
    expect(run(['init', '--copy', 'all'], { home, cwd })).toMatchObject({ status: 0, out: expect.stringContaining('the dates only; 1 earlier one was copied.'), err: expect.stringMatching(/^Passed over: .*is damaged/) });
    expect(copies(project).map(({ id }) => id)).toEqual([second]);
  });
});

describe('a repository', () => {
  it.each([
    ['dates', datesOnly],
    ['scores', scoresToo],
  ])('at %s gets these fields of a review and no other', (share, allowed) => {
    const { home, cwd, project } = shop();
    run(['init', '--share', share], { home, cwd });
    const { err } = run(['run', '--answers', '-'], { home, cwd, input: answers({ 'decisions.record': { answer: 5, evidence: 'SECRET one', note: 'SECRET two' } }) });
    expect(err).toMatch(new RegExp(`The repository shop gets .*dates.*: \\.cto-check/assessments/.*\\.json\\n$`));
    const [copy] = copies(project);
    expect(pathsIn(copy).filter((path) => !allowed.includes(path))).toEqual([]);
    expect(allowed.filter((path) => !pathsIn(copy).includes(path))).toEqual([]);
    expect(JSON.stringify(copy)).not.toContain('SECRET');
  });

  it('at all gets the review as it is', () => {
    const { home, cwd, project } = shop();
    run(['init', '--share', 'all'], { home, cwd });
    review(home, { cwd });
    expect(copies(project)).toEqual(filesIn(join(dataOf(home), 'assessments')));
  });

  it('gets nothing before a person has said what it may get, whatever its config asks for', () => {
    const { home, cwd, project } = shop();
    mkdirSync(project);
    writeFileSync(join(project, 'config.yaml'), 'share: all\n');
    const { status, err } = run(['run', '--answers', '-'], { home, cwd, input: answers() });
    expect(status).toBe(0);
    expect(err).toContain('Nothing was copied to the repository shop: say first what it may get, such as: cto-check init --share dates\n');
    expect(readdirSync(project)).toEqual(['config.yaml']);
  });

  it.each([
    ['dates', 'all', 'dates'],
    ['all', 'dates', 'dates'],
    ['scores', 'all', 'scores'],
  ])('gets the lower of what a person confirmed (%s) and what it asks for (%s)', (confirmed, asks, level) => {
    const { home, cwd, project } = shop();
    run(['init', '--share', confirmed], { home, cwd });
    writeFileSync(join(project, 'config.yaml'), `share: ${asks}\n`);
    review(home, { cwd });
    expect(copies(project).map(({ share }) => share)).toEqual([level]);
  });

  it('keeps each person’s word in the private folder, for this place alone', () => {
    const { home, cwd, project } = shop();
    run(['init', '--share', 'all'], { home, cwd });
    expect(filesIn(join(dataOf(home), 'projects'))).toEqual([{ format: 'cto-check/project@1', path: cwd, share: 'all' }]);
    const other = join(home, 'elsewhere');
    mkdirSync(join(other, '.cto-check'), { recursive: true });
    writeFileSync(join(other, '.cto-check', 'config.yaml'), readFileSync(join(project, 'config.yaml')));
    review(home, { cwd: other });
    expect(existsSync(join(other, '.cto-check', 'assessments'))).toBe(false);
  });

  it('has its copies rewritten when the level changes, by the config or by init, and taken out at nothing', () => {
    const { home, cwd, project } = shop();
    run(['init', '--share', 'all'], { home, cwd });
    review(home, { cwd, ago: 90 });
    const shares = () => copies(project).map(({ share, format }) => share ?? format);
    expect(shares()).toEqual(['cto-check/assessment@1']);
    writeFileSync(join(project, 'config.yaml'), 'share: dates\n');
    const { err } = run(['run', '--answers', '-'], { home, cwd, input: answers() });
    expect(shares()).toEqual(['dates', 'dates']);
    expect(err).toContain('1 earlier copy was rewritten to hold the dates only. Commits already made keep the old ones.\n');
    expect(run(['init', '--share', 'scores'], { home, cwd }).err).toContain('2 earlier copies were rewritten to hold dates and scores.');
    expect(shares()).toEqual(['scores', 'scores']);
    expect(run(['init', '--share', 'nothing'], { home, cwd }).err).toContain('2 earlier copies were taken out of it.');
    expect(copies(project)).toEqual([]);
    expect(filesIn(join(dataOf(home), 'assessments'))).toHaveLength(2);
  });

  it('holds no more than was agreed, also where one’s own file is damaged', () => {
    const { home, cwd, project } = shop();
    run(['init', '--share', 'all'], { home, cwd });
    const [broken] = [review(home, { cwd, ago: 90 }), review(home, { cwd })];
    run(['plan', 'add', '1'], { home, cwd });
    writeFileSync(join(dataOf(home), 'assessments', `${broken}.json`), '');
    for (const name of readdirSync(join(dataOf(home), 'plan'))) writeFileSync(join(dataOf(home), 'plan', name), '');
    writeFileSync(join(project, 'config.yaml'), 'share: dates\n');
    const { status, err } = run(['init', '--share', 'dates'], { home, cwd });
    expect(status).toBe(0);
    expect(err).toContain(`Passed over: ${join(dataOf(home), 'assessments', `${broken}.json`)}: is damaged`);
    expect(err).toContain('3 earlier copies were rewritten to hold the dates only.');
    expect(copies(project)).toMatchObject([{ id: broken, share: 'dates' }, { share: 'dates' }]);
    expect(JSON.stringify(filesIn(join(project, 'plan')))).not.toContain('"do"');
  });

  it('brings every other copy to its level where one is a link', () => {
    const { home, cwd, project } = shop();
    run(['init', '--share', 'all'], { home, cwd });
    const [linked] = [review(home, { cwd, ago: 90 }), review(home, { cwd })];
    const [copy, aside] = [join(project, 'assessments', `${linked}.json`), join(home, 'aside.json')];
    writeFileSync(aside, readFileSync(copy));
    rmSync(copy);
    symlinkSync(aside, copy);
    writeFileSync(join(project, 'config.yaml'), 'share: dates\n');
    expect(run(['init', '--share', 'dates'], { home, cwd })).toMatchObject({ status: 2, err: expect.stringContaining('is reached through a link') });
    expect(copies(project)).toMatchObject([{ format: 'cto-check/assessment@1' }, { share: 'dates' }]);
  });

  it('is told what became of a step that was said elsewhere, once its plan is looked at', () => {
    const { home, cwd, project } = shop();
    run(['init', '--share', 'dates'], { home, cwd });
    review(home, { cwd });
    run(['plan', 'add', '1', '--due', day(-1)], { home, cwd });
    run(['plan', 'done', '1'], { home, cwd: home });
    expect(filesIn(join(project, 'plan'))).toMatchObject([{ type: 'taken' }]);
    expect(run(['plan'], { home, cwd })).toMatchObject({ status: 0, err: 'the repository shop was told what became of 1 step.\n' });
    expect(filesIn(join(project, 'plan'))).toMatchObject([{ type: 'taken' }, { type: 'kept' }]);
    expect(run(['plan'], { home, cwd }).err).toBe('');
  });

  it('keeps a review readable whose own file is damaged', () => {
    const { home, cwd } = shop();
    run(['init', '--share', 'all'], { home, cwd });
    const id = review(home, { cwd });
    const path = join(dataOf(home), 'assessments', `${id}.json`);
    writeFileSync(path, '');
    const named = `Passed over: ${path}: is damaged: empty.`;
    expect(run(['gate'], { home, cwd })).toMatchObject({ status: 0, err: expect.stringContaining(named) });
    const history = run(['history'], { home, cwd });
    expect([history.status, history.err.split(named).length]).toEqual([0, 2]);
    expect(history.out).toContain(day(3));
  });

  it('that brings a link along turns no copy into a write elsewhere', () => {
    const { home, cwd, project } = shop();
    const id = review(home);
    run(['init'], { home, cwd });
    symlinkSync(join(dataOf(home), 'assessments'), join(project, 'assessments'));
    const before = readFileSync(join(dataOf(home), 'assessments', `${id}.json`), 'utf8');
    expect(run(['init', '--copy', 'all'], { home, cwd })).toMatchObject({ status: 2, err: expect.stringContaining('is reached through a link, and nothing there was changed') });
    rmSync(join(project, 'assessments'));
    mkdirSync(join(project, 'assessments'));
    symlinkSync(join(dataOf(home), 'assessments', `${id}.json`), join(project, 'assessments', `${id}.json`));
    expect(run(['init', '--copy', 'all'], { home, cwd }).status).toBe(2);
    expect(readFileSync(join(dataOf(home), 'assessments', `${id}.json`), 'utf8')).toBe(before);
  });

  it.each(['assessments', 'plan'])('that brings a link to one\'s own %s along takes no original away', (kind) => {
    const { home, cwd, project } = shop();
    review(home);
    run(['plan', 'add', '1'], { home, cwd });
    run(['init', '--share', 'nothing'], { home, cwd });
    symlinkSync(join(dataOf(home), kind), join(project, kind));
    const before = filesIn(join(dataOf(home), kind));
    const { status, out, err } = run(['run', '--answers', '-'], { home, cwd, input: answers() });
    expect(status).toBe(0);
    expect(out).toContain('33 of 34 answered');
    expect(err).toContain('is reached through a link, and nothing there was changed');
    expect(run(['init', '--share', 'nothing'], { home, cwd }).status).toBe(2);
    expect(filesIn(join(dataOf(home), kind))).toEqual(expect.arrayContaining(before));
  });

  it('that is itself a link to the private folder gets no config into it', () => {
    const { home, cwd, project } = shop();
    review(home);
    symlinkSync(dataOf(home), project);
    expect(run(['init', '--share', 'all', '--copy', 'all', '--force'], { home, cwd })).toMatchObject({ status: 2, out: '', err: expect.stringContaining('is reached through a link') });
    expect(readdirSync(dataOf(home))).toEqual(['assessments']);
  });

  it('that cannot be written to costs no review and no report', () => {
    const { home, cwd, project } = shop();
    run(['init'], { home, cwd });
    writeFileSync(join(project, 'assessments'), 'no folder');
    const { status, out, err } = run(['run', '--answers', '-'], { home, cwd, input: answers() });
    expect(status).toBe(0);
    expect(out).toContain('33 of 34 answered');
    expect(err).toMatch(/Saved to .*\nNot copied to the project: .*assessments: exists already/);
  });

  it('is refused as the private folder', () => {
    const { home, cwd } = shop();
    run(['init'], { home, cwd });
    const sentence = /names a project's folder, .*shop\/\.cto-check, which git may see; expected a private folder/;
    expect(run(['report', '--data', '.cto-check'], { home, cwd })).toMatchObject({ status: 2, err: expect.stringMatching(sentence) });
    expect(run(['note', 'Called Acme', '--data', '.cto-check/private'], { home, cwd })).toMatchObject({ status: 2, err: expect.stringMatching(/names a place in a project's folder, .*, which git may see; expected a private folder, outside of it/) });
    expect(run(['run', '--answers', '-'], { home, cwd, input: answers(), env: { CTO_CHECK_HOME: join(cwd, '.cto-check') } })).toMatchObject({ status: 2, err: expect.stringMatching(sentence) });
  });

  it('plays no part where --data names a folder', () => {
    const { home, cwd, project } = shop();
    run(['init', '--share', 'all'], { home, cwd });
    expect(run(['run', '--answers', '-', '--data', join(home, 'own')], { home, cwd, input: answers() }).err).not.toContain('shop');
    expect(readdirSync(project)).toEqual(['config.yaml']);
    expect(run(['gate', '--data', join(home, 'none')], { home, cwd }).status).toBe(1);
  });
});

describe('the gate in a clone, where only copies are', () => {
  const cloned = (share: string) => {
    const { home, cwd, project } = shop();
    run(['init', '--share', share], { home, cwd });
    review(home, { cwd, ago: 90 });
    review(home, { cwd });
    const judge = (gate: string) => {
      writeFileSync(join(project, 'config.yaml'), `share: ${share}\ngate:\n  ${gate}\n`);
      return run(['gate'], { home: emptyFolder(), cwd });
    };
    return judge;
  };
  const dated = 'cannot be judged: of the newest review, ';

  it.each([
    ['dates', 'max_age: 3d', 0, ''],
    ['dates', 'max_age: 2d', 1, ''],
    ['dates', 'answered: 0.5', 0, ''],
    ['dates', 'answered: 1', 1, ''],
    ['dates', 'overdue: true', 0, ''],
    ['dates', 'min: {network: 2}', 2, 'config.yaml:3:3: the rule min ' + dated],
    ['dates', 'drop: clear', 2, 'config.yaml:3:3: the rule drop ' + dated],
    ['scores', 'min: {network: 2}', 0, ''],
    ['scores', 'min: {network: 5}', 1, ''],
    ['scores', 'drop: possible', 2, 'expected share: all'],
    ['all', 'min: {network: 2}', 0, ''],
    ['all', 'drop: possible', 0, ''],
  ])('at %s with %s ends with %i', (share, rule, status, sentence) => {
    const ran = cloned(share)(rule);
    expect(ran).toMatchObject({ status, err: expect.stringContaining(sentence) });
    expect(ran.err === '').toBe(status !== 2);
    // Copies have no words: these come from the built-in bank.
    if (status === 1 && rule.includes('network')) expect(ran.out.replaceAll(/\s+/g, ' ')).toContain('Maintaining a Strong Network is clearly below its least level: 30, likely 21 to 39; level 5, Shared, begins at 88.');
  });
});

describe('drop, beside a colleague’s copies', () => {
  it('compares with one’s own review before, and cannot judge where only theirs are', () => {
    const { home, cwd, project } = shop();
    run(['init', '--share', 'all'], { home, cwd });
    const first = review(home, { cwd, ago: 90 });
    const colleague = emptyFolder();
    run(['init', '--share', 'dates'], { home: colleague, cwd });
    review(colleague, { cwd, ago: 40 });
    review(home, { cwd, ago: 3 });
    const judge = () => run(['gate', '--drop', 'possible'], { home: emptyFolder(), cwd });
    expect(judge()).toMatchObject({ status: 0, out: expect.stringContaining('No possible drop in 8 practices') });
    rmSync(join(project, 'assessments', `${first}.json`));
    expect(judge()).toMatchObject({ status: 2, err: expect.stringMatching(/^the rule drop cannot be judged: the answers of the review before, .* are not known here; expected share: all\.\n$/) });
  });
});

describe('two configs', () => {
  const both = (own: string, shared: string) => {
    const { home, cwd, project } = shop();
    mkdirSync(dataOf(home), { recursive: true });
    mkdirSync(project);
    writeFileSync(join(dataOf(home), 'config.yaml'), own);
    writeFileSync(join(project, 'config.yaml'), shared);
    const input = 'answers: {decisions.record: 5, decisions.date: 3}\n';
    return run(['run', '--answers', '-', '--no-save', '--format', 'json'], { home, cwd, input });
  };

  it('the project’s holds, but for the name', () => {
    const report = JSON.parse(both('name: Ada\nstage: enterprise\nmode: quick\ntargets: {network: 5}\n', 'name: Shop\nstage: pre_product\nmode: full\ntargets: {network: 1}\nshare: dates\n').out) as Report;
    expect(report).toMatchObject({ name: 'Ada', stage: 'pre_product', mode: 'full' });
    expect(report.practices.find(({ id }) => id === 'network')!.target).toMatchObject({ level: 1 });
  });

  it('what the project’s leaves open, one’s own says', () => {
    expect(JSON.parse(both('stage: enterprise\n', 'share: dates\n').out)).toMatchObject({ stage: 'enterprise' });
  });

  it('tell their mistakes together, each in its own file', () => {
    const { status, err } = both('stage: start\nshare: all\n', 'stgae: startup\ntargets: {network: 9}\n');
    expect(status).toBe(2);
    expect(err).toMatch(/cto-check\/config\.yaml:1:8: unknown stage "start".*\n.*cto-check\/config\.yaml:2:1: share belongs to a project.*\n.*shop\/\.cto-check\/config\.yaml:1:1: unknown key "stgae".*\n.*shop\/\.cto-check\/config\.yaml:2:20: target level 9 does not exist/);
  });
});

describe('a copied review', () => {
  it('is shown and judged by its fuller self where that is at hand', () => {
    const { home, cwd } = shop();
    run(['init'], { home, cwd });
    const id = review(home, { cwd });
    expect(run(['gate', '--min', 'network=2', '--drop', 'clear'], { home, cwd }).status).toBe(0);
    expect((JSON.parse(readFileSync(join(dataOf(home), 'assessments', `${id}.json`), 'utf8')) as Assessment).practices).toHaveLength(8);
  });
});
