// A data folder that is taken away under a survey, one that may not be written, and two windows on one unfinished review: every answer is there at the end.
import { chmodSync, chownSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, emptyFolder, run } from './cli.ts';
import { review } from './reviews.ts';
import { draftsOf, keys, open, toSummary } from './terminal.ts';

const answersIn = (home: string): number[] => draftsOf(home).map(({ responses }) => responses.filter(({ answer }) => answer !== null).length).toSorted((a, b) => a - b);

describe('a data folder that vanishes', () => {
  it('between two answers is made anew with all of them', async () => {
    const home = emptyFolder();
    const survey = open(home, ['--quick', '--stage', 'startup']);
    await survey.shows('Enter begins');
    survey.pty.write(`\r${keys.slice(0, 3).join('')}`);
    await survey.shows('saved: 3 of 16');
    rmSync(dataOf(home), { recursive: true });
    survey.pty.write(keys[3]!);
    await survey.shows('saved: 4 of 16');
    expect(answersIn(home)).toEqual([4]);
    rmSync(dataOf(home), { recursive: true });
    survey.pty.write('q');
    expect(await survey.ended).toMatchObject({ exitCode: 130 });
    await survey.shows('Kept in ~/.local/share/cto-check: 4 of 16 answers. Go on with: cto-check');
    expect(answersIn(home)).toEqual([4]);
  });

  it('between the last answer and the end still gets the whole review', async () => {
    const home = emptyFolder();
    const survey = open(home, ['--quick', '--stage', 'startup']);
    await survey.shows('Enter begins');
    survey.pty.write('\r');
    await toSummary(survey);
    rmSync(dataOf(home), { recursive: true });
    survey.pty.write('\r');
    await survey.shows('Next steps');
    rmSync(join(dataOf(home), 'plan'), { recursive: true, force: true });
    survey.pty.write('q');
    expect(await survey.ended).toMatchObject({ exitCode: 0 });
    expect(run(['report'], { home })).toMatchObject({ status: 0, out: expect.stringContaining('16 of 16 answered') as string });
    expect(draftsOf(home)).toEqual([]);
  });

  it('before an unfinished review is gone on with gives its answers back', async () => {
    const home = emptyFolder();
    run(['--quick', '--plain', '--stage', 'startup'], { home, input: '\n2\n3\n' });
    const survey = open(home);
    await survey.shows('has 2 of 16 answers');
    rmSync(dataOf(home), { recursive: true });
    survey.pty.write('\r');
    await survey.shows('question 3 of 16');
    survey.pty.write('3\r');
    await survey.shows('saved: 3 of 16');
    survey.pty.write('q');
    expect(await survey.ended).toMatchObject({ exitCode: 130 });
    expect(answersIn(home)).toEqual([3]);
  });
});

/** Root may write everywhere: then somebody else is asked to. */
const somebody = process.getuid?.() === 0 ? 65_534 : undefined;

it('a data folder that may not be written is read, and what would change it is refused in a sentence', () => {
  const home = emptyFolder();
  for (const ago of [100, 3]) review(home, { ago });
  run(['plan', 'add', '1'], { home });
  for (const name of ['', ...readdirSync(home, { recursive: true, encoding: 'utf8' })]) {
    const path = join(home, name);
    if (somebody !== undefined) chownSync(path, somebody, somebody);
    chmodSync(path, path.endsWith('.json') ? 0o400 : 0o500);
  }
  for (const args of [['report'], ['history'], ['plan'], ['compare']]) expect({ args, ...run(args, { home, uid: somebody }) }).toMatchObject({ args, status: 0, err: '' });
  for (const [args, verb] of [[['plan', 'add', '2'], 'written'], [['plan', 'done', '1'], 'written'], [['note', 'A note'], 'made'], [['run', '--answers', resolve('examples/jon.yaml')], 'written']] as const) {
    const { status, err } = run(args, { home, uid: somebody });
    expect({ args, status, err }).toEqual({ args, status: 2, err: expect.stringMatching(new RegExp(`^${dataOf(home)}/\\S+: may not be ${verb}\\. Nothing was changed there\\. Choose another folder, or let yourself write there\\.$`, 'm')) as string });
  }
  for (const name of ['', 'assessments', 'plan']) chmodSync(join(dataOf(home), name), 0o700);
});

describe('two windows on one unfinished review', () => {
  it('go on side by side, each in a file of its own, also when one is killed', async () => {
    const home = emptyFolder();
    run(['--quick', '--plain', '--stage', 'startup'], { home, input: '\n2\n3\n' });
    const first = open(home);
    await first.shows('has 2 of 16 answers');
    first.pty.write('\r');
    await first.shows('question 3 of 16');
    const second = open(home);
    await second.shows('has 2 of 16 answers');
    second.pty.write('\r');
    await second.shows('question 3 of 16');
    first.pty.write('5\r');
    await first.shows('saved: 3 of 16');
    second.pty.write('4\r34');
    await second.shows('saved: 5 of 16');
    first.pty.kill('SIGKILL');
    await first.ended;
    second.pty.write('q');
    expect(await second.ended).toMatchObject({ exitCode: 130 });
    expect(answersIn(home)).toEqual([3, 5]);
    expect(draftsOf(home).map(({ responses }) => responses[2]!.answer).toSorted()).toEqual([4, 5]);
  });

  it('that both ask whether to go on: the later answer begins nothing on the other’s file', async () => {
    const home = emptyFolder();
    run(['--quick', '--plain', '--stage', 'startup'], { home, input: '\n2\n3\n' });
    const [first, second] = [open(home), open(home)];
    for (const survey of [first, second]) await survey.shows('has 2 of 16 answers');
    first.pty.write('\r');
    await first.shows('question 3 of 16');
    second.pty.write('\r');
    expect(await second.ended).toMatchObject({ exitCode: 2 });
    await second.shows('the unfinished review was just taken up or finished in another window.');
    first.pty.write('5\rq');
    expect(await first.ended).toMatchObject({ exitCode: 130 });
    expect(answersIn(home)).toEqual([3]);
    expect(existsSync(join(dataOf(home), 'assessments')) ? readdirSync(join(dataOf(home), 'assessments')) : []).toEqual([]);
  });
});
