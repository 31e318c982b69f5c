// Desks over the real server: two linked organisations of the ceremony, tablets with their own
// storage and cookies, and people who have unlocked on them. Only the network is ours to disturb.

// Before Dexie, which looks for IndexedDB while it is loaded.
import 'fake-indexeddb/auto'
import { randomId } from '../../src/base/id.ts'
import type { Result } from '../../src/base/result.ts'
import { ShellDatabase, type DeviceRow } from '../../src/database/shell-database.ts'
import {
  addMember,
  foundGroup,
  foundUnit,
  openEpoch,
  publishCard,
  type AddedMember,
  type FoundedGroup,
  type FoundedUnit,
} from '../../src/directory/ceremony.ts'
import type { Directory } from '../../src/directory/directory.ts'
import { mailboxesOf } from '../../src/directory/directory.ts'
import { refreshDirectory } from '../../src/directory/directory-store.ts'
import { fetchKeys, keysToKeep } from '../../src/directory/encryption-keys.ts'
import { enrolDevice } from '../../src/directory/enrol.ts'
import { addProfile } from '../../src/directory/profiles.ts'
import { takeDraft } from '../../src/draft/take-draft.ts'
import { takeDraftAnswer } from '../../src/draft/take-draft-answer.ts'
import type { Desk } from '../../src/letters/desk.ts'
import { readLetters, type Domains } from '../../src/letters/read-letters.ts'
import { readersOf } from '../../src/matter/answer.ts'
import { matterLetters } from '../../src/matter/letters.ts'
import { meetingLetters } from '../../src/meeting/letters.ts'
import type { EnrolLink } from '../../src/protocol/enrol.ts'
import type { Role } from '../../src/protocol/unit-log.ts'
import type { Transport } from '../../src/protocol/transport.ts'
import { improvementLetters } from '../../src/evaluation/letters.ts'
import { reportLetters } from '../../src/report/take-letters.ts'
import { consentLetters } from '../../src/consent/letters.ts'
import { createDeviceTransport, deliverAll, probe } from '../../src/sync/deliver.ts'
import { pullMailbox } from '../../src/sync/pull.ts'
import { proveDevice, provePerson } from '../../src/sync/session.ts'
import { createTransport } from '../../src/sync/transport.ts'
import { createKeyring } from '../../src/vault/keyring.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { restartDesk } from '../meeting/support.ts'
import { createDevice, createToken, push } from '../server/devices.ts'
import { createOrganisation, link, postLog } from '../server/organisations.ts'
import { ORIGIN, type TestServer } from '../server/support.ts'
import type { TestClock } from './clock.ts'
import { startServer, type Line, type RestorableServer } from './restorable-server.ts'

export interface Town {
  readonly server: RestorableServer
  readonly preschool: FoundedUnit
  readonly social: FoundedUnit
  readonly heads: FoundedGroup
  readonly intake: FoundedGroup
  /** The intake's contact card, and one of a municipality that is not on Trepart. */
  readonly card: string
  readonly outsideCard: string
  readonly samira: AddedMember
  readonly bengt: AddedMember
  readonly jonna: AddedMember
}

/** Lets a request through, as it is or as it is changed on the way. */
type Pass = (changed?: { readonly path?: string; readonly init?: RequestInit }) => Promise<Response>

export interface TestTablet {
  readonly shell: ShellDatabase
  readonly device: DeviceRow
  readonly transport: Transport
  readonly vault: Vault
  readonly town: Town
  readonly clock: TestClock
  readonly fetch: typeof globalThis.fetch
  /** What stands between the tablet and the server; undefined for a clear line. */
  between: ((path: string, pass: Pass, init: RequestInit) => Promise<Response>) | undefined
  directory: Directory
}

export type TestDesk = Desk & { readonly tablet: TestTablet }

const DOMAINS: Domains = {
  draft: takeDraft,
  draftRemoved: takeDraftAnswer('draftRemoved'),
  draftKept: takeDraftAnswer('draftKept'),
  ...reportLetters,
  ...consentLetters,
  ...matterLetters,
  ...meetingLetters,
  ...improvementLetters,
}

