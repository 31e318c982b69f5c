import * as v from 'valibot'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { canonicalJson, type Json } from '../../src/base/canonical.ts'
import { packBytes, type RulePackFile } from '../../src/protocol/rule-pack-file.ts'
import { publicKeyOf, signerOf } from '../../src/protocol/signature.ts'
import { readPack } from '../../src/routine/load-pack.ts'
import { faultsOf, RulePack } from '../../src/routine/pack.ts'
import { PACK_NAMES, readPackJson, shippedPack } from './shipped-packs.ts'

const admin = randomBytes(32)
let by: string

beforeAll(async () => {
  by = await publicKeyOf(admin)
})

/** What is said of a pack that an administrator has signed all the same. */
async function read(pack: Json, followed: readonly RulePack[] = []) {
  const text = canonicalJson(pack)
  const sign = await signerOf(admin)
  const file: RulePackFile = { pack: text, by, sig: toBase64url(await sign(packBytes(text))) }
  return readPack(file, [by], followed)
}

test.each(PACK_NAMES)('the shipped pack %s has no fault', (name) => {
  expect(faultsOf(shippedPack(name))).toEqual([])
})

test('the shipped packs can be followed side by side', async () => {
  const [now, before] = PACK_NAMES.map((name) => shippedPack(name))
  if (!now || !before) throw new Error('Two packs are shipped')
  expect(await read(before, [now])).toEqual({ ok: true, value: before })
  expect(await read(now, [before])).toEqual({ ok: true, value: now })
})

describe('a pack is refused, and the rule named,', () => {
  const pack = shippedPack()
  const statute = pack.statutes['sol.20.2']
  const [first, ...others] = pack.deadlines
  if (!statute || !first) throw new Error('The pack has statutes and deadlines')
  const { checkedOn: _, ...undated } = statute
  const withStatute = (changed: Json) => ({
    statutes: { ...pack.statutes, 'sol.20.2': changed },
  })
  const withDeadline = (changed: Json) => ({ deadlines: [changed, ...others] })
  const { 'frist.forhandsbedomning': __, ...otherTexts } = pack.texts

  it.each<[string, Record<string, Json>, { kind: string; rule: string }]>([
    [
      'when a citation has no date',
      withStatute(undated),
      { kind: 'undated', rule: 'statutes.sol.20.2' },
    ],
    [
      'when a date is none',
      withStatute({ ...statute, validFrom: 'January' }),
      { kind: 'undated', rule: 'statutes.sol.20.2' },
    ],
    [
      'when a text is missing',
      { texts: otherTexts },
      { kind: 'missing', rule: 'frist.forhandsbedomning' },
    ],
    [
      'when a statute is missing',
      withDeadline({ ...first, legal: ['sol.99.1'] }),
      { kind: 'missing', rule: 'sol.99.1' },
    ],
    [
      'when a rule holds twice on one day',
      { deadlines: [...pack.deadlines, first] },
      { kind: 'twice', rule: 'deadlines.protectionAssessment' },
    ],
    [
      'when a statute goes out of force before the pack',
      withStatute({ ...statute, validTo: '2026-06-30' }),
      { kind: 'out-of-force', rule: 'statutes.sol.20.2' },
    ],
    [
      'when a rule comes into force after the pack',
      withDeadline({ ...first, validFrom: '2026-01-16' }),
      { kind: 'out-of-force', rule: 'deadlines.protectionAssessment' },
    ],
    [
      'when it ends before it begins',
      { validTo: '2026-01-14' },
      { kind: 'out-of-force', rule: 'pack' },
    ],
    [
      'when a number is none',
      withDeadline({ ...first, days: -1 }),
      { kind: 'malformed', rule: 'deadlines.protectionAssessment.days' },
    ],
    ['when its version is none', { version: 'new' }, { kind: 'malformed', rule: 'version' }],
  ])('%s', async (_when, change, error) => {
    expect(await read({ ...pack, ...change })).toEqual({ ok: false, error })
    expect(v.safeParse(RulePack, { ...pack, ...change }).success).toBe(false)
  })

  it('when another text has its version already', async () => {
    const other = { ...pack, emergencyNumber: '113' }
    const refused = { ok: false, error: { kind: 'twice', rule: '2026-01-15.1' } }
    expect(await read(other, [pack])).toEqual(refused)
    expect(await read({ ...other, version: '2026-01-15.2' }, [pack])).toMatchObject({ ok: true })
    // Signed anew by another administrator, it comes once more.
    expect(await read(readPackJson('se-2026-01-15'), [pack])).toMatchObject({ ok: true })
  })
})

test('a statute that outlives the pack is in force all through it', () => {
  const before = shippedPack('se-2025-07-01')
  const outlives = Object.values(before.statutes).filter(({ validTo }) => validTo === null)
  expect(outlives.length).toBeGreaterThan(0)
  const longer = { ...before.waiting, validTo: '2026-01-31' }
  expect(faultsOf({ ...before, waiting: longer })).toEqual([])
  const shorter = { ...before.waiting, validTo: '2026-01-13' }
  expect(faultsOf({ ...before, waiting: shorter })).toEqual([
    { kind: 'out-of-force', rule: 'waiting' },
  ])
})
