// YAML and JSON that users and attackers write: read with places, or refused in a sentence, fast.
import { describe, expect, it } from 'vitest';
import { inOrder, lineAndColumn, partOf } from '../../src/core/document.ts';
import { sentence } from '../../src/core/fault.ts';
import { parseJson } from '../../src/core/json.ts';
import { soundJson } from '../../src/core/sound-json.ts';
import { parseYaml, setInYaml } from '../../src/core/yaml.ts';
import { cpuSeconds } from '../cpu.ts';

const told = (parsed: ReturnType<typeof parseYaml>): string[] => (parsed.ok ? parsed.value.mistakes : parsed.mistakes).map(sentence);

describe('YAML', () => {
  it('gives values with the place of each', () => {
    const parsed = parseYaml('a: 1\nb:\n  - x\n  - {c: "d"}\n', 'f.yaml');
    expect(parsed.ok && parsed.value.value).toEqual({ a: 1, b: ['x', { c: 'd' }] });
    expect(parsed.ok && parsed.value.place(['b', 1, 'c'])).toEqual({ file: 'f.yaml', line: 4, column: 9 });
    expect(parsed.ok && parsed.value.place(['b', 1, 'c'], 'key')).toEqual({ file: 'f.yaml', line: 4, column: 6 });
    expect(parsed.ok && parsed.value.place(['b', 7, 'c'])).toEqual({ file: 'f.yaml', line: 3, column: 3 });
  });

  it('gives the nearest place of what is not there', () => {
    const parsed = parseYaml('a: {b: {c: 1}}\nempty:\nlist: []\n', 'f');
    const place = (...path: (string | number)[]) => parsed.ok && [parsed.value.place(path), parsed.value.place(path, 'key')].map(({ line, column }) => `${line}:${column}`);
    expect([place(), place('a'), place('a', 'b', 'c'), place('a', 'x'), place('a', 'b', 'c', 'd'), place('empty'), place('list', 0), place('x', 'y')]).toEqual([['1:1', '1:1'], ['1:4', '1:1'], ['1:12', '1:9'], ['1:4', '1:4'], ['1:12', '1:12'], ['2:7', '2:1'], ['3:7', '3:7'], ['1:1', '1:1']]);
  });

  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  it('is read up to 20 levels, and no further', () => {
    expect([nested(20), nested(21)].map((text) => parseYaml(text, 'f').ok)).toEqual([true, false]);
  });

  it('is read up to 20,000 values, and no further', () => {
    const list = (count: number): string => `[${Array(count).fill('1').join(',')}]`;
    expect([list(19_999), list(20_000)].map((text) => parseYaml(text, 'f').ok)).toEqual([true, false]);
    expect(told(parseYaml(list(20_000), 'f'))).toEqual(['f: holds more than 20000 values.']);
  });

  it('tells all that is wrong, and gives the rest where it can be used', () => {
    const several = parseYaml('a: 1\na: 2\n5: x\nconstructor: 1\nb: &x 3\n', 'f');
    expect([several.ok && several.value.value, told(several).map((one) => one.slice(0, 6))]).toEqual([{ a: 2, 5: 'x', constructor: 1, b: 3 }, ['f:2:1:', 'f:3:1:', 'f:4:1:', 'f:5:7:']]);
    expect(told(parseYaml('a: &x 1\nb: *x\n', 'f'))).toEqual(['f:1:7: anchors and aliases are not allowed. Write the value out.', 'f:2:4: anchors and aliases are not allowed. Write the value out.']);
    expect(parseYaml('a: &x 1\nb: *x\n', 'f').ok).toBe(false);
    expect(told(parseYaml('a: !mine x\n', 'f'))).toEqual(['f:1:4: not valid YAML: Unresolved tag: !mine.']);
    expect(told(parseYaml('? [a]\n: 1\n', 'f'))).toEqual(['f:1:3: this key is not a text. Put it in quotes.']);
    expect(told(parseYaml('{ : 1}\n', 'f'))[0]).toContain('this key is not a text');
    expect(told(parseYaml(Array.from({ length: 30 }, () => 'a: !x y').join('\n'), 'f')).length).toBeLessThanOrEqual(20);
    // To the parser one broken line is a mistake in each that follows.
    expect(told(parseYaml('a: 1\nb: "x\nc: 2\nd: "\ne: 3\n', 'f'))).toHaveLength(1);
  });

  const forgotten = (place: string): string => `f:${place}: a space is missing behind the colon. Without one the line is a text, and no key with a value.`;
  it.each([
    ['between others', 'answers:\n  code.a: 1\n\n  # A question\n  code.b:3\n  code.c: 2\n  code.d:\n  "code.e":4\n  code.f:\n', ['5:10', '8:12']],
    ['in the first line and in the last', 'format:x\nanswers:\n  a: 1\nname:Jon\n', ['1:8', '4:6']],
    ['in a list', 'items:\n  - id:a.b\n    ask: "x:y"\n    hint: http://x:8\n', ['2:8']],
  ])('tells a space forgotten behind a colon once, where it is: %s', (_where, text, places) => {
    expect(told(parseYaml(text, 'f'))).toEqual(places.map(forgotten));
  });

  it('tells beside a forgotten space what else is wrong', () => {
    expect(told(parseYaml('a:1\nb: 2\nc: [\n', 'f'))).toEqual([forgotten('1:3'), expect.stringMatching(/^f:4:1: not valid YAML/)]);
  });

  it.each([
    ['a key that stands twice', 'a: 1\na: 2\n', 'f:2:1: the key a stands here twice. Remove one.'],
    ['an anchor', 'a: &x [1]\n', 'f:1:7: anchors and aliases are not allowed. Write the value out.'],
    ['a tag', 'a: !!js/function "x"\n', 'f:1:4: not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function.'],
    ['a key that poisons objects', '__proto__: {admin: true}\n', 'f:1:1: the key __proto__ is not allowed.'],
    ['a key that is no text', '5: 1\n', 'f:1:1: this key is not a text. Put it in quotes.'],
    ['a tag of a set', 'a: !!set {b}\n', 'f:1:4: not valid YAML: Unresolved tag: tag:yaml.org,2002:set.'],
    ['a tag of somebody else', 'a: !<tag:other,2000:x> y\n', 'f:1:4: not valid YAML: Unresolved tag: tag:other,2000:x.'],
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
  ])('refuses %s within five seconds', (_name, text) => {
    expect(cpuSeconds(() => expect(told(parseYaml(text, 'f'))).not.toEqual([]))).toBeLessThan(5);
  });

  it('sets one key and keeps comments and order', () => {
    expect(setInYaml('# mine\nname: Jon # me\n', 'stage', 'startup')).toBe('# mine\nname: Jon # me\nstage: startup\n');
    expect(setInYaml('stage: big # later\nname: Jon\n', 'stage', 'startup')).toBe('stage: startup # later\nname: Jon\n');
    // No other line is written anew.
    expect(setInYaml('# mine\n\nshare: dates   # for now\n\ngate: {max_age:  100d,\n  overdue: true}    # soon\n\n', 'share', 'all')).toBe('# mine\n\nshare: all   # for now\n\ngate: {max_age:  100d,\n  overdue: true}    # soon\n\n');
    expect(setInYaml('a:  1   # one\r\nb: "2"\r\n', 'b', 'all')).toBe('a:  1   # one\r\nb: all\r\n');
    expect(setInYaml('a:  1   # one', 'share', 'all')).toBe('a:  1   # one\nshare: all\n');
    for (const [odd, expected] of [['{a:  1}\n', '{ a: 1, share: all }\n'], ['share:\n', 'share: all\n'], ['share: [dates]\n', 'share: all\n'], ['a: 1\n...\n', 'a: 1\nshare: all\n...\n'], ['  a: 1\n', 'a: 1\nshare: all\n']] as const) expect(setInYaml(odd, 'share', 'all')).toBe(expected);
    expect(setInYaml('', 'stage', 'startup')).toBe('stage: startup\n');
    expect(setInYaml('# mine\nnull\n', 'stage', 'startup')).toBe('# mine\nstage: startup\n');
  });
});

