// Writes questions/bank.schema.json. `npm run schema`
import { build } from 'esbuild';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundled = join(root, 'dist', 'schema.mjs');
try {
  await build({ absWorkingDir: root, entryPoints: ['scripts/schema.ts'], bundle: true, platform: 'node', format: 'esm', outfile: bundled, logLevel: 'warning' });
  const { bankSchema } = await import(pathToFileURL(bundled).href);
  writeFileSync(join(root, 'questions', 'bank.schema.json'), `${JSON.stringify(bankSchema(), null, 1)}\n`);
} finally {
  rmSync(bundled, { force: true });
}
