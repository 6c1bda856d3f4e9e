// What the disk refused, as a sentence.
import { Fault } from '../core/fault.ts';

/** What Node calls it, such as `ENOENT`. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

const reasons: Record<string, string> = {
  ENOENT: 'does not exist',
  EEXIST: 'exists already',
  ENOTDIR: 'lies below something that is not a folder',
  EISDIR: 'is a folder',
  EACCES: 'may not be',
  EPERM: 'may not be',
  EROFS: 'lies on a read-only disk and cannot be',
  ENOSPC: 'lies on a full disk and cannot be',
  EDQUOT: 'is over the disk quota and cannot be',
  EIO: 'lies on a disk that fails and cannot be',
  ELOOP: 'is a link that leads in circles',
  ENAMETOOLONG: 'has too long a name',
};

const remedies: Record<string, string> = {
  EACCES: 'Choose another folder, or let yourself write there.',
  EPERM: 'Choose another folder, or let yourself write there.',
  EROFS: 'Choose another folder.',
  ENOSPC: 'Make room, then try again.',
  EDQUOT: 'Make room, then try again.',
};

/** Refused by the system, as when a network's disk is gone, and no bug of ours. */
const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error && 'errno' in error;

/** An error of the disk as a sentence; any other error as it is. */
export function inWords(error: unknown, shownAs: string, verb: 'read' | 'written' | 'made' | 'removed'): unknown {
  if (verb === 'written' && codeOf(error) === 'ENOENT') return new Fault({ place: { file: shownAs }, what: 'lies in a folder that does not exist', remedy: 'Make the folder first.' });
  const code = codeOf(error) ?? '';
  const reason = reasons[code] ?? (isOfSystem(error) ? `(${code}) cannot be` : undefined);
  if (reason === undefined) return error;
  const what = reason.endsWith('be') ? `${reason} ${verb}` : reason;
  return new Fault({ place: { file: shownAs }, what, remedy: verb === 'read' ? 'Check the path.' : ['Nothing was changed there.', remedies[code]].filter(Boolean).join(' ') });
}
