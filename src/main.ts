// argv → command → exit status. The one place that catches: a Fault becomes sentences, a bug a stack.
import { speakAsAsked } from './commands/language.ts';
import { exit, say, type World } from './commands/world.ts';
import { isFault, sentence } from './core/fault.ts';
import { safe } from './core/safe.ts';
import { programOf } from './program/program.ts';

/** Runs the command line and returns the exit status. */
export async function main(world: World): Promise<number> {
  try {
    await speakAsAsked(world);
    const program = programOf(world);
    if (world.argv[0] === '__complete') return await (await import('./commands/completion.ts')).complete(world, program.syntax, world.argv.slice(1));
    return await program.run();
  } catch (error) {
    return tell(world, error);
  }
}

/** The most sentences shown for one faulty file. */
const mostShown = 50;

function tell(world: World, error: unknown): number {
  if (isFault(error)) {
    for (const mistake of error.mistakes.slice(0, mostShown)) say(world.stderr, `${safe(sentence(mistake))}\n`);
    const more = error.mistakes.length - mostShown;
    if (more > 0) world.stderr.write(`… and ${more} more.\n`);
    return exit.fault;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.stderr.write(`This is a bug in cto-check ${world.version}, and no fault of yours. Please report it together with this:\n${stack.split('\n').map(safe).join('\n')}\n`);
  return exit.fault;
}
