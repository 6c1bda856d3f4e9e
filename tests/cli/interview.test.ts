// Going on, leaving, and not saving: what becomes of the answers. Line by line, so that a pipe can play the user.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/review/draft.ts';
import { manifest, practiceA, simplePractice } from '../core/samples.ts';
import { dataOf, emptyFolder, run } from './cli.ts';

const drafts = (home: string): string[] => (existsSync(join(dataOf(home), 'drafts')) ? readdirSync(join(dataOf(home), 'drafts')).filter((name) => name.endsWith('.json')) : []);
const reviews = (home: string): string[] => (existsSync(join(dataOf(home), 'assessments')) ? readdirSync(join(dataOf(home), 'assessments')) : []);
const config = (home: string): string | null => (existsSync(join(dataOf(home), 'config.yaml')) ? readFileSync(join(dataOf(home), 'config.yaml'), 'utf8') : null);
const draft = (home: string): Draft => JSON.parse(readFileSync(join(dataOf(home), 'drafts', drafts(home)[0]!), 'utf8')) as Draft;

/** A folder with the small bank; its quick review asks six questions. */
function withBank(): string {
  const home = emptyFolder();
  mkdirSync(join(home, 'bank'));
  for (const [name, text] of [['bank.yaml', manifest], ['a.yaml', practiceA], ['b.yaml', simplePractice('b')], ['c.yaml', simplePractice('c')]] as const) writeFileSync(join(home, 'bank', name), text);
  return home;
}

/** Answers line by line: an empty line begins, the rest as typed. */
const ask = (home: string, lines: string[], ...args: string[]) => run(['--plain', '--quick', '--bank', 'bank', ...args], { home, input: `${lines.join('\n')}\n` });

const whole = ['2', '4', '1', '0', '1', '1'];

describe('leaving and going on', () => {
  it('keeps what was answered, offers to go on, and ends in one review', () => {
    const home = withBank();
    expect(ask(home, ['', ...whole.slice(0, 2), 'q'], '--stage', 'big')).toMatchObject({ status: 130, err: expect.stringContaining('Kept in ~/.local/share/cto-check: 2 of 6 answers. Go on with: cto-check') as string });
    const { status, err } = ask(home, ['1', ...whole.slice(2), '', '']);
    expect(err).toMatch(/Your short review of .* has 2 of 6 answers/);
    expect({ status, drafts: drafts(home), reviews: reviews(home).length }).toEqual({ status: 0, drafts: [], reviews: 1 });
  });

  it('keeps nothing where nothing was answered, also after a skip', () => {
    const home = withBank();
    expect(ask(home, ['', 's', 'q'], '--stage', 'big')).toMatchObject({ status: 130, err: expect.stringContaining('Nothing was answered.') as string });
    ask(home, ['q']);
    expect(run(['report'], { home }).err).toContain('no review is saved');
  });

  it('says how to go on as the program was called', () => {
    const home = withBank();
    expect(run(['--plain', '--quick', '--bank', 'bank', '--stage', 'big'], { home, input: '\n2\nq\n', env: { npm_lifecycle_event: 'npx' } }).err).toContain('Go on with: npx cto-check');
  });

  it('offers an older review again, however the newer one ended', () => {
    const home = withBank();
    ask(home, ['', '2', 'q'], '--stage', 'big');
    expect(ask(home, ['2', '', 's', 'q'], '--stage', 'big').err).toContain('Kept in ~/.local/share/cto-check: 1 of 6 answers. Go on with: cto-check');
    const { err } = ask(home, ['q']);
    expect(err).toContain('has 1 of 6 answers');
    expect(err).toMatch(/\nKept in ~\/\.local\/share\/cto-check: 1 of 6 answers\. Go on with: cto-check\n$/);
  });

  it('drops it only where that is asked for', () => {
    const home = withBank();
    ask(home, ['', '2', 'q'], '--stage', 'big');
    expect(ask(home, ['3', 'q'], '--stage', 'big').err).toMatch(/\nNothing was answered\.\n$/);
    expect(drafts(home)).toEqual([]);
  });

  it('gives each of two who go on with one review a file of their own', () => {
    const home = withBank();
    ask(home, ['', '2', 'q'], '--stage', 'big');
    const [first] = drafts(home);
    const before = draft(home);
    ask(home, ['1', '4', 'q']);
    expect(drafts(home)).toHaveLength(1);
    expect(drafts(home)).not.toContain(first);
    // The other window still writes where it began.
    writeFileSync(join(dataOf(home), 'drafts', first!), JSON.stringify(before));
    ask(home, ['1', '1', 'q']);
    expect(drafts(home)).toHaveLength(2);
  });

  it('asks again what was reworded, keeps the note to it, and asks the stage when it is gone', () => {
    const home = withBank();
    ask(home, ['', '2', 'e My note', '4', 'q'], '--stage', 'big');
    writeFileSync(join(home, 'bank', 'a.yaml'), practiceA.replace('id: a.number\n', 'id: a.number\n    rev: 2\n').replace('big: 3', 'huge: 3'));
    writeFileSync(join(home, 'bank', 'bank.yaml'), manifest.replace('id: big', 'id: huge'));
    for (const id of ['b', 'c']) writeFileSync(join(home, 'bank', `${id}.yaml`), simplePractice(id).replace('big: 2', 'huge: 2'));
    const { status, err } = ask(home, ['1', '2', '4', ...whole.slice(2), '', '']);
    expect(err).toContain('1 question was reworded and will be asked again.');
    expect(status).toBe(0);
    const { out } = run(['report', '--format', 'json'], { home });
    expect(out).toContain('"stage": "huge"');
    expect(out).toContain('"note": "My note"');
    expect(out).toContain('"rev": 2');
  });

  it('is not stopped by an unfinished review whose bank is gone', () => {
    const home = withBank();
    ask(home, ['', '2', 'q'], '--stage', 'big');
    rmSync(join(home, 'bank'), { recursive: true });
    const { err } = run(['--plain', '--quick'], { home, input: 'q\n' });
    expect(err).toContain('An unfinished review cannot be gone on with; it stays where it is.');
    expect(err).toMatch(/Passed over: .*bank: holds no bank\.yaml/);
    expect(drafts(home)).toHaveLength(1);
  });
});

