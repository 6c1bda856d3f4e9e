// A full, a read-only and a vanished disk: the real program on a real small one. Nothing given is lost, nothing half is left, and a sentence says where all lies.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, emptyFolder, run } from '../cli/cli.ts';
import { answers } from '../cli/reviews.ts';
import { draftsOf, keys, open, toSummary } from '../cli/terminal.ts';
import { noDisk, smallDisk } from './small-disk.ts';

const jon = resolve('examples/jon.yaml');

/** Every file below the data folder. */
const filesOf = (home: string): string[] => (readdirSync(dataOf(home), { recursive: true, withFileTypes: true })).flatMap((one) => (one.isFile() && one.name !== 'filler' ? [join(one.parentPath, one.name)] : [])).sort();

const answersIn = (home: string): number[] => draftsOf(home).map(({ responses }) => responses.filter(({ answer }) => answer !== null).length);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A survey on its third question, two answers kept. */
async function begun(home: string) {
  const temporary = join(home, 'temporary');
  mkdirSync(temporary, { recursive: true });
  const survey = open(home, ['--quick', '--stage', 'startup'], [80, 24], { TMPDIR: temporary });
  await survey.shows('Enter begins');
  survey.pty.write(`\r${keys.slice(0, 2).join('')}`);
  await survey.shows('saved: 2 of 16');
  return { survey, temporary };
}

const isSane = (output: string): boolean => ['\u001b[?1049l', '\u001b[?25h', '\u001b[?2004l'].every((end) => output.lastIndexOf(end) > output.lastIndexOf(end.slice(0, -1) + (end.endsWith('l') ? 'h' : 'l')));

