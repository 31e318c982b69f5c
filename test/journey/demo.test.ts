// A town that another version built: its tablets would only say that a rule can't be trusted.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startServer } from '../support/app-server.ts'

test('the demo says when its data is of other rules, and how to begin anew', async () => {
  const server = await startServer()
  try {
    expect(server.output()).not.toContain('byggdes med andra regler')
    const file = join(server.dataDir, 'town.json')
    const town = JSON.parse(readFileSync(file, 'utf8')) as object
    writeFileSync(file, JSON.stringify({ ...town, rules: 'of an older version' }))
    await server.restart()
    await expect.poll(server.output).toContain('Obs! Kommunen byggdes med andra regler')
    expect(server.output()).toContain('npm run demo -- --fresh')
  } finally {
    await server.stop()
  }
})
