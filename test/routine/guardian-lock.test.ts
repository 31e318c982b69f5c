import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lockOf, mergeLocks, type GuardianLock } from '../../src/routine/guardian-lock.ts'
import { textOf } from '../../src/routine/text.ts'
import { shippedPack } from './shipped-packs.ts'

const pack = shippedPack()
const ids = pack.guardianLock.triggers.map(({ id }) => id)

function adviceIn(lock: GuardianLock): string {
  return lock.advice.map((key) => textOf(pack, key).text).join(' ')
}

describe('the guardian lock', () => {
  it.each([
    ['violenceByGuardian', 'violenceByGuardian', false, /Ring .* i dag.*inte för någon hemma/],
    ['sexualAbuse', 'sexualAbuse', false, /inte för någon hemma.*Fråga inte ut barnet/],
    ['honourRelated', 'honourRelated', false, /Fråga inte ut.*inte kontakt med syskons/],
    ['childInDanger', 'childInDanger', false, /inte för någon hemma/],
    ['abductionRisk', 'abductionRisk', true, /Ring socialtjänsten genast/],
    ['precaution', 'precaution', false, /Fråga socialtjänsten vem som berättar/],
  ])('with the reason %s is %s', (id, lock, callAtOnce, advice) => {
    const found = lockOf(pack, 'yes', [id])
    expect(found).toMatchObject({ locked: true, reasons: [lock], callAtOnce })
    expect(adviceIn(found)).toMatch(advice)
  })

  it.each(['unknown', undefined] as const)('takes %s as a reason for caution', (answer) => {
    const found = lockOf(pack, answer, [])
    expect(found).toMatchObject({ locked: true, reasons: ['precaution'], callAtOnce: false })
    expect(lockOf(pack, answer, ['violenceByGuardian'])).toEqual(found)
  })

  it('locks on yes without a reason, and on a reason of another pack', () => {
    expect(lockOf(pack, 'yes', [])).toMatchObject({ locked: true, reasons: ['precaution'] })
    expect(lockOf(pack, 'yes', ['nowhere'])).toMatchObject({
      locked: true,
      reasons: ['precaution'],
    })
  })

  it('is open on no, with the advice to tell guardians and child', () => {
    const found = lockOf(pack, 'no', ['violenceByGuardian'])
    expect(found).toMatchObject({ locked: false, reasons: [], callAtOnce: false })
    expect(adviceIn(found)).toMatch(/^Berätta för vårdnadshavarna/)
  })
})

describe('two locks on one child', () => {
  const lock = fc
    .tuple(fc.constantFrom('yes', 'no', 'unknown', undefined), fc.subarray(ids))
    .map(([answer, reasons]) => lockOf(pack, answer, reasons))

  it('merge the same in any order', () => {
    fc.assert(
      fc.property(lock, lock, (a, b) => {
        expect(mergeLocks(a, b)).toEqual(mergeLocks(b, a))
      }),
    )
  })

  it('merge the same in any grouping', () => {
    fc.assert(
      fc.property(lock, lock, lock, (a, b, c) => {
        expect(mergeLocks(a, mergeLocks(b, c))).toEqual(mergeLocks(mergeLocks(a, b), c))
      }),
    )
  })

  it('change nothing when one comes twice', () => {
    fc.assert(
      fc.property(lock, lock, (a, b) => {
        expect(mergeLocks(a, a)).toEqual(a)
        expect(mergeLocks(mergeLocks(a, b), b)).toEqual(mergeLocks(a, b))
      }),
    )
  })

  it('never unlock, lose a reason or hush a call', () => {
    fc.assert(
      fc.property(lock, lock, (a, b) => {
        const merged = mergeLocks(a, b)
        expect(merged.locked).toBe(a.locked || b.locked)
        expect(merged.callAtOnce).toBe(a.callAtOnce || b.callAtOnce)
        expect(merged.reasons).toEqual(expect.arrayContaining([...a.reasons, ...b.reasons]))
      }),
    )
  })

  it('never keep the advice to tell the guardians beside a lock', () => {
    fc.assert(
      fc.property(lock, lock, (a, b) => {
        const merged = mergeLocks(a, b)
        if (merged.locked) expect(merged.advice).not.toContain('skydd.ingen')
      }),
    )
  })
})
