// Where reviews lie for a command: the private folder, and the project's where there is one.
import { basename, dirname } from 'node:path';
import { phrases } from '../core/language/phrases.ts';
import { safe } from '../core/safe.ts';
import { privateFolder, projectAround, repositoryAround, type Places } from '../store/folder.ts';
import type { Everywhere, World } from './world.ts';

const phrase = phrases('places', { folder: 'the folder {name}', repository: 'the repository {name}' });

/** With --data that folder alone counts. Throws a Fault where it is a project's. */
export function placesOf(world: World, flags: Pick<Everywhere, 'data'>): Places {
  const data = privateFolder(world, flags.data);
  return { data, project: flags.data ? null : projectAround(world.cwd, data) };
}

/** `the repository shop`: a project as a user knows it. */
export function projectWords(project: string): string {
  const repository = repositoryAround(dirname(project));
  return repository === null ? phrase.folder({ name: safe(basename(dirname(project))) }) : phrase.repository({ name: safe(basename(repository)) });
}