describe('a document', () => {
  it('has parts that are documents, with the places of the whole', () => {
    const parsed = parseYaml('a:\n  - b: {c: 1}\n', 'f');
    if (!parsed.ok) throw new Error('refused');
    const part = partOf(parsed.value, ['a', 0, 'b']);
    expect([part.value, part.mistakes, part.place(['c']), part.place(['c'], 'key')]).toEqual([{ c: 1 }, [], { file: 'f', line: 2, column: 12 }, { file: 'f', line: 2, column: 9 }]);
    expect([partOf(parsed.value, ['x', 'y', 'z']).value, partOf({ ...parsed.value, value: null }, ['x']).value]).toEqual([undefined, undefined]);
  });

  it('has its mistakes told by file, line and column, each once', () => {
    const at = (file: string, line?: number, column?: number, what = 'wrong') => ({ place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }, what });
    const mistakes = [at('b', 2, 1), at('a', 1, 9), at('b', 2, 1), at('a', 1, 2), at('a'), at('b', 1, 5), at('b', 2, 1, 'other'), at('b', 1)];
    expect(inOrder(mistakes)).toEqual([at('b', 1), at('b', 1, 5), at('b', 2, 1), at('b', 2, 1, 'other'), at('a'), at('a', 1, 2), at('a', 1, 9)]);
    expect(inOrder([{ what: 'nowhere' }, { what: 'nowhere' }, at('a')])).toEqual([{ what: 'nowhere' }, at('a')]);
  });

  it.each([[0, 1, 1], [1, 1, 2], [2, 2, 1], [3, 3, 1], [4, 3, 2], [5, 3, 3]])('has character %i in line %i, column %i', (offset, line, column) => {
    expect(lineAndColumn('a\n\nbc', offset)).toEqual({ line, column });
  });
});

