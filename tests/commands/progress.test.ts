// A long reading says how far it is, on a terminal alone, and leaves nothing behind.
import { describe, expect, it } from 'vitest';
import { progressOf } from '../../src/commands/progress.ts';
import type { World } from '../../src/commands/world.ts';

/** Reads ten things, so many milliseconds each; what standard error got. */
function read(milliseconds: number, terminal: boolean, flags: { plain?: boolean } = {}): string {
  let time = 1_000_000;
  let said = '';
  const world = { env: {}, now: () => new Date((time += milliseconds)), stderr: { isTTY: terminal, columns: 80, write: (text: string) => (said += text) } } as unknown as World;
  const progress = progressOf(world, { color: true, ...flags }, ({ done, of }) => `Reading review ${done} of ${of}`, 10);
  for (let done = 0; done < 10; done += 1) progress.at(done);
  progress.end();
  return said;
}

describe('progress', () => {
  it('is told after half a second, and the line is cleared', () => {
    const said = read(150, true);
    expect(said).toMatch(/^\rReading review 3 of 10\r/);
    expect(said.endsWith('\rReading review 9 of 10\r\u001b[K')).toBe(true);
  });

  it('is not told where it is quick, in a pipe, or line by line', () => {
    for (const said of [read(10, true), read(150, false), read(150, true, { plain: true })]) expect(said).toBe('');
  });
});
