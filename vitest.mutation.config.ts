// The tests that no mutant of src/core should survive; all in process: `npm run mutation`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/core/**/*.test.ts', 'tests/store/**/*.test.ts'], testTimeout: 30_000 },
});
