// Known vulnerabilities in what ships. It is bundled, so npm calls it a development dependency, and `npm audit --omit=dev` would look at nothing and pass.
//   npm run audit [-- --pass-unanswered]: else a registry that gives no answer is a failure
import { spawnSync } from 'node:child_process';
import { root, shippedPackages } from './shipped.mjs';

const shipped = shippedPackages();
const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8' });
const { vulnerabilities, message } = JSON.parse(stdout || '{"message": "nothing"}');
if (vulnerabilities === undefined) {
  if (!process.argv.includes('--pass-unanswered')) process.exitCode = 1;
  console.log(`NOT AUDITED: the registry answered: ${message}. Run npm run audit where it can be reached.`);
} else {
  const found = Object.values(vulnerabilities);
  const ships = found.filter(({ name }) => shipped.has(name));
  console.log(`audit: ${shipped.size} packages ship, ${ships.length} with a known vulnerability; ${found.length - ships.length} more among the tools`);
  for (const { name, severity } of ships) console.log(`  ${name}: ${severity}`);
  if (ships.length > 0) process.exitCode = 1;
}
