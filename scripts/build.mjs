// Builds dist/: the program as a few CommonJS files, and the built-in bank and the demo as JSON.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');

// Each is a file of its own, loaded only when asked for: start-up reads nothing that it does not need.
const entries = {
  main: 'src/main.ts',
  survey: 'src/survey/survey.ts',
  yaml: 'src/core/yaml.ts',
};

const separate = {
  name: 'separate entries',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const target = resolve(resolveDir, path);
      const entry = Object.entries(entries).find(([, source]) => resolve(root, source) === target);
      return entry ? { path: `./${entry[0]}.cjs`, external: true } : undefined;
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  legalComments: 'none',
  // A dynamic import becomes a lazy require: Node's loader of ES modules costs 8 ms.
  supported: { 'dynamic-import': false },
  plugins: [separate],
  metafile: true,
  logLevel: 'warning',
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const { metafile } = await build({ ...shared, entryPoints: entries, outdir: dist, outExtension: { '.js': '.cjs' } });
await compileData();
writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), notices(metafile));

/** The bank and Jon's answers, read by the program's own code, so that a fault in them stops the build. */
async function compileData() {
  const compiler = join(dist, 'compile.cjs');
  await build({ ...shared, entryPoints: ['scripts/compile.ts'], outfile: compiler });
  const { compile } = createRequire(import.meta.url)(compiler);
  const { bank, demo } = await compile(root);
  writeFileSync(join(dist, 'bank.json'), JSON.stringify(bank));
  writeFileSync(join(dist, 'demo.json'), JSON.stringify(demo));
  rmSync(compiler);
}

/** Name, version and licence text of every package in the bundles. */
function notices({ inputs }) {
  const folders = new Set(Object.keys(inputs).flatMap((path) => path.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/g) ?? []));
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
