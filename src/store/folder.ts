// Where the private folder lies.
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, posix, win32 } from 'node:path';
import { Fault } from '../core/fault.ts';

/** What a project's folder is called; a private folder never is. */
export const projectName = '.cto-check';

/** What decides the place: the flag, the environment, the platform. */
interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  /** The user's home folder; empty where none is known. Looked up only where the platform's own place is needed. */
  home: string;
  cwd: string;
}

/** `--data`, else CTO_CHECK_HOME, else XDG_DATA_HOME/cto-check on any platform, else the platform's own place. Absolute. Throws a Fault where a project's folder is named, since git sees what lies there, and where no home folder is known. */
export function privateFolder(around: Surroundings, data?: string): string {
  const { env, platform, cwd } = around;
  const paths = platform === 'win32' ? win32 : posix;
  if (data) return outsideProjects(paths.resolve(cwd, data), '--data', paths);
  if (env['CTO_CHECK_HOME']) return outsideProjects(paths.resolve(cwd, env['CTO_CHECK_HOME']), 'CTO_CHECK_HOME', paths);
  const xdg = env['XDG_DATA_HOME'];
  // The XDG specification: a relative path is to be ignored.
  if (xdg && paths.isAbsolute(xdg)) return paths.join(xdg, 'cto-check');
  if (platform === 'win32' && env['LOCALAPPDATA']) return paths.join(env['LOCALAPPDATA'], 'cto-check');
  const { home } = around;
  if (home === '') throw new Fault({ what: 'no home folder is known, where reviews would be kept', remedy: 'Say where with --data DIR or CTO_CHECK_HOME.' });
  const place = { darwin: ['Library', 'Application Support'], win32: ['AppData', 'Local'] }[platform] ?? ['.local', 'share'];
  return paths.join(home, ...place, 'cto-check');
}

function outsideProjects(path: string, said: string, paths: typeof posix): string {
  const real = existsSync(path) ? realpathSync(path) : path;
  for (let at = real; ; at = paths.dirname(at)) {
    if (paths.basename(at) === projectName && (at === real || existsSync(paths.join(at, 'config.yaml')))) {
      throw new Fault({ what: `${said} names ${at === real ? '' : 'a place in '}a project's folder, ${path}, which git may see`, expected: `a private folder, ${at === real ? `with another name than ${projectName}` : 'outside of it'}` });
    }
    if (paths.dirname(at) === at) return path;
  }
}

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
