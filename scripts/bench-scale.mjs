// Growth: histories of up to ten thousand reviews and banks of up to a thousand questions, time and peak memory at three sizes each; and the survey's answer to a key in a real terminal.
//   npm run bench -- --scale
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { spawn } from '@lydell/node-pty';
import { parse, stringify } from 'yaml';

const rounds = 3;
const reviews = [100, 1000, 10_000];
const questions = [100, 300, 1000];
const keys = 400;

/** `root`: the package's folder; `env`: of the processes measured. */
export async function scale(root, env) {
  const work = mkdtempSync(join(tmpdir(), 'cto-check-scale-'));
  const bin = join(root, 'bin', 'cto-check.cjs');
  // What the process itself used, told at its end: its time on the processor, which a busy machine stretches less than the clock, and its peak memory.
  const tell = join(work, 'tell.cjs');
  writeFileSync(tell, "process.on('exit', () => require('node:fs').writeFileSync(process.env.USED, JSON.stringify(process.resourceUsage())));");

  const measured = (argv) => {
    const used = join(work, 'used');
    const runs = Array.from({ length: rounds }, () => {
      const { status, stderr } = spawnSync(process.execPath, ['--require', tell, bin, ...argv], { cwd: work, env: { ...env, USED: used }, maxBuffer: 1e9 });
      if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr.toString().slice(0, 1000)}`);
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(used, 'utf8'));
      return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
    });
    return runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(rounds / 2)];
  };
  const report = (name, sizes, argvOf) => {
    const all = sizes.map((size) => measured(argvOf(size)));
    const [before, last] = all.slice(-2);
    const exponent = Math.log(last.seconds / before.seconds) / Math.log(sizes.at(-1) / sizes.at(-2));
    console.log(`${name.padEnd(28)} ${sizes.map((size, at) => `${size}: ${all[at].seconds.toFixed(2)} s, ${all[at].megabytes.toFixed(0)} MB`).join('   ')}   time ~ size^${exponent.toFixed(2)}`);
  };

  try {
    console.log(`\nnode ${process.version}, processor time and peak memory, medians of ${rounds}; the exponent between the two largest sizes`);
    for (const size of reviews) fill(work, bin, root, env, size);
    report('history', reviews, (size) => ['history', '--data', `r${size}`]);
    report('history --format json', reviews, (size) => ['history', '--format', 'json', '--data', `r${size}`]);
    report('compare', reviews, (size) => ['compare', '--data', `r${size}`]);

    for (const size of [...questions, 48, 500]) makeBank(root, join(work, `b${size}`), size);
    report('bank check', questions, (size) => ['bank', 'check', `b${size}`]);
    report('run --answers --no-save', questions, (size) => ['run', '--answers', `b${size}.json`, '--mode', 'deep', '--no-save', '--bank', `b${size}`]);
    for (const size of questions) spawnSync(process.execPath, [bin, 'run', '--answers', `b${size}.json`, '--mode', 'deep', '--bank', `b${size}`, '--data', `s${size}`], { cwd: work, env });
    report('report', questions, (size) => ['report', '--data', `s${size}`]);
    report('report --format html', questions, (size) => ['report', '--format', 'html', '--data', `s${size}`]);
    for (const bank of ['b48', 'b500']) await keystrokes(work, bin, env, bank);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A folder with so many reviews, eight hours apart, each a file of its own. */
function fill(work, bin, root, env, size) {
  const first = join(work, 'first');
  spawnSync(process.execPath, [bin, 'run', '--answers', join(root, 'examples', 'jon.yaml'), '--data', first], { env });
  const [name] = readdirSync(join(first, 'assessments'));
  const review = JSON.parse(readFileSync(join(first, 'assessments', name), 'utf8'));
  const folder = join(work, `r${size}`, 'assessments');
  mkdirSync(folder, { recursive: true });
  rmSync(first, { recursive: true });
  for (let at = 0; at < size; at += 1) {
    const finished_at = new Date(Date.now() - at * 8 * 3_600_000).toISOString();
    const id = `${finished_at.slice(0, 10)}-${finished_at.slice(11, 23).replace(/[:.]/g, '')}-${at.toString(36).padStart(4, '0')}`;
    writeFileSync(join(folder, `${id}.json`), `${JSON.stringify({ ...review, id, finished_at }, null, 1)}\n`);
  }
}

/** The program's own questions over and over under new ids, and answers to all of them beside it. */
function makeBank(root, folder, size) {
  cpSync(join(root, 'questions'), folder, { recursive: true });
  const manifest = parse(readFileSync(join(folder, 'bank.yaml'), 'utf8'));
  writeFileSync(join(folder, 'bank.yaml'), stringify({ ...manifest, bank: { ...manifest.bank, id: `many-${size}` } }));
  const answers = {};
  for (const [at, name] of manifest.practices.entries()) {
    const practice = parse(readFileSync(join(folder, name), 'utf8'));
    const many = Math.floor(size / manifest.practices.length) + (at < size % manifest.practices.length ? 1 : 0);
    const items = Array.from({ length: many }, (_, number) => {
      const item = practice.items[number % practice.items.length];
      const round = Math.floor(number / practice.items.length);
      return round === 0 ? item : { ...item, id: `${item.id}-${round}`, about: `${item.about}, case ${round}`, ask: `${item.ask} Case ${round}.` };
    });
    for (const item of items) answers[item.id] = { anchored: 2, count: 3, checklist: [item.statements?.[0].id], scenario: item.options?.[0].id }[item.type];
    writeFileSync(join(folder, name), stringify({ ...practice, items }, { aliasDuplicateObjects: false }));
  }
  writeFileSync(`${folder}.json`, JSON.stringify({ mode: 'deep', answers }));
}

/** From the write of a key to the last byte of its frame, with 500 questions: the arrows, which only draw, and answers, which are on the disk before the next question shows. */
async function keystrokes(work, bin, env, bank) {
  const pty = spawn(process.execPath, [bin, '--mode', 'deep', '--stage', 'startup', '--bank', bank, '--data', `survey-${bank}`], { cols: 80, rows: 24, cwd: work, env: { ...env, HOME: work, TERM: 'xterm-256color', LANG: 'C.UTF-8', NO_COLOR: '' } });
  let [seen, last] = ['', 0];
  let wake = () => {};
  pty.onData((data) => {
    seen += data;
    last = performance.now();
    wake();
  });
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const settled = async () => {
    for (let before = -1; before !== last; ) {
      before = last;
      await pause(30);
    }
  };
  while (!seen.includes('Enter begins')) await pause(20);
  pty.write('\r');
  await pause(500);
  const press = async (key) => {
    await settled();
    const begun = performance.now();
    last = begun;
    pty.write(key);
    // Woken by the frame itself: whoever asked again and again would take the processor from the program.
    await Promise.race([pause(1000), new Promise((done) => (wake = done))]);
    await settled();
    return last - begun;
  };
  const times = { 'an arrow': [], 's, on to the next question': [] };
  for (let at = 0; at < keys; at += 1) times['an arrow'].push(await press('\u001b[B'));
  for (let at = 0; at < keys; at += 1) times['s, on to the next question'].push(await press('s'));
  times['an answer, saved'] = [];
  for (let at = 0; at < keys / 4; at += 1) {
    await press('b');
    times['an answer, saved'].push(await press('d'));
    await press('b');
  }
  pty.kill();
  for (const [name, all] of Object.entries(times)) {
    const sorted = all.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
    console.log(`survey of ${bank.slice(1)}, ${name}: half within ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms (${sorted.length} keys; goal 16)`);
  }
}
