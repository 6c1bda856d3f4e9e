// A small disk of its own under a folder: it can be filled, made read-only, and taken away. Needs the right to mount.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, rmdirSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const mounted: string[] = [];

afterEach(() => {
  for (const path of mounted.splice(0)) spawnSync('umount', ['--lazy', path]);
});

const mount = (path: string): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', path]).status === 0;

/** Why there is no such disk here; null where there is. Throws where CI_DISK is set and there is none. */
export const noDisk = ((): string | null => {
  const probe = mkdtempSync(join(tmpdir(), 'cto-check-mount-'));
  const done = mount(probe);
  if (done) execFileSync('umount', [probe]);
  rmdirSync(probe);
  if (!done && process.env['CI_DISK']) throw new Error('this user may not mount a small disk, and CI_DISK asks that no test of it is left out');
  return done ? null : 'this user may not mount';
})();

export interface SmallDisk {
  /** Leaves so many bytes free, to a page. */
  fill(free?: number): void;
  makeRoom(): void;
  remount(how: 'ro' | 'rw'): void;
}

/** Puts a disk of 512 KiB at a folder until the test ends. */
export function smallDisk(path: string): SmallDisk {
  mkdirSync(path, { recursive: true });
  if (!mount(path)) throw new Error(`cannot mount at ${path}`);
  mounted.push(path);
  const filler = join(path, 'filler');
  return {
    fill(free = 0): void {
      const { bavail, bsize } = statfsSync(path);
      const file = openSync(filler, 'a');
      try {
        writeSync(file, Buffer.alloc(Math.max(0, bavail * bsize - free), 'x'));
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(filler),
    remount: (how) => void execFileSync('mount', ['-o', `remount,${how}`, path]),
  };
}
