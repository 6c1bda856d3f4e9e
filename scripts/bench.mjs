// Start-up as a ratio to `node -e 0`: whole processes in interleaved pairs, medians of the pairs' ratios.
//   npm run bench [-- ROUNDS]; -- --scale measures growth instead, see bench-scale.mjs
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rounds = Number(process.argv[2] ?? 21);
const bin = join(root, 'bin', 'cto-check.cjs');
// NODE_EXTRA_CA_CERTS makes Node itself three times slower, and every ratio look better than it is.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

if (process.argv.includes('--scale')) {
  await (await import('./bench-scale.mjs')).scale(root, env);
  process.exit();
}

// As it is installed from the package: without the machine code that the build stored for the Node of this machine.
const installed = mkdtempSync(join(tmpdir(), 'cto-check-bench-'));
for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(installed, name), { recursive: true, filter: (path) => !path.endsWith('.cache') });
const data = mkdtempSync(join(tmpdir(), 'cto-check-bench-'));
const configured = mkdtempSync(join(tmpdir(), 'cto-check-bench-'));
writeFileSync(join(configured, 'config.yaml'), 'stage: startup\n');
const jon = join(root, 'examples', 'jon.yaml');
const json = join(data, 'jon.json');
const demo = JSON.parse(readFileSync(join(root, 'dist', 'demo.json'), 'utf8'));
const answers = Object.fromEntries(demo.practices.flatMap(({ items }) => items.map(({ id, answer }) => [id, answer])));
writeFileSync(json, JSON.stringify({ bank: demo.bank.id, mode: demo.mode, stage: demo.stage.id, answers }));
run([bin, 'run', '--answers', json, '--data', data]);
const ten = withReviews(10);
const many = withReviews(10_000);
const gated = withReviews(10);
writeFileSync(join(gated, 'config.yaml'), 'gate: {max_age: 100d, min: {decisions: 2}, drop: clear, answered: 0.5}\n');

const cases = [
  ['--version', 1.15, ['--version']],
  ['--help', 1.6, ['--help']],
  ['__complete report (a TAB)', 1.6, ['__complete', 'report', '--data', data, '']],
  ['report', 1.9, ['report', '--data', data]],
  ['demo', 1.9, ['demo', '--data', data]],
  ['report --format html', 2.2, ['report', '--format', 'html', '--data', data]],
  ['run --answers X.json --no-save', 1.9, ['run', '--answers', json, '--no-save', '--data', data]],
  ['run --answers X.yaml --no-save', 2.5, ['run', '--answers', jon, '--no-save', '--data', data]],
  ['the same X.json with a config', 2.5, ['run', '--answers', json, '--no-save', '--data', configured]],
  ['gate, of ten reviews', 1.5, ['gate', '--data', ten]],
  ['gate, of ten thousand', 1.5 * 1.3, ['gate', '--data', many]],
  ['gate, with a config', 2.5, ['gate', '--data', gated]],
];

const ratios = cases.map(() => []);
const asInstalled = cases.map(() => []);
for (let round = -2; round < rounds; round += 1) {
  for (const [at, [, , argv]] of cases.entries()) {
    const base = time(['-e', '0']);
    const taken = [bin, join(installed, 'bin', 'cto-check.cjs')].map((program) => time([program, ...argv]) / base);
    if (round < 0) continue;
    ratios[at].push(taken[0]);
    asInstalled[at].push(taken[1]);
  }
}
console.log(`node ${process.version}, ${rounds} rounds; ratio to node -e 0: median (smallest to largest), goal`);
for (const [at, [name, goal]] of cases.entries()) tell(name, ratios[at], goal, `; as installed ${medianOf(asInstalled[at]).toFixed(2)}`);
const [ofTen, ofMany] = ['gate, of ten reviews', 'gate, of ten thousand'].map((name) => ratios[cases.findIndex(([known]) => known === name)]);
tell('ten thousand reviews to ten', ofMany.map((ratio, at) => ratio / ofTen[at]), 1.3);
for (const folder of [data, configured, ten, many, gated, installed]) rmSync(folder, { recursive: true, force: true });

function tell(name, measured, goal, more = '') {
  const median = medianOf(measured);
  console.log(`${name.padEnd(34)} ${median.toFixed(2)} (${Math.min(...measured).toFixed(2)} to ${Math.max(...measured).toFixed(2)})  ${median <= goal ? 'within' : 'OVER'} ${goal.toFixed(2)}${more}`);
}

function medianOf(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** A private folder with so many reviews, an hour apart, each a file of its own with its own id inside, by which the gate finds the ones before. */
function withReviews(number) {
  const folder = mkdtempSync(join(tmpdir(), 'cto-check-bench-'));
  const [saved] = readdirSync(join(data, 'assessments'));
  const review = JSON.parse(readFileSync(join(data, 'assessments', saved), 'utf8'));
  mkdirSync(join(folder, 'assessments'));
  for (let at = 0; at < number; at += 1) {
    const finished = new Date(Date.now() - at * 3_600_000).toISOString();
    const id = `${finished.slice(0, 10)}-${finished.slice(11, 23).replace(/[:.]/g, '')}-${at.toString(36).padStart(4, '0')}`;
    writeFileSync(join(folder, 'assessments', `${id}.json`), JSON.stringify({ ...review, id }, null, 1));
  }
  return folder;
}

function time(argv) {
  const start = performance.now();
  run(argv);
  return performance.now() - start;
}

function run(argv) {
  const { status, stderr } = spawnSync(process.execPath, argv, { env });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
}
