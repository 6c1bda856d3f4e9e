// Many at once: fifty processes lose nothing, and two branches of a repository merge without a conflict.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharePlan } from '../../src/commands/keep.ts';
import type { World } from '../../src/commands/world.ts';
import type { PlanEvent } from '../../src/core/plan/plan-file.ts';
import { saveAssessment } from '../../src/store/assessments.ts';
import { readStandings } from '../../src/store/copies.ts';
import { savePlanEvent } from '../../src/store/plan.ts';
import { jon } from '../render/fixtures.ts';
import { bin, dataOf, emptyFolder, run } from './cli.ts';
import { answers, day, filesIn, review } from './reviews.ts';

describe('saving at once', () => {
  it('fifty processes lose nothing, also in a project', async () => {
    const home = emptyFolder();
    const cwd = join(home, 'shop');
    mkdirSync(cwd);
    run(['init', '--share', 'scores'], { home, cwd });
    const ended = Array.from({ length: 50 }, async () => {
      const child = spawn(process.execPath, [bin, 'run', '--answers', '-'], { cwd, stdio: ['pipe', 'ignore', 'pipe'], env: { PATH: process.env['PATH'], HOME: home, XDG_DATA_HOME: join(home, '.local', 'share'), LANG: 'C.UTF-8' } });
      child.stdin.end(answers());
      const said: string[] = [];
      child.stderr.on('data', (text) => said.push(String(text)));
      const status = await new Promise((done) => child.on('close', done));
      return { status, said: said.join('') };
    });
    for (const { status, said } of await Promise.all(ended)) expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('Saved to') });
    for (const folder of [join(dataOf(home), 'assessments'), join(cwd, '.cto-check', 'assessments')]) {
      expect(readdirSync(folder)).toHaveLength(50);
      expect(new Set(filesIn(folder).map(({ id }) => id)).size).toBe(50);
    }
  });

  it('a review whose id is taken gets another end, and overwrites nothing', () => {
    const data = emptyFolder();
    const ends = ['same', 'same', 'next'];
    const first = saveAssessment(data, jon, () => ends.shift()!);
    const second = saveAssessment(data, { ...jon, name: 'Other' }, () => ends.shift()!);
    const third = saveAssessment(data, { ...jon, name: 'Third' }, () => ends.shift()!);
    expect(first.saved).toEqual(jon);
    expect(new Set([first, second, third].map(({ saved }) => saved.id)).size).toBe(3);
    expect(filesIn(join(data, 'assessments')).map(({ name }) => name).toSorted()).toEqual([jon.name, 'Other', 'Third'].toSorted());
    expect(third.saved.id).toMatch(/-next$/);
  });
});

describe('two branches with new reviews and commitments', () => {
  const taken = (id: string, due: string): PlanEvent => ({ format: 'cto-check/plan@1', id, at: `${id.slice(0, 10)}T12:00:00.000Z`, type: 'taken', assessment: 'r', practice: 'a', item: 'a.b', rev: 1, do: 'SECRET', effort: 'S', weeks: 1, proof: 'A note', value: null, due });

  it.each(['dates', 'scores', 'all'])('merge without a conflict at %s', async (share) => {
    const home = emptyFolder();
    const cwd = join(home, 'shop');
    mkdirSync(cwd);
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'init.defaultBranch=main', ...args], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: home } });
    const places = { data: dataOf(home), project: join(cwd, '.cto-check') };
    const world = { home, cwd } as World;
    const keepPlanEvent = async (event: PlanEvent): Promise<void> => {
      savePlanEvent(places.data, event);
      await sharePlan(world, places, [event]);
    };
    git('init', '-q');
    run(['init', '--share', share], { home, cwd });
    const shared = taken(`${day(50)}-120000000-base`, day(20));
    await keepPlanEvent(shared);
    git('add', '-A');
    git('commit', '-qm', 'start');

    const work = async (branch: string, ago: number, end: string): Promise<void> => {
      git('checkout', '-q', '-b', branch, 'main');
      review(home, { cwd, ago });
      await keepPlanEvent(taken(`${day(ago)}-120000000-${end}`, day(-20)));
      await keepPlanEvent({ format: 'cto-check/plan@1', id: `${day(ago)}-130000000-${end}`, at: `${day(ago)}T13:00:00.000Z`, type: 'kept', commitment: shared.id });
      git('add', '-A');
      git('commit', '-qm', branch);
    };
    await work('one', 5, 'aaaa');
    await work('two', 4, 'bbbb');
    git('merge', '-q', '--no-edit', 'one');
    expect(git('status', '--porcelain')).toBe('');
    expect(filesIn(join(places.project, 'assessments'))).toHaveLength(2);
    const { values } = await readStandings({ data: emptyFolder(), project: places.project });
    expect(values.map(({ state }) => state).toSorted()).toEqual(['kept', 'open', 'open']);
    expect(JSON.stringify(filesIn(join(places.project, 'plan'))).includes('SECRET')).toBe(share === 'all');
    expect(run(['gate', '--overdue'], { home: emptyFolder(), cwd }).status).toBe(0);
  });
});
