// Reads whole regular files up to a size, and writes files whole or not at all.
import { appendFileSync, chmodSync, closeSync, existsSync, fchmodSync, fsyncSync, linkSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../core/fault.ts';
import { codeOf, inWords } from './disk-error.ts';

/** Bytes that a file of each sort may have. */
export const sizes = { bankFile: 256 * 1024, bank: 3 * 1024 * 1024, answers: 256 * 1024, config: 64 * 1024, saved: 4 * 1024 * 1024 } as const;

/** A file's text. Throws a Fault when it is missing, not a regular file, too large or not UTF-8. */
export const readText = (path: string, most: number, shownAs = path): string => decode(readBytes(path, most, shownAs), shownAs);

/** A file as it is. Throws a Fault when it is missing, not a regular file or too large. */
export function readBytes(path: string, most: number, shownAs = path): Uint8Array {
  const place = { file: shownAs };
  try {
    const { size } = regularFile(path, shownAs);
    if (size > most) throw new Fault({ place, what: `is ${Math.ceil(size / 1024)} KiB large`, expected: `at most ${most / 1024} KiB` });
    return readFileSync(path);
  } catch (error) {
    throw inWords(error, shownAs, 'read');
  }
}

function regularFile(path: string, shownAs: string) {
  const stat = statSync(path);
  if (stat.isDirectory()) throw new Fault({ place: { file: shownAs }, what: 'is a folder', expected: 'a file' });
  if (!stat.isFile()) throw new Fault({ place: { file: shownAs }, what: 'is not a regular file', remedy: 'For a pipe use - in its place.' });
  return stat;
}

/** Bytes as UTF-8 text without a byte order mark; a Fault when they are not UTF-8. */
export function decode(bytes: Uint8Array, shownAs: string): string {
  try {
    if (bytes.includes(0)) throw new TypeError('a NUL: UTF-16, or no text at all');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault({ place: { file: shownAs }, what: 'is not UTF-8 text', remedy: 'Save it as UTF-8.' });
  }
}

/** Writes a file whole: to a temporary file beside it, flushed, then renamed over it. A link keeps pointing where it did. `mode`: the most that is allowed; an existing file that allows less stays so. */
export function writeWhole(path: string, text: string, mode?: number): void {
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    if (existsSync(target)) regularFile(target, path);
    const kept = modeOf(target);
    putInPlace(writeTemporary(target, text, mode === undefined || kept === undefined ? (mode ?? kept) : mode & kept), (temporary) => renameSync(temporary, target));
    sweep(target);
  } catch (error) {
    throw inWords(error, path, 'written');
  }
}

/** Like `writeWhole`, but never over an existing file: that is a Fault. */
export function createWhole(path: string, text: string, mode: number): void {
  try {
    putInPlace(writeTemporary(path, text, mode), (temporary) => {
      try {
        linkSync(temporary, path);
      } catch (error) {
        if (codeOf(error) === 'EEXIST' || existsSync(path)) throw error;
        // A file system without links. Another process that creates the same name at this very moment is overwritten: a placeholder or a copy would not be, but a crash would leave it half.
        renameSync(temporary, path);
      }
    });
    sweep(path);
  } catch (error) {
    throw inWords(error, path, 'written');
  }
}

/** Adds text at the end of a file, which is made when missing. */
export function appendText(path: string, text: string): void {
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw inWords(error, path, 'written');
  }
}

const modeOf = (path: string): number | undefined => (existsSync(path) ? statSync(path).mode & 0o777 : undefined);

let written = 0;

function writeTemporary(target: string, text: string, mode?: number): string {
  const started = Math.trunc(performance.timeOrigin * 1000).toString(36); // of this process alone
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${started}-${(written += 1)}.tmp`);
  const file = openSync(temporary, 'wx', mode ?? 0o666);
  try {
    if (mode !== undefined) fchmodSync(file, mode);
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return temporary;
}

function putInPlace(temporary: string, put: (temporary: string) => void): void {
  try {
    put(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
  flushFolder(dirname(temporary));
}

/** A temporary file's name gives its target's; a saved one's is its id. */
const temporaryName = /^\.(.+)\.[0-9a-z]+-\d+\.tmp$/;
const savedName = /^\d{4}-\d\d-\d\d-\d{9}-.*\.json$/;

/** Removes what killed writes left in a folder: temporary files an hour older than the one just written, so that none is still being written. */
function sweep(target: string): void {
  const folder = dirname(target);
  const isOurs = (of = ''): boolean => of === basename(target).slice(0, 100) || savedName.test(of);
  try {
    const now = statSync(target).mtimeMs;
    for (const name of readdirSync(folder)) {
      if (isOurs(temporaryName.exec(name)?.[1]) && now - statSync(join(folder, name)).mtimeMs > 3_600_000) rmSync(join(folder, name));
    }
  } catch {
    // Another process sweeps too, or it may not be: the next write tries again.
  }
}

/** A new name is on the disk only when its folder is flushed too. */
function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows and some file systems cannot flush a folder.
  }
}

/** A private folder of ours, made when missing, and readable by its owner alone from now on, whoever made it. */
export function makePrivateFolder(path: string): void {
  makeFolder(path, 0o700);
  try {
    const mode = statSync(path).mode & 0o777;
    if ((mode & 0o077) !== 0) chmodSync(path, mode & 0o700);
  } catch {
    // Somebody else's, or a file system without modes: its files are private still.
  }
}

/** A folder, made when missing, with the user's usual mode. */
export function makeFolder(path: string, mode?: number): void {
  try {
    const first = mkdirSync(path, { recursive: true, ...(mode === undefined ? {} : { mode }) });
    // Each folder that is new has its name in the one above.
    if (first !== undefined) for (let at = path; at.length >= first.length; at = dirname(at)) flushFolder(dirname(at));
  } catch (error) {
    throw inWords(error, path, 'made');
  }
}

/** A new folder for one file, readable by its owner alone. `base`: where the system keeps temporary files. */
export function makeTemporaryFolder(base: string): string {
  try {
    return mkdtempSync(join(base, 'cto-check-'));
  } catch (error) {
    throw inWords(error, base, 'made');
  }
}

/** Whether something is there. */
export const isThere = (path: string): boolean => existsSync(path);

/** Gives a file another name; false when it is gone. */
export function renameFile(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw inWords(error, to, 'written');
  }
}

/** Removes a file; one that is gone already is fine. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw inWords(error, path, 'removed');
  }
}

/** Throws a Fault when a file could not be written there, because its folder is missing. */
export function checkFolderOf(path: string, shownAs: string): void {
  if (!existsSync(dirname(path))) throw inWords(Object.assign(new Error(), { code: 'ENOENT' }), shownAs, 'written');
}
