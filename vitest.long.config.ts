// Tests that take minutes: `npm run test:long`. One file after the other, so that what one measures the next does not disturb.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/long/**/*.test.ts'], globalSetup: 'tests/setup.ts', testTimeout: 600_000, hookTimeout: 60_000, fileParallelism: false },
});
