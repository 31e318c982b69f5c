import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { lucidePlugin } from './vite/lucide-plugin.ts'

// `npm run bench`: measurements, never tests. Nothing here fails because a machine is slow.
export default defineConfig({
  plugins: [preact({ reactAliasesEnabled: false }), lucidePlugin()],
  test: {
    name: 'bench',
    include: ['test/bench/**/*.bench.ts'],
    environment: 'node',
    globalSetup: ['test/support/built-app.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
