import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/shells/**', 'tests/browser/**', 'tests/long/**'],
    globalSetup: 'tests/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: Math.max(2, availableParallelism() - 1), // of two processors vitest uses one, and most tests wait for a process
    coverage: { include: ['src/core/**'], reporter: ['text-summary', 'text'], thresholds: { lines: 95, statements: 95, functions: 95, branches: 90 } },
  },
});
