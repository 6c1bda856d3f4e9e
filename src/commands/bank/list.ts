// cto-check bank list: what a question bank asks, and how long it takes.
import { listOf } from '../../core/bank/bank-pages.ts';
import { renderPage } from '../../render/page.ts';
import { canvasOf } from '../screen.ts';
import { exit, type Everywhere, type World } from '../world.ts';
import { filesOf, inWordsSpoken } from './files.ts';

export async function list(world: World, folder: string | undefined, flags: Everywhere): Promise<number> {
  const read = await filesOf(world, folder, flags);
  world.stdout.write(renderPage(listOf(await inWordsSpoken(world, read), read.came), await canvasOf(world, world.stdout, flags)));
  return exit.done;
}
