// YAML text → document with places. Loaded only when there is YAML to read: the library costs as much as Node itself.
import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseAllDocuments, parseDocument, visit, type Document as Parsing, type Node, type Pair, type YAMLMap } from 'yaml';
import { forbiddenKeys, inOrder, limits, lineAndColumn, type Document, type Parsed, type Path } from './document.ts';
import type { Mistake, Place } from './fault.ts';

const options = {
  version: '1.2',
  schema: 'core',
  strict: true,
  // The library's own check is quadratic: 50,000 keys in one map take 40 s. `refuse` below counts with a Set.
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Parses one YAML 1.2 document. Never throws for a text; aliases, tags (to the library all but the core's are unresolved), duplicate and forbidden keys are mistakes. */
export function parseYaml(text: string, file: string): Parsed<Document> {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return line > 0 ? { file, line, column: col } : { file };
  };
  try {
    const documents = withoutStacks(() => parseAllDocuments(text, { ...options, lineCounter: lines }));
    const [document] = documents;
    if (!document || !('errors' in document)) return refused({ place: { file }, what: 'empty file', expected: 'YAML' });
    if (documents.length > 1) {
      return refused({ place: at(documents[1]!.range[0]), what: 'a second document begins here', expected: 'one document a file' });
    }
    if (document.errors.length > 0 || document.warnings.length > 0) {
      const forgotten = spacesForgotten(text, file);
      return refused(...(forgotten.length > 0 ? forgotten : syntaxOf(document, at)));
    }
    const { fatal, mistakes } = refuse(document.contents, at, file);
    if (fatal) return refused(...mistakes);
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { ok: true, value: { value, mistakes, place: (path, of = 'value') => at(offsetOf(document.contents, path, of)) } };
  } catch (error) {
    // The library throws RangeError, ReferenceError and its own errors for hostile texts.
    return refused({ place: { file }, what: `not readable as YAML: ${firstLine(error instanceof Error ? error.message : String(error))}` });
  }
}

/** Of errors the first: the others mostly follow from it. */
const syntaxOf = ({ errors, warnings }: Parsing, at: (offset: number) => Place): Mistake[] =>
  [...errors.slice(0, 1), ...warnings.slice(0, 20)].map((error) => ({ place: at(error.pos[0]), what: `not valid YAML: ${firstLine(error.message)}` }));

/** A key whose value follows its colon at once: to YAML that is a text, and to the library a mistake in every line after it. */
const tightKey = /^(?:[ \t]*-)*[ \t]*(?:[\w.-]+|"[^"\n]*"|'[^'\n]*'):(?=[^\s/])/gm;

/** Where a space behind such a colon makes a key of it, and what is still wrong then. */
function spacesForgotten(text: string, file: string): Mistake[] {
  const spaces = new Set<number>();
  const spaced = text.replace(tightKey, (key, offset: number) => {
    spaces.add(offset + key.length + spaces.size);
    return `${key} `;
  });
  if (spaces.size === 0) return [];
  const at = (offset: number): Place => ({ file, ...lineAndColumn(spaced, offset) });
  const mended = withoutStacks(() => parseDocument(spaced, options));
  const mistakes: Mistake[] = [];
  visit(mended, {
    Pair(_, { key }) {
      const behind = isNode(key) ? (key.range?.[1] ?? 0) + 1 : 0;
      if (spaces.has(behind)) mistakes.push({ place: at(behind), what: 'a space is missing behind the colon', remedy: 'Without one the line is a text, and no key with a value.' });
      return mistakes.length === 20 ? visit.BREAK : undefined;
    },
  });
  return mistakes.length === 0 ? [] : inOrder([...mistakes, ...syntaxOf(mended, at)]);
}

/** The library makes an Error of every mistake: in a hostile text there are tens of thousands, and their stacks take two thirds of the time. */
function withoutStacks<T>(parse: () => T): T {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = usual;
  }
}

function refused(...mistakes: Mistake[]): { ok: false; mistakes: Mistake[] } {
  return { ok: false, mistakes };
}

/** Without the text that the library may repeat: it can hold what nobody should read on the way. */
const firstLine = (message: string): string =>
  message.includes('call stack') ? 'nested too deeply' : message.split('\n')[0]!.replace(/ in YAML stream: .*$/, '').replace(/[.:]$/, '');

/** What YAML allows and we do not, in one walk; fatal when there is no value to go on with. */
function refuse(root: Node | null, at: (offset: number) => Place, file: string): { fatal: boolean; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  let fatal = false;
  let nodes = 0;
  visit(root, {
    Node(_key, node, path) {
      nodes += 1;
      if (nodes > limits.nodes) {
        mistakes.push({ place: { file }, what: `holds more than ${limits.nodes} values` });
        fatal = true;
        return visit.BREAK;
      }
      if (path.filter((parent) => !isPair(parent)).length >= limits.depth) {
        mistakes.push({ place: at(start(node)), what: 'nested too deeply', expected: `at most ${limits.depth} levels` });
        fatal = true;
        return visit.BREAK;
      }
      if (isAlias(node)) fatal = true;
      if (isAlias(node) || node.anchor) mistakes.push({ place: at(start(node)), what: 'anchors and aliases are not allowed', remedy: 'Write the value out.' });
      if (isMap(node)) mistakes.push(...keysOf(node.items, at));
      return undefined;
    },
  });
  return { fatal, mistakes };
}

function keysOf(pairs: readonly Pair<unknown, unknown>[], at: (offset: number) => Place): Mistake[] {
  const seen = new Set<string>();
  const mistakes: Mistake[] = [];
  for (const { key } of pairs) {
    const place = at(start(key as Node | null));
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
    if (name === undefined) mistakes.push({ place, what: 'this key is not a text', remedy: 'Put it in quotes.' });
    else if (forbiddenKeys.has(name)) mistakes.push({ place, what: `the key ${name} is not allowed` });
    else if (seen.has(name)) mistakes.push({ place, what: `the key ${name} stands here twice`, remedy: 'Remove one.' });
    else seen.add(name);
  }
  return mistakes;
}

const start = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;

function offsetOf(root: Node | null, path: Path, of: 'key' | 'value'): number {
  let node: unknown = root;
  let key: unknown = root;
  for (const step of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      [key, next] = [pair?.key, pair?.value ?? pair?.key];
    } else if (isSeq(node)) {
      key = next = node.items[Number(step)];
    }
    if (!next) return start(node as Node | null);
    node = next;
  }
  return start((of === 'key' ? key : node) as Node | null);
}

/** Changes the key's value alone, or adds a line below; a text where that says something else is written anew. */
function withKey(text: string, { items }: YAMLMap<unknown, unknown>, key: string, value: string): string {
  const own = items.find((pair) => isScalar(pair.key) && pair.key.value === key);
  const range = isScalar(own?.value) ? own.value.range : undefined;
  if (range) return text.slice(0, range[0]) + value + text.slice(range[1]);
  return own === undefined ? `${text}${text.endsWith('\n') ? '' : '\n'}${key}: ${value}\n` : text;
}

/** A YAML text with one top-level key set; comments and order stay. */
export function setInYaml(text: string, key: string, value: string): string {
  const document = parseDocument<Node>(text, options);
  const asItStands = isMap(document.contents) ? withKey(text, document.contents, key, value) : text;
  const again = parseDocument(asItStands, options);
  if (again.errors.length === 0 && again.get(key) === value) return asItStands;
  // An empty file, also one that says so: null.
  if (!isMap(document.contents)) document.contents = Object.assign(document.createNode({}), { commentBefore: document.contents?.commentBefore ?? null });
  document.set(key, value);
  return document.toString();
}
