#!/usr/bin/env node
// Runs main with this process as its world; the only file that touches `process`.
'use strict';
const { fstatSync, writeSync } = require('node:fs');
const { isAbsolute, join } = require('node:path');
const { version } = require('../package.json');
const argv = process.argv.slice(2);

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

/** The user's home, also where HOME is empty or relative. */
function homeFolder() {
  const { homedir, userInfo } = require('node:os');
  const home = homedir();
  return isAbsolute(home) ? home : userInfo().homedir;
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

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  output('stdout', 1).write(`${version}\n`);
} else {
  const { load } = require('./load.cjs');
  const root = join(__dirname, '..');
  const { main } = load(join(root, 'dist', 'main.cjs'));
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
