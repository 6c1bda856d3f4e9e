// cto-check report: a saved review, rendered again.
import { reportOf } from '../core/report-of.ts';
import { found } from './found.ts';
import { checkShowing, show, type Showing } from './output.ts';
import { callOf, exit, type World } from './world.ts';

export async function report(world: World, id: string | undefined, flags: Showing): Promise<number> {
  checkShowing(world, flags);
  const assessment = await found(world, id, flags);
  const again = `${callOf(world)} report${id === undefined || id === 'latest' ? '' : ` ${id}`}`;
  await show(reportOf(assessment, { audience: flags.for ?? 'self' }), world, flags, again);
  return exit.done;
}
