// Near-valid documents: a real file as a tree, changed here and there, and written as JSON or YAML.
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { nastyNumber, nastyText, raw } from './nasty.ts';

type Tree = { kind: 'map'; pairs: [key: string, value: Tree][] } | { kind: 'list'; entries: Tree[] } | { kind: 'leaf'; value: unknown } | { kind: 'raw'; text: string } | { kind: 'deep'; open: string; close: string; times: number; inner: Tree };

const treeOf = (value: unknown): Tree =>
  Array.isArray(value) ? { kind: 'list', entries: value.map(treeOf) } : typeof value === 'object' && value !== null ? { kind: 'map', pairs: Object.entries(value).map(([key, one]): [string, Tree] => [key, treeOf(one)]) } : { kind: 'leaf', value };

const leaf = (value: unknown): Tree => ({ kind: 'leaf', value });

const anyLeaf: fc.Arbitrary<Tree> = fc.oneof(
  { weight: 4, arbitrary: nastyText.map(leaf) },
  { weight: 3, arbitrary: nastyNumber.map(leaf) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false).map(leaf) },
  { weight: 3, arbitrary: fc.constantFrom(...raw).map((text): Tree => ({ kind: 'raw', text })) },
);

const anyTree: fc.Arbitrary<Tree> = fc.oneof(
  { weight: 8, arbitrary: anyLeaf },
  { weight: 1, arbitrary: fc.array(anyLeaf, { maxLength: 4 }).map((entries): Tree => ({ kind: 'list', entries })) },
  { weight: 1, arbitrary: fc.array(fc.tuple(nastyText, anyLeaf), { maxLength: 4 }).map((pairs): Tree => ({ kind: 'map', pairs })) },
);

/** They look like a time, or begin with what looks like a day. */
const nearTimes = ['2026-13-45T12:00:00.000Z', '2026-02-30T12:00:00.000Z', '2026-11-22T99:99:99.999Z', '2026-11-22T24:00:00.000Z', '9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00.000Z', '2999-01-01T12:00:00.000Z', '1999-01-01T12:00:00.000Z'] as const;

const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('replace' as const), by: anyTree }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), key: nastyText }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add' as const), key: nastyText, by: anyTree }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('again' as const), times: fc.constantFrom(1, 1, 1, 2, 9, 200, 3000) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), from: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wrap' as const), open: fc.constantFrom('[', '{"a":'), times: fc.constantFrom(1, 2, 18, 19, 20, 21, 200, 5000, 20_000) }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('nudge' as const), time: fc.constantFrom(...nearTimes), number: nastyNumber, text: nastyText }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('write' as const), text: nastyText, instead: fc.boolean() }) },
);

/** One to a few changes, how it is written, and what becomes of its bytes then. */
export const anyStructure = fc.record({
  changes: fc.array(fc.record({ at: fc.nat(), change }), { minLength: 1, maxLength: 4 }),
  style: fc.constantFrom('own', 'own', 'own', 'flow'),
  bytes: fc.constantFrom('plain', 'plain', 'plain', 'plain', 'plain', 'plain', 'plain', 'plain', 'BOM', 'CRLF', 'CR', 'UTF-16 LE', 'UTF-16 BE', 'Latin-1', 'NUL', 'twice', 'a tail', 'half a character'),
});

export type Structure = typeof anyStructure extends fc.Arbitrary<infer T> ? T : never;

/** The bytes of a file changed so. */
export function structured(original: Uint8Array, format: 'yaml' | 'json', { changes, style, bytes }: Structure): Buffer {
  let tree = treeOf(parse(Buffer.from(original).toString('utf8')));
  for (const one of changes) tree = changed(tree, one.at, one.change);
  return encoded(format === 'yaml' && style === 'own' ? inBlocks(tree, '').trimStart() + '\n' : inFlow(tree), bytes);
}

interface Spot {
  tree: Tree;
  /** Where it is, but for the number in a list: alike for entries of one list. */
  sort: string;
  /** Puts something in its place. */
  put: (by: Tree | null) => void;
  rename?: (key: string) => void;
  again?: (times: number) => void;
}