describe('the stage', () => {
  it("is remembered for the config's own bank, and for no other", () => {
    const home = withBank();
    ask(home, ['', '2', '2', 'q']);
    expect(config(home)).toBeNull();
    expect(run(['template'], { home }).status).toBe(0);
    const { err } = run(['--plain', '--quick'], { home, input: '2\n\n3\nq\n' });
    expect(config(home)).toBe('stage: scale_up\n');
    expect(err).toContain('The stage is kept in ~/.local/share/cto-check/config.yaml');
  });
});

describe("a review of another bank than the config's, gone on with", () => {
  it('asks for a stage of its own bank, ends in a report, and leaves the config as it is', () => {
    const home = withBank();
    ask(home, ['', '2', '4', 'q'], '--stage', 'big');
    mkdirSync(dataOf(home), { recursive: true });
    writeFileSync(join(dataOf(home), 'config.yaml'), 'stage: enterprise\ntargets: {network: 5}\n');
    writeFileSync(join(home, 'bank', 'bank.yaml'), manifest.replace('id: big', 'id: huge'));
    for (const [id, text] of [['a', practiceA], ['b', simplePractice('b')], ['c', simplePractice('c')]] as const) writeFileSync(join(home, 'bank', `${id}.yaml`), text.replace(/big: (\d)/, 'huge: $1'));
    const { status, err } = run(['--plain'], { home, input: `1\n2\n${whole.slice(2).join('\n')}\n\n\n\n` });
    expect(err).toContain('What sort of company is it?');
    expect(status).toBe(0);
    expect(run(['report', '--format', 'json'], { home }).out).toContain('"stage": "huge"');
    expect(config(home)).toBe('stage: enterprise\ntargets: {network: 5}\n');
  });
});

describe('--no-save', () => {
  it('keeps nothing: no review, no draft, no stage', () => {
    const home = withBank();
    const { status, out } = ask(home, ['', '2', ...whole, '', ''], '--no-save');
    expect(status).toBe(0);
    expect(out).toContain('6 of 6 answered');
    expect(out).not.toContain('report --all');
    expect([reviews(home), drafts(home), config(home)]).toEqual([[], [], null]);
  });

  it('leaves a review that was there before as it is', () => {
    const home = withBank();
    ask(home, ['', '2', '4', 'q'], '--stage', 'big');
    const { err } = ask(home, ['1', ...whole.slice(2), '', ''], '--no-save');
    expect(err).toContain('Not saved: the answers stay as an unfinished review.');
    expect(reviews(home)).toEqual([]);
    expect(draft(home).responses.filter(({ answer }) => answer !== null)).toHaveLength(6);
  });
});

describe('what is on the disk', () => {
  it('is cleared away when a crash came between saving the review and removing its draft', () => {
    const home = withBank();
    ask(home, ['', '2', '4', 'q'], '--stage', 'big');
    cpSync(join(dataOf(home), 'drafts'), join(home, 'kept'), { recursive: true });
    const unfinished = draft(home);
    ask(home, ['1', ...whole.slice(2), '', '']);
    const finishing = reviews(home)[0]!.replace('.json', '');
    writeFileSync(join(dataOf(home), 'drafts', `${unfinished.id}.json`), JSON.stringify({ ...unfinished, finishing }));
    expect(ask(home, ['q']).err).not.toContain('Go on where you left off');
    expect(drafts(home)).toEqual([]);
  });
});
