// Loaded before the program: kills it at its n-th change of the disk, where the change is a write in the middle of it.
'use strict';
const fs = require('node:fs');
const last = Number(process.env.KILLED_AT);
let changes = 0;

const counts = {
  mkdirSync: () => true,
  openSync: (_path, flags) => flags !== undefined && flags !== 'r',
  fchmodSync: () => true,
  writeSync: (file) => file > 2,
  fsyncSync: () => true,
  linkSync: () => true,
  renameSync: () => true,
  rmSync: () => true,
};

for (const [name, isChange] of Object.entries(counts)) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (isChange(...args) && (changes += 1) === last) {
      if (name === 'writeSync') real(args[0], args[1].subarray(0, args[1].length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return real(...args);
  };
}
