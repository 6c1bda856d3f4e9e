// A text that a user wrote as a value: JSON by its ending, or without one by its first character, else YAML, which is loaded only then.
import { inOrder, type Document, type Parsed } from '../core/document.ts';
import { Fault } from '../core/fault.ts';
import { soundJson } from '../core/sound-json.ts';

const isJson = (text: string, shownAs: string): boolean => /\.json$/i.test(shownAs) || (!/\.ya?ml$/i.test(shownAs) && /^\s*[{[]/.test(text));

/** Parses a text; throws a Fault when there is no value in it. Check its `mistakes` together with what it means. */
export async function documentOf(text: string, shownAs: string): Promise<Document> {
  const parsed = isJson(text, shownAs) ? (await import('../core/json.ts')).parseJson(text, shownAs) : (await import('../core/yaml.ts')).parseYaml(text, shownAs);
  if (!parsed.ok) throw new Fault(parsed.mistakes);
  return parsed.value;
}

/** What `parse` makes of a text; throws a Fault with every mistake. Sound JSON is tried without places first: only mistakes need them. */
export async function parsedFrom<T>(text: string, shownAs: string, parse: (document: Document) => Parsed<T>): Promise<T> {
  const sound = isJson(text, shownAs) ? soundJson(text) : undefined;
  const first = sound && parse({ ...sound, mistakes: [], place: () => ({ file: shownAs }) });
  if (first?.ok) return first.value;
  const document = await documentOf(text, shownAs);
  const parsed = parse(document);
  if (parsed.ok && document.mistakes.length === 0) return parsed.value;
  throw new Fault(inOrder([...document.mistakes, ...(parsed.ok ? [] : parsed.mistakes)]));
}
