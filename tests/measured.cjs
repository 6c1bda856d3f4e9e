// Loaded before the program: at its end it tells, past all that the program says, how much memory and time it took.
'use strict';
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify({ megabytes: maxRSS / 1024, milliseconds: (userCPUTime + systemCPUTime) / 1000 }));
});
