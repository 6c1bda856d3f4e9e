// A file's text as a document: JSON by its ending or its first character, else YAML, which is loaded only then.
import type { Document } from '../core/document.ts';
import { Fault } from '../core/fault.ts';

/** Parses a text that a user wrote; throws a Fault with every mistake. */
export async function documentOf(text: string, shownAs: string): Promise<Document> {
  const isJson = shownAs.endsWith('.json') || /^\s*[{[]/.test(text);
  const parsed = isJson ? (await import('../core/json.ts')).parseJson(text, shownAs) : (await import('../core/yaml.ts')).parseYaml(text, shownAs);
  if (!parsed.ok) throw new Fault(parsed.mistakes);
  return parsed.value;
}
