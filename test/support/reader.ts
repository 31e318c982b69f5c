// What a person's own keys open among the letters that the server holds: the sealed words
// themselves, and not what a screen chooses to show of them.

import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import type { Envelope } from '../../src/protocol/envelope.ts'
import { readEnrolFragment } from '../../src/protocol/enrol.ts'
import { openLetter } from '../../src/vault/letter.ts'
import { bundlePurpose, readPersonKeys } from '../../src/vault/person-keys.ts'
import { openWordBox } from '../../src/vault/word-box.ts'
import type { AppServer } from './app-server.ts'
import { getPerson } from './people.ts'

/** The letters of a class that a person's four words open, the groups' too; as text, oldest first. */
export async function openedLetters(
  server: AppServer,
  name: string,
  ...classes: readonly string[]
): Promise<readonly string[]> {
  const { words, unit } = getPerson(server, name)
  const device = server.demo.devices.find((one) => one.unit === unit)
  const link = device && readEnrolFragment(new URL(device.enrolUrl).hash)
  if (!link) throw new Error(`${unit} has no device in the demo`)
  const database = new DatabaseSync(join(server.dataDir, 'trepart.db'), { readOnly: true })
  const bundles = database
    .prepare('SELECT uid, box FROM bundle WHERE org = ?')
    .all(link.org) as Bundle[]
  const letters = database.prepare('SELECT h, c, s FROM envelope ORDER BY t').all() as Letter[]
  database.close()
  const identity = await findIdentity(bundles, words, link.secret)
  const groups = await groupIdentities(letters, identity)
  const opened: string[] = []
  for (const { h, c, s } of letters) {
    if (!classes.includes((JSON.parse(h) as { cls: string }).cls)) continue
    const body = await openLetter({ h, c, s }, [identity, ...groups])
    if (body.ok) opened.push(JSON.stringify(body.value))
  }
  return opened
}

/** The keys of the groups that the person is in: each lies in a letter to every member. */
async function groupIdentities(letters: readonly Letter[], identity: string) {
  const found: string[] = []
  for (const { h, c, s } of letters) {
    if ((JSON.parse(h) as { cls: string }).cls !== 'key') continue
    const body = await openLetter({ h, c, s }, [identity])
    if (body.ok) found.push((body.value.record as unknown as { identity: string }).identity)
  }
  return found
}

type Bundle = { uid: string; box: string }
type Letter = Envelope

async function findIdentity(
  bundles: readonly Bundle[],
  words: string,
  secret: string,
): Promise<string> {
  for (const { uid, box } of bundles) {
    const opened = await openWordBox({ words, secret, purpose: bundlePurpose(uid) }, box)
    const keys = opened.ok ? readPersonKeys(opened.value) : undefined
    if (keys) return keys.identity
  }
  throw new Error('These words open no bundle')
}
