// A text that a user wrote as a value: JSON by its ending or its first character, else YAML, which is loaded only then.
import type { Document, Parsed } from '../core/document.ts';
import { Fault } from '../core/fault.ts';
import { soundJson } from '../core/sound-json.ts';

const isJson = (text: string, shownAs: string): boolean => shownAs.endsWith('.json') || /^\s*[{[]/.test(text);

/** Parses a text; throws a Fault with every mistake. */
export async function documentOf(text: string, shownAs: string): Promise<Document> {
  const parsed = isJson(text, shownAs) ? (await import('../core/json.ts')).parseJson(text, shownAs) : (await import('../core/yaml.ts')).parseYaml(text, shownAs);
  if (!parsed.ok) throw new Fault(parsed.mistakes);
  return parsed.value;
}

/** What `parse` makes of a text; throws a Fault with every mistake. Sound JSON is tried without places first: only mistakes need them. */
export async function parsedFrom<T>(text: string, shownAs: string, parse: (document: Document) => Parsed<T>): Promise<T> {
  const sound = isJson(text, shownAs) ? soundJson(text) : undefined;
  const first = sound && parse({ ...sound, place: () => ({ file: shownAs }) });
  if (first?.ok) return first.value;
  const parsed = parse(await documentOf(text, shownAs));
  if (!parsed.ok) throw new Fault(parsed.mistakes);
  return parsed.value;
}
