#!/usr/bin/env node
// Runs main with this process as its world; the only file that touches `process`.
'use strict';
const { join } = require('node:path');

const root = join(__dirname, '..');
const { version } = require('../package.json');
const argv = process.argv.slice(2);

// A reader that closes the pipe early (`| head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version}\n`);
} else {
  const { main } = require('../dist/main.cjs');
  const world = {
    argv,
    env: process.env,
    cwd: process.cwd(),
    home: require('node:os').homedir(),
    platform: process.platform,
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
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
    process.exitCode = status;
  });
}
