// Devices, sessions and envelopes: what the people of an organisation do.

import { type Bytes, randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { canonicalJson } from '../../src/base/canonical.ts'
import { toInstant } from '../../src/base/clock.ts'
import { randomId } from '../../src/base/id.ts'
import {
  type FoundedUnit,
  type SigningKey,
  createSigningKey,
  drawToken,
} from '../../src/directory/ceremony.ts'
import { enrolTokenBytes } from '../../src/protocol/enrol-token.ts'
import { enrolBytes, tokenHash } from '../../src/protocol/enrol.ts'
import {
  type Envelope,
  type EnvelopeHeader,
  hashEnvelope,
  writeHeader,
} from '../../src/protocol/envelope.ts'
import type { PushResult } from '../../src/protocol/push.ts'
import { sessionBytes } from '../../src/protocol/session.ts'
import { keyIdOf } from '../../src/protocol/signature.ts'
import { type TestMember, createMember, createOrganisation, createUnit } from './organisations.ts'
import { ORIGIN, type RemoteServer, cookieOf, createServer, post } from './support.ts'

export interface TestDevice {
  readonly id: string
  readonly key: SigningKey
  readonly cookie: string
}

export async function signToken(
  { id, organisation }: FoundedUnit,
  token: string,
  expires: string,
  by = organisation.admin,
) {
  const d = canonicalJson({ unit: id, hash: tokenHash(token), expires })
  return { d, by: by.publicKey, sig: toBase64url(await by.sign(enrolTokenBytes(d))) }
}

/** A token that is good for an hour. */
export async function createToken({ fetch, clock }: RemoteServer, unit: FoundedUnit) {
  const token = drawToken()
  const expires = toInstant(Date.parse(clock.now()) + 3600_000)
  const response = await fetch('/v1/enrol-token', post(await signToken(unit, token, expires)))
  if (!response.ok) throw new Error('The token was refused')
  return token
}

export async function enrolRequest(unit: string, token: string, key: SigningKey) {
  const request = { unit, token, pk: key.publicKey }
  return { ...request, sig: toBase64url(await key.sign(enrolBytes(request))) }
}

export async function createDevice(server: RemoteServer, unit: FoundedUnit): Promise<TestDevice> {
  const key = await createSigningKey()
  const token = await createToken(server, unit)
  const request = await enrolRequest(unit.id, token, key)
  const { dev } = (await (await server.fetch('/v1/enrol', post(request))).json()) as { dev: string }
  const session = await prove(server, { kind: 'device', subject: dev, key })
  return { id: dev, key, cookie: cookieOf(session) }
}

/** Both cookies of a person who has unlocked at this device. */
export async function signIn(
  server: RemoteServer,
  { uid, key }: TestMember,
  device: TestDevice,
): Promise<string> {
  const proof = { kind: 'person', subject: uid, key } as const
  const session = await prove(server, proof, device.cookie)
  return `${device.cookie}; ${cookieOf(session)}`
}

export async function prove(
  { fetch }: RemoteServer,
  {
    kind,
    subject,
    key,
    origin = ORIGIN,
  }: { kind: 'device' | 'person'; subject: string; key: SigningKey; origin?: string },
  cookie = '',
): Promise<Response> {
  const asked = await fetch('/v1/session/challenge', post({ kind, subject }))
  const { nonce } = (await asked.json()) as { nonce: string }
  const sig = toBase64url(await key.sign(sessionBytes({ kind, subject }, nonce, origin)))
  return fetch('/v1/session', post({ kind, subject, nonce, sig }, cookie))
}

export async function writeEnvelope(
  author: Pick<TestMember, 'key' | 'dn'> & { readonly au: string },
  header: Partial<EnvelopeHeader> & { readonly mb: string },
  sealed: Bytes = randomBytes(60),
): Promise<Envelope> {
  const h = writeHeader({
    v: 1,
    id: randomId('e'),
    rec: randomId('r'),
    cls: 'final',
    par: [],
    dev: randomId('d'),
    ak: keyIdOf(author.key.publicKey),
    au: author.au,
    dn: author.dn,
    ...header,
  })
  const c = toBase64url(sealed)
  return { h, c, s: toBase64url(await author.key.sign(hashEnvelope({ h, c }).signed)) }
}

export function asAuthor({ key, dn, unit }: TestMember) {
  return { key, dn, au: unit.id }
}

export async function push(
  { fetch }: RemoteServer,
  cookie: string,
  ops: readonly unknown[],
): Promise<PushResult[]> {
  const response = await fetch('/v1/push', post({ ops }, cookie))
  return ((await response.json()) as { results: PushResult[] }).results
}

/** In one word, as the tables of who may and who may not have it. */
export function verdict(result: PushResult | undefined): string {
  return result?.st === 'err' ? result.code : (result?.st ?? 'missing')
}

/** A server with one organisation, one unit, one member, and the member's device. */
export async function createHouse() {
  const server = await createServer()
  const organisation = await createOrganisation(server)
  const unit = await createUnit(server, organisation)
  const member = await createMember(server, unit)
  const device = await createDevice(server, unit)
  return { server, organisation, unit, member, device }
}
