// How a user names a saved review: by the beginning of its id.

/** The ids begin with the day. */
const least = '2026-11-22'.length;

/** Of each id its beginning that no other has, at least the day. Those alike the most stand side by side when sorted. */
export function beginningsOf(ids: readonly string[]): Map<string, string> {
  const sorted = ids.toSorted();
  const shared = (a: string, b = ''): number => {
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    return at;
  };
  return new Map(sorted.map((id, at) => [id, id.slice(0, Math.max(least, shared(id, sorted[at - 1]) + 1, shared(id, sorted[at + 1]) + 1))]));
}
