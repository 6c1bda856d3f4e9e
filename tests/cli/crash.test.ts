// No answer is lost when the process is killed at any moment of the survey: the real program in a real terminal.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, dataOf, emptyFolder, run } from './cli.ts';
import { filesIn, review } from './reviews.ts';
import { draftsOf, keys, open, planOf, toSummary } from './terminal.ts';

describe('a survey that is killed', () => {
  it('at twenty random moments has every answer on the disk that the screen called saved, and goes on', async () => {
    let killed = 0;
    while (killed < 20) {
      const home = emptyFolder();
      const survey = open(home, ['--quick', '--stage', 'startup']);
      await survey.shows('Enter begins');
      survey.pty.write('\r');
      await survey.shows('question 1 of 16');
      const moment = Math.random() * 700;
      const typing = (async () => {
        for (const key of keys.slice(0, 15)) {
          survey.pty.write(key);
          await new Promise((done) => setTimeout(done, Math.random() * 60));
        }
      })();
      await new Promise((done) => setTimeout(done, moment));
      survey.pty.kill('SIGKILL');
      await survey.ended;
      await typing.catch(() => undefined);
      const saved = Math.max(0, ...[...survey.output().matchAll(/saved: (\d+) of 16/g)].map((match) => Number(match[1])));
      if (saved === 0) continue;
      killed += 1;
      const [draft, ...more] = draftsOf(home);
      expect(more).toEqual([]);
      expect(draft!.responses.filter((response) => response.answer !== null).length).toBeGreaterThanOrEqual(saved);
      expect(draft!.responses.map((response) => response.answer)).toEqual([2, 3, 5, 3, 4, 4, 2, 2, 4, 3, 4, 2, 1, 2, 2, 3].slice(0, draft!.responses.length));
    }
  });

  it('goes on at the same question, and ends in a report', async () => {
    const home = emptyFolder();
    const first = open(home, ['--quick', '--stage', 'startup']);
    await first.shows('Enter begins');
    first.pty.write(`\r${keys.slice(0, 10).join('')}`);
    await first.shows('question 11 of 16');
    first.pty.kill('SIGKILL');
    await first.ended;

    const second = open(home);
    await second.shows('has 10 of 16 answers');
    second.pty.write('\r');
    await second.shows('question 11 of 16');
    await toSummary(second, 10);
    second.pty.write('\r');
    await second.shows('Next steps');
    second.pty.write('q');
    expect(await second.ended).toMatchObject({ exitCode: 0 });
    await second.shows('16 of 16 answered');
    expect(draftsOf(home)).toEqual([]);
    expect(readdirSync(join(dataOf(home), 'assessments'))).toHaveLength(1);
  });

  it('right after an answer about the plan showed has it on the disk, and asks no one twice', async () => {
    const home = emptyFolder();
    run(['run', '--answers', resolve('examples/jon.yaml')], { home });
    for (const rank of ['1', '2']) run(['plan', 'add', rank], { home });
    const first = open(home, ['--quick', '--stage', 'startup']);
    await first.shows('Enter begins');
    first.pty.write('\r');
    await first.shows('1 of 2');
    first.pty.write('1');
    await first.shows('One line that shows it');
    first.pty.kill('SIGKILL');
    await first.ended;
    expect(planOf(home)).toEqual(['taken', 'taken', 'kept']);

    const second = open(home, ['--quick', '--stage', 'startup']);
    await second.shows('Enter begins');
    second.pty.write('\r');
    await second.shows('1 of 1');
    second.pty.write('s');
    await toSummary(second);
    second.pty.write('\r');
    await second.shows('Next steps');
    second.pty.write('1');
    await second.shows('"When …, I will …"');
    second.pty.kill('SIGKILL');
    await second.ended;
    expect(planOf(home)).toEqual(['taken', 'taken', 'kept', 'taken']);
    expect(readdirSync(join(dataOf(home), 'assessments'))).toHaveLength(2);
    expect(draftsOf(home)).toEqual([]);
  });

  it('by a signal ends with its status and a sane terminal', async () => {
    for (const [signal, status] of [['SIGTERM', 143], ['SIGHUP', 129], ['SIGINT', 130]] as const) {
      const home = emptyFolder();
      const survey = open(home, ['--quick', '--stage', 'startup']);
      await survey.shows('Enter begins');
      survey.pty.write('\r2');
      await survey.shows('saved: 1 of 16');
      survey.pty.kill(signal);
      expect(await survey.ended).toMatchObject({ exitCode: status });
      // The main screen, the cursor and ordinary pastes are back.
      for (const sane of ['\u001b[?1049l', '\u001b[?25h', '\u001b[?2004l']) expect(survey.output().lastIndexOf(sane)).toBeGreaterThan(survey.output().lastIndexOf(sane.replace(/[lh]$/, (end) => (end === 'l' ? 'h' : 'l'))));
      await survey.shows('1 of 16 answers. Go on with');
      expect(draftsOf(home)).toHaveLength(1);
    }
  });
});

