// Known vulnerabilities in what ships. It is bundled, so npm calls it a development dependency, and `npm audit --omit=dev` would look at nothing and pass.
//   npm run audit
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const notices = readFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
const shipped = new Set([...notices.matchAll(/^(@?[a-z0-9-]+(?:\/[a-z0-9-]+)?) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name));
if (shipped.size === 0) throw new Error('no package is named in dist/THIRD-PARTY-NOTICES.txt');

const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8' });
const { vulnerabilities, message } = JSON.parse(stdout);
if (vulnerabilities === undefined) {
  console.log(`NOT AUDITED: the registry answered: ${message}. Run npm run audit where it can be reached.`);
} else {
  const found = Object.values(vulnerabilities);
  const ships = found.filter(({ name }) => shipped.has(name));
  console.log(`audit: ${shipped.size} packages ship, ${ships.length} with a known vulnerability; ${found.length - ships.length} more among the tools`);
  for (const { name, severity } of ships) console.log(`  ${name}: ${severity}`);
  if (ships.length > 0) process.exitCode = 1;
}