describe.skipIf(noDisk !== null)(`a full disk${noDisk === null ? '' : ` (left out: ${noDisk})`}`, () => {
  it('takes no answer and says so; with room the same key goes on, and the review ends whole', async () => {
    const home = emptyFolder();
    const disk = smallDisk(dataOf(home));
    const { survey } = await begun(home);
    disk.fill();
    survey.pty.write('5\r');
    await survey.shows('Not kept:');
    expect(oneLine(survey.text())).toMatch(/question 3 of 16 .*Not kept: \S+drafts\/.+json: lies on a full disk and cannot be written\. Nothing was changed there\. Make room, then try again\./);
    expect(answersIn(home)).toEqual([2]);
    disk.makeRoom();
    survey.pty.write('\r');
    await survey.shows('saved: 3 of 16');
    expect(answersIn(home)).toEqual([3]);
    await toSummary(survey, 3);
    disk.fill();
    survey.pty.write('\r');
    await survey.shows('Not kept:');
    disk.makeRoom();
    survey.pty.write('\r');
    await survey.shows('Next steps');
    disk.fill();
    survey.pty.write('1');
    await survey.shows('Not kept:');
    await survey.shows('1 of 3');
    disk.makeRoom();
    survey.pty.write('1');
    await survey.shows('"When …, I will …"');
    survey.pty.write('\u0003');
    expect(await survey.ended).toMatchObject({ exitCode: 0 });
    expect(filesOf(home).map((path) => path.slice(dataOf(home).length + 1).replace(/\/.*/, ''))).toEqual(['assessments', 'plan']);
    expect(run(['report'], { home }).out).toContain('16 of 16 answered');
  }, 30_000);

  it('that stays full: whoever leaves hears how many answers lie where, with the terminal as it was', async () => {
    const home = emptyFolder();
    const disk = smallDisk(dataOf(home));
    const { survey, temporary } = await begun(home);
    disk.fill();
    survey.pty.write('5\r');
    await survey.shows('Not kept:');
    // The number still stands on the screen.
    survey.pty.write('q');
    expect(await survey.ended).toMatchObject({ exitCode: 130 });
    expect(oneLine(survey.output())).toMatch(new RegExp(`Kept in ${temporary}/\\S+ instead: 3 of 16 answers\\.`));
    expect(isSane(survey.output())).toBe(true);
    expect(filesOf(home)).toHaveLength(1);
  }, 30_000);

  it('at leaving in the middle of a note: all is kept in a file elsewhere, and the sentence brings it back', async () => {
    const home = emptyFolder();
    const disk = smallDisk(dataOf(home));
    const { survey, temporary } = await begun(home);
    disk.fill();
    survey.pty.write('eThe only copy of this');
    await survey.shows('The only copy of this');
    survey.pty.kill('SIGTERM');
    expect(await survey.ended).toMatchObject({ exitCode: 143 });
    const told = /Kept in (\S+) instead: 2 of 16 answers\. When (\S+) can be written again, move that file to (\S+)\. Go on with: cto-check/.exec(oneLine(survey.output()));
    expect(told).not.toBeNull();
    const [, from, folder, to] = told!;
    expect(from!.startsWith(temporary)).toBe(true);
    expect(folder).toBe('~/.local/share/cto-check');
    disk.makeRoom();
    writeFileSync(to!.replace('~', home), readFileSync(from!));
    const again = open(home);
    await again.shows('has 2 of 16 answers');
    again.pty.write('\re');
    await again.shows('The only copy of this');
    again.pty.kill('SIGTERM');
    await again.ended;
  }, 30_000);

  it('that has room for the draft alone: the review is not saved, every answer is kept, and the next run saves it', async () => {
    const home = emptyFolder();
    const disk = smallDisk(dataOf(home));
    const { survey } = await begun(home);
    await toSummary(survey, 2);
    disk.fill(12_288);
    survey.pty.write('\r');
    expect(await survey.ended).toMatchObject({ exitCode: 2 });
    const said = oneLine(survey.text());
    expect(said).toContain('The review could not be saved. Kept in ~/.local/share/cto-check: 16 of 16 answers. Go on with: cto-check');
    expect(said).toMatch(/assessments\/.+json: lies on a full disk and cannot be written\. Nothing was changed there\. Make room, then try again\./);
    expect(isSane(survey.output())).toBe(true);
    expect(readdirSync(join(dataOf(home), 'assessments'))).toEqual([]);
    disk.makeRoom();
    const again = open(home);
    await again.shows('has 16 of 16 answers');
    again.pty.write('\r');
    await again.shows('Enter saves');
    again.pty.write('\r');
    await again.shows('Next steps');
    again.pty.write('q');
    expect(await again.ended).toMatchObject({ exitCode: 0 });
    expect(draftsOf(home)).toEqual([]);
  }, 30_000);

  it('refuses an answer file, a step, a note and a file of one’s own in a sentence each, leaves nothing half, and takes them with room', () => {
    const home = emptyFolder();
    const disk = smallDisk(dataOf(home));
    for (const input of [answers({}, 100), answers()]) run(['run', '--answers', '-'], { home, input });
    run(['plan', 'add', '1'], { home });
    const out = join(dataOf(home), 'mine.html');
    writeFileSync(out, 'as it was');
    disk.fill();
    const before = filesOf(home);
    const rows = [
      ['run', '--answers', jon],
      ['plan', 'add', '2'],
      ['plan', 'done', '1'],
      ['plan', 'drop', '1', '--why', 'No'],
      ['note', 'A note'],
      ['report', '--output', out],
      ['history', '--format', 'csv', '--output', out],
    ];
    for (const args of rows) {
      const { status, err } = run(args, { home });
      expect({ args, status, err }).toEqual({ args, status: 2, err: expect.stringMatching(/^\S+: lies on a full disk and cannot be written\. Nothing was changed there\. Make room, then try again\.$/m) as string });
    }
    expect(filesOf(home)).toEqual(before);
    expect(readFileSync(out, 'utf8')).toBe('as it was');
    for (const args of [['report'], ['history'], ['plan'], ['note'], ['compare']]) expect(run(args, { home })).toMatchObject({ status: 0, err: '' });
    disk.makeRoom();
    for (const args of rows.filter(([, word]) => word !== 'drop')) expect({ args, ...run(args, { home }) }).toMatchObject({ args, status: 0 });
    expect(readFileSync(out, 'utf8')).not.toBe('as it was');
  }, 60_000);

  it('under an answer line by line from a pipe ends with every answer given, and with exit 2', () => {
    const home = emptyFolder();
    const disk = smallDisk(dataOf(home));
    const temporary = join(home, 'temporary');
    mkdirSync(temporary);
    disk.fill();
    const { status, err } = run(['--quick', '--plain', '--stage', 'startup'], { home, input: '\n2\n3\n5\n', env: { TMPDIR: temporary } });
    expect(status).toBe(2);
    expect(err).toContain('Not kept: ');
    expect(err).toMatch(/Kept in \S+ instead: 1 of 16 answers\. When ~\/\.local\/share\/cto-check can be written again/);
    expect(readdirSync(temporary)).toHaveLength(1);
  }, 30_000);
});

