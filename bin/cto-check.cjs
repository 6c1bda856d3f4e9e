#!/usr/bin/env node
// Runs main with this process as its world; the only file that touches `process`.
'use strict';
const { version } = require('../package.json');
const argv = process.argv.slice(2);

/** A standard stream, opened when first asked for. A reader that closes the pipe early (`| head`) is no error. */
function stream(name) {
  const opened = process[name];
  if (opened.listenerCount('error') === 0) {
    opened.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return opened;
}

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  stream('stdout').write(`${version}\n`);
} else {
  const { main } = require('../dist/main.cjs');
  const world = {
    argv,
    env: process.env,
    cwd: process.cwd(),
    get home() {
      return require('node:os').homedir();
    },
    platform: process.platform,
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return stream('stdout');
    },
    get stderr() {
      return stream('stderr');
    },
    now: () => new Date(),
    random: () => Math.random().toString(36).slice(2, 6).padEnd(4, '0'),
    on(signal, listener) {
      process.on(signal, listener);
      return () => process.off(signal, listener);
    },
    suspend: () => process.kill(process.pid, 'SIGTSTP'),
    root: require('node:path').join(__dirname, '..'),
    version,
  };
  main(world).then((status) => {
    process.exitCode = status;
  });
}
