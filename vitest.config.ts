import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/shells/**', 'tests/browser/**', 'tests/long/**'],
    globalSetup: 'tests/setup.ts',
    testTimeout: 30_000,
    coverage: { include: ['src/core/**'], reporter: ['text-summary', 'text'], thresholds: { lines: 95, statements: 95, functions: 95, branches: 90 } },
  },
});
