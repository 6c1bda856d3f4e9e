// cto-check report: a saved review, rendered again.
import { privateFolder } from '../store/folder.ts';
import { found } from './found.ts';
import type { ShowingReport } from './output.ts';
import { checkShowingReport, showReport } from './page.ts';
import { reported } from './reported.ts';
import { callOf, exit, type World } from './world.ts';

export async function report(world: World, id: string | undefined, flags: ShowingReport): Promise<number> {
  checkShowingReport(world, flags);
  const assessment = await found(world, id, flags);
  const again = `${callOf(world)} report${id === undefined || id === 'latest' ? '' : ` ${id}`}`;
  await showReport(await reported(world, privateFolder(world, flags.data), assessment, flags.for), world, flags, again);
  return exit.done;
}
