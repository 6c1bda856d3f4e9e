// No network: what ships can load no module that opens a connection, and names none of the globals that do.
// Proven of the text of every shipped script: its modules are named by literals and stand on the list below; nothing is loaded by a computed name but in bin/cto-check.cjs, which loads what these scripts name. What a process really opens: tests/long/network.test.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const scripts = ['dist', 'bin'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.cjs')).map((name) => join(folder, name)));
const textOf = (path: string): string => readFileSync(path, 'utf8');
const page = JSON.parse(textOf('dist/form.json')) as { script: string; style: string };

/** None of them can open a connection, but for child_process, which can start anything. */
const harmless = ['async_hooks', 'buffer', 'child_process', 'crypto', 'events', 'fs', 'fs/promises', 'os', 'path', 'process', 'readline', 'stream', 'string_decoder', 'tty', 'url', 'util', 'vm'];

const requiredBy = (path: string): string[] => [...textOf(path).matchAll(/\brequire\((["'])(.*?)\1\)/g)].map((match) => match[2]!);

/** Ways out other than a module by its name. */
const waysOut = /\b(?:fetch|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|getBuiltinModule|createRequire|binding|_linkedBinding|dlopen|Worker)\b(?=\s*[(.,;)\]}]|$)|\bimport\s*\(|\beval\s*\(|\bnew Function\b/g;

describe('the shipped scripts', () => {
  it('are there to be read', () => {
    expect(scripts.length).toBeGreaterThan(50);
    expect(scripts.flatMap(requiredBy).length).toBeGreaterThan(100);
  });

  it('load no module but each other and those that open no connection', () => {
    const others = scripts.flatMap((path) => requiredBy(path).filter((name) => !name.startsWith('.') && !harmless.includes(name.replace(/^node:/, ''))).map((name) => `${path}: ${name}`));
    expect(others).toEqual([]);
  });

  it('load nothing by a computed name', () => {
    const computed = scripts.flatMap((path) => [...textOf(path).matchAll(/\brequire\((?!["'])[^)]*\)/g)].map(([call]) => `${path}: ${call}`));
    expect(computed).toEqual([`${join('bin', 'cto-check.cjs')}: require(required)`]);
  });

  it('start another program only to open the browser', () => {
    expect(scripts.filter((path) => requiredBy(path).some((name) => name.endsWith('child_process')))).toEqual([join('dist', 'commands-browser.cjs')]);
  });

  it.each([...scripts, 'the script of the form'])('%s names no other way out', (name) => {
    const text = name.startsWith('the ') ? page.script : textOf(name);
    expect(text.match(waysOut) ?? []).toEqual([]);
  });
});

describe('this test', () => {
  it.each(['fetch("https://x")', 'new WebSocket(u)', 'navigator.sendBeacon(u)', 'process.getBuiltinModule("net")', 'process.binding("tcp_wrap")', 'import("node:net")', 'globalThis.fetch;', 'new Worker(u)'])('would see %s', (text) => {
    expect(text.match(waysOut)).not.toBeNull();
  });
});

it('the pages name no address that a browser would load from', () => {
  expect(page.style).not.toMatch(/url\(|@import/);
});
