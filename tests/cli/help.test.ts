// Help as users read it, of every command that is registered, and the words that the shells complete.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { groupsFor } from '../../src/program/commands.ts';
import { bin, dataOf, emptyFolder, run } from './cli.ts';
import { filled } from './forms.ts';

const jon = resolve('examples/jon.yaml');

/** The words offered at the end of a line, without what they mean. */
function offered(words: readonly string[], home = emptyFolder()): string[] {
  const { status, out, err } = run(['__complete', ...words], { home });
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return out.split('\n').slice(0, -1).map((line) => (line.startsWith('\t') ? line : line.split('\t')[0]!));
}

/** Every command that is registered, with those below it: `report`, `plan add`. */
function commandsBelow(path: string[]): string[][] {
  const { out } = run(['__complete', ...path, ''], { home: emptyFolder() });
  const below = out.split('\n').filter((line) => /^[a-z]+\t\S/.test(line)).map((line) => [...path, line.split('\t')[0]!]);
  const commands = below.filter((command) => run([...command, '--help'], { home: emptyFolder() }).out.startsWith(`Usage: cto-check ${command.join(' ')} `));
  return commands.flatMap((command) => [command, ...commandsBelow(command)]);
}

const commands = commandsBelow([]);
const examplesIn = (help: string): string[] => [...help.matchAll(/^ *(?:Examples?:)? *(cto-check .*?)(?: {2,}.*)?$/gm)].map((match) => match[1]!).filter((line) => !line.startsWith('cto-check completion fish >'));

/** A home that is a git repository, with a review, an answer file and what came back from a form in it, where `cto-check` is a command. */
function furnished(): { home: string; sh: (line: string) => { status: number | null; err: string } } {
  const home = emptyFolder();
  mkdirSync(join(home, '.git'));
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin', 'cto-check'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(join(home, 'bin', 'cto-check'), 0o755);
  writeFileSync(join(home, 'answers.yaml'), readFileSync(jon));
  cpSync('questions', join(home, 'questions'), { recursive: true });
  run(['run', '--answers', jon], { home });
  run(['plan', 'add', '1'], { home });
  run(['run', '--answers', '-'], { home, input: readFileSync(jon, 'utf8').replace('date: 2026', 'date: 2025') });
  mkdirSync(join(home, 'Downloads'));
  writeFileSync(join(home, 'Downloads', 'cto-check-peers-1.json'), JSON.stringify(filled(home, ['--group', 'peers'], 3)));
  const env = { PATH: `${join(home, 'bin')}:${process.env['PATH']}`, HOME: home, XDG_DATA_HOME: join(home, '.local', 'share'), LANG: 'C.UTF-8' };
  return {
    home,
    sh(line) {
      const { status, stderr } = spawnSync('/bin/sh', ['-c', line], { cwd: home, env, input: '', encoding: 'utf8', timeout: 20_000 });
      return { status, err: stderr };
    },
  };
}

describe('the main help', () => {
  it('fits one screen, the prompt below it, and names every command in a group', () => {
    const { status, out, err } = run(['--help'], { home: emptyFolder() });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(23);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    for (const [name, below] of commands) if (below === undefined) expect(out).toMatch(new RegExp(`^([A-Z][\\w ]+:)? +${name}  `, 'm'));
    expect(out).not.toContain('__complete');
    expect(examplesIn(out)).toHaveLength(3);
  });

  it('is not waited for where a command is typed: each stands among the names of one group', () => {
    for (const [name] of commands.filter(([, below]) => below === undefined)) expect([name, groupsFor([name!]).length]).toEqual([name, 1]);
  });

  it.each([60, 80, 120])('obeys %i columns, as does the help of each command', (columns) => {
    for (const command of [[], ...commands]) {
      const { out } = run([...command, '--help'], { home: emptyFolder(), env: { COLUMNS: String(columns) } });
      // A line to copy into a shell stays in one piece.
      for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(/^ {2}(cto-check|bash|zsh|fish) /.test(line) ? 80 : columns);
    }
  });
});

describe('the help of a command', () => {
  it('is there for every command', () => {
    expect(commands.map((path) => path.join(' '))).toEqual(expect.arrayContaining(['run', 'template', 'report', 'explain', 'demo', 'completion']));
  });

  it.each([[], ...commands].map((path) => [['cto-check', ...path].join(' '), path] as const))('of %s has an example that works as it stands', (_, path) => {
    const { out } = run([...path, '--help'], { home: emptyFolder() });
    const examples = examplesIn(out);
    expect(examples.length).toBeGreaterThan(0);
    const { sh } = furnished();
    for (const example of examples) {
      const { status, err } = sh(example);
      expect(err).not.toMatch(/unknown|too many arguments|missing/i);
      if (!err.includes('needs a terminal')) expect({ example, status, err }).toMatchObject({ example, status: expect.toSatisfy((given) => given === 0 || given === 1) });
    }
  });

  it('of completion says how to install it in each shell, and that npx is not enough', () => {
    const { out } = run(['completion', '--help'], { home: emptyFolder() });
    for (const shell of ['bash', 'zsh', 'fish']) expect(out).toMatch(new RegExp(`^  ${shell} .*cto-check completion ${shell}`, 'm'));
    expect(out).toContain('npx is not enough');
  });
});

