// What the demo writes down beside its database: what a real municipality keeps on paper and in
// safes. Only the demo has such a file.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromBase64url } from '../../src/base/bytes.ts'
import { writeEnrolUrl } from '../../src/protocol/enrol.ts'
import { publicKeyOf, signerOf } from '../../src/protocol/signature.ts'
import type { Office } from './office.ts'

export interface DemoPerson {
  readonly name: string
  readonly role: string
  readonly unit: string
  readonly words: string
  readonly code: string
}

export interface TownUnit {
  readonly id: string
  readonly name: string
  readonly org: string
  readonly root: string
  readonly secret: string
  readonly adminSecret: string
  readonly devices: readonly string[]
}

export interface Town {
  /** Hash of the rules that it was built with. */
  readonly rules: string
  readonly people: readonly DemoPerson[]
  readonly units: readonly TownUnit[]
}

export interface DemoDevice {
  readonly name: string
  readonly unit: string
  readonly enrolUrl: string
}

const FILE = 'town.json'

export function readTown(folder: string): Town | undefined {
  const file = join(folder, FILE)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Town) : undefined
}

export function writeTown(folder: string, town: Town): void {
  writeFileSync(join(folder, FILE), JSON.stringify(town, null, 2), { mode: 0o600 })
}

/** New one-time links for every device: a link that has been used is used. */
export async function drawLinks(office: Office, town: Town | undefined): Promise<DemoDevice[]> {
  const devices: DemoDevice[] = []
  for (const { id, name: unit, org, root, secret, adminSecret, devices: names } of town?.units ??
    []) {
    const key = fromBase64url(adminSecret)
    if (!key) continue
    const admin = { publicKey: await publicKeyOf(key), sign: await signerOf(key) }
    for (const name of names) {
      const token = await office.letIn(admin, id)
      const link = { origin: office.origin, org, unit: id, root, secret, token, name }
      devices.push({ name, unit, enrolUrl: writeEnrolUrl(link) })
    }
  }
  return devices
}
