// cto-check bank show: one practice or one question, with everything that stands behind it.
import { pageOf } from '../../core/bank/bank-pages.ts';
import { Fault } from '../../core/fault.ts';
import { renderPage } from '../../render/page.ts';
import { canvasOf } from '../screen.ts';
import { callOf, exit, type Everywhere, type World } from '../world.ts';
import { filesOf, inWordsSpoken } from './files.ts';

export async function showPart(world: World, id: string | undefined, flags: Everywhere): Promise<number> {
  const read = await filesOf(world, undefined, flags);
  const bank = await inWordsSpoken(world, read);
  if (id === undefined) throw new Fault({ what: 'show what', expected: `a practice (${bank.practices.map((practice) => practice.id).join(', ')}) or a question's id`, remedy: `${callOf(world)('bank list')} shows them all.` });
  world.stdout.write(renderPage(pageOf(bank, id, read.came), await canvasOf(world, world.stdout, flags)));
  return exit.done;
}
