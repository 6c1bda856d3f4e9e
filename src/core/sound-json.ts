// JSON without a fault in it, read at the speed of the engine; anything else is left to json.ts, which knows places.
import { forbiddenKeys, limits } from './document.ts';

/** The value of a text that is sound in every way that json.ts checks; undefined otherwise. */
export function soundJson(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // A key that stands twice is in the text twice, and in the value once. Every string is taken whole: to look for keys alone would begin anew at each quote inside one.
    const keysInText = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length;
    return keysIn(value, 1, { nodes: 0 }) === keysInText ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** How many keys a value holds in all its objects; throws when it is deeper, larger or stranger than a text may be. */
function keysIn(value: unknown, depth: number, seen: { nodes: number }): number {
  if ((seen.nodes += 1) > limits.nodes) throw new RangeError('too many values');
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > limits.depth) throw new RangeError('too deep');
  let keys = 0;
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(value)) {
      if (forbiddenKeys.has(key)) throw new RangeError('a forbidden key');
      keys += 1;
    }
    keys += keysIn(child, depth + 1, seen);
  }
  return keys;
}
