// Part of the set-up of every file that drives a browser, so that none can forget it.

import { afterAll, expect } from 'vitest'
import { takePolicyFaults } from './policy-watch.ts'

// Hooks end in reverse order: by now the journey has closed its tablets.
afterAll(async () => {
  expect(await takePolicyFaults()).toEqual([])
})
