import { beforeAll, describe, expect, it } from 'vitest'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { canonicalJson, type Json } from '../../src/base/canonical.ts'
import { packBytes, type RulePackFile } from '../../src/protocol/rule-pack-file.ts'
import { publicKeyOf, signerOf } from '../../src/protocol/signature.ts'
import { packFor, readPack } from '../../src/routine/load-pack.ts'
import { PACK_NAMES, readPackJson, shippedPack } from './shipped-packs.ts'

const admin = randomBytes(32)
const stranger = randomBytes(32)
let admins: readonly string[]

beforeAll(async () => {
  admins = [await publicKeyOf(admin)]
})

async function signed(text: string, secret = admin): Promise<RulePackFile> {
  const sign = await signerOf(secret)
  const sig = toBase64url(await sign(packBytes(text)))
  return { pack: text, by: await publicKeyOf(secret), sig }
}

describe('reading a pack', () => {
  it.each(PACK_NAMES)('takes %s, signed by an administrator', async (name) => {
    const result = await readPack(await signed(canonicalJson(readPackJson(name))), admins, [])
    expect(result).toEqual({ ok: true, value: shippedPack(name) })
  })

  it('refuses a pack with one changed byte', async () => {
    const file = await signed(canonicalJson(readPackJson('se-2026-01-15')))
    const changed = file.pack.replace('"otherMinutes":240', '"otherMinutes":241')
    expect(changed).not.toBe(file.pack)
    const result = await readPack({ ...file, pack: changed }, admins, [])
    expect(result).toEqual({ ok: false, error: { kind: 'bad-signature' } })
  })

  it('refuses a pack that a stranger has signed, under his own name or an administrator’s', async () => {
    const file = await signed(canonicalJson(readPackJson('se-2026-01-15')), stranger)
    const refused = { ok: false, error: { kind: 'bad-signature' } }
    expect(await readPack(file, admins, [])).toEqual(refused)
    expect(await readPack({ ...file, by: admins[0] ?? '' }, admins, [])).toEqual(refused)
    expect(await readPack(file, [], [])).toEqual(refused)
  })

  it('refuses a text that is not canonical, even when it is signed', async () => {
    const loose = JSON.stringify(readPackJson('se-2026-01-15'), null, 1)
    for (const text of [loose, 'not JSON', '[]', 'null', '{}', '{"schema":"1"}']) {
      const result = await readPack(await signed(text), admins, [])
      expect(result).toEqual({ ok: false, error: { kind: 'malformed' } })
    }
  })

  it('refuses a pack that is not whole', async () => {
    const { texts: _, ...rest } = readPackJson('se-2026-01-15') as Record<string, Json>
    const result = await readPack(await signed(canonicalJson({ ...rest, texts: {} })), admins, [])
    expect(result).toEqual({ ok: false, error: { kind: 'missing', rule: 'skydd.fraga' } })
  })

  it('says apart a pack of a schema that a newer version will know', async () => {
    const result = await readPack(await signed('{"schema":2}'), admins, [])
    expect(result).toEqual({ ok: false, error: { kind: 'unknown-schema' } })
  })
})

describe('what social services alone work by', () => {
  type Rules = Record<string, Json>

  /** The pack with one of their rules changed. */
  async function changed(change: (pack: Rules) => Rules): Promise<RulePackFile> {
    const pack = readPackJson('se-2026-01-15') as Rules
    return signed(canonicalJson({ ...pack, ...change(pack) }))
  }

  const pointless = ({ consentTopics }: Rules): Rules => {
    const [first, ...rest] = consentTopics as Rules[]
    return { consentTopics: [{ ...first, label: 'ingen.text' }, ...rest] as Json }
  }

  it('is refused on their tablets, by the key of its rule', async () => {
    const noSteps = await changed(({ matterPath }) => ({
      matterPath: { ...(matterPath as Rules), steps: [] } as Json,
    }))
    expect(await readPack(noSteps, admins, [], 'socialServices')).toEqual({
      ok: false,
      error: { kind: 'malformed', rule: 'matterPath.steps' },
    })
    expect(await readPack(await changed(pointless), admins, [], 'socialServices')).toEqual({
      ok: false,
      error: { kind: 'missing', rule: 'ingen.text' },
    })
  })

  it.each(['preschool', 'school'] as const)(
    'takes the rules of a report from no tablet of a %s',
    async (side) => {
      const result = await readPack(await changed(pointless), admins, [], side)
      expect(result.ok).toBe(true)
    },
  )
})

describe('the pack of a day', () => {
  const packs = PACK_NAMES.map((name) => shippedPack(name))

  it.each([
    ['2025-06-30', undefined],
    ['2025-07-01', '2025-07-01.1'],
    ['2026-01-14', '2025-07-01.1'],
    ['2026-01-15', '2026-01-15.1'],
    ['2030-01-01', '2026-01-15.1'],
  ])('on %s is %s', (date, version) => {
    expect(packFor(packs, date)?.version).toBe(version)
    expect(packFor(packs.toReversed(), date)?.version).toBe(version)
  })

  it('is the newest correction, counted as a number', () => {
    const pack = shippedPack()
    const corrected = ['2026-01-15.10', '2026-01-15.9', '2026-01-15.2'].map((version) => ({
      ...pack,
      version,
    }))
    expect(packFor(corrected, '2026-03-12')?.version).toBe('2026-01-15.10')
    expect(packFor(corrected.toReversed(), '2026-03-12')?.version).toBe('2026-01-15.10')
  })

  it('is the later law where two are in force', () => {
    const pack = shippedPack()
    const later = { ...pack, version: '2026-07-01.1', validFrom: '2026-07-01' }
    expect(packFor([pack, later], '2026-06-30')).toBe(pack)
    expect(packFor([later, pack], '2026-07-01')).toBe(later)
  })
})
