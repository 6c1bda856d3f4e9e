// The bill of materials of what ships, as CycloneDX JSON: npm's own of the lock file, less the tools that stay here.
//   npm run --silent sbom > sbom.cdx.json
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, shippedPackages } from './shipped.mjs';

const { stdout, stderr, status } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
if (status !== 0) throw new Error(stderr);
const bom = JSON.parse(stdout);
const shipped = shippedPackages();
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// In the lock file they are development dependencies; in the package they are part of it.
const isTool = (property) => property.name === 'cdx:npm:package:development';
const components = bom.components
  .filter((one) => shipped.get(one.name) === one.version)
  .map((one) => ({ ...one, scope: 'required', properties: one.properties.filter((property) => !isTool(property)) }));
const refs = new Set([bom.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
const dependencies = bom.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
const component = { ...bom.metadata.component, type: 'application', name, version };
process.stdout.write(`${JSON.stringify({ ...bom, metadata: { ...bom.metadata, component }, components, dependencies }, null, 2)}\n`);