describe('help', () => {
  it.each([
    [['help', 'nosuch'], 'unknown command "nosuch"; expected one of run, template, '],
    [['help', 'reprot'], 'Did you mean report?'],
    [['bank', 'help', 'nosuch'], 'unknown command "nosuch"; expected one of check, list, show, new, schema.\n'],
    [['plan', 'help', 'nosuch'], 'unknown command "nosuch"; expected one of add, done, drop.\n'],
    [['bank', 'chek'], 'Did you mean check?'],
    [['bank'], 'bank what; expected one of check, list, show, new, schema.\n'],
  ])('%j says what is wrong', (args, sentence) => {
    expect(run(args, { home: emptyFolder() })).toMatchObject({ status: 2, out: '', err: expect.stringContaining(sentence) as string });
  });

  it.each([['bank', 'check'], ['plan', 'done']])('of %s is help, and of its %s too', (command, part) => {
    const told = (...args: string[]): string => run(args, { home: emptyFolder() }).out;
    expect(told(command, 'help')).toBe(told(command, '--help'));
    expect(told(command, 'help', part)).toBe(told(command, part, '--help'));
  });
});

describe('completion', () => {
  it('prints the script of a shell, and suggests the nearest for another', () => {
    for (const shell of ['bash', 'zsh', 'fish']) expect(run(['completion', shell], { home: emptyFolder() })).toEqual({ status: 0, err: '', out: readFileSync(`completions/cto-check.${shell}`, 'utf8') });
    expect(run(['completion', 'fishy'], { home: emptyFolder() })).toEqual({ status: 2, out: '', err: 'completion: unknown word "fishy"; expected one of bash, zsh, fish. Did you mean fish?\n' });
    expect(run(['completion'], { home: emptyFolder() })).toMatchObject({ status: 2, err: expect.stringContaining('expected bash, zsh or fish') });
  });

  it('offers commands, and the flags of the default one', () => {
    expect(offered([''])).toEqual(expect.arrayContaining(['run', 'report', 'completion']));
    expect(offered(['--q'])).toEqual(expect.arrayContaining(['--quick', '--bank', '--version']));
  });

  it.each([
    [['run', '--mode', ''], ['quick', 'full', 'deep']],
    [['--mode=d'], ['--mode=quick', '--mode=full', '--mode=deep']],
    [['--mode', '=', 'd'], ['--mode=quick', '--mode=full', '--mode=deep']],
    [['report', '--for', ''], ['self', 'coach', 'ceo']],
    [['run', '--stage', ''], ['pre_product', 'startup', 'scale_up', 'enterprise']],
    [['run', '--practice', ''], ['code', 'decisions', 'comm', 'strategy', 'core', 'team', 'network', 'customers']],
    [['run', '--practice', 'code', ''], ['code', 'decisions', 'comm', 'strategy', 'core', 'team', 'network', 'customers']],
    [['completion', 'z'], ['bash', 'zsh', 'fish']],
    [['report', ''], ['latest', 'previous']],
    [['explain', '--id', ''], ['latest', 'previous']],
    [['run', '--answers', ''], ['\tfiles']],
    [['demo', '--output='], ['\tfiles']],
    [['--data', ''], ['\tfolders']],
    [['report', 'x', '--bank', ''], ['\tfolders']],
    [['nonsense', '--nonsense', 'x', ''], []],
    [[], commands.filter((path) => path.length === 1).map(([name]) => name!)],
  ])('after %j offers %j', (words, expected) => {
    if (expected.length > 0) expect(offered(words)).toEqual(expected);
    else expect(offered(words).filter((word) => !word.startsWith('-'))).toEqual([]);
  });

  it('offers practices wherever a command takes --practice', () => {
    const taking = [[], ...commands].filter((path) => offered([...path, '--']).includes('--practice'));
    expect(taking.length).toBeGreaterThan(2);
    for (const path of taking) expect([...path, ...offered([...path, '--practice', ''])]).toContain('decisions');
  });

  it('offers practices and questions of the bank that is named or configured, and reviews of the folder that is named', () => {
    const home = emptyFolder();
    const bank = join(home, 'bank');
    mkdirSync(bank);
    writeFileSync(join(bank, 'bank.yaml'), readFileSync('questions/bank.yaml', 'utf8'));
    for (const [, name] of readFileSync('questions/bank.yaml', 'utf8').matchAll(/- (\S+\.yaml)/g)) writeFileSync(join(bank, name!), readFileSync(join('questions', name!), 'utf8').replaceAll('id: code', 'id: hands'));
    expect(offered(['--bank', 'bank', 'run', '--practice', ''], home)[0]).toBe('hands');
    expect(offered(['--bank', '~/bank', 'explain', 'hands'], home)).toContain('hands.role');
    mkdirSync(dataOf(home), { recursive: true });
    writeFileSync(join(dataOf(home), 'config.yaml'), `bank: ${bank}\n`);
    expect(offered(['run', '--practice', ''], home)[0]).toBe('hands');
    writeFileSync(join(dataOf(home), 'config.yaml'), 'bank: [\n');
    expect(offered(['run', '--practice', ''], home)).toEqual([]);
    run(['run', '--answers', jon, '--data', 'elsewhere'], { home, env: { CTO_CHECK_HOME: '' } });
    expect(offered(['report', '--data', 'elsewhere', ''], home)).toEqual(['latest', 'previous', expect.stringMatching(/^2026-11-22-120000000-/)]);
  });

  it('offers no name that could break a line or be taken for a flag, and every other as it is', () => {
    const { home } = furnished();
    for (const name of ['$(touch pwned)', "it's", 'a\nb', 'c\td', '\u202eevil', '-x']) writeFileSync(join(dataOf(home), 'assessments', `${name}.json`), '');
    const own = offered(['report', ''], home).filter((id) => !/^(latest|previous|20\d\d-.*)$/.test(id));
    expect(own.sort()).toEqual(['$(touch pwned)', "it's"]);
    expect(existsSync(join(home, 'pwned'))).toBe(false);
  });
});
