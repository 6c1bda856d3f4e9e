// Tests that need bash, zsh and fish: `npm run test:shells`.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/shells/**/*.test.ts'], globalSetup: 'tests/setup.ts', testTimeout: 60_000, hookTimeout: 60_000 },
});
