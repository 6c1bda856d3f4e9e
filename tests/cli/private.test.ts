// What is private stays so, whatever the umask and the folder's name: 0700 and 0600, links stay links, odd names work.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, dataOf, emptyFolder, run } from './cli.ts';
import { byPeople, filled } from './forms.ts';

const jon = resolve('examples/jon.yaml');
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Every file and folder below, with its mode. */
const modesIn = (folder: string): string[] => (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name)).map((path) => `${statSync(path).isDirectory() ? 'folder' : 'file'} ${modeOf(path)}`);

/** Whatever is kept: the arguments, what is typed, and the status. */
type Step = [args: string[], input?: string, status?: number];
const survey: Step = [['--quick', '--plain'], '\n2\n2\nq\n', 130];
const firsts: Step[] = [survey, [['run', '--answers', jon]], [['note', 'A word']]];
const everything: Step[] = [
  ...firsts, [['plan', 'add', '1']], [['plan', 'done', '1', '--proof', 'Seen']], [['invite', '--group', 'peers']],
  [['collect', '0.json', '1.json', '2.json', '3.json', '4.json']], [['report']], [['init', '--share', 'dates']],
];
const folders = ['assessments', 'drafts', 'kits', 'notes', 'plan', 'projects', 'raters', 'views'];

/** Runs a step, in a repository, under an umask. */
function under(umask: string, home: string, [args, input = '', expected = 0]: Step): void {
  // A form needs the review that it asks about.
  if (args[0] === 'collect') for (const [at, one] of byPeople(filled(home, ['--group', 'peers'], 3), 5).entries()) writeFileSync(join(home, `${at}.json`), JSON.stringify(one));
  mkdirSync(join(home, '.git'), { recursive: true });
  const { status, stderr } = spawnSync('sh', ['-c', 'umask "$1"; shift; exec "$@"', 'sh', umask, process.execPath, bin, ...args], { cwd: home, input, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: join(home, '.local', 'share') } });
  expect([status, stderr]).toEqual([expected, stderr]);
}

describe.each(['000', '022', '077'])('under umask %s', (umask) => {
  it('all that is private is its owner’s alone', () => {
    const home = emptyFolder();
    for (const step of everything) under(umask, home, step);
    expect(new Set(modesIn(dataOf(home)))).toEqual(new Set(['folder 700', 'file 600']));
    expect(modeOf(dataOf(home))).toBe('700');
    expect(readdirSync(dataOf(home)).sort()).toEqual([...folders, 'config.yaml'].sort());
  });

  it.each(firsts)('also where the first command is %j', (...step) => {
    const home = emptyFolder();
    under(umask, home, step);
    expect([modeOf(dataOf(home)), ...new Set(modesIn(dataOf(home)))].sort()).toEqual(['700', 'file 600', 'folder 700']);
  });
});

