// A world with everything in it that the program reads: banks, answers, configs, a year of reviews with its plan, notes, forms and what came back, a project with copies.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';

const repository = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..', '..');
const { load } = createRequire(import.meta.url)('../../bin/cto-check.cjs');

/** Where things lie in the world. */
export const at = { home: 'home', work: 'work', data: 'home/data/cto-check', project: 'work/.cto-check' };

/** What the program finds in its environment, as a process has it. */
export const envOf = (root, elsewhere = false) => ({ LANG: 'C.UTF-8', HOME: join(root, at.home), XDG_DATA_HOME: join(root, elsewhere ? 'elsewhere' : 'home/data') });

/** The program in this process, on the same day in every run. */
export function programIn(root) {
  const { main } = load('main.cjs');
  let made = 0;
  return async (argv, { input = '', elsewhere = false, cwd = at.work } = {}) => {
    const said = { out: '', err: '' };
    const to = (name) => ({ isTTY: false, write: (text) => void (said[name] += text) });
    const screen = new Writable({ write: (text, _, done) => done(void (said.err += text)) });
    const world = {
      argv, env: envOf(root, elsewhere), cwd: join(root, cwd), home: join(root, at.home), temporary: join(root, at.home), platform: 'linux',
      stdin: Readable.from(input === '' ? [] : [Buffer.from(input)]), stdout: to('out'), stderr: to('err'), screen,
      now: () => new Date('2026-11-25T12:00:00.000Z'), random: () => String((made += 1)).padStart(4, '0'), on: () => () => undefined, suspend: () => undefined, root: repository, version: '0.0.0',
    };
    return { status: await main(world), ...said };
  };
}

const ownBank = `answers:
  security.drill: 2
  security.keys: 3
  security.ready: [phones]
`;

const extending = `bank: {id: on-top, version: 1.0.0, title: "On top"}
extends: cto-eight-practices
omit: [network, core.hype]
override:
  core:
    allow: {mix-types: "core.hype is left out"}
  customers:
    name: "Time for Clinics"
    targets: {scale_up: 5}
  decisions.trail:
    statements:
      owner: {text: "An owner's name beside it"}
  decisions.date:
    levels:
      "2": {text: "A level that reads otherwise"}
  strategy.rivals:
    hint: "Rival products for clinics."
practices: [security.yaml, more.yaml]
`;

const addition = `practice: customers
items:
  - id: customers.ward
    type: count
    mode: full
    about: "Days spent in a clinic"
    ask: "Since {since}, on how many days did you sit in a clinic?"
    unit: {one: "day in a clinic", other: "days in a clinic"}
    bins:
      - from: 0
        next: {do: "Ask the nearest clinic for one morning.", effort: M, weeks: 4, proof: "A page of notes"}
      - from: 3
`;

const ownConfig = `# My own
name: Ada # as in Lovelace
stage: startup
mode: full
targets: {network: 2, code: 3}
gate: {max_age: 100d, min: {decisions: 1}, drop: off, overdue: true, answered: 0.5}
`;

/** Makes the world in a new folder; returns it. */
export async function makeWorld() {
  const root = mkdtempSync(join(process.env.FUZZ_TMP ?? tmpdir(), 'cto-check-fuzz-'));
  const run = programIn(root);
  const sure = async (argv, given) => {
    const ran = await run(argv, given);
    if (ran.status !== (given?.status ?? 0)) throw new Error(`${argv.join(' ')}: ${ran.err}`);
    return ran;
  };
  const write = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const year = join(repository, 'tests/fixtures/year');
  cpSync(join(repository, 'examples/new-bank'), join(root, 'bank'), { recursive: true });
  write('on-top/bank.yaml', extending);
  write('on-top/more.yaml', addition);
  const practice = (text) => text.replace(/targets: .*/, 'targets: {pre_product: 1, startup: 2, scale_up: 3, enterprise: 3}');
  write('on-top/security.yaml', practice(readFileSync(join(root, 'bank/1-security.yaml'), 'utf8')).replace(/^ *(claims|sources): .*\n/gm, ''));
  write('work/own-bank.yaml', ownBank);
  cpSync(join(year, 'plan'), join(root, at.data, 'plan'), { recursive: true });
  for (const name of readdirSync(year).filter((one) => one.endsWith('.yaml')).sort()) await sure(['run', '--answers', join(year, name)], { cwd: at.home });
  write(`${at.data}/config.yaml`, ownConfig);
  const newest = readFileSync(join(year, '2026-11-19.yaml'), 'utf8');
  write('work/answers.yaml', newest);
  write('work/answers.json', JSON.stringify({ bank: 'cto-eight-practices', mode: 'full', stage: 'startup', name: 'Ada', date: '2026-11-20', answers: { 'decisions.record': 5, 'decisions.date': 3, 'decisions.trail': ['options', 'told'], 'decisions.stack': 'b', 'comm.retell': 'dk', 'customers.talks': { answer: 6, evidence: 'They call it slow', note: 'mostly via sales' }, 'customers.seat': { answer: ['use'], na: ['support'] }, 'code.role': null } }, null, 1));
  await sure(['note', 'Called Acme about exports', '--practice', 'customers']);
  await sure(['note', 'Nothing in particular']);
  await sure(['run', '--plain', '--mode', 'full', '--fresh'], { cwd: at.home, input: `\n${'s\n'.repeat(8)}2\n3\n4\n`, status: 2 });
  const form = async (group, level, name) => {
    const { out } = await sure(['invite', '--group', group, '--format', 'yaml', ...(name ? ['--name', name] : [])]);
    return out.replace(/^([ ]+[a-z_.]+:) *$/gm, `$1 ${level}`);
  };
  const send = async (text) => {
    write('work/sent.yaml', text);
    await sure(['collect', 'sent.yaml']);
  };
  await send(await form('boss', 4, 'Maria'));
  const peers = await form('peers', 3);
  const response = /^response: *(\S+)/m.exec(peers)[1];
  for (let person = 1; person <= 5; person += 1) await send(peers.replace(response, `person-${person}`).replace(/^comment:.*$/m, `comment: "Comment ${person}"`));
  await sure(['report']);
  write('work/form.yaml', await form('reports', 2));
  const { parse } = createRequire(import.meta.url)('yaml');
  write('work/form.json', JSON.stringify(parse(await form('board', 2, 'Olga')), null, 1));
  rmSync(join(root, 'work/sent.yaml'));
  mkdirSync(join(root, 'work/.git'));
  await sure(['init', '--share', 'scores', '--copy', 'all']);
  await sure(['plan', 'add', '1']);
  return root;
}

/** Every file of the world, by its path in it. */
export function filesOf(root) {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((one) => !one.isDirectory()).map((one) => relative(root, join(one.parentPath ?? one.path, one.name)));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path))]));
}

/** Puts every file back that a run changed, and removes what it made. */
export function restore(root, files) {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isDirectory() && !files.has(relative(root, path))) rmSync(path);
  }
  for (const [path, bytes] of files) {
    const whole = join(root, path);
    if (statSync(whole, { throwIfNoEntry: false })?.size !== bytes.length || !readFileSync(whole).equals(bytes)) {
      mkdirSync(dirname(whole), { recursive: true });
      writeFileSync(whole, bytes);
    }
  }
}