describe.skipIf(noDisk !== null)(`a read-only disk${noDisk === null ? '' : ` (left out: ${noDisk})`}`, () => {
  it('shows all that is on it, and refuses what would change it in a sentence', async () => {
    const home = emptyFolder();
    const disk = smallDisk(dataOf(home));
    for (const input of [answers({}, 100), answers()]) run(['run', '--answers', '-'], { home, input });
    run(['plan', 'add', '1'], { home });
    run(['note', 'A note'], { home });
    disk.remount('ro');
    for (const args of [['report'], ['history'], ['compare'], ['plan'], ['note'], ['explain', 'decisions'], ['gate'], ['run', '--answers', jon, '--no-save']]) expect({ args, ...run(args, { home }) }).toMatchObject({ args, status: 0, err: '' });
    for (const args of [['run', '--answers', jon], ['plan', 'add', '2'], ['plan', 'done', '1'], ['note', 'Another'], ['report', '--output', join(dataOf(home), 'mine.md')]]) {
      const { status, err } = run(args, { home });
      expect({ args, status, err }).toEqual({ args, status: 2, err: expect.stringMatching(/^\S+: lies on a read-only disk and cannot be written\. Nothing was changed there\. Choose another folder\.$/m) as string });
    }
  }, 60_000);

  it('under a survey keeps the question and says why; an unfinished one stays as it is', async () => {
    const home = emptyFolder();
    const disk = smallDisk(dataOf(home));
    const { survey } = await begun(home);
    disk.remount('ro');
    survey.pty.write('5\r');
    await survey.shows('Not kept:');
    expect(oneLine(survey.text())).toContain('lies on a read-only disk and cannot be written');
    survey.pty.write('\u007fq');
    expect(await survey.ended).toMatchObject({ exitCode: 130 });
    expect(oneLine(survey.text())).toContain('Kept in ~/.local/share/cto-check: 2 of 16 answers. Go on with: cto-check');
    const again = open(home);
    await again.shows('has 2 of 16 answers');
    again.pty.write('\r');
    expect(await again.ended).toMatchObject({ exitCode: 2 });
    expect(oneLine(again.text())).toContain('lies on a read-only disk and cannot be written');
    expect(isSane(again.output())).toBe(true);
    expect(answersIn(home)).toEqual([2]);
  }, 30_000);

  it('that has come in place of a folder that vanished: the answers go to a file elsewhere, and from there back', async () => {
    const home = emptyFolder();
    const disk = smallDisk(dataOf(home));
    const { survey, temporary } = await begun(home);
    rmSync(join(dataOf(home), 'drafts'), { recursive: true });
    disk.remount('ro');
    survey.pty.write('5\r');
    await survey.shows('Not kept:');
    survey.pty.write('q');
    expect(await survey.ended).toMatchObject({ exitCode: 130 });
    const [, from, to] = /Kept in (\S+) instead: 3 of 16 answers\. When \S+ can be written again, move that file to (\S+)\. Go on/.exec(oneLine(survey.output()))!;
    expect(from!.startsWith(temporary)).toBe(true);
    disk.remount('rw');
    mkdirSync(join(dataOf(home), 'drafts'));
    writeFileSync(to!.replace('~', home), readFileSync(from!));
    expect(answersIn(home)).toEqual([3]);
    const again = open(home);
    await again.shows('has 3 of 16 answers');
    again.pty.kill('SIGTERM');
    await again.ended;
  }, 30_000);
});

