// What ends a survey in order instead of at once: signals, each with its exit status, and a closed screen.
import { exit, type World } from './world.ts';

const statuses = { SIGINT: exit.interrupted, SIGTERM: exit.terminated, SIGHUP: exit.hangup } as const;

/** Listens until `stop`, so that none kills the process before its terminal is sane. */
export function watchSignals(world: World) {
  const controller = new AbortController();
  let status: number | null = null;
  const removers = (Object.keys(statuses) as (keyof typeof statuses)[]).map((name) =>
    world.on(name, () => {
      status ??= statuses[name];
      controller.abort();
    }),
  );
  // A screen that is closed shows nothing any more: there is nobody to ask.
  world.screen.on('error', () => controller.abort());
  return { signal: controller.signal, status: (): number | null => status, stop: () => removers.forEach((remove) => remove()) };
}
