// The administrator's office: posts what a ceremony has made, over the same interface that a real
// ceremony would use, and letters as the people's devices would push them.

import { toBase64url } from '../../src/base/bytes.ts'
import { canonicalJson, type Json } from '../../src/base/canonical.ts'
import { toInstant } from '../../src/base/clock.ts'
import {
  createSigningKey,
  drawToken,
  signPack,
  type FoundedOrganisation,
  type LogWriter,
  type SigningKey,
} from '../../src/directory/ceremony.ts'
import { enrolBytes, tokenHash } from '../../src/protocol/enrol.ts'
import { enrolTokenBytes } from '../../src/protocol/enrol-token.ts'
import type { Envelope } from '../../src/protocol/envelope.ts'
import { sessionBytes } from '../../src/protocol/session.ts'

export interface Office {
  readonly origin: string
  readonly receiptKey: () => Promise<string>
  readonly postLog: (log: LogWriter, setup?: string) => Promise<void>
  readonly postPack: (organisation: FoundedOrganisation, pack: Json) => Promise<void>
  /** A one-time token for one device of a unit, told to the server by hash. */
  readonly letIn: (admin: Pick<SigningKey, 'publicKey' | 'sign'>, unit: string) => Promise<string>
  readonly enrol: (admin: Pick<SigningKey, 'publicKey' | 'sign'>, unit: string) => Promise<Post>
}

/** An enrolled device that pushes letters. */
export interface Post {
  readonly dev: string
  readonly push: (letters: readonly Envelope[]) => Promise<void>
}

const TOKEN_HOURS = 24

export function createOffice({
  fetch,
  origin,
}: {
  readonly fetch: (request: Request) => Promise<Response>
  readonly origin: string
}): Office {
  async function post(path: string, body: unknown, cookie = ''): Promise<Response> {
    const headers = {
      'Content-Type': 'application/json',
      'X-Trepart': '1',
      Origin: origin,
      cookie,
    }
    const init = { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(new Request(`${origin}${path}`, init))
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return response
  }

  async function letIn(
    admin: Pick<SigningKey, 'publicKey' | 'sign'>,
    unit: string,
  ): Promise<string> {
    const token = drawToken()
    const expires = toInstant(Date.now() + TOKEN_HOURS * 3_600_000)
    const d = canonicalJson({ unit, hash: tokenHash(token), expires })
    const sig = toBase64url(await admin.sign(enrolTokenBytes(d)))
    await post('/v1/enrol-token', { d, by: admin.publicKey, sig })
    return token
  }

  return {
    origin,

    async receiptKey() {
      const response = await fetch(new Request(`${origin}/v1/meta`))
      return ((await response.json()) as { receipts: string }).receipts
    },

    async postLog(log, setup = '') {
      const { id, entries, keys, bundles } = log
      await post(`/v1/log/${id}`, { entries, keys, bundles, setup })
      log.entries = []
      log.keys = []
      log.bundles = []
    },

    async postPack(organisation, pack) {
      const file = await signPack(organisation, pack)
      await post('/v1/packs', { org: organisation.id, file })
    },

    letIn,

    async enrol(admin, unit) {
      const token = await letIn(admin, unit)
      const key = await createSigningKey()
      const pk = key.publicKey
      const sig = toBase64url(await key.sign(enrolBytes({ unit, token, pk })))
      const enrolled = await post('/v1/enrol', { unit, token, pk, sig })
      const { dev } = (await enrolled.json()) as { dev: string }
      const subject = { kind: 'device' as const, subject: dev }
      return {
        dev,
        async push(letters) {
          const challenge = await post('/v1/session/challenge', subject)
          const { nonce } = (await challenge.json()) as { nonce: string }
          const proof = toBase64url(await key.sign(sessionBytes(subject, nonce, origin)))
          const session = await post('/v1/session', { ...subject, nonce, sig: proof })
          const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
          const pushed = await post('/v1/push', { ops: letters }, cookie)
          const { results } = (await pushed.json()) as { results: { st: string }[] }
          if (results.some(({ st }) => st !== 'ok')) throw new Error('A letter was refused')
        },
      }
    },
  }
}
