// From a file that came over the wire to a pack that may be followed, and the pack of a day.

import * as v from 'valibot'
import { parseCanonical } from '../base/canonical.ts'
import { err, ok, type Result } from '../base/result.ts'
import { isSignedPack, type RulePackFile } from '../protocol/rule-pack-file.ts'
import { RulePack } from './pack.ts'

export interface PackError {
  readonly kind: 'bad-signature' | 'malformed' | 'unknown-schema'
}

/** The signature is looked at first: a text that nobody vouches for is not even parsed. */
export async function readPack(
  file: RulePackFile,
  admins: readonly string[],
): Promise<Result<RulePack, PackError>> {
  if (!(await isSignedPack(file, admins))) return err({ kind: 'bad-signature' })
  const value = parseCanonical(file.pack)
  const header = v.safeParse(v.object({ schema: v.number() }), value)
  if (!header.success) return err({ kind: 'malformed' })
  if (header.output.schema !== 1) return err({ kind: 'unknown-schema' })
  const parsed = v.safeParse(RulePack, value)
  return parsed.success ? ok(parsed.output) : err({ kind: 'malformed' })
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
