// From a file that came over the wire to a pack that may be followed, and the pack of a day.

import * as v from 'valibot'
import { canonicalJson, parseCanonical } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import { isSignedPack, type RulePackFile } from '../protocol/rule-pack-file.ts'
import { faultsOf, RulePack } from './pack.ts'
import { nameOf, type PackFault } from './pack-faults.ts'

export type PackError =
  | { readonly kind: 'bad-signature' | 'unknown-schema' }
  /** Names the rule by its keys, unless the text is no pack at all. */
  | { readonly kind: 'malformed' | 'undated'; readonly rule?: string }
  | PackFault

/**
 * A pack that may be followed beside those that are already. The signature is looked at first: a text
 * that nobody vouches for is not even parsed.
 */
export async function readPack(
  file: RulePackFile,
  admins: readonly string[],
  followed: readonly RulePack[],
): Promise<Result<RulePack, PackError>> {
  if (!(await isSignedPack(file, admins))) return err({ kind: 'bad-signature' })
  const value = parseCanonical(file.pack)
  const header = v.safeParse(v.object({ schema: v.number() }), value)
  if (!header.success) return err({ kind: 'malformed' })
  if (header.output.schema !== 1) return err({ kind: 'unknown-schema' })
  const parsed = v.safeParse(RulePack, value)
  if (parsed.success) {
    const clash = clashOf(followed, parsed.output)
    return clash ? err(clash) : ok(parsed.output)
  }
  const misread = misshapen(parsed.issues)
  // That a list is too short says less than what it lacks; a date that is none compares with nothing.
  const mayCompare = parsed.typed && misread.kind !== 'undated'
  const [fault = misread] = mayCompare ? faultsOf(parsed.output) : []
  return err(fault)
}

/** One version, one text: a report that names the version would else stand on either of two. */
function clashOf(packs: readonly RulePack[], pack: RulePack): PackFault | undefined {
  const namesake = packs.find(({ version }) => version === pack.version)
  if (!namesake || canonicalJson(namesake) === canonicalJson(pack)) return undefined
  return { kind: 'twice', rule: pack.version }
}

const DATES: readonly unknown[] = ['validFrom', 'validTo', 'checkedOn']

function misshapen([issue]: readonly v.BaseIssue<unknown>[]): PackError {
  const names = (issue?.path ?? []).map(({ key, value }) => nameOf(value, String(key)))
  const isDate = DATES.includes(names.at(-1))
  const rule = (isDate ? names.slice(0, -1) : names).join('.') || 'pack'
  return { kind: isDate ? 'undated' : 'malformed', rule }
}

/** The newest version in force on a Swedish date such as `2026-03-12`. */
export function packFor(packs: readonly RulePack[], date: string): RulePack | undefined {
  return packs
    .filter((pack) => pack.validFrom <= date && (pack.validTo === null || date <= pack.validTo))
    .reduce<RulePack | undefined>(
      (newest, pack) => (newest && compareVersions(newest, pack) >= 0 ? newest : pack),
      undefined,
    )
}

function compareVersions(a: RulePack, b: RulePack): number {
  const [dateA = '', numberA = ''] = a.version.split('.')
  const [dateB = '', numberB = ''] = b.version.split('.')
  // As numbers, because `.10` comes after `.9`.
  if (dateA === dateB) return Number(numberA) - Number(numberB)
  return dateA < dateB ? -1 : 1
}
