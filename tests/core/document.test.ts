// YAML and JSON that users and attackers write: read with places, or refused in a sentence, fast.
import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/core/fault.ts';
import { parseJson } from '../../src/core/json.ts';
import { soundJson } from '../../src/core/sound-json.ts';
import { parseYaml, setInYaml } from '../../src/core/yaml.ts';

const told = (parsed: ReturnType<typeof parseYaml>): string[] => (parsed.ok ? parsed.value.mistakes : parsed.mistakes).map(sentence);

describe('YAML', () => {
  it('gives values with the place of each', () => {
    const parsed = parseYaml('a: 1\nb:\n  - x\n  - {c: "d"}\n', 'f.yaml');
    expect(parsed.ok && parsed.value.value).toEqual({ a: 1, b: ['x', { c: 'd' }] });
    expect(parsed.ok && parsed.value.place(['b', 1, 'c'])).toEqual({ file: 'f.yaml', line: 4, column: 9 });
    expect(parsed.ok && parsed.value.place(['b', 1, 'c'], 'key')).toEqual({ file: 'f.yaml', line: 4, column: 6 });
    expect(parsed.ok && parsed.value.place(['b', 7, 'c'])).toEqual({ file: 'f.yaml', line: 3, column: 3 });
  });

  it.each([
    ['a key that stands twice', 'a: 1\na: 2\n', 'f:2:1: the key a stands here twice. Remove one.'],
    ['an anchor', 'a: &x [1]\n', 'f:1:7: anchors and aliases are not allowed. Write the value out.'],
    ['a tag', 'a: !!js/function "x"\n', 'f:1:4: not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function.'],
    ['a key that poisons objects', '__proto__: {admin: true}\n', 'f:1:1: the key __proto__ is not allowed.'],
    ['a key that is no text', '5: 1\n', 'f:1:1: this key is not a text. Put it in quotes.'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'f:2:1: a second document begins here; expected one document a file.'],
    ['a tab', 'a:\n\t- b\n', 'f:2:1: not valid YAML: Tabs are not allowed as indentation.'],
    ['an empty file', '# nothing\n', 'f: empty file; expected YAML.'],
    ['depth', `a: ${'['.repeat(30)}${']'.repeat(30)}`, 'f:1:23: nested too deeply; expected at most 20 levels.'],
  ])('refuses %s', (_name, text, expected) => {
    expect(told(parseYaml(text, 'f'))).toContain(expected);
  });

  it.each([
    ['a billion laughs', `a: &a ["x","x"]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [*${'abcdefgh'[at]},*${'abcdefgh'[at]}]`).join('\n')}`],
    ['50,000 keys in one map', Array.from({ length: 25_000 }, (_, at) => `key${at}: 1`).join('\n').slice(0, 256 * 1024)],
    ['a file of comments', '# x\n'.repeat(64 * 1024)],
    ['20,000 open brackets', '['.repeat(20_000)],
    ['20,000 open lists', '- '.repeat(20_000)],
  ])('refuses %s within two seconds', (_name, text) => {
    const start = performance.now();
    expect(told(parseYaml(text, 'f'))).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('sets one key and keeps comments and order', () => {
    expect(setInYaml('# mine\nname: Jon # me\n', 'stage', 'startup')).toBe('# mine\nname: Jon # me\nstage: startup\n');
    expect(setInYaml('stage: big # later\nname: Jon\n', 'stage', 'startup')).toBe('stage: startup # later\nname: Jon\n');
    expect(setInYaml('', 'stage', 'startup')).toBe('stage: startup\n');
    expect(setInYaml('# mine\nnull\n', 'stage', 'startup')).toBe('# mine\nstage: startup\n');
  });
});

describe('JSON', () => {
  it('gives values with the place of each', () => {
    const parsed = parseJson('{"a": [1,\n  {"b": null}]}', 'f.json');
    expect(parsed.ok && parsed.value.value).toEqual({ a: [1, { b: null }] });
    expect(parsed.ok && parsed.value.place(['a', 1, 'b'])).toEqual({ file: 'f.json', line: 2, column: 9 });
    expect(parsed.ok && parsed.value.place(['a', 1, 'b'], 'key')).toEqual({ file: 'f.json', line: 2, column: 4 });
  });

  it.each([
    ['a key that stands twice', '{"a":1,\n "a":2}', 'f:2:2: the key a stands here twice. Remove one.'],
    ['a key that poisons objects', '{"__proto__":{"x":1}}', 'f:1:2: the key __proto__ is not allowed.'],
    ['a trailing comma', '{"a":1,}', 'f:1:8: not valid JSON: property name expected.'],
    ['an empty file', '', 'f:1:1: not valid JSON: value expected.'],
    ['depth', '['.repeat(60_000), 'f: nested too deeply; expected at most 20 levels.'],
    ['a comment', '{"a":1} // x', 'f:1:9: not valid JSON: invalid comment token.'],
  ])('refuses %s', (_name, text, expected) => {
    expect(told(parseJson(text, 'f'))).toContain(expected);
  });

  it('accepts brackets inside texts', () => {
    expect(parseJson(JSON.stringify('['.repeat(60)), 'f').ok).toBe(true);
  });

  it('refuses more values than any real file holds', () => {
    expect(told(parseJson(`[${'1,'.repeat(20_001)}1]`, 'f'))).toEqual(['f: holds 20003 values; expected at most 20000.']);
  });
});

describe('sound JSON', () => {
  it('is read at once, and means the same', () => {
    const text = '{"a": [1, {"b": "x: \\"y\\": z"}], "c": {}}';
    const parsed = parseJson(text, 'f');
    expect(soundJson(text)?.value).toEqual(parsed.ok && parsed.value.value);
  });

  it.each([['a key that stands twice', '{"a":1,"a":2}'], ['the same key, once escaped', '{"a":1,"\\u0061":2}'], ['a key that poisons objects', '{"__proto__":{}}'], ['the same, escaped', '{"\\u005f_proto__":{}}'], ['depth', '['.repeat(21) + ']'.repeat(21)], ['too many values', `[${'1,'.repeat(20_001)}1]`], ['what is no JSON', '{a:1}']])(
    'it is not with %s',
    (_name, text) => {
      expect(soundJson(text)).toBeUndefined();
      expect(told(parseJson(text, 'f'))).not.toEqual([]);
    },
  );
});
