// Where reviews lie: the private folder, and a project's `.cto-check`.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, posix, win32 } from 'node:path';
import { Fault } from '../core/fault.ts';

/** What a project's folder is called; a private folder never is. */
export const projectName = '.cto-check';

/** Where reviews lie. */
export interface Places {
  /** The private folder, absolute. */
  data: string;
  /** The project's `.cto-check`, absolute; null where there is none, or where --data names a folder. */
  project: string | null;
}

/** What decides the place: the flag, the environment, the platform. */
interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  /** The user's home folder; empty where none is known. Looked up only where the platform's own place is needed. */
  home: string;
  cwd: string;
}

/** `--data`, else CTO_CHECK_HOME, else XDG_DATA_HOME/cto-check on any platform, else the platform's own place. Absolute. Throws a Fault where that leads into a project's folder, since git sees what lies there, and where no home folder is known. */
export function privateFolder(around: Surroundings, data?: string): string {
  const paths = around.platform === 'win32' ? win32 : posix;
  const { path, said } = named(around, data, paths);
  refuseProject(path, said, paths);
  return path;
}

function named(around: Surroundings, data: string | undefined, paths: typeof posix): { path: string; said: string } {
  const { env, platform, cwd } = around;
  if (data) return { path: paths.resolve(cwd, data), said: '--data' };
  if (env['CTO_CHECK_HOME']) return { path: paths.resolve(cwd, env['CTO_CHECK_HOME']), said: 'CTO_CHECK_HOME' };
  const xdg = env['XDG_DATA_HOME'];
  // The XDG specification: a relative path is to be ignored.
  if (xdg && paths.isAbsolute(xdg)) return { path: paths.join(xdg, 'cto-check'), said: 'XDG_DATA_HOME' };
  if (platform === 'win32' && env['LOCALAPPDATA']) return { path: paths.join(env['LOCALAPPDATA'], 'cto-check'), said: 'LOCALAPPDATA' };
  const { home } = around;
  if (home === '') throw new Fault({ what: 'no home folder is known, where reviews would be kept', remedy: 'Say where with --data DIR or CTO_CHECK_HOME.' });
  const place = { darwin: ['Library', 'Application Support'], win32: ['AppData', 'Local'] }[platform] ?? ['.local', 'share'];
  return { path: paths.join(home, ...place, 'cto-check'), said: 'the home folder' };
}

function refuseProject(path: string, said: string, paths: typeof posix): void {
  const real = leadsTo(path, paths);
  for (let at = real; ; at = paths.dirname(at)) {
    if (paths.basename(at) === projectName && (at === real || existsSync(paths.join(at, 'config.yaml')))) {
      throw new Fault({ what: `${said} names ${at === real ? '' : 'a place in '}a project's folder, ${path}, which git may see`, expected: `a private folder, ${at === real ? `with another name than ${projectName}` : 'outside of it'}` });
    }
    if (paths.dirname(at) === at) return;
  }
}

/** A path with every link followed, also where its end is not made yet; in the letters that the disk has. */
function leadsTo(path: string, paths: typeof posix): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = paths.dirname(path);
    return above === path ? path : paths.join(leadsTo(above, paths), paths.basename(path));
  }
}

/** The nearest `.cto-check` that `cto-check init` made in or above a folder. Absolute; null where there is none. `data`: the private folder, which is never a project's. */
export function projectAround(cwd: string, data: string): string | null {
  for (let at = cwd; ; at = dirname(at)) {
    const folder = join(at, projectName);
    if (existsSync(join(folder, 'config.yaml')) && !isSame(folder, data)) return folder;
    if (dirname(at) === at) return null;
  }
}

const isSame = (one: string, other: string): boolean => existsSync(other) && realpathSync(one) === realpathSync(other);

/** A path as a user reads it: `~` for the home folder. */
export function tilde(path: string, home: string): string {
  return home && path.startsWith(home) && /^(?:[/\\]|$)/.test(path.slice(home.length)) ? `~${path.slice(home.length)}` : path;
}

/** The git repository that a path lies in, or null. */
export function repositoryAround(path: string): string | null {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}
