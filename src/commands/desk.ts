// The terminal as the survey's room gets it, for a whole survey as for one question.
import type { Desk } from '../survey/survey.ts';
import { canvasOf } from './screen.ts';
import type { Everywhere, World } from './world.ts';

/** `own`: what one conversation does in its own way. */
export async function deskOf(world: World, flags: Everywhere, own: Pick<Desk, 'save' | 'demo' | 'signal'>): Promise<Desk> {
  const { palette, unicode, eastAsian } = await canvasOf(world, world.screen, flags);
  return {
    input: world.stdin,
    output: world.screen,
    palette,
    unicode,
    eastAsian,
    clock: () => world.now().getTime(),
    onContinue: (listener) => world.on('SIGCONT', listener),
    suspend: world.platform === 'win32' ? null : () => world.suspend(),
    ...own,
  };
}
