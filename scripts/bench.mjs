// Start-up as a ratio to `node -e 0`: whole processes in interleaved pairs, medians of the pairs' ratios.
//   npm run bench [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const rounds = Number(process.argv[2] ?? 21);
const bin = join(root, 'bin', 'cto-check.cjs');
const data = mkdtempSync(join(tmpdir(), 'cto-check-bench-'));
const configured = mkdtempSync(join(tmpdir(), 'cto-check-bench-'));
writeFileSync(join(configured, 'config.yaml'), 'stage: startup\n');

// NODE_EXTRA_CA_CERTS makes Node itself three times slower, and every ratio look better than it is.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const jon = join(root, 'examples', 'jon.yaml');
const json = join(data, 'jon.json');
const demo = JSON.parse(readFileSync(join(root, 'dist', 'demo.json'), 'utf8'));
const answers = Object.fromEntries(demo.practices.flatMap(({ items }) => items.map(({ id, answer }) => [id, answer])));
writeFileSync(json, JSON.stringify({ bank: demo.bank.id, mode: demo.mode, stage: demo.stage.id, answers }));
run([bin, 'run', '--answers', json, '--data', data]);

const cases = [
  ['--version', 1.15, ['--version']],
  ['--help', 1.6, ['--help']],
  ['report', 1.9, ['report', '--data', data]],
  ['demo', 1.9, ['demo', '--data', data]],
  ['report --format html', 2.2, ['report', '--format', 'html', '--data', data]],
  ['run --answers X.json --no-save', 1.9, ['run', '--answers', json, '--no-save', '--data', data]],
  ['run --answers X.yaml --no-save', 2.5, ['run', '--answers', jon, '--no-save', '--data', data]],
  ['the same X.json with a config', 2.5, ['run', '--answers', json, '--no-save', '--data', configured]],
];

const ratios = cases.map(() => []);
for (let round = -2; round < rounds; round += 1) {
  for (const [at, [, , argv]] of cases.entries()) {
    const base = time(['-e', '0']);
    const ratio = time([bin, ...argv]) / base;
    if (round >= 0) ratios[at].push(ratio);
  }
}
console.log(`node ${process.version}, ${rounds} pairs each; ratio to node -e 0: median (smallest to largest), goal`);
for (const [at, [name, goal]] of cases.entries()) {
  const sorted = ratios[at].toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  console.log(`${name.padEnd(34)} ${median.toFixed(2)} (${sorted[0].toFixed(2)} to ${sorted.at(-1).toFixed(2)})  ${median <= goal ? 'within' : 'OVER'} ${goal}`);
}
for (const folder of [data, configured]) rmSync(folder, { recursive: true, force: true });

function time(argv) {
  const start = performance.now();
  run(argv);
  return performance.now() - start;
}

function run(argv) {
  const { status, stderr } = spawnSync(process.execPath, argv, { env });
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
}
