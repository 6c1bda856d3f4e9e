// The packages whose code ships inside the bundles, as the generated notices name them.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Versions by name. */
export function shippedPackages() {
  const notices = readFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const shipped = new Map([...notices.matchAll(/^(@?[a-z0-9-]+(?:\/[a-z0-9-]+)?) (\d+\.\d+\.\d+\S*) \(/gm)].map(([, name, version]) => [name, version]));
  if (shipped.size === 0) throw new Error('no package is named in dist/THIRD-PARTY-NOTICES.txt');
  return shipped;
}