/** The value, or a test that fails with the name of what went wrong. */
export function must<T>(result: Result<T, { readonly kind: string }>): T {
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

function memberOf(server: TestServer, unit: FoundedUnit, name: string, role: Role, words: string) {
  const person = { name, title: '', phone: '08-465 004 00', email: '' }
  return addMember(server, unit, { person, role, words, code: '204618' })
}

/** Lindhaga with Tallkotten on one side, social services of Ekdalen on the other. */
export async function foundTown(line?: Line, folder?: string): Promise<Town> {
  const server = await startServer(line, folder)
  const school = await createOrganisation(server, 'Lindhaga förskolor')
  const authority = await createOrganisation(server, 'Lindhaga socialtjänst')
  const preschool = await foundUnit(server, school, {
    name: 'Tallkottens förskola',
    kind: 'preschool',
  })
  const social = await foundUnit(server, authority, {
    name: 'Ekdalens socialtjänst',
    kind: 'socialServices',
  })
  const samira = await memberOf(server, preschool, 'Samira Ekholt', 'staff', 'ek ren sten tall')
  const bengt = await memberOf(server, preschool, 'Bengt Öhman', 'head', 'bok sal lampa dörr')
  const jonna = await memberOf(server, social, 'Jonna Falk', 'intake', 'gran bil kaka fönster')
  const heads = await foundGroup(server, preschool, 'heads')
  const intake = await foundGroup(server, social, 'intake')
  const letters = [
    ...(await openEpoch(server, heads, [bengt])),
    ...(await openEpoch(server, intake, [jonna])),
  ]
  const card = randomId('c')
  const outsideCard = randomId('c')
  const place = { function: 'intake' as const, hours: [], address: '', persons: [] }
  await publishCard(server, social, {
    ...place,
    id: card,
    name: 'Ekdalens mottagning',
    municipality: 'Lindhaga',
    districts: ['Ekdalen'],
    phones: [{ label: 'Mottagning', number: '08-465 004 10' }],
    group: intake.id,
    checked: '2026-03-01',
  })
  await publishCard(server, social, {
    ...place,
    id: outsideCard,
    name: 'Tingvalla socialtjänst',
    municipality: 'Tingvalla',
    districts: [],
    phones: [{ label: 'Mottagning', number: '08-465 004 60' }],
    checked: '2026-03-01',
  })
  await link(server, school, authority)
  await link(server, authority, school)
  for (const unit of [preschool, social]) await mustPost(server, unit)
  for (const letter of letters)
    await pushAs(server, letter.h.includes(school.id) ? preschool : social, letter)
  return { server, preschool, social, heads, intake, card, outsideCard, samira, bengt, jonna }
}

/** Posts what an administrator has written in a unit's log. */
export async function mustPost(server: TestServer, { log }: FoundedUnit): Promise<void> {
  const response = await postLog(server, log)
  if (!response.ok) throw new Error(await response.text())
}

/** A letter of an administrator, brought by a device of the unit. */
export async function pushAs(
  server: TestServer,
  unit: FoundedUnit,
  letter: unknown,
): Promise<void> {
  const { cookie } = await createDevice(server, unit)
  const [result] = await push(server, cookie, [letter])
  if (result?.st !== 'ok') throw new Error(JSON.stringify(result))
}

export async function linkFor(town: Town, unit: FoundedUnit): Promise<EnrolLink> {
  const { id, organisation, secret } = unit
  const token = await createToken(town.server, unit)
  const root = organisation.fingerprint
  return { origin: ORIGIN, org: organisation.id, unit: id, root, secret, token, name: 'Platta' }
}

/** A tablet of the unit, enrolled and with directory and keys as after its first minute. */
export async function enrolTablet(
  town: Town,
  unit: FoundedUnit,
  clock: TestClock = town.server.clock,
): Promise<TestTablet> {
  const { server } = town
  const shell = new ShellDatabase(`tp_shell_${randomId('i')}`)
  const line: Pick<TestTablet, 'between'> = { between: undefined }
  const fetch = withCookies(server, line)
  const deps = { shell, clock }
  const bare = createTransport({
    fetch,
    origin: ORIGIN,
    prove: async () => ({ ok: false, error: { kind: 'signed-out' } }),
  })
  const device = must(
    await enrolDevice({ ...deps, transport: bare }, await linkFor(town, unit), ORIGIN),
  )
  const transport = createDeviceTransport(fetch, device)
  const directory = must(await refreshDirectory({ shell, transport }, device))
  await fetchKeys({ shell, transport }, keysToKeep(directory))
  const vault = createKeyring({ clock })
  return Object.assign(line, { shell, device, transport, vault, town, clock, fetch, directory })
}

/** Cookies are kept as a browser does, and go out also when the answer is lost. */
function withCookies(server: TestServer, line: Pick<TestTablet, 'between'>) {
  const cookies = new Map<string, string>()
  return async (url: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = new URL(url instanceof Request ? url.url : url).href.slice(ORIGIN.length)
    const pass: Pass = async (changed = {}) => {
      const sent = { ...init, ...changed.init }
      const headers = new Headers(sent.headers)
      headers.set('Origin', ORIGIN)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await server.fetch(changed.path ?? path, { ...sent, headers })
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        cookies.set(name, value)
      }
      return response
    }
    return line.between ? line.between(path, pass, init) : pass()
  }
}

