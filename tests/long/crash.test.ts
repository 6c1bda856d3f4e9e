// kill -9 of the real program, at random moments and at every change it makes to the disk: what it called saved is there, nothing is half, and the next command works.
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, emptyFolder, run } from '../cli/cli.ts';
import { answers, review } from '../cli/reviews.ts';
import { draftsOf, keys, open } from '../cli/terminal.ts';
import { expectNext, expectWhole, killedAfter, killedAtChange, leftOvers, namesIn, timeOf } from './killed.ts';

const begin = ['--quick', '--stage', 'startup'];
const values = [2, 3, 5, 3, 4, 4, 2, 2, 4, 3, 4, 2, 1, 2, 2, 3];

/** A review of long ago with steps taken on, so that there is a plan to change. */
function withPlan(): string {
  const home = emptyFolder();
  run(['run', '--answers', '-'], { home, input: answers({}, 100) });
  for (const rank of ['1', '2', '3']) run(['plan', 'add', rank], { home });
  return home;
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Types as fast as somebody who knows the answers; the terminal may go meanwhile. */
async function type(terminal: { write(text: string): void }, all: readonly string[]): Promise<void> {
  try {
    for (const key of all) {
      terminal.write(key);
      await wait(Math.random() * 20);
    }
  } catch {
    // It was killed.
  }
}

/** What a command line does, where it starts, and the command after it. */
const stories: readonly { name: string; kills: number; home: () => string; args: readonly string[]; input?: string; next: readonly string[]; folder: string }[] = [
  { name: 'an answer file read', kills: 50, home: emptyFolder, args: ['run', '--answers', '-'], input: answers(), next: ['history'], folder: 'assessments' },
  { name: 'a step taken on', kills: 20, home: withPlan, args: ['plan', 'add', '4'], next: ['plan'], folder: 'plan' },
  { name: 'a step kept', kills: 20, home: withPlan, args: ['plan', 'done', '1', '--proof', 'The note'], next: ['plan'], folder: 'plan' },
  { name: 'a step dropped', kills: 20, home: withPlan, args: ['plan', 'drop', '1', '--why', 'Not now'], next: ['plan'], folder: 'plan' },
  { name: 'a note jotted', kills: 20, home: emptyFolder, args: ['note', 'Called Acme about exports'], next: ['note'], folder: 'notes' },
];

describe.each(stories)('$name', ({ kills: most, home: folderOf, args, input = '', next, folder }) => {
  it(`killed at ${most} random moments leaves whole files alone`, async () => {
    const time = timeOf(args, folderOf(), input);
    let home = folderOf();
    for (let killed = 0, tries = 0; killed < most; tries += 1) {
      expect(tries).toBeLessThan(most * 4);
      // The disk is changed in the second half; steps run out when one gets through.
      const ran = await killedAfter(time * (0.3 + 0.8 * Math.random()), args, home, input);
      if (ran.status === null) killed += 1;
      expectWhole(home, ran);
      if (killed % 5 === 0) expectNext(next, home);
      if (ran.status !== null && args[0] === 'plan') home = folderOf();
    }
    expectNext(next, home);
  });

  it('killed at every change of the disk leaves the state before or the state after, and what it leaves of the write goes later', () => {
    const home = folderOf();
    const before = namesIn(home).filter((name) => name.startsWith(`${folder}/`) && name.endsWith('.json')).length;
    let kills = 0;
    for (let n = 1; ; n += 1) {
      const own = n === 1 ? home : folderOf();
      const ran = killedAtChange(n, args, own, input);
      if (ran === null) break;
      kills += 1;
      expectWhole(own, ran);
      expectNext(next, own);
      const after = namesIn(own).filter((name) => name.startsWith(`${folder}/`) && name.endsWith('.json')).length;
      expect([before, before + 1]).toContain(after);
      const left = leftOvers(own);
      expect(left.length).toBeLessThanOrEqual(1);
      // An hour later the next write clears it away.
      for (const name of left) utimesSync(join(dataOf(own), name), new Date(Date.now() - 3_700_000), new Date(Date.now() - 3_700_000));
      expect(run(args, { home: own, input }).status).toBeLessThanOrEqual(args[0] === 'plan' ? 2 : 0);
      expect(leftOvers(own)).toEqual([]);
    }
    expect(kills).toBeGreaterThanOrEqual(5);
  });
});

describe('a survey', () => {
  it('killed at 60 random moments on a terminal, and taken up again each time, loses no answer that the screen called saved', async () => {
    let home = emptyFolder();
    let known = 0;
    for (let killed = 0; killed < 60; killed += 1) {
      const survey = open(home, known === 0 ? begin : []);
      await survey.shows(known === 0 ? 'Enter begins' : `has ${known} of 16 answers`);
      survey.pty.write('\r');
      await survey.shows(`question ${known + 1} of 16`);
      const typing = type(survey.pty, keys.slice(known));
      await wait(Math.random() * 120);
      survey.pty.kill('SIGKILL');
      await survey.ended;
      await typing;
      const saved = Math.max(known, ...[...survey.output().matchAll(/saved: (\d+) of 16/g)].map((match) => Number(match[1])));
      const drafts = namesIn(home).includes('drafts') ? draftsOf(home) : [];
      expect(drafts.length).toBeLessThanOrEqual(1);
      known = drafts[0]?.responses.length ?? 0;
      expect(known).toBeGreaterThanOrEqual(saved);
      expect((drafts[0]?.responses ?? []).map(({ answer }) => answer)).toEqual(values.slice(0, known));
      expectWhole(home, { err: '' });
      expect(leftOvers(home).length).toBeLessThanOrEqual(killed + 1);
      if (known === 16) [home, known] = [emptyFolder(), 0];
    }
  });

  it('killed at every change of the disk, from the first answer to the saved review, has all answers before the question on the screen', () => {
    const input = ['', ...keys.map((key) => key.replace('\r', '')), '', '', '', '', '', 'q'].join('\n');
    let kills = 0;
    for (let n = 1; ; n += 1) {
      const home = emptyFolder();
      const ran = killedAtChange(n, [...begin, '--plain'], home, `${input}\n`);
      if (ran === null) break;
      kills += 1;
      expectWhole(home, ran);
      const shown = Math.max(1, ...[...ran.err.matchAll(/question (\d+) of 16/gi)].map((match) => Number(match[1])));
      const reviews = namesIn(home).filter((name) => /^assessments.+json$/.test(name));
      const drafts = namesIn(home).includes('drafts') ? draftsOf(home) : [];
      expect(reviews.length + drafts.length).toBeLessThanOrEqual(2);
      const answered = reviews.length > 0 ? 16 : Math.max(0, ...drafts.map(({ responses }) => responses.length));
      expect({ n, answered, shown }).toEqual({ n, answered: expect.toSatisfy((count: number) => count >= shown - 1) as number, shown });
      const next = run(['--plain', '--stage', 'startup'], { home, input: 'q\n' });
      expect({ n, status: next.status, err: next.err }).toEqual({ n, status: 130, err: reviews.length === 0 && answered > 0 ? (expect.stringContaining(`has ${answered} of 16 answers`) as string) : (expect.not.stringMatching(/damaged|has \d+ of/) as string) });
      if (reviews.length > 0) expect(run(['report'], { home })).toMatchObject({ status: 0, out: expect.stringContaining('16 of 16') as string });
      expect(leftOvers(home).length).toBeLessThanOrEqual(1);
    }
    expect(kills).toBeGreaterThanOrEqual(70);
  }, 240_000);
});

it('a report written to a file and killed at every change of the disk is the old one or the new one', () => {
  const home = emptyFolder();
  review(home);
  const path = join(home, 'report.md');
  run(['report', '--output', path], { home });
  const whole = readFileSync(path, 'utf8');
  let kills = 0;
  for (let n = 1; ; n += 1) {
    writeFileSync(path, 'The one before');
    if (killedAtChange(n, ['report', '--output', path], home) === null) break;
    kills += 1;
    expect(['The one before', whole]).toContain(readFileSync(path, 'utf8'));
  }
  expect(kills).toBeGreaterThanOrEqual(4);
});
