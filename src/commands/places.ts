// Where reviews lie for a command: the private folder, and the project's where there is one.
import { privateFolder } from '../store/folder.ts';
import { projectAround } from '../store/project.ts';
import type { Places } from '../store/reviews.ts';
import type { Everywhere, World } from './world.ts';

/** With --data that folder alone counts. Throws a Fault where it is a project's. */
export function placesOf(world: World, flags: Pick<Everywhere, 'data'>): Places {
  const data = privateFolder(world, flags.data);
  return { data, project: flags.data ? null : projectAround(world.cwd, data) };
}
