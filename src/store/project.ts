// The project folder: the nearest `.cto-check` that `cto-check init` made in or above a folder.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectName } from './folder.ts';

/** Absolute; null where there is none. */
export function projectAround(cwd: string): string | null {
  for (let at = cwd; ; at = dirname(at)) {
    const folder = join(at, projectName);
    if (existsSync(join(folder, 'config.yaml'))) return folder;
    if (dirname(at) === at) return null;
  }
}