describe('JSON', () => {
  it('gives the nearest place of what is not there, and of the whole', () => {
    const parsed = parseJson('{"a": {"b": [1]},\n "c": 2}', 'f');
    const place = (...path: (string | number)[]) => parsed.ok && [parsed.value.place(path), parsed.value.place(path, 'key')].map(({ line, column }) => `${line}:${column}`);
    expect([place(), place('a'), place('a', 'b', 0), place('a', 'b', 1), place('a', 'x', 'y'), place('c'), place('c', 'd'), place('x')]).toEqual([['1:1', '1:1'], ['1:7', '1:2'], ['1:14', '1:14'], ['1:13', '1:13'], ['1:7', '1:7'], ['2:7', '2:2'], ['2:7', '2:7'], ['1:1', '1:1']]);
  });

  it('is read up to 20,000 values and no further, also by the fast way', () => {
    const texts = [19_999, 20_000].map((count) => `[${Array(count).fill('1').join(',')}]`);
    expect(texts.map((text) => [parseJson(text, 'f').ok, soundJson(text) !== undefined])).toEqual([[true, true], [false, false]]);
  });

  it('is read up to 20 levels and no further, also by the fast way', () => {
    const nested = (depth: number): string => `${'[{"a":'.repeat(depth / 2)}[]${'}]'.repeat(depth / 2)}`;
    const texts = [nested(18), `[${nested(18)}]`, nested(20), '{"a":[1],"b":{"c":null}}', 'null', '{"a":1,"b":{"a":1}}', '"x: y"', '{"a":"\\"b\\":"}', '[["]","]"],["{"]]'];
    const expected = [true, true, false, true, true, true, true, true, true];
    expect(texts.map((text) => parseJson(text, 'f').ok)).toEqual(expected);
    expect(texts.map((text) => soundJson(text) !== undefined)).toEqual(expected);
    for (const text of texts.filter((_, at) => expected[at])) expect(soundJson(text)).toEqual({ value: JSON.parse(text) as unknown });
    expect(parseJson(`[${'[],{},'.repeat(30)}{"a":"${'['.repeat(30)}"}, "\\"${'{'.repeat(30)}"]`, 'f').ok).toBe(true);
  });

  it('tells of every key that stands twice or poisons, and gives the rest', () => {
    const parsed = parseJson('{"a":1,"a":2,"b":{"constructor":1,"prototype":2,"c":3}}', 'f');
    expect([parsed.ok && parsed.value.value, told(parsed)]).toEqual([{ a: 1, b: { c: 3 } }, ['f:1:8: the key a stands here twice. Remove one.', 'f:1:19: the key constructor is not allowed.', 'f:1:35: the key prototype is not allowed.']]);
  });

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

describe('a text of a quarter of a million quotes', () => {
  it.each([
    ['within one string', `{"name": "${'\\"'.repeat(125_000)}"}`, true],
    ['in a string that never ends', `{"name": "${'\\"'.repeat(125_000)}`, false],
    ['each its own string', `[${'"",'.repeat(80_000)}""]`, false],
  ])('is read or refused in no time: %s', (_title, text, ok) => {
    expect(
      cpuSeconds(() => {
        expect(parseJson(text, 'a.json').ok).toBe(ok);
        soundJson(text);
      }),
    ).toBeLessThan(2);
  });
});
