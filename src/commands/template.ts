// cto-check template: an answer file to fill in.
import { templateOf } from '../core/bank/template.ts';
import { settingOf, type Choosing } from './setting.ts';
import { exit, type World } from './world.ts';

export async function template(world: World, flags: Choosing): Promise<number> {
  const setting = await settingOf(world, flags);
  world.stdout.write(templateOf(setting.bank, setting.mode ?? setting.config.mode ?? 'full', setting.practices, world.now()));
  return exit.done;
}
