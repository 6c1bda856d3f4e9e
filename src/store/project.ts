// The project folder: the nearest `.cto-check` that `cto-check init` made in or above a folder.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectName } from './folder.ts';

/** Absolute; null where there is none. `data`: the private folder, which is never a project's. */
export function projectAround(cwd: string, data: string): string | null {
  for (let at = cwd; ; at = dirname(at)) {
    const folder = join(at, projectName);
    if (existsSync(join(folder, 'config.yaml')) && !isSame(folder, data)) return folder;
    if (dirname(at) === at) return null;
  }
}

const isSame = (one: string, other: string): boolean => existsSync(other) && realpathSync(one) === realpathSync(other);
