// Which letters are a matter's. What files them is fetched when one has come.

import type { Domains, TakeLetter } from '../letters/read-letters.ts'

const takeMatterLetter: TakeLetter = async (desk, letter) =>
  (await import('./take-letters.ts')).fileMatterEvent(desk, letter)

const KINDS =
  'protectionAssessment preliminaryDecision preliminaryExtended investigationExtended investigationClosed delegation assignment caseNumber lockChange careOrder boardDecision contactNote statement disclosure evaluation reads duty feedback handlerChange lockTold closing smallGroup'

export const matterLetters: Domains = Object.fromEntries(
  KINDS.split(' ').map((kind) => [kind, takeMatterLetter]),
)
