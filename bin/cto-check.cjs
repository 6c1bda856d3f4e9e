#!/usr/bin/env node
// Loads the program and runs it with this process as its world; the only file that touches `process`.
'use strict';
const { fstatSync, readFileSync, writeSync } = require('node:fs');
const { Script } = require('node:vm');
const root = __dirname.replace(/[\\/]bin$/, '');

/** What bundled files may load of Node: nothing that opens a connection but child_process, which starts the browser of --open. */
const harmless = new Set(['async_hooks', 'buffer', 'child_process', 'crypto', 'events', 'fs', 'fs/promises', 'os', 'path', 'process', 'readline', 'stream', 'string_decoder', 'tty', 'url', 'util']);

function builtin(name) {
  if (!harmless.has(name.replace(/^node:/, ''))) throw new Error(`${name} is not among the modules that this program may load`);
  return require(name);
}

/** Of each bundled file that was loaded, by its path: its script and its module. */
const loaded = new Map();

/**
 * The exports of a bundled file, by its name in dist/; the files that it requires are loaded in the same way. With the machine code that the build
 * stored beside it, start-up takes a third less; V8 itself refuses code that another version of Node made, and compiles the file as usual.
 */
function load(name) {
  const file = `${root}/dist/${name}`;
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const source = `(function (exports, require, module) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: stored(file) });
  const module = { exports: {} };
  loaded.set(file, { script, module });
  script.runInThisContext()(module.exports, (required) => (required.startsWith('./') ? load(required.slice(2)) : builtin(required)), module);
  return module.exports;
}

function stored(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

/** Output that cannot be written, as on a full disk, is a fault that the user can mend. */
function failed(name, error) {
  process.exitCode = 2;
  if (name === 'stdout') process.stderr.write(`standard output cannot be written: ${error.message}.\n`);
}

/** A standard stream of Node's own. A reader that closes the pipe early (`| head`) is no error. */
function stream(name) {
  const opened = process[name];
  if (opened.listenerCount('error') === 0) {
    opened.on('error', (error) => {
      if (error.code !== 'EPIPE') failed(name, error);
    });
  }
  return opened;
}

/** Where this process stands; the root where that folder is gone. */
function workingFolder() {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}

/** The user's home, also where HOME is empty or relative; empty for a user whom the system does not know, as in a container. */
function homeFolder() {
  const { homedir, userInfo } = require('node:os');
  const { isAbsolute } = require('node:path');
  try {
    const home = homedir();
    return isAbsolute(home) ? home : userInfo().homedir;
  } catch {
    return '';
  }
}

/** Where results or messages go: a terminal's stream, or, into a pipe or a file, plain writes, which spare the 4 ms of Node's stream. */
function output(name, fd) {
  if (fstatSync(fd).isCharacterDevice()) return stream(name);
  let slow = null;
  return {
    isTTY: false,
    write(text) {
      if (slow) return void slow.write(text);
      const bytes = Buffer.from(text);
      let at = 0;
      try {
        while (at < bytes.length) at += writeSync(fd, bytes, at);
      } catch (error) {
        // EAGAIN: somebody made the pipe non-blocking; Node's stream knows how to wait.
        if (error.code === 'EAGAIN') (slow = stream(name)).write(bytes.subarray(at));
        else if (error.code !== 'EPIPE') failed(name, error);
      }
    },
  };
}

function start(argv) {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    output('stdout', 1).write(`${version}\n`);
    return;
  }
  const { main } = load('main.cjs');
  const world = {
    argv,
    env: process.env,
    cwd: workingFolder(),
    get home() {
      return homeFolder();
    },
    get temporary() {
      return require('node:os').tmpdir();
    },
    platform: process.platform,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return output('stdout', 1);
    },
    get stderr() {
      return output('stderr', 2);
    },
    get screen() {
      return stream('stderr');
    },
    now: () => new Date(),
    random: () => Math.random().toString(36).slice(2, 6).padEnd(4, '0'),
    on(signal, listener) {
      process.on(signal, listener);
      return () => process.off(signal, listener);
    },
    suspend: () => process.kill(process.pid, 'SIGTSTP'),
    root,
    version,
  };
  main(world).then((status) => {
    process.exitCode ||= status;
  });
}

// The build and the tests load the program without starting it.
if (require.main === module) start(process.argv.slice(2));
module.exports = { load, loaded };