describe('what was there before', () => {
  it('is closed where others could look into it, and what is tighter stays', () => {
    const home = emptyFolder();
    for (const name of ['', ...folders]) {
      mkdirSync(join(dataOf(home), name), { recursive: true });
      chmodSync(join(dataOf(home), name), 0o755);
    }
    for (const step of everything) under('022', home, step);
    expect(new Set(modesIn(dataOf(home)))).toEqual(new Set(['folder 700', 'file 600']));
    // The folder itself may be one that the user made for more than this.
    expect(modeOf(dataOf(home))).toBe('755');
  });

  it.each([['drafts', [['--quick', '--plain'], '1\n3\nq\n', 130]], ['projects', [['init', '--share', 'scores', '--force']]]] as [string, Step][])('a file in %s that an editor opened to all is closed when it is written again', (folder, again) => {
    const home = emptyFolder();
    for (const step of [survey, [['init', '--share', 'dates']]] as Step[]) under('022', home, step);
    for (const name of readdirSync(join(dataOf(home), folder))) chmodSync(join(dataOf(home), folder, name), 0o666);
    under('022', home, again);
    expect(modesIn(join(dataOf(home), folder))).toEqual(['file 600']);
  });

  it.each([['644', '600'], ['666', '600'], ['600', '600'], ['400', '400']])('a config of mode %s has mode %s after the stage was written into it', (mode, expected) => {
    const home = emptyFolder();
    mkdirSync(dataOf(home), { recursive: true });
    const config = join(dataOf(home), 'config.yaml');
    writeFileSync(config, '# mine\n');
    chmodSync(config, Number.parseInt(mode, 8));
    expect(run(['--quick', '--plain'], { home, input: '\n2\nq\n' }).status).not.toBe(0);
    expect(readFileSync(config, 'utf8')).toMatch(/# mine[\s\S]*stage: /);
    expect(modeOf(config)).toBe(expected);
  });
});

describe('a link', () => {
  it('to the data folder, to a folder in it and to the config stays a link, and what it leads to is written', () => {
    const home = emptyFolder();
    const elsewhere = join(home, 'elsewhere');
    mkdirSync(elsewhere);
    mkdirSync(join(home, 'far'));
    writeFileSync(join(home, 'far', 'config.yaml'), '# far\n');
    symlinkSync('../kept', join(elsewhere, 'assessments'));
    mkdirSync(join(home, 'kept'));
    symlinkSync('../far/config.yaml', join(elsewhere, 'config.yaml'));
    symlinkSync('elsewhere', join(home, 'data'));
    expect(run(['run', '--answers', jon, '--data', 'data'], { home }).status).toBe(0);
    expect(run(['--quick', '--plain', '--data', 'data'], { home, input: '\n2\nq\n' }).status).not.toBe(0);
    for (const link of ['data', 'elsewhere/assessments', 'elsewhere/config.yaml']) expect(lstatSync(join(home, link)).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(home, 'kept'))).toHaveLength(1);
    expect(readFileSync(join(home, 'far', 'config.yaml'), 'utf8')).toMatch(/# far[\s\S]*stage: /);
    expect(run(['history', '--data', 'data'], { home }).status).toBe(0);
  });

  it('that leads nowhere is named, and nothing is left behind', () => {
    const home = emptyFolder();
    symlinkSync('gone/away', join(home, 'data'));
    const { status, err } = run(['run', '--answers', jon, '--data', 'data'], { home });
    expect(status).toBe(2);
    expect(err).toMatch(/data/);
    expect(readdirSync(home)).toEqual(['data']);
  });
});

describe("a place in a repository's .cto-check is refused, and nothing is written there", () => {
  it.each([
    ['a link to it, and a folder not made yet', ['--data', 'lnk/private'], {}],
    ['the same by CTO_CHECK_HOME', [], { CTO_CHECK_HOME: 'lnk/p2' }],
    ['the same by XDG_DATA_HOME', [], { XDG_DATA_HOME: 'lnk/share' }],
    ['XDG_DATA_HOME without a link', [], { XDG_DATA_HOME: 'r/.cto-check' }],
    ['XDG_DATA_HOME, where its cto-check is a link', [], { XDG_DATA_HOME: 'share' }],
    ['a home folder in it', [], { XDG_DATA_HOME: '', HOME: 'lnk/home' }],
  ])('%s', (_, flags, env) => {
    const home = emptyFolder();
    const project = join(home, 'r', '.cto-check');
    mkdirSync(join(home, 'r', '.git'), { recursive: true });
    mkdirSync(join(project, 'kept'), { recursive: true });
    writeFileSync(join(project, 'config.yaml'), 'share: dates\n');
    symlinkSync('r/.cto-check', join(home, 'lnk'));
    mkdirSync(join(home, 'share'));
    symlinkSync('../lnk/kept', join(home, 'share', 'cto-check'));
    const absolute = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value && join(home, value)]));
    expect(run(['note', 'secret', ...flags], { home, env: absolute })).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/ names a place in a project's folder, .*, which git may see; expected a private folder, outside of it/) });
    expect((readdirSync(project, { recursive: true }) as string[]).sort()).toEqual(['config.yaml', 'kept']);
  });
});

describe.each([
  ['spaces', ' a  b '],
  ['quotes', `it's "so" \`echo\` $HOME`],
  ['a newline', 'one\ntwo'],
  ['Chinese', '数据 佐藤'],
  ['a leading dash', '-rf'],
  ['an escape sequence', 'a\u001b[2Jb'],
  ['a very long name', `${'n'.repeat(240)}`],
])('a name with %s', (_, name) => {
  it('works as the working folder, the data folder, the bank and the output', () => {
    const home = emptyFolder();
    const cwd = join(home, name);
    mkdirSync(cwd);
    const inside = (args: readonly string[]) => run(args, { home, cwd });
    const bank = `./${name}`;
    expect(inside(['bank', 'new', bank])).toMatchObject({ status: 0 });
    expect(inside(['bank', 'check', bank]).status).toBe(0);
    const own = `--data=./d${name.slice(0, 200)}`;
    expect(inside(['run', '--answers', jon, own])).toMatchObject({ status: 0 });
    const output = `./${name.slice(0, 200)}.md`;
    const written = inside(['report', own, '--output', output]);
    expect(written.status).toBe(0);
    expect(written.err).not.toContain('\u001b');
    expect(readFileSync(join(cwd, output), 'utf8')).toMatch(/^# /);
    expect(inside(['history', own]).status).toBe(0);
    expect(existsSync(join(cwd, `d${name.slice(0, 200)}`, 'assessments'))).toBe(true);
  });
});
