// An answer that the disk refuses is not taken: the screen stays, and its last line says why.
import { isFault } from '../core/fault.ts';
import { safe } from '../core/safe.ts';
import { phrases } from '../core/language/phrases.ts';

const phrase = phrases('survey.refused', { notKept: 'Not kept: {reason}' });

/** Keeps something; null when it is kept, else why not. Throws what is no Fault. */
export function refused(keep: () => void): string | null {
  try {
    keep();
    return null;
  } catch (error) {
    if (!isFault(error)) throw error;
    return safe(phrase.notKept({ reason: error.message }));
  }
}
