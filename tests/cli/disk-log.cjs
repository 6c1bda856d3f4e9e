// Loaded before the program: writes down what reaches the disk, in its order, a line each, into the file that DISK_LOG names.
'use strict';
const fs = require('node:fs');
const { appendFileSync, openSync, writeSync, fsyncSync, linkSync, renameSync } = fs;
const opened = new Map();
const log = (...words) => appendFileSync(process.env.DISK_LOG, `${JSON.stringify(words)}\n`);

fs.openSync = (path, ...more) => {
  const file = openSync(path, ...more);
  opened.set(file, String(path));
  return file;
};
fs.writeSync = (file, ...more) => {
  if (opened.has(file)) log('write', opened.get(file));
  return writeSync(file, ...more);
};
fs.fsyncSync = (file) => {
  log('flush', opened.get(file));
  fsyncSync(file);
};
for (const [name, real] of Object.entries({ linkSync, renameSync })) {
  fs[name] = (from, to) => {
    log('put', from, to);
    real(from, to);
  };
}
