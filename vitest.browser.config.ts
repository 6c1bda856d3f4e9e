// Tests that need a real Chromium: `npm run test:browser`. CHROMIUM_PATH says where one is.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/browser/**/*.test.ts'], globalSetup: 'tests/setup.ts', testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
});
