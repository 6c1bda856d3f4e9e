// Text that is not ours, as XML: for the text of an element and for an attribute in quotes.
import { safe } from '../core/safe.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** One line; what XML 1.0 forbids even as an entity is left out: controls, lone surrogates, U+FFFE and U+FFFF. */
export const xml = (text: string): string =>
  safe(text)
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (character) => entities[character]!);
