import { expect, it } from 'vitest'
import { randomBytes, toBase64url } from '../../src/base/bytes.ts'
import { canonicalJson, type Json } from '../../src/base/canonical.ts'
import { randomId } from '../../src/base/id.ts'
import { packBytes } from '../../src/protocol/rule-pack-file.ts'
import { publicKeyOf, signerOf } from '../../src/protocol/signature.ts'
import { localFor, readPack, type Pack } from '../../src/routine/load-pack.ts'
import { localStep, type LocalRoutinePack } from '../../src/routine/local-routine.ts'
import { localPack } from './local-packs.ts'
import { shippedPack } from './shipped-packs.ts'

const admin = randomBytes(32)
const UNIT = randomId('u')
const OTHER = randomId('u')

async function read(pack: unknown, followed: readonly Pack[] = []) {
  const text = canonicalJson(pack as Json)
  const sig = toBase64url(await (await signerOf(admin))(packBytes(text)))
  const by = await publicKeyOf(admin)
  return readPack({ pack: text, by, sig }, [by], followed)
}

it('is read beside a pack of the law that bears the same version', async () => {
  const law = shippedPack('se-2026-01-15')
  expect(law.version).toBe(localPack().version)
  expect(await read(localPack(), [law])).toEqual({ ok: true, value: localPack() })
})

const [step] = localPack().steps
const faults: readonly (readonly [
  string,
  Partial<Record<keyof LocalRoutinePack, unknown>>,
  object,
])[] = [
  [
    'a step that the routine does not have',
    { steps: [{ ...step, id: 'gossip' }] },
    { kind: 'malformed', rule: 'steps.gossip.id' },
  ],
  [
    'a step without the day it was looked at',
    { steps: [{ ...step, checkedOn: undefined }] },
    { kind: 'undated', rule: 'steps.report' },
  ],
  [
    'two ways of doing one step',
    { steps: [step, { ...step, text: 'Skriv i köket.' }] },
    { kind: 'twice', rule: 'steps.report' },
  ],
  [
    'a step that holds on some of the days only',
    { steps: [{ ...step, validFrom: '2026-02-01' }] },
    { kind: 'out-of-force', rule: 'steps.report' },
  ],
  ['no step at all', { steps: [] }, { kind: 'malformed', rule: 'steps' }],
  ['a rule of the law', { deadlines: [] } as object, { kind: 'malformed', rule: 'deadlines' }],
]
it.each(faults)('is refused with %s', async (_, change, error) => {
  const told = JSON.parse(JSON.stringify({ ...localPack(), ...change })) as unknown
  expect(await read(told)).toEqual({ ok: false, error })
})

it('has one text a version, and each unit versions of its own', async () => {
  const [first, second] = [localPack({ unit: UNIT }), localPack({ unit: UNIT, name: 'Hos oss' })]
  const error = { kind: 'twice', rule: '2026-01-15.1' }
  expect(await read(second, [first])).toEqual({ ok: false, error })
  expect((await read(second, [localPack({ unit: OTHER }), localPack()])).ok).toBe(true)
})

it('is the own unit’s before the organisation’s, on its days, and never another unit’s', () => {
  const all = localPack({ name: 'Alla' })
  const own = localPack({ name: 'Vi', unit: UNIT, validFrom: '2026-03-01', validTo: '2026-03-31' })
  const newer = localPack({ name: 'Vi igen', unit: UNIT, version: '2026-03-01.2' })
  const nameOn = (date: string, packs = [all, own], unit = UNIT) =>
    localFor(packs, date, unit)?.name
  expect(nameOn('2026-02-28')).toBe('Alla')
  expect(nameOn('2026-03-01')).toBe('Vi')
  expect(nameOn('2026-04-01')).toBe('Alla')
  expect(nameOn('2026-03-10', [newer, own, all])).toBe('Vi igen')
  expect(nameOn('2026-03-01', [all, own], OTHER)).toBe('Alla')
  expect(nameOn('2026-03-01', [own], OTHER)).toBeUndefined()
  expect(localStep(own, 'report')?.text).toBe('Skriv i vilrummet.')
  expect(localStep(own, 'close')).toBeUndefined()
  expect(localStep(undefined, 'report')).toBeUndefined()
})
