// The known word nearest to a mistyped one.
import { distance } from 'fastest-levenshtein';

/** The only one of `known` that begins with `word`, else the nearest, or undefined when none is near (more than two fifths of its letters differ; two neighbours that changed places count as one). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const given = word.slice(0, 80).toLowerCase();
  const words = [...known];
  let best: string | undefined;
  let least = Infinity;
  const begun = given.length > 1 ? words.filter((candidate) => candidate.toLowerCase().startsWith(given)) : [];
  if (begun.length === 1) return begun[0];
  const swapped = Array.from({ length: Math.max(0, given.length - 1) }, (_, at) => given.slice(0, at) + given[at + 1]! + given[at]! + given.slice(at + 2));
  for (const candidate of words) {
    const edits = swapped.includes(candidate.toLowerCase()) ? 1 : distance(given, candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best !== undefined && least <= Math.max(1, Math.floor(Math.max(given.length, best.length) * 0.4)) ? best : undefined;
}

/** "Did you mean decisions.record?" or nothing: a remedy for an unknown word. */
export function didYouMean(word: string, known: Iterable<string>): { remedy?: string } {
  const near = nearest(word, known);
  return near === undefined ? {} : { remedy: `Did you mean ${near}?` };
}
