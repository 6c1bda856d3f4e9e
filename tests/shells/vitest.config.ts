// The tests in real shells, for machines that have them: `npm run test:shells`. The README's test command needs nothing but Node.
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/shells/*.test.ts'], globalSetup: 'tests/setup.ts', testTimeout: 60_000, hookTimeout: 60_000 } });
