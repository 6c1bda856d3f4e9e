// A file that a crash, a disk or an editor damaged is named and passed over, and everything else goes on.
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newDraft } from '../../src/core/review/draft.ts';
import { readBuiltInBank } from '../../src/store/banks.ts';
import { newestDraft, saveDraft } from '../../src/store/drafts.ts';
import { dataOf, emptyFolder, run } from './cli.ts';
import { day, review } from './reviews.ts';
import { keys, open } from './terminal.ts';

/** What a crash makes of a file. */
const damages: readonly [string, (path: string) => void][] = [
  ['emptied', (path) => truncateSync(path, 0)],
  ['cut in half', (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
  ['full of zeros', (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length))],
];

const pathsIn = (home: string, folder: string): string[] => readdirSync(join(dataOf(home), folder)).sort().map((name) => join(dataOf(home), folder, name));

/** Three reviews, two steps taken on, two notes. */
function aYear(): string {
  const home = emptyFolder();
  for (const ago of [200, 100, 3]) review(home, { ago });
  for (const rank of ['1', '2']) run(['plan', 'add', rank], { home });
  for (const text of ['The first', 'The second']) run(['note', text], { home });
  return home;
}

describe.each(damages)('a file that is %s', (_, damage) => {
  const named = (path: string): RegExp => new RegExp(`^Passed over: ${path}: is damaged: (empty|not whole JSON)\\. Put a copy of it back, or remove it\\.$`, 'm');

  it('is named by every command that reads it, and the rest is shown', () => {
    const home = aYear();
    const [, , newest] = pathsIn(home, 'assessments');
    const [event] = pathsIn(home, 'plan');
    const [note] = pathsIn(home, 'notes');
    for (const path of [newest, event, note]) damage(path!);
    const rows: [string[], string[], string][] = [
      [['report'], [newest!, event!], 'Next'],
      [['history'], [newest!, event!], day(100)],
      [['compare'], [newest!, event!], ''],
      [['explain', 'decisions'], [newest!, event!], ''],
      [['gate', '--max-age', '500d'], [newest!], ''],
      [['plan'], [event!], 'Taken on'],
      [['plan', 'done', '1'], [event!], ''],
      [['plan', 'add', '3'], [newest!, event!], ''],
      [['note'], [note!], 'The second'],
      [['note', 'A third'], [], ''],
      [['run', '--answers', resolve('examples/jon.yaml')], [event!], 'Next'],
    ];
    for (const [args, paths, shown] of rows) {
      const { status, out, err } = run(args, { home });
      expect({ args, status, err }).toEqual({ args, status: 0, err: expect.anything() as string });
      expect(out).toContain(shown);
      for (const path of paths) expect({ args, err }).toEqual({ args, err: expect.stringMatching(named(path)) as string });
    }
  });

  it('and the only one of its sort ends in a sentence with exit 2 where nothing is left to show', () => {
    const home = emptyFolder();
    review(home);
    const [path] = pathsIn(home, 'assessments');
    damage(path!);
    for (const args of [['report'], ['explain', 'decisions'], ['plan', 'add', '1'], ['gate'], ['history']]) {
      const { status, err } = run(args, { home });
      expect({ args, status, err }).toEqual({ args, status: 2, err: expect.stringContaining(`${path}: is damaged`) as string });
    }
  });

  it('and is an unfinished review is named, stays where it is, and hides no older one', async () => {
    const home = emptyFolder();
    run(['--quick', '--plain', '--stage', 'startup'], { home, input: '\n2\n3\n' });
    run(['--quick', '--plain', '--stage', 'startup', '--fresh'], { home, input: '\n1\n' });
    const [, newer] = pathsIn(home, 'drafts');
    damage(newer!);
    const broken = readFileSync(newer!);
    const survey = open(home);
    await survey.shows('has 2 of 16 answers');
    survey.pty.write('\r');
    await survey.shows('question 3 of 16');
    survey.pty.write('q');
    expect(await survey.ended).toMatchObject({ exitCode: 130 });
    expect(survey.output().replace(/\s+/g, ' ')).toContain(`Passed over: ${newer}: is damaged`);
    expect(readFileSync(newer!)).toEqual(broken);
    expect(readdirSync(join(dataOf(home), 'drafts'))).toHaveLength(2);
  });

  it('and is the only unfinished review lets a new one begin, and that one is kept', async () => {
    const home = emptyFolder();
    run(['--quick', '--plain', '--stage', 'startup'], { home, input: '\n2\n3\n' });
    const [only] = pathsIn(home, 'drafts');
    damage(only!);
    const survey = open(home, ['--quick', '--stage', 'startup']);
    await survey.shows('An unfinished review cannot be gone on with; it stays where it is.');
    survey.pty.write('\r');
    await survey.shows('Enter begins');
    survey.pty.write('\r2');
    await survey.shows('saved: 1 of 16');
    survey.pty.write('q');
    expect(await survey.ended).toMatchObject({ exitCode: 130 });
    expect(survey.output().replace(/\s+/g, ' ')).toContain(`Passed over: ${only}: is damaged`);
    expect(pathsIn(home, 'drafts')).toHaveLength(2);
  });

  it('and holds a step taken on or a note is named at the end of a survey', async () => {
    const home = aYear();
    const [event] = pathsIn(home, 'plan');
    const [note] = pathsIn(home, 'notes');
    for (const path of [event, note]) damage(path!);
    const survey = open(home, ['--quick', '--stage', 'startup']);
    await survey.shows('Enter begins');
    survey.pty.write('\r');
    await survey.shows('Did you keep it?');
    survey.pty.write(`s${keys.join('')}`);
    await survey.shows('Evidence');
    survey.pty.write('\r\r\r\r');
    await survey.shows(/Enter saves|What moved/);
    while (!survey.text().includes('Enter saves')) {
      survey.pty.write('s');
      await new Promise((done) => setTimeout(done, 50));
    }
    survey.pty.write('\r');
    await survey.shows('Next steps');
    survey.pty.write('q');
    expect(await survey.ended).toMatchObject({ exitCode: 0 });
    const said = survey.output().replace(/\s+/g, ' ');
    for (const path of [event, note]) expect(said).toContain(`Passed over: ${path}: is damaged`);
  });
});

it('a draft cut anywhere is never read as another review: it is whole, or named', async () => {
  const data = emptyFolder();
  const bank = readBuiltInBank(resolve('.'));
  const responses = bank.practices.flatMap(({ items }) => items.map(({ id, rev }) => ({ item: id, rev, answer: 'dk', note: 'Ünïcode 佐藤' })));
  const draft = { ...newDraft(bank, { id: '2026-11-25-120000000-aaaa', now: new Date(), bankDir: null, mode: 'full', practices: null, stage: 'startup' }), responses };
  saveDraft(data, draft);
  const path = join(data, 'drafts', `${draft.id}.json`);
  const whole = readFileSync(path);
  for (let length = 0; length < whole.length - 1; length += 64) {
    writeFileSync(path, whole.subarray(0, length));
    const { draft: found, damaged } = await newestDraft(data);
    expect({ length, found, damaged: damaged.map(({ message }) => message) }).toEqual({ length, found: null, damaged: [`${path}: is damaged: ${length === 0 ? 'empty' : 'not whole JSON'}. Put a copy of it back, or remove it.`] });
  }
  writeFileSync(path, whole);
  expect((await newestDraft(data)).draft).toEqual(draft);
});

