// From a file that came over the wire to a pack that may be followed, and the pack of a day. A file is
// of the law, or of what an organisation does besides.

import * as v from 'valibot'
import { canonicalJson, parseCanonical } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import { isSignedPack, type RulePackFile } from '../protocol/rule-pack-file.ts'
import { LocalRoutinePack } from './local-routine.ts'
import type { UnitKind } from '../protocol/unit-log.ts'
import { faultsOf, RulePack } from './pack.ts'
import { entryFaults, nameOf, type PackFault } from './pack-faults.ts'

export type Pack = RulePack | LocalRoutinePack

export type PackError =
  | { readonly kind: 'bad-signature' | 'unknown-schema' }
  /** Names the rule by its keys, unless the text is no pack at all. */
  | { readonly kind: 'malformed' | 'undated'; readonly rule?: string }
  | PackFault

/**
 * A pack that may be followed beside those that are already. The signature is looked at first: a text
 * that nobody vouches for is not even parsed. Social services' rules are read on their own tablets.
 */
export async function readPack(
  file: RulePackFile,
  admins: readonly string[],
  followed: readonly Pack[],
  side: UnitKind = 'socialServices',
): Promise<Result<Pack, PackError>> {
  if (!(await isSignedPack(file, admins))) return err({ kind: 'bad-signature' })
  const value = parseCanonical(file.pack)
  const header = v.safeParse(v.object({ schema: v.number(), id: v.optional(v.unknown()) }), value)
  if (!header.success) return err({ kind: 'malformed' })
  if (header.output.schema !== 1) return err({ kind: 'unknown-schema' })
  const read = header.output.id === 'local' ? readLocal(value) : await readLaw(value, side)
  const clash = read.ok ? clashOf(followed, read.value) : undefined
  return clash ? err(clash) : read
}

async function readLaw(value: unknown, side: UnitKind): Promise<Result<RulePack, PackError>> {
  const parsed = v.safeParse(RulePack, value)
  if (parsed.success) {
    const pack = parsed.output as RulePack
    return side === 'socialServices' ? readSocialServices(pack) : ok(pack)
  }
  const misread = misshapen(parsed.issues)
  // That a list is too short says less than what it lacks; a date that is none compares with nothing.
  const mayCompare = parsed.typed && misread.kind !== 'undated'
  const [fault = misread] = mayCompare ? faultsOf(parsed.output) : []
  return err(fault)
}

async function readSocialServices(pack: RulePack): Promise<Result<RulePack, PackError>> {
  const { SocialServicesRules, textsOfSocialServices } = await import('./social-services-rules.ts')
  const rules = v.safeParse(SocialServicesRules, pack)
  if (!rules.success) return err(misshapen(rules.issues))
  const missing = textsOfSocialServices(rules.output).find((key) => !Object.hasOwn(pack.texts, key))
  return missing === undefined ? ok(pack) : err({ kind: 'missing', rule: missing })
}

function readLocal(value: unknown): Result<LocalRoutinePack, PackError> {
  const parsed = v.safeParse(LocalRoutinePack, value)
  if (!parsed.success) return err(misshapen(parsed.issues))
  const [fault] = entryFaults(parsed.output)
  return fault ? err(fault) : ok(parsed.output)
}

/** One version, one text: a report that names the version would else stand on either of two. */
function clashOf(packs: readonly Pack[], pack: Pack): PackFault | undefined {
  const namesake = packs.find(
    (one) => one.version === pack.version && scopeOf(one) === scopeOf(pack),
  )
  if (!namesake || canonicalJson(namesake) === canonicalJson(pack)) return undefined
  return { kind: 'twice', rule: pack.version }
}

/** Each unit counts its own versions. */
function scopeOf(pack: Pack): string {
  return isLocal(pack) ? `local ${pack.unit ?? ''}` : pack.id
}

const DATES: readonly unknown[] = ['validFrom', 'validTo', 'checkedOn']

function misshapen([issue]: readonly v.BaseIssue<unknown>[]): PackError {
  const names = (issue?.path ?? []).map(({ key, value }) => nameOf(value, String(key)))
  const isDate = DATES.includes(names.at(-1))
  const rule = (isDate ? names.slice(0, -1) : names).join('.') || 'pack'
  return { kind: isDate ? 'undated' : 'malformed', rule }
}

export function isLocal(pack: Pack): pack is LocalRoutinePack {
  return pack.id === 'local'
}

export function isLaw(pack: Pack): pack is RulePack {
  return !isLocal(pack)
}

/** What is done at a unit on a Swedish date: its own routine, else its organisation's. */
export function localFor(
  packs: readonly LocalRoutinePack[],
  date: string,
  unit: string,
): LocalRoutinePack | undefined {
  const own = packs.filter((pack) => pack.unit === unit)
  return (
    packFor(own, date) ??
    packFor(
      packs.filter((pack) => pack.unit === null),
      date,
    )
  )
}

type Versioned = Pick<Pack, 'version' | 'validFrom' | 'validTo'>

/** The pack that something was written under, if this tablet has it. */
export function packUnder(packs: readonly RulePack[], version: string): RulePack | undefined {
  return packs.find((pack) => pack.version === version)
}

/** The newest version in force on a Swedish date such as `2026-03-12`. */
export function packFor<P extends Versioned>(packs: readonly P[], date: string): P | undefined {
  return packs
    .filter((pack) => pack.validFrom <= date && (pack.validTo === null || date <= pack.validTo))
    .reduce<P | undefined>(
      (newest, pack) => (newest && compareVersions(newest, pack) >= 0 ? newest : pack),
      undefined,
    )
}

function compareVersions(a: Versioned, b: Versioned): number {
  const [dateA = '', numberA = ''] = a.version.split('.')
  const [dateB = '', numberB = ''] = b.version.split('.')
  // As numbers, because `.10` comes after `.9`.
  if (dateA === dateB) return Number(numberA) - Number(numberB)
  return dateA < dateB ? -1 : 1
}