/** Every node, with what can be done to it. */
function spotsIn(tree: Tree, sort: string, put: Spot['put'], more: Pick<Spot, 'rename' | 'again'> = {}): Spot[] {
  const own = { tree, sort, put, ...more };
  if (tree.kind === 'deep') return [own, ...spotsIn(tree.inner, sort, (by) => (tree.inner = by ?? leaf(null)))];
  if (tree.kind === 'map') {
    return [own, ...tree.pairs.flatMap((pair) => spotsIn(pair[1], `${sort}.${pair[0]}`, (by) => (by === null ? void tree.pairs.splice(tree.pairs.indexOf(pair), 1) : void (pair[1] = by)), { rename: (key) => (pair[0] = key), again: (times) => void tree.pairs.push(...Array.from({ length: times }, (_, at): [string, Tree] => [at === 0 ? pair[0] : `${pair[0]}${at}`, pair[1]])) }))];
  }
  if (tree.kind !== 'list') return [own];
  return [own, ...tree.entries.flatMap((entry) => {
    const held = { entry };
    return spotsIn(entry, `${sort}[]`, (by) => {
      const at = tree.entries.indexOf(held.entry);
      if (by === null) tree.entries.splice(at, 1);
      else tree.entries[at] = held.entry = by;
    }, { again: (times) => void tree.entries.push(...Array.from({ length: times }, () => held.entry)) });
  })];
}

function changed(tree: Tree, at: number, one: Structure['changes'][number]['change']): Tree {
  let root = tree;
  const spots = spotsIn(root, '', (by) => (root = by ?? leaf(null)));
  // Each sort as often as any other, however many there are of it.
  const sorts = [...new Set(spots.map(({ sort }) => sort))];
  const alike = spots.filter(({ sort }) => sort === sorts[at % sorts.length]);
  const spot = alike[Math.floor(at / sorts.length) % alike.length]!;
  const { tree: here, put } = spot;
  switch (one.do) {
    case 'replace': put(one.by); break;
    case 'remove': put(null); break;
    case 'rename': spot.rename?.(one.key); break;
    case 'add':
      if (here.kind === 'map') here.pairs.push([one.key, one.by]);
      else if (here.kind === 'list') here.entries.push(one.by);
      else put(one.by);
      break;
    case 'again': spot.again?.(one.times); break;
    case 'move': put(structuredClone(spots[one.from % spots.length]!.tree)); break;
    case 'wrap': put({ kind: 'deep', open: one.open, close: one.open === '[' ? ']' : '}', times: one.times, inner: here }); break;
    case 'nudge':
      if (here.kind !== 'leaf') break;
      if (typeof here.value === 'number') put(leaf(one.number));
      else if (/^\d{4}-\d\d-\d\d/.test(String(here.value))) put(leaf(one.time.slice(0, String(here.value).length)));
      else if (typeof here.value === 'boolean') put(leaf(!here.value));
      else put(leaf(one.text));
      break;
    case 'write':
      if (here.kind === 'leaf' && typeof here.value === 'string') put(leaf(one.instead ? one.text : here.value + one.text));
      else if (here.kind === 'leaf' && typeof here.value === 'number') put(leaf(one.text.length * here.value));
      break;
  }
  return root;
}

function inFlow(tree: Tree): string {
  switch (tree.kind) {
    case 'map': return `{${tree.pairs.map(([key, value]) => `${JSON.stringify(key)}: ${inFlow(value)}`).join(', ')}}`;
    case 'list': return `[${tree.entries.map(inFlow).join(', ')}]`;
    case 'raw': return tree.text;
    case 'deep': return tree.open.repeat(tree.times) + inFlow(tree.inner) + tree.close.repeat(tree.times);
    case 'leaf': return typeof tree.value === 'number' ? String(tree.value) : JSON.stringify(tree.value);
  }
}

/** As people write YAML. */
function inBlocks(tree: Tree, indent: string): string {
  const plain = (key: string): string => (/^[a-z][\w.-]*$/.test(key) ? key : JSON.stringify(key));
  if (tree.kind === 'map' && tree.pairs.length > 0) return tree.pairs.map(([key, value]) => `\n${indent}${plain(key)}:${inBlocks(value, `${indent}  `)}`).join('');
  if (tree.kind === 'list' && tree.entries.length > 0) return tree.entries.map((entry) => `\n${indent}-${inBlocks(entry, `${indent}  `)}`).join('');
  return ` ${inFlow(tree)}`;
}

function encoded(text: string, how: Structure['bytes']): Buffer {
  switch (how) {
    case 'BOM': return Buffer.from(`\ufeff${text}`);
    case 'CRLF': return Buffer.from(text.replaceAll('\n', '\r\n'));
    case 'CR': return Buffer.from(text.replaceAll('\n', '\r'));
    case 'UTF-16 LE': return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'UTF-16 BE': return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'Latin-1': return Buffer.from(`${text}\n# caf\u00e9`, 'latin1');
    case 'NUL': return Buffer.from(`${text.slice(0, text.length / 2)}\0${text.slice(text.length / 2)}`);
    case 'twice': return Buffer.from(text + text);
    case 'a tail': return Buffer.from(`${text}}]\n: x`);
    case 'half a character': return Buffer.concat([Buffer.from(text.trimEnd().slice(0, -1)), Buffer.from([0xed, 0xa0, 0xbd]), Buffer.from(text.slice(-1))]);
    default: return Buffer.from(text);
  }
}
