// Builds dist/: the program and the API as a few CommonJS files, and the built-in bank, the demo and the form's page as JSON.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// Made beside dist/ and put in its place when whole: a build that fails leaves the last one.
const dist = mkdtempSync(join(root, 'dist-'));

const options = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  // A dynamic import becomes a lazy require: Node's loader of ES modules costs 8 ms.
  supported: { 'dynamic-import': false },
  metafile: true,
  logLevel: 'warning',
};

/** In several entries and large: a file of their own too, or each entry would hold them once more. */
const shared = new Set(['src/survey/survey.ts', 'src/core/shape.ts', 'src/render/report/html/style.ts', 'src/core/bank/kinds.ts', 'src/core/review/assessment.ts']);

/** What is nearly always loaded together, with the libraries behind it: one file, as each file more costs the start-up a quarter of a millisecond. */
const together = {
  // By every command. The language spoken must be one for all files.
  common: new Set([
    'src/core/calendar.ts',
    'src/core/change/change.ts',
    'src/core/columns.ts',
    'src/core/document.ts',
    'src/core/fault.ts',
    'src/core/language/choose.ts',
    'src/core/language/phrases.ts',
    'src/core/nearest.ts',
    'src/core/review/outline.ts',
    'src/core/review/score.ts',
    'src/core/safe.ts',
    'src/core/terms.ts',
    'src/core/words.ts',
    'src/store/config.ts',
    'src/store/disk-error.ts',
    'src/store/documents.ts',
    'src/store/files.ts',
    'src/store/folder.ts',
    'src/store/ids.ts',
    'src/commands/output.ts',
    'src/commands/places.ts',
    'src/commands/screen.ts',
    'src/commands/world.ts',
    'src/render/ascii.ts',
    'src/render/formats.ts',
    'src/render/harmless.ts',
  ]),
  // By every command that shows a review.
  reviews: new Set([
    'src/core/change/moved.ts',
    'src/core/plan/commitment-in.ts',
    'src/core/report/report-of.ts',
    'src/core/report/since.ts',
    'src/core/voices/voices-words.ts',
    'src/store/assessments.ts',
    'src/store/banks.ts',
    'src/store/saved.ts',
    'src/commands/setting.ts',
  ]),
};

/** The file of its own that a source belongs to: the name of those together, or the source itself. */
const homeOf = (source) => Object.keys(together).find((name) => together[name].has(source)) ?? source;

// What the libraries bring and this program never uses.
const unused = [
  // commander starts subcommands that are programs of their own; there are none, and loading it costs 2 ms.
  { name: /^node:child_process$/, by: /[\\/]commander[\\/]/ },
];

const withoutUnused = {
  name: 'without the unused',
  setup({ onResolve, onLoad }) {
    for (const { name, by } of unused) onResolve({ filter: name }, ({ importer }) => (by.test(importer) ? { path: 'unused', namespace: 'unused' } : undefined));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

// Expressions of Unicode's properties, which cost every start-up two milliseconds and few texts need: made when first called.
const atFirstUse = {
  name: 'at first use',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^fast-string-truncated-width$/ }, ({ path, namespace }) => (namespace === 'at first use' ? undefined : { path, namespace: 'at first use' }));
    onLoad({ filter: /.*/, namespace: 'at first use' }, ({ path }) => ({ contents: `let made; export default (...given) => (made ??= require('${path}').default)(...given);`, resolveDir: root }));
  },
};

try {
  const { entries, inputs } = await bundle('src/main.ts');
  // On the program's own files, so that the package hardly grows.
  await bundle('src/api.ts', entries);
  const stale = [...shared].filter((source) => !entries.has(source));
  if (stale.length > 0) throw new Error(`shared names what nothing loads: ${stale.join(', ')}`);
  copyFileSync(join(root, 'src', 'api', 'types.ts'), join(dist, 'api.d.cts'));
  await compileData();
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(inputs));
  chmodSync(dist, 0o755);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(dist, join(root, 'dist'));
  await storeCode();
} finally {
  rmSync(dist, { recursive: true, force: true });
}

/** An entry and, each as a file of its own, whatever it imports dynamically: start-up reads nothing that it does not need. `made`: the entries that have a file already. Returns all entries and the paths of all inputs. */
async function bundle(first, made = new Set()) {
  const entries = new Set([first]);
  const inputs = new Set();
  for (const entry of entries) {
    const split = ({ onResolve }) =>
      onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) => {
        if (resolveDir.includes('node_modules')) return undefined;
        const file = relative(root, resolve(resolveDir, path));
        const home = homeOf(file);
        // Of those together, each is where the others are.
        const source = home === entry ? file : home;
        const isApart = kind === 'dynamic-import' || ((shared.has(source) || Object.hasOwn(together, source)) && source !== entry);
        if (!isApart && !made.has(source)) return undefined;
        if (!made.has(source)) entries.add(source);
        return { path: `./${fileOf(source)}`, external: true };
      });
    const files = together[entry];
    const result = await build({ ...options, ...(files ? { stdin: { contents: exportsOf(files), resolveDir: root }, logOverride: { 'commonjs-variable-in-esm': 'silent' } } : { entryPoints: [entry] }), outfile: join(dist, fileOf(entry)), plugins: [{ name: 'split', setup: split }, withoutUnused, atFirstUse] });
    for (const input of Object.keys(result.metafile.inputs)) inputs.add(input);
  }
  return { entries, inputs };
}

