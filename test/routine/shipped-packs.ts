import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Json } from '../../src/base/canonical.ts'
import { RulePack } from '../../src/routine/pack.ts'
import { SocialServicesRules } from '../../src/routine/social-services-rules.ts'

export const PACK_NAMES = ['se-2026-01-15', 'se-2025-07-01'] as const
export type PackName = (typeof PACK_NAMES)[number]

export function readPackJson(name: PackName): Json {
  return JSON.parse(readFileSync(`src/routine/packs/${name}.json`, 'utf8')) as Json
}

export function shippedPack(name: PackName = 'se-2026-01-15'): RulePack {
  return parsePack(readPackJson(name))
}

/** As on a tablet of social services, which reads the whole of it. */
export function parsePack(value: unknown): RulePack {
  return { ...v.parse(RulePack, value), ...v.parse(SocialServicesRules, value) }
}
