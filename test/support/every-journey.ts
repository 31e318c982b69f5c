// Part of the set-up of every file that drives a browser, so that none can forget it.

import { afterAll } from 'vitest'
import { takePolicyFaults } from './policy-watch.ts'

// Hooks end in reverse order: by now the journey has closed its tablets.
afterAll(async () => {
  const faults = await takePolicyFaults()
  if (faults.length > 0) throw new Error(faults.join('\n'))
})