/** One plain object: esbuild's own exports are getters, made twice, and cost a millisecond for so many. */
function exportsOf(sources) {
  const files = [...sources].map((file) => [file, [...readFileSync(join(root, file), 'utf8').matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)].map(([, name]) => name)]);
  const names = files.flatMap(([, own]) => own);
  if (new Set(names).size < names.length) throw new Error(`two files of those together export the same name: ${names.filter((name, at) => names.indexOf(name) !== at)}`);
  return [...files.map(([file, own]) => `import { ${own.join(', ')} } from './${file}';`), `module.exports = { ${names.join(', ')} };`].join('\n');
}

/** `src/commands/note.ts` → `commands-note.cjs`, `common` → `common.cjs` */
function fileOf(source) {
  return `${source.replace(/^src[/\\]/, '').replace(/\.ts$/, '').replaceAll(/[/\\]/g, '-')}.cjs`;
}

/** The bank and Jon's answers, read by the program's own code, so that a fault in them stops the build. */
async function compileData() {
  const compiler = join(dist, 'compile.cjs');
  // With every file that says phrases, so that all of them are known.
  const saying = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && readFileSync(join(root, 'src', name), 'utf8').includes('phrases('));
  const contents = ["export * from './scripts/compile.ts';", ...saying.map((name) => `import './src/${name.replaceAll('\\', '/')}';`)].join('\n');
  await build({ ...options, stdin: { contents, resolveDir: root }, outfile: compiler });
  const { compile } = createRequire(import.meta.url)(compiler);
  const { bank, demo, formStyle, languages, phrases } = await compile(root);
  mkdirSync(join(dist, 'locales'));
  for (const { tag, words } of languages) writeFileSync(join(dist, 'locales', `${tag}.json`), JSON.stringify(words));
  writeFileSync(join(dist, 'phrases.json'), JSON.stringify(Object.fromEntries(phrases)));
  writeFileSync(join(dist, 'bank.json'), JSON.stringify(bank));
  writeFileSync(join(dist, 'demo.json'), JSON.stringify(demo));
  writeFileSync(join(dist, 'form.json'), JSON.stringify(await formPage(formStyle)));
  rmSync(compiler);
}

/** The script and the style of the form that others fill in, with the hashes by which its page admits them. */
async function formPage(style) {
  const { outputFiles } = await build({ ...options, platform: 'browser', target: ['es2020'], format: 'iife', entryPoints: ['src/form/form.ts'], write: false });
  const script = outputFiles[0].text.trim();
  return { script, scriptHash: hashOf(script), style, styleHash: hashOf(style) };
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('base64');
}

/** Runs the program's commands once and stores the machine code that V8 made of them: see bin/cto-check.cjs. */
async function storeCode() {
  const require = createRequire(import.meta.url);
  const { load, loaded } = require('../bin/cto-check.cjs');
  const { main } = load('main.cjs');
  const home = mkdtempSync(join(tmpdir(), 'cto-check-build-'));
  const nowhere = { write() {} };
  const run = (...argv) =>
    main({ argv, env: { LANG: 'C.UTF-8' }, cwd: home, home, platform: process.platform, stdin: {}, stdout: nowhere, stderr: nowhere, now: () => new Date(), random: () => 'code', root, version: '' });
  try {
    const jon = join(root, 'examples', 'jon.yaml');
    const own = join(home, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'config.yaml'), 'gate: {max_age: 9999d, min: {decisions: 1}, drop: clear, overdue: true, answered: 0}\n');
    writeFileSync(join(home, 'a.yaml'), readFileSync(jon, 'utf8'));
    writeFileSync(join(home, 'a.json'), JSON.stringify({ answers: { 'decisions.record': 5, 'decisions.date': 3, 'decisions.trail': ['options'], 'decisions.stack': 'b', 'comm.retell': 'dk' } }));
    const statuses = [];
    for (const argv of [['--help'], ['demo'], ['run', '--answers', 'a.json'], ['run', '--answers', 'a.yaml'], ['report', '--format', 'markdown'], ['report', '--format', 'json'], ['report', '--format', 'html'], ['report', '--format', 'svg'], ['report', '--format', 'csv'], ['explain', 'decisions'], ['template'], ['plan', 'add', '1'], ['plan'], ['note', 'A word'], ['note'], ['history'], ['history', '--due'], ['compare'], ['run', '--answers', jon, '--data', 'own'], ['invite', '--group', 'peers'], ['gate', '--data', 'own'], ['gate', '--data', 'own', '--format', 'github'], ['__complete', 'explain', '']]) statuses.push(await run(...argv));
    if (statuses.some((status) => status !== 0)) throw new Error(`a command failed: ${statuses}`);
    load('commands-run-interview.cjs');
    for (const [file, { script }] of loaded) writeFileSync(`${file}.cache`, script.createCachedData());
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Name, version and licence text of every package in the bundles. */
function notices(inputs) {
  const folders = new Set([...inputs].flatMap((path) => path.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/g) ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceText(join(root, folder))}\n`;
  });
  return `The program's files hold these packages, each under its own licence.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

function licenceText(folder) {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENCE', 'license', 'LICENSE.txt', 'LICENSE.MIT']) {
    try {
      return readFileSync(join(folder, name), 'utf8').trim();
    } catch {
      // The next name.
    }
  }
  return '(The package ships no licence text.)';
}
