// cto-check bank check: a question bank against the loader and the rules of good questions.
import { isFault } from '../../core/fault.ts';
import { checkOf, open, refused, type Check } from '../../core/bank/lint/check.ts';
import { plural } from '../../core/words.ts';
import { readTranslations } from '../../store/locales.ts';
import { checkFormats } from '../../render/formats.ts';
import { checkShowing, show, type Showing } from '../output.ts';
import { exit, say, type World } from '../world.ts';
import { filesOf } from './files.ts';

interface Checking extends Showing {
  /** More open warnings than this are a no. */
  maxWarnings?: number;
}

export async function check(world: World, folder: string | undefined, flags: Checking): Promise<number> {
  checkShowing(checkFormats, world, flags);
  const found = await checked(world, folder, flags);
  const again = ['bank', 'check', ...(folder === undefined ? [] : [folder])].join(' ');
  await show(checkFormats, found, world, flags, again);
  if (found.bank === null) return exit.fault;
  const { maxWarnings: most = Infinity } = flags;
  const warnings = open(found).length;
  if (warnings <= most) return exit.done;
  say(world.stderr, `${plural(warnings, 'warning')}, and --max-warnings allows ${most}.\n`);
  return exit.no;
}

async function checked(world: World, folder: string | undefined, flags: Checking): Promise<Check> {
  try {
    const files = await filesOf(world, folder, flags);
    return checkOf(files, await readTranslations(files, world.root));
  } catch (error) {
    if (!isFault(error)) throw error;
    return refused(error.mistakes);
  }
}
