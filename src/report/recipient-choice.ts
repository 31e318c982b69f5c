// From what the writer has answered to the unit that receives (DOM E2). The rules are the pack's;
// the unit's own place orders the choices and decides nothing.

import { linkedGroups, listCards, unitOfCard, type Directory } from '../directory/directory.ts'
import type { Place } from '../routine/opening-hours.ts'
import type { RulePack } from '../routine/pack.ts'
import { resolveRecipient, type Recipient, type RecipientFacts } from '../routine/recipient.ts'
import type { Report } from './record.ts'
import type { ChosenRecipient } from './submission.ts'

/** The choice in a list of municipalities that stands for one which is not there. */
export const OTHER_MUNICIPALITY = 'other'

export function factsOf(report: Report, ownMunicipality: string): RecipientFacts {
  const { registration, municipality, district, stayMunicipality, stayDistrict } = report
  const named = municipality !== '' && municipality !== OTHER_MUNICIPALITY
  const stay = placeOf(stayMunicipality, stayDistrict)
  return {
    acute: report.acute === 'yes',
    protectedIdentity: report.protectedIdentity === 'yes',
    unknown: registration === 'unknown',
    ownMunicipality,
    ...(registration === 'placed' && named && { placedBy: municipality }),
    ...(registration === 'known' && named && { registered: placed(municipality, district) }),
    ...(stay && { stay }),
  }
}

export function resolve(
  report: Report,
  directory: Directory,
  pack: RulePack,
  ownMunicipality: string,
): Recipient {
  const cards = { cards: listCards(directory), linkedGroups: linkedGroups(directory) }
  return resolveRecipient(pack, cards, factsOf(report, ownMunicipality))
}

/** What is stored with the report; undefined while there is nobody to send to. */
export function chosenRecipient(
  report: Report,
  directory: Directory,
  pack: RulePack | undefined,
  ownMunicipality: string,
): ChosenRecipient | undefined {
  if (report.municipality === OTHER_MUNICIPALITY) return byHand(report)
  if (!pack) return undefined
  const { card, way, rule } = resolve(report, directory, pack, ownMunicipality)
  const unit = card && unitOfCard(directory, card.id)
  if (!card || !way || !unit) return undefined
  return {
    card: card.id,
    unit: unit.id,
    name: card.name,
    municipality: card.municipality,
    way,
    rule,
    phone: card.phones[0]?.number ?? '',
    directoryNumber: unit.head.n,
    checked: card.checked,
  }
}

function byHand({ otherMunicipality }: Report): ChosenRecipient | undefined {
  const municipality = otherMunicipality.trim()
  if (municipality === '') return undefined
  return {
    card: '',
    unit: '',
    name: municipality,
    municipality,
    way: 'outside',
    rule: 'otherMunicipality',
    phone: '',
    directoryNumber: 0,
    checked: '',
  }
}

/** Municipalities that some card answers for, the own one first. */
export function listMunicipalities(directory: Directory, own: string): readonly string[] {
  const names = new Set(
    listCards(directory)
      .filter(({ function: task }) => task === 'intake')
      .map(({ municipality }) => municipality),
  )
  return [...names].toSorted(
    (a, b) => Number(b === own) - Number(a === own) || a.localeCompare(b, 'sv'),
  )
}

/** Districts to choose from; none where one unit answers for the whole municipality. */
export function listDistricts(directory: Directory, municipality: string): readonly string[] {
  const districts = listCards(directory)
    .filter((card) => card.function === 'intake' && card.municipality === municipality)
    .flatMap((card) => card.districts)
  return [...new Set(districts)].toSorted((a, b) => a.localeCompare(b, 'sv'))
}

function placeOf(municipality: string, district: string): Place | undefined {
  return municipality === '' ? undefined : placed(municipality, district)
}

function placed(municipality: string, district: string): Place {
  return { municipality, ...(district !== '' && { district }) }
}
