// No network: what ships can load no module that opens a connection, and names none of the globals that do.
// Proven of the text of every shipped script: it uses `require` for nothing but a literal name that stands on the list below, and has no word for another way out. And while the program runs, its loader refuses any other module, however its name was made. What a process really opens: tests/long/network.test.ts.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from './cli/cli.ts';

const scripts = ['dist', 'bin'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.cjs')).map((name) => join(folder, name)));
const textOf = (path: string): string => readFileSync(path, 'utf8');
const page = JSON.parse(textOf('dist/form.json')) as { script: string; style: string };

/** None of them can open a connection, but for child_process, which can start anything. */
const harmless = ['async_hooks', 'buffer', 'child_process', 'crypto', 'events', 'fs', 'fs/promises', 'os', 'path', 'process', 'readline', 'stream', 'string_decoder', 'tty', 'url', 'util', 'vm'];

const requiredBy = (path: string): string[] => [...textOf(path).matchAll(/\brequire\((["'])(.*?)\1\)/g)].map((match) => match[2]!);

/** `require` other than of a literal: called with something made, kept under another name, put into a list. */
const notLiteral = /\brequire\b(?!\((["'])[^"'`\\]*\1\))/g;

/** Ways out other than a module by its name, in whatever form: called, as a key, in a text. */
const waysOut = /\b(?:fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|getBuiltinModule|createRequire|binding|_linkedBinding|dlopen|Worker|global|globalThis(?!\.(?:Deno|process|setImmediate|clearImmediate)\b)|mainModule)\b|\b(?:import|eval|Function)\s*\(|\.constructor\s*\(/g;

describe('the shipped scripts', () => {
  it('are there to be read', () => {
    expect(scripts.length).toBeGreaterThan(50);
    expect(scripts.flatMap(requiredBy).length).toBeGreaterThan(100);
  });

  it('load no module but each other and those that open no connection', () => {
    const others = scripts.flatMap((path) => requiredBy(path).filter((name) => !name.startsWith('.') && !harmless.includes(name.replace(/^node:/, ''))).map((name) => `${path}: ${name}`));
    expect(others).toEqual([]);
  });

  it('use require, and the module that Node gives them, for nothing else', () => {
    const others = scripts.filter((path) => path.startsWith('dist')).flatMap((path) => (textOf(path).match(new RegExp(`${notLiteral.source}|\\bmodule\\b(?!\\.exports)`, 'g')) ?? []).map((found) => `${path}: ${found}`));
    expect(others).toEqual([]);
    // The loader's own: what it hands out refuses what is not on its list.
    expect([...textOf(join('bin', 'cto-check.cjs')).matchAll(new RegExp(`.*${notLiteral.source}.*`, 'g'))].map(([line]) => line.trim())).toEqual([
      'return require(name);',
      "const source = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\\n})`;",
      'if (require.main === module) start(process.argv.slice(2));',
    ]);
  });

  it('start another program only to open the browser', () => {
    expect(scripts.filter((path) => requiredBy(path).some((name) => name.endsWith('child_process')))).toEqual([join('dist', 'commands-browser.cjs')]);
  });

  it.each([...scripts, 'the script of the form'])('%s names no other way out', (name) => {
    const text = name.startsWith('the ') ? page.script : textOf(name);
    // One package keeps there what it does at a signal.
    expect(text.match(waysOut) ?? []).toEqual(name === join('dist', 'survey-survey.cjs') ? ['globalThis'] : []);
  });
});

describe('the loader', () => {
  /** The program whose main file is this text. */
  function programOf(text: string): { status: number | null; stderr: string } {
    const root = emptyFolder();
    for (const folder of ['bin', 'dist']) mkdirSync(join(root, folder));
    for (const name of [join('bin', 'cto-check.cjs'), 'package.json']) copyFileSync(name, join(root, name));
    writeFileSync(join(root, 'dist', 'main.cjs'), `${text}; exports.main = async () => 0;`);
    return spawnSync(process.execPath, [join(root, 'bin', 'cto-check.cjs')], { encoding: 'utf8' });
  }

  it.each(["const q = [require][0]; q('node:net')", 'const r = require; r("https")', 'require("node:" + "dgram")', 'require("node:child_process/../net")', 'require("../dist/x.cjs")', 'require("vm")', 'require("worker_threads")', 'require("module")'])('refuses %s', (text) => {
    const { status, stderr } = programOf(text);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/Error: \S+ is not among the modules that this program may load/)]);
  });

  it('hands out what is used', () => {
    expect(programOf([...new Set(scripts.flatMap(requiredBy))].filter((name) => !name.startsWith('.') && name !== 'node:vm').map((name) => `require('${name}')`).join(';'))).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('this test', () => {
  it.each(['fetch("https://x")', 'let{fetch:e}=globalThis', 'globalThis["fet" + x](u)', 'globalThis["fetch"]', 'new WebSocket(u)', 'navigator.sendBeacon(u)', 'process.getBuiltinModule("net")', 'process.binding("tcp_wrap")', 'import("node:net")', 'global.fetch', 'new Worker(u)', '(()=>{}).constructor("x")'])('would see %s', (text) => {
    expect(text.match(waysOut)).not.toBeNull();
  });

  it.each(["const q=[require][0];q('node:net')", 'const r=require;r("https")', 'require("node:"+n)', 'require(`net`)', 'require.cache', 'require("n\\x65t")'])('would see %s', (text) => {
    expect(text.match(notLiteral)).not.toBeNull();
  });
});

it('the pages name no address that a browser would load from', () => {
  expect(page.style).not.toMatch(/url\(|@import/);
});
