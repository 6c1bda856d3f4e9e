// The tests that no mutant of src/core should survive; all in process: `npm run mutation`. The core keeps no state, so that one worker serves all files.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/core/**/*.test.ts', 'tests/store/**/*.test.ts'], isolate: false, testTimeout: 60_000 },
});