describe('a signal after the questions', () => {
  it.each(['at the next steps', 'at the question what the repository may get'])('%s asks nothing more, ends with its status, and the review is saved', async (where) => {
    const home = emptyFolder();
    mkdirSync(join(home, '.cto-check'));
    writeFileSync(join(home, '.cto-check', 'config.yaml'), 'share: dates\n');
    const survey = open(home, ['--quick', '--stage', 'startup']);
    await survey.shows('Enter begins');
    survey.pty.write('\r');
    await toSummary(survey);
    survey.pty.write('\r');
    await survey.shows('1 of 3');
    if (where !== 'at the next steps') {
      survey.pty.write('\u001b');
      await survey.shows('get of your reviews?');
    }
    survey.pty.kill('SIGTERM');
    expect(await survey.ended).toMatchObject({ exitCode: 143 });
    expect(readdirSync(join(dataOf(home), 'assessments'))).toHaveLength(1);
    expect(readdirSync(join(home, '.cto-check'))).toEqual(['config.yaml']);
  });
});

it.each([['Ctrl-C', '\u0003', 130], ['SIGTERM', null, 143]] as const)('a line begun about a step taken on is kept at %s', async (_, key, exitCode) => {
  const home = emptyFolder();
  review(home);
  run(['plan', 'add', '1'], { home });
  const survey = open(home, ['--quick', '--stage', 'startup']);
  await survey.shows('Enter begins');
  survey.pty.write('\r');
  await survey.shows('Did you keep it?');
  survey.pty.write('1');
  await survey.shows('One line that shows it');
  survey.pty.write('The post of May');
  await survey.shows('The post of May');
  if (key === null) survey.pty.kill('SIGTERM');
  else survey.pty.write(key);
  expect(await survey.ended).toMatchObject({ exitCode });
  expect(filesIn(join(dataOf(home), 'plan')).at(-1)).toMatchObject({ type: 'kept', proven: 'The post of May' });
});

describe.each([[80, 24], [60, 20]] as const)('on %i columns and %i rows', (columns, rows) => {
  it('a step is taken on with another date, a plan and a witness, and the report follows', async () => {
    const home = emptyFolder();
    const survey = open(home, ['--quick', '--stage', 'startup'], [columns, rows]);
    await survey.shows('Enter begins');
    survey.pty.write('\r');
    await toSummary(survey);
    survey.pty.write('\r');
    await survey.shows('1 of 3');
    survey.pty.write('2');
    await survey.shows('Until when?');
    survey.pty.write(`${'\u007f'.repeat(10)}2999-12-20\r`);
    await survey.shows('"When …, I will …"');
    survey.pty.write('When 佐藤 calls, I will write it down\r');
    await survey.shows('Whom will you tell?');
    survey.pty.write('Anna\r');
    await survey.shows('2 of 3');
    survey.pty.write('\u001b');
    expect(await survey.ended).toMatchObject({ exitCode: 0 });
    expect(survey.text()).toContain('16 of 16 answered');
    const [name, ...more] = readdirSync(join(dataOf(home), 'plan'));
    expect(more).toEqual([]);
    expect(JSON.parse(readFileSync(join(dataOf(home), 'plan', name!), 'utf8'))).toMatchObject({ type: 'taken', due: '2999-12-20', if_then: 'When 佐藤 calls, I will write it down', tell: 'Anna' });
  });
});

describe('without colours and pictures', () => {
  it('a whole review can be answered line by line from a pipe', async () => {
    const home = emptyFolder();
    const lines = ['', '2', ...keys.map((key) => key.replace('\r', '')), '', '', '', '', ''];
    const { status, out } = run(['--quick', '--plain'], { home, input: `${lines.join('\n')}\n` });
    expect(status).toBe(0);
    expect(out).toContain('16 of 16');
    expect(out).not.toMatch(/[\u2500-\u259f\u2800-\u28ff\u001b]/);
    expect(readFileSync(join(dataOf(home), 'config.yaml'), 'utf8')).toBe('stage: startup\n');
  });

  it('ends when nobody reads the questions any more', async () => {
    const { spawnSync } = await import('node:child_process');
    const home = emptyFolder();
    const asked = `yes '' | "${process.execPath}" --require "${resolve('tests/measured.cjs')}" "${bin}" --plain --quick --data "${home}" 2>&1 3>"${home}/measured.json" | head -3`;
    expect(spawnSync('bash', ['-c', asked], { timeout: 60_000 }).signal).toBeNull();
    // Not after all the lines that lay ready: 65,536 in each chunk of a pipe.
    expect((JSON.parse(readFileSync(join(home, 'measured.json'), 'utf8')) as { milliseconds: number }).milliseconds).toBeLessThan(1000);
  });

  it('a pipe that ends early keeps what was answered, with status 2', async () => {
    const home = emptyFolder();
    expect(run(['--quick', '--plain', '--stage', 'startup'], { home, input: '\n2\n3\n' })).toMatchObject({ status: 2, out: '', err: expect.stringContaining('2 of 16 answers. Go on with') as string });
    expect(draftsOf(home)[0]!.responses).toHaveLength(2);
  });
});
