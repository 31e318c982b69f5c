// Whom to tell before anything is written: who answers now in the place where the child is.

import { listCards } from '../directory/directory.ts'
import type { Surroundings } from '../draft/surroundings.ts'
import { numberNow } from '../routine/opening-hours.ts'
import type { Report } from './record.ts'

export interface WhoAnswers {
  readonly name: string
  readonly number: string
  /** The intake is closed; this is who answers instead. */
  readonly closed: boolean
}

/**
 * Where the district is not known yet, the unit's own stands in: a child in danger is most often where
 * its report is written.
 */
export function whoAnswers(
  { stayMunicipality, stayDistrict }: Report,
  { desk, pack, place, now }: Surroundings,
): WhoAnswers | undefined {
  const isOwn = stayMunicipality === '' || stayMunicipality === place?.municipality
  const near =
    isOwn && stayDistrict === ''
      ? place
      : { municipality: stayMunicipality, ...(stayDistrict !== '' && { district: stayDistrict }) }
  if (!pack || !near) return undefined
  const { card, number, intakeOpen } = numberNow(pack, listCards(desk.directory()), near, now())
  if (!card || number === undefined) return undefined
  return { name: card.name, number, closed: !intakeOpen }
}
