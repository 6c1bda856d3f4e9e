// cto-check bank schema: the JSON Schema of a bank's files.
import { readSchema } from '../../store/new-bank.ts';
import { exit, type World } from '../world.ts';

export async function schema(world: World): Promise<number> {
  world.stdout.write(readSchema(world.root));
  return exit.done;
}
