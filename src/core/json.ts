// JSON text → document with places; refuses what would surprise: duplicate and forbidden keys, depth, size.
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { forbiddenKeys, limits, lineAndColumn, type Document, type Parsed, type Path } from './document.ts';
import type { Mistake, Place } from './fault.ts';

/** Parses strict JSON: no comments, no trailing commas. Never throws for a text. */
export function parseJson(text: string, file: string): Parsed<Document> {
  const at = (offset: number): Place => ({ file, ...lineAndColumn(text, offset) });
  if (deepest(text) > limits.depth) {
    return { ok: false, mistakes: [{ place: { file }, what: 'nested too deeply', expected: `at most ${limits.depth} levels` }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (!root || errors.length > 0) {
    const first = errors[0]; // the others follow from it
    return { ok: false, mistakes: [first ? { place: at(first.offset), what: `not valid JSON: ${inWords(first)}` } : { place: { file }, what: 'empty file', expected: 'JSON' }] };
  }

  const mistakes: Mistake[] = [];
  let nodes = 0;
  const toValue = (node: Node): unknown => {
    nodes += 1;
    if (node.type === 'array') return (node.children ?? []).map(toValue);
    if (node.type !== 'object') return node.value;
    const value: Record<string, unknown> = {};
    for (const property of node.children ?? []) {
      const [key, child] = property.children ?? [];
      if (!key || !child) continue;
      const name = String(key.value);
      if (forbiddenKeys.has(name)) mistakes.push({ place: at(key.offset), what: `the key ${name} is not allowed` });
      else if (Object.hasOwn(value, name)) mistakes.push({ place: at(key.offset), what: `the key ${name} stands here twice`, remedy: 'Remove one.' });
      else value[name] = toValue(child);
    }
    return value;
  };
  const value = toValue(root);
  if (nodes > limits.nodes) return { ok: false, mistakes: [{ place: { file }, what: `holds ${nodes} values`, expected: `at most ${limits.nodes}` }] };
  return { ok: true, value: { value, mistakes, place: (path, of = 'value') => at(offsetOf(root, path, of)) } };
}

function offsetOf(root: Node, path: Path, of: 'key' | 'value'): number {
  let node = root;
  let key = root;
  for (const step of path) {
    if (node.type === 'object') {
      const property = node.children?.find((child) => child.children?.[0]?.value === step);
      if (!property?.children?.[1]) return node.offset;
      [key, node] = [property.children[0]!, property.children[1]];
    } else {
      const child = node.type === 'array' ? node.children?.[Number(step)] : undefined;
      if (!child) return node.offset;
      key = node = child;
    }
  }
  return (of === 'key' ? key : node).offset;
}

/** The deepest nesting of brackets outside strings; counted first, because the parser recurses. */
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[{]|[\]}]/g)) {
    if (token === '[' || token === '{') most = Math.max(most, (depth += 1));
    else if (token === ']' || token === '}') depth -= 1;
  }
  return most;
}

function inWords(error: ParseError): string {
  return printParseErrorCode(error.error).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
