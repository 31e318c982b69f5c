import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { lucidePlugin } from './vite/lucide-plugin.ts'

/** Those that kill, wipe or confuse a browser: beside the journeys. */
const BROWSER_FAULTS = [3, 4, 11, 13, 15].map((fault) => `test/fault/f${fault}-*.test.ts`)

const patience = {
  // A usual run needs a minute at most; `npm run faults` half an hour.
  testTimeout: process.env['TREPART_ROUNDS'] === 'release' ? 1_800_000 : 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 10_000 } },
}

export default defineConfig({
  plugins: [preact({ reactAliasesEnabled: false }), lucidePlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/journey/**', 'test/browsers/**', 'test/fault/**'],
          // A test of a screen asks for a DOM in its first line: @vitest-environment happy-dom.
          environment: 'node',
          testTimeout: 20_000,
          // Whole towns are founded before some tests: key ceremonies, on a machine that does more.
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journey',
          include: ['test/journey/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/support/built-app.ts'],
          setupFiles: ['test/support/every-journey.ts'],
          // Two browsers at a time, and after the units. A journey mostly waits for a disk; with
          // more of them it would wait for a processor, which tells nothing about the app.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'fault',
          include: ['test/fault/**/*.test.ts'],
          exclude: BROWSER_FAULTS,
          environment: 'node',
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser-fault',
          include: BROWSER_FAULTS,
          environment: 'node',
          globalSetup: ['test/support/built-app.ts'],
          setupFiles: ['test/support/every-journey.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          ...patience,
        },
      },
    ],
  },
})