export async function sitDown(tablet: TestTablet, { uid, words }: AddedMember): Promise<TestDesk> {
  const { shell, transport, vault, device, clock } = tablet
  const deps = { shell, transport, vault, clock }
  const { profile, person } = must(await addProfile(deps, device, { uid, words }))
  const directory = () => tablet.directory
  const desk = { clock, shell, vault, device, profile: profile.id, person, directory }
  return { ...(await restartDesk(desk)), tablet }
}

/** A person at a tablet of the unit where he or she works. */
export async function deskOf(town: Town, member: AddedMember): Promise<TestDesk> {
  const unit = member === town.jonna ? town.social : town.preschool
  return sitDown(await enrolTablet(town, unit), member)
}

/** As page and service worker do: nothing is tried before the server has said who it is. */
export async function deliver({ tablet, shell, clock }: TestDesk) {
  const server = await probe(tablet.transport)
  return server.ok ? deliverAll({ shell, clock, fetch: tablet.fetch }, server.value) : server
}

export function personTransport({ tablet, device, person, profile, vault }: TestDesk): Transport {
  const { fetch } = tablet
  return createTransport({
    fetch,
    origin: ORIGIN,
    prove: async (bare) => {
      const proven = await proveDevice(bare, device)
      if (!proven.ok) return proven
      return provePerson(bare, person.uid, async (request, nonce) => {
        const signed = await vault.signSession(profile, request, nonce, ORIGIN)
        return signed.ok ? signed.value : undefined
      })
    },
  })
}

/** Fetches every mailbox of the person, and opens nothing. */
export async function pull(desk: TestDesk): Promise<void> {
  const transport = personTransport(desk)
  for (const mb of mailboxesOf(desk.directory(), desk.person.uid)) {
    must(await pullMailbox({ database: desk.database, transport }, mb))
  }
}

/** One round as the app makes it: out, in, open. */
export async function sync(desk: TestDesk): Promise<void> {
  must(await deliver(desk))
  await pull(desk)
  await readLetters(desk, DOMAINS)
  // Reading may open letters that a key has just brought within reach.
  await readLetters(desk, DOMAINS)
  await fetchKeys(desk.tablet, readersOf(desk))
}

export function read(desk: Desk): Promise<number> {
  return readLetters(desk, DOMAINS)
}

export async function refresh({ tablet }: TestDesk): Promise<void> {
  const { shell, transport, device } = tablet
  tablet.directory = must(await refreshDirectory({ shell, transport }, device))
  await fetchKeys({ shell, transport }, keysToKeep(tablet.directory))
}
