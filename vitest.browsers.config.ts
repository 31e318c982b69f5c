import { defineConfig } from 'vitest/config'

// The other engines, and every screen at every size. Needs the browsers that .ci/run installs.
export default defineConfig({
  test: {
    name: 'browsers',
    include: ['test/browsers/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/support/built-app.ts'],
    setupFiles: ['test/support/every-journey.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
  },
})
