// The house: bin → main → program → commands → render, survey, store → core; form, the script of a page, stands on core alone; api, a door of its own beside main, on render and core. No import runs up or sideways; one library, one room.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve('src');
const files = (readdirSync(src, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts')).map((name) => join(src, name));

const roomOf = (path: string): string => relative(src, path).split(sep)[0]!.replace(/\.ts$/, '');

const allowed: Record<string, readonly string[]> = {
  main: ['program', 'commands', 'core'],
  program: ['program', 'commands', 'render', 'core'],
  commands: ['commands', 'render', 'survey', 'store', 'core'],
  render: ['render', 'core'],
  survey: ['survey', 'core'],
  store: ['store', 'core'],
  core: ['core'],
  form: ['form', 'core'],
  // No store: whoever calls it reads and writes.
  api: ['api', 'render', 'core'],
};

/** Where each library and each door to the world may be named. */
const rooms: Record<string, RegExp> = {
  commander: /^program\//,
  chalk: /^render\/palette\.ts$/,
  '@inquirer/core': /^survey\//,
  yaml: /^core\/yaml\.ts$/,
  'jsonc-parser': /^core\/json\.ts$/,
  valibot: /^core\/shape\.ts$/,
  'fastest-levenshtein': /^core\/nearest\.ts$/,
  'fast-string-truncated-width': /^core\/columns\.ts$/,
  open: /^commands\/browser\.ts$/,
  'node:fs': /^store\//,
  'node:path': /^store\/|^commands\//,
  // A hash of what was given, by the two that hand a bank on.
  'node:crypto': /^store\/|^api\.ts$/,
  'node:readline': /^survey\//,
  'node:stream': /^survey\//,
  'node:string_decoder': /^survey\//,
  'node:util': /^survey\//,
};

const imports = files.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:^|\s)(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import\s+'([^']+)'/gm)].map((match) => ({ file, from: (match[1] ?? match[2] ?? match[3])! }));
});

describe('the house', () => {
  it('has imports to check', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('lets no import run up or sideways', () => {
    const wrong = imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ file, from }) => ({ from: relative(src, file), to: relative(src, resolve(dirname(file), from)) }))
      .filter(({ from, to }) => !allowed[roomOf(join(src, from))]?.includes(roomOf(join(src, to))));
    expect(wrong).toEqual([]);
  });

  it('lets a review, and what changed between two, know nothing of a report', () => {
    expect(imports.filter(({ file, from }) => /[\\/]core[\\/](review|change)[\\/]/.test(file) && from.includes('report/')).map(({ file, from }) => `${relative(src, file)}: ${from}`)).toEqual([]);
  });

  it('keeps each library and each door in its room', () => {
    const wrong = imports.filter(({ from }) => !from.startsWith('.')).filter(({ file, from }) => !rooms[from]?.test(relative(src, file).replaceAll(sep, '/'))).map(({ file, from }) => `${relative(src, file)}: ${from}`);
    expect(wrong).toEqual([]);
  });

  it('exports nothing that no other file names', () => {
    const all = ['src', 'tests', 'scripts'].flatMap((room) => (readdirSync(room, { recursive: true }) as string[]).filter((name) => /\.m?ts$|\.mjs$/.test(name)).map((name) => resolve(room, name)));
    const others = all.map((file) => ({ file, words: new Set(readFileSync(file, 'utf8').replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '').match(/[\w.-]+(?=')|\w+/g)) }));
    // A door to outside.
    const inside = files.filter((file) => !['api.ts', 'api/types.ts'].includes(relative(src, file).replaceAll(sep, '/')));
    const unused = inside.flatMap((file) => {
      const users = others.filter((other) => other.file !== file && other.words.has(basename(file)));
      const names = [...readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gm)].map(([, name]) => name!);
      return names.filter((name) => !users.some(({ words }) => words.has(name))).map((name) => `${relative(src, file)}: ${name}`);
    });
    expect(unused).toEqual([]);
  });

  it('has no clock, chance, environment or network outside its doors', () => {
    const wrong = files.flatMap((file) => {
      const name = relative(src, file).replaceAll(sep, '/');
      const text = readFileSync(file, 'utf8').replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '');
      const found = text.match(/\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.\w+|\bfetch\(|\bconsole\.|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bimportScripts\b/g) ?? [];
      return found.map((what) => `${name}: ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it('begins every file with a sentence on what it is', () => {
    const without = files.filter((file) => !/^\/\/ \S.*[.:;?]\s*$|^\/\/ \S.*\w$/.test(readFileSync(file, 'utf8').split('\n')[0]!)).map((file) => relative(src, file));
    expect(without).toEqual([]);
  });
});
