// The GitHub workflow's steps, run as the runner runs them: with the real gate, and a gh that writes down what it is told.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { yaml } from '../core/samples.ts';
import { bin, emptyFolder, run } from './cli.ts';
import { review } from './reviews.ts';

interface Step {
  name?: string;
  id?: string;
  if?: string;
  env?: Record<string, string>;
  run?: string;
}

function program(path: string, text: string): void {
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
}

/** Runs the workflow's job in a repository; `open`: the issue that gh finds, '' for none. */
function job(cwd: string, open: string) {
  const runner = emptyFolder();
  const programs = join(runner, 'bin');
  mkdirSync(programs);
  program(join(programs, 'npx'), `[ "$1 $2" = "--yes cto-check@${(JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version}" ] || exit 9\nshift 2\nexec "${process.execPath}" "${bin}" "$@"`);
  program(join(programs, 'gh'), `printf '%s\\n' "$*" >> "${join(runner, 'gh.txt')}"\n[ "$2" != list ] || printf '%s' '${open}'`);
  const { jobs } = yaml(readFileSync(join(cwd, '.github', 'workflows', 'cto-check.yml'), 'utf8')).value as { jobs: { gate: { steps: Step[] } } };
  const said: string[] = [];
  let status: string | undefined;
  for (const [at, step] of jobs.gate.steps.filter(({ run: script }) => script !== undefined).entries()) {
    if (step.if === "steps.gate.outputs.status == '1'" && status !== '1') continue;
    const [summary, output] = [join(runner, `summary-${at}`), join(runner, `output-${at}`)];
    for (const file of [summary, output]) writeFileSync(file, '');
    const ran = spawnSync('bash', ['-e', '-c', step.run!], { cwd, encoding: 'utf8', env: { PATH: `${programs}:${process.env['PATH']}`, HOME: runner, LANG: 'C.UTF-8', RUNNER_TEMP: runner, GITHUB_STEP_SUMMARY: summary, GITHUB_OUTPUT: output, ...step.env } });
    said.push(ran.stdout);
    status ??= /status=(\d+)/.exec(readFileSync(output, 'utf8'))?.[1];
    if (ran.status !== 0) return { failed: true, said: said.join(''), gh: [] as string[], body: '' };
  }
  const told = join(runner, 'gh.txt');
  return { failed: false, said: said.join(''), gh: existsSync(told) ? readFileSync(told, 'utf8').trimEnd().split('\n') : [], body: readFileSync(join(runner, 'verdict.md'), 'utf8') };
}

function repository(): { home: string; cwd: string } {
  const home = emptyFolder();
  const cwd = join(home, 'shop');
  mkdirSync(cwd);
  execFileSync('git', ['init', '-q', cwd]);
  run(['init', '--github', '--share', 'dates'], { home, cwd });
  return { home, cwd };
}

describe('the weekly workflow', () => {
  it('opens one issue with the verdict when a review is due', () => {
    const { home, cwd } = repository();
    review(home, { cwd, ago: 101 });
    const { failed, said, gh, body } = job(cwd, '');
    expect(failed).toBe(false);
    expect(said).toContain('::error title=cto-check max_age::The newest review of every practice');
    expect(gh).toHaveLength(2);
    expect(gh[0]).toMatch(/^issue list --state open/);
    expect(gh[1]).toMatch(/^issue create --title cto-check: the gate says no --body-file .*verdict\.md$/);
    expect(body).toContain('| max\\_age | **fails** |');
  });

  it('updates the issue that is open', () => {
    const { cwd } = repository();
    expect(job(cwd, '17').gh[1]).toMatch(/^issue edit 17 --body-file /);
  });

  it('opens none when the gate says yes', () => {
    const { home, cwd } = repository();
    review(home, { cwd });
    expect(job(cwd, '')).toMatchObject({ failed: false, gh: [] });
  });

  it('fails, and opens none, when the gate cannot judge', () => {
    const { cwd } = repository();
    writeFileSync(join(cwd, '.cto-check', 'config.yaml'), 'gaet: {}\n');
    expect(job(cwd, '')).toMatchObject({ failed: true, gh: [] });
  });
});
